"""The tokens of sentences: words and marks, names and figures masked when asked."""

from collections.abc import Iterable

from quality.document import Document, Sentence
from quality.lazy import Lazy

START, NAME, FIGURE = "<start>", "<name>", "<figure>"
_LETTER = r"[A-Za-z0-9_\w]"  # common letters first, which is faster than `\w` alone
_TOKEN = Lazy(rf"{_LETTER}+(?:['’\-]{_LETTER}+)*|[,.;:!?()]")


def tokens(document: Document, part: Iterable[Sentence]) -> list[str]:
    """Return the words and marks of sentences, each marked off; none of code."""
    found: list[str] = []
    text = _read(document)
    for start, end, _ in part:
        texts = _TOKEN.findall(text, start, end)
        texts[:1] = map(str.lower, texts[:1])
        found.append(START)
        found += texts
    return found


def prose_tokens(document: Document) -> list[str]:
    """Return the `tokens` of all prose."""
    return document.memo("prose tokens", _prose_tokens)


def _prose_tokens(document: Document) -> list[str]:
    return tokens(document, document.prose)


def places_of(document: Document, part: Iterable[Sentence]) -> list[tuple[int, int]]:
    """Return where each of the `tokens` stands; what marks a sentence off, where that begins."""
    found: list[tuple[int, int]] = []
    text = _read(document)
    for start, end, _ in part:
        found.append((start, start))
        found += [match.span() for match in _TOKEN.finditer(text, start, end)]
    return found


def masked(token: str) -> str:
    """Return a token folded; a name or a figure as what it is.

    >>> masked("Paris"), masked("1998"), masked("Don’t"[1:])
    ('<name>', '<figure>', "on't")
    """
    if token[0].isdigit():
        return FIGURE
    if token[0].isupper() and len(token) > 1:
        return NAME
    return token.lower().replace("’", "'")


def _read(document: Document) -> str:
    """Return the text with blanks for what is passed over, such as code; the same length."""
    return document.memo("text read", _without_gaps)


def _without_gaps(document: Document) -> str:
    # An ellipsis is one full stop, however it is written.
    text, low = document.flat.replace("...", ".  ").replace("…", "."), 0
    kept: list[str] = []
    for start, end in document.gaps:
        kept += (text[low:start], " " * (end - start))
        low = end
    return "".join((*kept, text[low:])) if kept else text
