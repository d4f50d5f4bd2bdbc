"""Which rules one phrase sets off together, so that their points can be held down jointly."""

from collections.abc import Iterator, Mapping

from quality.document import Document
from quality.engine import Ruleset
from quality.features import Features
from quality.matchers.template import parse
from quality.rule import Rule

_EACH = 12  # phrases tried of one template; the others differ by a synonym
_SENTENCE = "They saw the {} there."


def phrases(rules: tuple[Rule, ...]) -> Iterator[str]:
    """Yield phrases of the phrase rules, each once."""
    seen: set[str] = set()
    for rule in rules:
        lists = rule.phrase_lists()
        for template in (t for key in ("phrases", "first", "second") for t in lists[key]):
            parsed = parse(template)
            fresh = [each for each in parsed.literals or parsed.anchors if each not in seen]
            seen.update(fresh[:_EACH])
            yield from fresh[:_EACH]


def set_off_together(rules: tuple[Rule, ...]) -> set[frozenset[tuple[str, int]]]:
    """Return the groups of rules, with their hits, that some one phrase sets off."""
    ruleset = Ruleset(rules)
    found = (_hits(ruleset, phrase) for phrase in phrases(rules))
    return {frozenset(hits.items()) for hits in found if len(hits) > 1}


def _hits(ruleset: Ruleset, phrase: str) -> Mapping[str, int]:
    document = Document(_SENTENCE.format(phrase), "plain")
    matches = ruleset.matches(document, Features(document))
    return {
        rule.id: len(matches[rule.id])
        for rule in ruleset.rules
        if matches.get(rule.id) and rule.measure == "per_1000_words"
    }
