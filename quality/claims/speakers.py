"""Find who speaks: the subject of a verb of saying, before it or after it."""

from typing import NamedTuple

from quality.claims import people as p
from quality.claims.names import is_blank, is_name, is_plural
from quality.claims.vocabulary import YEAR
from quality.document import Document

_BACK = 9  # words between a source and its verb
_FAR = 30  # words back from `..., stating that`
FORTH = 4  # words after a verb
_WHAT = 4  # words back to the one that opens `what Acme said next`
_HAVING = ((), ("have",), ("had",), ("also",), ("have", "also"))
_TOPIC = 4  # words from `on` to a name in `a study on GPS`
_QUOTED = frozenset(",.!?\"”’'")  # what stands before `said he`
_IT_SAYS = frozenset("said says added reported reports estimates estimated".split())
_OF_NATIONS = ("an", "sh", "se", "ch", "ss", "western", "us", "uk", "eu", "u.s", "i")
_WITHIN = (("in",), ("with",), ("via",), ("during",), ("since",))
_INVERTED = frozenset(
    """said says told reported reports announced added adds wrote claimed explained warned estimates
    estimated by citing cites states continued replied remarked commented concluded""".split()
)


class Source(NamedTuple):
    """Where a figure is from: `anonymous`, `named`, `linked` or `own_method`."""

    support: str
    start: int
    end: int


def speaker_of(document: Document, span: range, verb: int) -> Source | None:
    """Return who says what a verb of saying brings in, None where nobody is in sight.

    >>> document = Document("Sales fell, Acme said.")
    >>> speaker_of(document, range(4), 3)
    Source(support='named', start=12, end=21)
    """
    texts, starts, _ = document.words
    if texts[verb] == "according":
        looked_up = _looked_up(document, span, verb) or _forth(document, span, verb, 8)
        return looked_up or _consulted(document, span, verb)
    if texts[verb + 1 : verb + 2] and texts[verb + 1] in p.COUNTED and texts[verb] in _INVERTED:
        last = min(span.stop, verb + 3) - 1
        if texts[last] in p.PERSONS:
            return Source("anonymous", document.words.starts[verb], document.words.ends[last])
    back = speaker_before(document, span, verb)
    if back and (back.support == "named" or starts[verb - 1] == back.start):
        return back
    turned = texts[verb] in _INVERTED and texts[verb + 1 : verb + 2] != ("that",)
    forth = _forth(document, span, verb, FORTH) if turned else None
    return forth if forth and forth.support == "named" else back or forth


def speaker_before(document: Document, span: range, verb: int) -> Source | None:
    """Return the subject of a verb among the words before it."""
    texts, starts, ends = document.words
    if verb > span.start and texts[verb - 1] == "it" and texts[verb] in _IT_SAYS:
        return Source("named", starts[verb - 1], ends[verb])
    if verb + 1 < span.stop and "what" in texts[max(span.start, verb - _WHAT) : verb]:
        return None
    adds = verb > 0 and texts[verb].endswith("ing")
    least = max(span.start, verb - (_FAR if adds else _BACK))
    for index in range(verb - 1, least - 1, -1):
        if ":" in document.text[ends[index] : starts[index + 1]]:
            return None
        if texts[index] in p.BREAKING:
            return None
        if _are_some(document, index, verb) or _is_a_source(document, span, index):
            return Source("anonymous", starts[index], ends[verb])
        found = _speaker(document, span, index)
        if found and not _is_aside(document, span, index):
            return Source(found, starts[index], ends[verb])
    return _described(document, span, verb) or _pointed(document, span, verb)


def _are_some(document: Document, index: int, verb: int) -> bool:
    """Tell of `, residents said`: a kind of people right before their verb, and no name."""
    texts, starts = document.words.texts, document.words.starts
    if (
        texts[index + 1 : verb] not in _HAVING
        or document.flat[starts[index] - 2 : starts[index]] != ", "
    ):
        return False
    word = texts[index]
    known = word in p.BODIES or word in p.DOCUMENTS or document.text[starts[index]].isupper()
    return is_plural(word) and not known


def _described(document: Document, span: range, verb: int) -> Source | None:
    """Return the subject of `Acme, which made two finds in May, believes`."""
    texts, starts, ends = document.words
    if document.flat[starts[verb] - 2 : starts[verb]] != ", ":
        return None
    for index in range(verb - 2, max(span.start, verb - _FAR), -1):
        if texts[index] in p.WHO and document.flat[starts[index] - 2 : starts[index]] == ", ":
            named = document.text[starts[index - 1]].isupper()
            return Source("named", starts[index - 1], ends[verb]) if named else None
    return None


def _is_topic(document: Document, span: range, index: int) -> bool:
    """Tell of `a study on GPS shows`, `experts on China say`: what others speak about."""
    texts = document.words.texts
    for about in range(index - 1, max(span.start, index - _TOPIC) - 1, -1):
        if about == span.start:
            return False
        if texts[about] in p.ABOUT:
            return texts[about - 1] in p.NOBODY or texts[about - 1] in p.DOCUMENTS
        if texts[about] == "of" and texts[about - 1] in p.NOBODY - p.DOCUMENTS:
            return True
    return False


def _is_a_source(document: Document, span: range, index: int) -> bool:
    """Tell of `a source said`, who has no name."""
    texts = document.words.texts
    return texts[index] == "source" and index > span.start and texts[index - 1] in p.SOME


def _is_aside(document: Document, span: range, index: int) -> bool:
    """Tell of a name that is not the subject, but what it speaks about or where."""
    return _is_topic(document, span, index) or _is_place(document, span, index)


