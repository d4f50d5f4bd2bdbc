"""Shares of one whole that add up to more than all of it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from quality.claims import Quantity, quantities
from quality.document import Document
from quality.document.grid import grids
from quality.lazy import Lazy
from quality.markup.reading import LIST_ITEM, TABLE_CELL, Block
from quality.match import Match
from quality.span import Span

_ALL = 100.0  # per cent
_MOST = 150.0  # per cent; more than that is no slip but shares that overlap
_SLACK = 1.0  # per cent for one rounding, half of it for each share
_LEAST = 3  # shares of a whole; two that exclude each other are enough
_NEAR = 40  # characters between a share and what it is of
_LONGEST = 60  # characters of an item before and after its share
_LEAD = 300  # characters of the line before a list
_SPLIT = Lazy(
    r"\b(?:split|divided|broken down|break(?:s|ing)? down|breakdown|made up of|composed of"
    r"|consist(?:s|ed|ing)? of|comprised of|comprises|distributed|apportioned|composition"
    r"|account(?:s|ed|ing)? for|mak(?:es?|ing) up|made up|allocated|is (?:spent|used) as follows"
    r"|where (?:the|our|your) money goes|go(?:es)? to the following)\b"
)
_BRINGS = Lazy(
    r"\b(?:account(?:s|ed|ing)? for|mak(?:es?|ing) up|made up|represent(?:s|ed|ing)?|br(?:ings?|ought)"
    r"|tak(?:e|es|ing)|took|absorb(?:s|ed)?|consum(?:es?|ed)|eats?|swallow(?:s|ed)?"
    r"|contribut(?:es?|ed|ing)|generat(?:es?|ed)|hold(?:s|ing)?|held)\b"
)
_COMES = {
    link: Lazy(rf"\b(?:{verbs})\b")
    for link, verbs in {
        "by": "com(?:e|es|ing)|came|arriv(?:e|es|ed)|travel(?:s|led|ed)?|go|goes|went",
        "from": "com(?:e|es|ing)|came|arriv(?:e|es|ed)",
        "to": "goes|going|went",
        "on": "spent|spend|spends|goes|went",
        "for": "vot(?:e|es|ed)|goes|went",
    }.items()
}
_MIXED = Lazy(
    r"\b(?:respectively|multiple|more than one|several answers|choose|chose|overlap\w*|both|also"
    r"|each|either|as well|in addition|at least|up to|more|less|fewer|than|compared|from \d|to \d"
    r"|by \d|ris(?:e|es|ing|en)|rose|f[ae]ll(?:s|en)?|grew|grow(?:s|th|n)?|increas\w+|decreas\w+"
    r"|declin\w+|dropp?\w*|chang\w+|(?:is|are|was|were) (?:up|down)"
    r"|(?:up|down) (?:from|by|on)|discount|while|whereas|versus|against (?:the|last)"
    r"|average|median|said that|or|range\w*|between|of (?:them|whom|which)|and of (?:these|those)"
    r"|(?:1[89]|20)\d\d|last (?:year|month)|points?|rates?)\b"
)
_ROW = Lazy(
    r"[\d.]+ ?(?:%|per ?cent),? (?:and )?[\d.]+ ?(?:%|per ?cent),? and [\d.]+ ?(?:%|per ?cent) of\b"
)
_REST = Lazy(
    r"(?: (?:of (?:them|respondents)|were|are|was|is|had|have|gave|said(?: they were)?))*"
    r" (?:undecided|unsure|not sure|no (?:opinion|answer|view|preference)|(?:did|do)(?: not|n't) know"
    r"|don't know|the (?:rest|remainder)|another party|other parties"
    r"|(?:something|somewhere|someone) else)\b"
)  # what nobody gives beside another answer
_LINK = Lazy(r"(?: of [\w’'-]+(?: [\w’'-]+){0,2})?(?: [\w’'-]+){0,2}? ?\b(by|from|to|on|for)\b")
_OF = Lazy(r" of ((?:\w+ ){0,2}\w+)")
_BEING = (
    r"(?: of (?:them|the total|respondents))?(?: (?:were|are|is|was|said|voted|answered|being))?"
)
_ENDED = r"(?=[,.;:)]| and\b| but\b|$)"
_PAIRS = (
    ("men|males?|boys", "women|females?|girls"),
    ("women|females?|girls", "men|males?|boys"),
    ("yes", "no"),
    ("for|in favou?r", "against|opposed"),
    ("agreed?", "disagreed?"),
    ("support(?:ed)?(?: it)?", "opposed?(?: it)?"),
    ("approved?", "disapproved?"),
    ("satisfied", "dissatisfied|unsatisfied|not satisfied"),
    ("rural", "urban"),
    ("urban", "rural"),
    ("passed", "failed"),
    ("full-time", "part-time"),
)
_DOING = r"(?:had|have|has|did|do|does|would|will|could|can|were|was|are|is)"
_DENIED = rf"{_DOING} (?:not|none)|(?:did|does|do|would|could|had|were|was|are|is)n['’]t"
_OF_ALL = r"(?: of (?:them|the total|respondents))?"
_AFTER_SHARE = (
    *(
        (Lazy(rf"{_BEING} (?:{one}){_ENDED}"), Lazy(rf"{_BEING} (?:{other}){_ENDED}"))
        for one, other in _PAIRS
    ),
    (  # `60% had a dog and 45% had none`, `60% would pay and 45% would not`
        Lazy(rf"{_OF_ALL} {_DOING} (?!not?\b)[a-z][^,.;:()%]{{0,40}}?(?:,|,? and|,? but) \d"),
        Lazy(rf"{_OF_ALL} (?:{_DENIED}){_ENDED}"),
    ),
)
_NO_ANSWER = Lazy(
    rf"{_OF_ALL} (?:(?:would|did|could) not|(?:would|did|could)n['’]t) (?:say|know|answer|reply|tell)\b"
    rf"|{_OF_ALL} (?:were|are|was|said they were) (?:undecided|unsure|not sure)\b"
    rf"|{_OF_ALL} (?:said they )?(?:had|have) no opinion\b"
    rf"|{_OF_ALL} (?:declined|refused) to (?:say|answer|reply)\b"
)
_POUND = Lazy(r"\b(?:of|from|out of|for|in) (?:every|each) (?:pound|dollar|euro|£1|\$1|€1)\b")
_PENCE = Lazy(r"(?<![\d.,])(?P<number>\d{1,2}(?:\.\d)?) ?(?:p|pence|cents?|c|¢)(?!\w)")
_MIXED_PENCE = Lazy(r"\b(?:rose|fell|up|down|from \d|or|last year|of (?:which|that|this))\b")
_GAPPED = Lazy(
    r" of (?:the |all )?(?P<what>ball|possession|votes?|seats?|market|territory|shares|takings|stake|profits?)"
    r"(?: [a-z]+)?,? (?:and|but|while) (?!(?:were|was|are|is|had|has|have|about|nearly|only)\b)[\w’'-]+(?: [\w’'-]+)? "
)
_WHOLE_HEAD = Lazy(
    r"(?:market share|share of (?:the )?(?:market|total|budget|sales|votes?|revenues?|spending|costs?)"
    r"|% of (?:the )?(?:total|budget|sales|votes?|revenues?|spending|costs?)|votes?(?: share)?(?: %)?)"
    r"(?: \(?%\)?)?"
)
_TOTAL = Lazy(r"\b(?:totals?|sum|all|overall)\b|(?:1[89]|20)\d\d")


class Share(NamedTuple):
    """A share in per cent, and where it is written."""

    value: float
    start: int
    end: int


def exceed_whole(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the last of several shares of one whole that make more than all of it.

    The whole is split by the words of the sentence, of the line before a list or of the head
    of a column; two shares exclude each other when they are of men and women, yes and no.

    >>> text = "Of the guests 45% came by car, 38% by train and 27% by bus."
    >>> [text[m.start:m.end] for m in exceed_whole(Document(text), {})]
    ['27%']
    """
    yield from _of_pounds(document)
    found = [q for q in quantities(document) if _is_share(q)]
    if len(found) < 2:
        return
    yield from sorted([*_of_sentences(document, found), *_of_groups(document, found)])


