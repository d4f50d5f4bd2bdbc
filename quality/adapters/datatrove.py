"""datatrove: `QualityScorer` puts the `q_*` columns into the metadata, `QualityFilter` drops."""

from collections.abc import Iterator, Sequence
from typing import Any

from datatrove.data import Document
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.filters.base_filter import BaseFilter

from quality.adapters.limits import limits
from quality.adapters.rows import Rows, default
from quality.gate import FailOn
from quality.scorer import Scorer


class QualityScorer(PipelineStep):  # type: ignore[misc]
    """Score each document: the `q_*` columns become its metadata; none is dropped."""

    name = "Quality score"
    type = "🔎 - SCORE"

    def __init__(
        self, scorer: Scorer | None = None, *, findings: bool = True, features: bool = True
    ) -> None:
        super().__init__()
        self._rows = Rows(scorer or default(), findings, features)

    def run(
        self,
        data: Iterator[Document],
        rank: int = 0,  # noqa: ARG002 datatrove's signature
        world_size: int = 1,  # noqa: ARG002
    ) -> Iterator[Document]:
        """Yield the documents with their scores, and count them by status."""
        for document in data:
            with self.track_time():
                row = self._rows(document.text)
            self.stat_update("total", row["q_status"])
            document.metadata.update(row)
            yield document


class QualityFilter(BaseFilter):  # type: ignore[misc]
    """Drop documents that score too low or have findings that are not allowed, with the reason.

    A document is dropped when it cannot be scored, scores under `min_score` or has no score to
    compare, has a finding of `rules`, or one as bad as `fail_on`. The first reason is counted
    (`dropped_min_score`, `dropped_too_short`, `dropped_` and a rule) and stands in what
    `exclusion_writer` writes as `filter_reason`; `q_reason` there has all of them in words.
    What `QualityScorer` found out with the same scorer is used again.
    """

    name = "Quality filter"

    def __init__(
        self,
        min_score: float | None = None,
        rules: Sequence[str] = (),
        fail_on: FailOn = "never",
        scorer: Scorer | None = None,
        exclusion_writer: Any = None,
    ) -> None:
        super().__init__(exclusion_writer)
        self._rows = Rows(scorer or default(), features=False)
        self._limits = limits(self._rows.scorer, min_score, rules, fail_on)

    def filter(self, document: Document) -> bool | tuple[bool, str]:
        """Return True to keep a document, False and the reason to drop it."""
        known = document.metadata
        scored = known.get("q_version") == self._rows.version and "q_findings" in known
        reasons = self._limits.reasons(known if scored else self._rows(document.text))
        if not reasons:
            return True
        document.metadata["q_reason"] = "; ".join(reason.text for reason in reasons)
        return False, reasons[0].kind
