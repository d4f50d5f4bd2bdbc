"""Where sentences end: one candidate expression, one decision per candidate.

The order of the questions (paragraph, strong mark, ellipsis, initial, abbreviation,
list number) follows the golden rules of the pragmatic segmenter.
"""

import re
from collections.abc import Iterator

from quality.lazy import Lazy
from quality.span import Span

# Never the end of a sentence: a name or number follows.
_TITLES = frozenset(
    """mr mrs ms mx dr prof rev hon gen col maj capt cmdr lt sgt cpl pvt gov sen rep pres supt det
    st mt fig figs eq nos vol vols pp vs e.g i.e eg ie cf viz ca messrs mme mlle insp adm approx al.
    """.split()
)
# The end of a sentence only when a typical first word follows.
_ABBREVIATIONS = frozenset(
    """etc al jr sr esq dept est ed eds ch sec art op para app inc ltd corp co bros llc plc assn univ
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    a.m p.m ph.d b.a m.a m.d b.sc m.sc ave blvd rd hwy mi km ft in oz lb lbs min max avg tel
    ext mgr asst no p""".split()
)
# Of both, what is a word of its own when spelt so, unless a number follows: "sun" but not "Sun".
_WORDS = frozenset(
    """mar wed sat sun min max app art sec op para fig ext tel rep col gen rev hon ms
    SAT SEC EST OCT ART APP""".split()
)
_UNITS = frozenset("mi km ft in oz lb lbs".split())  # short for something behind a number only
_STARTERS = frozenset(
    """the a an this that these those it its he she they we i you his her their our my your there
    here in on at by for from with as to of and but or so if when while although however moreover
    furthermore after before since because who what where why how did do does is are was were have
    has had not yes one two some many most all each every such then thus even only both another
    other no meanwhile later today now still yet despite during under last next""".split()
)
_OPENERS = "\"'“‘([«*_–—•"
_UNSEEN = "[\u200b\u200e\u200f\u2060\ufeff]*"  # joiners and marks of direction
_CITED = (  # belongs to the sentence before it; notes that were raised: `in trials.1,2 Others`
    r"(?:(?:\[[\w^][\w .,:;–-]{0,23}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})*"
    r"|(?<=[A-Za-z]{3}\.)[1-9]\d?(?:[,–-][1-9]\d?){0,4}(?=\s+[A-Z]))"
)
_CANDIDATE = Lazy(  # not from within a run of marks: thousands would take their square
    r"(?P<mark>[.!?…。！？](?<![.!?…].)[.!?…。！？]*)(?P<close>[\"'”’)\]»*_]*"
    rf"{_CITED})(?:{_UNSEEN}(?P<gap>\s+){_UNSEEN}(?P<open>[\"'“‘(\[«*_–—•-]*)(?=(?P<next>\S))|(?<=[。！？])(?P<wide>)(?=\S))"
)
# The mark of a list item: "1.", "2.)", "b)", "• 7.".
_ITEM = Lazy(r"[•⁃‣*-]?\s?(?:(\d{1,2})|([a-z]))(?:\.\)?|\)) (?=[\w\"“‘'(])")
_MARKS = frozenset("0123456789abc•⁃‣*-")
_BLANK = Lazy(r"\s")
_NUMBER = Lazy(r"[+-]?\w*\d|(?![AI]\b)[A-Z]\b|[IVXLC]{2,}\b")
_BEHIND_NUMBER = Lazy(r"[\d¼½¾⅓⅔⅛][\s-]?[a-z]+$")
_LAST_WORD = Lazy(r"[\w.’'&-]*$")
_WORD = Lazy(r"\w[\w'’-]*")
_NAME = Lazy(  # "John I. Marsh", but not "World War I."
    r"\b(?!(?:War|Type|Class|Part|Phase|Chapter|Article|Section|Volume|Book|Act|Level|Grade|Stage"
    r"|Title|Division|Group|Table|Figure|Appendix|Schedule|Category|Annex) )[A-Z][a-z]+ I$"
)
# A word that no abbreviation is: behind it a sentence ends even where the next begins small.
_WHOLE = Lazy(r"(?:^|[\s\"'“‘(])(?P<word>(?=[a-z]*[aeiouy])[a-z]{3,}|it|me|us|up|so|do|is|be|he)$")
_SHORTENED = (
    _TITLES
    | _ABBREVIATIONS
    | frozenset(
        """abbr adj cit adv ann anon appl assoc attn biol bull chem coll comp conf cont contd coord def
    dia diff dim dir dist doc docs ecol engl eng equiv esp eval exec exp expt feat fem freq fut
    geog geol geom germ gov govt grad gram ibid illus imp incl excl indef inf info init instr
    int intl intr intrans ital lang lat lib lic lim lit loc mag mech memb mem mid misc
    mod nat natl neg neut num obj obs occas opp orig par para part perf perh pers phil photo phys
    plur pop poss pred pref prep prev prob proc prod pron prop prov pub publ qty quot rec
    ref refs reg rel repr req resp rev rom sci sect secs sing spec spp stat std sub subj subsp
    subst sup supp syn syst tech temp theol trans transl trop ult unit usu util var vers ver viz voc""".split()
    )
)
_LONGEST_ABBREVIATION = 24
_LAST_MARKS = tuple(".!?:;…")
_BEHIND_END = "\"'”’)]*_ "  # what may stand behind the last mark


