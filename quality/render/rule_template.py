"""The file of a new rule: it loads as it is, and its tests fail until it is filled in."""

import re
from collections.abc import Sequence

from quality._version import __version__
from quality.rule import FAMILIES, Rule

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_TEMPLATE = """\
# One rule: its text, its data and its tests. docs/rule-format.md explains every key.
id: {id}
summary: SAY IN ONE SENTENCE WHAT IS WRONG.
why: Say why it matters to a reader.
fix: Say what a writer should do about it.
severity: suggestion        # error | warning | suggestion | info
status: preview             # delete this line when the rule has proved itself on real texts
kind: phrases               # phrases | pattern | repeat | near | metric | structure | function
phrases:                    # any case, whole words; {{a|b}} is one of these, * is any one word
  - "{{replace|with}} * phrases"
# unless: {{near: [named-source, link, citation], within: sentence}}
# limit: {{web: 1.0}}         # matches in 1,000 words beyond which it is too much
since: {version}
examples:                   # at least two of each; these are the tests
  bad: []                   # - "Here [[this is what]] must be found, and nothing else."
  good: []                  # - "Nothing may be found here: make one of them a near miss."
"""


def template(rule_id: str) -> str:
    """Return the text of a new rule's file."""
    return _TEMPLATE.format(id=rule_id, version=__version__)


def fault(rule_id: str, known: Sequence[Rule]) -> str:
    """Return what is wrong with the id of a new rule, and what to do; nothing when all is well.

    >>> fault("hedging.many-hedges", ())
    ''
    >>> fault("hedging.ManyHedges", ())
    'a name is of small letters, digits and single hyphens; write it so'
    """
    family, _, name = rule_id.partition(".")
    if family not in FAMILIES:
        return f"no such family; write FAMILY.NAME, with one of {', '.join(FAMILIES)}"
    if not _NAME.fullmatch(name):
        return "a name is of small letters, digits and single hyphens; write it so"
    if any(rule_id == rule.id or rule_id in rule.aliases for rule in known):
        return "there is such a rule; choose another name"
    return ""
