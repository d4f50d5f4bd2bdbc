"""The features of the group `repetition`: what a text says again, measured more ways.

No rule and no model asks for them, so a report has them only where they are asked for.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import sqrt

from quality.document import Document
from quality.markup.reading import PARAGRAPH
from quality.measures.diversity import hapax_share, mattr, mtld
from quality.measures.repetition import is_content

_FEWEST = 3  # content words; sentences of fewer are alike for no reason


def top_gram_share(document: Document, n: int) -> float:
    """Return the share of words in the commonest run of `n` words; 0 when none comes twice."""
    words = document.spelt
    counts = Counter(words[at : at + n] for at in range(len(words) - n + 1))
    most = max(counts.values(), default=0)
    return min(1.0, most * n / len(words)) if most > 1 else 0.0


def duplicate_gram_share(document: Document, n: int) -> float:
    """Return the share of words that stand in a run of `n` words found twice or more."""
    words = document.spelt
    grams = [words[at : at + n] for at in range(len(words) - n + 1)]
    counts = Counter(grams)
    covered = total = 0
    for at, gram in enumerate(grams):
        if counts[gram] > 1:
            total += at + n - max(at, covered)
            covered = at + n
    return total / len(words) if words else 0.0


def duplicate_line_share(document: Document) -> float:
    """Return the share of filled lines of the source that had come before."""
    return _again([line.strip() for line in document.source.splitlines() if line.strip()])


def duplicate_paragraph_share(document: Document) -> float:
    """Return the share of paragraphs that had come before, case aside."""
    kept = (block for block in document.blocks if block.kind == PARAGRAPH)
    return _again([document.folded[block.start : block.end].strip() for block in kept])


def _again(items: Sequence[str]) -> float:
    return 1 - len(set(items)) / len(items) if items else 0.0


def self_similarity(document: Document) -> float:
    """Return the mean cosine of every two sentences by their content words, 0 to 1.

    Sentences of fewer than three content words are left out; 0 under two sentences. Linear in
    the text: the sum over all pairs is that of one vector with itself.
    """
    sums: dict[str, float] = defaultdict(float)
    count = 0
    for span in document.prose_words:
        words = Counter(filter(is_content, document.words.texts[span.start : span.stop]))
        if words.total() >= _FEWEST:
            count += 1
            length = sqrt(sum(number * number for number in words.values()))
            for word, number in words.items():
                sums[word] += number / length
    if count < 2:
        return 0.0
    together = sum(each * each for each in sums.values())
    return max(0.0, (together - count) / (count * (count - 1)))


MEASURES: Mapping[str, Callable[[Document], float]] = {
    "repetition.mattr_100": lambda document: mattr(document.words.texts, 100),
    "repetition.mtld": lambda document: mtld(document.words.texts),
    "repetition.hapax_share": lambda document: hapax_share(document.words.texts),
    "repetition.self_similarity": self_similarity,
    "repetition.duplicate_line_share": duplicate_line_share,
    "repetition.duplicate_paragraph_share": duplicate_paragraph_share,
    **{f"repetition.top_{n}gram_share": partial(top_gram_share, n=n) for n in (2, 3, 4)},
    **{
        f"repetition.duplicate_{n}gram_share": partial(duplicate_gram_share, n=n)
        for n in range(5, 11)
    },
}
