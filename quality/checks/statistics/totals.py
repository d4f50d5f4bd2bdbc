"""Tell the totals and averages among the claims, which somebody must have counted."""

from quality.claims import Claim
from quality.claims.reach import reports_study
from quality.claims.vocabulary import DURATIONS, MEASURES
from quality.document import Document
from quality.lazy import Lazy

_LEAST_TOTAL = 1_000
_LEAST_COUNT = 13  # of a text that seldom says where it has its figures from
_LEAST_OPEN = 30  # after `over` or `more than`, which hide the count
_OPEN = Lazy(r"\b(?:over|more than|upwards of|in excess of) $")
_OPEN_REACH = 14  # characters
_REACHED = Lazy(
    r" (?:[a-z-]+ ){0,2}?(?:countries|brands|customers|clients|companies|businesses|organi[sz]ations|partners"
    r"|markets|stores|shops|sites|locations|cities|users|members|subscribers|products|templates|integrations"
    r"|features|courses|awards|recipes|visitors)\b"
)
_LEAST_TEXT = 150  # words
_WORDS_A_SOURCE = 190
_SALE = 40  # characters before a sum in which it may be called a price
_SOLD = Lazy(r"\b(?:sold|sell|sells|bought|buy|auctioned)\b(?: \w+)? (?:for|at)(?: \w+){0,2} $")
_LEAST_COST = 1_000_000  # what costs less is somebody's bill, not a total that somebody counted
_COST = Lazy(
    r"\b(?:cost(?:s|ing)?|pay(?:s|ing)?|paid|earn(?:s|ed|ing)?|owed?|fined|raised|worth|salar(?:y|ies)(?: of|:))"
    r"(?: us| me| about| only| nearly| around| almost| at least| more than| up to| between)* $"
)
_PRICED = Lazy(
    r" (?:(?!(?:on|in|for|to|of|from|by|with|at|over|and|as|after) )[a-z-]+ )?[a-z]{3,}[^s\W\d]s\b| each\b| apiece\b"
)
_UNIT = Lazy(r"(?:grams?|grammes?|met(?:er|re)s?|lit(?:er|re)s?|bytes?|watts?|hertz|volts?)$")
_OWNED = Lazy(r"\b(?:the|its|his|her|their|these|those) $")
_OWNED_REACH = 8  # characters
_RANGE = 40  # characters
_BEGUN = Lazy(
    r"\b(?:between [$£€]?[\w.,-]+(?: [a-z]+)? and|from [$£€]?[\w.,-]+(?: [a-z]+)?(?: in (?:19|20)\d\d)? to) $"
)
_AMOUNTS = ("number", "money", "range")
_AVERAGE = Lazy(
    r"\b(?:averag(?:e|es|ed|ing)|typical(?! (?:salar|price|cost|fee|wage))|median"
    r"|per (?:head|person|household|capita|family|employee|worker)|a (?:head|household))\b"
)


def is_total(document: Document, claim: Claim) -> bool:
    """Tell of a large number or sum; not of a price: `sold for £2m`, `£2m flats`, `paid £9,000`."""
    figure = claim.figure
    if figure.kind not in _AMOUNTS or _ends_range(document, claim) or _is_known(document, claim):
        return False
    if is_average(document, claim):
        return True
    return figure.value >= _least(document, claim) and not (
        figure.kind == "money" and _is_price(document, claim)
    )


def _least(document: Document, claim: Claim) -> int:
    if is_seldom_sourced(document) and _is_of_things(document, claim):
        return _LEAST_COUNT
    return _LEAST_OPEN if _is_open(document, claim) else _LEAST_TOTAL


def _is_price(document: Document, claim: Claim) -> bool:
    figure = claim.figure
    before = document.folded[max(0, figure.start - _SALE) : figure.start]
    if figure.value < _LEAST_COST and _COST.search(before):
        return True
    return bool(_SOLD.search(before) or _PRICED.match(document.folded, figure.end))


def _is_known(document: Document, claim: Claim) -> bool:
    """Tell of `the 4,000 members` and `its 4,000 members`: what a text speaks of, no count that it tells."""
    start = claim.figure.start
    return claim.figure.kind == "number" and bool(
        _OWNED.search(document.folded, max(0, start - _OWNED_REACH), start)
    )


def _ends_range(document: Document, claim: Claim) -> bool:
    """Tell of `£80` in `between £50 and £80`, which says no more than its beginning does."""
    start = claim.figure.start
    return _BEGUN.search(document.folded, max(0, start - _RANGE), start) is not None


def _is_open(document: Document, claim: Claim) -> bool:
    """Tell of `over 50 countries`: how far somebody reaches, by their own account."""
    figure = claim.figure
    if figure.kind != "number" or not _REACHED.match(document.folded, figure.end):
        return False
    before = document.folded[max(0, figure.start - _OPEN_REACH) : figure.start]
    return _OPEN.search(before) is not None


def is_average(document: Document, claim: Claim) -> bool:
    """Tell of an amount that is an average, or one for each person: small, but of many counts.

    >>> from quality.claims import claims
    >>> document = Document("Members save £12 a month on average.")
    >>> [is_average(document, claim) for claim in claims(document)]
    [True]
    """
    sentence = document.sentences[claim.sentence]
    told = _AVERAGE.search(document.folded, sentence.start, sentence.end)
    return claim.figure.kind in _AMOUNTS and told is not None


def is_seldom_sourced(document: Document) -> bool:
    """Tell of a text about others with fewer than one source in 190 words, and no study that it is about.

    In it, one source stands for no more than it says. Who writes `we` may count what is theirs.

    >>> is_seldom_sourced(Document("Bread got dearer. " * 60))
    True
    """
    return document.memo("seldom sourced", _is_seldom_sourced)


def _is_seldom_sourced(document: Document) -> bool:
    words = len(document.words.texts)
    sources = sum(len(document.cues(name)) for name in ("named-source", "link", "citation"))
    rare = words >= _LEAST_TEXT and sources * _WORDS_A_SOURCE < words
    return rare and not _is_of_writer(document) and not reports_study(document)


def _is_of_writer(document: Document) -> bool:
    found = document.cues("first-person")
    return any(not document.in_zone("quotation", cue.start) for cue in found)


def _is_of_things(document: Document, claim: Claim) -> bool:
    """Tell of a number of people or things, no measure or time."""
    words = document.words_in(claim.figure.end, claim.end)
    counted = document.words.texts[words.start : words.stop]
    unit = claim.figure.suffix or any(
        w in DURATIONS or w in MEASURES or _UNIT.search(w) for w in counted
    )
    return claim.figure.kind == "number" and bool(counted) and not unit
