"""Checks of headlines and headings against the text under them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations

from quality.checks.content import words_of
from quality.checks.options import share, whole
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import CODE, HEADING, LIST_ITEM, PARAGRAPH, TABLE_CELL, Block
from quality.match import Match
from quality.numerals import VALUES
from quality.span import Span

_WORD = Lazy(r"[a-z]+")
_SECTION = Lazy(r"\d{1,2}(?:\.\d+)*\.?\s+(?P<word>[A-Z])")
_PARTS = 20  # numbers of a text that may add up to its headline's
_LINKING = frozenset(
    "and or nor but the a an & their our your my its whose than because although".split()
)
_HALF = Lazy(r"(?P<mark>\bthe [a-z]{3,} of)\s*$")
_JOINING = frozenset("and or & of for".split())
_TAIL = Lazy(r"(?P<mark>(?P<before>[\w’'&-]+) (?P<last>[A-Z]?[a-z]{1,3}))\s*$")
_LAST = Lazy(r"(?P<mark>[\w’'-]+ (?P<last>[\w&]+))\s*$")
_ELLIPSIS = Lazy(r"(?P<mark>(?P<word>[\w’'-]+) ?(?:…|\.\.\.))\s*$")
_NUMBER = Lazy(r"\d+(?:,\d{3})*(?:\.\d+)?")
_QUANTITY = Lazy(  # a number that counts or measures, not a date, a version, a chapter
    r"(?:(?P<money>[$£€])|(?<![\w./,-]))(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)(?!st\b|nd\b|rd\b|th\b|\d)"
    r"(?(money)| ?(?:%|per ?cent\b|(?:\w+ ){0,2}?(?:[a-z]+s|people|men|women|children|dead|[mb]illion)\b))",
    re.IGNORECASE,
)
_LIST_NOUN = Lazy(
    r"\b\d+ (?:\w+ ){0,3}?(?:things?|ways?|reasons?|tips?|facts?|steps?|ideas?|lessons?|questions?"
    r"|signs?|rules?|tricks?|myths?|best|examples?|tools?|books?|places?|mistakes?|types?|photos?)\b",
    re.IGNORECASE,
)
_SPELT = {
    **VALUES, "hundred": 100, "half": 50, "third": 3, "quarter": 4, "dozen": 12, "double": 2, "twice": 2,
    "first": 1, "second": 2, "triple": 3,
}  # fmt: skip
_PUT_FIRST = r"(?:prioriti[sz]\w*|priorit(?:y|ies)|focus\w*|emphasis|emphasi[sz]\w*|preference)"
_INVERTED = Lazy(
    rf"\b(?P<mark>(?:[\w’'-]+ )?{_PUT_FIRST} over (?P<what>[\w’'-]+(?: [\w’'-]+)?))", re.IGNORECASE
)


def truncated(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the last words of each heading that was cut short.

    >>> text = "# Council votes on the pier and\\n\\nThe vote was on Monday."
    >>> [text[m.start + 2 : m.end + 2] for m in truncated(Document(text), {})]
    ['pier and']
    """
    limit = (whole(options, "shortest", 55), whole(options, "longest", 75))
    body = body_words(document)
    for heading in _certain_headings(document):
        found = _cut(document.block_text(heading), body, limit)
        if found and not _is_of_code(document, found):
            yield Match(heading.start + found.start("mark"), heading.start + found.end("mark"))


def _is_of_code(document: Document, cut: re.Match[str]) -> bool:
    """Tell of a stump that stands in code, as in `npm install`, and so is whole."""
    if "before" not in cut.re.groupindex:
        return False
    places = [(z.start, z.end) for z in document.zones if z.kind == "code"]
    places += [(b.start, b.end) for b in document.blocks if b.kind == CODE]
    word = cut["last"].lower()
    return any(word in _WORD.findall(document.folded[start:end]) for start, end in places)


def _certain_headings(document: Document) -> Iterator[Block]:
    """Yield the headings; in plain text only the title, since others are guessed at."""
    title = document.headline if document.format != "plain" else title_of(document)
    for heading in document.headings:
        if title and (
            document.format != "plain" or _letters(document, heading) == _letters(document, title)
        ):
            yield heading


def _cut(text: str, body: frozenset[str], limit: tuple[int, int]) -> re.Match[str] | None:
    """Return where the cut shows: an ellipsis, a linking word, a stump after one."""
    long = limit[0] <= len(text) <= limit[1]
    ellipsis, last, tail = _ELLIPSIS.search(text), _LAST.search(text), _TAIL.search(text)
    if ellipsis and (long or _is_half(ellipsis["word"], body)):
        return ellipsis
    if last and last["last"].lower() in _LINKING and last["last"] != "A":
        return last
    half = _HALF.search(text)
    return half or (tail if tail and _is_stump(tail, body, long=long) else None)


def _is_half(word: str, body: frozenset[str]) -> bool:
    """Tell of `ch`, all that is left of `change`."""
    return word.islower() and not re.search(r"[aeiouy\d]", word) and word not in body


