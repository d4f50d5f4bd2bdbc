"""How much a text says again."""

import zlib
from collections import Counter
from collections.abc import Iterator
from itertools import chain, compress

from quality.document import Document
from quality.document.entries import entries
from quality.document.repeats import RUN
from quality.folding import plain
from quality.function_words import FUNCTION_WORDS
from quality.lazy import Lazy
from quality.markup.reading import LIST_ITEM
from quality.word_cache import WordCache

_WINDOW = 1_500  # bytes; the compression ratio depends on length, so the length is fixed
_TO_LOOK_AT = 0.04  # of the sequences come back: more than in most texts
_FEWEST = 5  # sentences; fewer say nothing about how they begin
_LABEL = 3  # words
_ENDED = Lazy(r"[.!?…][\"'”’)\]]*\s*\Z")
MATTR = 50  # words
_HARDLY = 0.04  # of the content words: in no text too much
_NAMED = 0.8  # of the uses of a name inside a sentence
_OPENS = frozenset(".!?:…")
_STOP_WORDS = FUNCTION_WORDS | frozenset(
    """done hers theirs ours yours mine own same too very just out off again two it's don't said new
    many much""".split()
)


def is_content(word: str) -> bool:
    """Tell whether a folded word carries matter of its own."""
    return word not in _STOP_WORDS and len(word) > 2 and not word[0].isdigit()


_CONTENT = WordCache(is_content)


def duplicate_4gram_share(document: Document) -> float:
    """Return the share of four-word sequences that had come before, entries of a reference aside."""
    total = len(document.words.texts) - 3
    again = document.repeats.again / total if total > 0 else 0.0
    return again if again < _TO_LOOK_AT else len(_again(document)) / total


def _again(document: Document) -> list[int]:
    """Return where four-word sequences that had come before stand outside the entries of a reference."""
    words, described = document.spelt, _described(document)
    found, seen = [], set()
    for start in document.repeats.places:
        run = words[start : start + RUN]
        if run in seen and start not in described:
            found.append(start)
        seen.add(run)
    return found


def _described(document: Document) -> frozenset[int]:
    """Return the words inside entries, which say alike what is alike."""
    blocks = zip(entries(document), document.blocks, strict=True)
    spans = (document.words_in(block.start, block.end) for number, block in blocks if number)
    return frozenset(chain.from_iterable(spans))


def duplicate_sentence_share(document: Document) -> float:
    """Return the share of sentences of four words or more that had come before, word for word."""
    texts = document.words.texts
    spans = document.prose_words
    sentences = [texts[span.start : span.stop] for span in spans if len(span) >= 4]
    return 1 - len(set(sentences)) / len(sentences) if sentences else 0.0


def mattr_50(document: Document) -> float:
    """Return the moving-average type-token ratio over 50 words (Covington & McFall 2010)."""
    texts = document.words.texts
    if len(texts) <= MATTR:
        return len(set(texts)) / len(texts) if texts else 1.0
    # Each word adds a type to the windows around it, but for those that hold it already.
    last: dict[str, int] = {}
    seen = last.get
    windows, again = len(texts) - MATTR + 1, 0
    for index, word in enumerate(texts):
        before = seen(word, -MATTR)
        if index - before < MATTR:
            again += min(before, windows - 1) - max(index - MATTR + 1, 0) + 1
        last[word] = index
    return (MATTR * windows - again) / MATTR / windows


def compression(document: Document) -> float:
    """Return how many times smaller zlib makes the first 1,500 bytes read; 1.0 for shorter texts."""
    window = _window(document)
    return len(window) / len(zlib.compress(window, 6)) if len(window) == _WINDOW else 1.0


def _window(document: Document) -> bytes:
    if not document.unread:
        return _bytes(document.flat)
    starts = (0, *(block.end for block in document.unread))
    ends = (*(block.start for block in document.unread), len(document.text))
    read = (document.flat[start:end].strip() for start, end in zip(starts, ends, strict=True))
    return _bytes("  ".join(filter(None, read)))


def _bytes(text: str) -> bytes:
    return plain(text[:_WINDOW]).encode("utf-8", "replace")[:_WINDOW]


def top_word_share(document: Document) -> float:
    """Return the share of the commonest content word that is no name among the content words."""
    counts = document.word_counts
    content = [*compress(counts.values(), map(_CONTENT.__getitem__, counts))]
    most, total = max(content, default=0), sum(content)
    if most <= _HARDLY * total:
        return most / total if total else 0.0
    return max(_HARDLY, counts[top_word(document)] / total)


def top_word(document: Document) -> str:
    """Return the commonest content word that is no name, "" where there is none."""
    return next(_unnamed(document), "")


def _unnamed(document: Document) -> Iterator[str]:
    """Yield the content words that are no names, the commonest first."""
    common = (word for word, _ in document.word_counts.most_common() if is_content(word))
    return (word for word in common if not _is_name(document, word))


def _is_name(document: Document, word: str) -> bool:
    """Tell whether a word is written large inside sentences, as good as always."""
    text = document.text
    uses = map(document.words.starts.__getitem__, document.places[word])
    inside = [
        at for at in uses if at and text[at - 1] in " -'’" and text[at - 2 : at - 1] not in _OPENS
    ]
    large = sum(text[at].isupper() for at in inside)
    return large >= _NAMED * max(1, len(inside))


def opener_share(document: Document) -> float:
    """Return the share of sentences that open with the commonest first word.

    List items do not count: they are meant to begin alike. 0 where there are fewer than five.
    """
    firsts = [document.words.texts[index] for index in first_words(document)]
    common = Counter(firsts).most_common(1)
    return common[0][1] / len(firsts) if len(firsts) >= _FEWEST else 0.0


def first_words(document: Document) -> tuple[int, ...]:
    """Return the index of the first word of each sentence of the prose, list items and labels aside.

    A label is of three words at most and no sentence: `Bug fixes:`, `Ann Lee`. Nor counts the only
    sentence of a paragraph in an entry, which says of each release or option who or what it is.
    """
    spans, blocks = zip(document.prose, document.prose_words, strict=True), document.blocks
    numbers, sizes = entries(document), Counter(each.block for each in document.prose)
    return tuple(
        span[0]
        for sentence, span in spans
        if span
        and blocks[sentence.block].kind != LIST_ITEM
        and not (numbers[sentence.block] and sizes[sentence.block] == 1)
        and (len(span) > _LABEL or _ENDED.search(document.text, sentence.start, sentence.end))
    )
