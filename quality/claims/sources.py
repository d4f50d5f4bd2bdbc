"""Find who says so: the source in one sentence, cell or caption."""

from typing import NamedTuple

from quality.claims import people as p
from quality.claims.names import is_name
from quality.claims.references import reference_in
from quality.claims.verbs import is_saying, is_told
from quality.document import Document
from quality.lazy import Lazy
from quality.span import Span

_BACK = 9  # words between a source and its verb
_FAR = 30  # words back from `..., stating that`
_FORTH = 4
_WHAT = 4  # words back to the one that opens `what Acme said next`
_MAKER = 5  # words between a study and `by`, and from there to a name
_KNOWN = r"(?:estimated|believed|thought|said|claimed|reported|known|understood)"
_PASSIVE = Lazy(
    rf"\bit(?: is|'s| was| has been) (?:\w+ly )?{_KNOWN}\b"
    rf"|\b(?:is|are|was|were) (?:widely )?{_KNOWN} to\b"
    r"|\b(?:some|recent|many|most|various|rough|other) (?:estimates|studies|surveys|reports|experts"
    r"|analysts|polls|research)\b"
    r"|\b(?:studies|experts|estimates|surveys|research|polls|statistics|data|figures|analysts"
    r"|scientists|reports) (?:have |has |also |now |clearly )?(?:shows?|shown|suggests?|suggested"
    r"|says?|said|find|found|indicates?|agree|believe|estimated?|reveal|warn|predict)\b"
    r"|\ba (?:\w+ )?(?:study|survey|poll|report)\b"
)
_OWN_RESULTS = Lazy(
    r"\b(?:experiments?|(?:experimental |simulation |empirical |test )results?|(?<![a-z,] )results?|simulations?"
    r"|evaluations?)"
    r" (?:on \S+ )?(?:shows?|demonstrates?|indicates?|suggests?|reveals?|confirms?)\b"
    r"|\bin (?:this|the present) (?:paper|study|work|article)\b"
    r"|\bthis (?:paper|study|work) (?:presents|proposes|shows|introduces|investigates|examines"
    r"|explores|demonstrates|reports)\b|\bin (?:our )?(?:tests|experiments)\b"
    r"|(?<!the )\b(?:study|experiment) \d{1,2}[a-z]?\b(?! of\b)"
)
_YEAR = Lazy(r"(?:19|20)\d\d")
_QUOTED = frozenset(",.!?\"”’'")  # what stands before `said he`


class Source(NamedTuple):
    """Where a figure is from: `anonymous`, `named`, `linked` or `own_method`."""

    support: str
    start: int
    end: int


def source_in(document: Document, span: range, place: Span) -> Source | None:
    """Return the best source in a unit whose words are `span`, None where there is none."""
    return (
        _linked(document, place)
        or _own_results(document, span, place)
        or _stated(document, span)
        or _answered_for(document, span)
        or _own(document, span)
        or _anonymous(document, span, place)
    )


def _linked(document: Document, place: Span) -> Source | None:
    found = reference_in(document, place)
    return Source("linked", *found) if found else None


def _stated(document: Document, span: range) -> Source | None:
    texts = document.words.texts
    nobody: Source | None = None
    for index in span:
        word = texts[index]
        if word not in p.TELLING and word not in p.NOTING:
            continue
        if word in p.NOTING and _is_pointed_to(document, span, index):
            return Source("named", document.words.starts[index], document.words.ends[index])
        if (
            word in p.STUDIES
            and not is_told(document, span, index)
            and _is_cited(document, span, index)
        ):
            return Source("named", document.words.starts[index], document.words.ends[index])
        if is_saying(document, span, index):
            found = _of_verb(document, span, index)
            if found and found.support == "named":
                return found
            nobody = nobody or found
    return nobody


