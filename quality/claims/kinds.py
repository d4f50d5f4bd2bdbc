"""Tell what a figure is when it is no claim: a date, a time, an age, a name, a number in a list."""

from quality.claims.context import Context
from quality.claims.vocabulary import (
    CALENDAR,
    LABELS,
    MEASURES,
    PEOPLE,
    ROUGHLY,
    TOTALS,
)
from quality.lazy import Lazy

_ORDINAL = frozenset(("st", "nd", "rd", "th"))
_AGED = frozenset(("aged", "age", "ages"))
_OLD = Lazy(r" ?-?(?:years?|months?|weeks?)[ -]old\b| years? of age|y/?o\b")
_CLOCK = Lazy(r" ?(?:am|pm|a\.m|p\.m|o'clock|gmt|bst|utc|est|pst|hrs)\b|[:.]\d\d\b(?! ?%)")
_LISTED = Lazy(r"\d{1,3}[.)]\s")
_YEAR = (1500, 2100)
_NOW = (1900, 2035)
_AGE = (1, 110)
_SCORE = Lazy(r" (?:out of|/) ?\d|/(?:5|10|100)\b")
_RATED = frozenset("rating rate rated score scored stars rating: grade".split())
_MARKS = frozenset("points stars marks was is".split())
_SPORT = frozenset(
    """set sets win won beat lost losing defeat victory draw match game goals lead beating
    defeated""".split()
)
_CODE = frozenset("#@_$\\/=<>{}*^|~:'\"&§±×[(.-")
_OPENERS = frozenset("(-\"'“/")
_CODED = Lazy(r"0\d")
_GOES_ON = Lazy(r"[_\\@#(]|\.[^\W_]")
_ARITHMETIC = frozenset("=<>*^×÷{}_@&")


def kind_of(context: Context) -> str:
    """Return the type of a figure that can be no statistic, empty where it may be one."""
    figure = context.figure
    if figure.kind in ("percent", "times", "part", "odds"):
        return "score" if _is_score(context) else ""
    if context.before() == ("per",):
        return "count"
    if figure.kind in ("money", "mass"):
        return ""
    return _of_number(context)


def _of_number(context: Context) -> str:
    for name, test in _TESTS:
        if test(context):
            return name
    return ""


def _is_listed(context: Context) -> bool:
    document, figure = context.document, context.figure
    if figure.words.start != context.span.start:
        return False
    block = document.blocks[document.block_at(figure.start)]
    begins = not document.folded[block.start : figure.start].strip(" -*•#(")
    return begins and bool(_LISTED.match(document.folded, figure.start))


def _is_date(context: Context) -> bool:
    figure = context.figure
    if figure.suffix.lstrip("'’") == "s" and figure.value >= 10:
        return True
    before, after = context.before(), context.after()
    if _is_year(context):
        return not after or context.right not in " +" or not _counts(context)
    if figure.value > 31:
        return False
    months = (*before, *after, *(context.after(2)[1:] if after == ("of",) else ()))
    return any(word in CALENDAR and (word != "may" or _is_may(context)) for word in months)


def _is_may(context: Context) -> bool:
    """Tell whether `may` beside a figure is the month: it has a capital."""
    document, words = context.document, context.figure.words
    places = document.words.starts[max(0, words.start - 1) : words.stop + 1]
    return any(document.text.startswith("May", place) for place in places)


def _is_year(context: Context) -> bool:
    figure = context.figure
    digits = context.document.folded[figure.start : figure.end].partition("-")[0]
    low, high = _YEAR
    plain = "," not in digits and "." not in digits and not figure.suffix
    return plain and low <= figure.value < high and figure.value == int(figure.value)


def _counts(context: Context) -> bool:
    """Tell whether a number of four digits counts the word behind it: `2000 people`."""
    before, after = context.before(), context.after()
    if _NOW[0] <= context.figure.value <= _NOW[1]:
        return bool(before) and before[0] in ROUGHLY and after == ("people",)
    plural = bool(after) and after[0].endswith("s") and after[0] not in ("was", "is", "has", "this")
    return (plural or after == ("people",)) and before not in (
        ("in",), ("since",), ("of",), ("by",), ("the",), ("until",), ("from",),
    )  # fmt: skip


