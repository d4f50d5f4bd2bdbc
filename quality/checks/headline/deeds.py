"""A headline in which one does to another what the text has the other do."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from quality.checks.headline.contrary import MAY, Told, below, contrary
from quality.checks.headline.kin import kin_of
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.span import Span

_DEEDS = """sue sues sued suing; accuse accuses accused accusing; blame blames blamed blaming;
    buy buys bought buying acquire acquires acquired acquiring; attack attacks attacked attacking;
    invade invades invaded invading; bomb bombs bombed bombing shell shells shelled shelling;
    shoot shoots shot shooting; stab stabs stabbed stabbing; kill kills killed killing murder murders murdered;
    bite bites bit bitten biting; save saves saved saving rescue rescues rescued rescuing;
    sack sacks sacked sacking fire fires fired firing dismiss dismisses dismissed; hire hires hired hiring;
    back backs backed backing endorse endorses endorsed endorsing; praise praises praised praising;
    criticise criticises criticised criticize criticizes criticized; replace replaces replaced replacing;
    succeed succeeds succeeded; fine fines fined fining; owe owes owed owing; lend lends lent lending;
    ram rams rammed; threaten threatens threatened threatening; marry marries married; divorce divorces divorced;
    mock mocks mocked mocking; thank thanks thanked thanking; overrule overrules overruled; snub snubs snubbed;
    evict evicts evicted evicting; poach poaches poached poaching; rob robs robbed robbing"""
_NAMES = {form: deed.split()[0] for deed in _DEEDS.split(";") for form in deed.split()}
_FORMS = "|".join(sorted(_NAMES, key=len, reverse=True))
_IN_COURT = (
    r"(?P<court>(?:tak(?:es?|en|ing)|took|dragg?(?:s|ed|ing)?) (?:[\w'’&-]+ ){1,3}?to court"
    r"|(?:law)?suit against)"
)
_DONE = Lazy(
    rf"(?P<passive>\b(?:was|were|been|being|is|are|get|got) (?:\w+ly )?)?(?<![\w-])(?:(?P<form>{_FORMS})"
    rf"|{_IN_COURT})(?P<by> by)?\b"
)
_OPEN = Lazy(
    r"[?\"“”]|\b(?:may|might|could|can|not|no|never|if|whether|myth|den(?:y|ies|ied))\b|n't\b"
)
_UNSAID = Lazy(
    rf"\b(?:not|never|if|whether|would|might|{MAY}|could|had|once|ago|previously|claim\w*|alleg\w*|in turn"
    rf"|counter\w*|each other"
    rf"|both)\b|n't\b"
)
_STOP = Lazy(
    r"[,:;–—]| (?:of|over|in|at|for|on|as|after|with|from|despite|when|while|during|who|which|that|and|because)\b"
)


class _Deed(NamedTuple):
    """What is done, who does it, and to whom."""

    name: str
    doer: frozenset[str]
    other: frozenset[str]


def swapped_deed(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the headline whose doer is done to wherever its text tells of the deed.

    >>> text = "# Lund sues Oslo over ferry\\n\\nOslo has sued Lund in Leith over a ferry."
    >>> len(list(swapped_deed(Document(text, "markdown"), {})))
    1
    """
    title = document.headline
    if title is None or _OPEN.search(document.folded, title.start, title.end):
        return
    deed = _of_headline(document, title)
    if deed is None:
        return
    told = [
        (Span(s.start, s.end), _way(document, Span(s.start, s.end), deed))
        for s in below(document, title)
    ]
    against = [place for place, way in told if way < 0]
    if against and all(way <= 0 for _, way in told):
        yield contrary(
            document, title, Told(against, _DONE), "The headline has the two the wrong way round"
        )


def _of_headline(document: Document, title: Block) -> _Deed | None:
    """Return the deed of a headline with two sides to it."""
    deeds = (
        _deed(document, m, Span(title.start, title.end))
        for m in _DONE.finditer(document.folded, title.start, title.end)
    )
    return next((d for d in deeds if d and not d.doer & d.other), None)


def _deed(document: Document, found: re.Match[str], place: Span) -> _Deed | None:
    """Return who does to whom what a verb says, None where the words around it do not show it."""
    stop = _STOP.search(document.folded, found.end(), place.end)
    before = kin_of(document, place.start, found.start())
    after = kin_of(
        document,
        found.start("court") if found["court"] else found.end(),
        stop.start() if stop else place.end,
    )
    name = "sue" if found["court"] else _NAMES[found["form"]]
    if not (before and after) or (found["passive"] and not found["by"]):
        return None
    return _Deed(name, after, before) if found["by"] else _Deed(name, before, after)


def _way(document: Document, sentence: Span, deed: _Deed) -> int:
    """Return 1 where a sentence has the deed as the headline has it, -1 where it is turned round."""
    if _UNSAID.search(document.folded, *sentence):
        return 0
    for found in _DONE.finditer(document.folded, *sentence):
        told = _deed(document, found, sentence)
        if told and told.name == deed.name:
            return _agreement(told, deed)
    return 0


def _agreement(told: _Deed, deed: _Deed) -> int:
    sides = (
        bool(told.doer & deed.doer),
        bool(told.doer & deed.other),
        bool(told.other & deed.doer),
        bool(told.other & deed.other),
    )
    return {(True, False, False, True): 1, (False, True, True, False): -1}.get(sides, 0)
