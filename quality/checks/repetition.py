"""Checks for things said again: phrases, openers, the introduction."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from sys import maxsize
from typing import NamedTuple

from quality.checks.content import (
    in_first_line,
    is_content,
    own_sentences,
    own_words,
    paragraphs,
    stems,
    sums_up,
    topic,
    words_of,
)
from quality.checks.options import share, whole
from quality.document import Document, Sentence
from quality.document.entries import in_one_list, in_two_entries
from quality.document.repeats import RUN
from quality.lazy import Lazy
from quality.markup.reading import CODE, PARAGRAPH
from quality.match import Match
from quality.span import Span

_MOST = 0.6  # of a sentence
_OPENING = 150  # words; a longer one has all the words of its subject
_ENDING = 0.85  # of a text; what ends sooner does not end it
_OLD = 0.5  # of the last paragraph
_CLOSING = Lazy(
    r"(?:in (?:conclusion|summary|short|sum|the end)|to (?:conclude|summari[sz]e|sum up)|overall|all in all|finally"
    r"|ultimately|as (?:you can see|we have seen)|so|therefore|thus)\b",
    re.IGNORECASE,
)
_MORE = 3  # words by which a loose phrase must be longer
_BREAK = Lazy(r"[,;:.!?()–—]\s|\s[(–—]")
_SPOKEN = Lazy(r"[?!,…]['\"’”] $")  # what follows says who spoke
_EXAMPLE = Lazy(r"\b(?:for example|for instance|e\.g\.)", re.IGNORECASE)
_LITTLE = frozenset("the a an this that these those if when while as in on at for to with".split())
_NEWS = ("number", "date", "link", "quotation", "question")


class _Phrase(NamedTuple):
    """A run of words seen before: where it stands now and where it stood first."""

    start: int
    end: int
    first: Span


def phrase_refrain(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each run of `size` words or more that an earlier paragraph had; names do not count.

    Three words more where punctuation stands between them, and in texts with blocks of code,
    whose terms are long. Entries of a reference and items of one list may be alike, and what the
    first line of a text says, which is no sentence, is told in full below it. The paragraph
    is at most `within` words before, 1,000 unless said: further on nobody notices.

    >>> text = "It holds a firm grip on trams.\\n\\nOn Sundays it holds a firm grip on the old port."
    >>> [text[m.start:m.end] for m in phrase_refrain(Document(text), {})]
    ['it holds a firm grip on']
    """
    size, content = whole(options, "size", 5), whole(options, "content", 3)
    again = _repeated(document, size)
    if not again:
        return
    known = topic(document)
    has_code = any(block.kind == CODE for block in document.blocks)
    seen: dict[str, tuple[int, int]] = {}
    lengths = size, whole(options, "within", 1000)
    for words in own_words(document):
        runs = _seen_runs(document, words, again, lengths, seen)
        for run in runs:
            short = len(document.words_in(run.start, run.end)) < size + _MORE
            loose = short and (has_code or _BREAK.search(document.text, run.start, run.end))
            if not loose and _says(document, run, known, content):
                yield _again(document, run)


def _again(document: Document, run: _Phrase) -> Match:
    line = document.position(document.source_span(*run.first).start).line
    note = f"“{{match}}” stands in line {line} already: say something new here, or cut it."
    return Match(run.start, run.end, related=(run.first,), note=note)


def _repeated(document: Document, size: int) -> list[int]:
    """Return where runs of `size` words begin that stand in the text twice."""
    words = document.spelt
    starts = document.repeats.places if size >= RUN else range(len(words))
    runs = [words[start : start + size] for start in starts]
    counts = Counter(runs)
    pairs = zip(starts, runs, strict=True)
    return [start for start, run in pairs if counts[run] > 1 and len(run) == size]


