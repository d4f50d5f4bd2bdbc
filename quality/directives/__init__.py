"""Instructions in comments and front matter: which rules are off where, and was it needed."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from quality import checks
from quality.directives.front_matter import Instructions, instructions
from quality.directives.reach import reach
from quality.document import Document
from quality.engine import Matches, Ruleset
from quality.markup.directives import ACTIONS, DISABLE, ENABLE, INVALID, MISREAD
from quality.markup.reading import Directive
from quality.match import Match
from quality.registry import UnknownRule, fits, require
from quality.rule import PROFILES, Rule
from quality.span import Span, inside, merged

Remark = tuple[Directive, str]  # what there is to say about a directive
_ABOUT = "directives."  # so begin the names of the checks that pass remarks on
_WAYS = {
    INVALID: f"write one of {', '.join(f'{action}[rule]' for action in ACTIONS)}",
    MISREAD: f"its keys are profile ({', '.join(PROFILES)}), ignore (a list of rules) and reason",
}


class Inline(NamedTuple):
    """Whether a document may say which rules are off in it, and whether it must say why."""

    on: bool = True
    require_reason: bool = False


def read(document: Document, inline: Inline) -> Instructions:
    """Return what a document asks for, in front matter and comments; nothing where it may not."""
    if not inline.on:
        return Instructions()
    front = instructions(document)
    every = (*front.directives, *document.reading.directives)
    return Instructions(front.profile, every, inline.require_reason)


def applied(document: Document, ruleset: Ruleset, matches: Matches, asked: Instructions) -> Matches:
    """Return the matches that no directive silences, and those about directives themselves."""
    if not asked.directives:
        return matches
    silences = Silences(document, asked.directives)
    kept = {
        name: silences.unsilenced(ruleset.by_id[name], found) for name, found in matches.items()
    }
    remarks = _remarks(ruleset, silences, asked)
    for rule in filter(is_about, ruleset.rules):
        check = checks.find(str(rule.body["function"]))
        kept[rule.id] = silences.unsilenced(rule, tuple(check(document, remarks)))
    return {name: found for name, found in kept.items() if found}


_Naming = tuple[Directive, Span, list[str]]  # what names a rule, where it holds, by which names


class Silences:
    """The directives of one document; it remembers which names of which have silenced anything."""

    def __init__(self, document: Document, directives: Sequence[Directive]) -> None:
        self._document = document
        self._enables = [each for each in directives if each.action == ENABLE]
        silencing = [each for each in directives if each.action not in (ENABLE, *_WAYS)]
        self._reaches = [(each, reach(document, each)) for each in silencing]
        self.used: set[tuple[Directive, str]] = set()

    def unsilenced(self, rule: Rule, matches: tuple[Match, ...]) -> tuple[Match, ...]:
        """Return the matches of a rule that are not silenced."""
        naming = [
            (directive, span, names)
            for directive, span in self._reaches
            if (names := _naming(rule, directive))
        ]
        if not naming:
            return matches
        starts = [self._start(match) for match in matches]
        held = self._held(rule, naming)
        self._note_used(held, sorted(starts))
        silent = merged(span for _, span, _ in held)
        found = zip(matches, starts, strict=True)
        return tuple(match for match, start in found if not inside(silent, start))

    def _start(self, match: Match) -> int:
        """Return where in the source a match begins."""
        place = match.place or self._document.source_span(match.start, match.end)
        return place.start

    def _held(self, rule: Rule, naming: Iterable[_Naming]) -> list[_Naming]:
        """Return what names a rule with where it holds until the rule is switched on again."""
        on_again = sorted(each.start for each in self._enables if _naming(rule, each))
        return [
            (directive, _until(on_again, directive, span), names)
            for directive, span, names in naming
        ]

    def _note_used(self, held: Iterable[_Naming], starts: Sequence[int]) -> None:
        """Note what silences a match that begins at one of `starts`, which are in order."""
        for directive, span, names in held:
            if bisect_left(starts, span.start) < bisect_left(starts, span.end):
                self.used.update((directive, name) for name in names)


def _until(on_again: Sequence[int], directive: Directive, span: Span) -> Span:
    """Return where a directive holds: `disable` until the first of the places in order behind it."""
    if directive.action != DISABLE:
        return span
    later = bisect_left(on_again, directive.end)
    return span._replace(end=on_again[later]) if later < len(on_again) else span


def _naming(rule: Rule, directive: Directive) -> list[str]:
    """Return the names in a directive that mean a rule; `` where it means every rule.

    What there is to say about directives is silenced by name alone.
    """
    if not directive.rules:
        return [] if is_about(rule) else [""]
    return [name for name in directive.rules if fits(rule, name)]


def is_about(rule: Rule) -> bool:
    """Tell whether a rule passes remarks on directives."""
    return str(rule.body.get("function", "")).startswith(_ABOUT)


def _remarks(
    ruleset: Ruleset, silences: Silences, asked: Instructions
) -> Mapping[str, Sequence[Remark]]:
    why = _unexplained(asked.directives) if asked.require_reason else ()
    return {
        "unused": list(_unused(ruleset, silences, asked.directives)),
        "unknown": list(_unknown(ruleset, asked.directives)),
        "unexplained": list(why),
    }


def _unused(
    ruleset: Ruleset, silences: Silences, directives: Sequence[Directive]
) -> Iterator[Remark]:
    on = {rule.id for rule in ruleset.rules}
    off: set[str] = set()  # names switched off so far
    for directive in directives:
        for name in directive.rules or ("",) * (directive.action not in _WAYS):
            needed = (directive, name) in silences.used or _ends(off, directive, name)
            if not needed and _is_judged(name, ruleset.known, on):
                shown = (
                    f"“{name}” in {_shown(directive)}" if directive.rules[1:] else _shown(directive)
                )
                yield directive, f"{shown} silences nothing here: delete it."
        off.update(directive.rules if directive.action == DISABLE else ())


def _ends(off: Collection[str], directive: Directive, name: str) -> bool:
    """Tell whether a directive switches on again what was switched off under the same name."""
    return directive.action == ENABLE and any(
        (each + ".").startswith(name + ".") or (name + ".").startswith(each + ".") for each in off
    )


def _is_judged(name: str, known: Sequence[Rule], on: set[str]) -> bool:
    """Tell whether all the rules that a name means have run, those on trial apart."""
    meant = [rule for rule in known if (not name or fits(rule, name)) and not is_about(rule)]
    return any(rule.id in on for rule in meant) and all(
        rule.id in on or rule.status != "stable" for rule in meant
    )


def _unknown(ruleset: Ruleset, directives: Sequence[Directive]) -> Iterator[Remark]:
    for directive in directives:
        fault = _fault(directive, ruleset.known)
        if fault:
            yield directive, fault


def _fault(directive: Directive, known: Sequence[Rule]) -> str:
    if directive.action in _WAYS:
        return f"“{directive.reason}” cannot be followed: {_WAYS[directive.action]}."
    try:
        require(directive.rules, known)
    except UnknownRule as error:
        return f"{_shown(directive)} does not do what it should: {error}"
    return ""


def _unexplained(directives: Sequence[Directive]) -> Iterator[Remark]:
    for directive in directives:
        if not directive.reason and directive.action != ENABLE:
            yield directive, f"{_shown(directive)} does not say why: write the reason behind it."


def _shown(directive: Directive) -> str:
    names = f"[{', '.join(directive.rules)}]" if directive.rules else ""
    return f"“{directive.action}{names}”"
