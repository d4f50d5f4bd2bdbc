"""How text looks in a terminal: the columns it takes and what stands in for the invisible."""

import re
import unicodedata

_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
_ZERO = frozenset(("Mn", "Me"))
_JOINER = "\u200d"
_ONE_EACH = re.compile(
    "[\0-\u02ff\u2010-\u2027]*"
)  # letters of Europe, marks of print: a column each
# One character for one, so that a caret below still points at the right place.
_PLAIN = str.maketrans("‘’“”–—·…«»\u00a0", "''\"\"--|.<> ")


def width(text: str) -> int:
    """Return how many columns a terminal needs for `text`.

    >>> width("日本"), width("e\\u0301"), width("abc")
    (4, 1, 3)
    """
    return len(text) if _ONE_EACH.fullmatch(text) else sum(map(cell, text))


def cell(char: str) -> int:
    """Return the columns of one character: 0, 1 or 2."""
    if char.isascii():
        return 1
    if is_joined(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def is_joined(char: str) -> bool:
    """Tell a character that is drawn over, or as part of, the one before it."""
    if char == _JOINER or "\u1160" <= char <= "\u11ff":  # vowels and ends of Hangul syllables
        return True
    return unicodedata.category(char) in _ZERO


def visible(text: str) -> str:
    """Return `text` on one line with a sign for each character that a terminal would obey.

    >>> visible("a\\tb\\x1b[31m")
    'a b�[31m'
    """
    if text.isprintable():
        return text
    return "".join(map(_visible, text))


def encodable(text: str, encoding: str) -> str:
    """Return `text` with a likeness, as wide, for what `encoding` cannot write.

    >>> encodable("“日本” is · Japan", "ascii")
    '"????" is | Japan'
    """
    if _can_write(text, encoding):
        return text
    if "\n" in text:
        return "\n".join([encodable(line, encoding) for line in text.split("\n")])
    return "".join(char if _can_write(char, encoding) else _likeness(char) for char in text)


def clip(text: str, columns: int) -> str:
    """Return `text` cut to `columns`, with dots where something is missing.

    >>> clip("a long story", 9)
    'a long...'
    """
    if width(text) <= columns:
        return text
    kept = 0
    while width(text[: kept + 1]) <= columns - 3:
        kept += 1
    return text[:kept].rstrip() + "..."


def _visible(char: str) -> str:
    if char in "\t\n\r":
        return " "
    hidden = unicodedata.category(char) in _HIDDEN and char != _JOINER
    return "\ufffd" if hidden else char


def _likeness(char: str) -> str:
    plain = char.translate(_PLAIN)
    return plain if plain.isascii() else "?" * cell(char)


def _can_write(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