def _seen_runs(
    document: Document,
    words: range,
    again: Sequence[int],
    lengths: tuple[int, int],
    seen: dict[str, tuple[int, int]],
) -> Iterator[_Phrase]:
    """Yield the longest runs of a sentence that an earlier block had; note down the new ones.

    `lengths` are the words of a run, and how many words may lie between. `seen` has the first
    and the last place of each run.
    """
    index, (size, within) = _next(again, words.start), lengths
    while index + size <= words.stop:
        run = document.spelt[index : index + size]
        place = _place(seen.get(run, (index, index)), index, within)
        seen[run] = (place, index)
        length = (
            _common_length(document, place, index, words.stop)
            if _apart(document, place, index)
            else 0
        )
        if length >= size and not _of_entries(document, place, index):
            yield _phrase(document, index, place, length)
        index = _next(again, index + max(1, length - size + 1))


def _place(seen: tuple[int, int], index: int, within: int) -> int:
    """Return the first place that is near enough, `index` itself where there is none."""
    return next((place for place in seen if index - place <= within), index)


def _next(places: Sequence[int], index: int) -> int:
    """Return the first of the sorted places from `index` on, one beyond any text after the last."""
    found = bisect_left(places, index)
    return places[found] if found < len(places) else maxsize


def _apart(document: Document, place: int, index: int) -> bool:
    starts = document.words.starts
    return place != index and document.block_at(starts[place]) != document.block_at(starts[index])


def _of_entries(document: Document, place: int, index: int) -> bool:
    """Tell whether two words stand in entries of a reference or in items of one list."""
    here, there = document.words.starts[place], document.words.starts[index]
    return (
        in_two_entries(document, here, there)
        or in_one_list(document, here, there)
        or in_first_line(document, here)
    )


def _common_length(document: Document, place: int, index: int, stop: int) -> int:
    texts, length = document.words.texts, 0
    end = document.blocks[document.block_at(document.words.starts[place])].end
    while (
        index + length < stop
        and place + length < index
        and texts[place + length] == texts[index + length]
    ):
        if document.words.starts[place + length] >= end:
            break
        length += 1
    return length


def _phrase(document: Document, index: int, place: int, length: int) -> _Phrase:
    words, last = document.words, length - 1
    before = Span(words.starts[place], words.ends[place + last])
    return _Phrase(words.starts[index], words.ends[index + last], before)


def _says(document: Document, phrase: _Phrase, known: frozenset[str], least: int) -> bool:
    """Tell whether a repeated phrase has enough words that are neither names nor the topic.

    What is most of its sentence is a repeated sentence, for another check to say.
    """
    sentence = document.sentences[document.sentence_at(phrase.start)]
    indices = document.words_in(phrase.start, phrase.end)
    whole_sentence = len(indices) > _MOST * len(document.words_in(sentence.start, sentence.end))
    quoted = any(
        document.in_zone(zone, at)
        for zone in ("quotation", "link")
        for at in (phrase.start, phrase.first.start)
    )
    if whole_sentence or quoted or _is_asked(document, phrase):
        return False
    texts, starts = document.words.texts, document.words.starts
    plain = {
        texts[i] for i in indices if not document.text[starts[i]].isupper() and is_content(texts[i])
    }
    return len(plain) >= least and len(plain - known) >= least - 1


def _is_asked(document: Document, phrase: _Phrase) -> bool:
    """Tell of a phrase of two questions, as exercises have."""
    ends = (
        document.sentences[document.sentence_at(at)].end
        for at in (phrase.start, phrase.first.start)
    )
    return all(document.text[max(0, end - 3) : end].rstrip().endswith("?") for end in ends)


