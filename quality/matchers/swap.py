"""What is better put for what was found, by a rule's pairs of phrase and replacement."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from quality.document import Document
from quality.expression import Expression
from quality.folding import fold
from quality.lazy import Lazy
from quality.match import Match
from quality.matchers.phrases import PhraseIndex, hint
from quality.rule import Rule

_BRACES = Lazy(r"\{([^}]*)\}")
_QUOTES = Lazy(r"([“‘'\"`])\{replacement\}([”’'\"`])")
_TAKEN = re.compile(r"\{(\d)\}")


def swapped(rule: Rule, document: Document, spans: Iterable[tuple[int, int]]) -> Iterator[Match]:
    """Yield a match with the better wording in its note, unless the text has it already."""
    for start, end in spans:
        text = document.text[start:end]
        better = replacements(rule, text) or ("something else",)
        if text.replace("’", "'") not in better:
            note = _said(rule.message or rule.summary, better)
            yield Match(start, end, note=note)


def _said(message: str, better: Sequence[str]) -> str:
    """Return a message with each of the better wordings in the quotes that stand around their place.

    >>> _said("Say “{replacement}”.", ("help the", "ease the"))
    'Say “help the” or “ease the”.'
    """
    quotes = _QUOTES.search(message)
    between = f"{quotes[2]} or {quotes[1]}" if quotes else " or "
    return message.replace("{replacement}", between.join(better))


def replacements(rule: Rule, text: str) -> tuple[str, ...]:
    """Return what is better put for `text`, which `rule` found; none where it does not say."""
    text = text.replace("’", "'")
    fits = _fits_phrase if rule.kind == "phrases" else _fits_pattern
    for wording, better in rule.swap.items():
        if fits(wording if rule.kind == "phrases" else rule.flagged(wording), text):
            every = (better,) if isinstance(better, str) else better
            if rule.kind == "phrases":
                return tuple(filled(each, wording, text) for each in every)
            return tuple(every)
    return ()


def filled(better: str, wording: str, text: str) -> str:
    """Return `better` with each `{2}` as the words that the second braces of a phrase took.

    >>> filled("{2}", "{fully|totally} {full|empty|?}", "totally empty")
    'empty'
    """
    taken = _TAKEN.search(better) and _taking(wording).fullmatch(" ".join(text.split()))
    if not taken:
        return better
    return " ".join(_TAKEN.sub(lambda group: taken[int(group[1])] or "", better).split())


@lru_cache(maxsize=1024)
def _taking(wording: str) -> re.Pattern[str]:
    """Return an expression with a group for each of the braces of a phrase."""
    parts = (
        f"({'|'.join(map(re.escape, part.split('|')))})" if at % 2 else re.escape(part)
        for at, part in enumerate(_BRACES.split(wording))
    )
    whole = "".join(parts).replace(r"\*", r"\S+").replace(r"\?", "").replace(r"\ ", " ?")
    return re.compile(whole, re.IGNORECASE)


@lru_cache(maxsize=4096)
def _fits_phrase(template: str, text: str) -> bool:
    literals, written_out = hint(template)
    if written_out:
        return fold(text) in literals
    found = PhraseIndex([[template]]).find(fold(text)).phrases
    return [tuple(span) for span in found.get(0, ())] == [(0, len(text))]


@lru_cache(maxsize=4096)
def _fits_pattern(pattern: str, text: str) -> bool:
    return Expression(rf"\A(?:{pattern})\z", wrapped=True).found_in(text)
