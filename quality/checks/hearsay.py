"""Checks of claims that are put into the mouth of nobody in particular.

Told by grammar: a noun for people or papers that is a bare plural, or has `a`, `some`, `many` and
the like before it, and neither a name nor a number; then what may stand between (`in the trade`,
`have long`, `privately`); then a verb of saying or showing in any form. `nobody` finds the noun
and what belongs to it, `between` what stands before the verb.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, count
from typing import NamedTuple

from quality.checks import citing
from quality.checks.between import SECRET, Group, group_before
from quality.checks.content import has_any, tells_of_itself
from quality.checks.nobody import Phrase, after, before
from quality.checks.trades import INSIDE, KNOWING, LAY, NOUN, OFFICE, PAPER, TRADE
from quality.document import Document
from quality.match import Match
from quality.span import Span

_SOMEBODY = frozenset((LAY, TRADE, OFFICE))
_BACK = 14  # words between a noun and its verb
_BEHIND = (("to",), ("by",))  # `according to`, `praised by`
_SOMEONE = frozenset("he she it they i we you who the a".split())
_EXPERT = frozenset((KNOWING, TRADE, INSIDE))
_BLOCKS = frozenset(("paragraph", "list_item"))


class Cited(NamedTuple):
    """A place where nobody in particular is cited: of which kind, and where."""

    kind: str
    start: int
    end: int
    many: bool = True


def unnamed_people(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each claim of people without a name.

    >>> text = "Water engineers have long suspected as much. Two engineers said so."
    >>> [text[m.start:m.end] for m in unnamed_people(Document(text), {})]
    ['Water engineers have long suspected']
    """
    del options
    return (Match(start, end) for kind, start, end, _ in _cited(document) if kind != PAPER)


