"""What a run is to do, as a value that travels to every process."""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from quality.corpus.rows import Columns
from quality.filters import Filter
from quality.scorer import Scorer

Form = Literal["parquet", "jsonl", "csv"]
_LAYOUT = 1  # of parts, markers and results; another one is not resumed


@dataclass(frozen=True, slots=True)
class Job:
    """How rows are read and scored, and in what form and where their results are written."""

    scorer: Scorer
    folder: Path
    columns: Columns
    form: Form = "parquet"
    findings: bool = True
    features: bool = True
    sieve: Filter | None = None

    def key(self, digest: str) -> str:
        """Return what tells the results of an input with this digest from any others.

        The same input, scorer and options have the same key; where one differs, so does it.
        """
        sieve = self.sieve and [self.sieve.name, self.sieve.limits]
        options = [asdict(self.columns), self.form, self.findings, self.features, sieve]
        decided = json.dumps([_LAYOUT, digest, self.scorer.digest, options], sort_keys=True)
        return sha256(decided.encode()).hexdigest()[:32]

    def result(self, name: str) -> Path:
        """Return where the results of the shard called `name` go."""
        return self.folder / f"{name}.{self.form}"