def _is_time(context: Context) -> bool:
    folded, figure = context.document.folded, context.figure
    return bool(_CLOCK.match(folded, figure.end)) or ":" in folded[figure.start : figure.end]


def _is_age(context: Context) -> bool:
    folded, figure = context.document.folded, context.figure
    if figure.suffix.endswith("-old") or _OLD.match(folded, figure.end):
        return True
    before = set(context.before(6))
    if _AGED & before and not before & TOTALS and figure.value < _AGE[1]:
        return True
    low, high = _AGE
    set_off = folded[max(0, figure.start - 2) : figure.start] == ", " and context.right in ",.;)"
    name = bool(context.before()) and _is_capital(context, context.figure.words.start - 1)
    return set_off and name and low <= figure.value <= high and figure.kind == "number"


def _is_capital(context: Context, index: int) -> bool:
    document = context.document
    return index >= context.span.start and document.text[document.words.starts[index]].isupper()


def _is_branded(context: Context, index: int) -> bool:
    """Tell of `iOS` and `macOS`, whose capitals stand inside."""
    words, text = context.document.words, context.document.text
    return (
        text[words.starts[index]].islower()
        and not text[words.starts[index] : words.ends[index]].islower()
    )


def _is_identifier(context: Context) -> bool:
    figure, folded = context.figure, context.document.folded
    if context.left in _CODE and not (context.left in _OPENERS and _stands_alone(context)):
        return True
    if _CODED.match(folded, figure.start) or _GOES_ON.match(folded, figure.end):
        return True
    if figure.suffix in MEASURES or figure.suffix in _ORDINAL or figure.suffix.startswith("-"):
        return False
    return bool(figure.suffix) or _is_labelled(context)


def _stands_alone(context: Context) -> bool:
    figure, folded = context.figure, context.document.folded
    lead = folded[figure.start - 2] if figure.start > 1 else " "
    return context.left == "(" or lead in " \n" or context.left in "\"'“"


def _is_labelled(context: Context) -> bool:
    """Tell whether a number is part of a name: `step 3`, `Viking 1`, `Article 5`."""
    before = context.before()
    if not before or context.left not in " -" or "," in context.text:
        return False
    if before[0] in LABELS or context.after() in (("error",), ("errors",)):
        return True
    index = context.figure.words.start - 1
    named = index > context.span.start and _is_capital(context, index)
    named = named or (index >= context.span.start and _is_branded(context, index))
    return named and context.figure.kind == "number" and _joined(context, index)


def _joined(context: Context, index: int) -> bool:
    document = context.document
    digits = document.folded[context.figure.start] < ":"
    gap = document.folded[document.words.ends[index] : context.figure.start]
    return digits and gap in (" ", "-", "")


def _is_ordinal(context: Context) -> bool:
    return context.figure.suffix in _ORDINAL


def _is_score(context: Context) -> bool:
    figure, folded = context.figure, context.document.folded
    if figure.kind != "odds" or "out of" not in folded[figure.start : figure.end]:
        return False
    rated = not _RATED.isdisjoint(context.words) and not _is_of_many(context)
    return rated or figure.words.stop == context.span.stop


def _is_of_many(context: Context) -> bool:
    """Tell `nine out of ten customers`, who rate; not `8 out of 10 points`."""
    counted = context.after()[:1]
    return any(word in PEOPLE or word.endswith("s") for word in counted) and _MARKS.isdisjoint(
        counted
    )


def _is_result(context: Context) -> bool:
    figure, folded = context.figure, context.document.folded
    if _SCORE.match(folded, figure.end):
        return True
    return figure.kind == "range" and figure.value < 200 and bool(_SPORT & context.words)


def _is_sum(context: Context) -> bool:
    figure, folded = context.figure, context.document.folded
    beside = folded[max(0, figure.start - 2) : figure.start] + folded[figure.end : figure.end + 2]
    return not _ARITHMETIC.isdisjoint(beside)


_TESTS = (
    ("date", _is_date),
    ("list number", _is_listed),
    ("age", _is_age),
    ("time", _is_time),
    ("ordinal", _is_ordinal),
    ("example", _is_sum),
    ("score", _is_result),
    ("identifier", _is_identifier),
)
