"""Rules as people read them: a list of them, a page for one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from quality.render.cells import clip, visible
from quality.render.numbers import number
from quality.render.paragraph import paragraph
from quality.render.terminal import Ink
from quality.rule import Example, Rule

_LABEL = 10
_NOT_SHOWN = ("hints", "closed")  # not of the rule's file
_UNITS = {
    "per_1000_words": "per 1,000 words",
    "count": "times",
    "share_of_sentences": "of sentences",
    "present": "present",
    "value": "the measure itself",
}


@dataclass(frozen=True, slots=True)
class RulePage:
    """Rules in text, for a screen of some width."""

    ink: Ink
    columns: int

    def listed(self, rules: Sequence[Rule]) -> Iterator[str]:
        """Yield a line a rule."""
        size = max((len(rule.id) for rule in rules), default=0)
        for rule in rules:
            trial = "(preview) " if rule.status == "preview" else ""
            summary = clip(f"{trial}{visible(rule.summary)}", max(20, self.columns - size - 14))
            severity = self.ink(f"{rule.severity:<10}", rule.severity)
            yield f"{rule.id:<{size}}  {severity}  {summary}"

    def page(self, rule: Rule, rates: Iterable[tuple[str, str]] = ()) -> Iterator[str]:
        """Yield all there is to know about one rule; `rates` are what it was measured to do."""
        severity = self.ink(rule.severity, rule.severity)
        yield f"{self.ink(rule.id, 'title')}  {severity}"
        for label, text in _entries(rule):
            yield from self._entry(label, text)
        yield ""
        yield from self._paragraph(rates)
        for example in sorted(rule.examples, key=lambda example: not example.bad):
            yield from self._entry("bad" if example.bad else "good", marked(example))
        yield ""
        yield from self._entry("ignore it", f"quality check --ignore {rule.id}")
        yield from self._entry("configure", _configured(rule))
        yield from self._entry("or here", f"<!-- quality: ignore[{rule.id}] the reason -->")

    def _paragraph(self, entries: Iterable[tuple[str, str]]) -> Iterator[str]:
        lines = [line for entry in entries for line in self._entry(*entry)]
        yield from (*lines, "") if lines else ()

    def _entry(self, label: str, text: str) -> Iterator[str]:
        first, *rest = paragraph(text, self.columns, indent=_LABEL + 3)
        yield f"  {self.ink(f'{label:<{_LABEL}}', 'label')} {first.strip()}"
        yield from rest


def _configured(rule: Rule) -> str:
    """Return what a configuration may say about a rule."""
    keys = "severity, limit" if rule.kind == "metric" else "severity, limit, accept"
    return f'[rules."{rule.id}"] in quality.toml: {keys}'


def facts(rule: Rule) -> dict[str, Any]:
    """Return a rule as plain data."""
    examples = [{"bad": each.bad, "text": marked(each)} for each in rule.examples]
    return {
        **{name: value for name, value in asdict(rule).items() if name not in _NOT_SHOWN},
        "family": rule.family,
        "scope": sorted(rule.scope),
        "unless": rule.unless._asdict() if rule.unless else None,
        "examples": examples,
    }


def marked(example: Example) -> str:
    """Return the text of an example with `[[...]]` around what is found in it.

    >>> marked(Example("It is here.", ((3, 5),), bad=True))
    'It [[is]] here.'
    """
    text = example.text
    for start, end in sorted(example.marks, reverse=True):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


def _entries(rule: Rule) -> Iterator[tuple[str, str]]:
    yield "what", rule.summary
    yield "why", rule.why
    yield "fix", rule.fix
    yield "used in", _role(rule)
    if rule.limits:
        limits = ", ".join(f"{profile} {number(limit)}" for profile, limit in rule.limits.items())
        yield "limit", f"{limits} ({_UNITS[rule.measure]})"
    if rule.profiles:
        yield "only for", ", ".join(rule.profiles)
    if rule.aliases:
        yield "also", ", ".join(rule.aliases)
    if rule.gives_way_to:
        yield "gives way", f"at the same words, to {', '.join(rule.gives_way_to)}"
    for wrong in rule.false_positives:
        yield "wrong on", wrong
    for source in rule.sources:
        yield "source", source
    trial = "; on trial: seen only with --preview, takes no points" * (rule.status == "preview")
    yield "since", f"{rule.since}{trial}"
    yield "file", rule.path


def _role(rule: Rule) -> str:
    return {
        "quality": "the quality score",
        "ai-style": "the likeness of style to machine-generated text",
        "both": "the quality score and the likeness of style to machine-generated text",
        "info": "no score: a fact about the text",
    }[rule.role]
