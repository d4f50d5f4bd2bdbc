"""Checks of single sentences and words that make a text hard to read."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, islice, pairwise

from quality.checks.content import own_sentences, own_words
from quality.checks.options import whole
from quality.document import Document
from quality.known import Known
from quality.lazy import Lazy
from quality.markup.reading import CODE, LIST_ITEM, PARAGRAPH
from quality.match import Match
from quality.span import Span, merged

_NOMINAL = Lazy(r"[a-z]{3,}(?:[ts]ion|ment|ness|[ai]lity|ivity|[ae]nce|[ae]ncy|isation|ization)s?")
_PLAIN_NOUNS = frozenset(
    """absence agency agencies ambulance apartment apartments audience balance business businesses cement
    century cities city comment comments community communities competition condition conditions conference
    currency department departments difference differences distance document documents edition education
    election elections element elements emergency employment entrance environment evidence existence
    experience experiences facility facilities finance fraction function functions garment government
    governments illness immigration influence information insurance intelligence licence license location
    locations medicine mention million millions moment moments nation nations parliament passion patience
    pension pensions petition population position presence price prison provision question questions reality
    region regions religion science sciences section sections sentence sentences session sessions silence
    situation station stations substance television tension treatment university version versions violence
    vision witness""".split()
)
_OPENER = Lazy(
    r"(?:although|though|while|whereas|when|whenever|if|unless|because|since|as|after|before|until"
    r"|given|despite"
    r"|in|with|without|by|through|for|following|owing|due|based|considering|depending)\b",
    re.IGNORECASE,
)
_MOST_ACRONYMS = 50  # more of them are a table of codes
_CLEAR = 4  # letters; shorter ones fit the initials of any words
_ACRONYM = Lazy(r"[A-Z](?<![\w.&/-].)(?:[A-Z]|&[A-Z]){1,5}s?(?![\w/&]|-\w|\.\w)")
_CAPITALS = Lazy(r"[A-Z][A-Z&]")
_NUMERAL = Lazy(r"[IVXLCDM]+")
_KNOWN = frozenset(
    """AA AAA ABI AC ACLU AD AEDT AEST AFP AI AIDS AK AKST ALL AM ANC AND AOL AP API APIs ASAP
    ASCII AT ATM ATMs AWS BA BBC BC BCE BMW BP BSD BST CA CBS CCTV CD CDC CDT CDs CE CEO CEOs CEST
    CET CFO CIA CIO CLI CNN CO COVID CPU CPUs CSS CST CSV CT CTO CV CVE CVS DC DIY DJ DJs DNA DNS
    DVD DVDs ECB EDT EEA EEST EET EPA ESPN EST ET EU FALSE FAQ FAQs FBI FC FDA FIFA FIRST FL FM
    FTP GA GB GCSE GDP GDPR GET GIF GMT GNU GOP GP GPL GPS GPU GPUs GPs GUI HBO HIV HKT HQ HR HTML
    HTTP HTTPS IBM ID IDE IDs IE IMF IP IPO IQ IRA IRC IRS ISBN ISIS ISO IST IT ITV IVF JPEG JS
    JSON JST KFC KGB KST LA LAPD LCD LED LGBT LGBTQ LGPL LP LSD MA MAY MB MBA MD MDMA MDT ME MEP
    MEPs MIT ML MP MPs MS MSK MSNBC MST MTV MUST NASA NATO NB NBA NBC NEW NFL NGO NGOs NHL NHS NJ
    NO NOT NSA NSW NUL NULL NY NYC NYPD NYT NZ OECD OK OPEC OR OS OSX PA PC PCs PDF PDFs PDT PE
    PEP PEPs PG PHP PIN PM PNG POST POW PR PS PST PTSD PUT QA QR RAF RAM RCMP REST RFC RFCs RNA
    RPC RSS RT SA SAT SDK SEC SEO SHALL SHOULD SIM SMS SNP SOS SQL SSH SSL SWAT TCP TED THE TLD
    TLS TNT TO TODO TRUE TV TVs TX UAE UCS UDP UI UK UN UNESCO UNICEF UP URI URL URLs US USA USB
    USD USSR UTC UTF UX VAT VIP VPN WA WEST WET WHO WI WTO WW WWF XML YAML YMCA ZIP""".split()
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
    """Yield where `count` nouns made of verbs or adjectives stand within `window` words.

    >>> text = "It needs modernisation of production and movement of consumption."
    >>> [text[m.start:m.end] for m in noun_pile(Document(text), {"count": 3})]
    ['modernisation of production and movement of consumption']
    """
    count, window = whole(options, "count", 4), whole(options, "window", 14)
    words = document.words
    every = [*compress(words.starts, map(_NOMINALS.__getitem__, words.texts))]
    if len(every) < count:
        return
    for sentence in own_sentences(document):
        nouns = every[bisect_left(every, sentence.start) : bisect_left(every, sentence.end)]
        places = [bisect_left(words.starts, start) for start in nouns]
        for first, last in _runs(places, count, window):
            yield Match(words.starts[first], words.ends[last])


def _is_nominal(word: str) -> bool:
    return word not in _PLAIN_NOUNS and _NOMINAL.fullmatch(word) is not None


_NOMINALS = Known(_is_nominal)


def _runs(places: Sequence[int], count: int, window: int) -> Iterator[Span]:
    """Yield first and last of each stretch of `count` places within `window`, overlaps joined."""
    pairs = zip(places, places[count - 1 :], strict=False)
    yield from merged((low, high) for low, high in pairs if high - low < window)


def late_main_clause(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each lead-in of `words` words or more before the first comma of a sentence.

    >>> text = "If it rains all day, we stay."
    >>> [text[m.start:m.end] for m in late_main_clause(Document(text), {"words": 4})]
    ['If it rains all day']
    """
    least = whole(options, "words", 18)
    for sentence in own_sentences(document):
        if not _OPENER.match(document.text, sentence.start):
            continue
        comma = document.text.find(",", sentence.start, sentence.end)
        if comma > 0 and len(document.words_in(sentence.start, comma)) >= least:
            yield Match(sentence.start, comma)


