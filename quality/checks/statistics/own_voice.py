"""Tell whether the writer answers for a figure: `We counted them in May`, `our survey`."""

from quality.checks.content import has_any
from quality.document import Document
from quality.lazy import Lazy
from quality.span import Span

_WITH_READER = Lazy(  # no counters: `before we begin`, `we all need it`, `98% of our leather`
    r"\bbefore we\b|(?:%|\bper ?cent) of our\b|\bwe (?:all|each|both|humans|dive|begin|get into|go on|look at)\b"
)
_LEAD = 9  # characters
_OWNS = frozenset(("our", "my", "ours", "mine"))
_OWN_COUNT = Lazy(  # behind `our`: what somebody counts with, no goods
    r" (?:[\w-]+ ){0,2}?(?:survey|stud(?:y|ies)|research|data|figures|records?|books|analys[ie]s|test(?:s|ing)?|trials?"
    r"|counts?|numbers|reports?|polls?|experiments?|measurements?|calculations?|estimates?|results?|logs?|findings|samples?"
    r"|benchmarks?|interviews?|experience|audits?|reporters?|reporting|correspondent|colleagues?)\b"
)
_OWN_VERB = Lazy(  # behind `we` or `I`: what makes the figures beside it the writer's own
    r"(?:['’](?:ve|d))? (?:[a-z]+ly |have |had |also |then |only |just |first |since |did |do |both |each )*"
    r"(?:ask(?:ed)?|analy[sz]ed?|audit(?:ed)?|bought|built|check(?:ed)?|collect(?:ed)?|compar(?:ed?)|count(?:ed)?|cut|did"
    r"|estimated?|examined?|found|gather(?:ed)?|got|interviewed|kept|log(?:ged)?|looked|made|measured?|monitored|note[ds]?"
    r"|noticed|observed?|paid|polled|put|ran|read|record(?:ed)?|reviewed|saved|saw|sold|sent|spent|spoke|stud(?:y|ied)"
    r"|surveyed|talked|tested|took|tracked|tried|used|visited|watched|weighed|went|worked|wrote|calculated?|timed)\b"
)


def speaks_for_itself(document: Document, place: Span, claimed: int) -> bool:
    """Tell whether the writer says `we` or `my` in a place; `most of us` is anybody.

    Outside the sentence of the claim, `our` goods count nothing, nor what `we` do but find out.

    >>> text = "We love tea. We asked 40 guests. Half of them do."
    >>> [speaks_for_itself(Document(text), Span(*place), 2) for place in ((0, 12), (13, 32))]
    [False, True]
    """
    if not has_any(document, ("first-person",), place):
        return False
    own = document.sentences[claimed]
    return any(
        _counts(document, cue, Span(own.start, own.end))
        for cue in document.cues("first-person")
        if place.start <= cue.start < place.end and not document.in_zone("quotation", cue.start)
    )


def _counts(document: Document, cue: Span, claimed: Span) -> bool:
    word = document.folded[cue.start : cue.end]
    if word in ("us", "me"):
        return False
    if word in _OWNS and not claimed.start <= cue.start < claimed.end:
        return _OWN_COUNT.match(document.folded, cue.end) is not None
    if word in ("i", "we") and not claimed.start <= cue.start < claimed.end:
        return _OWN_VERB.match(document.folded, cue.end) is not None
    around_it = document.folded[max(0, cue.start - _LEAD) : cue.end + _LEAD]
    return not _WITH_READER.search(around_it)
