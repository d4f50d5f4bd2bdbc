"""One shard under way: its chunks read, their parts kept, its results put together."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Any

from quality.corpus import durable, results
from quality.corpus.chunks import chunks
from quality.corpus.inputs import Shard
from quality.corpus.job import Job
from quality.corpus.journal import Journal, Marker, Parts
from quality.corpus.parts import Part, unpacked
from quality.corpus.pool import Task
from quality.corpus.progress import Progress
from quality.corpus.rows import Bad, Damaged, Meter
from quality.corpus.summary import Tree, merged
from quality.corpus.work import Work


@dataclass(slots=True, eq=False)
class ShardRun:
    """Counts the chunks of a shard as they are read and as their parts come back."""

    job: Job
    shard: Shard
    key: str
    parts: Parts
    stamp: tuple[tuple[int, int], ...]
    rows: int = 0
    chunks: int = 0
    done: int = 0
    damage: str = ""
    read: bool = False
    changed: bool = False

    @property
    def complete(self) -> bool:
        """Whether every chunk has its part."""
        return self.read and self.done == self.chunks

    def tasks(self, progress: Progress) -> Iterator[Task]:
        """Yield a task for each chunk without a part; what an earlier run has kept is not done again."""
        meter, before = Meter(), 0.0
        size = self.shard.size
        try:
            for chunk in chunks(self.shard.rows(self.job.columns, meter), meter):
                part = (chunk.share - before) * size
                before = chunk.share
                self.rows += len(chunk.rows)
                self.chunks += 1
                if chunk.number in self.parts:
                    self.done += 1
                    progress.keep(part)
                else:
                    yield Task((self, chunk.number, part), chunk.rows)
        except (Damaged, OSError) as error:
            self.damage = str(error)
        self.changed = self._stamp() != self.stamp
        if self.changed:
            self.damage = "changed while it was read; score it again once it is complete"
        self.read = True

    def keep(self, index: int, part: bytes) -> None:
        """Keep the part of a chunk."""
        self.parts.write(index, part)
        self.done += 1

    def finish(self, journal: Journal) -> Marker | None:
        """Write results, bad rows and marker; nothing where there is no row, or which are not sure."""
        if self.changed:
            self.parts.forget()
        if self.changed or (self.damage and not self.rows):
            return None
        path = self.job.result(self.shard.name)
        durable.sweep(path)
        with durable.replacing(path) as result, journal.bad_rows(self.shard.name) as file:
            rest = _Rest(file)
            scored = results.write(self._batches(rest), result, self.job.form)
        marker = self._marker(scored, rest)
        journal.finish(self.shard.name, marker)
        return marker

    def _marker(self, scored: int, rest: "_Rest") -> Marker:
        path = self.job.result(self.shard.name)
        return Marker(
            key=self.key,
            source=self.shard.path,
            result=path.relative_to(self.job.folder).as_posix(),
            size=path.stat().st_size,
            rows=self.rows,
            scored=scored,
            quarantined=rest.bad,
            damage=self.damage,
            summary=rest.summary,
        )

    def _stamp(self) -> tuple[tuple[int, int], ...]:
        try:
            return self.shard.stamp
        except OSError:  # no longer there
            return ()

    def _batches(self, rest: "_Rest") -> Iterator[Any]:
        """Yield the rows of each chunk, having added the rest of its part; of no chunk no rows."""
        for index in range(self.chunks):
            part = unpacked(self.parts.read(index))
            rest.add(part)
            yield part.scored
        if not self.chunks:
            yield unpacked(Work(self.job)([])).scored


@dataclass(slots=True)
class _Rest:
    """What the parts of a shard have beside their scored rows."""

    file: IO[str]
    bad: int = 0
    summary: Tree = field(default_factory=dict)

    def add(self, part: Part) -> None:
        self.bad += len(part.bad)
        self.summary = merged(self.summary, part.summary)
        self.file.writelines(map(quarantined, part.bad))


def quarantined(bad: Bad) -> str:
    """Return a line of the quarantine.

    >>> quarantined(Bad(3, 4, None, "a.jsonl", "not JSON", "{"))
    '{"path": "a.jsonl", "row": 3, "line": 4, "id": null, "reason": "not JSON", "head": "{"}\\n'
    """
    path = bad.source.encode("utf-8", "replace").decode()
    facts = {"path": path, "row": bad.number, "line": bad.line, "id": bad.id}
    return json.dumps({**facts, "reason": bad.reason, "head": bad.head}) + "\n"
