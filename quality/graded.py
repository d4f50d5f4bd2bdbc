"""The sentences of a text that are read for its wording, and those of them that are graded."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from quality.document import Document, Sentence

READ = 1_100  # words graded; a longer text is judged by its beginning
_MOST = 1_650  # words read for them, of whatever kind
LONGEST = 45  # words of a sentence: where `readability.long-sentence` begins
MOSTLY = 0.5  # of the words


def read_part(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of prose that are looked at: the first that have 1,100 words to grade.

    What is not graded takes no place, or a fault near the beginning would decide where reading ends.
    """
    return document.memo("read part", _read_part)


def _read_part(document: Document) -> tuple[Sentence, ...]:
    lengths, passed = document.prose_lengths, _passed_over(document)
    graded = accumulate(
        0 if s in passed else n for s, n in zip(document.prose, lengths, strict=True)
    )
    ends = bisect_left([*graded], READ), bisect_left([*accumulate(lengths)], _MOST)
    return document.prose[: min(ends) + 1]


def graded_part(document: Document) -> tuple[Sentence, ...]:
    """Return those of `read_part` whose wording is graded: the words of a fault must not pay for it.

    None with what has no source, which makes no text concrete, none that stands there once more, and
    none in which readers get lost, however plain its words are; but a text of long sentences is
    graded by them.
    """
    return document.memo("graded part", _graded_part)


def _graded_part(document: Document) -> tuple[Sentence, ...]:
    passed = _passed_over(document)
    return tuple(each for each in read_part(document) if each not in passed)


def _passed_over(document: Document) -> frozenset[Sentence]:
    """Return the sentences of prose that are not graded."""
    return document.memo("not graded", _not_graded)


def _not_graded(document: Document) -> frozenset[Sentence]:
    lengths = dict(zip(document.prose, document.prose_lengths, strict=True))
    passed = _unsourced(document) | {*_repeated(document)}
    sourced = lengths.keys() - passed
    long = {each for each in sourced if lengths[each] > LONGEST}
    words = [sum(map(lengths.__getitem__, part)) for part in (sourced, long)]
    return passed | long if words[1] <= (1 - MOSTLY) * words[0] else passed


def _unsourced(document: Document) -> frozenset[Sentence]:
    """Return the sentences with a statistic, or a claim cited, that nobody stands behind."""
    if document.language != "en":
        return frozenset()
    from quality.claims import claims  # a dozen modules that only a text needs
    from quality.hearsay import citing_nobody

    doubted = {document.sentences[c.sentence] for c in claims(document) if not c.supported}
    return frozenset(doubted | citing_nobody(document))


def _repeated(document: Document) -> Iterator[Sentence]:
    """Yield the sentences of prose that say word for word what one before them says."""
    seen: set[str] = set()
    for sentence in document.prose:
        text = document.folded[sentence.start : sentence.end]
        if text in seen:
            yield sentence
        seen.add(text)


def length(document: Document, part: Iterable[Sentence] | None = None) -> int:
    """Return the number of words in sentences, or in `read_part`."""
    if part is None:
        return sum(document.prose_lengths[: len(read_part(document))])
    return sum(len(document.words_in(start, end)) for start, end, _ in part)
