"""One document against its settings: read, scored, kept."""

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quality.cli.asked import Reading
from quality.config.configuration import Configuration, Making
from quality.files import STDIN, Found, Problem, Source, read
from quality.files.tables import kind_of
from quality.render.checked import Checked
from quality.stepwise import Work, alone, side_by_side

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quality.cache.kept import Digest, Kept
    from quality.cache.pages import Page, Slot
    from quality.config.settings import Scoring
    from quality.report import Report


def called(found: Found, reading: Reading) -> str:
    """Return what to call a file that is to be read."""
    return reading.stdin_filename if found.path == STDIN else found.path


class Judge:
    """Scores documents, each by the settings of its file; looks into what is kept first.

    `layout` is how documents will be printed, where pages of them can be kept.
    """

    def __init__(
        self,
        against: Configuration,
        reading: Reading,
        kept: "Kept | None" = None,
        layout: str = "",
    ) -> None:
        self._against, self._reading, self._kept = against, reading, kept
        self._layout = layout
        self._digests: dict[Scoring, Digest] = {}

    def is_known(self, making: Making) -> bool:
        """Tell whether a scorer was made before, so that its reports can be looked up."""
        return self._kept is not None and self._digest(self._kept, making).is_known

    def _digest(self, kept: "Kept", making: Making) -> "Digest":
        scoring = making.scoring
        if scoring not in self._digests:
            self._digests[scoring] = kept.digest(making, scoring.folders, scoring.model)
        return self._digests[scoring]

    def read(self, found: Found) -> Source | Problem:
        """Return the text of one document, or why there is none."""
        if found.named and kind_of(Path(found.path)) and Path(found.path).is_file():
            remedy = f"to score each: quality score {found.path} --output FOLDER"
            return Problem(found.path, "has rows of texts", remedy, "not_text")
        return read(found, self._reading.max_size, self._reading.stdin_filename)

    def known(self, source: Source, *, first: bool = False) -> Checked | None:
        """Return a document that was kept, as it is printed or with its report; None if neither.

        `first` is said of the first of a run, before which nothing is printed.
        """
        if self._kept is None:
            return None
        slot = self._slot(source, first=first)
        page = slot.page() if slot else None
        if page:
            return self._checked(source, partial(self._found, source), page=page)
        report = self._kept.report(self._key(self._kept, source))
        return self.checked(source, report, first=first) if report else None

    def _found(self, source: Source) -> "Report":
        kept = self._kept.report(self._key(self._kept, source)) if self._kept else None
        return kept or self([source])[0]

    def _slot(self, source: Source, *, first: bool) -> "Slot | None":
        """Return the place of a page; formats may look at the rules of all the run's scorers."""
        if self._kept is None or not self._layout:
            return None
        made = self._against.made
        rules = [each.of(partial(made, scoring)) for scoring, each in self._digests.items()]
        base = os.getcwd() if os.path.isabs(source.path) else ""  # noqa: PTH109, PTH117
        key = self._key(self._kept, source)
        return self._kept.slot(key, self._layout, str(first), source.path, base, *rules)

    def _key(self, kept: "Kept", source: Source) -> str:
        from quality.cache.kept import key

        digest = self._digest(kept, self._against.making(source.path))
        known = digest.of(lambda: self._against.scorer(source.path))
        return key(known, source, self._reading.input_format)

    def __call__(self, sources: "Sequence[Source]") -> "list[Report]":
        """Return the reports on documents, scored side by side, and keep them."""
        reports = [*side_by_side(map(self._scoring, sources))]
        if self._kept:
            for source, report in zip(sources, reports, strict=True):
                self._kept.keep(self._key(self._kept, source), report)
        return reports

    def scored(self, source: Source) -> "Report":
        """Return the report on a text under the settings of its path."""
        return alone(self._scoring(source))

    def _scoring(self, source: Source) -> "Work[Report]":
        text = source.reading or source.text
        scorer = self._against.scorer(source.path)
        return scorer.scoring(text, format=self._reading.input_format, name=source.path)

    def document(self, source: Source) -> Checked:
        """Return a document with its report, scored now."""
        return self.checked(source, *self([source]))

    def checked(self, source: Source, report: "Report", *, first: bool = False) -> Checked:
        """Return a document with its report and its gate; `first` as in `known`."""
        slot = self._slot(source, first=first)
        return self._checked(source, report, keep=slot.keep if slot else None)

    def _checked(
        self,
        source: Source,
        found: "Report | Callable[[], Report]",
        page: "Page | None" = None,
        keep: "Callable[[Page], None] | None" = None,
    ) -> Checked:
        gate = self._against.settings(source.path).gate
        return Checked(source.path, source.text, found, gate=gate, page=page, keep=keep)

    def close(self) -> str | None:
        """Tidy up what is kept; return why something could not be kept, None when all was."""
        return self._kept.close() if self._kept else None
