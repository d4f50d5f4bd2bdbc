"""Rules against a document: where each of them matches."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from quality.document import Document
from quality.engine.places import Places
from quality.engine.precedence import Order, order
from quality.engine.steps import Seen, Spans, Step, step
from quality.features import Features
from quality.match import Match
from quality.matchers.patterns import PatternIndex
from quality.matchers.phrases import Found, PhraseIndex
from quality.rule import Rule
from quality.stepwise import Work, alone

Matches = Mapping[str, tuple[Match, ...]]


class Ruleset:
    """Rules made ready to run together: one pass for all phrases, one for all patterns.

    `known` are all rules there are, on or off; just these when none are given.
    """

    def __init__(self, rules: Iterable[Rule], known: Iterable[Rule] = ()) -> None:
        self.rules = tuple(rules)
        self.known = tuple(known) or self.rules

    def __reduce__(self) -> tuple[type["Ruleset"], tuple[tuple[Rule, ...], ...]]:
        return Ruleset, (self.rules, self.known)

    def matches(self, document: Document, features: Features, profile: str = "web") -> Matches:
        """Return the matches of each rule that has any, by rule id."""
        return alone(self.matching(document, features, profile))

    def matching(self, document: Document, features: Features, profile: str) -> Work[Matches]:
        """Find the `matches` in steps: all phrases, all patterns, then rule by rule.

        Only a rule that every text asks ends a step, so that texts side by side keep in step.
        """
        literals = self._phrases.find(document.folded)
        yield
        phrases, patterns, called = self._spans(document, literals)
        yield
        seen = Seen(document, features, phrases, patterns, Places(document))
        always = self._always
        at_work = {index for index, _ in phrases}.union(patterns, called, always)
        found: dict[str, tuple[Match, ...]] = {}
        for index, name, looking in self._steps(document.language, profile):
            if index in at_work:
                matches = tuple(looking.matches(seen))
                if matches:
                    found[name] = matches
                if index in always:
                    yield
        return found

    def _steps(self, language: str, profile: str) -> Sequence[tuple[int, str, Step]]:
        """Return what looks for the matches of each rule, with its place among all."""
        key = language, profile
        if key not in self._by_profile:
            self._by_profile[key] = [
                (index, rule.id, step(index, rule, profile))
                for index, rule in self.spoken(language)
                if not rule.profiles or profile in rule.profiles
            ]
        return self._by_profile[key]

    def spoken(self, language: str) -> Sequence[tuple[int, Rule]]:
        """Return the rules for texts in `language`, with their places among all."""
        if language not in self._by_language:
            self._by_language[language] = [
                (index, rule)
                for index, rule in enumerate(self.rules)
                if language in rule.languages or "any" in rule.languages
            ]
        return self._by_language[language]

    @cached_property
    def of_residue(self) -> "Ruleset":
        """The rules that look at what was left in a text from the page around it."""
        return Ruleset((rule for rule in self.rules if "residue" in rule.scope), self.known)

    @cached_property
    def by_id(self) -> Mapping[str, Rule]:
        """The rules by id."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def precedence(self) -> Order:
        """The rules that leave a fault to others, and to which."""
        return order(self.rules)

    @cached_property
    def metrics(self) -> Mapping[str, str]:
        """The measures that rules hold against a limit, by the rule's id."""
        return {rule.id: str(rule.body["metric"]) for rule in self.rules if rule.kind == "metric"}

    @cached_property
    def _by_profile(self) -> dict[tuple[str, str], Sequence[tuple[int, str, Step]]]:
        return {}

    @cached_property
    def _by_language(self) -> dict[str, Sequence[tuple[int, Rule]]]:
        return {}

    @cached_property
    def _always(self) -> frozenset[int]:
        """The rules that no phrase or pattern calls."""
        called = ("phrases", "near", "pattern")
        return frozenset(
            index
            for index, rule in enumerate(self.rules)
            if (rule.kind not in called or "function" in rule.body) and "only-if" not in rule.body
        )

    @cached_property
    def _callable(self) -> Sequence[int]:
        """The rules that are only asked when one of their words occurs."""
        return [index for index, rule in enumerate(self.rules) if "only-if" in rule.body]

    def _spans(
        self, document: Document, found: Found
    ) -> tuple[Mapping[tuple[int, str], Spans], Mapping[int, Spans], Iterable[int]]:
        """Return where phrases (by rule and list) and patterns (by rule) stand, and who is called."""
        phrases = {self._owners[owner]: spans for owner, spans in found.phrases.items()}
        count = len(self._patterns.needles)
        present = [needle for needle in found.needles if needle < count]
        called = [self._callable[needle - count] for needle in found.needles if needle >= count]
        return phrases, self._patterns.find(document.encoded, present), called

    @cached_property
    def _phrase_lists(self) -> Mapping[tuple[int, str], Sequence[str]]:
        """Every list of phrases, by the rule's index and what the list is for."""
        lists = {
            (index, key): phrases
            for index, rule in enumerate(self.rules)
            for key, phrases in rule.phrase_lists().items()
        }
        return {key: phrases for key, phrases in lists.items() if phrases}

    @cached_property
    def _owners(self) -> Sequence[tuple[int, str]]:
        return tuple(self._phrase_lists)

    @cached_property
    def _phrases(self) -> PhraseIndex:
        hints = {t: hint for rule in self.rules for t, hint in rule.hints.phrases.items()}
        words = [(self.rules[index].body["only-if"],) for index in self._callable]
        needles: list[Any] = [*self._patterns.needles, *words]
        return PhraseIndex(tuple(self._phrase_lists.values()), needles, hints)

    @cached_property
    def _patterns(self) -> PatternIndex:
        hints = {p: found for rule in self.rules for p, found in rule.hints.needles.items()}
        return PatternIndex([rule.flagged_patterns() for rule in self.rules], hints)
