"""Tell who answers for a figure without a verb of saying: by checking, deciding, forecasting, counting."""

from quality.claims import people as p
from quality.claims.names import is_name
from quality.claims.speakers import FORTH, Source, speaker_before
from quality.claims.vocabulary import VALUES
from quality.document import Document

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


def _begins_number(words: tuple[str, ...]) -> bool:
    return any(word < ":" or word in VALUES for word in words)


_ANSWERS = {
    **dict.fromkeys(p.VOUCHING, _is_vouched_for),
    **dict.fromkeys(p.RESOLVING, _is_resolved),
    **dict.fromkeys(p.REVISING, _is_revised),
    "own": _is_own_count,
    **dict.fromkeys(p.PUTTING, _is_put_at),
    **dict.fromkeys(p.LISTING, _is_listing),
}
