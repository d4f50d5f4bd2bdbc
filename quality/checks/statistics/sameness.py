"""Figures that a text gives twice, and not alike."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice, pairwise
from operator import attrgetter
from typing import NamedTuple

from quality.checks.statistics.framed import told_in_a_frame
from quality.checks.statistics.halves import halves
from quality.checks.statistics.mistyped import mistyped
from quality.checks.statistics.retold import told_again
from quality.claims import Quantity, quantities
from quality.claims.figures import Figure
from quality.claims.vocabulary import DURATIONS, FUNCTION, MEASURES, NUMBER_WORDS, PEOPLE
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import CODE, LIST_ITEM, PARAGRAPH
from quality.match import Match
from quality.span import Span

_KINDS = frozenset(("count", "statistic"))
_CLOSE = 0.05  # of the larger; less may be the same number, rounded
_SAID = 3  # words with a meaning that say the same
_OPENERS = frozenset(
    "some about only just nearly almost over but more than and so yet still overall".split()
)
_LARGE = 100_000  # less is the price of a thing of which there are many
_LONGEST_OPENER = 3  # words
_FEWEST = 3  # of which a text says that there are so many
_LONG = 100  # two digits changed about in a shorter number prove little
_OTHER = "“{{match}}”: further up the text says “{}” of the same thing: check both and use one."
_SHORT = 40  # characters of a figure and what it counts
_MOST = 2  # values; where there are more, many things are counted
_HAS = frozenset(
    """has have employs employ operates operate runs run owns own counts includes contains comprises
    houses""".split()
)
_THEIRS = frozenset("its their our his her the all".split())
_STAFF = dict.fromkeys("employees workers staff people".split(), "staff")
_THIS = frozenset("the its their our this a".split())
_LOOSE = frozenset(
    """another other extra new first next last every each per or and these those some more than least
    most about around nearly almost over under roughly up to additional further of""".split()
)
_GOES_ON = frozenset("who that which whose in from of with at on for per each between to".split())
_MOVES = Lazy(
    r"\b(?:(?:1[89]|20)\d\d|last|next|ago|once|originally|initially|previously|formerly|currently|today"
    r"|yesterday|tomorrow|now|then|by the (?:end|time)|until|since|during|grew|grown|rose|risen|fell"
    r"|fallen|increas\w+|reduc\w+|cut|expand\w*|plan(?:s|ned|ning)? to|will|would|could|might|should|if"
    r"|expect\w*|hop(?:e|es|ed|ing)|aim\w*|had|add\w*|join\w*|hir(?:e|ed|ing)|remain\w*|left"
    r"|each|every|per|average|versus|than|compared|example|additional|another|new)\b"
)


class Mention(NamedTuple):
    """A number of things that somebody is said to have."""

    value: float
    owner: str  # the noun before `has` or `'s`, "" where it is only `its`, `the` or `all`
    things: str
    start: int
    end: int
    sentence: int


def figures_disagree(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the later of two numbers that a text gives for the same things of the same owner.

    >>> text = "The firm has 1,200 employees. It is rich. The firm's 1,500 employees are not."
    >>> [text[m.start:m.end] for m in figures_disagree(Document(text), {})]
    ['1,500 employees']
    """
    others = (told_again, told_in_a_frame, mistyped, halves)
    told = (match for check in others for match in check(document))
    found = (*_held_twice(document), *_slips(document), *told)
    for match in {each.start: each for each in reversed(found)}.values():
        yield match if match.note else match._replace(note=_note(document, match))


def _note(document: Document, match: Match) -> str:
    """Return the message with the other figure in it, where it stands in few words."""
    first = document.text[slice(*match.related[0])] if match.related else ""
    return _OTHER.format(first) if 0 < len(first) <= _SHORT else ""


def _held_twice(document: Document) -> Iterator[Match]:
    told: dict[str, list[Mention]] = {}
    for quantity in quantities(document):
        for tell in _TELLERS.get(quantity.figure.kind, ()):
            mention = tell(document, quantity)
            if mention:
                told.setdefault(mention.things, []).append(mention)
    for mentions in told.values():
        values = {each.value for each in mentions}
        if len(values) == _MOST and len({each.owner for each in mentions if each.owner}) == 1:
            yield from _pairs(mentions)


