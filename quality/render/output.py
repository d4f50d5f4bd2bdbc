"""Where a run is written: one format to standard output, any number into files."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple, TextIO

from quality.atomic import replacing as drafted
from quality.gate import Run
from quality.render.checked import Checked, Format, View
from quality.render.formats import BY_DOCUMENT, FormatError, made
from quality.render.terminal import Ink, joined, put, write

_LAST_LINE = "summary"
_FILE_COLUMNS = 100


class Output(NamedTuple):
    """A format and the file to write it to; no file is standard output."""

    name: str
    path: str | None = None


class Press:
    """Prints a run in several formats at once: a document as it comes, to each of them."""

    def __init__(self, sheets: Sequence[tuple[Format, TextIO]]) -> None:
        self._sheets = sheets
        self._number = 0

    def begin(self) -> None:
        """Write what comes before the first document."""
        for form, stream in self._sheets:
            write(form.begin(), stream)

    def texts(self, checked: Checked) -> list[str]:
        """Return the next document as each format has it."""
        pages = (form.document(checked, self._number) for form, _ in self._sheets)
        return [joined(lines) for lines in pages]

    def document(self, texts: Sequence[str]) -> None:
        """Write the next document, a text for each format."""
        for text, (_, stream) in zip(texts, self._sheets, strict=True):
            put(text, stream)
        self._number += 1

    def end(self, run: Run) -> None:
        """Write what comes after the last document."""
        for form, stream in self._sheets:
            write(form.end(run), stream)


def outputs(given: Sequence[str]) -> tuple[Output, ...]:
    """Return what `--format` was given; FormatError where two would go to one place.

    >>> outputs(["concise", "sarif=out/quality.sarif"])
    (Output(name='concise', path=None), Output(name='sarif', path='out/quality.sarif'))
    >>> outputs(["html=report.html"])[1]
    Output(name='summary', path=None)
    """
    wanted = [_output(each) for each in given or ("full",)]
    printed = [each.name for each in wanted if each.path is None]
    if len(printed) > 1:
        both = " and ".join(printed)
        raise FormatError(
            f"{both} would both go to standard output: write --format {printed[1]}=FILE"
        )
    places = [os.path.realpath(each.path) for each in wanted if each.path]
    twice = next(
        (each.path for each in wanted if each.path and _count(each.path, places) > 1), None
    )
    if twice:
        raise FormatError(f"two formats would go to {twice}: give each a file of its own")
    return tuple(wanted if printed else [*wanted, Output(_LAST_LINE)])


def files(wanted: Sequence[Output]) -> frozenset[str]:
    """Return the real paths of the files that a run writes."""
    return frozenset(os.path.realpath(each.path) for each in wanted if each.path)


def require_elsewhere(wanted: Sequence[Output], texts: Sequence[str]) -> None:
    """Raise FormatError for a text, of those named, that a report would replace.

    >>> require_elsewhere([Output("json", "./a.md")], ["a.md"])
    Traceback (most recent call last):
    quality.render.formats.FormatError: a.md is to be checked, and --format would write over it: ...
    """
    taken = files(wanted)
    for each in texts:
        if os.path.realpath(each) in taken:
            raise FormatError(
                f"{each} is to be checked, and --format would write over it: name another file"
            )


def layout(wanted: Sequence[Output], view: View, limit: int | None = None) -> str:
    """Return what decides, beside a document itself, how it is printed.

    It is empty where other documents of the run have a say in that.

    >>> layout([Output("concise"), Output("json", "a.json")], View())
    "[('concise', False), ('json', True)] False 100 False False None"
    >>> layout([Output("html", "report.html")], View())
    ''
    """
    if any(each.name not in BY_DOCUMENT for each in wanted):
        return ""
    forms = [(each.name, each.path is not None) for each in wanted]
    return f"{forms} {view.ink.on} {view.columns} {view.show_info} {view.quiet} {limit}"


@contextmanager
def press(wanted: Sequence[Output], view: View, limit: int | None = None) -> Iterator[Press]:
    """Yield what writes to all of `wanted`; files appear whole, when all went well, or not at all.

    FormatError for a format that does not exist, OSError for a file that cannot be written:
    both before the first document.
    """
    plain = View(Ink(), _FILE_COLUMNS, view.show_info, view.quiet, 0, view.rules)
    forms = [made(each.name, plain if each.path else view, limit) for each in wanted]
    with ExitStack() as files:
        streams = [
            files.enter_context(replacing(each.path)) if each.path else sys.stdout
            for each in wanted
        ]
        yield Press(list(zip(forms, streams, strict=True)))


@contextmanager
def replacing(path: str) -> Iterator[TextIO]:
    """Yield a stream, in UTF-8, that becomes the file `path` when the block ends well.

    Until then an older file stays as it was. What is no file, a pipe or `/dev/stderr`, is
    written to directly.
    """
    place = Path(os.path.realpath(path))
    if place.exists() and not place.is_file():
        with Path(path).open("w", encoding="utf-8", errors="replace", newline="\n") as stream:
            yield stream
        return
    with (
        drafted(Path(path), keep=True) as draft,
        draft.open("w", encoding="utf-8", errors="replace", newline="\n") as stream,
    ):
        yield stream


def _output(given: str) -> Output:
    name, _, path = given.partition("=")
    if "=" in given and not path:
        raise FormatError(f"--format {given}: a file is missing behind the equals sign")
    return Output(name.strip(), None if path in ("", "-") else path)


def _count(path: str, files: Sequence[str]) -> int:
    return files.count(os.path.realpath(path))
