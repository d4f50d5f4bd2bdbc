"""Checks of abbreviations: never spelt out, or spelt out twice."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from quality.checks.options import whole
from quality.document import Document
from quality.document.entries import in_one_list, in_two_entries
from quality.lazy import Lazy
from quality.markup.reading import CODE, FRONT_MATTER, HEADING, LIST_ITEM, PARAGRAPH
from quality.match import Match
from quality.rarity import rarity
from quality.span import Span

_MOST_ACRONYMS = 50  # more of them are a table of codes
_PLAIN_WORD = 5.0  # rarity; HEAD, CHECK and UNIX are words in capitals
_CLEAR = 4  # letters; shorter ones fit the initials of any words
_NEAR = 120  # characters before the first use
_SMALL = frozenset("of the and for in on to with de".split())
_BREAK = Lazy(r"[^\w\s.,’'&-]|\.(?<!\b[A-Z]\.)|\n\n")  # what no phrase runs across; `J. Doe` is one
_ACRONYM = Lazy(r"[A-Z](?<![\w.&/=-].)(?:[A-Z]|&[A-Z]){1,5}s?(?![\w/&]|-[\w#]|\.\w)")
_CAPITALS = Lazy(r"[A-Z][A-Z&]")
_YEAR = Lazy(r",? (?:19|20)\d\d")
_SURNAME = Lazy(r" [A-Z][a-z]+")
_NUMERAL = Lazy(r"[IVXLCDM]+")
_KNOWN = frozenset(
    """AA AAA ABC ABI AC ACLU AD ADHD AEDT AES AEST AFP AI AIDS AK AKST ALL AM AMD ANC AND ANSI AOL
    AP API APIs ASAP ASCII AT ATM ATMs ATV ATVs AWS BA BBC BBQ BC BCE BMI BMW BMX BOOL BP
    BSD BST CA CBS CCTV CD CDC CDN CDs CDT CE CEO CEOs CEST CET CFO CGI CIA CIO CLI CNBC CNN
    CO COVID CPR CPU CPUs CRUD CSS CST CSV CT CTO CV CVE CVS DC DEA DHCP DHS DIN DIY DJ DJs
    DMV DNA DNS DOB DOM DSLR DVD DVDs DVR ECB ECG EDT EEA EEST EET EKG EMT EPA ER ESL ESP
    ESPN EST ET EU EXE FAA FALSE FAQ FAQs FBI FC FDA FEMA FIFA FIRST FL FLAC FM FTP GA GB
    GCC GCSE GDB GDP GDPR GED GET GIF GIMP GMO GMOs GMT GNOME GNU GOP GP GPA GPG GPL GPS GPs
    GPU GPUs GRUB GTK GUI GUID GUIDs HBO HD HDD HDMI HIV HKT HQ HR HTML HTTP HTTPS IBM ICU
    ID IDE IDs IE IEEE IMAP IMF IOU IOUs IP IPA IPO IQ IRA IRC IRS ISBN ISIS ISO ISP IST IT
    ITV IVF JFK JIT JPEG JS JSON JST JSX JVM KDE KFC KGB KST LA LAN LAPD LCD LDAP LDL LED LF
    LGBT LGBTI LGBTQ LGPL LP LSD MA MAY MB MBA MC MCs MD MDMA MDT ME MEP MEPs MI MIME MIT ML
    MLB MMA MP MPs MRI MRIs MS MSG MSK MSNBC MST MTV MUST MVP NAACP NASA NASCAR NATO NB NBA
    NBC NCAA NEW NFL NFS NGO NGOs NHL NHS NIH NJ NO NOAA NOT NPR NSA NSF NSW NTP NUL NULL NY
    NYC NYPD NYT NZ OCD OECD OK OPEC OR OS OSHA OSX PA PBS PC PCs PDF PDFs PDT PE PEP PEPs
    PG PGA PHP PID PIDs PIN PM PNG POSIX POST POW PR PS PST PTA PTSD PUT PVC QA QR RAF RAM
    RCMP REST RFC RFCs RGB RIP RNA RPC RPM RPMs RSA RSS RSVP RT RV RVs SA SAS SAT SCSI SDK
    SEC SEO SHALL SHOULD SIM SMS SMTP SNP SOS SQL SSD SSH SSL SSN STD STDs STEM SUV SUVs SVG
    SWAT TCP TED THC THE TIFF TLD TLS TNT TO TODO TRUE TSA TTL TTY TV TVs TX UAE UCS UDP
    UEFA UFC UFO UFOs UI UID UIDs UK UN UNESCO UNICEF UP URI URL URLs US USA USB USD USSR
    UTC UTF UUID UUIDs UV UX VA VAT VCR VHS VIP VIPs VM VMs VPN WA WAN WEST WET WHO WI WNBA
    WSGI WSL WTO WW WWE WWF WWI WWII XHTML XML YA YAML YMCA ZIP""".split()
)
_KINDS = (
    "company|firm|bank|insurer|broadcaster|magazine|protocol|language|logic|tool|library|software|system|package"
    "|format|project|program|programme|method|model|algorithm|dataset|framework|database|station|band|brand|satellite"
)  # what such a noun stands before is its name
_OPENING = "(“\"'‘"
_CLOSED = Lazy(r"s?(?: [\w.]{1,4})?[)”\"'’]")
_EXPLAINED = Lazy(
    r"s? \(|,? (?:or|short for|the|which stands for)\b|s? (?:stands? for|means|is short for)\b"
)
_DEFINED = Lazy(r" (?:is|was) an? [a-z]|, an? [a-z][\w-]* ")
_LISTED = Lazy(r"^(?:[-*•] )?\Z", re.MULTILINE)
_SPELT_OUT = Lazy(r":? [-–—]+ (?:[A-Z][\w-]+ ?){2}")
_CALLED = Lazy(
    rf"\b(?:(?:{_KINDS}) |(?:call(?:ed)?|named|we (?:propose|present|introduce|describe)),? (?:it )?)\Z"
)
_WHOLE = Lazy(r"(?!\w)")
_LONGEST_CALL = 30  # characters before the name
_APART = (CODE, "url", "quotation", "link")
_BRACKETED = Lazy(r"\(([A-Z][A-Za-z&.-]{1,8}?)s?\)")
_NAME_WORD = Lazy(r"(?:[A-Za-z]\.)+|[\w’']+")
_LONGEST_NAME = 90  # characters before the bracket
_EXTRA_WORDS = 4  # "and", "of" ... that have no letter in the abbreviation


def undefined(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the first use of each abbreviation used `times` times and spelt out nowhere.

    >>> text = "The ERO moved. Later the ERO closed."
    >>> [text[m.start:m.end] for m in undefined(Document(text), {"times": 2})]
    ['ERO']
    """
    times = whole(options, "times", 3)
    common = ((s, places) for s, places in _acronyms(document).items() if len(places) >= times)
    for short, places in islice(common, _MOST_ACRONYMS):
        if rarity(short.lower()) <= _PLAIN_WORD or _is_in_name(document.flat, places):
            continue
        if not (_is_explained(short, places[0], document) or _is_annotated(short, document.source)):
            yield Match(*places[0], related=tuple(places[1:]), value=len(places))


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
            label = not match.start() and text[match.end() : match.end() + 1] == ":"
            if not (label or _is_common(match[0]) or _is_set_apart(document, place)):
                found.setdefault(match[0].rstrip("s"), []).append(place)
    return found


