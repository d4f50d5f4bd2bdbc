"""A rule's examples as tests: each mark must be found, and nothing else."""

from collections.abc import Iterator

from quality.checks import UnknownCheck
from quality.document import Document
from quality.engine import Ruleset
from quality.expression import PatternError
from quality.features import Features
from quality.matchers.template import TemplateError
from quality.rule import Example, Rule

_FEWEST = 2  # examples of each sort


def problems(rule: Rule) -> Iterator[str]:
    """Yield what is wrong with the rule's examples, as `path: problem: remedy`."""
    for bad, name in ((True, "bad"), (False, "good")):
        count = sum(example.bad is bad for example in rule.examples)
        if count < _FEWEST:
            yield f"{rule.path}: {count} {name} examples: write at least {_FEWEST}"
    ruleset = Ruleset([rule])
    for example in rule.examples:
        try:
            problem = _problem(ruleset, rule, example)
        except (UnknownCheck, PatternError, TemplateError) as error:
            yield f"{rule.path}: {error}"
            return
        if problem:
            yield f"{rule.path}: {problem}"


def _problem(ruleset: Ruleset, rule: Rule, example: Example) -> str:
    document = Document(example.text, rule.example_format)
    found = ruleset.matches(document, Features(document)).get(rule.id, ())
    spans = sorted({tuple(document.source_span(match.start, match.end)) for match in found})
    shown = _shown(example.text)
    if example.bad and not example.marks:
        return "" if spans else f"nothing is found in the bad example {shown}"
    wanted = sorted(example.marks)
    missing = [example.text[a:b] for a, b in wanted if (a, b) not in spans]
    extra = [example.text[a:b] for a, b in spans if (a, b) not in wanted]
    return _difference(missing, extra, shown)


def _difference(missing: list[str], extra: list[str], shown: str) -> str:
    said = [f"the mark {text!r} is not found" for text in missing]
    said += [f"{text!r} is found but not marked" for text in extra]
    return f"in {shown}: {'; '.join(said)}" if said else ""


def _shown(text: str) -> str:
    flat = " ".join(text.split())
    return repr(flat if len(flat) <= 60 else flat[:57] + "...")
