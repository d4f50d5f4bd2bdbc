"""Checks of a headline that is surer than its text."""

import re
from collections.abc import Iterator, Mapping

from quality.checks.content import stems, words_of
from quality.checks.headline.contradiction import hedged_effect, terms_of
from quality.checks.headline.contrary import MAY, contrary
from quality.checks.headline.doubts import disclaimed_cause, open_plan, unconfirmed
from quality.checks.headline.heading import title_of
from quality.checks.headline.outlook import still_ahead
from quality.checks.headline.universals import not_all
from quality.checks.options import whole
from quality.document import Document, Sentence
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.span import Span

_SURE = Lazy(
    r"\b(?:cures?|prevents?|causes?|proves?|eliminates?|kills?|stops?|reverses?|protects?"
    r"|boosts?|cuts|raises?|lowers?|reduces?|improves?|doubles?|halves|saves?|beats?|slows?|harms?|shortens?"
    r"|extends?|triggers?|leads? to|drives?|fuels?|sparks?|threatens?|linked to|tied to)\b",
    re.IGNORECASE,
)
_WILL = Lazy(r"\b(?:will|to) (?P<verb>(?!be\b|the\b|a\b|its\b|his\b|her\b|their\b)[a-z]{3,})\b")
_CHECKS = (
    (open_plan, "The headline takes as decided what is open"),
    (disclaimed_cause, "The headline has a cause that nobody showed"),
    (still_ahead, "The headline tells as done what is ahead"),
    (unconfirmed, "The headline has as confirmed what nobody knows yet"),
)
_TERMS = 4  # of a headline that say enough to know it by
_MOST = 0.75  # of them
_MAY = Lazy(rf"\b(?:{MAY}|might|could|possibly|perhaps)\b")
_RESTATED = "The headline states what the text says may be: put the doubt into the headline."
_DOUBTED = Lazy(r"\b(?:may|might|could|possibly|perhaps|if|whether)\b", re.IGNORECASE)
_UNSURE = Lazy(
    r"\b(?:may|might|could|can|suggests?|suggested|possibly|perhaps|potential(?:ly)?|hopes?|likely"
    r"|appears?|seems?|some|if|whether|expected|aims?|claims?|would|rumou?red|tipped|set|plans?|wants?|tries|seeks?|offers?|vows?|fails?)\b",
    re.IGNORECASE,
)


def surer_than_body(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the headline whose claim or plan is hedged each time that the body tells of it."""
    title = title_of(document)
    if title is None:
        return
    text = document.block_text(title)
    if _UNSURE.search(text) or "?" in text:
        return
    verb, plan = _SURE.search(text), _WILL.search(text)
    if verb and _is_hedged(document, title, verb[0].lower(), whole(options, "claims", 2)):
        yield _unsure(document, title, verb)
    elif plan and _is_open(document, title, plan["verb"]):
        yield _unsure(document, title, plan)
    elif told := hedged_effect(document):
        yield Match(*told[0], tuple(Span(s.start, s.end) for s in told[1]))
    elif doubts := _restated(document, title):
        yield Match(title.start, title.end, doubts, note=_RESTATED)
    else:
        yield from _overstated(document, title)


def _overstated(document: Document, title: Block) -> Iterator[Match]:
    """Yield the headline that has a plan, a cause, a proof or all of something, where the text has less."""
    for check, what in _CHECKS:
        if told := check(document, title):
            yield contrary(document, title, told, what)
            return
    if found := not_all(document, title):
        word, told = found
        said = document.text[word.start : word.end]
        yield contrary(document, word, told, f"The headline says “{said}”")


def _restated(document: Document, title: Block) -> tuple[Span, ...]:
    """Return the sentences that say most of what the headline says, where each of them says `may`."""
    terms = terms_of(document, Span(title.start, title.end))
    if len(terms) < _TERMS:
        return ()
    told = [Span(s.start, s.end) for s in document.prose if s.start >= title.end]
    same = [s for s in told if len(terms_of(document, s) & terms) >= _MOST * len(terms)]
    return tuple(same) if same and all(_MAY.search(document.folded, *s) for s in same) else ()


def _is_hedged(document: Document, title: Block, verb: str, least: int) -> bool:
    """Tell whether the body makes the claim so many times, and never without a hedge."""
    claims = [*_claims(document, verb, title, 1)]
    return len(claims) >= least and all(
        _UNSURE.search(document.flat, s.start, s.end) for s in claims
    )


def _is_open(document: Document, title: Block, verb: str) -> bool:
    """Tell whether what will be done by the headline only may be done by the body."""
    told = [document.folded[s.start : s.end] for s in _claims(document, verb, title, 2)]
    may = re.compile(rf"\b(?:may|might|could) (?:\w+ ){{0,2}}?{verb}\b")
    return any(map(may.search, told)) and all(map(_DOUBTED.search, told))


def _unsure(document: Document, title: Block, found: re.Match[str]) -> Match:
    verb = found.groupdict().get("verb", found[0]).lower()
    related = tuple(Span(s.start, s.end) for s in _claims(document, verb, title, 1))
    return Match(title.start + found.start(), title.start + found.end(), related)


def _claims(document: Document, verb: str, title: Block, shared: int) -> Iterator[Sentence]:
    """Yield the sentences of the body with the verb of the headline and some of its terms."""
    terms = stems(words_of(document, Span(title.start, title.end)))
    form = re.compile(rf"\b{re.escape(verb.rstrip('s'))}\w*")
    for sentence in document.prose:
        made = form.search(document.folded, sentence.start, sentence.end)
        if made and len(stems(words_of(document, sentence)) & terms) >= shared:
            yield sentence