def unnamed_papers(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each claim of studies, data or reports that are not told.

    >>> text = "Clinical studies repeatedly confirm it. The 2021 study does not."
    >>> [text[m.start:m.end] for m in unnamed_papers(Document(text), {})]
    ['Clinical studies repeatedly confirm']
    """
    del options
    return (Match(start, end) for kind, start, end, _ in _cited(document) if kind == PAPER)


def _cited(document: Document) -> tuple[Cited, ...]:
    return document.memo("hearsay", _all_cited)


def _all_cited(document: Document) -> tuple[Cited, ...]:
    texts = document.words.texts
    if citing.WORDS.isdisjoint(document.word_counts):
        return ()
    nouns = frozenset(filter(NOUN.__getitem__, document.word_counts))
    places = compress(count(), map(citing.WORDS.__contains__, texts))
    found = (_cited_at(document, place) for place in places if _may_cite(texts, nouns, place))
    return tuple(each for each in found if each and _stands(document, each))


def _may_cite(texts: Sequence[str], nouns: frozenset[str], word: int) -> bool:
    """Tell whether one of the nouns stands near enough to a word of citing."""
    if texts[word + 1 : word + 2] in _BEHIND:
        return True
    low = max(0, word - _BACK)
    return texts[word - 1] not in _SOMEONE and not nouns.isdisjoint(texts[low:word])


def _stands(document: Document, cited: Cited) -> bool:
    """Tell whether a citation is the author's own, and no source is given for it there."""
    index = document.sentence_at(cited.start)
    if index < 0 or document.in_zone("quotation", cited.end - 1):
        return False
    sentence = document.sentences[index]
    if document.blocks[sentence.block].kind not in _BLOCKS:
        return False
    if document.text[sentence.start : sentence.end].rstrip().endswith("?"):
        return False
    told = [Span(_clause(document, sentence.start, cited.start), cited.start)]
    told.append(Span(cited.end, sentence.end))
    if not cited.many:  # the next sentence may say who it was
        told.extend(Span(s.start, s.end) for s in document.sentences[index + 1 : index + 2])
    named = any(document.has_cue("named-source", *part) for part in told)
    return not named and not has_any(document, ("link", "citation"), sentence)


def _clause(document: Document, start: int, end: int) -> int:
    """Return where the clause before a place begins: behind the last comma or the like."""
    return max(document.text.rfind(sign, start, end - 2) for sign in ",;:—") + 1 or start


def _cited_at(document: Document, word: int) -> Cited | None:
    """Return who is cited by a word of citing, None where it is nobody or somebody known."""
    texts = document.words.texts
    if texts[word] == "according":
        return _accorded(document, word)
    if texts[word] in citing.PRAISED and texts[word + 1 : word + 2] == ("by",):
        return _praised(document, word)
    group = group_before(texts, word)
    phrase = before(document, group.first, word)
    if phrase is None or not _claims(document, phrase, group, word):
        return None
    _, starts, ends = document.words
    return Cited(phrase.kind, starts[phrase.first], ends[word], phrase.many)


def _accorded(document: Document, word: int) -> Cited | None:
    """Return who `according to` names, where it is nobody in particular."""
    phrase = after(document, word + 2)
    if phrase is None or (phrase.kind in _SOMEBODY and not phrase.vague):
        return None
    _, starts, ends = document.words
    return Cited(phrase.kind, starts[word], ends[phrase.head], phrase.many)


def _praised(document: Document, word: int) -> Cited | None:
    """Return by whom something is loved or disputed, where it is nobody in particular."""
    phrase = after(document, word + 2)
    if phrase is None or (phrase.kind not in (KNOWING, INSIDE) and not phrase.vague):
        return None
    _, starts, ends = document.words
    return Cited(phrase.kind, starts[word], ends[phrase.head], phrase.many)


def _claims(document: Document, phrase: Phrase, group: Group, word: int) -> bool:
    """Tell whether a phrase and its verb together are a claim."""
    texts = document.words.texts
    follows = texts[word + 1 : word + 4]
    if texts[word] in citing.STATES or group.doubtless:
        return phrase.kind in _EXPERT and group.be
    if phrase.hidden:
        told = citing.OF_KNOWING.get(texts[word])
    elif phrase.kind == OFFICE:
        hushed = group.secret or not SECRET.isdisjoint(follows)
        agreed = texts[word] in ("agree", "agreed") and phrase.head + 1 < group.first
        told = citing.OF_KNOWING.get(texts[word]) if hushed or phrase.secret or agreed else None
    elif texts[word] in citing.VOICING:
        told = citing.VOICING[texts[word]] if not citing.CONCERNS.isdisjoint(follows) else None
    else:
        told = _verb(phrase, texts[word])
    if told is None or (told.needs and told.needs.isdisjoint(follows[:1])):
        return False
    if phrase.kind == LAY and told.form & citing.PAST and tells_of_itself(document):
        return False  # what people told the writer
    return _agrees(told.form, phrase, group)


def _verb(phrase: Phrase, word: str) -> citing.Verb | None:
    """Return the verb by which a kind of people or papers is cited."""
    if phrase.kind == PAPER:
        return citing.OF_PAPER.get(word)
    if not phrase.many and (phrase.kind in _SOMEBODY or phrase.told_apart):
        return None  # one person whom the writer has met
    if phrase.kind == LAY and not phrase.vague:
        return None if phrase.told_apart else citing.OF_LAY.get(word)
    return (citing.OF_SOME if phrase.kind == LAY else citing.OF_KNOWING).get(word)


def _agrees(form: int, phrase: Phrase, group: Group) -> bool:
    """Tell whether a verb goes with its noun and auxiliaries."""
    if form & citing.ING and group.be:
        return True
    if group.be:
        return False
    if group.have:
        return bool(form & citing.DONE)
    if group.modal:
        return bool(form & citing.BASE)
    if form & (citing.BASE if phrase.many else citing.THIRD) or (
        phrase.mass and form & citing.THIRD
    ):
        return True
    late = phrase.kind not in _SOMEBODY or phrase.hidden or phrase.vague
    return late and bool(form & citing.PAST)
