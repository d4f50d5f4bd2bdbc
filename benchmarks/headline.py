"""Measure the headline against its text: `python benchmarks/headline.py DATA_FOLDER`.

Prints how well shared terms tell a headline's own text from another's (area under the curve),
and how well one-sided refutation tells the texts that disagree, by half of the texts: words and
limits were set on one half alone. Then in how many of these pairs each rule of headlines has a
finding, and how many of the pairs written for the tests they find. Nothing of the texts is
written down.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml
from sklearn.metrics import roc_auc_score

from quality import Scorer
from quality.checks.headline.agreement import refuted_headline, relatedness
from quality.document import Document

Row = dict[str, Any]
_SET = "quality/fnc1_test.jsonl.gz"
_PAIRS = Path(__file__).parent.parent / "tests" / "headline_pairs.yaml"
_RULES = tuple(
    f"headline.{name}"
    for name in (
        "clickbait",
        "denied-effect",
        "inverted-relation",
        "opposite-direction",
        "other-name",
        "refuted-by-text",
        "reversed-result",
        "surer-than-text",
        "truncated-headline",
        "unlike-counts",
    )
)
_OPTIONS = {"terms": 1, "sentences": 3, "rate": 3}


def half(body: str) -> str:
    """Return which half a text belongs to, by a hash of its name."""
    return "held out" if int(sha256(body.encode()).hexdigest(), 16) % 2 else "tuned on"


def document(row: Row) -> Document:
    """Return the text under its headline, which is marked as one."""
    body = row["text"].removeprefix(row["headline"]).strip()
    return Document(f"# {' '.join(row['headline'].split())}\n\n{body}", "markdown")


def print_half(name: str, rows: Sequence[Row]) -> None:
    """Print both scores on some rows."""
    texts = [document(row) for row in rows]
    related = [row["label"] != "unrelated" for row in rows]
    disagree = [row["label"] == "disagree" for row in rows]
    told = [any(refuted_headline(text, _OPTIONS)) for text in texts]
    hits = sum(a and b for a, b in zip(disagree, told, strict=True))
    f1 = 2 * hits / max(1, sum(disagree) + sum(told))
    precision, recall = hits / max(1, sum(told)), hits / max(1, sum(disagree))
    print(f"{name}: {len(rows)} pairs, {sum(disagree)} disagree")
    print(f"  related: AUC {roc_auc_score(related, [relatedness(text) for text in texts]):.3f}")
    print(f"  disagree: F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f}")


def print_found(rows: Sequence[Row]) -> None:
    """Print how many pairs that do not disagree, and how many that do, each rule reports."""
    scorer, found = Scorer(select=_RULES), Counter[tuple[str, bool]]()
    for row in rows:
        findings = scorer.score(document(row).source, format="markdown").findings
        found.update((rule, row["label"] == "disagree") for rule in {f.rule for f in findings})
    for rule in _RULES:
        print(f"  {rule}: {found[rule, True]} that disagree, {found[rule, False]} others")


def print_written() -> None:
    """Print how many of the pairs written for the tests have a finding, by how they contradict."""
    scorer, every, found = Scorer(select=_RULES), Counter[str](), Counter[str]()
    for pair in yaml.safe_load(_PAIRS.read_text("utf-8")):
        text, how = f"# {pair['headline']}\n\n{pair['body']}", pair.get("how", "consistent")
        every[how] += 1
        found[how] += bool(scorer.score(text, format="markdown").findings)
    for how, count in every.items():
        print(f"  {how}: {found[how]} of {count}")


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the labelled corpora")
    with gzip.open(parser.parse_args().data / _SET, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for name in ("tuned on", "held out"):
        print_half(name, [row for row in rows if half(str(row["body_id"])) == name])
    print_half("all", rows)
    print("rules of headlines, pairs with a finding:")
    print_found(rows)
    print("pairs written for the tests, found:")
    print_written()


if __name__ == "__main__":
    main()
