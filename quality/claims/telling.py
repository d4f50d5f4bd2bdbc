"""Tell the figures that are a statistic by how they are put, whatever is said beside them."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from quality.claims.context import Context
from quality.claims.counting import is_counted, is_of_world
from quality.claims.vocabulary import (
    CHANGES,
    DURATIONS,
    EACH,
    EFFECTS,
    I_ME,
    IMPERATIVES,
    KITCHEN,
    MOVING,
    RATERS,
    RATES,
    VALUES,
    VERDICTS,
    WAITS,
)
from quality.claims.wording import counted_noun, is_several
from quality.lazy import Lazy

_SHARE = Lazy(r"(?P<some>[\w-]+)(?: [a-z]+)?[ -](?:in|out[ -]of)[ -](?:every )?(?P<all>[\w-]+)$")
_UP_TO = ("up", "to")
_EFFECT_REACH = 6  # words
_OFFERED = frozenset(("off", "discount"))
_ORDERS = frozenset("to then and or can could we you i please will would should must not".split())
_ODDS_ALONE = 3  # words of `one in four`; `one man in four` says of whom
_FEWEST = 3  # of which some are a share: "one in two" may be a place
_MORE = Lazy(
    r" (?:(?:more|less|fewer|faster|slower|higher|lower|larger|greater|bigger|smaller|longer|shorter"
    r"|likelier|cheaper|heavier|stronger|lighter|quieter|safer|healthier|happier)\b"
    r"|as (?:likely|often|many|much|high|large|big|long|fast|quickly|frequently|common|expensive"
    r"|dear|deadly|efficient|productive|prevalent)\b)"
)
_MANIFOLD = 1_000  # times; `a million times better` is a way of speaking
_WHOLE = 100
_SPARED = frozenset("save saves saved lose loses lost waste wastes wasted".split())
_OPENING = frozenset(
    "some about only nearly over around almost just roughly and that but another".split()
)
_DID = Lazy(r" (?:would|have|had|were|said|say|agree|want|believe|think|[a-z]{3,}ed)\b(?! by\b)")
_AVOIDED = Lazy(  # ` of damage could be avoided`
    r" of (?:[a-z-]+ ){1,4}(?:can|could|might|may) (?:easily |often |also |still )?be"
    r" (?:avoided|prevented|saved|spared|cut|stopped|put right)\b"
)
_INVESTED = Lazy(
    r"\b(?:every|each) (?:single |extra )?(?:[$£€]\d+|pounds?|dollars?|euros?|pence|penny|cents?|francs?|yen"
    r"|rupees?|krona|kroner?)\b[^.;:]{0,50}\b(?:returns?|returned|saves?|saved|yields?|yielded|brings?"
    r"|brought|generates?|generated|gives?|gave|pays?|paid|earns?|earned|creates?|created|adds?"
    r"|added)(?: (?:back|about|around|nearly|almost|over|some|at|least|up|to|in|us|society"
    r"|taxpayers|the|economy))* $"
)
_INVESTED_REACH = 90  # characters
_FEEDING = (
    r"protect|feed|shelter|vaccinate|keep|help|save|rescue|plant|supply|clothe|educate|house|provide"
    r"|treat|heal|restore|support|sponsor"
)
_GIFT = Lazy(
    r"(?: (?:a|per|each|every) (?:day|week|month|year))?"
    rf",?(?: (?:you|we))? (?:(?:can|could|will|would) )?(?:(?:{_FEEDING})(?:e?s)?|supplies)\b"
    r"(?! (?:you|your|yours|unlimited|up|more|me|my)\b)"
)
_HIGHEST = 10  # of which a rating is
_FACTORS = ("times", "twice", "fold")
_SUPPOSED = frozenset("if suppose imagine should must want need try".split())
_UP = Lazy(
    r"\b(?:is|are|was|were|have gone|has gone|went) (?:now |also )?(?:up|down) (?:by |about |around |nearly |over )*$"
)
_BORNE = Lazy(
    r"\bcost(?:s|ing)? (?:the |our |its )?(?:[\w-]+ )?(?:region|county|country|state|province|nation|economy|city"
    r"|valley|district|industry|sector|taxpayers|insurers|exporters|farmers|fishermen|businesses|employers|retailers|households|pensioners)"
    r" (?:an? |about |around |at least |some |nearly |almost |over |up to |more than |an estimated |estimated )*$"
)
_BORNE_REACH = 70  # characters
_MILLIONS = 1e6
_UP_REACH = 40  # characters
_COUNTED_BY = frozenset("by from across over".split())


def is_told(context: Context) -> bool:
    """Tell whether how a figure is put makes it a statistic.

    >>> from quality.claims.figures import figures
    >>> from quality.document import Document
    >>> document = Document("One woman in three has it.")
    >>> span = document.sentence_words(0)
    >>> is_told(Context(document, next(figures(document)), span, frozenset(document.words.texts)))
    True
    """
    tests = (*_OF_KIND.get(context.figure.kind, ()), _is_time_saved, is_counted)
    return any(test(context) for test in tests)


def is_rating(context: Context) -> bool:
    """Tell `4.8 out of 5 by thousands of parents`: what many have given a thing."""
    figure, tail = context.figure, context.tail
    if figure.kind != "odds" or "out of" not in context.text or figure.value > _HIGHEST:
        return False
    return not _COUNTED_BY.isdisjoint(tail) and not RATERS.isdisjoint(tail)


def _is_share(context: Context) -> bool:
    """Tell `nine in ten managers`, `one woman in three` and their like."""
    figure, document = context.figure, context.document
    match = _SHARE.match(document.folded[figure.start : figure.end]) if _is_odds(context) else None
    some, every = (_number(match[name]) for name in ("some", "all")) if match else (0.0, 0.0)
    return 0 < some < every >= _FEWEST


def _is_effect(context: Context) -> bool:
    """Tell `saves you up to £400` and `up to 10x productivity`: what something is said to do.

    Not `Save up to £400 today`, which is an offer, nor an amount that is allowed.
    """
    if context.before(2) != _UP_TO:
        return False
    figure, document = context.figure, context.document
    if figure.kind == "times" and context.text.endswith("x"):
        return not any(word < ":" for word in context.after())
    if _OFFERED & set(context.after()):
        return False
    first = max(context.span.start, figure.words.start - _EFFECT_REACH)
    texts = document.words.texts
    return any(
        texts[i] in EFFECTS and (i > context.span.start or texts[i][-1] in "sdg")
        for i in range(first, figure.words.start - len(_UP_TO))
    )


def _is_time_saved(context: Context) -> bool:
    """Tell `cuts waiting times by 17 minutes`: how much less, or more, time something takes.

    Not `reduce the time by 5 minutes`, which tells somebody what to do.
    """
    lead = context.lead
    if lead[-1:] and lead[-1] in _SPARED:
        return _is_spared(context)
    if lead[-1:] != ("by",) or WAITS.isdisjoint(lead) or context.unit != "duration":
        return False
    changes = [i for i, word in enumerate(lead) if _is_change(word)]
    told = any(i == 0 or lead[i - 1] not in _ORDERS for i in changes)
    first = context.span.start == context.figure.words.start - len(lead) and changes == [0]
    return told and not first and KITCHEN.isdisjoint(lead)


def _is_spared(context: Context) -> bool:
    """Tell `members save 6 hours a month`."""
    told = context.unit == "duration" and not RATES.isdisjoint(context.tail[1:3])
    each = any(a in EACH and b in DURATIONS for a, b in pairwise(context.tail[1:4]))
    led = context.lead[-2:-1]
    return (told or each) and bool(led) and led[0] not in _ORDERS and is_of_world(context)


def _is_change(word: str) -> bool:
    return word in MOVING or (word in EFFECTS and word[-1] in "sdg")


def _is_odds(context: Context) -> bool:
    """Tell odds of something that is counted, not of a time."""
    figure, texts = context.figure, context.document.words.texts
    if figure.words.stop == context.span.stop:
        return len(figure.words) > _ODDS_ALONE
    return texts[figure.words.stop] not in DURATIONS


def _number(word: str) -> float:
    return float(word) if word.isdecimal() else VALUES.get(word, 0.0)


def _is_multiple(context: Context) -> bool:
    """Tell `three times faster`, `twice as likely`; not what is supposed, ordered or one's own."""
    figure, document = context.figure, context.document
    if figure.value >= _MANIFOLD or not context.text.endswith(_FACTORS):
        return False
    if not _MORE.match(document.folded, figure.end):
        return False
    first = document.words.texts[context.span.start]
    return first not in IMPERATIVES and is_of_world(context)