def _slips(document: Document) -> Iterator[Match]:
    """Yield the later of two numbers of the same things that differ by two digits changed about."""
    counted: dict[str, dict[str, Figure]] = {}  # by the things, then the number: its first place
    for quantity in quantities(document):
        figure = quantity.figure
        if figure.kind == "number" and quantity.type in _KINDS and figure.value >= _LONG:
            things = _counted(document, figure.words.stop)
            if things:
                counted.setdefault(things, {}).setdefault(f"{figure.value:g}", figure)
    for figures in counted.values():
        yield from islice(_slipped(figures), 1)


def _slipped(figures: Mapping[str, Figure]) -> Iterator[Match]:
    """Yield the figures that are one before them with two digits changed about."""
    for number, one in figures.items():
        others = [figures[each] for each in _changed_about(number) if each in figures]
        if others:
            other = min(others, key=attrgetter("start"))
            yield Match(other.start, other.end, related=(Span(one.start, one.end),))


def _changed_about(number: str) -> Iterator[str]:
    """Yield a number with each two unlike digits that stand side by side changed about.

    >>> list(_changed_about("1140"))
    ['1410', '1104']
    """
    for at, (one, other) in enumerate(pairwise(number)):
        if one != other:
            yield f"{number[:at]}{other}{one}{number[at + 2 :]}"


def _counted(document: Document, first: int) -> str:
    """Return the plural right behind a number, "" where there is none."""
    texts, starts, _ = document.words
    word = texts[first] if first < len(texts) else ""
    plural = word.isalpha() and (word in PEOPLE or (word.endswith("s") and not word.endswith("ss")))
    beside = plural and document.flat[starts[first] - 1] == " "
    return word if beside and word not in DURATIONS and word not in MEASURES else ""


def _pairs(mentions: Sequence[Mention]) -> Iterator[Match]:
    """Yield the first of the mentions that differs from one before it."""
    for one, other in combinations(mentions, 2):
        if _differ(one, other):
            yield Match(other.start, other.end, related=(Span(one.start, one.end),))
            return


def _differ(one: Mention, other: Mention) -> bool:
    """Tell whether two numbers are not one, rounded, and neither is of some among the others."""
    apart = abs(one.value - other.value)
    if apart <= _CLOSE * max(one.value, other.value) or one.sentence == other.sentence:
        return False
    known = [each for each in (one, other) if each.owner]
    return len(known) == 2 or (bool(known) and known[0].value < max(one.value, other.value))


def _is_told(document: Document, quantity: Quantity) -> bool:
    """Tell whether a figure is the author's, in a sentence that does not move through time."""
    sentence = document.sentences[quantity.sentence]
    told = document.blocks[sentence.block].kind in (PARAGRAPH, LIST_ITEM)
    quoted = document.in_zone("quotation", quantity.figure.start)
    moves = _MOVES.search(document.folded, sentence.start, sentence.end)
    return told and not quoted and not moves


def _held(document: Document, quantity: Quantity) -> Mention | None:
    """Return what somebody has so many of."""
    figure = quantity.figure
    if figure.plus or figure.suffix or quantity.type not in _KINDS or figure.value < _FEWEST:
        return None
    span = document.sentence_words(quantity.sentence)
    things = _things(document, figure.words.stop, span.stop)
    held = _holder(document, figure.words.start, span.start, things) if things else None
    if not held or not _is_told(document, quantity):
        return None
    end = document.words.ends[figure.words.stop + things.count(" ")]
    return Mention(figure.value, *held, figure.start, end, quantity.sentence)


def _holder(document: Document, figure: int, first: int, things: str) -> tuple[str, str] | None:
    """Return who has or has done something to so many things, and to what."""
    owner = _owner(document, figure, first)
    if owner is not None:
        return owner, _STAFF.get(things, things)
    deed = _deed(document, figure, first)
    return (deed[0], f"{deed[1]} {things}") if deed else None


