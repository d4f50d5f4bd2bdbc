"""Figures of a headline that its text gives differently."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quality.checks.content import gist, words_of
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.span import Span

_NUMERALS = dict(
    zip(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen""".split(),
        [*range(2, 21), 30, 40, 50, 60, 70, 80, 90, 12],
        strict=True,
    )
)
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_SPELT = "|".join(_NUMERALS)
_FIGURE = Lazy(
    rf"(?P<money>[$£€]) ?(?P<sum>{_NUMBER})(?: ?(?P<scale>thousand|million|billion|bn|mn|m|b|k)\b)?"
    rf"|(?<![\d.,/-])(?:(?P<share>{_NUMBER}) ?(?:%|per ?cent\b)|(?P<home>\d{{1,2}})[-–](?P<away>\d{{1,2}})(?![\d-])"
    rf"|\b(?P<act>kill|injur|hurt|arrest|wound|rescu|evacuat)(?:s|es|e|ed|ing)? (?:[a-z]+ ){{0,2}}?"
    rf"(?P<struck>{_NUMBER}|{_SPELT})\b"
    rf"|\b(?P<count>{_NUMBER}|{_SPELT}) (?P<noun>[a-z]{{3,}}s|people|men|women|children|dead)\b)"
)
_SCALES = {"t": 1e3, "k": 1e3, "m": 1e6, "b": 1e9, "": 1}  # by the first letter
_ALONE = frozenset(("%", "$", "£", "€", "score"))  # units that many things have
_PART = Lazy(
    r"\b(?:half|halves|halv\w+|thirds?|quarters?|fifths?|tenths?|doubl\w+|trebl\w+|tripl\w+|one in)\b"
)
_LIST = Lazy(
    r"\b\d+ (?:\w+ ){0,3}?(?:things?|ways?|reasons?|tips?|facts?|steps?|ideas?|lessons?|questions?"
    r"|signs?|rules?|tricks?|myths?|examples?|tools?|books?|places?|mistakes?|types?|photos?)\b"
)
_OFF = 0.05  # what rounding may change


class _Figure(NamedTuple):
    """A figure with what it counts, and where it stands."""

    value: tuple[float, ...]
    unit: str
    place: Span


def counts_disagree(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each figure of the headline whose unit the text only ever gives with other values.

    Shares, sums of money and scores are compared where a sentence has half of the headline's words.

    >>> text = "# Profits at Norton up 25%\\n\\nProfits at Norton rose by 15% last year."
    >>> [text[m.start + 2 : m.end + 2] for m in counts_disagree(Document(text, "markdown"), {})]
    ['25%']
    """
    title = _title(document)
    if title is None or _LIST.search(document.folded, title.start, title.end):
        return
    wanted = [*_figures(document, Span(title.start, title.end))]
    body = [*_figures(document, Span(title.end, len(document.folded)))] if wanted else []
    for mine in wanted:
        others = [each for each in body if each.unit == mine.unit]
        if not any(_same(mine, each) for each in others):
            against = tuple(each.place for each in _of_one(document, title, mine, others))
            if against:
                yield Match(*mine.place, against)


def _title(document: Document) -> Block | None:
    """Return the headline where no text stands before it."""
    title = document.headline
    before = document.prose[:1]
    return title if title and not (before and before[0].start < title.start) else None


def _figures(document: Document, span: Span) -> Iterator[_Figure]:
    for found in _FIGURE.finditer(document.folded, *span):
        yield _Figure(*_measured(found), Span(*found.span()))


def _measured(found: re.Match[str]) -> tuple[tuple[float, ...], str]:
    """Return the value of a figure and its unit."""
    if found["money"]:
        return (_value(found["sum"]) * _SCALES[(found["scale"] or "")[:1]],), found["money"]
    if found["share"]:
        return (_value(found["share"]),), "%"
    if found["home"]:
        return (*sorted((_value(found["home"]), _value(found["away"]))),), "score"
    if found["act"]:
        return (_value(found["struck"]),), found["act"]
    return (_value(found["count"]),), found["noun"]


def _value(text: str) -> float:
    return float(_NUMERALS[text]) if text in _NUMERALS else float(text.replace(",", ""))


def _same(mine: _Figure, other: _Figure) -> bool:
    """Tell whether two figures are one, rounded; scores are not rounded."""
    off = 0.0 if mine.unit == "score" else _OFF
    pairs = zip(mine.value, other.value, strict=True)
    return all(abs(one - each) <= off * max(one, each) for one, each in pairs)


def _of_one(
    document: Document, title: Block, mine: _Figure, others: Sequence[_Figure]
) -> Sequence[_Figure]:
    """Return the figures that are of what the headline's is."""
    if mine.unit not in _ALONE:
        return others
    if mine.unit == "%" and _PART.search(document.folded, title.end):
        return ()
    terms = gist(words_of(document, Span(title.start, title.end)))
    return [each for each in others if 2 * len(terms & _about(document, each)) >= len(terms) > 0]


def _about(document: Document, figure: _Figure) -> frozenset[str]:
    sentence = document.sentences[document.sentence_at(figure.place.start)]
    return gist(words_of(document, Span(sentence.start, sentence.end)))
