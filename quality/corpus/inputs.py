"""The shards that paths name: files of rows, and folders of texts."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from quality.corpus.rows import Bad, Columns, Meter, Row, shown
from quality.errors import QualityError
from quality.files import Found
from quality.files.tables import KINDS, PACKED, kind_of
from quality.files.walk import Choosing, Usual, find


class InputError(QualityError):
    """A path names nothing to score; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A file of rows, or a folder of texts; `name` is what its results are called.

    `held` is which scorer of a job each file is held against, by its index.
    """

    path: str
    kind: str
    name: str
    files: tuple[str, ...] = ()
    held: tuple[int, ...] = (0,)

    @property
    def paths(self) -> tuple[str, ...]:
        """Its texts, or the one file of rows."""
        return self.files or (self.path,)

    @property
    def size(self) -> int:
        """Bytes on disk."""
        return sum(Path(file).stat().st_size for file in self.paths)

    @property
    def stamp(self) -> tuple[tuple[int, int], ...]:
        """Size and time of change of its files: what shows that somebody writes into them."""
        stats = (Path(file).stat() for file in self.paths)
        return tuple((stat.st_size, stat.st_mtime_ns) for stat in stats)

    def digest(self) -> str:
        """Return a hash of all that is in it; raise OSError where it cannot be read."""
        if not self.files:
            return _hash(self.path)
        each = (f"{file}\0{_hash(file)}\n" for file in self.files)
        return sha256("".join(each).encode("utf-8", "surrogateescape")).hexdigest()

    def rows(self, columns: Columns, meter: Meter) -> Iterator[Row | Bad]:
        """Yield its rows; raise Damaged where it cannot be read any further."""
        if self.kind == "texts":
            from quality.corpus.read_texts import read_texts

            return read_texts(self.files, self.held, columns, meter)
        columns = replace(columns, scorer=self.held[0])
        path, source = Path(self.path), shown(self.path)
        if self.kind == "parquet":
            from quality.corpus.read_parquet import read_parquet

            return read_parquet(path, source, columns, meter)
        if self.kind == "csv":
            from quality.corpus.read_csv import read_csv

            return read_csv(path, source, columns, meter)
        from quality.corpus.read_jsonl import read_jsonl

        return read_jsonl(path, source, columns, meter)


def shards(
    paths: Iterable[str], output: Path | None = None, choice: Choosing | None = None
) -> list[Shard]:
    """Return the shards that files, folders and globs name, in order, each once.

    A folder with files of rows anywhere below stands for those, one without for its texts.
    What lies in `output` is left out: results are no inputs. `choice` says what else to leave
    out, and which files of a folder are texts.
    Raises InputError for what is missing or cannot be read, for a file of another kind, and for
    two shards whose results would have one name.
    """
    chosen = choice or Usual()
    each = (shard for path in paths for shard in _named(path, output, chosen))
    found = {os.path.abspath(shard.path): shard for shard in each}  # noqa: PTH100
    every = list(found.values())
    if not every:
        raise InputError("nothing to score: the configuration excludes all of it")
    counts = Counter(each.name for each in every)
    twice = [each.path for each in every if counts[each.name] > 1]
    if twice:
        both = " and ".join(twice[:2])
        raise InputError(f"{both} would be written to one file: rename one of them")
    return every


def _named(name: str, output: Path | None, choice: Choosing) -> Iterator[Shard]:
    path = Path(name)
    if output is not None and path.absolute() == output.absolute():
        raise InputError(f"{name}: is the folder of inputs and of results; name another --output")
    if path.is_dir():
        yield from _inside(path, output, choice)
        return
    for found in find([name], choice):
        if isinstance(found, Found):
            yield _file(Path(found.path), Path(found.path).parent)
        elif not found.skipped:
            raise InputError(str(found))


def _inside(folder: Path, output: Path | None, choice: Choosing) -> Iterator[Shard]:
    every = _walk(folder, choice, (os.path.realpath(folder),))
    files = [path for path in every if kind_of(path) and not _within(path, output)]
    if files:
        yield from (_file(path, folder) for path in files)
        return
    texts = [path for path in _texts(folder, choice) if not _within(Path(path), output)]
    if not texts:
        raise InputError(f"{folder}: neither files of rows ({_endings()}) nor texts in this folder")
    name = folder.resolve().name or "texts"
    yield Shard(str(folder), "texts", name, tuple(texts), (0,) * len(texts))


def _texts(folder: Path, choice: Choosing) -> Iterator[str]:
    for found in find([str(folder)], choice):
        if isinstance(found, Found):
            yield found.path
        elif not found.skipped and found.kind != "no_texts":
            raise InputError(str(found))


def _walk(folder: Path, choice: Choosing, above: tuple[str, ...]) -> Iterator[Path]:
    """Yield the files below a folder; a link to a folder `above` leads to nothing new."""
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith((".", "_")):  # unfinished and hidden, by everyone's custom
            continue
        is_folder = entry.is_dir()
        if choice.excludes(str(entry), is_folder=is_folder):
            continue
        if not is_folder:
            yield entry
        elif (real := os.path.realpath(entry)) not in above:
            yield from _walk(entry, choice, (*above, real))


def _within(path: Path, folder: Path | None) -> bool:
    return folder is not None and folder.absolute() in path.absolute().parents


def _file(path: Path, folder: Path) -> Shard:
    kind = kind_of(path)
    if not path.exists():
        raise InputError(f"{path}: no such file; check the name")
    if kind is None:
        raise InputError(f"{path}: no file of rows ({_endings()}); for texts name their folder")
    suffixes = path.suffixes[-2:] if path.suffix.lower() in PACKED else path.suffixes[-1:]
    name = path.relative_to(folder).as_posix().removesuffix("".join(suffixes))
    return Shard(str(path), kind, name)


def _endings() -> str:
    return f"{' '.join(KINDS)}; {' '.join(PACKED)} but for Parquet"


def _hash(path: str) -> str:
    digest = sha256()
    with Path(path).open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def total(shards: Sequence[Shard]) -> int:
    """Return the bytes of all shards."""
    return sum(shard.size for shard in shards)
