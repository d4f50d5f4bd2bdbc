"""What is better put for what was found, by a rule's pairs of phrase and replacement."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from quality.document import Document
from quality.expression import Expression
from quality.folding import fold
from quality.match import Match
from quality.matchers.phrases import PhraseIndex, hint
from quality.rule import Rule


def swapped(rule: Rule, document: Document, spans: Iterable[tuple[int, int]]) -> Iterator[Match]:
    """Yield a match with the better wording in its note, unless the text has it already."""
    for start, end in spans:
        text = document.text[start:end]
        better = replacements(rule, text) or ("something else",)
        if text.replace("’", "'") not in better:
            note = (rule.message or rule.summary).replace("{replacement}", " or ".join(better))
            yield Match(start, end, note=note)


def replacements(rule: Rule, text: str) -> tuple[str, ...]:
    """Return what is better put for `text`, which `rule` found; none where it does not say."""
    text = text.replace("’", "'")
    fits = _fits_phrase if rule.kind == "phrases" else _fits_pattern
    for wording, better in rule.swap.items():
        if fits(wording if rule.kind == "phrases" else rule.flagged(wording), text):
            return (better,) if isinstance(better, str) else tuple(better)
    return ()


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
