"""Signs that a figure is a statistic, or is not: each has a weight."""

from collections.abc import Iterator

from quality.claims import vocabulary as v
from quality.claims.context import Context
from quality.claims.kinds import unit_of
from quality.markup.reading import TABLE_CELL

_BIG = 100
_SMALL = 12


def signs(context: Context) -> Iterator[str]:
    """Yield the names of the signs around a figure."""
    figure = context.figure
    unit = unit_of(context)
    yield f"kind.{figure.kind}"
    block = context.document.blocks[context.document.block_at(figure.start)]
    if block.kind == TABLE_CELL:
        yield "place.cell"
    if figure.kind in ("number", "range", "mass", "money"):
        yield f"unit.{unit}"
        yield from _of_size(context, unit)
    else:
        yield from _of_share(context)
    yield from _of_neighbours(context, unit)
    yield from _of_sentence(context)


def _of_share(context: Context) -> Iterator[str]:
    figure, after = context.figure, context.after(3)
    if figure.kind == "percent" and figure.value >= 100 and figure.value % 100 == 0:
        yield "share.all"
    if (
        figure.kind == "percent"
        and after[:1]
        and after[0] in ("off", "discount", "deposit", "sure", "tip")
    ):
        yield "share.offer"
    if figure.kind == "times" and set(after) & v.CHANGES | set(after) & {
        "as",
        "than",
        "larger",
        "smaller",
        "more",
    }:
        yield "times.compared"
    if figure.kind == "part" and (
        not after or after[0] in v.FUNCTION - {"of", "the"} or after[0] in v.DURATIONS
    ):
        yield "part.bare"
    if figure.kind == "part" and set(after) & v.DURATIONS:
        yield "unit.duration"
    if (
        figure.kind == "times"
        and text_of(context) in ("double", "triple", "twice")
        and context.before()
        and context.before()[0] in v.DEFINITE | {"a"}
    ):
        yield "form.attribute"


def _of_size(context: Context, unit: str) -> Iterator[str]:
    value = context.figure.value
    text = context.document.folded[context.figure.start : context.figure.end]
    if "illion" in text or text.endswith(("bn", "tn")):
        yield "size.millions" if unit != "money" else "size.millions-of-money"
    elif text.endswith("m"):
        yield "size.m-of-money" if unit == "money" else "size.m"
    elif value >= 1000 and ("," in text or value > 2100):
        yield "size.thousands"
    elif value >= _BIG:
        yield "size.hundreds"
    elif value <= _SMALL:
        yield "size.small"
    if context.figure.plus:
        yield "size.open"


def figure_kind_shares(context: Context) -> bool:
    """Tell whether a figure is a share or a multiple."""
    return context.figure.kind in ("percent", "part", "odds", "times")


def text_of(context: Context) -> str:
    """Return the figure as it is written, folded."""
    return context.document.folded[context.figure.start : context.figure.end]


def figure_counts(context: Context) -> bool:
    """Tell whether a plural stands behind a figure, or one word further."""
    for word in context.after(2):
        if word in v.FUNCTION:
            return False
        if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
            return True
    return False


def _of_neighbours(context: Context, unit: str) -> Iterator[str]:
    before, after = context.before(3), context.after(4)
    near = set(before[-2:])
    if near & v.ROUGHLY or (
        before[-1:] == ("as",) and near & {"many", "much", "few", "little", "high", "low"}
    ):
        yield "before.roughly"
    if near & v.DEFINITE:
        yield "before.definite"
    if set(before) & v.CHANGES or set(after[:3]) & v.CHANGES:
        yield "near.change"
    if set(after) & v.RATES or any(
        a in v.EACH and b in v.DURATIONS for a, b in zip(after, after[1:])
    ):
        yield "after.rate"
    if after[:1] == ("of",):
        yield "after.of"
    if set(after[:3]) & v.PEOPLE:
        yield "after.people"
        if context.figure.value >= 1000:
            yield "after.many-people"
    if set(after) & v.CASUALTIES or set(before) & v.CASUALTIES:
        yield "near.casualties"
    if figure_kind_shares(context):
        pass
    elif unit == "things" and figure_counts(context):
        yield "after.plural"
    elif unit == "things" and (not after or context.right != " " or after[0] in v.FUNCTION):
        yield "form.bare"
    if set(after[:2]) & {"or"} or (before[-1:] == ("of",) and "group" in before):
        yield "form.group"
    if unit == "money" and (set(before) | set(after[:3])) & v.MONEY_NOUNS:
        yield "near.money"
    if unit == "money" and set(before) & v.BOUGHT:
        yield "near.price"
    if set(after[:2]) & v.INHABITANTS and (set(before) & v.PLACES):
        yield "form.population"
    if set(after[:3]) & v.OWN_PARTS:
        yield "after.own-part"
    if unit == "measure" and set(after) & v.SIZES:
        yield "after.size"
    if unit == "duration" and set(after[:2]) & {"ago", "later", "earlier", "after", "before"}:
        yield "after.ago"
    if context.figure.suffix.startswith("-") or context.right == "-":
        yield "form.attribute"
    if (
        unit == "money"
        and after
        and context.right == " "
        and before[-1:]
        and before[-1] in ("a", "the", "his", "her", "its", "their")
        and after[0] not in ("in", "of", "for", "to", "per", "a")
    ):
        yield "form.price-tag"


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


def _of_sentence(context: Context) -> Iterator[str]:
    first = context.document.words.texts[context.span.start]
    if first in v.IMPERATIVES:
        yield "sentence.imperative"
    for name, words in _OF_SENTENCE:
        if not context.words.isdisjoint(words):
            yield name