def _is_place(document: Document, span: range, index: int) -> bool:
    """Tell of `a study in Kenya found`: where it was made."""
    before = document.words.texts[max(span.start, index - 2) : index]
    return before[-1:] in _WITHIN or (before[-1:] == ("the",) and before[:1] in _WITHIN)


def _pointed(document: Document, span: range, verb: int) -> Source | None:
    """Return the subject of `the ad says`: somebody or something that the reader knows."""
    texts, starts, ends = document.words
    who = verb - 1 if texts[verb - 1] in p.BETWEEN and verb - 1 > span.start else verb
    first = _pointing(document, span, who)
    if first is None or texts[who - 1] in p.UNKNOWN or is_blank(document, who - 1):
        return None
    if texts[verb] in p.SAYING_OF_MANY and not texts[who - 1].endswith("s"):
        return None
    return Source("named", starts[first], ends[verb])


def _pointing(document: Document, span: range, verb: int) -> int | None:
    """Return where `the ad` or `the fire service` begins, right before a verb."""
    texts = document.words.texts
    if verb - 2 >= span.start and texts[verb - 2] in p.POINTING and texts[verb - 1].isalpha():
        return verb - 2
    named = (
        verb - 3 >= span.start and texts[verb - 3] in p.POINTING and not is_plural(texts[verb - 1])
    )
    whole = (
        named
        and (texts[verb - 2] + texts[verb - 1]).isalpha()
        and texts[verb - 2] not in p.FUNCTION
    )
    return verb - 3 if whole and (texts[verb].endswith("ed") or texts[verb] in p.OF_ONE) else None


def _consulted(document: Document, span: range, verb: int) -> Source | None:
    """Return what `according to the minutes` points at: something that the reader can ask for."""
    texts, starts, ends = document.words
    to, which, what = (*texts[verb + 1 : min(span.stop, verb + 4)], "", "", "")[:3]
    if to != "to" or which not in p.POINTING or what in p.UNKNOWN or not what.isalpha():
        return None
    return Source("named", starts[verb], ends[verb + 3])


def _looked_up(document: Document, span: range, verb: int) -> Source | None:
    """Return what `according to customs data` names, not `according to recent data`."""
    to, whose, kept = (*document.words.texts[verb + 1 : min(span.stop, verb + 4)], "", "", "")[:3]
    if to != "to" or kept not in p.KEPT or not whose.isalpha() or whose in p.ANY:
        return None
    return Source("named", document.words.starts[verb], document.words.ends[verb + 3])


def _forth(document: Document, span: range, verb: int, reach: int) -> Source | None:
    """Return the speaker after a verb: a name wherever it stands, else nobody in particular."""
    nobody: Source | None = None
    for index in range(verb + 1, min(span.stop, verb + reach + 1)):
        found = _speaker(document, span, index)
        if found and not _is_told_of(document, verb, index):
            source = Source(found, document.words.starts[verb], document.words.ends[index])
            if found == "named":
                return source
            nobody = nobody or source
    return nobody


def _is_told_of(document: Document, verb: int, index: int) -> bool:
    """Tell of `users said they were happier`, where `they` is no speaker as in `”, said he`."""
    texts, starts = document.words.texts, document.words.starts
    if texts[index] not in p.PRONOUNS or texts[verb] == "according":
        return False
    return document.text[starts[verb] - 2 : starts[verb] - 1] not in _QUOTED


def _speaker(document: Document, span: range, index: int) -> str:
    """Return whether a word is somebody (`named`), nobody in particular, or neither."""
    word = document.words.texts[index]
    before = document.words.texts[max(span.start, index - 3) : index]
    if is_blank(document, index):
        return ""
    if word in p.DOCUMENTS:
        return _document(document, span, index, before)
    if word in p.NOBODY:
        if _is_of_house(document, span, index):
            return "named"
        pointed = before[-1:] and before[-1] in p.POINTING and word not in p.UNKNOWN
        return "named" if pointed else "anonymous"
    if word in p.PRONOUNS or word in p.BODIES:
        return "named"
    return "named" if is_name(document, span, index) else ""


def _is_of_house(document: Document, span: range, index: int) -> bool:
    """Tell of `Acme analysts`, not of `British analysts`."""
    if index == span.start or document.words.texts[index] not in p.TRADES:
        return False
    before = document.words.texts[index - 1]
    return is_name(document, span, index - 1) and not before.endswith(_OF_NATIONS)


def _is_numbered(texts: tuple[str, ...], index: int) -> bool:
    """Tell of `table 4` and `figure 2b`, which a reader can turn to."""
    behind = texts[index + 1 : index + 2]
    return texts[index] in p.EXHIBITS and bool(behind) and behind[0] < ":"


def _document(document: Document, span: range, index: int, before: tuple[str, ...]) -> str:
    """Tell whether a study or report has a name by it, or is one the reader knows."""
    texts = document.words.texts
    first = max(span.start, index - 3)
    gap = document.text[document.words.starts[first] : document.words.starts[index]]
    named = ":" not in gap and any(is_name(document, span, i) for i in range(first, index))
    last = min(span.stop, index + 8)
    linking = texts[index + 1 : index + 2] and texts[index + 1] in p.LINKING
    linked = linking and any(
        is_name(document, span, i) or texts[i] in p.BODIES for i in range(index + 2, last)
    )
    pointed = not p.POINTING.isdisjoint(before) and p.SOME.isdisjoint(before)
    pointed = pointed or not p.OWNERS.isdisjoint(before)
    kept = texts[index] in p.KEPT_BY and not p.KEEPERS.isdisjoint(before[-1:])
    dated = any(YEAR.fullmatch(word) for word in texts[max(span.start, index - 3) : last])
    if (dated and texts[index] in p.STUDIES) or _is_numbered(texts, index):
        return "named"
    return "named" if named or linked or pointed or kept else "anonymous"
