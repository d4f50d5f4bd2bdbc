"""The settings to propose to a project, as the text of a configuration file."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor

from quality.adoption.survey import FEWEST, Guess, Limit, Scores

_NAMED = 3  # texts that a remark names


@dataclass(frozen=True, slots=True)
class Proposal:
    """A profile and why, how the texts score (None: too few), limits to raise, files to leave out."""

    guess: Guess
    scores: Scores | None
    limits: Sequence[Limit]
    texts: int
    unread: Sequence[str] = ()  # globs of the files that `check` could not read

    def text(self, table: str = "") -> str:
        """Return the configuration; `table` is what its keys stand under, such as tool.quality."""
        return "\n".join(self._lines(table)) + "\n"

    def _lines(self, table: str) -> Iterator[str]:
        if table:
            yield f"[{table}]"
        yield f"# Proposed by `quality init` from {self.texts} texts."
        yield f"profile = {json.dumps(self.guess.profile)}  # {self.guess.reason}"
        yield 'fail-on = "error"  # with a baseline "warning" is safe: only new findings count'
        if self.unread:
            globs = ", ".join(json.dumps(each, ensure_ascii=False) for each in self.unread)
            yield "# No run passes with these, which cannot be read: mend them and take them out."
            yield f"exclude = [{globs}]"
        yield from self._floor()
        for limit in self.limits:
            yield ""
            yield f"[{table + '.' if table else ''}rules.{json.dumps(limit.rule)}]"
            yield f"limit = {limit.own:g}  # usually {limit.usual:g}; nine texts in ten keep within"

    def _floor(self) -> Iterator[str]:
        if self.scores is None:
            yield f"# No min-score and no limits: fewer than {FEWEST} texts have a score."
            return
        lowest, fifth = floor(self.scores.lowest), floor(self.scores.fifth)
        yield f"min-score = {lowest}  # the lowest of your texts; the median is {self.scores.median:.0f}"
        if lowest < fifth:
            yield f"# Raise it to {fifth}, the 5th percentile, when these are mended: {self._under()}"

    def _under(self) -> str:
        paths = self.scores.under if self.scores else ()
        more = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
        return ", ".join(paths[:_NAMED]) + more
