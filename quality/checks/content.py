"""What a text is about: its content words, its topic words, where it opens."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import compress

from quality.document import Document, Sentence
from quality.function_words import FUNCTION_WORDS
from quality.lazy import Lazy
from quality.markup.reading import CODE, PARAGRAPH, QUOTATION, Block
from quality.sentences import has_end
from quality.span import Span
from quality.word_cache import WordCache

_REACH = 1_500  # characters; what stands further off is out of sight
_SHORTEST = 4  # letters
_STEM = 5  # letters that tell two forms of one word from two words
_TOPIC_USES = 4
_TOPIC_SHARE = 0.005
_REPORT_SHARE = 0.004  # of the words
_REPORTS = frozenset(
    """said says told announced announces stated warned argue argued argues critics official
    officials agency agencies ministry minister government police spokesman spokeswoman
    spokesperson department senator president mayor council court residents authorities
    campaigners lawmakers""".split()
)
_PERSONAL = frozenset(
    "i i'm i've i'd i'll me my mine we we're we've we'll our ours us you you're you'll your yours let's".split()
)
_PERSONAL_SHARE = 0.005
_SUMMARY = Lazy(
    r"\b(?:summar\w+|recap|review|key (?:points|concepts|terms|ideas|takeaways)|tl;?dr|quiz"
    r"|questions?|exercises?|answers?|glossary|references)\b",
    re.IGNORECASE,
)
_ORDERS = frozenset(("shall", "must", "required", "requirements"))
_ORDER_SHARE = 0.006
_PLAIN = FUNCTION_WORDS | frozenset(
    """above across again ago almost along already although always among another anything around because become
    becomes began below came cannot come comes doing done either else enough especially even ever every everyone
    everything first gave get gets getting give given gives goes going gone got hers however itself just keep
    kept knew know known last later least less like made make makes making many maybe much near need needs never
    next nothing now off often once others out own part people perhaps put rather really said same say says see
    seem seems seen several show since someone something soon still take taken takes tell themselves therefore
    thing things think though three thus time times today together told too took toward towards two until upon
    use used uses using usually very want wants way ways well went whether while whole year years yes""".split()
)


def is_content(word: str) -> bool:
    """Tell whether a folded word carries meaning of its own.

    >>> is_content("pivotal"), is_content("which"), is_content("7,000")
    (True, False, False)
    """
    return len(word) >= _SHORTEST and word[0].isalpha() and word not in _PLAIN


def is_plain(word: str) -> bool:
    """Tell whether a folded word is one that any text has.

    >>> is_plain("which"), is_plain("set")
    (True, False)
    """
    return word in _PLAIN


def stems(words: Iterable[str]) -> frozenset[str]:
    """Return the first letters of each content word, so that forms of a word agree.

    >>> sorted(stems(["enforcing", "the", "law", "enforcement", "laws"]))
    ['enfor', 'laws']
    """
    return frozenset(filter(None, map(_STEMS.__getitem__, words)))


def gist(words: Iterable[str]) -> frozenset[str]:
    """Return the stems of the content words, and the figures as they are.

    >>> sorted(gist(["the", "laws", "of", "1998"]))
    ['1998', 'laws']
    """
    return frozenset(filter(None, map(_GISTS.__getitem__, words)))


def initials(document: Document, words: range) -> list[str]:
    """Return the first letters of the content words and figures among `words`, as they are written."""
    texts, starts, _ = document.words
    weighty = map(_GISTS.__getitem__, texts[words.start : words.stop])
    return [document.text[at] for at in compress(starts[words.start : words.stop], weighty)]


def _gist(word: str) -> str:
    """Return the stem of a word, or the word itself when it is a figure."""
    return word if word[0].isdigit() else _STEMS[word]


def _stem(word: str) -> str:
    """Return the stem of a word, "" for one without content."""
    return word[:_STEM] if is_content(word) else ""


_STEMS = WordCache(_stem)
_GISTS = WordCache(_gist)


def words_of(document: Document, span: Sentence | Span) -> tuple[str, ...]:
    """Return the folded words of a sentence or span."""
    indices = document.words_in(span.start, span.end)
    return document.words.texts[indices.start : indices.stop]


def topic(document: Document) -> frozenset[str]:
    """Return the words a text cannot do without: those of its title and its commonest ones."""
    counts = document.word_counts
    least = max(_TOPIC_USES, _TOPIC_SHARE * len(document.words.texts))
    common = {word for word, count in counts.items() if count >= least and is_content(word)}
    title = document.headline
    return frozenset(
        common | (set(words_of(document, Span(title.start, title.end))) if title else set())
    )


def own_sentences(document: Document) -> tuple[Sentence, ...]:
    """Return the prose sentences that are the author's: block quotations are left out."""
    return document.memo("own sentences", _own_sentences)


