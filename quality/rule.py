"""What a rule is: its documentation, its data and its tests, as one frozen value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, get_args

Severity = Literal["error", "warning", "suggestion", "info"]
Role = Literal["quality", "ai-style", "both", "info"]
Kind = Literal["phrases", "pattern", "repeat", "near", "metric", "structure", "function"]
Measure = Literal["per_1000_words", "count", "share_of_sentences", "present", "value"]
Repair = Literal["", "keep-one", "plain-letters", "drop-line"]
Place = Literal["anywhere", "sentence", "block", "whole-block", "opening", "closing"]
Profile = Literal["web", "news", "academic", "technical", "legal", "marketing", "fiction"]

SEVERITIES: tuple[str, ...] = get_args(Severity)
PROFILES: tuple[str, ...] = get_args(Profile)
FAMILIES = (
    "readability",
    "repetition",
    "hedging",
    "statistics",
    "attribution",
    "filler",
    "generation",
    "structure",
    "headline",
    "formatting",
)
SCOPES = (
    "prose",
    "list",
    "table",
    "heading",
    "caption",
    "quotation",
    "code",
    "url",
    "front-matter",
)  # the parts of a text that settings can close to rules
RATE_WORDS = 200  # rates of shorter texts swing too much to be held against them


class Unless(NamedTuple):
    """Cues that excuse a match when they stand near it."""

    near: tuple[str, ...]
    within: Literal["sentence", "paragraph", "neighbours", "match"] = "sentence"


class Hints(NamedTuple):
    """What can be known of a rule's phrases and patterns ahead of time, to start faster.

    For a phrase template the literals to look for and whether they are all of it; for
    a pattern groups of literals, one of each of which stands in every match.
    """

    phrases: Mapping[str, tuple[Sequence[str], bool]]
    needles: Mapping[str, Sequence[Sequence[str]]]


NO_HINTS = Hints({}, {})


class Example(NamedTuple):
    """A text and the spans that must be marked in it; none for a whole-document rule."""

    text: str
    marks: tuple[tuple[int, int], ...]
    bad: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `body` holds the keys of its kind (`phrases`, `patterns`, `unit` ...)."""

    id: str
    summary: str
    why: str
    fix: str
    severity: Severity
    kind: Kind
    since: str
    aliases: tuple[str, ...] = ()
    role: Role = "quality"
    scope: frozenset[str] = frozenset()
    body: Mapping[str, object] = field(default_factory=dict)
    exceptions: tuple[str, ...] = ()
    unless: Unless | None = None
    gives_way_to: tuple[str, ...] = ()  # who tells what both find at the same words
    measure: Measure = "per_1000_words"
    limits: Mapping[str, float] = field(default_factory=dict)
    report: Literal["each", "over-limit", "together"] = "each"
    min_words: int = 0
    message: str = ""
    repair: Repair = ""
    status: Literal["stable", "preview"] = "stable"
    languages: tuple[str, ...] = ("en",)
    profiles: tuple[str, ...] = ()  # the only ones where it looks; () for all
    sources: tuple[str, ...] = ()
    false_positives: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    example_format: str = "markdown"
    path: str = ""
    hints: Hints = NO_HINTS
    closed: frozenset[str] = frozenset()  # scopes where settings will not have it report

    @property
    def family(self) -> str:
        """The first half of the id."""
        return self.id.partition(".")[0]

    @property
    def name(self) -> str:
        """The second half of the id."""
        return self.id.partition(".")[2]

    @property
    def judges_whole(self) -> bool:
        """Tell whether its faults are of the whole document: measured, gathered, or not marked."""
        if self.kind == "metric" or self.report == "together":
            return True
        bad = [example for example in self.examples if example.bad]
        return bool(bad) and not any(example.marks for example in bad)

    @property
    def has_no_place(self) -> bool:
        """Tell whether its findings are about the text as a whole, wherever they are put."""
        return self.judges_whole and self.report != "together"

    def limit(self, profile: str) -> float | None:
        """Return the limit for `profile`, `web`'s where it has none of its own."""
        return self.limits.get(profile, self.limits.get("web"))

    @property
    def home(self) -> str:
        """The profile that its examples are held against: `web`, or the first that it is for."""
        known = self.profiles or tuple(self.limits)
        return "web" if not known or "web" in known else known[0]

    def phrase_lists(self) -> Mapping[str, Sequence[str]]:
        """Return the rule's lists of phrases by what they are for."""
        body: Mapping[str, Any] = self.body
        lists = {key: tuple(body.get(key, ())) for key in ("phrases", "first", "second")}
        swapped = self.swap if self.kind == "phrases" else ()
        return {**lists, "phrases": (*lists["phrases"], *swapped), "except": self.exceptions}

    def flagged_patterns(self) -> tuple[str, ...]:
        """Return the regular expressions with the flags they run under."""
        if self.kind not in ("phrases", "pattern"):
            return ()
        body: Mapping[str, Any] = self.body
        swapped = self.swap if self.kind == "pattern" else ()
        return tuple(map(self.flagged, (*body.get("patterns", ()), *swapped)))

    def flagged(self, pattern: str) -> str:
        """Return one of the rule's regular expressions with the flags it runs under."""
        return ("(?m)" if self.body.get("case") == "sensitive" else "(?im)") + pattern

    @property
    def swap(self) -> Mapping[str, str | Sequence[str]]:
        """What is better put, by the phrase or pattern that finds it."""
        body: Mapping[str, Any] = self.body
        swap: Mapping[str, str | Sequence[str]] = body.get("swap", {})
        return swap

    def __hash__(self) -> int:
        return hash((self.id, self.path))
