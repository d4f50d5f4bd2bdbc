"""Tell verbs of saying from words that look like them."""

from quality.claims import people as p
from quality.claims.names import is_name
from quality.claims.vocabulary import YEAR
from quality.document import Document
from quality.lazy import Lazy

_OUT, _THAT = ("that", "out", "to"), ("that",)
_GOING_ON = dict.fromkeys(("report", "points", "pointed"), _OUT) | dict.fromkeys(p.THAT, _THAT)
_GOING_ON |= dict.fromkeys(("speaks", "spoke", "spoken"), ("of",))
_NO_SPEAKER = frozenset("that to will would all let's".split())
_SELVES = frozenset("itself himself herself themselves".split())
_AT = frozenset("in of for with from on by at".split())
_HOW = _AT | frozenset("through as using".split())
_SPEECH = (": ", ' "', " “")  # what follows `Acme states`
_SAID = (",” ", '," ')
_NOTHING = 6  # words from `said` to `no comment`
_FINDING = 6  # words from `found in May` to `that`
_SPOKEN = Lazy(r"[,.!?][”\"] (?:(?:[A-Z][\w.'’-]*|he|she) ){0,4}$")
_NAME = 40  # characters
_SAID_TO = (("to", "have"), ("to", "be"))
_OF_ONE = frozenset("reported estimated said believed".split())
_OF_SEVERAL = frozenset(("show",))
_CITABLE = p.DOCUMENTS | p.BODIES | p.STUDIES | p.NOBODY | {"information", "figure"}
_CITED = 6  # words from `citing` to whom
_DENYING = frozenset("not never cannot".split())


def is_saying(document: Document, span: range, index: int) -> bool:
    """Tell whether a word is a verb by which somebody says something."""
    texts = document.words.texts
    word = texts[index]
    before, after = _beside(document, span, index)
    if (
        (before in _NO_SPEAKER and word != "according")
        or _has_no_say(texts[index + 1 : index + _NOTHING])
        or after in _SELVES
        or _is_of_lives(document, span, index)
        or _is_excusing(document, span, index)
    ):
        return False
    if word in _GOING_ON or word in p.QUOTING:
        if word in p.QUOTING and _is_behind_speech(document, index):
            return True
        return word in _GOING_ON and after in _GOING_ON[word] and before[:1] > ":"
    if word not in p.SAYING or (index == span.start and word.endswith("ed")):
        return False
    if _is_put_on(document, span, index) or _is_denied(texts[max(span.start, index - 2) : index]):
        return False
    if _is_noun(document, index, before, after) or _is_participle(document, index, before, after):
        return False
    return word.endswith("ing") or after == "by" or not _is_passive(document, span, index)


def _has_no_say(after: tuple[str, ...]) -> bool:
    """Tell of `said they had no comment`, after which nothing is theirs."""
    return "comment" in after and "no" in after


def _is_of_lives(document: Document, span: range, index: int) -> bool:
    """Tell of `the flood claimed 300 lives`."""
    texts = document.words.texts
    near = texts[index + 1 : min(span.stop, index + 6)]
    return texts[index].startswith("claim") and not p.LIVES.isdisjoint(near)


def _is_behind_speech(document: Document, index: int) -> bool:
    """Tell of `,” Holt continued` and `,” replied Holt`."""
    start = document.words.starts[index]
    return bool(_SPOKEN.search(document.flat, max(0, start - _NAME), start))


def _is_put_on(document: Document, span: range, index: int) -> bool:
    """Tell of `reported to have cost`, `the BBC show`: of whom something is said, and a thing."""
    texts, starts = document.words.texts, document.words.starts
    if texts[index + 1 : index + 3] in _SAID_TO:
        return texts[index] in _OF_ONE
    if texts[index] not in _OF_SEVERAL or index == span.start:
        return False
    name = document.text[starts[index - 1]].isupper() and texts[index - 1] not in p.PRONOUNS
    return name and not texts[index - 1].endswith("s") and texts[index - 1] not in p.DOCUMENTS


def _is_excusing(document: Document, span: range, index: int) -> bool:
    """Tell of `pulled out, citing illness`: a reason, where `citing a report by Acme` has a source."""
    if document.words.texts[index] != "citing":
        return False
    after = range(index + 1, min(span.stop, index + _CITED))
    return not any(document.words.texts[i] in _CITABLE or is_name(document, span, i) for i in after)


def is_told(document: Document, span: range, index: int) -> bool:
    """Tell of `report` as a verb: `users report 30% less pain`, `doctors report`."""
    before, after = _beside(document, span, index)
    if document.words.texts[index] != "report" or not before or not after:
        return False
    gap = document.flat[document.words.ends[index] : document.words.starts[index + 1]]
    figure = gap == " " and after[0] < ":" and not YEAR.fullmatch(after)
    return figure or before.endswith("s")


def _beside(document: Document, span: range, index: int) -> tuple[str, str]:
    """Return the words before and after one in its unit, empty where there is none."""
    texts = document.words.texts
    before = texts[index - 1] if index > span.start else ""
    return before, texts[index + 1] if index + 1 < span.stop else ""


def _is_denied(before: tuple[str, ...]) -> bool:
    """Tell of `has not confirmed`, `never said`."""
    return any(word in _DENYING or word.endswith("n't") for word in before)


def _is_noun(document: Document, index: int, before: str, after: str) -> bool:
    """Tell of `its claims`, `no reports`, `the United States`, `the highest recorded`."""
    word = document.words.texts[index]
    if before.endswith("est") or (word == "notes" and before == "release"):
        return True
    if word not in p.NOUNS:
        return False
    if before in p.OWNED or before in p.COUNTED or before in _AT:
        return True
    if word != "states":
        return False
    told = before in p.DOCUMENTS or before in p.BODIES or before in p.PRONOUNS or after == "that"
    _, starts, ends = document.words
    told = told or document.flat[starts[index] - 3 : starts[index]] in _SAID
    told = told or document.text[ends[index] : ends[index] + 2] in _SPEECH
    return document.text[starts[index]] == "S" or not told


def _is_participle(document: Document, index: int, before: str, after: str) -> bool:
    """Tell of `after reporting`, `scores, measured by`, `its reported`; not of `, stating that`."""
    word = document.words.texts[index]
    start = document.words.starts[index]
    set_off = document.flat[start - 2 : start] == ", "
    if word == "found":
        return after in _AT and "that" not in document.words.texts[index : index + _FINDING]
    if word.endswith("ing"):
        set_off = set_off or document.flat[start - 3 : start] in _SAID
        by_this = before == "by" and document.flat.startswith(" that ", start + len(word))
        by_this = by_this or (before == "as" and word == "saying")
        return not (set_off or by_this or before in p.BEING or word == "according")
    return word.endswith("ed") and ((set_off and after in _HOW) or before in p.OWNED)


def _is_passive(document: Document, span: range, index: int) -> bool:
    """Tell of `is said`, `was first reported`."""
    before = document.words.texts[max(span.start, index - 2) : index]
    adverb = bool(before) and (before[-1] in p.BETWEEN or before[-1].endswith("ly"))
    return not p.BEING.isdisjoint(before if adverb else before[-1:])
