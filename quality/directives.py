"""Instructions in comments and front matter: which rules are off where, and was it needed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quality import checks
from quality.document import Document
from quality.engine import Matches, Ruleset
from quality.front_matter import Instructions, instructions
from quality.markup.directives import ACTIONS, DISABLE, ENABLE, INVALID
from quality.markup.reading import Directive
from quality.match import Match
from quality.reach import reach
from quality.registry import UnknownRule, fits, require
from quality.rule import Rule
from quality.span import Span

Remark = tuple[Directive, str]  # what there is to say about a directive
_ABOUT = "directives."  # so begin the names of the checks that pass remarks on


@dataclass(frozen=True, slots=True)
class Inline:
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
        silencing = [each for each in directives if each.action not in (ENABLE, INVALID)]
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
        return tuple(match for match in matches if not self._is_silenced(rule, match, naming))

    def _is_silenced(self, rule: Rule, match: Match, naming: Iterable[_Naming]) -> bool:
        place = match.place or self._document.source_span(match.start, match.end)
        by = [
            (directive, name)
            for directive, span, names in naming
            if span.start <= place.start < span.end
            and not self._is_on_again(rule, directive, place.start)
            for name in names
        ]
        self.used.update(by)
        return bool(by)

    def _is_on_again(self, rule: Rule, directive: Directive, offset: int) -> bool:
        return directive.action == DISABLE and any(
            directive.end <= enable.start <= offset and bool(_naming(rule, enable))
            for enable in self._enables
        )


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
    for index, directive in enumerate(directives):
        for name in directive.rules or ("",) * (directive.action != INVALID):
            needed = (directive, name) in silences.used or _ends(
                directives[:index], directive, name
            )
            if not needed and _is_judged(name, ruleset.known, on):
                shown = (
                    f"“{name}” in {_shown(directive)}" if directive.rules[1:] else _shown(directive)
                )
                yield directive, f"{shown} silences nothing here: delete it."


def _ends(earlier: Sequence[Directive], directive: Directive, name: str) -> bool:
    """Tell whether a directive switches on again what was switched off under the same name."""
    off = {each for before in earlier if before.action == DISABLE for each in before.rules}
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
    if directive.action == INVALID:
        ways = ", ".join(f"{action}[rule]" for action in ACTIONS)
        return f"“{directive.reason}” cannot be followed: write one of {ways}."
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
