"""Checks of habits of generated and generic prose that no list of words can say."""

import re
from collections.abc import Iterator, Mapping

from quality.checks.options import share, whole
from quality.document import Document
from quality.lazy import Lazy
from quality.match import Match
from quality.span import Span

_FANCY = Lazy(
    r" (?P<mark>emphasi[sz]ed|highlighted|underscored|remarked"
    r"|stressed|asserted|reiterated|noted|stated|exclaimed|mused|affirmed|opined|quipped|declared|acknowledged"
    r"|observed|commented|lamented|intoned|averred|posited)\b(?P<that> that\b)?"
)
_SPEAKER = Lazy(r"\b([\w’'-]+)[,”\"’']*\Z")
_LONGEST = 60  # characters of the word before the verb
_PLAIN = Lazy(r"\b(?:said|says|say|told|tells|asked|asks)\b")
_NO_SPEAKER = frozenset("is are was were be been being has have had not as also the and or".split())


def fancy_saying_verbs(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the saying verbs that are not `said`, where they are most of all saying verbs.

    >>> text = "“No,” Ann asserted. “Yes,” Bo remarked."
    >>> [text[m.start:m.end] for m in fancy_saying_verbs(Document(text), {"least": 2})]
    ['asserted', 'remarked']
    """
    fancy = list(_fancy(document))
    plain = len(_PLAIN.findall(document.folded))
    enough = len(fancy) >= whole(options, "least", 4)
    if enough and len(fancy) > share(options, "share", 0.7) * (len(fancy) + plain):
        yield from (Match(*span) for span in fancy)


def _fancy(document: Document) -> Iterator[Span]:
    for found in _FANCY.finditer(document.flat):
        before = _SPEAKER.search(document.text, max(0, found.start() - _LONGEST), found.start())
        inside = document.in_zone("quotation", found.start("mark"))
        spoken = before is not None and before[1].lower() not in _NO_SPEAKER
        if spoken and not inside and _speech(document, found):
            yield Span(*found.span("mark"))


def _speech(document: Document, found: re.Match[str]) -> bool:
    sentence = document.sentence_at(found.start("mark"))
    if sentence < 0 or found["that"]:
        return sentence >= 0
    start, end, _ = document.sentences[sentence]
    return document.has_cue("quotation", start, end)
