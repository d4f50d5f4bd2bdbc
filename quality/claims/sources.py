"""Find who says so: the source in one sentence, cell or caption."""

from quality.claims import people as p
from quality.claims.answering import answered_for
from quality.claims.framing import framed
from quality.claims.names import is_name
from quality.claims.references import reference_in
from quality.claims.speakers import Source, speaker_of
from quality.claims.verbs import is_saying, is_told
from quality.claims.vocabulary import VALUES, YEAR
from quality.document import Document
from quality.lazy import Lazy
from quality.span import Span

_MAKER = 5  # words between a study and `by`, and from there to a name
_KNOWN = r"(?:estimated|believed|thought|said|claimed|reported|known|understood)"
_PASSIVE = Lazy(
    rf"\bit(?: is|'s| was| has been) (?:\w+ly |already |now |often )?{_KNOWN}\b|\breportedly\b"
    rf"|\b(?:is|are|was|were) (?:widely )?{_KNOWN} to\b"
    r"|\b(?:some|recent|many|most|various|rough|other) (?:estimates|studies|surveys|reports|experts"
    r"|analysts|polls|research)\b"
    r"|\b(?:studies|experts|estimates|surveys|research|polls|statistics|data|figures|analysts"
    r"|scientists|reports) (?:have |has |also |now |clearly )?(?:shows?|shown|suggests?|suggested"
    r"|says?|said|find|found|indicates?|agree|believe|estimated?|reveal|warn|predict)\b"
    r"|\ba (?:\w+ )?(?:study|survey|poll|report)\b"
)
_SENT = Lazy(r"\b(?:sent|reported to|filed with|submitted to) us\b")
_TOLD_US = Lazy(r"\b[a-z]{3,}(?:s|n|ple) (?:also |then )?told us (?:that )?(?:they|their)\b")
_ASKED = Lazy(
    r"\b(?:surveys?|questionnaires?|interviews?|[Ww]e (?:asked|surveyed|interviewed|rang))\b"
)
_OWN_RESULTS = Lazy(
    r"\b(?:experiments?|(?:experiment(?:al)? |simulation |empirical |test )results?|(?<![a-z,] )results?|simulations?"
    r"|evaluations?)"
    r" (?:on \S+ )?(?:shows?|demonstrates?|showed|demonstrated|indicate[ds]?|suggest(?:s|ed)?"
    r"|reveal(?:s|ed)?|confirm(?:s|ed)?)\b"
    r"|\bin (?:this|the present) (?:paper|study|work|article)\b"
    r"|\bthis (?:paper|study|work) (?:presents|proposes|shows|introduces|investigates|examines"
    r"|explores|demonstrates|reports)\b|\bin (?:our )?(?:tests|experiments)\b"
    r"|\b(?:medians?|means?|averages?) (?:of|over|from) \w+ (?:runs|trials|tests|measurements|readings)\b"
    r"|\bbenchmarks? (?:was|were) run\b|\b(?:each|every|all) (?:figures?|numbers?|times?|values?|results?) (?:is|are)"
    r" (?:the )?(?:best|medians?|means?|averages?) (?:of|over|from)\b"
    r"|\b(?:extensive |further )?(?:experimentation|testing) (?:proves|shows|showed|resulted|demonstrates)\b"
    r"|(?<!the )\b(?:study|experiment) \d{1,2}[a-z]?\b(?! of\b)"
)
_OURS = Lazy(
    r"\bwe (?:\w+ )?(?:propose|introduce|present|develop|design)\b[^.;]{0,60}\b(?:architecture|models?|methods?"
    r"|approach|algorithms?|framework|networks?|technique|dataset)\b"
    r"|\bour (?:net |total |gross |annual )?(?:income|revenues?|profits?|turnover|sales)"
    r" (?:for|in|of|from|rose|fell|grew)\b"
    r"|\bour (?:proposed |new |best |final )?(?:methods?|models?|approach|algorithms?|framework|technique"
    r"|parser|architecture|classifiers?|findings|results)\b(?! page)"
    r"|\bour (?:\d[\d,]* )?(?:respondents|participants)\b"
)
_TESTED = Lazy(
    r"\bp ?[<=≤] ?0?\.\d|\bn ?= ?\d|\b\d\d ?% ci\b|\bstatistically significant\b|\bregression analys[ie]s\b"
    r"|(?<![a-z,] )(?:answer|results?|conclusions?|findings): "
)
_TESTING = frozenset(
    "p n ci statistically regression answer result results conclusion conclusions finding findings".split()
)


def source_in(document: Document, span: range, place: Span) -> Source | None:
    """Return the best source in a unit whose words are `span`, None where there is none."""
    said = (
        _linked(document, place)
        or _own_results(document, span, place)
        or _told(document, span, place)
        or _stated(document, span)
    )
    if said and said.support != "anonymous":
        return said
    return (
        answered_for(document, span)
        or _framed(document, span, place)
        or _own(document, span, place)
        or said
        or _anonymous(document, span, place)
    )


def _linked(document: Document, place: Span) -> Source | None:
    found = reference_in(document, place)
    return Source("linked", *found) if found else None


