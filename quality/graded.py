"""The sentences of a text that are read for its wording, and those of them that are graded."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from quality.document import Document, Sentence

READ = 550  # words; a longer text is judged by its beginning, as the texts learnt from
LONGEST = 45  # words of a sentence: where `readability.long-sentence` begins
MOSTLY = 0.5  # of the words


def read_part(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of prose that are looked at: those of the first 550 words."""
    total = tuple(accumulate(document.prose_lengths))
    return document.prose[: bisect_left(total, READ) + 1]


def unsourced(document: Document) -> tuple[Sentence, ...]:
    """Return those of `read_part` with a statistic, or a claim cited, that nobody stands behind."""
    return document.memo("unsourced", _unsourced)


def _unsourced(document: Document) -> tuple[Sentence, ...]:
    if document.language != "en":
        return ()
    from quality.claims import claims  # a dozen modules that only a text needs
    from quality.hearsay import citing_nobody

    doubted = {document.sentences[c.sentence] for c in claims(document) if not c.supported}
    doubted |= citing_nobody(document)
    return tuple(filter(doubted.__contains__, read_part(document))) if doubted else ()


def graded_part(document: Document) -> tuple[Sentence, ...]:
    """Return those of `read_part` whose wording is graded: the words of a fault must not pay for it.

    None with what has no source, which makes no text concrete, and none in which readers get lost,
    however plain its words are; but a text of long sentences is graded by them.
    """
    return document.memo("graded part", _graded_part)


def _graded_part(document: Document) -> tuple[Sentence, ...]:
    read, doubted = read_part(document), frozenset(unsourced(document))
    lengths = dict(zip(read, document.prose_lengths, strict=False))
    sourced = tuple(each for each in read if each not in doubted)
    short = tuple(each for each in sourced if lengths[each] <= LONGEST)
    words = [sum(map(lengths.__getitem__, part)) for part in (sourced, short)]
    return short if words[1] >= MOSTLY * words[0] else sourced


def length(document: Document, part: Iterable[Sentence] | None = None) -> int:
    """Return the number of words in sentences, or in `read_part`."""
    if part is None:
        return sum(document.prose_lengths[: len(read_part(document))])
    return sum(len(document.words_in(start, end)) for start, end, _ in part)