def _is_cited(document: Document, span: range, index: int) -> bool:
    """Tell whether a study stands with its maker's name: `a poll by Acme`, `Acme figures`."""
    texts = document.words.texts
    beside = texts[max(span.start, index - 2) : min(span.stop, index + 4)]
    if any(_YEAR.fullmatch(word) for word in beside):
        return True
    for by in range(index + 1, min(span.stop, index + _MAKER)):
        if texts[by] in p.MAKING:
            near = range(by + 1, min(span.stop, by + _MAKER))
            return any(is_name(document, span, i) for i in near)
    made = [i for i in range(index + 1, min(span.stop, index + 9)) if texts[i] in p.MADE]
    if made:
        last = min(span.stop, made[0] + 6)
        return any(is_name(document, span, i) for i in range(made[0] + 2, last))
    gap = document.text[document.words.ends[index - 1] : document.words.starts[index]]
    return index > span.start + 1 and ":" not in gap and is_name(document, span, index - 1)


def _is_pointed_to(document: Document, span: range, index: int) -> bool:
    """Tell of `as noted in the report`: what a text of its own points back to."""
    texts = document.words.texts
    if texts[max(span.start, index - 1) : index] != ("as",):
        return False
    beside = texts[index + 1 : min(span.stop, index + 7)]
    return beside[:1] in (("in",), ("by",)) and not p.DOCUMENTS.isdisjoint(beside)


def _of_verb(document: Document, span: range, verb: int) -> Source | None:
    texts, starts, _ = document.words
    if texts[verb] == "according":
        return _forth(document, span, verb, 8) or _consulted(document, span, verb)
    if texts[verb + 1 : verb + 2] and texts[verb + 1] in p.COUNTED and texts[verb] in _INVERTED:
        last = min(span.stop, verb + 3) - 1
        if texts[last] in p.PERSONS:
            return Source("anonymous", document.words.starts[verb], document.words.ends[last])
    back = _back(document, span, verb)
    if back and (back.support == "named" or starts[verb - 1] == back.start):
        return back
    turned = texts[verb] in _INVERTED and texts[verb + 1 : verb + 2] != ("that",)
    forth = _forth(document, span, verb, _FORTH) if turned else None
    return forth if forth and forth.support == "named" else back or forth


_INVERTED = frozenset(
    """said says told reported reports announced added adds wrote claimed explained warned estimates
    estimated by citing cites""".split()
)


def _back(document: Document, span: range, verb: int) -> Source | None:
    texts, starts, ends = document.words
    if verb + 1 < span.stop and "what" in texts[max(span.start, verb - _WHAT) : verb]:
        return None
    adds = verb > 0 and texts[verb].endswith("ing")
    least = max(span.start, verb - (_FAR if adds else _BACK))
    for index in range(verb - 1, least - 1, -1):
        if ":" in document.text[ends[index] : starts[index + 1]]:
            return None
        if texts[index] in p.BREAKING:
            return None
        found = _speaker(document, span, index)
        if found:
            return Source(found, starts[index], ends[verb])
    return _pointed(document, span, verb)


def _pointed(document: Document, span: range, verb: int) -> Source | None:
    """Return the subject of `the ad says`: somebody or something that the reader knows."""
    texts, starts, ends = document.words
    known = verb - 2 >= span.start and texts[verb - 2] in p.POINTING and texts[verb - 1].isalpha()
    if not known or texts[verb - 1] in p.UNKNOWN:
        return None
    if texts[verb] in p.SAYING_OF_MANY and not texts[verb - 1].endswith("s"):
        return None
    return Source("named", starts[verb - 2], ends[verb])


def _consulted(document: Document, span: range, verb: int) -> Source | None:
    """Return what `according to the minutes` points at: something that the reader can ask for."""
    texts, starts, ends = document.words
    to, which, what = (*texts[verb + 1 : min(span.stop, verb + 4)], "", "", "")[:3]
    if to != "to" or which not in p.POINTING or what in p.UNKNOWN or not what.isalpha():
        return None
    return Source("named", starts[verb], ends[verb + 3])