def _is_in_name(text: str, places: Sequence[Span]) -> bool:
    """Tell whether one capitalised word always follows, as in "TJ Marsh" and "VG Boats"."""
    following = {match and match[0] for p in places for match in [_SURNAME.match(text, p.end)]}
    return len(following) == 1 and None not in following


def _shouts(text: str) -> bool:
    """Tell whether a text has capitals side by side, as titles and warnings do."""
    return any(b.start() - a.end() <= 1 for a, b in pairwise(_ACRONYM.finditer(text)))


def _is_common(short: str) -> bool:
    return short in _KNOWN or short.rstrip("s") in _KNOWN or _NUMERAL.fullmatch(short) is not None


def _is_set_apart(document: Document, place: Span) -> bool:
    cited = _YEAR.match(document.text, place.end) and document.text[place.start - 1] in "(;["
    return bool(cited) or any(document.in_zone(kind, place.start) for kind in _APART)


def _is_annotated(short: str, source: str) -> bool:
    """Tell whether the markup spells `short` out: `<abbr title=...>`, `*[NGO]: ...`."""
    if f">{short}<" not in source and f"*[{short}]:" not in source:
        return False
    return (
        re.search(rf"<abbr\s[^<>]*\btitle=[^<>]*>{short}<|^\*\[{short}\]:", source, re.M)
        is not None
    )


def _is_explained(short: str, first: Span, document: Document) -> bool:
    """Tell whether `short` stands in brackets, has a bracket after it, or its words are in the text."""
    text, size = document.text, len(short)
    return (
        any(_explains(document.flat, at, at + size) for at in _finds(document.flat, short))
        or any(_defines(text, at, at + size) for at in _finds(text, short))
        or _is_spelt(short, first, document)
    )


