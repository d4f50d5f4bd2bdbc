"""A check for sentences that say again what an earlier one said."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import ceil

from quality.checks.circular import circles
from quality.checks.content import (
    gist,
    initials,
    is_content,
    own_sentences,
    own_words,
    sums_up,
    words_of,
)
from quality.checks.copied import copied
from quality.checks.difference import codes, says_another_thing
from quality.checks.options import share, whole
from quality.checks.reworded import reworded
from quality.document import Document, Sentence
from quality.document.entries import in_one_list, in_two_entries
from quality.lazy import Lazy
from quality.markup.reading import HEADING, LIST_ITEM, PARAGRAPH
from quality.match import Match
from quality.sentences import has_end
from quality.span import Span

_LABEL = 10  # characters of a number and its blanks
_STEP = Lazy(r"(?:^|\s)\d{1,2}[.)]\s+\W*$")
_ORDER = Lazy(
    r"(?:add|check|choose|click|close|connect|copy|download|enter|go|install|log|navigate|open|paste|press|pull|push"
    r"|restart|run|save|scroll|select|set|start|tap|turn|type)\b"
)
_SHORTEST = 4  # words of a sentence that is no greeting or exclamation
_FEWEST = 2  # of them with a meaning
_TWINS = 6  # from here on two sentences are enough
_OPENING = 7  # words of a sentence, to know it by
_LARGE = 0.9
_POINTER = 14  # words of a line that says where to read on
_POINTING = frozenset([("see",), ("refer",), ("read",), ("consult",), ("check",)])
_MORE = frozenset(
    [("more", "details"), ("more", "information"), ("for", "more"), ("for", "details")]
)
_ROUNDS = 3  # of leaving out sentences; further ones leave out few
_MANY = 20  # sentences that share a word before it says nothing about likeness


def near_duplicate_sentence(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the first sentence of each family whose content words are nearly those of an earlier one.

    `related` are the earlier one and the rest of the family. Two that differ by a negation, a
    number, a name or code say two things, and entries of a reference or items of a list may be
    alike. What is told again in other words (`reworded`) and a sentence that says of a thing only
    the thing again are found as well. The earlier one may be `within` words before, 2,000 unless
    said: further on no reader takes it for a slip.

    >>> text = "Red trams cross town. Few pay. Town trams cross red."
    >>> [text[m.start:m.end] for m in near_duplicate_sentence(Document(text), {"words": 3})]
    ['Town trams cross red.']
    """
    yield from _refrains(document, whole(options, "times", 3))
    yield from circles(document)
    sentences = own_sentences(document)
    families: dict[int, list[int]] = {}
    head_of: dict[int, int] = {}
    contents = [_gist(document, words) for words in own_words(document)]
    again = _copies(document, contents) | dict(_twins(document, contents, options))
    for index, twin in sorted(again.items()):
        head = head_of[index] = head_of.get(twin, twin)
        families.setdefault(head, []).append(index)
    for head, family in families.items():
        first, *others = (_span(sentences[index]) for index in family)
        yield _told_again(document, first, _span(sentences[head]), others)
    for index, source in reworded(document, contents):
        if index not in head_of and not _points_elsewhere(document, sentences[index]):
            yield _told_again(document, _span(sentences[index]), _span(sentences[source]), ())


def _refrains(document: Document, times: int) -> Iterator[Match]:
    """Yield the second of sentences too short to be twins that stand `times` times in paragraphs of their own."""
    told = [document.spelt[words.start : words.stop] for words in own_words(document)]
    often = {each for each, count in Counter(told).items() if count >= times}
    found: dict[str, list[Sentence]] = {}
    for sentence, each in zip(own_sentences(document), told, strict=True) if often else ():
        if each in often and len(each) >= _SHORTEST and _is_whole(document, sentence):
            found.setdefault(each, []).append(sentence)
    for same in found.values():
        short = _FEWEST <= len(gist(words_of(document, same[0]))) < _TWINS
        if not short or len({sentence.block for sentence in same}) < times:
            continue
        first, again, *others = map(_span, same)
        points = _points_elsewhere(document, same[0])
        if not (points or in_two_entries(document, first.start, again.start)):
            yield _told_again(document, again, first, others)


def _is_whole(document: Document, sentence: Sentence) -> bool:
    """Tell of a sentence of a paragraph that begins and ends as one."""
    text = document.text[sentence.start : sentence.end].rstrip()
    told = document.blocks[sentence.block].kind == PARAGRAPH and text[:1].isupper()
    return told and text.endswith((".", "!", "?"))


