"""Tell who answers for a figure without a verb of saying: by checking, deciding, forecasting, counting."""

from quality.claims import people as p
from quality.claims.names import is_name
from quality.claims.speakers import FORTH, Source, speaker_before
from quality.claims.vocabulary import VALUES
from quality.document import Document

_HELD = 9  # words from `has` to what it is written in
_KEEPER = 7  # words back to who keeps it
_NO_ACTS = frozenset("during according including nothing something anything everything".split())
_NO_PART = p.CARRIED | p.WHO | p.BREAKING | frozenset("though there but and or".split())
_RECORDS = p.KEPT | p.RECORDS | {"filing", "registry"}
_ESTIMATE = 8  # words from `put` to its figure


def answered_for(document: Document, span: range) -> Source | None:
    """Return who has put a name to a figure without a verb of saying.

    `audited by Acme`, `the council has voted to spend`, `the bank cut its forecast`, `by its own
    count`.
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
    who = range(index + 2, min(span.stop, index + 2 + FORTH))
    by = texts[index + 1 : min(span.stop, index + 2)] == ("by",)
    return by and any(is_name(document, span, i) or texts[i] in p.BODIES for i in who)


def _is_resolved(document: Document, span: range, index: int) -> bool:
    texts = document.words.texts
    after = texts[index + 1 : min(span.stop, index + 1 + FORTH)]
    before = texts[max(span.start, index - 2) : index]
    return "to" in after and not p.ASSEMBLIES.isdisjoint(before)


def _is_revised(document: Document, span: range, index: int) -> bool:
    texts = document.words.texts
    after = texts[index + 1 : min(span.stop, index + 1 + FORTH)]
    if after[:1] not in p.THEIRS or p.FORECASTS.isdisjoint(after):
        return False
    who = speaker_before(document, span, index)
    return who is not None and who.support == "named"


def _is_own_count(document: Document, span: range, index: int) -> bool:
    """Tell of `by its own count` and `the club's own figures show`, not of `our own count`."""
    texts = document.words.texts
    whose = texts[max(span.start, index - 1) : index]
    if not whose or not (whose in p.THEIRS or whose[0].endswith(("'s", "’s", "s'", "s’"))):
        return False
    after = texts[index + 1 : min(span.stop, index + 1 + FORTH)]
    counts = [i for i, word in enumerate(after) if word in p.COUNTS]
    before = texts[max(span.start, index - FORTH) : index]
    led = not p.LEADING.isdisjoint(before)
    return bool(counts) and (led or after[counts[0] + 1 : counts[0] + 2] in p.SHOWING)


def _is_put_at(document: Document, span: range, index: int) -> bool:
    """Tell of `the mayor put the cost at £4 million`."""
    texts = document.words.texts
    after = texts[index + 1 : min(span.stop, index + 1 + _ESTIMATE)]
    if not any(
        word == "at" and _begins_number(after[i + 1 : i + 3]) for i, word in enumerate(after)
    ):
        return False
    who = speaker_before(document, span, index)
    return who is not None and who.support == "named"


def _is_listing(document: Document, span: range, index: int) -> bool:
    """Tell of `the yearly review counts 318 breaches`."""
    texts = document.words.texts
    if not texts[max(span.start, index - 1) : index] or texts[index - 1] not in p.DOCUMENTS:
        return False
    who = speaker_before(document, span, index)
    return _begins_number(texts[index + 1 : index + 2]) and bool(who and who.support == "named")


def _is_given(document: Document, span: range, index: int) -> bool:
    """Tell of `the regulator gave the figure as 340`."""
    after = document.words.texts[index + 1 : min(span.stop, index + 1 + FORTH)]
    if p.GIVEN.isdisjoint(after[:3]):
        return False
    who = speaker_before(document, span, index)
    return who is not None and who.support == "named"


def _is_laid_to(document: Document, span: range, index: int) -> bool:
    """Tell of `the ministry attributes 7,000 deaths to it`, `the bank sees growth slowing`."""
    after = document.words.texts[index + 1 : min(span.stop, index + 1 + FORTH)]
    before = document.words.texts[max(span.start, index - FORTH) : index]
    sees = document.words.texts[index] == "sees"
    if sees and (p.BODIES.isdisjoint(before) or not any(w.endswith("ing") for w in after)):
        return False
    if not sees and not _begins_number(after[:1]):
        return False
    who = speaker_before(document, span, index)
    return who is not None and who.support == "named"


def _is_held(document: Document, span: range, index: int) -> bool:
    """Tell of `court records have one in four ending badly`, `the agency has 412 on its books`."""
    texts = document.words.texts
    after = texts[index + 1 : min(span.stop, index + 1 + _HELD)]
    if any(
        three[0] == "on" and three[2] in p.SHELVES
        for three in zip(after, after[1:], after[2:], strict=False)
    ):
        return p.UNKNOWN.isdisjoint(texts[max(span.start, index - 2) : index])
    if not any(word.endswith("ing") and word not in _NO_ACTS for word in after):
        return False
    return _is_record(texts, span, index)


def _is_record(texts: tuple[str, ...], span: range, verb: int) -> bool:
    """Tell whether the words before a verb are of some body's records: `the company's filing`."""
    for index in range(verb - 1, max(span.start, verb - _KEEPER), -1):
        if texts[index] in _NO_PART:
            return False
        if texts[index] in _RECORDS:
            return texts[index - 1] in p.POINTING or texts[index - 1] not in p.ANY
    return False


def _begins_number(words: tuple[str, ...]) -> bool:
    return any(word < ":" or word in VALUES for word in words)


_ANSWERS = {
    **dict.fromkeys(p.VOUCHING, _is_vouched_for),
    **dict.fromkeys(p.RESOLVING, _is_resolved),
    **dict.fromkeys(p.REVISING, _is_revised),
    "own": _is_own_count,
    **dict.fromkeys(p.GIVING, _is_given),
    **dict.fromkeys(p.HOLDING, _is_held),
    **dict.fromkeys(p.LAYING, _is_laid_to),
    **dict.fromkeys(p.PUTTING, _is_put_at),
    **dict.fromkeys(p.LISTING, _is_listing),
}