def undefined_acronym(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the first use of each abbreviation used `times` times and spelt out nowhere.

    >>> text = "The ERO moved. Later the ERO closed."
    >>> [text[m.start:m.end] for m in undefined_acronym(Document(text), {"times": 2})]
    ['ERO']
    """
    times = whole(options, "times", 3)
    common = ((s, places) for s, places in _acronyms(document).items() if len(places) >= times)
    for short, places in islice(common, _MOST_ACRONYMS):
        if not (_is_explained(short, document.text) or _is_annotated(short, document.source)):
            yield Match(*places[0], related=tuple(places[1:]))


def _acronyms(document: Document) -> Mapping[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for block in document.blocks:
        if block.kind not in (PARAGRAPH, LIST_ITEM):
            continue
        text = document.block_text(block)
        if not _CAPITALS.search(text) or _shouts(text):
            continue
        for match in _ACRONYM.finditer(text):
            place = Span(block.start + match.start(), block.start + match.end())
            if not _is_common(match[0]) and not _is_set_apart(document, place):
                found.setdefault(match[0].rstrip("s"), []).append(place)
    return found


def _shouts(text: str) -> bool:
    """Tell whether a text has capitals side by side, as titles and warnings do."""
    return any(b.start() - a.end() <= 1 for a, b in pairwise(_ACRONYM.finditer(text)))


def _is_common(short: str) -> bool:
    return short in _KNOWN or short.rstrip("s") in _KNOWN or _NUMERAL.fullmatch(short) is not None


def _is_set_apart(document: Document, place: Span) -> bool:
    return any(document.in_zone(kind, place.start) for kind in (CODE, "url", "quotation", "link"))


def _is_annotated(short: str, source: str) -> bool:
    """Tell whether the markup spells `short` out: `<abbr title=...>`, `*[NGO]: ...`."""
    if f">{short}<" not in source and f"*[{short}]:" not in source:
        return False
    return (
        re.search(rf"<abbr\s[^<>]*\btitle=[^<>]*>{short}<|^\*\[{short}\]:", source, re.M)
        is not None
    )


def _is_explained(short: str, text: str) -> bool:
    """Tell whether `short` stands in brackets, has a bracket after it, or its words are in the text."""
    if re.search(
        rf"[(“\"'‘]{short}s?[)”\"'’]|\b{short}s? \(|\b{short},? (?:or|short for|which stands for"
        rf"|the)\b",
        text,
    ):
        return True
    letters = [re.escape(letter) for letter in short if letter.isalpha()]
    spelt = r"[\w’'-]*,?[ \n](?:(?:of|the|and|for|in|on|to|de|&)[ \n])*".join(letters) + r"\w"
    return (
        re.search(rf"\b{spelt}", text, re.IGNORECASE if len(letters) >= _CLEAR else 0) is not None
    )