def _twins(
    document: Document, contents: Sequence[frozenset[str]], options: Mapping[str, object]
) -> Iterator[tuple[int, int]]:
    """Yield each sentence that says what an earlier one does, with that one, as indices."""
    least, alike = whole(options, "words", 6), share(options, "share", 0.75)
    within = whole(options, "within", 2000)
    users: dict[str, list[int]] = {}
    places = own_words(document)
    if not _may_be_alike(contents, least, alike):
        return
    for index, content in enumerate(contents):
        if len(content) < least or _is_name(document, places[index]):
            continue
        telling = _telling(content, alike)
        near = _alike(content, telling, users, contents, alike)
        again = (twin for twin in near if places[index].start - places[twin].start <= within)
        twin = next((t for t in again if not _are_two(document, contents, t, index)), -1)
        if twin >= 0:
            yield index, twin
        for word in telling:
            users.setdefault(word, []).append(index)


def _copies(document: Document, contents: Sequence[frozenset[str]]) -> dict[int, int]:
    """Return the sentences of paragraphs copied whole, however short, with those they copy."""
    pairs = ((index, first) for index, first in copied(document) if contents[index])
    return {one: first for one, first in pairs if not _are_two(document, contents, first, one)}


def _may_be_alike(contents: Sequence[frozenset[str]], least: int, alike: float) -> bool:
    """Tell whether two sentences have as many words that stand in others as likeness asks for."""
    told = [content for content in contents if len(content) >= least]
    for _ in range(_ROUNDS):
        used = Counter(chain.from_iterable(told))
        shared = (sum(map((1).__lt__, map(used.__getitem__, each))) for each in told)
        told = [each for each in told if next(shared) >= alike * len(each)]
    return len(told) > 1


def _is_name(document: Document, words: range) -> bool:
    """Tell whether nearly all words of weight are written large: a name with a title, no sentence."""
    letters = initials(document, words)
    return sum(map(str.isupper, letters)) >= _LARGE * sum(map(str.isalpha, letters))


def _are_two(document: Document, contents: Sequence[frozenset[str]], one: int, other: int) -> bool:
    """Tell whether two sentences alike say two things, or describe two things on purpose."""
    places, sentences = own_words(document), own_sentences(document)
    starts = sentences[one].start, sentences[other].start
    here, there = contents[one], contents[other]
    differ = not (here <= there or there <= here)
    apart = differ or codes(document, places[one]) != codes(document, places[other])
    return (
        says_another_thing(document, places[one], places[other])
        or _is_set_out(document, sentences[one], sentences[other])
        or in_two_entries(document, *starts)
        or _tell_of_two(document, places[one], places[other])
        or sums_up(document, max(starts))
        or _tell_of_their_sections(document, contents, one, other)
        or (apart and in_one_list(document, *starts))
        or all(_is_step(document, sentences[index]) for index in (one, other))
        or (differ and _are_parallel(document, *starts))
    )


def _is_set_out(document: Document, one: Sentence, other: Sentence) -> bool:
    """Tell of a link that is all of a sentence, of words quoted again, and of a line of the contents."""
    if all(_points_elsewhere(document, sentence) for sentence in (one, other)):
        return True
    links = document.cues("link")
    if any(link.start <= s.start and s.end <= link.end for s in (one, other) for link in links):
        return True
    if all(document.in_zone("quotation", s.start + 1) for s in (one, other)):
        return True
    listed = in_one_list(document, one.start, other.start)
    return not listed and all(_is_title(document, sentence) for sentence in (one, other))


def _is_step(document: Document, sentence: Sentence) -> bool:
    """Tell of an order that is all of a numbered item: two ways to do a thing have steps in common."""
    block = document.blocks[sentence.block]
    whole = (sentence.start, sentence.end) == (block.start, block.end)
    if block.kind != LIST_ITEM or not (whole and _ORDER.match(document.folded, block.start)):
        return False
    start = document.source_span(block.start, block.end).start
    return _STEP.search(document.source, max(0, start - _LABEL), start) is not None


def _points_elsewhere(document: Document, sentence: Sentence) -> bool:
    """Tell of a short line that only says where to read on, as `See the guide for more`."""
    words = words_of(document, sentence)
    points = words[:1] in _POINTING or words[:2] in _MORE
    return points and len(words) <= _POINTER


