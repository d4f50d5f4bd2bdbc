"""A check for firms and bodies that are said to have a mind of their own."""

import re
from collections.abc import Iterator, Mapping

from quality.checks.content import has_any
from quality.document import Document
from quality.lazy import Lazy
from quality.match import Match

_NAME = r"(?:[A-Z][\w&’-]*\s){0,3}[A-Z][a-z]{2,14}"
_DEVOTED = Lazy(
    rf"\b(?P<name>{_NAME})\s(?:cares\sdeeply|is\s(?:deeply\s|truly\s|fully\s)?(?:passionate\sabout"
    r"|(?:committed|dedicated)\sto)|believes\sin\s[a-z]+ing)\b"
)
_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof|Professor|President|Senator|Governor|Mayor|Judge"
    r"|Minister|Secretary|King|Queen|Prince|Princess|Captain|General|Coach|Pope)\.?\s"
)
_HUMAN = r"[^.!?\n]{0,60}\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Hh]ers|[Hh]imself|[Hh]erself|who|whose)\b"
_NEXT = r"[^.!?\n]{0,90}[.!?]\s(?:He|She|His|Her)\b"
_WORDS = ("deeply", "passionate", "committed", "dedicated", "believes")
_EXCUSES = ("quotation", "link", "citation", "number", "first-person")


def company_with_a_mind(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield each name that is said to be committed to or to care, unless it is a person's.

    A person is known by a title, or by `he`, `she` or `who` near the name.

    >>> text = "Harbrook is committed to tea. Mr Reed drinks it. Reed is committed to milk."
    >>> [text[m.start:m.end] for m in company_with_a_mind(Document(text), {})]
    ['Harbrook is committed to']
    """
    del options
    if not any(words in document.folded for words in _WORDS):
        return
    for found in _DEVOTED.finditer(document.flat):
        index = document.sentence_at(found.start())
        if index < 0 or document.in_zone("quotation", found.start()):
            continue
        name = found["name"].split()[-1]
        if not (
            has_any(document, _EXCUSES, document.sentences[index]) or _is_person(document, name)
        ):
            yield Match(*found.span())


def _is_person(document: Document, name: str) -> bool:
    """Tell whether the text speaks of a name as of a person."""
    told = re.compile(rf"\b{_TITLE}(?:[A-Z][\w.]*\s)?{name}\b|\b{name}\b(?:{_HUMAN}|{_NEXT})")
    return told.search(document.flat) is not None
