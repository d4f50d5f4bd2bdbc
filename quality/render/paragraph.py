"""Running text broken into lines of a given width."""

from collections.abc import Iterator

from quality.render.cells import visible, width


def paragraph(text: str, columns: int, indent: int = 0, hang: int | None = None) -> Iterator[str]:
    """Yield `text` in lines of at most `columns`, those after the first indented by `hang`.

    >>> list(paragraph("one two three", 10, indent=2))
    ['  one two', '  three']
    """
    before, after = " " * indent, " " * (indent if hang is None else hang)
    words: list[str] = []
    size = len(before)
    measure = len if text.isascii() else width
    for word in visible(text).split():
        columns_of_word = measure(word)
        if words and size + columns_of_word > columns:
            yield before + " ".join(words)
            before, words, size = after, [], len(after)
        words.append(word)
        size += columns_of_word + 1
    yield before + " ".join(words)