def _of_pounds(document: Document) -> Iterator[Match]:
    """Yield the last of the pence into which a sentence splits a pound, where they are too many."""
    for sentence in document.sentences:
        pound = _POUND.search(document.folded, sentence.start, sentence.end)
        if pound and not _MIXED_PENCE.search(document.folded, sentence.start, sentence.end):
            found = _PENCE.finditer(document.folded, sentence.start, sentence.end)
            shares = [Share(float(m["number"]), *m.span()) for m in found]
            if len(shares) > 1 and _is_over(shares):
                yield _match(shares)


def _is_share(quantity: Quantity) -> bool:
    figure = quantity.figure
    return figure.kind == "percent" and 0 < figure.value < _ALL


def _of_sentences(document: Document, found: Sequence[Quantity]) -> Iterator[Match]:
    for index, group in groupby(found, key=lambda q: q.sentence):
        shares = [Share(q.figure.value, q.figure.start, q.figure.end) for q in group]
        sentence = document.sentences[index]
        quoted = document.in_zone("quotation", sentence.start)
        if len(shares) > 1 and not quoted:
            place = Span(sentence.start, sentence.end)
            yield from _in_sentence(document, place, shares)


def _in_sentence(document: Document, place: Span, shares: Sequence[Share]) -> Iterator[Match]:
    folded = document.folded
    if _MIXED.search(folded, *place):
        return
    for place_of_one, (one, other) in enumerate(pairwise(shares)):
        parts = (one, other, *_unanswered(folded, shares[place_of_one + 2 : place_of_one + 3]))
        if _exclude(folded, one, other) and _is_over(parts):
            yield _match(parts)
            return
    if len(shares) >= _LEAST and _is_over(shares) and _is_one_whole(folded, place, shares):
        yield _match(shares)


