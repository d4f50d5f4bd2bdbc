"""A rule's examples as tests: each mark must be found, and nothing else."""

from collections.abc import Iterator

from quality import directives, rule_files
from quality.checks import UnknownCheck
from quality.document import Document
from quality.engine import Ruleset
from quality.expression import PatternError
from quality.features import Features
from quality.matchers.template import TemplateError
from quality.rule import Example, Rule

_INLINE = directives.Inline(require_reason=True)
_FEWEST = 2  # examples of each sort


def problems(rule: Rule) -> Iterator[str]:
    """Yield what is wrong with the rule's examples, as `path: problem: remedy`."""
    for bad, name in ((True, "bad"), (False, "good")):
        count = sum(example.bad is bad for example in rule.examples)
        if count < _FEWEST:
            yield f"{rule.path}: {count} {name} examples: write at least {_FEWEST}"
    ruleset = _ruleset(rule)
    for example in rule.examples:
        try:
            problem = _problem(ruleset, rule, example)
        except (UnknownCheck, PatternError, TemplateError) as error:
            yield f"{rule.path}: {error}"
            return
        if problem:
            yield f"{rule.path}: {problem}"


def _ruleset(rule: Rule) -> Ruleset:
    """Return the rule to run alone; beside those that are built in if it is about directives."""
    if not directives.is_about(rule):
        return Ruleset([rule])
    return Ruleset([rule, *(each for each in rule_files.builtin() if each.id != rule.id)])


def _problem(ruleset: Ruleset, rule: Rule, example: Example) -> str:
    document = Document(example.text, rule.example_format)
    instructions = directives.read(document, _INLINE)
    matches = ruleset.matches(document, Features(document), rule.home)
    found = directives.applied(document, ruleset, matches, instructions).get(rule.id, ())
    spans = sorted({tuple(match.place or document.source_span(*match[:2])) for match in found})
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
