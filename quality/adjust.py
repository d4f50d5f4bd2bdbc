"""Rules as settings would have them: another severity or limit, phrases excused, scopes closed."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import NamedTuple

from quality.errors import QualityError
from quality.matchers.template import TemplateError, bounded
from quality.registry import fits
from quality.rule import SCOPES, Rule, Severity


class UnknownScope(QualityError):  # noqa: N818 it is a name that is unknown
    """A part of a text that does not exist; the message lists those that do."""


class AdjustmentError(QualityError):
    """An adjustment that its rule cannot follow; `name` and `part` say which."""

    def __init__(self, name: str, part: str, problem: str) -> None:
        super().__init__(f"{name}: {part}: {problem}")
        self.name, self.part, self.problem = name, part, problem


class Adjustment(NamedTuple):
    """What to change about a rule; what is None or empty stays as the rule has it.

    `limit` is in the unit of the rule's measure and holds for every profile; the rule
    then shows nothing up to it. `accept` are phrases, as in a rule's `except`: a match
    that touches one is excused, from this rule only.
    """

    severity: Severity | None = None
    limit: float | None = None
    accept: tuple[str, ...] = ()


def adjusted(
    rules: Iterable[Rule],
    adjustments: Mapping[str, Adjustment],
    closed: Iterable[str] = (),
) -> tuple[Rule, ...]:
    """Return the rules with what `adjustments` say by id, alias, family or prefix.

    The closest name wins: a rule's own over that of its family. `closed` are scopes in
    which nothing is reported. Raises AdjustmentError for what a rule cannot follow, UnknownScope
    for what is no scope.
    """
    scopes = frozenset(map(_scope, closed))
    ordered = sorted(adjustments.items(), key=lambda item: len(item[0]))
    return tuple(_adjusted(rule, ordered, scopes) for rule in rules)


def _adjusted(
    rule: Rule, adjustments: Iterable[tuple[str, Adjustment]], closed: frozenset[str]
) -> Rule:
    fitting = [(name, each) for name, each in adjustments if fits(rule, name)]
    exact = (rule.id, *rule.aliases)
    for name, adjustment in sorted(fitting, key=lambda item: item[0] in exact):
        rule = _changed(rule, name, adjustment)
    return replace(rule, closed=closed) if closed and not rule.has_no_place else rule


def _scope(name: str) -> str:
    if name in SCOPES:
        return name
    near = get_close_matches(str(name), SCOPES, n=1)
    hint = f": did you mean {near[0]!r}?" if near else ""
    raise UnknownScope(f"no scope is called {name!r}: one of {', '.join(SCOPES)}{hint}")


def _changed(rule: Rule, name: str, by: Adjustment) -> Rule:
    if by.severity is not None:
        rule = replace(rule, severity=by.severity)
    if by.limit is not None:
        report = "over-limit" if rule.report == "each" else rule.report
        rule = replace(rule, limits={"web": by.limit}, report=report)
    if by.accept:
        _require_acceptance(rule, name, by.accept)
        rule = replace(rule, exceptions=(*rule.exceptions, *by.accept))
    return rule


def _require_acceptance(rule: Rule, name: str, phrases: Iterable[str]) -> None:
    if rule.kind == "metric" and name in (rule.id, *rule.aliases):
        raise AdjustmentError(
            name, "accept", "it measures the whole text, so no phrase can be excused: set a limit"
        )
    try:
        for phrase in phrases:
            bounded(phrase)
    except TemplateError as error:
        raise AdjustmentError(name, "accept", str(error)) from None
