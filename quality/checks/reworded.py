"""Sentences that say in other words what a paragraph further up said."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from math import log
from typing import NamedTuple

from quality.checks.content import has_any, own_sentences, own_words, stems, sums_up
from quality.checks.difference import says_another_thing
from quality.document import Document
from quality.document.entries import in_one_list, in_two_entries
from quality.lazy import Lazy
from quality.markup.reading import PARAGRAPH

_RARE = 4  # sentences with a word; what more of them have is what the text is about
_SHARED = 4  # such words in both places
_SMALL = 3  # of them that are no names
_PART = 0.45  # of the weight of the words, by how rare each is in the text
_ALIKE = 0.75
_LONG = 2  # times as many words; of a sentence that has so many more, a denial may be of the rest
_CUES = ("link", "quotation", "question")
_TURNS = Lazy(
    r"[():;?\"“”]|\b(?:but|however|although|though|while|instead|also|add(?:s|ed)?|another|new|next|then|later"
    r"|first|last|again|example|instance|may|might|could|would|he|she|him|his|her|they|said|says?|i)\b"
)


class _Told(NamedTuple):
    """What the author's sentences say: their blocks, their words, how often each word stands."""

    blocks: Sequence[int]
    contents: Sequence[frozenset[str]]
    counts: Mapping[str, int]


def reworded(document: Document, contents: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Yield each sentence that is told in other words, with the one that told it, as indices.

    `contents` are the stems of each of the author's sentences. What is told again shares words that
    few sentences have, with one sentence or two of an earlier paragraph, and has no news of its own.
    """
    counts = Counter(chain.from_iterable(contents))
    told = _Told([s.block for s in own_sentences(document)], contents, counts)
    for index, near in sorted(_neighbours(told).items()):
        places = [*_places(told, near)]
        if places and _is_plain(document, index):
            place = max(places, key=partial(_part, told, index))
            if _part(told, index, place) >= _PART and _says_the_same(document, index, place):
                first = max(place, key=lambda at: near.get(at, 0))
                if not _is_alike(contents[index], contents[first]):
                    yield index, first


def _neighbours(told: _Told) -> dict[int, dict[int, int]]:
    """Return how many rare words each sentence shares with each before it in another block."""
    rare = {word for word, count in told.counts.items() if 1 < count <= _RARE}
    users: dict[str, list[int]] = {}
    near: dict[int, dict[int, int]] = {}
    for index, content in enumerate(told.contents):
        for word in content & rare:
            before = users.setdefault(word, [])
            for user in before:
                if told.blocks[user] != told.blocks[index]:
                    shared = near.setdefault(index, {})
                    shared[user] = shared.get(user, 0) + 1
            before.append(index)
    return near


def _places(told: _Told, near: Mapping[int, int]) -> Iterator[range]:
    """Yield the sentences, and the two side by side in a block, that share enough."""
    for at, shared in near.items():
        if shared >= _SHARED:
            yield range(at, at + 1)
        after = near.get(at + 1, 0)
        if after and shared + after >= _SHARED and told.blocks[at] == told.blocks[at + 1]:
            yield range(at, at + 2)


def _part(told: _Told, index: int, place: range) -> float:
    """Return how much of what a sentence says stands in a place, each word by how rare it is."""
    content = told.contents[index]
    shared = content & frozenset[str]().union(*told.contents[place.start : place.stop])
    if sum(told.counts[word] <= _RARE for word in shared) < _SHARED:
        return 0
    most = log(len(told.contents) + 1)
    weights = {word: most - log(told.counts[word]) for word in content}
    return sum(map(weights.__getitem__, shared)) / sum(weights.values())


def _is_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell of sentences of the same words, which another check compares."""
    return len(one & other) >= _ALIKE * len(one | other)


def _is_plain(document: Document, index: int) -> bool:
    """Tell of a whole sentence of a paragraph that does not turn to something else."""
    sentence = own_sentences(document)[index]
    text = document.text[sentence.start : sentence.end].rstrip()
    whole = text[:1].isupper() and text.endswith((".", "!"))
    told = whole and document.blocks[sentence.block].kind == PARAGRAPH
    return told and not _TURNS.search(document.folded, sentence.start, sentence.end)


def _says_the_same(document: Document, index: int, place: range) -> bool:
    """Tell whether a sentence has no name, figure or purpose of its own beside a place of the same words."""
    sentences, words = own_sentences(document), own_words(document)
    here, there = sentences[index], sentences[place.start].start
    again, first = words[index], range(words[place.start].start, words[place.stop - 1].stop)
    short = len(first) <= _LONG * len(again)
    return (
        _has_no_name(document, again, first)
        and not in_two_entries(document, here.start, there)
        and not in_one_list(document, here.start, there)
        and not sums_up(document, here.start)
        and not (short and says_another_thing(document, again, first))
        and not has_any(document, _CUES, here)
    )


def _has_no_name(document: Document, again: range, first: range) -> bool:
    """Tell whether what is no small word stood there before, and enough small words did."""
    texts, starts, _ = document.words
    told = texts[first.start : first.stop]
    large = {texts[at] for at in again[1:] if not document.text[starts[at]].islower()}
    small = stems(texts[again.start : again.stop]) - stems(large)
    return large.issubset(told) and len(small & stems(told)) >= _SMALL