def conclusion_restates_introduction(
    document: Document, options: Mapping[str, object]
) -> Iterator[Match]:
    """Yield each sentence of the last paragraph made of words of the first two, with no new fact.

    It takes up the opening where it begins like an end or half of its paragraph is of the opening.
    Under a heading such as "Summary" or "Quiz" saying it again is what was promised, and a paragraph with
    much behind it, such as a glossary, is not the ending.

    >>> text = "Night trains save money.\\n\\nGuests sleep.\\n\\nNo.\\n\\nNight trains save guests money."
    >>> found = conclusion_restates_introduction(Document(text), {"words": 4})
    >>> [text[m.start:m.end] for m in found]
    ['Night trains save guests money.']
    """
    found = paragraphs(document)
    if len(found) < whole(options, "paragraphs", 4):
        return
    if _answers(document, found[-1]) or found[-1].end < _ENDING * len(document.text):
        return
    opening = stems(words_of(document, Span(found[0].start, found[1].end))[:_OPENING])
    for sentence in _taken_up(document, found[-1], opening):
        content = stems(words_of(document, sentence))
        enough = len(content) >= whole(options, "words", 6)
        if enough and _part(content, opening) >= share(options, "share", 0.6):
            yield Match(sentence.start, sentence.end, related=(found[0],))


def _taken_up(document: Document, ending: Span, opening: frozenset[str]) -> Iterator[Sentence]:
    """Yield the sentences of an ending that hold nothing new and begin like an end, or stand among old words."""
    little_new = _part(stems(words_of(document, ending)), opening) >= _OLD
    for sentence in own_sentences(document):
        inside = ending.start <= sentence.start < ending.end and not _is_new(document, sentence)
        if inside and (little_new or _CLOSING.match(document.text, sentence.start)):
            yield sentence


def _answers(document: Document, paragraph: Span) -> bool:
    """Tell whether the heading above a paragraph says that it sums up, or asks what it answers."""
    above = [head for head in document.headings if head.start < paragraph.start]
    asked = bool(above) and document.block_text(above[-1]).rstrip().endswith("?")
    return asked or sums_up(document, paragraph.start)


def _is_new(document: Document, sentence: Sentence) -> bool:
    """Tell whether a sentence has a figure, a link or a quotation, asks something or is an example."""
    if _EXAMPLE.search(document.text, sentence.start, sentence.end):
        return True
    return any(document.has_cue(cue, sentence.start, sentence.end) for cue in _NEWS)


def _part(content: Iterable[str], known: frozenset[str]) -> float:
    words = list(content)
    return sum(word in known for word in words) / max(1, len(words))


def repeated_opener(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the opener that is one too many where `times` sentences of a block begin alike.

    After a little word, such as an article, the next word counts, too.

    >>> [m.start for m in repeated_opener(Document("It is. It was. It will be."), {})]
    [15]
    """
    times = whole(options, "times", 3)
    if not _may_begin_alike(document, times):
        return
    for _, run in groupby(_openers(document), key=lambda entry: entry[:2]):
        places = [Span(start, end) for _, _, start, end in run]
        if len(places) >= times:
            yield Match(*places[times - 1], related=tuple(places))


def _may_begin_alike(document: Document, times: int) -> bool:
    """Tell whether as many sentences of one block have the same first word."""
    texts = document.words.texts
    pairs = zip(own_sentences(document), own_words(document), strict=True)
    firsts = Counter((sentence.block, texts[words[0]]) for sentence, words in pairs if words)
    return max(firsts.values(), default=0) >= times


def _openers(document: Document) -> Iterator[tuple[int, str, int, int]]:
    """Yield block, first word or two and their place for each of the author's sentences."""
    words = document.words
    for sentence, indices in zip(own_sentences(document), own_words(document), strict=True):
        first = indices[:1]
        if (
            first
            and not document.in_zone("quotation", sentence.start)
            and document.blocks[sentence.block].kind == PARAGRAPH
            and not _SPOKEN.search(document.text, max(0, sentence.start - 4), sentence.start)
        ):
            last = indices[:2][-1] if words.texts[first[0]] in _LITTLE else first[0]
            wording = " ".join(words.texts[first[0] : last + 1])
            yield sentence.block, wording, words.starts[first[0]], words.ends[last]
