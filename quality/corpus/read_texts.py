"""Rows of a folder of texts: a file a row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quality.corpus.rows import Bad, Columns, Meter, Place, Row, row, shown
from quality.files import Found, Problem, read
from quality.markup import detect

_WORD = "a Word file, whose text is not what it holds; score it without --output"


def read_texts(
    files: Sequence[str], held: Sequence[int], columns: Columns, meter: Meter
) -> Iterator[Row | Bad]:
    """Yield a row for each file; its id is its path, and its name helps to tell its format.

    `held` is the scorer of each file.
    """
    for number, (path, scorer) in enumerate(zip(files, held, strict=True), 1):
        meter.share = number / len(files)
        yield _row(path, number, replace(columns, id="path", scorer=scorer))


def _row(path: str, number: int, columns: Columns) -> Row | Bad:
    source = read(Found(path, named=True), columns.max_mb)
    name = shown(path)
    place = Place(name, number)
    if isinstance(source, Problem):
        return place.bad(f"{source.reason}; {source.remedy}", id=name)
    if source.reading:
        return place.bad(_WORD, id=name)
    found = row(place, columns, source.text, name)
    auto = columns.format == "auto"
    if isinstance(found, Bad) or not auto:
        return found
    return found._replace(format=detect(source.text, path))
