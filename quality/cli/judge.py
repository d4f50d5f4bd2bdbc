"""One document against its settings: read, scored, kept."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quality.config.configuration import Configuration, Making
from quality.files import MAX_MB, STDIN, Found, Problem, Source, read
from quality.render.checked import Checked

if TYPE_CHECKING:
    from quality.cache.kept import Digest, Kept
    from quality.config.settings import Scoring
    from quality.report import Report


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read what the command line names."""

    input_format: str = "auto"
    max_mb: float = MAX_MB
    stdin_name: str = STDIN
    force_exclude: bool = False

    def name(self, found: Found) -> str:
        """Return what to call a file that is to be read."""
        return self.stdin_name if found.path == STDIN else found.path


class Judge:
    """Scores documents, each by the settings of its file; looks into kept reports first."""

    def __init__(
        self, against: Configuration, reading: Reading, kept: "Kept | None" = None
    ) -> None:
        self._against, self._reading, self._kept = against, reading, kept
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
        return read(found, self._reading.max_mb, self._reading.stdin_name)

    def known(self, source: Source) -> "Report | None":
        """Return the report on a document that was kept, None when there is none."""
        return self._kept.report(self._key(self._kept, source)) if self._kept else None

    def _key(self, kept: "Kept", source: Source) -> str:
        from quality.cache.kept import key

        digest = self._digest(kept, self._against.making(source.path))
        known = digest.of(lambda: self._against.scorer(source.path))
        return key(known, source, self._reading.input_format)

    def __call__(self, source: Source) -> "Report":
        """Return the report on a document, and keep it."""
        report = self.scored(source)
        if self._kept:
            self._kept.keep(self._key(self._kept, source), report)
        return report

    def scored(self, source: Source) -> "Report":
        """Return the report on a text under the settings of its path."""
        text = source.reading or source.text
        scorer = self._against.scorer(source.path)
        return scorer.score(text, format=self._reading.input_format, name=source.path)

    def document(self, source: Source) -> Checked:
        """Return a document with its report, scored now."""
        return self.checked(source, self(source))

    def checked(self, source: Source, report: "Report") -> Checked:
        """Return a document with its report and its gate."""
        gate = self._against.settings(source.path).gate
        return Checked(source.path, source.text, report, gate=gate)

    def close(self) -> str | None:
        """Tidy up what is kept; return why something could not be kept, None when all was."""
        return self._kept.close() if self._kept else None