def sentence_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences of `text[start:end]`, one block, without outer blanks."""
    item = _ITEM.match(text, start, end) if text[start : start + 1] in _MARKS else None
    return _items(text, item, end) if item else _spans(text, start, start, end)


def has_end(text: str) -> bool:
    """Tell whether a text ends as a sentence does, or leads on to what follows.

    >>> has_end("It rained."), has_end("(It did!)"), has_end("By Ann Reed")
    (True, True, False)
    """
    return text.rstrip(_BEHIND_END).endswith(_LAST_MARKS)


def _items(text: str, first: re.Match[str], end: int) -> Iterator[Span]:
    """Yield the sentences of a line that begins like the item of a list."""
    marks = _run_on(text, first, end)
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        yield from _spans(text, mark.start(), mark.end(), after.start() if after else end)


def _run_on(text: str, first: re.Match[str], end: int) -> list[re.Match[str]]:
    """Return the marks of list items that follow one another in a line: "1. Wash it 2. Dry it"."""
    found = [first]
    for blank in _BLANK.finditer(text, first.end(), end):
        item = _ITEM.match(text, blank.end(), end)
        if item and _number(item) == _number(found[-1]) + 1 and _style(item) == _style(first):
            found.append(item)
    return found


def _number(item: re.Match[str]) -> int:
    return int(item[1]) if item[1] else ord(item[2])


def _style(item: re.Match[str]) -> str:
    return item[0].rstrip()[-1]


def _spans(text: str, first: int, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences from `first` on, none of which ends before `start`."""
    for match in _CANDIDATE.finditer(text, start, end):
        if match["wide"] is not None or _ends(text, first, end, match):
            stop = match.end("close")
            yield Span(first, stop)
            first = match.start("open") if match["wide"] is None else stop
    while first < end and text[first].isspace():
        first += 1
    while end > first and text[end - 1].isspace():
        end -= 1
    if first < end:
        yield Span(first, end)


def _ends(text: str, first: int, end: int, match: re.Match[str]) -> bool:
    mark, upcoming, opened = match["mark"], match["next"], match["open"]
    if "?" in mark or "!" in mark:
        return not upcoming.islower() or bool(opened)
    if len(mark) > 1 or mark == "…":
        return not upcoming.islower() and not match["close"].startswith("]")
    if upcoming.islower():
        return mark == "." and not match["close"] and _ends_small(text, first, match)
    if not (upcoming.isalnum() or upcoming in "$£€#@%&+<￼`["):
        return False
    return bool(match["close"]) or _full_stop_ends(text, first, end, match)


def _ends_small(text: str, first: int, match: re.Match[str]) -> bool:
    """Tell whether a sentence ends before one that begins with a small letter."""
    stop = match.start("mark")
    found = _WHOLE.search(text, max(first, stop - _LONGEST_ABBREVIATION), stop)
    return found is not None and found["word"] not in _SHORTENED


def _full_stop_ends(text: str, first: int, end: int, match: re.Match[str]) -> bool:
    stop = match.start("mark")
    word = _last_word(text, first, stop)
    if _is_unshortened(text, first, end, match, word):
        return True
    if word.lower() in _TITLES:
        return False
    if word.isdigit() and len(word) <= 3 and stop - len(word) == first:
        return False  # "1. First item"
    if word.lower() in ("no", "p") or (not word and text[stop - 1] in "°º"):
        return not match["next"].isdigit()
    if word in ("A.M", "P.M"):
        return match["next"].isupper()
    return not _is_short(text, first, stop, word) or _starts_afresh(text, end, match)


def _last_word(text: str, first: int, stop: int) -> str:
    last = text[max(first, stop - _LONGEST_ABBREVIATION) : stop].rpartition(" ")[2]
    found = _LAST_WORD.search(last)
    return found[0].lstrip(".'’_-") if found else ""


def _is_unshortened(text: str, first: int, end: int, match: re.Match[str], word: str) -> bool:
    """Tell whether a word is written in full here that is short for another elsewhere."""
    if word in _UNITS:
        return not _BEHIND_NUMBER.search(text, first, match.start("mark"))
    return word in _WORDS and not _NUMBER.match(text, match.start("next"), end)


def _is_short(text: str, first: int, stop: int, word: str) -> bool:
    return (
        _is_initial(word)
        or (word == "I" and _NAME.search(text, first, stop) is not None)
        or word.lower() in _ABBREVIATIONS
        or _is_dotted(word)
    )


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha() and word != "I"


def _is_dotted(word: str) -> bool:
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) <= 2 and part.isalpha() for part in parts)


def _starts_afresh(text: str, end: int, match: re.Match[str]) -> bool:
    if match["next"].isdigit():
        return False
    following = _WORD.match(text, match.start("next"), end)
    return following is not None and following[0].lower() in _STARTERS and following[0] != "I"
