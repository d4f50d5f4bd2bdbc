"""Checks of single sentences and words that make a text hard to read."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from quality.checks.content import own_sentences, own_words
from quality.checks.options import whole
from quality.document import Document
from quality.lazy import Lazy
from quality.match import Match
from quality.span import Span, merged
from quality.word_cache import WordCache

_NOMINAL = Lazy(r"[a-z]{3,}(?:[ts]ion|ment|ness|[ai]lity|ivity|[ae]nce|[ae]ncy|isation|ization)s?")
_PLAIN_NOUNS = frozenset(
    """abilities ability absence acknowledgement acknowledgements activities activity addition additions advance
    advances agencies agency ambulance announcement announcements apartment apartments application applications
    appliance appliances association associations attention audience balance business businesses cement century
    cities city comment comments communities community competition condition conditions conference configuration
    configurations corporation corporations currency department departments difference differences distance
    document documents edition education election elections element elements emergency emotion emotions
    employment enhance entrance environment environments equipment evidence existence experience experiences
    experiment experiments facilities facility finance fraction function functions garment government
    governments illness immigration influence information instance instances institution institutions
    instruction instructions instrument instruments insurance intelligence licence license location locations
    medicine mention million millions moment moments nation nations organisation organisations organization
    organizations parliament passion patience pension pensions petition population position presence price
    prison provision publication publications qualities quality question questions reality reference references
    region regions religion science sciences section sections sentence sentences session sessions silence
    situation station stations substance television tension tradition traditions transportation treatment
    university version versions violence vision witness""".split()
)
_PARTED = Lazy(  # what no breath runs across
    r"[;:()]|\b(?:e\.g\.|i\.e\.|(?:that|which|who|because|when|where|while|if|we|they|it|there)\b)"
)
_NEXT_OF_SERIES = Lazy(r"[^\w,;]*(?:\b\w+\b[^\w,;]*){0,2}(?:[,;]| (?:and|or)\b)")
_LEAD_IN_END = Lazy(
    r",|\sthen\s(?=(?:it|you|they|we|this|that|there|he|she|the|an?|now)\b)"
    r"|(?P<other>[;:]\s|\s(?:is|are|was|were)\sthat\b)"
)
# A main clause that begins without a comma: "When I came here I thought", "If it rained they could".
_BEGUN = Lazy(
    r"\b(?:here|there|now|today|yesterday|again|out|up|down|home|away|back|together|first|[a-z]+ly)"
    r"\s(?:I|we|they|he|she)\s(?!who\b)"
    r"|(?P<before>\w+)\s(?:I|we|they|he|she|it|you)\s"
    r"(?:can|could|will|would|should|must|may|might|cannot|can[’']t|won[’']t)\b"
    r"|(?P<ahead>\w+)\s(?:(?:this|there|these|it)\s(?:is|are|was|were|will|can)|(?:it|there)['’]s)\b"
    r"|[–—-]\s(?:I|we|they|he|she|it)\s"
    r"|\b(?P<again>we|they|he|she|I)\s(?:.*?\s)?(?P<link>\w+)\s(?P=again)\s"
)
_ADVICE = Lazy(
    r",?\s(?:then,?\s)?(?:you(?:['’]ll|['’]d)?\s(?:can|may|might|could|will|should|must|need|have|want|do)\b|you['’]ll\b"
    r"|(?:please|feel free|make sure|use|set|run|pass|add|see|try|sort|take)\b)"
)
_LINKS = frozenset(
    """that which who whom whose what where when while why how whether if because as since than and or
    but so until unless before after though although like except case time times way moment anything
    something everything nothing all think thinks thought know say says said believe believes believed hope
    hopes mean means meant suggest suggests feel feels felt find finds found make makes made sure""".split()
)
_IN_SERIES = 2  # nouns of a series that may hang on another: "and the use of force"
_PREPOSITIONS = frozenset("in with without by through for following owing due based".split())
_RELATIVE = frozenset("that which who whom whose what where when how why if whether as".split())
_FINITE = frozenset(
    "i we they he she is are was were has have had can could will would should must may might".split()
)
_LEAST_AFTER = 2  # words of a main clause
_OPENER = Lazy(
    r"(?:although|though|while|whereas|when|whenever|if|unless|because|since|as|after|before|until"
    r"|given|despite"
    r"|in|with|without|by|through|for|following|owing|due|based|considering|depending)\b",
    re.IGNORECASE,
)


def long_sentence(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each sentence of the author's with more than `words` words; the value is their number.

    >>> [m.value for m in long_sentence(Document("One two three four."), {"words": 3})]
    [4]
    """
    most = whole(options, "words", 45)
    for sentence, words in zip(own_sentences(document), own_words(document), strict=True):
        if len(words) > most:
            yield Match(sentence.start, sentence.end, value=len(words))