def _is_part_changed(context: Context) -> bool:
    """Tell `fell by a third`, `a fifth less fuel`; not of one's own."""
    document, figure = context.document, context.figure
    if not I_ME.isdisjoint(context.words):
        return False
    moved = "by" in context.lead and not CHANGES.isdisjoint(context.lead)
    changed = moved and context.before() == ("a",) and context.after() != ("of",)
    return changed or bool(_MORE.match(document.folded, figure.end))


def _is_of_many(context: Context) -> bool:
    """Tell `90% of meetings`, `of 280 pupils 15% changed school`: a share of what there are many of."""
    figure, tail = context.figure, context.tail
    if figure.value in (0, _WHOLE) or not is_of_world(context):
        return False
    if tail[:1] == ("of",):
        return is_several(counted_noun(tail)) or bool(
            _AVOIDED.match(context.document.folded, figure.end)
        )
    begins = context.span.start == figure.words.start or not _OPENING.isdisjoint(context.before())
    set_off = context.document.folded[max(0, figure.start - 2) : figure.start] == ", "
    return (begins or set_off) and bool(_DID.match(context.document.folded, figure.end))


def _is_share_more(context: Context) -> bool:
    """Tell `40% more likely`, `30% less fuel`; not what is supposed or ordered."""
    figure, document = context.figure, context.document
    if figure.value in (0, _WHOLE) or not _SUPPOSED.isdisjoint(context.words):
        return False
    first = document.words.texts[context.span.start]
    return first not in IMPERATIVES and bool(_MORE.match(document.folded, figure.end))


