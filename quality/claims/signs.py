"""Signs that a figure is a statistic, or is not: each has a weight in `decision`."""

from collections.abc import Iterator
from itertools import pairwise

from quality.claims import vocabulary as v
from quality.claims.context import Context
from quality.markup.reading import TABLE_CELL

_WHOLE = 100
_MANY = 1_000
_YEARS = 2_100  # below it a number without a comma may be a year
_SMALL = 12
_LONG = 3  # letters of a word whose last s tells of several
_SHARES = frozenset(("percent", "part", "odds", "times"))
_OFFERS = frozenset("off discount deposit sure tip".split())
_RANKS = frozenset("richest poorest top bottom wealthiest other remaining".split())
_AGO = frozenset("ago later earlier after before".split())
_LIKE = v.CHANGES | frozenset("as than larger smaller more the that its those".split())
_TWOFOLD = frozenset("double triple twice".split())
_ALONE = (v.FUNCTION - {"of", "the"}) | v.DURATIONS
_AS_MANY = frozenset("many much few little high low".split())
_OWNERS = frozenset("a the his her its their".split())
_JOINS = frozenset("in of for to per a".split())

_OF_SENTENCE = (
    ("sentence.compared", v.COMPARED),
    ("sentence.total", v.TOTALS),
    ("sentence.casualties", v.CASUALTIES),
    ("sentence.money", v.MONEY_NOUNS),
    ("sentence.reaction", v.REACTIONS),
    ("sentence.study", v.STUDIES),
    ("sentence.supposed", v.SUPPOSED),
    ("sentence.you", v.YOU),
    ("sentence.i", v.I_ME),
    ("sentence.we", v.WE),
    ("sentence.he", v.HE_SHE),
    ("sentence.spec", v.SPECS),
    ("sentence.sport", v.SPORT),
    ("sentence.law", v.LAW),
    ("sentence.world", v.WORLD),
)


def of_sentence(words: frozenset[str], first: str) -> Iterator[str]:
    """Yield the signs in the words of a sentence; they hold for all its figures."""
    if first in v.IMPERATIVES:
        yield "sentence.imperative"
    for name, known in _OF_SENTENCE:
        if not known.isdisjoint(words):
            yield name


def of_figure(context: Context) -> Iterator[str]:
    """Yield the signs in a figure and right beside it."""
    kind, unit = context.figure.kind, context.unit
    yield f"kind.{kind}"
    if kind in _SHARES:
        yield from _of_share(context)
    else:
        yield f"unit.{unit}"
        yield from _of_size(context, unit)
        yield from _of_things(context, unit)
    yield from _before(context)
    yield from _after(context)
    if unit == "money":
        yield from _of_money(context)
    yield from _of_form(context)


def _of_share(context: Context) -> Iterator[str]:
    figure, after = context.figure, context.after(3)
    if figure.kind == "percent":
        if figure.value >= _WHOLE and figure.value % _WHOLE == 0:
            yield "share.all"
        if context.before()[-1:] and context.before()[0] in _RANKS:
            yield "share.rank"
        if after and after[0] in _OFFERS:
            yield "share.offer"
    elif figure.kind == "times":
        if not _LIKE.isdisjoint(after):
            yield "times.compared"
        if context.text in _TWOFOLD and not _OWNERS.isdisjoint(context.before()):
            yield "form.attribute"
    elif figure.kind == "part":
        if not after or after[0] in _ALONE:
            yield "part.bare"
        if not v.DURATIONS.isdisjoint(after):
            yield "unit.duration"


def _of_size(context: Context, unit: str) -> Iterator[str]:
    value, text = context.figure.value, context.text
    money = "-of-money" if unit == "money" else ""
    if "illion" in text or text.endswith(("bn", "tn")):
        yield f"size.millions{money}"
    elif text.endswith("m"):
        yield f"size.m{money}"
    elif value >= _MANY and ("," in text or value > _YEARS):
        yield "size.thousands"
    elif value >= _WHOLE:
        yield "size.hundreds"
    elif value <= _SMALL and v.DEATHS.isdisjoint(context.after(4) + context.before(3)):
        yield "size.small"
    if context.figure.plus:
        yield "size.open"


def _of_things(context: Context, unit: str) -> Iterator[str]:
    after = context.after(4)
    if unit == "things":
        if _is_plural(after[:2]):
            yield "after.plural"
        elif "illion" not in context.text and (
            not after or context.right != " " or after[0] in v.FUNCTION
        ):
            yield "form.bare"
    elif unit == "duration" and not _AGO.isdisjoint(after[:2]):
        yield "after.ago"
    elif unit == "measure" and not v.SIZES.isdisjoint(after):
        yield "after.size"


def _is_plural(words: tuple[str, ...]) -> bool:
    """Tell whether a plural stands first, or second behind a word with a meaning of its own."""
    for word in words:
        if word in v.FUNCTION:
            return False
        if len(word) > _LONG and word[-1] == "s" and word[-2] != "s":
            return True
    return False


def _before(context: Context) -> Iterator[str]:
    before = context.before(3)
    near = before[-2:]
    if not v.ROUGHLY.isdisjoint(near) or (near[1:] == ("as",) and near[0] in _AS_MANY):
        yield "before.roughly"
    if not v.DEFINITE.isdisjoint(near):
        yield "before.definite"
    if near[1:] == ("of",) and "group" in before:
        yield "form.group"


def _after(context: Context) -> Iterator[str]:
    before, after = context.before(3), context.after(4)
    close = after[:3]
    if after[:1] == ("of",):
        yield "after.of"
    if not v.PEOPLE.isdisjoint(close):
        yield "after.people"
        if context.figure.value >= _MANY:
            yield "after.many-people"
    if not v.CASUALTIES.isdisjoint(after + before):
        yield "near.casualties"
    if not v.CHANGES.isdisjoint(before + close):
        yield "near.change"
    if not v.RATES.isdisjoint(after) or _is_rate(context.tail):
        yield "after.rate"
    if not v.OWN_PARTS.isdisjoint(close):
        yield "after.own-part"
    settled = not v.INHABITANTS.isdisjoint(after[:2]) and not v.PLACES.isdisjoint(before)
    if settled or before[-1:] == ("population",):
        yield "form.population"


def _is_rate(words: tuple[str, ...]) -> bool:
    """Tell of `a year`, `each month`."""
    return any(a in v.EACH and b in v.DURATIONS for a, b in pairwise(words))


def _of_money(context: Context) -> Iterator[str]:
    before, after = context.before(3), context.after(3)
    if not v.BOUGHT.isdisjoint(before):
        yield "near.price"
    elif not v.MONEY_NOUNS.isdisjoint(before + after):
        yield "near.money"
    owned = bool(before) and before[-1] in _OWNERS and after[:1] and after[0] not in _JOINS
    if context.right == " " and (owned or _is_plural(after[:1])):
        yield "form.price-tag"


def _of_form(context: Context) -> Iterator[str]:
    figure, document = context.figure, context.document
    if figure.suffix.startswith("-") or context.right == "-":
        yield "form.attribute"
    if "or" in context.after(2):
        yield "form.group"
    if document.blocks[document.block_at(figure.start)].kind == TABLE_CELL:
        yield "place.cell"