def _is_stump(tail: re.Match[str], body: frozenset[str], *, long: bool) -> bool:
    last = tail["last"]
    joined = tail["before"].lower() in _JOINING
    vowelless = not re.search(r"[aeiouy]", last.lower())
    return joined and not last.isupper() and last.lower() not in body and (vowelless or long)


def body_words(document: Document) -> frozenset[str]:
    """Return the words of the text that are not only in headings."""
    return document.memo("body words", _words_below)


def _words_below(document: Document) -> frozenset[str]:
    heads = Counter(w for b in document.headings for w in words_of(document, Span(b.start, b.end)))
    counts = document.word_counts
    return frozenset(counts.keys() - {word for word in heads if heads[word] == counts[word]})


def repeated_title(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the line near the top that says the headline again."""
    title = title_of(document)
    if title is None:
        return
    index, letters = document.blocks.index(title), _letters(document, title)
    for block in document.blocks[index + 1 : index + 1 + whole(options, "blocks", 8)]:
        parallel = title.level > 1 and (block.kind, block.level) == (HEADING, title.level)
        alike = letters and not parallel and _letters(document, block) == letters
        if alike and block.kind in (HEADING, PARAGRAPH):
            yield Match(block.start, block.end, (Span(title.start, title.end),))


def _letters(document: Document, block: Block) -> str:
    """Return the letters and digits of a block, those of code among them."""
    return "".join(filter(str.isalnum, document.block_text(block).casefold()))


def inverted_relation(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each `focus over X` in headings and text where the body puts the focus on X."""
    heads = [document.block_text(heading) for heading in document.headings]
    promised = {m["what"].lower() for head in heads for m in _INVERTED.finditer(head)}
    turned = {what for what in promised if _put_first(document, what)}
    for match in _INVERTED.finditer(document.flat) if turned else ():
        if match["what"].lower() in turned:
            yield Match(*match.span("mark"))


def _put_first(document: Document, what: str) -> bool:
    """Tell whether the body puts the emphasis, priority or focus on `what`."""
    relation = rf"\b{_PUT_FIRST}(?: (?!over\b)[\w’'-]+){{0,4}}? {re.escape(what)}\b"
    return any(re.search(relation, document.folded[s.start : s.end]) for s in document.prose)


def title_of(document: Document) -> Block | None:
    """Return the headline where nothing but headings stands before it, and it is no sentence's half."""
    title = document.headline
    if title is None:
        return None
    index = document.blocks.index(title)
    told = any(b.kind == PARAGRAPH for b in document.blocks[:index])
    return None if told or _runs_on(document, index) else title


def _runs_on(document: Document, index: int) -> bool:
    """Tell whether what was taken for a title in plain text is a line of a sentence broken by hand."""
    below = document.blocks[index + 1 : index + 2]
    first = document.block_text(below[0]).lstrip() if below else ""
    half = first[:1].islower() or (first.isalpha() and len(first) == 1)
    return document.format == "plain" and half


def number_missing(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each number of the headline that the body neither repeats nor rounds to."""
    title = title_of(document)
    if title is None or _LIST_NOUN.search(document.block_text(title)):
        return
    numbered = title.level > 1 and _SECTION.match(document.text, title.start, title.end)
    start = numbered.start("word") if numbered else title.start
    wanted = [*_QUANTITY.finditer(document.flat, start, title.end)]
    told = set(_numbers(document, title.end)) if wanted else set()
    known = told | set(_counts(document)) if wanted else told
    for found in wanted:
        value = float(found["number"].replace(",", ""))
        near = any(_near(value, each, share(options, "off", 0.05)) for each in known)
        if known and not near and not _is_sum(value, told):
            yield Match(*found.span("number"))


def _numbers(document: Document, start: int) -> Iterator[float]:
    for found in _NUMBER.finditer(document.text, start):
        yield float(found[0].replace(",", ""))
    for word in document.words.texts:
        yield from (float(_SPELT[part]) for part in word.split("-") if part in _SPELT)


def _counts(document: Document) -> Iterator[float]:
    """Yield the number of items of each list and of sections: what `7 ways` may count."""
    yield float(len(document.headings) - 1)
    groups = [b.group for b in document.blocks if b.kind in (LIST_ITEM, TABLE_CELL)]
    yield from (float(groups.count(group)) for group in set(groups))


def _is_sum(value: float, told: set[float]) -> bool:
    """Tell whether two or three numbers of the text, none of them tiny, add up to one."""
    parts = sorted(each for each in told if value / _PARTS <= each < value)
    return any(
        sum(some) == value for count in (2, 3) for some in combinations(parts[:_PARTS], count)
    )


def _near(one: float, other: float, off: float) -> bool:
    scaled = (other, other * 1000, other * 1_000_000, other / 1000, other / 1_000_000, other * 100)
    return any(abs(one - each) <= off * max(abs(one), 1e-9) for each in scaled)


def no_headline(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the opening of a text that has no headline."""
    if document.headline is None and not document.title:
        yield Match(*document.opening)
