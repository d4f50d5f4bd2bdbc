"""How much of a text is told of nobody in particular: weasel words, told as patterns.

Wikipedia editors tag such sentences; few of their cues occur twice, so these are forms: a
quantifier with nothing behind it, a passive without an agent, `it is said`, unnamed people who
say, a superlative nobody awards. Most are harmless one by one, which is why this is a measure
and not a warning: `attribution.weasel-attribution` warns of the worst kind.

Source: Ganter and Strube, Finding Hedges by Chasing Weasels, 2009; benchmarks/weasel.py.
"""

from collections.abc import Callable, Mapping

from quality.document import Document, Sentence
from quality.lazy import Lazy

_KNOWN = (
    r"(?:considered|regarded|believed|said|thought|claimed|alleged|rumou?red|reported|reputed|viewed"
    r"|perceived|hailed|acclaimed|credited|accused|critici[sz]ed|presumed|assumed|suspected|supposed"
    r"|acknowledged|deemed|praised|argued|debated|disputed|speculated|recogni[sz]ed|known to|held to"
    r"|seen as|described as|referred to as)"
)
_SAY = (
    r"(?:say|argue|believe|claim|suggest|contend|consider|note|point|feel|think|see|regard|agree"
    r"|dispute|disagree|question|doubt|shown?|argued|claimed|suggested|said|believed|maintain|assert"
    r"|insist|attribute|interpret|speculate|critici[sz]e|praise|describe)"
)
_PEOPLE = (
    r"(?:critics|scholars|historians|experts|scientists|researchers|observers|supporters|opponents"
    r"|proponents|advocates|philosophers|s[kc]eptics|theorists|commentators|fans|reviewers|sources"
    r"|studies|reports|people|analysts|activists|economists|writers|detractors|believers|followers"
    r"|academics|authors|biographers|linguists)"
)
_TRIGGERS = frozenset(  # no form is without one of these: a sentence that has none is not asked
    """some many several probably possibly perhaps maybe might likely most known best-known well-known
    better-known widely-known most-known considered regarded believed said thought claimed alleged
    rumoured rumored reported reputed viewed perceived hailed acclaimed credited accused criticized
    criticised presumed assumed suspected supposed acknowledged deemed praised argued debated disputed
    speculated recognized recognised held seen described referred suggested possible probable
    estimated noted accepted felt hoped unclear clear generally widely commonly often sometimes common
    say argue believe claim suggest contend consider note point feel think see regard agree dispute
    disagree question doubt show shown maintain assert insist attribute interpret speculate criticize
    criticise praise describe proposed linked attributed associated""".split()
)
_WEASELS = Lazy(
    r"\bsome\b(?! (?:\d|time|of))|\bsome of (?:the|his|her|their|its|these|us)\b"
    r"|(?<!how )(?<!so )\bmany\b"
    r"|\bseveral (?!(?:years|times|hundred|thousand|months|weeks|days)\b)(?:[\w-]+ ){0,3}?[a-z]+s\b"
    rf"|\b(?:is|are|was|were|been|being|be) (?:\w+ly |also |now |not |still |once |often )*{_KNOWN}\b"
    r"|\b(?:probably|possibly|perhaps|maybe|might|most likely)\b"
    r"|\bit (?:is|was|has been|had been|can be|may be|could be|might be) (?:\w+ly |also |now |often"
    r" |not |sometimes |most )*(?:said|believed|thought|claimed|argued|suggested|considered|reported"
    r"|known|rumou?red|alleged|assumed|speculated|possible|likely|probable|estimated|noted|accepted"
    r"|recogni[sz]ed|felt|hoped|regarded|unclear|clear|presumed|generally|widely|commonly|often"
    r"|sometimes|common)\b"
    rf"|\b{_PEOPLE} (?:\w+ly |have |has |long |also |who |now |often |still |may |would |(?:of|in) \w+ )"
    rf"{{0,3}}{_SAY}|\bthey (?:say|argue|believe|claim|suggest|contend|consider|feel|think|see"
    r"|regard)\b"
    r"|\b(?:have|has|had) been (?:\w+ly )?(?:suggested|claimed|argued|accused|described"
    r"|critici[sz]ed|proposed|linked|attributed|associated|shown)\b"
    r"|\b(?:the|his|her|its|their|'s) (?:\w+ )?most (?:\w+ly )?(?:important|influential|popular|famous"
    r"|common|prestigious|significant|notable|successful|well|widely|commonly|prominent|respected"
    r"|recogni[sz]able|powerful|beautiful|acclaimed|celebrated|able|talented|likely|effective"
    r"|interesting|controversial|prolific)\b"
    r"|\b(?:best|well|better|widely|most|commonly|mostly)[ -]+(?:- )?known\b"
)


def weasel_sentences(document: Document) -> float:
    """Return the share of prose sentences told of nobody in particular, 0 to 1.

    >>> weasel_sentences(Document("Many people say so. Ann Marsh said so on Monday."))
    0.5
    """
    prose = document.prose
    return sum(is_weasel(document, each) for each in prose) / len(prose) if prose else 0.0


def is_weasel(document: Document, sentence: Sentence) -> bool:
    """Tell whether a sentence has one of the forms."""
    words = document.words_in(sentence.start, sentence.end)
    if _TRIGGERS.isdisjoint(document.words.texts[words.start : words.stop]):
        return False
    return _WEASELS.search(document.folded, sentence.start, sentence.end) is not None


MEASURES: Mapping[str, Callable[[Document], float]] = {"attribution.weasels": weasel_sentences}
