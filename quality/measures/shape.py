"""The shape of a text: lengths of sentences and paragraphs, headings, marks, person."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress, pairwise
from math import hypot
from string import ascii_lowercase

from quality.document import Document
from quality.graded import graded_part
from quality.lazy import Lazy
from quality.markup.reading import HEADING, LIST_ITEM, PARAGRAPH, Block, Zone
from quality.sentences import has_end
from quality.span import Span, inside

_SHORT_SENTENCE = 6
_FEWEST = 8  # sentences; fewer say nothing about their variation
_FEWEST_PARAGRAPHS = 5
_DASHES = ("—", " -- ", " – ")
_DASH = Lazy("|".join(_DASHES))
_IDENTIFIER = Lazy(r"[a-z_$][\w$.-]*")  # `timeout`, `max_size`
_DOUBLET = Lazy(r" and (?<=[a-z]{4} and )[a-z]{4,}\b")
_LONGEST = 24  # letters of a word
_FAMILIAR = 0.3
_BEGINNING = 550  # words
_PER = 20  # words, about a sentence
_CONTENT_WORD = 4  # letters


def sentence_variation(document: Document) -> float:
    """Return the standard deviation of sentence length over its mean; 0.55 under 8 sentences."""
    lengths = [length for length in document.prose_lengths if length]
    return _variation(lengths) if len(lengths) >= _FEWEST else 0.55


def paragraph_variation(document: Document) -> float:
    """Return the standard deviation of paragraph length over its mean; 0.5 under 5 paragraphs."""
    lengths = [words for words in paragraph_lengths(document) if words]
    return _variation(lengths) if len(lengths) >= _FEWEST_PARAGRAPHS else 0.5


def _variation(lengths: Sequence[int]) -> float:
    mean = sum(lengths) / len(lengths)
    deviation = hypot(*(length - mean for length in lengths)) / len(lengths) ** 0.5
    return deviation / mean if mean else 0.0


def paragraph_lengths(document: Document) -> list[int]:
    """Return the words of each paragraph."""
    return document.memo("paragraph lengths", _paragraph_lengths)


def _paragraph_lengths(document: Document) -> list[int]:
    return [
        len(document.words_in(block.start, block.end))
        for block in document.blocks
        if block.kind == PARAGRAPH
    ]


def longest_paragraph(document: Document) -> float:
    """Return the words of the longest paragraph."""
    return float(max(paragraph_lengths(document), default=0))


def mean_paragraph_words(document: Document) -> float:
    """Return the words of the usual paragraph, the mean; all words where there are under five.

    A line that ends as no sentence does, such as who said it or when, is no paragraph.
    """
    ended = (
        has_end(document.block_text(block)) for block in document.blocks if block.kind == PARAGRAPH
    )
    lengths = [n for n in compress(paragraph_lengths(document), ended) if n]
    enough = len(lengths) >= _FEWEST_PARAGRAPHS
    return sum(lengths) / len(lengths) if enough else float(len(document.words.texts))


def short_sentence_share(document: Document) -> float:
    """Return the share of sentences of at most six words."""
    lengths = document.prose_lengths
    return sum(length <= _SHORT_SENTENCE for length in lengths) / len(lengths) if lengths else 0.0


def words_per_heading(document: Document) -> float:
    """Return words per heading, the title aside; all words where there is no other heading.

    In plain text, where a heading is guessed, it counts when a sentence or a list follows.
    """
    headings = len(document.headings) - (document.headline is not None)
    if headings and document.format == "plain":
        headings = sum(_heads_text(document, *pair) for pair in pairwise(document.blocks))
    return len(document.words.texts) / max(1, headings)


def _heads_text(document: Document, head: Block, under: Block) -> bool:
    if head.kind != HEADING or head == document.headline:
        return False
    return under.kind == LIST_ITEM or has_end(document.block_text(under))


def bold_per_100(document: Document) -> float:
    """Return bold stretches per 100 words, run-in headings and the names of code that items begin with aside."""
    bold = sum(zone.kind == "strong" and not _is_run_in(document, zone) for zone in document.zones)
    return document.per_1000(bold) / 10


def _is_run_in(document: Document, zone: Zone) -> bool:
    """Tell of a bold sentence or name of code that opens its paragraph or item, as in `**Who?** All may come`."""
    block = document.blocks[document.block_at(zone.start)]
    if block.start != zone.start:
        return False
    named = block.kind == LIST_ITEM and _IDENTIFIER.fullmatch(document.text, zone.start, zone.end)
    return bool(named) or document.text[zone.end - 1] in ".?!"


def em_dashes(document: Document) -> float:
    """Return dashes set as a break per 1,000 words."""
    everywhere = sum(map(document.flat.count, _DASHES))
    return document.per_1000(everywhere - sum(_dashes_in(document, gap) for gap in document.gaps))


def _dashes_in(document: Document, gap: Span) -> int:
    return sum(document.flat.count(dash, *gap) for dash in _DASHES)


def dashes(document: Document) -> Iterator[Span]:
    """Yield where dashes are set as a break."""
    for match in _DASH.finditer(document.flat):
        if not inside(document.gaps, match.start()):
            yield Span(*match.span())


def doublets(document: Document) -> float:
    """Return pairs of longer lower-case words joined by "and" per 1,000 words."""
    text = document.flat
    joined = (match.start() for match in _DOUBLET.finditer(text))
    return document.per_1000(sum(_is_lower_case(text[max(0, at - _LONGEST) : at]) for at in joined))


def _is_lower_case(text: str) -> bool:
    """Tell whether the word at the end of a text is all small letters."""
    before = text.rstrip(ascii_lowercase)[-1:]
    return not (before.isalnum() or before == "_")


def questions(document: Document) -> float:
    """Return questions per 1,000 words."""
    return document.per_1000(len(document.cues("question")))


def density(document: Document) -> float:
    """Return new content words in 20 words after the first three tenths of the prose.

    Of a long text the first 550 words are read: later ones are less often new at any rate. What has
    no source, what is said again and sentences in which readers get lost bring nothing
    (`graded.graded_part`). Sentences are not counted, since those of lists, dialogue and notes are
    short.
    """
    graded = [document.words_in(start, end) for start, end, _ in graded_part(document)]
    spans = graded[: bisect_left([*accumulate(map(len, graded))], _BEGINNING) + 1]
    opening = int(_FAMILIAR * len(spans))
    new = _types(document, spans[opening:]) - _types(document, spans[:opening])
    words = sum(map(len, spans[opening:]))
    return _PER * sum(map(_CONTENT_WORD.__le__, map(len, new))) / max(1, words)


def is_long(word: str) -> bool:
    """Tell whether a word is long enough to carry matter."""
    return len(word) >= _CONTENT_WORD


def _types(document: Document, spans: Sequence[range]) -> set[str]:
    texts = document.words.texts
    return set().union(*(texts[span.start : span.stop] for span in spans))
