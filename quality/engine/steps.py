"""How one rule looks for its matches in what is seen of a document."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import starmap
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from quality import checks
from quality.document import Document
from quality.engine.places import Places
from quality.features import Features
from quality.match import Match
from quality.matchers.near import pairs
from quality.matchers.repeat import repeats
from quality.matchers.structure import blocks
from quality.matchers.swap import swapped
from quality.rule import Rule

Spans = Sequence[tuple[int, int]]


class Seen(NamedTuple):
    """What rules look at: a document, its measures, where phrases and patterns stand in it."""

    document: Document
    features: Features
    phrases: Mapping[tuple[int, str], Spans]
    patterns: Mapping[int, Spans]
    places: Places


class Step(Protocol):
    """What looks for the matches of one rule."""

    def matches(self, seen: Seen) -> Iterable[Match]:
        """Find the matches in what is seen of a document."""


def step(index: int, rule: Rule, profile: str) -> Step:
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

    def matches(self, seen: Seen) -> Iterable[Match]:
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

    def matches(self, seen: Seen) -> Iterable[Match]:
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

    def matches(self, seen: Seen) -> Iterable[Match]:
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

    def matches(self, seen: Seen) -> Iterable[Match]:
        """Find the matches in what is seen of a document."""
        excused = seen.phrases.get((self.place, "except"), ())
        return (
            match
            for match in self._found(seen)
            if seen.places.allow(self.rule, match) and not _overlaps(excused, match)
        )

    def _found(self, seen: Seen) -> Iterable[Match]:
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

    def _marked(self, seen: Seen, spans: Spans) -> Iterable[Match]:
        if self.rule.swap:
            return swapped(self.rule, seen.document, spans)
        return starmap(Match, spans)

    def _near(self, seen: Seen) -> Iterable[Match]:
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
