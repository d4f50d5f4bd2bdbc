"""Whether a headline and its text tell one story: what they share, and what one of them takes back."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log, sqrt
from re import DOTALL
from typing import NamedTuple

from quality.checks.content import gist, words_of
from quality.checks.options import share, whole
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.rarity import rarity
from quality.span import Span

_REFUTING = Lazy(
    r"\b(?:false|fake[ds]?|hoax(?:e[srd]|ers)?|den(?:y|ies|ied|ying|ial(?! of service))|untrue|not true|n't true"
    r"|bogus|debunk\w*|refut\w+|retract\w*|satir\w+|fabricat\w+|no (?:evidence|truth|proof)"
    r"|misleading|dismiss\w*|disput\w+|discredit\w*|incorrect|inaccurate|prank\w*|parody|spoof|phony"
    r"|unfounded|baseless|contradict\w*|disprove[nd]?|made[- ]up|never happened|n't happen"
    r"|not happen\w*|myth|rumou?rs?|n't real|not real|fooled|duped|alive|urban legend|conspiracy"
    r"|s[kc]eptic\w*|(?<!no )(?<!without )doubt\w*|unlikely|nothing to do with|not confirmed|unconfirmed"
    r"|n't confirmed|reject\w*)\b"
)
_VOTED = ("reject", "dismiss")  # what a council does to a plan, too
_ACT = Lazy(  # what is refuted comes after it
    r"den(?:y|ies|ied|ying)|refut|dismiss|disput|discredit|contradict|reject|doubt|debunk|retract|disprove"
    r"|no (?:evidence|truth|proof)|s[kc]eptic|mislead"
)
_DONE_TO = Lazy(r"\b(?:was|were|been|is|are|be|being) (?:\w+ly )?$")
_STORY = (
    r"(?:story|stories|claims?|reports?|rumou?rs?|news|allegations?|accusations?|speculation|photos?"
    r"|pictures?|images?|videos?|tale|accounts?|articles?|posts?)"
)
_THE_STORY = Lazy(rf"\b(?:it|this|that|which|all|they|these|those|he|she|{_STORY})\b")
_STORY_NEXT = Lazy(rf"\s*(?:\w+ ){{0,3}}?(?:it|this|that|them|{_STORY})\b(?! (?:that|of|about)\b)")
_THAT = Lazy(r"[^,.;]{0,40}?\bthat (?P<what>.+)", DOTALL)
_STORY_THAT = Lazy(rf"\b{_STORY} that (?P<what>.+)", DOTALL)
_DEATH = Lazy(
    r"\b(?:die[sd]?|dead|death|dying|kill\w*|murder\w*|drown\w*|execut\w*|pass(?:ed|es) away|shot"
    r"|behead\w*|suicide)\b"
)
_WORD = Lazy(r"[a-z0-9][\w'-]*")
_TOLD = 0.3  # of the terms of "denied that ..." come in the headline
_RETOLD = 0.6  # of those of "reports that ... are false", which say it in the same words
_PER = 1_000
_STEM = 5  # letters


class _Doubt(NamedTuple):
    """A word that refutes, the sentence in which it stands, and the terms of the headline."""

    word: str
    start: int
    end: int
    sentence: Sentence
    terms: frozenset[str]


def refuted_headline(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the headline where only one side, it or the text, calls the story untrue.

    The text takes a headline back when it refutes something `rate` times in 1,000 words, first in its
    first `sentences`, and there refutes what the headline claims, or refutes twice and once
    in a sentence about the same; and the two share their terms. A headline that refutes
    stands alone when no sentence of the text does. One that asks claims nothing.

    >>> text = "# Spider lives in scar\\n\\nThe spider in the scar was a hoax."
    >>> len(list(refuted_headline(Document(text, "markdown"), {"terms": 2})))
    1
    """
    title = document.headline
    if title is None or "?" in document.block_text(title):
        return
    places = tuple(_one_sided(document, title, options))
    terms = _terms(document, title) if places else ()
    told = len(terms) >= whole(options, "terms", 4)
    if told and relatedness(document) >= share(options, "shared", 0.05):
        yield Match(title.start, title.end, places)


def _terms(document: Document, place: Block | Sentence) -> frozenset[str]:
    return gist(words_of(document, Span(place.start, place.end)))


def _one_sided(document: Document, title: Block, options: Mapping[str, object]) -> Iterator[Span]:
    """Yield where one of the two refutes and the other does not."""
    found = _REFUTING.finditer(document.folded, title.start, title.end)
    heads = [Span(*m.span()) for m in found if not m[0].startswith(_VOTED)]
    body = [Span(*m.span()) for m in _REFUTING.finditer(document.folded, title.end)]
    if heads or not body:
        yield from () if body else heads
        return
    rate = _PER * len(body) / max(1, len(document.words.texts))
    if rate >= whole(options, "rate", 3) and _takes_back(
        document, title, body, whole(options, "sentences", 3)
    ):
        yield from body


def _takes_back(document: Document, title: Block, body: Sequence[Span], count: int) -> bool:
    """Tell whether the first `count` sentences refute the headline, or all of the text does."""
    early = _early(document, title, count)
    if body[0].start >= early:
        return False
    terms = _terms(document, title)
    doubts = [_doubt(document, place, terms) for place in body]
    if any(_is_of_headline(document, title, d) for d in doubts if d.start < early):
        return True
    telling = [d for d in doubts if not d.word.startswith("rumo")]
    return len(telling) > 1 and any(d.terms & _terms(document, d.sentence) for d in telling)


def _doubt(document: Document, place: Span, terms: frozenset[str]) -> _Doubt:
    sentence = document.sentences[document.sentence_at(place.start)]
    return _Doubt(document.folded[place.start : place.end], *place, sentence, terms)


def _is_of_headline(document: Document, title: Block, doubt: _Doubt) -> bool:
    """Tell whether what is called untrue is what the headline says."""
    before = document.folded[doubt.sentence.start : doubt.start]
    after = document.folded[doubt.end : doubt.sentence.end]
    shared = len(doubt.terms & _terms(document, doubt.sentence))
    acts = _ACT.match(doubt.word) is not None
    that = (
        _THAT.match(after) if acts or doubt.word.startswith("rumo") else _STORY_THAT.search(before)
    )
    if that:
        return _is_told(that["what"], doubt.terms, _TOLD if acts else _RETOLD)
    if doubt.word.startswith("rumo"):
        return False  # a rumour may be of anything, and may be true
    if acts and not _DONE_TO.search(before):
        return bool(doubt.terms & gist(_words(after))) or _STORY_NEXT.match(after) is not None
    if doubt.word == "alive" and not _DEATH.search(document.folded, title.start, title.end):
        return False
    return shared > 0 or _THE_STORY.search(before + after) is not None


def _is_told(clause: str, terms: frozenset[str], least: float) -> bool:
    """Tell whether enough of what `that ...` says comes in the headline."""
    said = gist(_words(clause))
    shared = len(said & terms)
    return shared > 0 and shared >= least * min(len(said), len(terms))


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


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
