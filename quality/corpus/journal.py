"""What is finished, on disk: the parts of shards under way, and a marker for each that is done.

    OUTPUT/.quality/NAME.KEY/00000.arrow    the part of a chunk
    OUTPUT/.quality/NAME.done.json          the marker
    OUTPUT/.quality/NAME.bad.jsonl          its rows for the quarantine

KEY stands for the input, the scorer and the options, so that a run takes up nothing that another
input, other rules or other options made.
"""

import glob
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

from quality.corpus import durable
from quality.errors import QualityError

HIDDEN = ".quality"


class Busy(QualityError):  # noqa: N818 it is a folder that is busy
    """Another run is writing into the folder."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A shard that is done: what went in, what came out; `size` is that of its result in bytes."""

    key: str
    source: str
    result: str
    size: int
    rows: int
    scored: int
    quarantined: int
    damage: str = ""
    summary: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal of a folder of results."""

    folder: Path

    @property
    def _hidden(self) -> Path:
        return self.folder / HIDDEN

    def begun(self) -> bool:
        """Return whether a run has finished something here."""
        return any(any(self._hidden.rglob(kind)) for kind in ("*.done.json", "*.arrow"))

    def foreign(self, name: str, result: Path) -> bool:
        """Return whether a file stands where results go that no run has put there."""
        return result.exists() and self.marker(name) is None

    def lock(self) -> IO[str]:
        """Return a file that keeps other runs out until it is closed; raise Busy."""
        self._hidden.mkdir(parents=True, exist_ok=True)
        file = (self._hidden / "lock").open("w", encoding="utf-8")
        if os.name != "nt":
            import fcntl

            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                file.close()
                raise Busy(f"{self.folder}: another run is writing into this folder") from None
        return file

    def marker(self, name: str) -> Marker | None:
        """Return the marker of a shard, None where it is not done."""
        path = self._marker(name)
        return Marker(**json.loads(path.read_bytes())) if path.exists() else None

    def done(self, name: str, key: str) -> Marker | None:
        """Return the marker of a shard when its result is there and has this key."""
        marker = self.marker(name)
        if marker is None or marker.key != key:
            return None
        result = self.folder / marker.result
        return marker if result.exists() and result.stat().st_size == marker.size else None

    def finish(self, name: str, marker: Marker) -> None:
        """Note that a shard is done; its parts are no longer needed."""
        durable.write(self._marker(name), json.dumps(asdict(marker)).encode())
        shutil.rmtree(self._parts(name, marker.key), ignore_errors=True)

    @contextmanager
    def bad_rows(self, name: str) -> Iterator[IO[str]]:
        """Give a file for the bad rows of a shard; in the end it takes the place of an older one."""
        with (
            durable.replacing(self._bad(name)) as unfinished,
            unfinished.open("w", encoding="utf-8") as file,
        ):
            yield file

    def bad(self, name: str) -> Iterator[str]:
        """Yield the lines about the bad rows of a shard that is done."""
        with self._bad(name).open(encoding="utf-8") as file:
            yield from file

    def parts(self, name: str, key: str) -> "Parts":
        """Return the parts of a shard; those under another key are removed."""
        ours = self._parts(name, key)
        for folder in ours.parent.glob(f"{glob.escape(ours.name.removesuffix(key))}*"):
            if folder != ours and folder.is_dir() and len(folder.name) == len(ours.name):
                shutil.rmtree(folder)
        ours.mkdir(parents=True, exist_ok=True)
        for unfinished in ours.glob(".*.tmp"):
            unfinished.unlink()
        return Parts(ours)

    def _marker(self, name: str) -> Path:
        return self._hidden / f"{name}.done.json"

    def _bad(self, name: str) -> Path:
        return self._hidden / f"{name}.bad.jsonl"

    def _parts(self, name: str, key: str) -> Path:
        return self._hidden / f"{name}.{key}"


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a shard under way, by the index of their chunk."""

    folder: Path

    def __contains__(self, index: int) -> bool:
        return self._path(index).exists()

    def write(self, index: int, part: bytes) -> None:
        """Keep a part, for good when this returns."""
        durable.write(self._path(index), part)

    def read(self, index: int) -> bytes:
        """Return a part."""
        return self._path(index).read_bytes()

    def forget(self) -> None:
        """Remove all parts."""
        shutil.rmtree(self.folder)

    def _path(self, index: int) -> Path:
        return self.folder / f"{index:06d}.arrow"
