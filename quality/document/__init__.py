"""A text taken apart once: blocks, sentences, words, cues; each part when first asked for."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import chain, count
from typing import Any, NamedTuple, TypeVar

from quality.document import cues
from quality.document.language import language_of
from quality.document.repeats import Repeats, repeats_of
from quality.document.words import Words, places_of, words_of
from quality.folding import flat, fold, plain, unwrapped
from quality.markup import read
from quality.markup.reading import (
    CODE,
    FRONT_MATTER,
    HEADING,
    LIST_ITEM,
    NAVIGATION,
    PARAGRAPH,
    QUOTATION,
    Block,
    Reading,
    Zone,
)
from quality.sentences import has_end, sentence_spans
from quality.span import ByteOffsets, Lines, Position, Span, merged, outside

T = TypeVar("T")
_PROSE = frozenset((PARAGRAPH, LIST_ITEM, QUOTATION))
_UNREAD = frozenset((CODE, FRONT_MATTER, NAVIGATION, "table_rule"))


class Sentence(NamedTuple):
    """A span of the text and the index of the block it stands in."""

    start: int
    end: int
    block: int


class Document:
    """A text with everything the rules ask of it, computed once and when first needed.

    All offsets are into `text`; `source_span` leads back to the source.
    """

    def __init__(
        self,
        source: str | Reading,
        format: str = "auto",  # noqa: A002
        name: str | None = None,
    ) -> None:
        self.reading = source if isinstance(source, Reading) else read(source, format, name)
        self.source = self.reading.source
        self.format = self.reading.format
        self.text = self.reading.text
        self.blocks: tuple[Block, ...] = self.reading.blocks
        self.zones: tuple[Zone, ...] = self.reading.zones

    @cached_property
    def folded(self) -> str:
        """The text lower-cased, `’` as `'`, every blank a space; the same length."""
        return fold(self.text)

    @cached_property
    def flat(self) -> str:
        """The text with every blank a space, the same length: a wrapped phrase is a phrase."""
        return flat(self.text)

    @cached_property
    def encoded(self) -> ByteOffsets:
        """The UTF-8 form of the text with plain apostrophes and whole lines, and the way back from it."""
        return ByteOffsets(plain(unwrapped(self.text)))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every block that is read, in order."""
        return tuple(
            Sentence(start, end, index)
            for index, block in enumerate(self.blocks)
            if block.kind not in _UNREAD
            for start, end in self._block_sentences(block)
        )

    def _block_sentences(self, block: Block) -> "list[Span]":
        if block.kind in _PROSE:
            return list(sentence_spans(self.text, block.start, block.end))
        return [Span(block.start, block.end)] if block.end > block.start else []

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences of paragraphs, list items and quotations."""
        return tuple(s for s in self.sentences if self.blocks[s.block].kind in _PROSE)

    @cached_property
    def words(self) -> Words:
        """The words that are read: not those of code, URLs, front matter and menus."""
        return words_of(self.folded, self.gaps)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The indices of each word, in order."""
        return places_of(self.words.texts)

    def indices_of(self, words: frozenset[str]) -> list[int]:
        """Return the indices of the words that are among some, in order."""
        met = words & self.places.keys()
        return sorted(chain.from_iterable(map(self.places.__getitem__, met)))

    @cached_property
    def word_counts(self) -> Counter[str]:
        """How often each word stands in the text."""
        return Counter(dict(zip(self.places, map(len, self.places.values()), strict=True)))

    @cached_property
    def spelt(self) -> str:
        """The words as a text of one letter a word, the same for the same word.

        A run of words is a slice of it, quick to compare and to look up.
        """
        letters = dict(zip(self.word_counts, map(chr, count()), strict=False))
        return "".join(map(letters.__getitem__, self.words.texts))

    @cached_property
    def repeats(self) -> Repeats:
        """The runs of four words that come back; a longer one begins where one of them does.

        On a web page those of labels and teasers do, and only those of whole sentences count.
        """
        within = [*self._ended_words()] if self.cues("web-page") else None
        return repeats_of(self.words.texts, self.spelt, self.word_counts, within)

    def _ended_words(self) -> Iterator[range]:
        """Yield the words of each sentence of the prose that has an end."""
        for sentence, words in zip(self.prose, self.prose_words, strict=True):
            if has_end(self.text[sentence.start : sentence.end]):
                yield words

    @cached_property
    def gaps(self) -> list[Span]:
        """What is passed over: code, URLs, front matter and menus, in order and disjoint."""
        zones = ((z.start, z.end) for z in self.zones if z.kind in ("code", "url"))
        return merged((*self.unread, *zones))

    @cached_property
    def unread(self) -> tuple[Span, ...]:
        """The blocks that are no text: code, front matter and menus, in order."""
        return tuple(Span(b.start, b.end) for b in self.blocks if b.kind in _UNREAD)

    def words_in(self, start: int, end: int) -> range:
        """Return the indices of the words that begin within the span."""
        starts = self.words.starts
        return range(bisect_left(starts, start), bisect_left(starts, end))

    @cached_property
    def _sentence_words(self) -> tuple[range, ...]:
        starts, found, low = self.words.starts, [], 0
        for sentence in self.sentences:
            low = bisect_left(starts, sentence.start, low)
            high = bisect_left(starts, sentence.end, low)
            found.append(range(low, high))
        return tuple(found)

    def sentence_words(self, index: int) -> range:
        """Return the indices of the words of sentence `index`."""
        return self._sentence_words[index]

    @cached_property
    def prose_words(self) -> tuple[range, ...]:
        """The indices of the words of each sentence of `prose`."""
        kinds = [block.kind in _PROSE for block in self.blocks]
        pairs = zip(self.sentences, self._sentence_words, strict=True)
        return tuple(span for sentence, span in pairs if kinds[sentence.block])

    @cached_property
    def prose_lengths(self) -> tuple[int, ...]:
        """Words in each sentence of `prose`."""
        return tuple(map(len, self.prose_words))

    def per_1000(self, count: float) -> float:
        """Return `count` per 1,000 words; 0 for a text without words."""
        words = len(self.words.texts)
        return 1000.0 * count / words if words else 0.0

    @cached_property
    def opening(self) -> Span:
        """Where a fault of the whole document is shown: the headline, or the first sentence."""
        first = self.headline or (self.sentences[0] if self.sentences else None)
        return Span(first.start, first.end) if first else Span(0, 0)

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        """The heading blocks."""
        return tuple(block for block in self.blocks if block.kind == HEADING)

    @cached_property
    def headline(self) -> Block | None:
        """The block that is the title: the heading the text opens with."""
        read_blocks = [b for b in self.blocks if b.kind not in _UNREAD][:3]
        return next((b for b in read_blocks if b.kind == HEADING), None)

    @property
    def title(self) -> str | None:
        """The title: from front matter or <title>, else the headline."""
        headline = self.headline
        return self.reading.title or (self.block_text(headline) if headline else None)

    @cached_property
    def _block_starts(self) -> tuple[int, ...]:
        return tuple(block.start for block in self.blocks)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self.sentences)

    def block_at(self, offset: int) -> int:
        """Return the index of the block that holds `offset`, -1 where there is none."""
        index = bisect_right(self._block_starts, offset) - 1
        return index if index >= 0 and offset < self.blocks[index].end else -1

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that holds `offset`, -1 where there is none."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return index if index >= 0 and offset < self.sentences[index].end else -1

    def sentence_text(self, offset: int) -> str:
        """Return the sentence that holds `offset`, or the line where no sentence does."""
        index = self.sentence_at(offset)
        if index >= 0:
            return self.text[self.sentences[index].start : self.sentences[index].end]
        end = self.text.find("\n", offset)
        start = self.text.rfind("\n", 0, offset) + 1
        return self.text[start : end if end >= 0 else len(self.text)]

    def block_text(self, block: Block) -> str:
        """Return the part of the text that is `block`."""
        return self.text[block.start : block.end]

    @cached_property
    def _zones_of(self) -> dict[str, tuple[list[int], list[int]]]:
        found: dict[str, tuple[list[int], list[int]]] = {}
        for kind, start, end in self.zones:
            starts, ends = found.setdefault(kind, ([], []))
            starts.append(start)
            ends.append(max(end, ends[-1]) if ends else end)  # one zone may stand in another
        return found

    def in_zone(self, kind: str, offset: int) -> bool:
        """Tell whether `offset` stands in a zone of `kind`."""
        starts, ends = self._zones_of.get(kind, ((), ()))
        index = bisect_right(starts, offset) - 1
        return index >= 0 and offset < ends[index]

    @cached_property
    def _cues(self) -> dict[str, tuple[Span, ...]]:
        return {}

    def cues(self, name: str) -> tuple[Span, ...]:
        """Return where a cue stands in what is read: a named source, a link, a number, a date ..."""
        if name not in self._cues:
            self._cues[name] = outside(cues.find(name, self), self.unread)
        return self._cues[name]

    def has_cue(self, name: str, start: int, end: int) -> bool:
        """Tell whether a cue overlaps the span."""
        spans = self.cues(name)
        index = bisect_right(spans, (end - 1, len(self.text))) - 1
        return index >= 0 and spans[index].end > start

    @cached_property
    def _memos(self) -> dict[str, Any]:
        return {}

    def memo(self, name: str, compute: Callable[["Document"], T]) -> T:
        """Return what `compute` makes of the document, computed when first asked for by `name`."""
        if name not in self._memos:
            self._memos[name] = compute(self)
        found: T = self._memos[name]
        return found

    @cached_property
    def language(self) -> str:
        """The language by its function words, `other` for one that is not known."""
        return language_of(self.words.texts)

    @cached_property
    def lines(self) -> Lines:
        """The lines of the source."""
        return Lines(self.source)

    def source_span(self, start: int, end: int) -> Span:
        """Return the part of the source behind a span of the text."""
        return self.reading.source_span(start, end)

    def position(self, source_offset: int) -> Position:
        """Return the line and column of an offset into the source."""
        return self.lines.position(source_offset)