def _told(document: Document, span: range, place: Span) -> Source | None:
    """Return `riders told us they spend`, in a text that says it asked people: their own answers."""
    if "us" not in document.words.texts[span.start : span.stop]:
        return None
    match = _TOLD_US.search(document.flat, *place)
    return Source("own_method", *match.span()) if match and _ASKED.search(document.flat) else None


def _stated(document: Document, span: range) -> Source | None:
    texts = document.words.texts
    nobody: Source | None = None
    for index in span:
        word = texts[index]
        if word not in p.TELLING and word not in p.NOTING:
            continue
        if _is_source(document, span, index):
            return Source("named", document.words.starts[index], document.words.ends[index])
        if is_saying(document, span, index):
            found = speaker_of(document, span, index)
            if found and found.support == "named":
                return found
            nobody = nobody or found
    return nobody


def _is_source(document: Document, span: range, index: int) -> bool:
    """Tell whether a word is a source itself: where to look it up, or a study that is cited."""
    word = document.words.texts[index]
    if word in p.NOTING and _is_pointed_to(document, span, index):
        return True
    told = word not in p.STUDIES or is_told(document, span, index)
    return not told and _is_cited(document, span, index)


def _is_cited(document: Document, span: range, index: int) -> bool:
    """Tell whether a study stands with its maker's name: `a poll by Acme`, `Acme figures`."""
    texts = document.words.texts
    beside = texts[max(span.start, index - 2) : min(span.stop, index + 4)]
    if any(YEAR.fullmatch(word) for word in beside):
        return True
    for by in range(index + 1, min(span.stop, index + _MAKER)):
        if texts[by] in p.MAKING and not (texts[by] == "by" and _is_number(texts[by + 1 : by + 2])):
            near = range(by + 1, min(span.stop, by + _MAKER))
            return any(is_name(document, span, i) for i in near)
    made = [i for i in range(index + 1, min(span.stop, index + 9)) if texts[i] in p.MADE]
    if made:
        last = min(span.stop, made[0] + 6)
        return any(is_name(document, span, i) for i in range(made[0] + 2, last))
    if _is_title(document, span, index):
        return False
    gap = document.text[document.words.ends[index - 1] : document.words.starts[index]]
    return index > span.start + 1 and ":" not in gap and is_name(document, span, index - 1)


def _is_number(words: tuple[str, ...]) -> bool:
    return any(word < ":" or word in VALUES for word in words)


def _is_title(document: Document, span: range, index: int) -> bool:
    """Tell of `Consumer Price Index`, which measures and tells nothing, not of `Pew Research Center`."""
    texts, starts = document.words.texts, document.words.starts
    if texts[index] not in p.TITLES or not document.text[starts[index]].isupper():
        return False
    return p.HOUSES.isdisjoint(texts[index + 1 : min(span.stop, index + 2)])


def _is_pointed_to(document: Document, span: range, index: int) -> bool:
    """Tell of `as noted in the report`: what a text of its own points back to."""
    texts = document.words.texts
    if texts[max(span.start, index - 1) : index] != ("as",):
        return False
    beside = texts[index + 1 : min(span.stop, index + 7)]
    if beside[:1] not in (("in",), ("by",)):
        return False
    near = range(index + 2, min(span.stop, index + 5))
    return not p.DOCUMENTS.isdisjoint(beside) or any(is_name(document, span, i) for i in near)


def _own_results(document: Document, span: range, place: Span) -> Source | None:
    """Return what a writer has tried out: `experiments show`, `in this study`."""
    texts = document.words.texts[span.start : span.stop]
    folded, match = document.folded, None
    if not p.EXPERIMENTS.isdisjoint(texts):
        match = _OWN_RESULTS.search(folded, *place)
    if not match and ("our" in texts or "we" in texts):
        match = _OURS.search(folded, *place)
    if not match and not _TESTING.isdisjoint(texts):
        match = _TESTED.search(folded, *place)
    return Source("own_method", *match.span()) if match else None


def _framed(document: Document, span: range, place: Span) -> Source | None:
    """Return whose a phrase says a figure is: `per the airline`."""
    found = framed(document, span, place)
    return Source("named", *found) if found else None


def _own(document: Document, span: range, place: Span) -> Source | None:
    texts = document.words.texts
    match = "us" in texts[span.start : span.stop] and _SENT.search(document.flat, *place)
    if match:
        return Source("own_method", *match.span())
    for index in span:
        if texts[index] in p.WE:
            reach = texts[index + 1 : min(span.stop, index + 7)]
            if p.SUPPOSING.isdisjoint(reach) and not p.OWN_WORK.isdisjoint(reach):
                return Source(
                    "own_method", document.words.starts[index], document.words.ends[index]
                )
    return None


def _anonymous(document: Document, span: range, place: Span) -> Source | None:
    """Return a source that is nobody in particular: `it is estimated`, `studies show`."""
    if p.NAMELESS.isdisjoint(document.words.texts[span.start : span.stop]):
        return None
    match = _PASSIVE.search(document.folded, place.start, place.end)
    return Source("anonymous", *match.span()) if match else None