def _claimed(document: Document, quantity: Quantity) -> Mention | None:
    """Return a share or number of people that a sentence opens with, and what it says of them.

    The whole sentence but its figure is the owner, so that it has to come back as it was.
    """
    figure = quantity.figure
    span = document.sentence_words(quantity.sentence)
    opens = figure.words.start - span.start <= _LONGEST_OPENER
    if quantity.type != "statistic" or not opens:
        return None
    texts = document.words.texts
    before = texts[span.start : figure.words.start]
    after = [w for w in texts[figure.words.stop : span.stop] if w not in FUNCTION]
    if len(after) < _SAID or not _OPENERS.issuperset(before) or not _is_told(document, quantity):
        return None
    kind = "%" if figure.kind == "percent" else figure.kind
    things = " ".join((kind, *after[:_SAID]))
    return Mention(figure.value, "it", things, figure.start, figure.end, quantity.sentence)


def _worth(document: Document, quantity: Quantity) -> Mention | None:
    """Return a sum that one thing is said to have cost: `the $3 million pier`, `the pier cost`."""
    figure, span = quantity.figure, document.sentence_words(quantity.sentence)
    texts = document.words.texts
    before = texts[max(span.start, figure.words.start - 2) : figure.words.start]
    if figure.value < _LARGE or len(before) < 1:
        return None
    after = texts[figure.words.stop] if figure.words.stop < span.stop else ""
    thing = after if before[-1] in _THIS or before[-1].endswith("'s") else ""
    if before[-1] in ("cost", "costs"):
        thing = before[0]
    if not thing.isalpha() or thing in FUNCTION or thing.endswith("s"):
        return None
    if not _is_told(document, quantity):
        return None
    return Mention(figure.value, thing, f"$ {thing}", figure.start, figure.end, quantity.sentence)


def _things(document: Document, first: int, stop: int) -> str:
    """Return what is counted: a plural, with one word before it at most."""
    texts, starts, ends = document.words
    for last in (first, first + 1):
        if last >= stop or texts[last] in FUNCTION or document.flat[starts[last] - 1] != " ":
            return ""
        word = texts[last]
        if word in DURATIONS or word in MEASURES or not word.isalpha():
            return ""
        if (word.endswith("s") and not word.endswith("ss")) or word in PEOPLE:
            after = texts[last + 1] if last + 1 < stop else ""
            goes_on = after in _GOES_ON and document.flat[ends[last]] == " "
            counted = texts[last + 2 : last + 3]
            whole = after == "in" and counted and (counted[0] in NUMBER_WORDS or counted[0] < ":")
            return "" if goes_on and not whole else " ".join(texts[first : last + 1])
    return ""


def _owner(document: Document, figure: int, first: int) -> str | None:
    """Return who has so many: the word before `has` or `'s`, "" for `its`, None for nobody."""
    texts = document.words.texts
    before = texts[max(first, figure - 2) : figure]
    if not before or before[-1] in _LOOSE:
        return None
    word = before[-1].replace("’", "'")
    if word in _THEIRS:
        return ""
    if word.endswith(("'s", "s'")):
        return word[:-2] if word.endswith("'s") else word[:-1]
    if word in _HAS and len(before) > 1:
        owner = "" if before[0] in ("it", "they", "we") else before[0]
        return owner and _with_code(document, figure - 2, owner)
    return None


def _with_code(document: Document, index: int, owner: str) -> str:
    """Return an owner with the code that names it: `the python.details extension has`."""
    start = document.words.starts[index]
    codes = (z for z in document.zones if z.kind == CODE and 0 <= start - z.end <= 1)
    return " ".join((*(document.text[z.start : z.end] for z in codes), owner))


def _deed(document: Document, figure: int, first: int) -> tuple[str, str] | None:
    """Return who did what to so many: `fire`, `killed`."""
    before = document.words.texts[max(first, figure - 2) : figure]
    done = len(before) > 1 and before[1].endswith("ed") and before[0] not in FUNCTION
    return (before[0], before[1]) if done else None


_TELLERS = {
    "number": (_held, _claimed),
    "percent": (_claimed,),
    "odds": (_claimed,),
    "money": (_worth,),
}
