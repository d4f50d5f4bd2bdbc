"""How much of a text is told of nobody in particular: weasel words, told as patterns.

Wikipedia editors tag such sentences; few of their cues occur twice, so these are forms, whose
words come from whole families and not from a list of cases: a quantity without a number, an
opinion in the passive or of `it`, unnamed people who hold one, praise in the superlative, a
guess; and each claim of people or papers without a name (`quality.hearsay`). Most are harmless one
by one, which is why this is a measure and not a warning: `attribution.weasel-attribution` warns of
the worst kind.

Source: Ganter and Strube, Finding Hedges by Chasing Weasels, 2009; benchmarks/weasel.py.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from quality.document import Document, Sentence
from quality.hearsay import citing_nobody
from quality.lazy import Lazy

_HELD = """considered regarded believed said thought claimed alleged rumoured rumored reported reputed viewed
    perceived hailed acclaimed credited accused criticised criticized presumed assumed suspected supposed
    acknowledged deemed praised argued debated disputed speculated recognised recognized understood expected
    estimated hypothesised hypothesized theorised theorized postulated conjectured noted accepted agreed
    attributed rated judged condemned denounced lauded celebrated remembered cited dubbed touted feared
    doubted contested questioned challenged interpreted proposed suggested asserted maintained advised
    advocated recommended observed associated linked blamed ranked respected admired loved liked honoured
    honored felt hoped inferred implied purported contended predicted envisaged imagined favoured favored
    preferred appreciated ignored overlooked emphasised emphasized portrayed depicted described discussed
    labelled labeled characterised characterized"""
_HOLD = """say argue believe claim suggest contend consider think feel regard view agree dispute disagree
    maintain assert insist speculate doubt interpret allege assume suspect theorise theorize hypothesise
    hypothesize propose postulate criticise criticize praise object complain worry fear favour favor prefer
    advocate oppose accept acknowledge perceive attribute cite describe question note point see accuse dismiss
    predict recommend advise"""
_HAVE_HELD = """argued claimed suggested said believed speculated asserted questioned criticised criticized
    praised noted theorised theorized described proposed considered contended maintained called disputed
    alleged complained accused objected wondered predicted warned feared"""
_GUESS = """probably possibly perhaps maybe might presumably apparently arguably supposedly allegedly
    reportedly seemingly ostensibly purportedly evidently conceivably unclear uncertain unknown
    questionable debatable unlikely"""
_TALK = """claim claims evidence debate debates speculation doubt doubts controversy controversies
    disagreement disagreements rumour rumours rumor rumors report reports suggestion suggestions concern
    concerns criticism criticisms talk allegation allegations question questions consensus dispute disputes
    belief beliefs reason reasons indication indications theory theories opinion opinions view views
    argument arguments account accounts story stories legend legends"""
_RAISED = """questions concerns concern doubts doubt fears objections allegations accusations complaints eyebrows
    suspicions criticisms claims"""
_SHOWN = "found finds show shows shown showed suggest suggests suggested"
_BY_MANY = """widely commonly popularly universally generally highly largely variously traditionally
    frequently often usually sometimes"""
_UNITS = (
    """hundred thousand million times minutes hours days weeks months years decades centuries"""
)
_PRAISE = r"(?:al|ant|ent|ful|ous|ive|able|ible|ed|ing|ic|ar|ly \w+)"  # how adjectives end
_ADVERBS = r"(?:\w+ly |also |now |not |still |once |often |sometimes |then |thus |even |never |long |perhaps )*"
_MODALS = r"(?:\w+ly |also |now |often |still |may |might |would |sometimes )*"
_INDEFINITE = "".join(
    f"(?<!{each} )" for each in "how so too as the his her its their our these".split()
)
_BE = r"(?:is|are|was|were|been|being|be)"


def _any(words: str) -> str:
    """Return an expression for any of the words."""
    return f"(?:{'|'.join(words.split())})"


class _Form(NamedTuple):
    """A pattern, and the words of which it needs one: a sentence without them is not asked."""

    words: frozenset[str]
    pattern: Lazy


def _form(words: str, *patterns: str) -> _Form:
    """Return a form of which each pattern is one whole alternative."""
    return _Form(frozenset(words.split()), Lazy("|".join(rf"\b(?:{each})\b" for each in patterns)))


_FORMS = (
    _form(
        "some many several",
        r"some(?! (?:\d|time))",
        rf"{_INDEFINITE}many(?! {_any(_UNITS)}\b)",
        rf"{_INDEFINITE}several(?! {_any(_UNITS)}\b)",
    ),
    _form(
        f"{_HELD} known held taken seen treated identified classed referred",
        rf"{_BE} {_ADVERBS}(?:{_any(_HELD)}|(?:known|held|taken) to|referred to"
        r"|(?:seen|treated|identified|classed) as)",
        rf"{_any(_BY_MANY)} {_any(_HELD)}",
        r"(?:claimed|alleged|rumou?red|reputed|purported|supposed|believed|thought|said|assumed|known"
        r"|considered) to",
    ),
    _form(
        "that whether",
        r"it (?:is|was|has been|had been|(?:can|may|could|might|should|would|must) be)"
        r" (?:[\w-]+ ){1,3}(?:that|whether)",
    ),
    _form(
        f"{_TALK} those people",
        r"there (?:is|are|was|were|has been|have been|seems? to be|exists?) (?:[\w-]+ ){0,3}"
        rf"(?:{_any(_TALK)}|(?:those|people) who)",
    ),
    _form(
        f"{_HOLD} {_HAVE_HELD}",
        r"(?:\w*[a-z]s|people|others|many|some|most|who|they|\w*[a-z]men|which|that)"
        rf" {_MODALS}{_any(_HOLD)}",
        rf"(?:have|has) {_ADVERBS}{_any(_HAVE_HELD)}",
    ),
    _form(
        f"{_RAISED} raised",
        rf"(?:{'|'.join(_RAISED.split())}) (?:(?:have|has) (?:also )?been|are being|were|was)"
        r" (?:raised|asked|voiced|expressed|levell?ed|cast|made)",
        r"raised (?:\w+ )?(?:eyebrows|concerns|questions|doubts|objections)",
    ),
    _form(
        "according met rumour rumor legend tradition word",
        r"according to (?:an?|one|some|many|most|several|various|critics|experts|insiders|people|observers"
        r"|recent|unconfirmed|rumou?rs?|legend|tradition|research|studies)\b",
        r"(?:rumou?r|legend|word|tradition) has it",
        r"met with (?:\w+ )?(?:criticism|anger|acclaim|praise|scepticism|skepticism|outrage|opposition)",
    ),
    _form(
        "study survey poll research studies evidence",
        rf"(?:an?|one|another) (?:recent |new )*(?:study|survey|poll) (?:has )?{_any(_SHOWN)}",
        rf"(?:research|studies|evidence) (?:has |have )?(?:\w+ly )?{_any(_SHOWN)}",
    ),
    _form(
        "most best",
        rf"(?:the|his|her|its|their|our|'s|and) (?:\w+ )?most \w+{_PRAISE}",
        r"one of (?:the|his|her|its|their|\w+(?: ?'s?)) (?:[\w-]+ ){0,2}?(?:most|best)",
    ),
    _form(
        "known well-known best-known better-known widely-known",
        r"(?:best|well|better|widely|most|commonly|mostly|popularly|generally|internationally)"
        r"[ -]+(?:- )?known",
    ),
    _form(
        f"{_GUESS} likely known clear certain",
        _any(_GUESS),
        r"(?:most|very|quite) likely",
        r"not (?:yet )?(?:known|clear|certain)",
    ),
)


def weasel_sentences(document: Document) -> float:
    """Return the share of prose sentences told of nobody in particular, 0 to 1.

    >>> weasel_sentences(Document("Many people say so. Ann Marsh said so on Monday."))
    0.5
    """
    prose = document.prose
    if not prose:
        return 0.0
    heard = citing_nobody(document)
    return sum(each in heard or is_weasel(document, each) for each in prose) / len(prose)


def is_weasel(document: Document, sentence: Sentence) -> bool:
    """Tell whether a sentence has one of the forms."""
    held = document.words_in(sentence.start, sentence.end)
    words = frozenset(document.words.texts[held.start : held.stop])
    return any(
        not form.words.isdisjoint(words)
        and form.pattern.search(document.folded, sentence.start, sentence.end) is not None
        for form in _FORMS
    )


MEASURES: Mapping[str, Callable[[Document], float]] = {"attribution.weasels": weasel_sentences}
