"""A headline that says what will not be, was not done or was not found, over a text that has it."""

import re
from collections.abc import Iterator, Mapping

from quality.checks.headline.contrary import MAY, Told, below, contrary
from quality.checks.headline.denial import denied
from quality.checks.headline.kin import kin_of
from quality.document import Document
from quality.lazy import Lazy
from quality.markup.reading import Block
from quality.match import Match
from quality.span import Span

_NOT_DONE = Lazy(
    r"\b(?P<aux>will not|won't|does not|doesn't|do not|don't|did not|didn't|not to) (?P<verb>(?!show|say|know"
    r"|mean|think|want|have|see|need|like|care|get\b|be\b)[a-z]{3,})\b"
)
_NONE_FOUND = Lazy(
    r"\bno (?P<what>link|links|evidence|plan|plans|deal|agreement|charges|danger|risk|proof|sign|signs"
    r"|difference|benefit)\b"
)
_OPEN = Lazy(
    rf"[?\"“”]|\b(?:{MAY}|might|could|should|so|who|which|that|because|as|why|how|if|whether|unless"
    r"|until|but|den(?:y|ies))\b"
)
_NEGATED = Lazy(
    r"\b(?:not|never|no|nor|neither|without|cannot|refus\w+|declin\w+|rul(?:e[sd]?|ing) out|den(?:y|ies|ied))\b|n't\b"
)
_UNSAID = Lazy(
    rf"\b(?:if|whether|would|might|{MAY}|could|had|once|ago|previously|claim\w*|rumou?r\w*|myth"
    r"|legend|folklore|believ\w*)\b"
)
_ALIKE = (
    "stand run", "quit resign leave", "allow permit let", "close shut", "scrap abolish axe end",
    "sell", "buy", "cut reduce lower", "raise increase lift", "return", "play", "sign", "join", "ban outlaw",
    "pay", "approve back support", "help", "improve", "work", "cause", "build", "move", "merge", "open",
)  # fmt: skip
_MEANS = Lazy(r"\b(?:with|using|via) (?:the |a |an |new |its )?(?P<what>[a-z]{4,})\b")
_UNSURE = Lazy(rf"[?\"“”]|\b(?:not|no|never|without|{MAY}|might|could|should)\b|n't\b")
_SAME = {verb: group.split() for group in _ALIKE for verb in group.split()}
_EARLY = 6  # sentences
_HAS = r"(?:found|finds?|is|are|was|were|show(?:s|ed)?|reached|agreed|confirmed|has|have|there is)"


def denied_or_not(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the headline whose act the text denies, and the headline that denies what the text has.

    >>> text = "# Mayor will not stand again\\n\\nThe mayor said that she will run for a third term."
    >>> len(list(denied_or_not(Document(text, "markdown"), {})))
    1
    """
    found = [*denied(document, options)]
    yield from found or [*_undenied(document)] or _unused(document)


def _undenied(document: Document) -> Iterator[Match]:
    title = document.headline
    if title is None or _OPEN.search(document.folded, title.start, title.end):
        return
    act = _NOT_DONE.search(document.folded, title.start, title.end)
    none = _NONE_FOUND.search(document.folded, title.start, title.end)
    if act or none:
        form = _asserted(act) if act else _shown(none["what"] if none else "")
        places = _against(document, title, form, act)
        if places:
            yield contrary(
                document, title, Told(places, form), "The headline denies what the text has"
            )


def _unused(document: Document) -> Iterator[Match]:
    """Yield the headline that says with what a thing is done, where the text has only that it is not."""
    title = document.headline
    means = title and _MEANS.search(document.folded, title.start, title.end)
    if title is None or not means or _UNSURE.search(document.folded, title.start, title.end):
        return
    noun = re.escape(means["what"].removesuffix("s"))
    named = re.compile(rf"\b{noun}(?:s|es)?\b")
    form = re.compile(
        rf"\bno {noun}(?:s|es)? (?:is|are|was|were|will be|ha(?:s|ve) been) (?:used|involved|needed)\b"
        rf"|\b(?:do|does|did|will) not use (?:any )?{noun}(?:s|es)?\b"
    )
    told = [s for s in below(document, title) if named.search(document.folded, s.start, s.end)]
    if told and all(form.search(document.folded, s.start, s.end) for s in told):
        places = [Span(s.start, s.end) for s in told]
        note = "The headline says with what, and the text denies it"
        yield contrary(document, title, Told(places, form), note)


def _asserted(act: re.Match[str]) -> re.Pattern[str]:
    """Return what says that the act is done: `will run` against `will not stand`."""
    verbs = "|".join(_SAME.get(act["verb"], [act["verb"]]))
    if act["aux"].startswith("d"):
        return re.compile(rf"\b(?:{verbs})(?:s|d|ed|es)\b")
    return re.compile(
        rf"\b(?:will|is to|are to|intends? to|plans? to|vow(?:s|ed) to) (?:\w+ ){{0,2}}?(?:{verbs})\b"
    )


def _shown(what: str) -> re.Pattern[str]:
    """Return what says that there is one: `found a link`."""
    noun = what.removesuffix("s")
    return re.compile(
        rf"\b{_HAS} (?:an? |the |clear |strong |new |good |some )+(?:\w+ )?{noun}s?\b"
    )


def _against(
    document: Document, title: Block, form: re.Pattern[str], act: re.Match[str] | None
) -> list[Span]:
    """Return the sentences that say it, where none denies it."""
    who = kin_of(document, title.start, act.start() if act else title.end)
    told = below(document, title)
    about = [s for s in told if who & kin_of(document, s.start, s.end)]
    if any(_NEGATED.search(document.folded, s.start, s.end) for s in about):
        return []
    return [
        Span(s.start, s.end)
        for s in told[:_EARLY]
        if s in about
        and form.search(document.folded, s.start, s.end)
        and not _UNSAID.search(document.folded, s.start, s.end)
    ]