def _forth(document: Document, span: range, verb: int, reach: int) -> Source | None:
    """Return the speaker after a verb: a name wherever it stands, else nobody in particular."""
    nobody: Source | None = None
    for index in range(verb + 1, min(span.stop, verb + reach + 1)):
        found = _speaker(document, span, index)
        if found and not _is_told_of(document, verb, index):
            source = Source(found, document.words.starts[verb], document.words.ends[index])
            if found == "named":
                return source
            nobody = nobody or source
    return nobody


def _is_told_of(document: Document, verb: int, index: int) -> bool:
    """Tell of `users said they were happier`, where `they` is no speaker as in `”, said he`."""
    texts, starts = document.words.texts, document.words.starts
    if texts[index] not in p.PRONOUNS or texts[verb] == "according":
        return False
    return document.text[starts[verb] - 2 : starts[verb] - 1] not in _QUOTED


def _speaker(document: Document, span: range, index: int) -> str:
    """Return whether a word is somebody (`named`), nobody in particular, or neither."""
    word = document.words.texts[index]
    before = document.words.texts[max(span.start, index - 3) : index]
    if word in p.DOCUMENTS:
        return _document(document, span, index, before)
    if word in p.NOBODY:
        pointed = before[-1:] and before[-1] in p.POINTING and word not in p.UNKNOWN
        return "named" if pointed else "anonymous"
    if word in p.PRONOUNS or word in p.BODIES:
        return "named"
    return "named" if is_name(document, span, index) else ""


def _document(document: Document, span: range, index: int, before: tuple[str, ...]) -> str:
    """Tell whether a study or report has a name by it, or is one the reader knows."""
    texts = document.words.texts
    first = max(span.start, index - 3)
    gap = document.text[document.words.starts[first] : document.words.starts[index]]
    named = ":" not in gap and any(is_name(document, span, i) for i in range(first, index))
    last = min(span.stop, index + 8)
    linking = texts[index + 1 : index + 2] and texts[index + 1] in p.LINKING
    linked = linking and any(
        is_name(document, span, i) or texts[i] in p.BODIES for i in range(index + 2, last)
    )
    pointed = not p.POINTING.isdisjoint(before) and p.SOME.isdisjoint(before)
    pointed = pointed or not p.OWNERS.isdisjoint(before)
    dated = any(_YEAR.fullmatch(word) for word in texts[max(span.start, index - 3) : last])
    if dated and texts[index] in p.STUDIES:
        return "named"
    return "named" if named or linked or pointed else "anonymous"


def _own_results(document: Document, span: range, place: Span) -> Source | None:
    """Return what a writer has tried out: `experiments show`, `in this study`."""
    if p.EXPERIMENTS.isdisjoint(document.words.texts[span.start : span.stop]):
        return None
    match = _OWN_RESULTS.search(document.folded, *place)
    return Source("own_method", *match.span()) if match else None


def _answered_for(document: Document, span: range) -> Source | None:
    """Return who has put a name to a figure without a verb of saying.

    `audited by Acme`, `verified by the police`, `the council has voted to spend`.
    """
    texts, starts, ends = document.words
    if p.ANSWERING.isdisjoint(texts[span.start : span.stop]):
        return None
    for index in span:
        answers = _ANSWERS.get(texts[index])
        if answers and answers(document, span, index):
            return Source("named", starts[index], ends[index])
    return None


def _is_vouched_for(document: Document, span: range, index: int) -> bool:
    texts = document.words.texts
    who = range(index + 2, min(span.stop, index + 2 + _FORTH))
    by = texts[index + 1 : min(span.stop, index + 2)] == ("by",)
    return by and any(is_name(document, span, i) or texts[i] in p.BODIES for i in who)


def _is_resolved(document: Document, span: range, index: int) -> bool:
    texts = document.words.texts
    after = texts[index + 1 : min(span.stop, index + 1 + _FORTH)]
    before = texts[max(span.start, index - 2) : index]
    return "to" in after and not p.ASSEMBLIES.isdisjoint(before)


_ANSWERS = dict.fromkeys(p.VOUCHING, _is_vouched_for) | dict.fromkeys(p.RESOLVING, _is_resolved)


def _own(document: Document, span: range) -> Source | None:
    texts = document.words.texts
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
