"""Find who is said to have measured or asked: whoever did stands behind the figures that follow."""

from quality.claims import people as p
from quality.claims.speakers import Source, speaker_before
from quality.claims.vocabulary import VALUES
from quality.document import Document

_OBJECT = 6  # words after a verb in which it is said how many
_PHRASES = (("put", "the", "question"), ("put", "questions", "to"), ("went", "through", "all"))
_VERBS = p.MEASURED | p.LOOKED | p.KEEPING | {words[0] for words in _PHRASES}


def measured_by(document: Document, span: range) -> Source | None:
    """Return who surveyed, counted or asked so many in a sentence, None where nobody named did.

    >>> measured_by(Document("The Institute of Tides tracked rents."), range(6))
    Source(support='named', start=17, end=30)
    """
    texts = document.words.texts
    if _VERBS.isdisjoint(texts[span.start : span.stop]):
        return None
    for index in span:
        if (
            texts[index] in _VERBS
            and _is_measuring(texts[index : span.stop])
            and not _is_passive(texts, span, index)
        ):
            found = speaker_before(document, span, index)
            if found and found.support == "named":
                return found
    return None


def _is_measuring(words: tuple[str, ...]) -> bool:
    """Tell of words that begin with a verb of measuring: `tested 40 phones`, not `tested the wind`."""
    if words[0] in p.MEASURED or words[:3] in _PHRASES:
        return True
    if words[0] in p.KEEPING:
        return not (p.RECORDS | {"record", "count"}).isdisjoint(words[1:4])
    behind = words[1 : _OBJECT + 1] if words[0] in p.LOOKED else ()
    return any(word < ":" or word in VALUES or word in p.ALL for word in behind)


def _is_passive(texts: tuple[str, ...], span: range, index: int) -> bool:
    return not p.BEING.isdisjoint(texts[max(span.start, index - 2) : index])