def _tell_of_their_sections(
    document: Document, contents: Sequence[frozenset[str]], one: int, other: int
) -> bool:
    """Tell whether each has a word of its own heading that the other lacks: `filter` under `Filters`."""
    sentences = own_sentences(document)
    pairs = ((one, contents[one] - contents[other]), (other, contents[other] - contents[one]))
    return all(own & _heading_gist(document, sentences[index]) for index, own in pairs)


def _heading_gist(document: Document, sentence: Sentence) -> frozenset[str]:
    """Return the stems of the heading that a sentence stands under."""
    above = document.blocks[: sentence.block]
    heading = next((block for block in reversed(above) if block.kind == HEADING), None)
    return gist(words_of(document, Span(heading.start, heading.end))) if heading else frozenset()


def _is_title(document: Document, sentence: Sentence) -> bool:
    """Tell of a line without an end that is a block of its own."""
    block = document.blocks[sentence.block]
    alone = block.start == sentence.start and block.end == sentence.end
    return alone and not has_end(document.text[sentence.start : sentence.end])


def _tell_of_two(document: Document, one: range, other: range) -> bool:
    """Tell whether the subject of each is nowhere in the other: `Mentors are paid` and `Drivers are paid`."""
    here, there = (document.words.texts[words.start : words.stop] for words in (one, other))
    first, second = (gist([*filter(is_content, words)][:1]) for words in (here, there))
    return first.isdisjoint(gist(there)) and second.isdisjoint(gist(here))


def _are_parallel(document: Document, one: int, other: int) -> bool:
    """Tell of two questions, and of what two headings are followed by at once: definitions are alike."""
    sentences = [document.sentences[document.sentence_at(start)] for start in (one, other)]
    if all(document.text[s.start : s.end].rstrip().endswith("?") for s in sentences):
        return True
    return all(_opens_section(document, s) for s in sentences)


def _opens_section(document: Document, sentence: Sentence) -> bool:
    above = document.blocks[sentence.block - 1] if sentence.block else None
    opens = document.blocks[sentence.block].start == sentence.start
    return opens and above is not None and above.kind == HEADING


def _told_again(document: Document, again: Span, first: Span, others: Sequence[Span]) -> Match:
    """Return the match of a sentence told again, with a message that names the earlier one."""
    line = document.position(document.source_span(*first).start).line
    here, there = _opening(document, again), _opening(document, first)
    words = "" if here == there else f" (“{there}”)"
    more = f", and {len(others)} more do" if others else ""
    note = f"“{here}” repeats line {line}{words}{more}: keep one, with what is new in the other."
    return Match(*again, related=(first, *others), note=note)


def _opening(document: Document, place: Span) -> str:
    """Return the first words of a place, with dots where it goes on."""
    words = document.text[place.start : place.end].split()
    return " ".join(words[:_OPENING]) + (" …" if len(words) > _OPENING else "")


def _gist(document: Document, words: range) -> frozenset[str]:
    """Return the stems and the figures of a sentence; two with other figures are not alike."""
    return gist(document.words.texts[words.start : words.stop])


def _telling(content: frozenset[str], alike: float) -> list[str]:
    """Return the first words by the alphabet, one of which any likeness must share.

    Prefix filtering: Chaudhuri, Ganti & Kaushik 2006, "A primitive operator for similarity joins".
    """
    return sorted(content)[: len(content) - ceil(alike * len(content)) + 1]


def _alike(
    content: frozenset[str],
    telling: Iterable[str],
    users: Mapping[str, list[int]],
    all_of: Sequence[frozenset[str]],
    alike: float,
) -> list[int]:
    """Return the earlier sentences that share the part `alike` of the words, the likest first."""
    found = []
    for index in sorted({index for word in telling for index in users.get(word, ())[-_MANY:]}):
        other = all_of[index]
        shared = len(content & other)
        likeness = shared / (len(content) + len(other) - shared)
        if likeness >= alike and _same_figures(content, other):
            found.append((-likeness, index))
    return [index for _, index in sorted(found)]


def _same_figures(content: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether the figures of one are among those of the other."""
    here, there = ({word for word in words if word[0].isdigit()} for words in (content, other))
    return here <= there or there <= here


def _span(sentence: Sentence) -> Span:
    return Span(sentence.start, sentence.end)
