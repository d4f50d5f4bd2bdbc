"""The changes that put findings of a document right, finding by finding, for formats that offer them."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from quality.render.checked import Checked, View

if TYPE_CHECKING:
    from quality.fix import Edit

Remedies = Mapping[int, "list[Edit]"]


def remedies(checked: Checked, view: View, *, unsafe: bool = False) -> Remedies:
    """Return the edits by the id of the finding that they put right; `unsafe` change wording.

    They are what `--fix` would make first: none of them overlaps another.
    """
    rules = [view.rules.get(rule) for rule in {each.rule for each in checked.report.findings}]
    mending = [rule for rule in rules if rule and (rule.repair or (unsafe and rule.swap))]
    if not mending:
        return {}
    from quality.fix import edits

    found: dict[int, list[Edit]] = defaultdict(list)
    for edit in edits(checked.text, checked.report, mending, unsafe=unsafe):
        found[id(edit.finding)].append(edit)
    return found