def _is_verdict(context: Context) -> bool:
    """Tell `97%` alone in a cell under `Would buy again`: what share of people think so."""
    alone = len(context.span) == len(context.figure.words)
    return alone and not VERDICTS.isdisjoint(context.words)


def _is_risen(context: Context) -> bool:
    """Tell `bookings are up 22%`; not of one's own."""
    start = context.figure.start
    if not I_ME.isdisjoint(context.words):
        return False
    return bool(_UP.search(context.document.folded, max(0, start - _UP_REACH), start))


def _is_return(context: Context) -> bool:
    """Tell `every pound spent returns four`."""
    start, folded = context.figure.start, context.document.folded
    if "every" not in context.words and "each" not in context.words:
        return False
    return bool(_INVESTED.search(folded[max(0, start - _INVESTED_REACH) : start]))


def _is_gift(context: Context) -> bool:
    """Tell `£5 a month protects an acre`: what a sum is said to do, not what it buys you."""
    return bool(_GIFT.match(context.document.folded, context.figure.end))


def _is_damage(context: Context) -> bool:
    """Tell `cost the region $3 billion`: what many bear, where `cost the club £4,000` is a price."""
    figure, folded = context.figure, context.document.folded
    if figure.value < _MILLIONS or not _SUPPOSED.isdisjoint(context.words):
        return False
    return bool(_BORNE.search(folded, max(0, figure.start - _BORNE_REACH), figure.start))


_OF_KIND: Mapping[str, tuple[Callable[[Context], bool], ...]] = {
    "odds": (_is_share,),
    "times": (_is_effect, _is_multiple),
    "percent": (_is_effect, _is_of_many, _is_share_more, _is_verdict, _is_risen),
    "part": (_is_part_changed,),
    "money": (_is_effect, _is_return, _is_gift, _is_damage),
    "number": (_is_return,),
    "range": (_is_return,),
}
