"""Rules against a document: where each of them matches."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from quality import checks
from quality.document import Document
from quality.features import Features
from quality.match import Match
from quality.matchers.near import pairs
from quality.matchers.patterns import PatternIndex
from quality.matchers.phrases import PhraseIndex
from quality.matchers.repeat import repeats
from quality.matchers.structure import blocks
from quality.matchers.swap import swapped
from quality.places import Places
from quality.rule import Rule

Spans = Sequence[tuple[int, int]]
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
        phrases, patterns, called = self._spans(document)
        run = _Run(document, features, profile, phrases, patterns)
        at_work = {index for index, _ in phrases}.union(patterns, called, self._always)
        found = (
            (rule.id, tuple(run.matches(index, rule)))
            for index, rule in self.spoken(document.language)
            if index in at_work
        )
        return {name: each for name, each in found if each}

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

    def measured(self, matches: Matches) -> Iterator[Rule]:
        """Yield the rules that have a value of their own beside these matches."""
        yield from self._metrics
        yield from (self.by_id[name] for name in matches if self.by_id[name].kind != "metric")

    @cached_property
    def _metrics(self) -> Sequence[Rule]:
        return [rule for rule in self.rules if rule.kind == "metric"]

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
            if rule.kind not in called and "only-if" not in rule.body
        )

    @cached_property
    def _callable(self) -> Sequence[int]:
        """The rules that are only asked when one of their words occurs."""
        return [index for index, rule in enumerate(self.rules) if "only-if" in rule.body]

    def _spans(
        self, document: Document
    ) -> tuple[Mapping[tuple[int, str], Spans], Mapping[int, Spans], Iterable[int]]:
        """Return where phrases (by rule and list) and patterns (by rule) stand, and who is called."""
        found = self._phrases.find(document.folded)
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


class _Run:
    """One document's matches, kind by kind, each sifted by what the rule excuses."""

    def __init__(
        self,
        document: Document,
        features: Features,
        profile: str,
        phrases: Mapping[tuple[int, str], Spans],
        patterns: Mapping[int, Spans],
    ) -> None:
        self._document, self._features, self._profile = document, features, profile
        self._phrases, self._patterns = phrases, patterns
        self._places = Places(document)

    def matches(self, index: int, rule: Rule) -> Iterator[Match]:
        found = self._found(index, rule)
        if rule.kind == "metric":
            return found
        excused = self._phrases.get((index, "except"), ())
        if rule.kind == "function":
            return self._called(rule, found, excused)
        return (
            match
            for match in found
            if self._places.allow(rule, match) and not _overlaps(excused, match)
        )

    def _called(self, rule: Rule, found: Iterator[Match], excused: Spans) -> Iterator[Match]:
        """Return what a check found, which looks after scopes and zones of its own."""
        if not (excused or rule.closed):
            return found
        return (
            match
            for match in found
            if self._places.is_open(rule, match) and not _overlaps(excused, match)
        )

    def _found(self, index: int, rule: Rule) -> Iterator[Match]:
        body: Mapping[str, Any] = rule.body
        if rule.kind == "phrases":
            return self._marked(rule, self._phrases.get((index, "phrases"), ()))
        if rule.kind == "pattern":
            return self._marked(rule, self._patterns.get(index, ()))
        if rule.kind == "near":
            return self._near(index, body)
        if rule.kind == "repeat":
            return repeats(self._document, body)
        if rule.kind == "structure":
            return blocks(self._document, body)
        if rule.kind == "metric":
            return self._metric(rule)
        options = {**body.get("options", {}), "profile": self._profile}
        return checks.find(str(body["function"]))(self._document, options)

    def _marked(self, rule: Rule, spans: Spans) -> Iterator[Match]:
        if rule.swap:
            return swapped(rule, self._document, spans)
        return (Match(*span) for span in spans)

    def _near(self, index: int, body: Mapping[str, Any]) -> Iterator[Match]:
        first = self._phrases.get((index, "first"), ())
        second = self._phrases.get((index, "second"), ())
        ordered = bool(body.get("ordered", False))
        return pairs(self._document, first, second, int(body["words"]), ordered=ordered)

    def _metric(self, rule: Rule) -> Iterator[Match]:
        name = str(rule.body["metric"])
        value, limit = self._features[name], rule.limit(self._profile)
        above = rule.body["direction"] == "above"
        if limit is not None and (value > limit if above else value < limit):
            places = self._features.places(name)
            yield Match(*self._document.opening, related=places, value=value)


def _overlaps(spans: Spans, match: Match) -> bool:
    index = bisect_right(spans, (match.end - 1, match.end)) - 1
    return index >= 0 and spans[index][1] > match.start