def _exclude(folded: str, one: Share, other: Share) -> bool:
    """Tell of `55% were men and 52% were women` and `had 55% of the seats and Labour 52%`; not of `55% of men`."""
    gapped = _GAPPED.fullmatch(folded, one.end, other.start)
    if gapped and not _OF.match(folded, other.end):
        return True
    return any(
        first.match(folded, one.end) and second.match(folded, other.end)
        for first, second in _AFTER_SHARE
    )


def _unanswered(folded: str, shares: Sequence[Share]) -> Sequence[Share]:
    """Return the share of those who `would not say`, where it stands next."""
    return shares[:1] if shares and _NO_ANSWER.match(folded, shares[0].end) else ()


def _is_one_whole(folded: str, place: Span, shares: Sequence[Share]) -> bool:
    """Tell whether shares are parts of one thing: split, or by the same preposition."""
    wholes = {match[1] for s in shares if (match := _OF.match(folded, s.end))}
    if len(wholes) > 1:
        return False
    if _ROW.search(folded, *place) and _BRINGS.search(folded, *place):
        return True
    if _SPLIT.search(folded, *place) or _REST.match(folded, shares[-1].end):
        return True
    links = {_link(folded, share) for share in shares}
    verbs = _COMES.get(links.pop()) if len(links) == 1 else None
    return bool(verbs and verbs.search(folded, *place))


def _link(folded: str, share: Share) -> str:
    """Return the preposition behind a share, or before it when it stands in brackets."""
    if folded[share.start - 1] == "(":
        words = folded[max(0, share.start - _NEAR) : share.start].replace(",", " ").split()
        return next((w for w in reversed(words[-4:]) if w in ("by", "from", "to", "on", "for")), "")
    match = _LINK.match(folded, share.end)
    return match[1] if match and match.end() - share.end <= _NEAR else ""


def _of_groups(document: Document, found: Sequence[Quantity]) -> Iterator[Match]:
    """Yield from lists and the columns of tables."""
    parts: dict[tuple[int, int], list[tuple[Block, Share]]] = {}
    for quantity in found:
        block = document.blocks[document.sentences[quantity.sentence].block]
        if block.kind in (LIST_ITEM, TABLE_CELL):
            figure = quantity.figure
            share = Share(figure.value, figure.start, figure.end)
            column = block.column if block.kind == TABLE_CELL else -1
            parts.setdefault((block.group, column), []).append((block, share))
    for (group, column), shares in parts.items():
        if len(shares) >= _LEAST and _is_over([share for _, share in shares]):
            told = _is_list if column < 0 else _is_column
            if told(document, group, shares):
                yield _match([share for _, share in shares])


def _is_list(document: Document, group: int, shares: Sequence[tuple[Block, Share]]) -> bool:
    """Tell whether each item has one share and the line before says that something is split."""
    items = [i for i, block in enumerate(document.blocks) if block.group == group]
    short = all(b.end - b.start <= 2 * _LONGEST for b, _ in shares)
    blocks = [block for block, _ in shares]
    if not items[0] or len(items) != len(shares) or len(set(blocks)) < len(blocks) or not short:
        return False
    lead = document.blocks[items[0] - 1]
    first = max(lead.start, lead.end - _LEAD)
    if _MIXED.search(document.folded, blocks[0].start, blocks[-1].end):
        return False
    return bool(_SPLIT.search(document.folded, first, lead.end))


def _is_column(document: Document, group: int, shares: Sequence[tuple[Block, Share]]) -> bool:
    """Tell whether a column is headed as parts of one whole, with no row of a total or a year."""
    column, folded, grid = shares[0][0].column, document.folded, grids(document)[group]
    if not column or any(_TOTAL.search(folded, b.start, b.end) for b in grid.row_heads):
        return False
    head = [b for b in grid.heads if b.column == column]
    return any(_WHOLE_HEAD.fullmatch(folded, b.start, b.end) for b in head)


def _is_over(shares: Sequence[Share]) -> bool:
    total = sum(share.value for share in shares)
    return _ALL + max(_SLACK, len(shares) / 2) < total <= _MOST


def _match(shares: Sequence[Share]) -> Match:
    last, total = shares[-1], sum(share.value for share in shares)
    related = tuple(Span(share.start, share.end) for share in shares[:-1])
    return Match(last.start, last.end, related=related, note=f"the shares make {total:g}%")
