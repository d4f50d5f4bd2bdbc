"""Running text broken into lines of a given width."""

from collections.abc import Iterator

from quality.render.cells import visible, width


def paragraph(text: str, columns: int, indent: int = 0, hang: int | None = None) -> Iterator[str]:
    """Yield `text` in lines of at most `columns`, those after the first indented by `hang`.

    >>> list(paragraph("one two three", 10, indent=2))
    ['  one two', '  three']
    """
    line, after = " " * indent, " " * (indent if hang is None else hang)
    blank = True
    for word in visible(text).split():
        if not blank and width(f"{line} {word}") > columns:
            yield line
            line, blank = after, True
        line, blank = f"{line}{'' if blank else ' '}{word}", False
    yield line
