"""Rules against a document: where each of them matches."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import starmap
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from quality import checks
from quality.document import Document
from quality.engine.places import Places
from quality.features import Features
from quality.match import Match
from quality.matchers.near import pairs
from quality.matchers.patterns import PatternIndex
from quality.matchers.phrases import Found, PhraseIndex
from quality.matchers.repeat import repeats
from quality.matchers.structure import blocks
from quality.matchers.swap import swapped
from quality.rule import Rule
from quality.stepwise import Work, alone

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
        return alone(self.matching(document, features, profile))

    def matching(self, document: Document, features: Features, profile: str) -> Work[Matches]:
        """Find the `matches` in steps: all phrases, all patterns, then rule by rule.

        Only a rule that every text asks ends a step, so that texts side by side keep in step.
        """
        literals = self._phrases.find(document.folded)
        yield
        phrases, patterns, called = self._spans(document, literals)
        yield
        seen = _Seen(document, features, phrases, patterns, Places(document))
        always = self._always
        at_work = {index for index, _ in phrases}.union(patterns, called, always)
        found: dict[str, tuple[Match, ...]] = {}
        for index, name, step in self._steps(document.language, profile):
            if index in at_work:
                matches = tuple(step.matches(seen))
                if matches:
                    found[name] = matches
                if index in always:
                    yield
        return found

    def _steps(self, language: str, profile: str) -> "Sequence[tuple[int, str, _Step]]":
        """Return what looks for the matches of each rule, with its place among all."""
        key = language, profile
        if key not in self._by_profile:
            self._by_profile[key] = [
                (index, rule.id, _step(index, rule, profile))
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
    def metrics(self) -> Mapping[str, str]:
        """The measures that rules hold against a limit, by the rule's id."""
        return {rule.id: str(rule.body["metric"]) for rule in self.rules if rule.kind == "metric"}

    @cached_property
    def _by_profile(self) -> "dict[tuple[str, str], Sequence[tuple[int, str, _Step]]]":
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


class _Seen(NamedTuple):
    """What rules look at: a document, its measures, where phrases and patterns stand in it."""

    document: Document
    features: Features
    phrases: Mapping[tuple[int, str], Spans]
    patterns: Mapping[int, Spans]
    places: Places


class _Step(Protocol):
    """What looks for the matches of one rule."""

    def matches(self, seen: _Seen) -> Iterable[Match]:
        """Find the matches in what is seen of a document."""


def _step(index: int, rule: Rule, profile: str) -> _Step:
    """Return what looks for the matches of a rule, made ready for a profile."""
    body: Mapping[str, Any] = rule.body
    if rule.kind == "metric":
        return _Measured(str(body["metric"]), rule.limit(profile), body["direction"] == "above")
    if "function" not in body:
        return _Sifted(index, rule)
    options = MappingProxyType(dict(body.get("options", {})))
    checked = _Checked(index, rule, str(body["function"]), options)
    return checked if rule.kind == "function" else _Both(_Sifted(index, rule), checked)


class _Both(NamedTuple):
    """What patterns find and what a function finds; of matches that overlap, the first and longest."""

    sifted: "_Sifted"
    checked: "_Checked"

    def matches(self, seen: _Seen) -> Iterable[Match]:
        """Yield them in reading order."""
        last = 0
        found = (*self.sifted.matches(seen), *self.checked.matches(seen))
        for match in sorted(found, key=lambda each: (each.start, -each.end)):
            if match.start >= last:
                last = match.end
                yield match


class _Measured(NamedTuple):
    """The match of a measure beyond its limit: the opening of the text, for all of it."""

    metric: str
    limit: float | None
    above: bool

    def matches(self, seen: _Seen) -> Iterable[Match]:
        """Find the matches in what is seen of a document."""
        value, limit = seen.features[self.metric], self.limit
        if limit is None or not (value > limit if self.above else value < limit):
            return ()
        places = seen.features.places(self.metric)
        return (Match(*seen.document.opening, related=places, value=value),)


class _Checked(NamedTuple):
    """The matches of a check, which looks after scopes and zones of its own."""

    place: int  # of the rule among all
    rule: Rule
    function: str
    options: Mapping[str, object]

    def matches(self, seen: _Seen) -> Iterable[Match]:
        """Find the matches in what is seen of a document."""
        found = checks.find(self.function)(seen.document, self.options)
        excused = seen.phrases.get((self.place, "except"), ())
        if not (excused or self.rule.closed):
            return found
        return (
            match
            for match in found
            if seen.places.is_open(self.rule, match) and not _overlaps(excused, match)
        )


class _Sifted(NamedTuple):
    """The matches of a rule without code of its own, sifted by what it excuses."""

    place: int  # of the rule among all
    rule: Rule

    def matches(self, seen: _Seen) -> Iterable[Match]:
        """Find the matches in what is seen of a document."""
        excused = seen.phrases.get((self.place, "except"), ())
        return (
            match
            for match in self._found(seen)
            if seen.places.allow(self.rule, match) and not _overlaps(excused, match)
        )

    def _found(self, seen: _Seen) -> Iterable[Match]:
        if self.rule.kind == "phrases":
            phrases = seen.phrases.get((self.place, "phrases"), ())
            return self._marked(seen, _united(phrases, seen.patterns.get(self.place, ())))
        if self.rule.kind == "pattern":
            return self._marked(seen, seen.patterns.get(self.place, ()))
        if self.rule.kind == "near":
            return self._near(seen)
        if self.rule.kind == "repeat":
            return repeats(seen.document, self.rule.body)
        return blocks(seen.document, self.rule.body)

    def _marked(self, seen: _Seen, spans: Spans) -> Iterable[Match]:
        if self.rule.swap:
            return swapped(self.rule, seen.document, spans)
        return starmap(Match, spans)

    def _near(self, seen: _Seen) -> Iterable[Match]:
        body: Mapping[str, Any] = self.rule.body
        first = seen.phrases.get((self.place, "first"), ())
        second = seen.phrases.get((self.place, "second"), ())
        ordered = bool(body.get("ordered", False))
        return pairs(seen.document, first, second, int(body["words"]), ordered=ordered)


def _united(phrases: Spans, patterns: Spans) -> Spans:
    """Return what phrases and patterns of one rule find; of those that overlap, the first and longest."""
    if not (phrases and patterns):
        return phrases or patterns
    kept: list[tuple[int, int]] = []
    for start, end in sorted((*phrases, *patterns), key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _overlaps(spans: Spans, match: Match) -> bool:
    index = bisect_right(spans, (match.end - 1, match.end)) - 1
    return index >= 0 and spans[index][1] > match.start