def _own_sentences(document: Document) -> tuple[Sentence, ...]:
    if not any(block.kind == QUOTATION for block in document.blocks):
        return document.prose
    return tuple(s for s in document.prose if document.blocks[s.block].kind != QUOTATION)


def own_words(document: Document) -> tuple[range, ...]:
    """Return the indices of the words of each of the author's sentences."""
    return document.memo("own words", _own_words)


def _own_words(document: Document) -> tuple[range, ...]:
    pairs = zip(document.prose, document.prose_words, strict=True)
    own = own_sentences(document)
    if len(own) == len(document.prose):
        return document.prose_words
    return tuple(words for s, words in pairs if document.blocks[s.block].kind != QUOTATION)


def sums_up(document: Document, offset: int) -> bool:
    """Tell whether the heading above a place says that what follows sums up, asks or defines."""
    above = bisect_left(document.headings, offset, key=_start)
    if not above:
        return False
    return _SUMMARY.search(document.block_text(document.headings[above - 1])) is not None


def _start(block: Block) -> int:
    return block.start


def around(document: Document, place: Span | Sentence | Block, blocks: int = 1) -> Span:
    """Return the block that holds `place` and `blocks` more on each side, as far as a reader looks.

    >>> text = "First.\\n\\nSecond.\\n\\nThird."
    >>> start, end = around(Document(text), Span(8, 15), 0)
    >>> text[start:end]
    'Second.'
    """
    index = document.block_at(place.start)
    first = document.blocks[max(0, index - blocks)].start
    last = document.blocks[min(len(document.blocks) - 1, index + blocks)].end
    return Span(max(first, place.start - _REACH), min(last, place.end + _REACH))


def has_any(document: Document, cues: Iterable[str], place: Span | Sentence | Block) -> bool:
    """Tell whether one of the cues overlaps a place."""
    return any(document.has_cue(cue, place.start, place.end) for cue in cues)


def stands_in(starts: Sequence[int], place: Span) -> bool:
    """Tell whether one of the sorted `starts` lies in a place.

    >>> stands_in([3, 9], Span(4, 9)), stands_in([3, 9], Span(4, 10))
    (False, True)
    """
    index = bisect_left(starts, place.start)
    return index < len(starts) and starts[index] < place.end


def paragraphs(document: Document) -> tuple[Span, ...]:
    """Return the spans of the paragraphs that hold at least one whole sentence."""
    found = (Span(b.start, b.end) for b in document.blocks if b.kind == PARAGRAPH)
    return tuple(
        s
        for s in found
        if document.text[s.start : s.end].rstrip("\"'”’) \n").endswith((".", "!", "?"))
    )


def tells_of_itself(document: Document) -> bool:
    """Tell whether a text speaks of its author, to its reader or of code: not a report on others."""
    personal = len(document.indices_of(_PERSONAL))
    return personal > _PERSONAL_SHARE * len(document.words.texts) or any(
        b.kind == CODE for b in document.blocks
    )


def reports_on_others(document: Document) -> bool:
    """Tell whether a text is about bodies and people and speaks neither of itself nor to the reader.

    A text that says what bodies must do is a rule and no report.
    """
    words = len(document.words.texts)
    named = len(document.indices_of(_REPORTS))
    if named < _REPORT_SHARE * words or tells_of_itself(document):
        return False
    return len(document.indices_of(_ORDERS)) <= _ORDER_SHARE * words


def in_first_line(document: Document, offset: int) -> bool:
    r"""Tell of the line above a story that is no sentence: a headline not marked as one.

    >>> document = Document("Pier shuts for good\n\nThe pier shuts.", "markdown")
    >>> in_first_line(document, 5), in_first_line(document, 25)
    (True, False)
    """
    first = next((block for block in document.blocks if block.kind == PARAGRAPH), None)
    if first is None or not first.start <= offset < first.end:
        return False
    return not has_end(document.text[first.start : first.end])
