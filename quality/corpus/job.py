"""What a run is to do, as a value that travels to every process."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Literal

from quality.corpus.rows import Columns
from quality.filters import Filter
from quality.scorer import Scorer

Form = Literal["parquet", "jsonl", "csv"]
_LAYOUT = 2  # of parts, markers and results; another one is not resumed


@dataclass(frozen=True)
class Job:
    """How rows are read and scored, and in what form and where their results are written.

    A `Shard` says for each of its files which of `scorers` it is held against.
    """

    scorers: tuple[Scorer, ...]
    folder: Path
    columns: Columns
    form: Form = "parquet"
    findings: bool = True
    features: bool = True
    sieve: Filter | None = None

    def key(self, digest: str, held: Sequence[int] = (0,)) -> str:
        """Return what tells the results of an input with this digest from any others.

        The same input, scorers and options have the same key; where one differs, so does it.
        `held` is which scorer each file of the input is held against.
        """
        sieve = self.sieve and [self.sieve.name, self.sieve.limits]
        options = [asdict(self.columns), self.form, self.findings, self.features, sieve]
        against = [self._digest(held), self.measured]
        decided = json.dumps([_LAYOUT, digest, against, options], sort_keys=True)
        return sha256(decided.encode()).hexdigest()[:32]

    def _digest(self, held: Sequence[int]) -> str:
        digests = [scorer.digest for scorer in self.scorers]
        return sha256(" ".join(digests[each] for each in held).encode()).hexdigest()

    @cached_property
    def measured(self) -> tuple[str, ...]:
        """The features of all scorers, where they differ: every result has the same columns."""
        every = {scorer.feature_names for scorer in self.scorers}
        return tuple(sorted(set().union(*every))) if len(every) > 1 else ()

    def result(self, name: str) -> Path:
        """Return where the results of the shard called `name` go."""
        return self.folder / f"{name}.{self.form}"
