"""Tell how far a claim goes: the figure and the things it counts."""

from quality.claims.figures import Figure
from quality.claims.vocabulary import FUNCTION, PEOPLE
from quality.document import Document
from quality.lazy import Lazy

_OF = Lazy(r" of(?: (?:the|all|its|their|our|those|these))? [^\W\d_][\w'-]*")
_JOINING = ("in", "out", "of")
_WORD = Lazy(r" ([^\W\d_][\w'-]*)")


def counted(document: Document, figure: Figure) -> int:
    """Return where what a figure counts ends: `40 percent of them`, `9 million users`."""
    folded = document.folded
    end = figure.end + len(figure.suffix)
    match = _OF.match(folded, end)
    if match:
        return match.end()
    if figure.kind in ("percent", "part", "times", "money") or _has_noun(document, figure):
        return end
    return _noun(folded, end)


def _has_noun(document: Document, figure: Figure) -> bool:
    """Tell of `one woman in three`."""
    inner = document.words.texts[figure.words.start + 1 : figure.words.stop - 2]
    return figure.kind == "odds" and bool(inner) and inner[0] not in _JOINING


def _noun(folded: str, end: int) -> int:
    """Return the end of the next word, or of the plural behind it."""
    first = _WORD.match(folded, end)
    if not first or first[1] in FUNCTION:
        return end
    second = _WORD.match(folded, first.end())
    plural = second and (second[1].endswith("s") or second[1] in PEOPLE) and first[1][-1] != "s"
    return second.end() if second and plural and second[1] not in FUNCTION else first.end()
