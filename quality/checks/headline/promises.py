"""Headlines that promise so many things, a how or a why, over a text that has fewer or none."""

from collections import Counter
from collections.abc import Iterator, Mapping

from quality.checks.content import own_sentences
from quality.checks.headline.contrary import below
from quality.checks.headline.counted_lists import miscounted
from quality.checks.headline.counts import number_of
from quality.checks.headline.heading import title_of
from quality.checks.structure import promise_broken
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import CODE, HEADING, LIST_ITEM, PARAGRAPH, Block
from quality.match import Match
from quality.numerals import TEENS, UNITS, one_of
from quality.span import Span

_SPELT = one_of(*UNITS[1:], *TEENS[:3], "fifteen", "twenty")
_THINGS = Lazy(
    rf"(?:^|: )(?:the |my |our |top |here are |an? )*(?P<number>\d{{1,2}}|{_SPELT})"
    r"(?:-(?:step|part|point|stage) "
    r"| (?:[\w'’-]+ ){0,3}?(?!(?:years|months|weeks|days|hours|minutes|miles|times|people|men|women|children|jobs"
    r"|homes|dollars|pounds|euros|points|goals|stars)\b)[a-z]{2,}[^s\W\d]s\b"
    r"(?! (?:after|ago|later|on|dead|killed|hurt)))"
)
_NUMBERED = Lazy(
    r"(?:no\.? ?|#|step |tip |reason |lesson )?(?P<number>\d{1,2})(?:[.):]|\s[–—-])\s*\S"
)
_LISTED = Lazy(r"(?m)^ {0,3}(?P<number>\d{1,2})[.)] ")
_HOW = Lazy(r"^how to \w+")
_WHY = Lazy(r"^why (?!not\b|you should\b|i\b|we\b)\w+")
_STEP = Lazy(
    r"\b(?:you|we)(?:'ll| can| could| should| must| need| will| have to| may| might| want|'d better| would)\b"
    r"|\byour?self\b|\bsteps?\b|\bmake sure\b"
    r"|^(?:first|then|next|finally)\b|\b(?:start by|begin by|try|by \w+ing)\b"
)
_ORDER = Lazy(
    r"(?:add|allow|apply|ask|avoid|begin|bring|build|buy|call|change|check|choose|clean|click|close|collect"
    r"|compare|connect|consider|cook|copy"
    r"|create|cut|decide|do|don't|draw|enter|fill|find|fix|follow|get|give|go|heat|hold|install|keep|know"
    r"|learn|leave|let|look|make|measure|mix"
    r"|move|never|note|open|pack|pay|pick|place|plan|press|put|read|remember|remove|replace|run|save|say|see"
    r"|select|send|set|show|sign|start"
    r"|stay|stir|stop|store|take|talk|tell|test|think|try|turn|type|use|wait|wash|watch|water|wear|write)\b"
)
_BECAUSE = Lazy(
    r"\b(?:because|since|due to|owing to|caus(?:e|es|ed|ing)|reasons?|thanks to|blam(?:e|es|ed|ing)|results?"
    r"|explain\w*|explanations?|why|lead(?:s|ing)? to"
    r"|led to|driv(?:en|es|ing)|so that|therefore|factors?|that's|means?|mak(?:es|ing)|help(?:s|ed)?|so|for"
    r"|if|need(?:s|ed)?|culprits?|behind|comes? down to|to do with)\b"
)
_LEAST_WORDS = 80
_LEAST = 3  # things that a text numbers


def unkept(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each heading over a section without what it promises, and such a headline.

    >>> text = "# 7 ways to save\\n\\n## 1. Bake\\n\\n## 2. Boil\\n\\n## 3. Fry\\n\\nIt is fun."
    >>> [m.note for m in unkept(Document(text, "markdown"), {})]
    ['The headline promises 7; the text numbers 3: add the rest, or change the number.']
    """
    yield from promise_broken(document, options)
    yield from miscounted(document)
    title = title_of(document)
    if title is not None:
        yield from _too_few(document, title)
        yield from _untold(document, title)


def _too_few(document: Document, title: Block) -> Iterator[Match]:
    found = _THINGS.search(document.folded[title.start : title.end])
    if found is None:
        return
    wanted = number_of(found["number"])
    headed = {*_headed(document, title)}
    numbered = [*headed, *(int(m["number"]) for m in _LISTED.finditer(document.source))]
    last = max(numbered, default=0)
    whole = sorted(set(numbered)) == [*range(1, last + 1)]
    if _LEAST <= last < wanted and whole and wanted not in _groups(document, bool(headed)):
        note = f"The headline promises {wanted:.0f}; the text numbers {last}: add the rest, or change the number."
        yield Match(title.start, title.end, note=note)


def _headed(document: Document, title: Block) -> Iterator[int]:
    """Yield the numbers that headings and paragraphs begin with."""
    for block in document.blocks:
        if block.start >= title.end and block.kind in (HEADING, PARAGRAPH):
            found = _NUMBERED.match(document.folded, block.start, block.end)
            yield from (int(found["number"]),) if found else ()


def _groups(document: Document, numbered: bool) -> frozenset[int]:  # noqa: FBT001 one fact
    """Return how many items of a list there are, and headings of a level where these have no numbers."""
    heads = Counter((HEADING, b.level) for b in document.headings if not numbered)
    items = Counter((LIST_ITEM, b.group) for b in document.blocks if b.kind == LIST_ITEM)
    return frozenset([*heads.values(), *items.values(), items.total()])


def _untold(document: Document, title: Block) -> Iterator[Match]:
    """Yield the headline that says how to do a thing or why it is so, where no sentence tells."""
    text = document.folded[title.start : title.end]
    how, why = _HOW.search(text), _WHY.search(text)
    long = (how or why) and len(document.words_in(title.end, len(document.text))) >= _LEAST_WORDS
    if how and long and not _has_steps(document, title):
        note = "The headline promises how to do it; the text has no step: add them, or say what it tells."
        yield Match(title.start, title.end, note=note)
    told = below(document, title) if why and long else ()
    if told and not any(_BECAUSE.search(document.folded, s.start, s.end) for s in told):
        note = "The headline promises why; the text gives no reason: add it, or say what it tells."
        yield Match(title.start, title.end, note=note)


def _has_steps(document: Document, title: Block) -> bool:
    """Tell whether a text has a list, code, an order or what its reader can do."""
    if any(b.kind in (LIST_ITEM, CODE) for b in document.blocks):
        return True
    return any(
        _ORDER.match(document.folded, s.start, s.end) or _advises(document, Span(s.start, s.end))
        for s in own_sentences(document)
        if s.start >= title.end
    )


def _advises(document: Document, sentence: Span) -> bool:
    """Tell whether a sentence says, outside of quotation marks, what its reader can do."""
    found = _STEP.finditer(document.folded, *sentence)
    return any(not document.in_zone("quotation", m.start()) for m in found)
