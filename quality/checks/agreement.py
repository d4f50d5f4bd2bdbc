"""Whether a headline and its text tell one story: what they share, and what one of them takes back."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log, sqrt

from quality.checks.content import gist, words_of
from quality.checks.options import share, whole
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.rarity import rarity
from quality.span import Span

_REFUTING = Lazy(
    r"\b(?:false|fake[ds]?|hoax(?:e[srd]|ers)?|den(?:y|ies|ied|ying|ial)|untrue|not true|n't true"
    r"|bogus|debunk\w*|refut\w+|retract\w*|satir\w+|fabricat\w+|no (?:evidence|truth|proof)"
    r"|misleading|dismiss\w*|disput\w+|discredit\w*|incorrect|inaccurate|prank\w*|parody|spoof|phony"
    r"|unfounded|baseless|contradict\w*|disprove[nd]?|made[- ]up|never happened|n't happen"
    r"|not happen\w*|myth|rumou?rs?|n't real|not real|fooled|duped|alive|urban legend|conspiracy"
    r"|s[kc]eptic\w*|doubt\w*|unlikely|nothing to do with|not confirmed|unconfirmed|n't confirmed"
    r"|reject\w*)\b"
)
_VOTED = ("reject", "dismiss")  # what a council does to a plan, too
_PER = 1_000
_STEM = 5  # letters


def refuted_headline(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the headline where only one side, it or the text, calls the story untrue.

    The text takes a headline back when its first `sentences` refute something, it refutes
    `rate` times in 1,000 words and the two share their terms; a headline that refutes
    stands alone when no sentence of the text does.

    >>> text = "# Spider lives in scar\\n\\nThe spider in the scar was a hoax."
    >>> len(list(refuted_headline(Document(text, "markdown"), {"terms": 2})))
    1
    """
    title = document.headline
    if title is None:
        return
    places = tuple(_one_sided(document, title, options))
    terms = gist(words_of(document, Span(title.start, title.end))) if places else ()
    told = len(terms) >= whole(options, "terms", 4)
    if told and relatedness(document) >= share(options, "shared", 0.05):
        yield Match(title.start, title.end, places)


def _one_sided(document: Document, title: Block, options: Mapping[str, object]) -> Iterator[Span]:
    """Yield where one of the two refutes and the other does not."""
    found = _REFUTING.finditer(document.folded, title.start, title.end)
    heads = [Span(*m.span()) for m in found if not m[0].startswith(_VOTED)]
    body = [Span(*m.span()) for m in _REFUTING.finditer(document.folded, title.end)]
    if heads:
        yield from () if body else heads
        return
    rate = _PER * len(body) / max(1, len(document.words.texts))
    early = _early(document, title, whole(options, "sentences", 3))
    if body and body[0].start < early and rate >= whole(options, "rate", 3):
        yield from body


def _early(document: Document, title: Block, count: int) -> int:
    """Return where the first `count` sentences under the headline end."""
    after = [s for s in document.sentences if s.start >= title.end][:count]
    return after[-1].end if after else title.end


def relatedness(document: Document) -> float:
    r"""Return how alike the words of the headline and of the text are, from 0 to 1.

    The cosine of both counts of stems and figures, damped by logarithm, each weighed by how
    rare the word is in English (Sparck Jones 1972); 0 without a headline.

    >>> round(relatedness(Document("# Ferry sinks\n\nThe ferry sinks near Leith.", "markdown")), 2)
    0.8
    """
    title = document.headline
    if title is None:
        return 0.0
    head = _weights(words_of(document, Span(title.start, title.end)))
    body = _weights(_under(document, title))
    both = sum(weight * body.get(stem, 0.0) for stem, weight in head.items())
    return both / (_length(head) * _length(body)) if both else 0.0


def _under(document: Document, title: Block) -> tuple[str, ...]:
    """Return the words under the headline."""
    first = document.words_in(title.end, len(document.text))
    return document.words.texts[first.start : first.stop]


def _weights(words: Sequence[str]) -> dict[str, float]:
    """Return what each stem weighs: more when it comes often and when its words are rare."""
    counts: Counter[str] = Counter()
    rarities: dict[str, float] = {}
    for word, count in Counter(words).items():
        stem = _stem(word)
        counts[stem] += count
        rarities[stem] = min(rarity(word), rarities.get(stem, rarity(word)))
    return {stem: (1 + log(count)) * rarities[stem] for stem, count in counts.items()}


def _stem(word: str) -> str:
    """Return the first letters of a word, by which its forms agree; a figure as it is."""
    return word if word[0].isdigit() else word.removesuffix("'s")[:_STEM]


def _length(weights: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in weights.values()))