def noun_pile(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield where `count` different nouns made of verbs or adjectives stand within `window` words.

    Names do not count, a noun and its plural are one, and so are two side by side: a compound is one
    term. A series, as in "detection, prevention and recovery", names things and is none.

    >>> text = "It needs modernisation of production and movement of consumption."
    >>> [text[m.start:m.end] for m in noun_pile(Document(text), {"count": 3})]
    ['modernisation of production and movement of consumption']
    """
    count, window = whole(options, "count", 4), whole(options, "window", 14)
    nominal = frozenset(filter(_NOMINALS.__getitem__, document.word_counts))
    every = [*map(document.words.starts.__getitem__, document.indices_of(nominal))]
    if len(every) < count:
        return
    for sentence in own_sentences(document):
        nouns = every[bisect_left(every, sentence.start) : bisect_left(every, sentence.end)]
        if len(nouns) >= count:
            for places in _breaths(document, nouns, sentence.start):
                yield from _piles(document, places, count, window)


def _piles(document: Document, places: Sequence[int], count: int, window: int) -> Iterator[Match]:
    """Yield where `count` different nouns of one clause stand close together."""
    words = document.words
    for first, last in _runs(places, count, window):
        within = [place for place in places if first <= place <= last]
        different = {_one_of(words.texts[place]) for place in within}
        if len(different) >= count and not _is_series(document, within):
            yield Match(words.starts[first], words.ends[last])


def _breaths(document: Document, nouns: Sequence[int], opening: int) -> Iterator[list[int]]:
    """Yield the words at which nouns that are no names stand, a list for each clause of a sentence."""
    words, breath, last, beside = document.words, list[int](), opening, False
    for start in nouns:
        if breath and _PARTED.search(document.text, last, start):
            yield breath
            breath = []
        place = bisect_left(words.starts, start)
        if start == opening or not document.text[start].isupper():
            beside = not beside and breath[-1:] == [place - 1] and _touch(document, place)
            breath = [*(breath[:-1] if beside else breath), place]
        last = start
    yield breath


def _touch(document: Document, place: int) -> bool:
    """Tell whether a word and the one before it make a compound, as in `installation instructions`."""
    return document.words.starts[place] - document.words.ends[place - 1] == 1


def _one_of(noun: str) -> str:
    return noun.removesuffix("s") if not noun.endswith("ss") else noun


def _is_series(document: Document, places: Sequence[int]) -> bool:
    """Tell whether nouns only follow one another, as in "detection, prevention and recovery"."""
    _, starts, ends = document.words
    between = (document.flat[ends[a] : starts[b]] for a, b in pairwise(places))
    apart = sum(_NEXT_OF_SERIES.match(each) is None for each in between)
    return apart < _IN_SERIES


def _is_nominal(word: str) -> bool:
    return word not in _PLAIN_NOUNS and _NOMINAL.fullmatch(word) is not None


_NOMINALS = WordCache(_is_nominal)


def _runs(places: Sequence[int], count: int, window: int) -> Iterator[Span]:
    """Yield first and last of each stretch of `count` places within `window`, overlaps joined."""
    pairs = zip(places, places[count - 1 :], strict=False)
    yield from merged((low, high) for low, high in pairs if high - low < window)


def late_main_clause(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each lead-in of `words` words or more before the first comma, or `then`, of a sentence.

    A condition stands before what its reader should do on purpose: it may have half as many more.

    >>> text = "If it rains all day, we stay."
    >>> [text[m.start:m.end] for m in late_main_clause(Document(text), {"words": 4})]
    ['If it rains all day']
    """
    least = whole(options, "words", 18)
    for sentence in own_sentences(document):
        if not _OPENER.match(document.flat, sentence.start):
            continue
        end = _lead_in_end(document, Span(sentence.start, sentence.end))
        asked = least * 3 // 2 if end >= 0 and _ADVICE.match(document.flat, end) else least
        if end < 0 or len(document.words_in(sentence.start, end)) < asked:
            continue
        rest = len(document.words_in(end, sentence.end))
        if rest >= _LEAST_AFTER and not _has_begun(document.flat, sentence.start, end):
            yield Match(sentence.start, end)


def _has_begun(text: str, start: int, end: int) -> bool:
    """Tell whether a main clause stands before the comma already."""
    found = _BEGUN.finditer(text, start, end)
    beside = (each["before"] or each["ahead"] or each["link"] for each in found)
    if any(word is None or word.lower() not in _LINKS for word in beside):
        return True
    words = text[start:end].lower().split()
    verb = next((index for index, word in enumerate(words) if word in _FINITE), len(words))
    return words[0] in _PREPOSITIONS and verb < len(words) and _RELATIVE.isdisjoint(words[1:verb])


def _lead_in_end(document: Document, sentence: Span) -> int:
    """Return where the comma or the `then` after a lead-in stands, -1 where it ends otherwise."""
    found = _LEAD_IN_END.search(document.flat, *sentence)
    if not found or found["other"] or document.in_zone("code", found.start()):
        return -1
    lead_in = document.text[sentence.start : found.start()]
    return found.start() if lead_in.count("(") == lead_in.count(")") else -1
