"""A headline that says all, every or always, over a text that counts some and a rest."""

import re

from quality.checks.headline.contrary import Told, below
from quality.checks.headline.kin import kin_of
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.numerals import TEENS, UNITS, one_of
from quality.span import Span

_ALL = Lazy(
    r"\b(?P<word>all|every|each)(?: of)?(?: the| our| its| their)? (?P<what>[a-z][\w'’-]*(?: [a-z][\w'’-]*)?)"
    r"|\b(?P<when>always|never)\b|\b(?P<who>everyone|everybody)\b"
)
_OPEN = Lazy(
    r"[?\"“”]|\b(?:not|no|may|might|could|almost|nearly|after all|at all|above all|first of all|all (?:over"
    r"|about|but|too|right|time|day|night|set|out|of us|you|that|eyes|new|in)|every (?:day|one|time|year|week"
    r"|month|morning|night|other|so|little|single|step))\b|n't\b"
)
_SPELT = one_of(*UNITS, *TEENS[:3])
_SOME = (
    rf"(?:(?:\d[\d,]*|{_SPELT}) (?:(?:out )?of|in) (?:the |its |their |our )?(?:\d[\d,]*|{_SPELT}|hundred)"
    r"|\d[\d.]* ?(?:%|per ?cent) of|(?:(?:a|one|two|three) )?(?:third|quarter|half|fifth|tenth)s? of"
    r"|not all(?: of)?|not every"
    r"|(?:a )?(?:minority|handful|majority|fraction) of|(?:only|just|nearly|almost|about|around"
    r"|some) (?:\d[\d,]*|a few|half)|most|some|several|a few)"
)
_PART = Lazy(
    rf"\b{_SOME} (?:of )?(?:the |its |their |our |these |those )?(?P<what>(?:[\w'’-]+ ?){{1,4}})"
)
_STRONG = Lazy(
    rf"\bnot (?:all|every)\b|\bminority of\b|\b(?:\d+|{_SPELT}) (?:out )?of the (?:\d+|{_SPELT})\b"
    r"|\b\d[\d,]* (?:out )?of \d[\d,]+\b"
    rf"|\b(?:{_SPELT}) in (?:{_SPELT})\b|\b(?:third"
    rf"|quarter|fifth|half) of\b"
)
_REST = Lazy(
    r"\b(?:the (?:rest|others|remainder|remaining|other \d+ ?%)"
    rf"|another (?:\d[\d,]*|{_SPELT}) (?:will|have|must|are|were)"
    rf"|(?:\d+|{_SPELT}) others|(?:one|{_SPELT}) did not"
    r"|(?:were|was|are|will be) (?:left out|excluded|exempt)|will have to wait)\b"
)
_KEPT = Lazy(
    r"\b(?:while|but|whereas|although|though)\b[^.;]{0,90}\b(?:will|would|is to|are to|must|may) (?:still )?"
    r"(?:keep|stay|remain|continue)\b|\bfor the time being\b|\buntil further notice\b"
)
_WHOLE = Lazy(r"\b(?:all|every|each|100 ?%|100 per cent|everyone|always|never|without exception)\b")
_EARLY = 16  # sentences


def not_all(document: Document, title: Block) -> tuple[Span, Told] | None:
    """Return the word for all of a headline, and the sentences that tell of some and of a rest."""
    found = _ALL.search(document.folded, title.start, title.end)
    if found is None or _OPEN.search(document.folded, title.start, title.end):
        return None
    what = _counted(document, title, found)
    told = below(document, title)[:_EARLY]
    if not what or any(_says_all(document, s, what) for s in told):
        return None
    parts = [s for s in told if _is_part(document, s, what)]
    rest = [s for s in told if parts and _REST.search(document.folded, s.start, s.end)]
    kept = [s for s in told if _is_kept(document, s, what)]
    parts = parts or kept
    strong = kept or any(_STRONG.search(document.folded, s.start, s.end) for s in parts)
    places = tuple(Span(s.start, s.end) for s in dict.fromkeys([*parts, *rest]))
    name = next(name for name in ("word", "when", "who") if found[name])
    return (
        (Span(*found.span(name)), Told(places, _KEPT if kept else _PART))
        if parts and (rest or strong)
        else None
    )


def _counted(document: Document, title: Block, found: re.Match[str]) -> frozenset[str]:
    """Return what a headline says all of, or of what it says always."""
    if found["when"]:
        return kin_of(document, title.start, found.start())
    if found["who"]:
        return kin_of(document, title.start, title.end)
    return kin_of(document, *found.span("what"))


def _is_part(document: Document, sentence: Sentence, what: frozenset[str]) -> bool:
    parts = _PART.finditer(document.folded, sentence.start, sentence.end)
    return any(kin_of(document, *m.span("what")) & what for m in parts)


def _is_kept(document: Document, sentence: Sentence, what: frozenset[str]) -> bool:
    """Tell of `while the village routes will keep diesel`: a part that stays as it was."""
    kept = _KEPT.search(document.folded, sentence.start, sentence.end)
    return kept is not None and bool(kin_of(document, sentence.start, sentence.end) & what)


def _says_all(document: Document, sentence: Sentence, what: frozenset[str]) -> bool:
    """Tell whether a sentence has a word for all, and what the headline counts."""
    whole = _WHOLE.search(document.folded, sentence.start, sentence.end)
    return whole is not None and bool(kin_of(document, sentence.start, sentence.end) & what)
