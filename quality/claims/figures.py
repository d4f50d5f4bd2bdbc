"""Find the figures of a text: every number and quantity, with what it counts."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from quality.claims.vocabulary import MASSES, NUMBER_WORDS, SCALES, VALUES
from quality.document import Document
from quality.lazy import Lazy
from quality.numerals import TEENS, TENS, UNITS, one_of

_UNIT = one_of(*UNITS)
_WORD = rf"(?:{one_of(*TENS)})(?:-(?:{_UNIT}))?|{one_of(*TEENS)}|{_UNIT}|zero"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen)"
_MASS = r"(?:dozens|scores|hundreds|thousands|millions|billions|trillions|tens)"
_NUMBER = (
    rf"(?:\d+(?:,\d+)*(?:\.\d+)?(?:(?:k|m|mn|bn|tn|b)\b|[ -]{_SCALE}\b|[ -](?:bn|tn|m|mn)\b)*"
    rf"|{_MASS}(?: of {_MASS})*|(?:{_WORD})\b(?:[ -]{_SCALE}\b)*(?:(?<=hundred|housand) and (?:{_WORD})\b)?"
    rf"|{_SCALE}\b(?: {_SCALE}\b)*)"
)
_ROUGHLY = (
    "",
    "almost ",
    "nearly ",
    "about ",
    "around ",
    "over ",
    "roughly ",
    "more than ",
    "some ",
)
_BY_A = "|".join(rf"(?<=\bby {word}a )" for word in _ROUGHLY)
_NO_NOUN = (  # `rose by a third in May`, not `by a third party`, `by a quarter to five`
    r"(?=[.,;:!?)]|$| (?:since|in|over|after|when|between|on|last|this|from|compared|during|while|and|as"
    r"|for|within|at|because|once|under|by|each|every)\b)"
)
_THAN_A = "|".join(rf"(?<=\b{word}a )" for word in _ROUGHLY if word not in ("", "some "))
_THEY = (  # `over a third held`, `a third have`; not `about a third party`, `over a quarter century`
    r"(?=[.,;:!?)]|$| (?:had|has|said|held|did|lost|took|lived|[a-z]{3,}ed"
    r"|have|were|are|say|do|was|is|on|at|since|who|that)\b)"
)
_FEWER = (
    r"(?:less|more|fewer|lower|higher|faster|slower|cheaper|smaller|larger|bigger|longer|shorter)"
)
_PERSON = (
    r"(?=[a-z]+ (?:[a-z]+ )?in )(?:[a-z]+ )??"
    r"(?:(?:woman|man|person|child|adult|pupil|student|patient|worker|voter|driver|household|family|home"
    r"|house|firm|company|shop|farm|school|teacher|nurse|doctor|parent|couple|boy|girl|teenager"
    r"|pensioner|tenant|renter|user|customer|employee|cyclist|commuter|american|briton|european"
    r"|euro|dollar|pound|job|death|birth|case|meal|vehicle|car|bird|species|tree|bed|ward|boat|ship|flight"
    r"|train|journey|call|letter|order|prisoner|soldier|farmer|landlord|supplier|member|visitor|resident"
    r"|marriage|pregnancy|operation|appointment|crime|crash|fire|building|flat|bridge|road|hospital"
    r"|village|town|site|server|device|phone|book|dog|cat|cow|field)s?"
    r"|women|men|people|children|families|companies)"
)
_OF_THEM = (  # `one man in three gets the news`, not `one man in three villages had heard`
    r"(?! (?!(?:has|is|was|does|says|lives|dies|uses|needs|suffers|leaves|owns|fails|works)\b)[a-z]+s\b"
    r"(?! (?:the|a|an|his|her|their|its|no|to|at|with|without|as)\b))"
)
_PART = (
    r"(?:(?:(?:one|two|three|four|five)[ -])(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?"
    r"|eighths?|ninths?|tenths?)\b|half\b|(?:third|quarter|fifth|tenth)(?= of\b)"
    rf"|(?:{_BY_A})(?:third|quarter|fifth|sixth|eighth|tenth)\b{_NO_NOUN}"
    rf"|(?<=\ba )(?:third|quarter|fifth|sixth|eighth|tenth)(?= {_FEWER}\b| (?:have|were|are|say|do)\b)"
    rf"|(?:{_THAN_A})(?:third|quarter|fifth|sixth|eighth|tenth)\b{_THEY})"
)
_FIGURE = Lazy(
    rf"(?P<odds>{_NUMBER}(?:[ -]in[ -]|[ -]out[ -]of[ -]|[ -]of[ -]every[ -])(?:every )?"
    rf"(?!(?:1[5-9]|20)\d\d\b){_NUMBER}(?![\d%]|[ -]?(?:percent|per cent|million|billion)))"
    rf"|(?P<some>(?:{_UNIT}|\d) {_PERSON} in (?:every )?(?!(?:1[5-9]|20)\d\d\b)(?:{_WORD}|\d+)\b"
    r"(?![\d%,.]\d|[ -]?(?:percent|per cent))"
    rf"{_OF_THEM})"
    r"|(?P<of>\d[\d,]* (?:out )?of (?:the |its |their |all |our )?(?!(?:1[5-9]|20)\d\d\b)\d[\d,]*\b(?![%.\d]))"
    rf"|(?P<times>(?:twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|hundred)fold|(?:doubl|tripl|trebl|quadrupl)(?:ed?|es|ing)|halved|halving)\b)"
    rf"|(?P<half_scale>half[ -]an?[ -]{_SCALE}\b)"
    rf"|(?P<part>{_PART})"
    r"|(?P<year>(?:1[5-9]|20)\d\d(?= to | or |-\d\d?%))"
    rf"|(?P<first>{_NUMBER})(?P<plus>\+)?"
    rf"(?:(?P<join>\s?[-–—]\s?|[ -]to[ -]| or |[:/])[$£€]?(?P<second>{_NUMBER}))?(?P<plus2>\+)?"
    r"(?:(?P<percent>\s?\\?%|[ -]percent(?:age[ -]points?)?\b|[ -]per[ -]cent\b|[ -]percentage[ -]points?\b)"
    r"|(?P<fold>[ -]?x(?![\w.])|[ -]times\b|-?fold\b))?"
)
_TOKEN = Lazy(r"\d[\d,]*(?:\.\d+)?|[a-z]+")
_PRONOUNS = frozenset(("one", "zero"))
_HALVES = frozenset(
    "first second latter last other better each the one this next final past early".split()
)
_KINDS = {
    "odds": "odds",
    "of": "odds",
    "some": "odds",
    "times": "times",
    "fold": "times",
    "part": "part",
    "percent": "percent",
    "second": "range",
    "plus2": "range",
}
_LONGEST_HALF = 8  # characters of the word before a half
_CURRENCIES = "$£€¥₹"

if TYPE_CHECKING:
    import re


class Figure(NamedTuple):
    """A number as it is written: its place, its words, its kind and its size.

    `start` and `end` are the number with its sign and unit; `words` the indices of its
    words. Kinds: percent, part, odds, times, money, mass, range, number.
    """

    start: int
    end: int
    words: range
    kind: str
    value: float
    plus: bool
    suffix: str  # what is left of its last word: `km` of 40km, `-year-old`


def figures(document: Document) -> Iterator[Figure]:
    """Yield every figure of a text in order; years, list numbers and names among them.

    >>> text = "One in ten paid $3 million, or 25% more."
    >>> [text[f.start:f.end] for f in figures(Document(text))]
    ['One in ten', '$3 million', '25%']
    """
    texts, starts, _ = document.words
    end = 0
    for index in number_words(texts):
        if starts[index] < end:
            continue
        figure = _figure(document, index)
        if figure:
            yield figure
            end = figure.end


def number_words(texts: Sequence[str]) -> list[int]:
    """Return the indices of the words that are numbers or begin with one."""
    return [i for i, word in enumerate(texts) if word < ":" or word in NUMBER_WORDS]


def _figure(document: Document, index: int) -> Figure | None:
    folded, start = document.folded, document.words.starts[index]
    match = _FIGURE.match(folded, start)
    if not match or not _is_amount(folded, match):
        return None
    kind, sign = _kind(match), _sign(folded, start)
    if sign < start and kind in ("number", "range"):
        kind = "money"
    words, suffix = _words(document, index, match.end())
    value = _value(match["first"] or match[0])
    plus = match["plus"] is not None or match["plus2"] is not None
    return Figure(sign, match.end(), words, kind, value, plus, suffix)


def _words(document: Document, index: int, end: int) -> tuple[range, str]:
    """Return the words of a figure, and what its last word has beyond it."""
    _, starts, ends = document.words
    stop = index + 1
    while stop < len(ends) and starts[stop] < end:
        stop += 1
    suffix = document.folded[end : ends[stop - 1]] if ends[stop - 1] > end else ""
    return range(index, stop), suffix


def _is_amount(folded: str, match: "re.Match[str]") -> bool:
    """Tell whether words of number count something: not `scores` in sport, not a second half."""
    if match["part"]:
        before = folded[max(0, match.start() - _LONGEST_HALF) : match.start()].split()
        return not (before and before[-1] in _HALVES)
    text = match[0]
    return text not in _PRONOUNS and (text != "scores" or folded.startswith(" of", match.end()))


def _kind(match: "re.Match[str]") -> str:
    kind = _KINDS.get(match.lastgroup or "", "number")
    if kind == "number" and match["first"] and match["first"].partition(" ")[0] in MASSES:
        return "mass"
    return kind


def _sign(folded: str, start: int) -> int:
    """Return where a figure begins when its currency sign is counted in."""
    if start and folded[start - 1] in _CURRENCIES:
        return start - 1
    if start > 1 and folded[start - 1] == " " and folded[start - 2] in _CURRENCIES:
        return start - 2
    return start


def _value(text: str) -> float:
    """Return how much the first number of a figure is.

    >>> _value("3.5 million"), _value("twenty-five"), _value("half a million")
    (3500000.0, 25.0, 500000.0)
    """
    value = 0.0
    for part in _TOKEN.findall(text):
        if part[0] < ":":
            value = float(part.replace(",", ""))
        elif part in SCALES:
            value = (value or 1.0) * SCALES[part]
        else:
            value += VALUES.get(part, MASSES.get(part, 0.5 if part == "half" else 0.0))
    return value
