"""What the rows of a corpus have in common: counts that add up, and a few examples of each.

A summary is plain JSON, so that parts and markers can hold it: numbers add, and of lists, which
are examples, the first stay. That of a corpus is the same however it was cut into chunks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa

from quality.corpus.rows import Bad

Tree = dict[str, Any]
EXAMPLES = 5
STYLES = 20  # bins of ai_style
LOSSES = 2  # bins a point of quality lost
MOST = 40  # points, in the last bin and more
THOUSANDTHS = 1000  # of points are added up, as whole numbers: sums do not depend on their order
_EXCERPT = 160


def merged(*trees: Mapping[str, Any]) -> Tree:
    """Return summaries as one, in their order.

    >>> merged({"rows": 1, "ids": ["a"]}, {"rows": 2, "ids": ["b"], "ok": {"yes": 1}})
    {'rows': 3, 'ids': ['a', 'b'], 'ok': {'yes': 1}}
    """
    whole: Tree = {}
    for tree in trees:
        _add(whole, tree)
    return whole


def _add(whole: Tree, tree: Mapping[str, Any]) -> None:
    for name, value in tree.items():
        if isinstance(value, Mapping):
            _add(whole.setdefault(name, {}), value)
        elif isinstance(value, list):
            whole[name] = [*whole.get(name, ()), *value][:EXAMPLES]
        else:
            whole[name] = whole.get(name, 0) + value


def summary(scored: pa.RecordBatch, bad: Sequence[Bad]) -> Tree:
    """Return the summary of some rows."""
    names = [name for name in _COLUMNS if name in scored.schema.names]
    return merged(_bad(bad), *map(_row, scored.select(names).to_pylist()))


_COLUMNS = (
    "id q_score q_band q_ai_style q_ai_verdict q_words q_status q_profile q_reasons q_findings"
    " q_filter q_filter_reasons"
).split()


def _bad(bad: Iterable[Bad]) -> Tree:
    return merged(*({"bad": {_kind(each.reason): 1}} for each in bad))


def _kind(reason: str) -> str:
    """Return what a reason has in common with those of other rows.

    >>> _kind("not JSON: Expecting value at character 3")
    'not JSON'
    """
    return reason.partition(":")[0].partition(" (")[0].partition(" at ")[0]


def _row(row: Mapping[str, Any]) -> Tree:
    facts: Tree = {
        "rows": 1,
        "words": row["q_words"] or 0,
        "status": {row["q_status"]: 1},
        "profile": {row["q_profile"]: 1},
        "verdict": {row["q_ai_verdict"] or "none": 1},
        "rules": _rules(row),
    }
    if row["q_score"] is not None:
        facts |= _scores(row)
    if row["q_ai_style"] is not None:
        facts["style"] = {str(min(STYLES - 1, int(row["q_ai_style"] * STYLES))): 1}
    if row.get("q_filter") is not None:
        facts["filter"] = _filter(row)
    return facts


def _filter(row: Mapping[str, Any]) -> Tree:
    reasons = {why.partition(":")[0] for why in row["q_filter_reasons"]}
    return {
        "passed" if row["q_filter"] else "dropped": 1,
        "reasons": {name: {"rows": 1, "examples": [row["id"]]} for name in sorted(reasons)},
    }


def _scores(row: Mapping[str, Any]) -> Tree:
    lost: dict[str, int] = {}
    for rule, points in _losses(row):
        family = rule.partition(".")[0]
        lost[family] = lost.get(family, 0) + points
    bins = {
        name: {str(min(MOST * LOSSES, points * LOSSES // THOUSANDTHS)): 1}
        for name, points in lost.items()
    }
    return {
        "score": {str(int(row["q_score"])): 1},
        "lowest": {str(int(row["q_score"])): [row["id"]]},
        "band": {row["q_band"]: 1},
        "losses": bins,
        "lost": lost,
    }


def _losses(row: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Yield each rule that took points, with thousandths of them."""
    for reason in row["q_reasons"] or ():
        if reason["points"] < 0:
            yield reason["rule"], round(-reason["points"] * THOUSANDTHS)


def _rules(row: Mapping[str, Any]) -> Tree:
    rules: Tree = {rule: {"rows": 1, "points": points} for rule, points in _losses(row)}
    for finding in row.get("q_findings") or ():
        entry = rules.setdefault(finding["rule"], {})
        entry["findings"] = entry.get("findings", 0) + 1
        example = [row["id"], (finding["excerpt"] or "")[:_EXCERPT], finding["message"]]
        entry.setdefault("examples", [example])
    return rules
