"""Tell the figures that count, multiply or average what happens in the world."""

from itertools import pairwise

from quality.claims.context import Context
from quality.claims.vocabulary import I_ME, YOU
from quality.claims.wording import counted_noun, is_several

_SUPPOSED = frozenset("if suppose imagine should must".split())
_PLANNED = frozenset("example target goal propose plan".split())
_RANKED = frozenset("top bottom richest poorest wealthiest other remaining first last next".split())
_GROWN = frozenset("doubled tripled trebled quadrupled halved".split())
_NEARLY = frozenset("more than nearly almost about roughly over at least all but".split())
_HAVING = (["have"], ["has"], ["had"])
_ADRIFT = frozenset("down over up back as".split())
_MEANS = frozenset("average typical median mean".split())
_ON_AVERAGE = ("on", "average")
_SHORT = 4  # letters
_REACH = 12  # words from `the average` to its figure
_A = frozenset("a an the its their".split())
_EXPECTING = frozenset(
    "assume assumes assuming assumed expect expected let's say will would could might".split()
)
_BEING = frozenset(
    """is was are were costs cost takes took earns earn waits wait spends spend lasts lasted pays paid
    loses lost gets got stands stood receives received""".split()
)
_COUNTED = frozenset(("number", "range"))
_MANY, _FEW = 100, 12
_DIED = frozenset(("drowned",))
_DONE = frozenset("have had".split()) | _DIED
_PAST = frozenset(
    """went came fell rose grew lost won left took gave made paid cut shut sold bought built sent drew flew hit broke
    froze rode wrote sank stood""".split()
)
_ROUGH = frozenset("some about around nearly almost over only than and".split())
_NO_SUBJECT = frozenset(
    "the these those his her its their my our all for of with to in by from".split()
)


def is_of_world(context: Context) -> bool:
    """Tell of a figure that is not the writer's or the reader's own, of a rank, or supposed."""
    own = context.words & (I_ME | YOU | _SUPPOSED | _PLANNED)
    return not own and _RANKED.isdisjoint(context.before())


def is_counted(context: Context) -> bool:
    """Tell `complaints have tripled`, `the average wait is 14 months`, `640 crews had waited`."""
    return any(test(context) for test in _TESTS) and is_of_world(context)


def _is_multiplied(context: Context) -> bool:
    """Tell `complaints have more than tripled`; not `they have doubled down`."""
    if context.text not in _GROWN:
        return False
    lead = list(context.lead)
    while lead and lead[-1] in _NEARLY:
        lead.pop()
    rising = "until" in context.words and "size" in context.tail
    return lead[-1:] in _HAVING and _ADRIFT.isdisjoint(context.after()) and not rising


def _is_average(context: Context) -> bool:
    """Tell `the average wait is 14 months` and `nine miles on average`; not what is assumed."""
    if _MEANS.isdisjoint(context.words) or not _EXPECTING.isdisjoint(context.words):
        return False
    first = context.figure.words.start
    lead = context.document.words.texts[max(context.span.start, first - _REACH) : first]
    if _ON_AVERAGE in (*pairwise(context.tail), *pairwise(lead)):
        return True
    means = [i for i, word in enumerate(lead) if word in _MEANS and lead[i - 1] in _A]
    return bool(means) and any(map(_is_done, lead[means[-1] + 2 :]))


def _is_done(word: str) -> bool:
    """Tell of a verb that an average stands before: `is`, `juggles`."""
    return word in _BEING or (len(word) > _SHORT and word.endswith("s") and not word.endswith("ss"))


def _have_done(context: Context) -> bool:
    """Tell `640 crews had waited` and `82 children drowned`; not `the 640 crews`, nor a few."""
    figure, tail = context.figure, context.tail
    if figure.value <= _FEW or _DONE.isdisjoint(tail[:3]) or figure.kind not in _COUNTED:
        return False
    verbs = [i for i, word in enumerate(tail[:3]) if word in _DONE]
    if context.unit != "things" or not is_several(counted_noun(tail[: verbs[0]])):
        return False
    enough = figure.value >= _MANY or tail[verbs[0]] in _DIED
    return enough and _NO_SUBJECT.isdisjoint(context.before())


def _did(context: Context) -> bool:
    """Tell `thirty-eight firms cancelled`, `240 jars were damaged`: a sentence that begins with how many did."""
    figure, tail = context.figure, context.tail[:4]
    if figure.value <= _FEW or figure.kind not in _COUNTED or context.unit != "things":
        return False
    if context.span.start + len(context.lead) != figure.words.start or not _ROUGH.issuperset(
        context.lead
    ):
        return False
    verbs = [i for i, word in enumerate(tail) if _is_past(word) or word in ("were", "have")]
    return bool(verbs) and is_several(counted_noun(tail[: verbs[0]]))


def _is_past(word: str) -> bool:
    return word in _PAST or (word.endswith("ed") and len(word) > len("need"))


_TESTS = (_is_multiplied, _is_average, _have_done, _did)