def _explains(text: str, start: int, end: int) -> bool:
    """Tell of `(ZEBU)`, `ZEBU (Zero Budget)`, `ZEBU, short for` and `ZEBU stands for`."""
    before = text[start - 1] if start else " "
    if before in _OPENING and _CLOSED.match(text, end):
        return True
    return not (before.isalnum() or before == "_") and _EXPLAINED.match(text, end) is not None


def _defines(text: str, start: int, end: int) -> bool:
    """Tell of `ZEBU is a table`, `ZEBU, a table for`, `the tool ZEBU`, `we present ZEBU`, `ZEBU - Zero Budget`."""
    before = text[start - 1] if start else " "
    if not (before.isalnum() or before in "_-") and _DEFINED.match(text, end):
        return True
    if _LISTED.search(text, max(0, start - len("- ")), start) and _SPELT_OUT.match(text, end):
        return True
    return _WHOLE.match(text, end) is not None and bool(
        _CALLED.search(text, max(0, start - _LONGEST_CALL), start)
    )


def _is_spelt(short: str, first: Span, document: Document) -> bool:
    """Tell whether the letters of `short` begin the words of a phrase, with or without the small ones.

    Where the letters are few, the phrase has capitals or stands just before the first use.
    """
    letters = "".join(filter(str.isalpha, short))
    near = range(0 if len(letters) >= _CLEAR else first.start - _NEAR, first.start)
    starts = document.words.starts
    for initials, words in document.memo("initials", _initials):
        for at in _finds(initials.lower(), letters.lower()):
            last = words[at + len(letters) - 1]
            told = starts[last] in near or initials[at : at + len(letters)] == letters
            if (told or len(letters) >= _CLEAR) and _is_phrase(document, words[at], last):
                return True
    return False


def _finds(row: str, sought: str) -> Iterator[int]:
    """Yield each place of `sought` in `row`."""
    at = row.find(sought)
    while at >= 0:
        yield at
        at = row.find(sought, at + 1)


def _initials(document: Document) -> tuple[tuple[str, Sequence[int]], ...]:
    """Return the first letters of all words and of all but the small ones, with the words' indices."""
    text, (texts, starts, _) = document.text, document.words
    all_words = range(len(texts))
    telling = [i for i in all_words if texts[i] not in _SMALL]
    return tuple(("".join([text[starts[i]] for i in some]), some) for some in (all_words, telling))


def _is_phrase(document: Document, first: int, last: int) -> bool:
    _, starts, ends = document.words
    return _BREAK.search(document.text, starts[first], ends[last]) is None


def defined_again(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each `Full Name (ABC)` after the first one for the same letters.

    Headings do not count, and entries of a reference and items of a list may each say it.

    >>> text = "Late Shift Crew (LSC) met. The Late Shift Crew (LSC) left."
    >>> [text[m.start:m.end] for m in defined_again(Document(text), {})]
    ['Late Shift Crew (LSC)']
    """
    first: dict[str, Span] = {}
    for short, place in _definitions(document):
        places = first.setdefault(short, place).start, place.start
        apart = in_two_entries(document, *places) or in_one_list(document, *places)
        if place.start > places[0] and not apart:
            yield Match(*place, related=(first[short],))


def _definitions(document: Document) -> Iterator[tuple[str, Span]]:
    for match in _BRACKETED.finditer(document.text):
        low = max(0, match.start() - _LONGEST_NAME)
        before = [
            Span(low + m.start(), low + m.end())
            for m in _NAME_WORD.finditer(document.text[low : match.start()])
        ]
        start = _name_start(document.text, before, match[1])
        block = document.block_at(match.start())
        told = block >= 0 and document.blocks[block].kind not in (CODE, FRONT_MATTER, HEADING)
        if start >= 0 and told and document.block_at(start) == block:
            yield match[1].upper(), Span(start, match.end())


def _name_start(text: str, words: list[Span], short: str) -> int:
    """Return where the words that `short` abbreviates begin, -1 if they do not stand there."""
    letters = [c.lower() for c in short if c.isupper()]
    if 2 * len(letters) <= len(short) or len(letters) == 1:
        return -1
    for count in range(min(2, len(letters)), min(len(words), len(letters) + _EXTRA_WORDS) + 1):
        initials = iter(text[w.start].lower() for w in words[-count:])
        if text[words[-count].start].lower() == letters[0] and all(c in initials for c in letters):
            return _with_title(text, words, count)
    return -1


def _with_title(text: str, words: list[Span], count: int) -> int:
    """Return the start of the last `count` words and of `U.S.` before them."""
    start = words[-count].start
    title = text[max(0, start - 5) : start]
    return start - len("U.S. ") if title in ("U.S. ", "U.K. ") else start
