"""Tell the figures that a rule asks for: a quorum, a threshold, what a word means."""

from quality.claims.context import Context
from quality.claims.vocabulary import IMPERATIVES, NEEDING, VOTING
from quality.lazy import Lazy

_ORDERS = IMPERATIVES | {"put", "set"}
_SHARES = frozenset(("percent", "part", "odds"))
_MAJORITY = frozenset(("majority", "majorities", "supermajority", "vote", "quorum"))
_LIMITING = frozenset("than least most over above below under exceeds exceed".split())
_CONDITION = Lazy(
    r"\b(?:when|if|unless|until|once|whenever) (?:(?:more|less|fewer) than|at (?:least|most)|over|above"
    r"|below|under|(?:the |a |its )?(?:\w+ ){1,3}?(?:drops?|falls?|dips?|goes|rises?|rise|climbs?|gets|exceeds?)"
    r"(?: (?:below|under|above|over|beyond))?) $"
    r"|\b(?:when|if|unless|until|once) [^.;:]{0,60}\b(?:exceeds?|differs?) [^.;:]{0,40}\bby (?:at least|more than) $"
)
_BOUNDING = frozenset("to than least most many".split())
_CAPACITY = Lazy(  # what comes after a verb of a thing that holds so many
    r"\b(?:can|cannot|can't|may|must|shall) (?:not |only |also )?(?:have|hold|be|take|store|contain|allocate|support"
    r"|handle|open|address|accept|load|index|list)\b(?: [a-z]+){0,3}? "
    r"(?:up to|at most|as many as|(?:no )?(?:more|larger|bigger) than) $"
)
_ALLOWED = Lazy(r" [a-z]+ (?:may|can) be [a-z]+ed\b")
_SIZES = Lazy(r" (?:[a-z]+ )?(?:bits|bytes|digits|characters|elements|pixels|octets)\b")
_ROUGHLY = frozenset("a about around roughly only just the up to at least most".split())
_OPENING = 5  # words from an order to its figure
_REACH = 110  # characters
_POINT = Lazy(
    r"\b(?:a|one) (?:percentage|basis) point (?:is|means|equals)\b[^.;:]{0,60}"
    r"|\bfrom [^.;]{1,12} to [^.;]{1,12} is (?:a|an|one) percentage point"
)


def is_prescribed(context: Context) -> bool:
    """Tell `a two-thirds majority`, `Use 20%`, `when more than 5% fail`, `a percentage point is`."""
    if _is_of_vote(context) or _is_ordered(context) or _is_bound(context):
        return True
    return _is_limit(context) or _is_defined(context)


def _is_bound(context: Context) -> bool:
    """Tell `can hold up to 400 rows`, `at most 40 rows may be`, `more than 80 characters`: what a thing allows."""
    if context.figure.kind != "number" or _BOUNDING.isdisjoint(context.before()):
        return False
    start, folded = context.figure.start, context.document.folded
    before = folded[max(0, start - _REACH) : start]
    if _CAPACITY.search(before):
        return True
    if before.endswith(("at most ", "up to ")) and _ALLOWED.match(folded, context.figure.end):
        return True
    return _SIZES.match(folded, context.figure.end) is not None


def _is_ordered(context: Context) -> bool:
    """Tell `Use 20% of the flour`: the share that a reader is told to take."""
    start, place = context.span.start, context.figure.words.start
    if context.figure.kind not in _SHARES or not start < place < start + _OPENING:
        return False
    first, *rest = context.document.words.texts[start:place]
    return first in _ORDERS and _ROUGHLY.issuperset(rest)


def _is_of_vote(context: Context) -> bool:
    """Tell what share a vote needs, not what share somebody won."""
    if context.figure.kind not in _SHARES:
        return False
    if context.figure.kind == "part" and not _MAJORITY.isdisjoint(context.after()):
        return True
    near = frozenset(context.lead + context.tail)
    return not (VOTING.isdisjoint(near) or NEEDING.isdisjoint(near))


def _is_limit(context: Context) -> bool:
    if _LIMITING.isdisjoint(context.before()):
        return False
    start, folded = context.figure.start, context.document.folded
    return bool(_CONDITION.search(folded[max(0, start - _REACH) : start]))


def _is_defined(context: Context) -> bool:
    """Tell of words around a figure that say what a point of a per cent is."""
    if "point" not in context.words:
        return False
    figure, folded = context.figure, context.document.folded
    start = max(0, figure.start - _REACH)
    return any(
        match.start() < figure.end and figure.start < match.end()
        for match in _POINT.finditer(folded, start, figure.end + _REACH)
    )
