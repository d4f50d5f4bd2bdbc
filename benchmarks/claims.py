"""Measure the claims: `python benchmarks/claims.py DATA_FOLDER`.

Prints how well statistics, and those without support, are told in sentences labelled N (no
statistic), S (supported) and U (unsupported), on the half of the documents that the weights
were set on and on the other one, and in lots of our own (`claim_lots.tsv`), with the misses by type; in
places of other texts, most of them doubtful (`claim_places.tsv.gz`); then the warnings about
unsourced figures in edited journalism, and how many unsourced lines planted in edited articles get
one.
Nothing of the texts is written down.
"""

import argparse
import csv
import gzip
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import quality
from quality.claims import Claim, claims, quantities
from quality.document import Document
from quality.train.claim_sentences import texts_of
from quality.train.corpora import edited_articles

Row = dict[str, Any]
_SENTENCES = "quality/statistic_support.jsonl.gz"
_LOTS = Path(__file__).with_name("claim_lots.tsv")
_PLACES = Path(__file__).with_name("claim_places.tsv.gz")
_JOURNALISM = "ai/human_onestop.jsonl.gz"
_RULES = tuple(
    f"statistics.{name}"
    for name in ("unsourced-percentage", "unsourced-total", "unsourced-table-figure")
)

_PLANTED = (
    "80% of users said they were happier.",
    "Sales rose by 45% last year.",
    "A third of small shops have closed since the tax came in.",
    "Some 12,000 jobs were lost in the region.",
    "Three in four drivers admit to speeding.",
    "The market is worth $4.6 billion.",
    "Emissions dropped by 22 percent.",
    "Attendance has doubled and 65% of visitors come back.",
    "More than 300,000 families cannot pay their bills.",
    "Customer satisfaction increased to 92%.",
    "Nine out of ten patients recover within a week.",
    "The programme cut waiting times by 35%.",
)
_ARTICLES = 60
_ENDS = (".", "!", "?", "”", '"')  # of a paragraph, not of a heading or of half a line
_SEED = 11


def rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a packed file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def half(doc: str) -> str:
    """Return which half a document belongs to, by a hash of its name."""
    return "held out" if int(sha256(doc.encode()).hexdigest(), 16) % 2 else "tuned on"


def label(row: Row) -> tuple[str, str]:
    """Return the label the claims give a sentence, and the type of its clearest figure."""
    before = f"{row['before']} " if row["before"] else ""
    after = f" {row['after']}" if row["after"] else ""
    document = Document(f"{before}{row['text']}{after}", "markdown")
    low, high = len(before), len(before) + len(row["text"])

    def inside(start: int, end: int) -> bool:
        return low <= document.source_span(start, end).start < high

    found = [claim for claim in claims(document) if inside(claim.start, claim.end)]
    if not found:
        types = [q.type for q in quantities(document) if inside(q.figure.start, q.figure.end)]
        return "N", next(iter(types), "no figure")
    return ("S" if found[0].supported else "U"), _kind(found[0])


def _kind(claim: Claim) -> str:
    return f"{claim.figure.kind}, {claim.support}"


def scores(truth: Sequence[str], told: Sequence[str], is_one: Callable[[str], bool]) -> str:
    """Return F1, precision and recall of telling the labels that `is_one` accepts."""
    hits = sum(is_one(a) and is_one(b) for a, b in zip(truth, told, strict=True))
    precision = hits / max(1, sum(map(is_one, told)))
    recall = hits / max(1, sum(map(is_one, truth)))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f}"


def print_half(name: str, sentences: Sequence[Row]) -> None:
    """Print the scores on one half, and its misses by type."""
    answers = [label(row) for row in sentences]
    truth, told = [row["label"] for row in sentences], [answer for answer, _ in answers]
    print_scores(name, truth, told)
    misses = Counter((a, b, kind) for a, (b, kind) in zip(truth, answers, strict=True) if a != b)
    for (a, b, kind), count in misses.most_common():
        print(f"  {count:4} {a} told as {b}: {kind}")


def print_scores(name: str, truth: Sequence[str], told: Sequence[str]) -> None:
    """Print how well statistics, those without support, and the support of those found are told."""
    print(f"\n{name}: {len(truth)} sentences, {dict(Counter(truth))}")
    print("  is a statistic:", scores(truth, told, lambda each: each != "N"))
    print("  unsupported:   ", scores(truth, told, lambda each: each == "U"))
    both = [(a, b) for a, b in zip(truth, told, strict=True) if a in "SU" and b in "SU"]
    right = sum(a == b for a, b in both)
    print(
        f"  support of those found: {right} of {len(both)} right, {right / max(1, len(both)):.3f}"
    )


def places(data: Path) -> Iterator[Row]:
    """Yield the labelled places of other texts, cut out of them."""
    with gzip.open(_PLACES, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            text = texts_of(data, row["set"])[row["id"]]
            ends = [int(row[end]) for end in ("before", "start", "end", "after")]
            parts = (text[start:end].strip() for start, end in pairwise(ends))
            yield row | dict(zip(("before", "text", "after"), parts, strict=True))


def print_places(name: str, sentences: Sequence[Row]) -> None:
    """Print the scores on a lot of labelled places."""
    with ProcessPoolExecutor(2) as pool:
        told = [answer for answer, _ in pool.map(label, sentences, chunksize=64)]
    print_scores(f"places in other texts, {name}", [row["label"] for row in sentences], told)


def lots() -> Iterator[Row]:
    """Yield our own sentences, labelled before the claims were run on them."""
    with _LOTS.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def print_alarms(articles: Sequence[Row]) -> None:
    """Print the warnings per 1,000 words in edited articles."""
    scorer = quality.Scorer(select=list(_RULES))
    reports = [scorer.score(row["text"]) for row in articles]
    words = sum(report.words for report in reports)
    found = Counter(finding.rule for report in reports for finding in report.findings)
    print(f"\n{len(articles)} edited articles, {words} words")
    for rule, count in sorted(found.items()):
        print(f"  {rule}: {count}, {1000 * count / words:.2f} per 1,000 words")


def print_planted(kind: str, articles: Sequence[str]) -> None:
    """Print how many planted lines get a warning, as paragraphs of their own and in others."""
    scorer, chance = quality.Scorer(select=list(_RULES)), random.Random(_SEED)
    for name, joint in (("as a paragraph", "\n\n"), ("at the end of one", " ")):
        found = [
            _is_found(scorer, article, line, joint, chance)
            for article in articles
            for line in _PLANTED
        ]
        told = sum(found) / len(found)
        print(f"{len(found)} lines planted in {kind}, {name}: {told:.1%} get a warning")


def _is_found(
    scorer: quality.Scorer, article: str, line: str, joint: str, chance: random.Random
) -> bool:
    parts = [part.rstrip() for part in article.split("\n") if part.strip()]
    place = chance.choice([i for i, part in enumerate(parts) if part.endswith(_ENDS)] or [0])
    parts[place] += joint + line
    text = "\n\n".join(parts)
    start = text.rindex(line)
    found = scorer.score(text, format="markdown").findings
    return any(start <= finding.start < start + len(line) for finding in found)


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the labelled corpora")
    data = parser.parse_args().data
    sentences = list(rows(data / _SENTENCES))
    for name in ("tuned on", "held out"):
        print_half(name, [row for row in sentences if half(row["doc"]) == name])
    for lot, own in groupby(lots(), key=lambda row: row["lot"]):
        print_half(f"lot {lot} of our own", list(own))
    found = list(places(data))
    for lot in ("read", "unread"):
        print_places(lot, [row for row in found if row["lot"] == lot])
    articles = [r for r in rows(data / _JOURNALISM) if r["domain"].endswith("Adv-Txt")]
    print_alarms(articles)
    print_planted("guides and blogs", edited_articles(data)[:_ARTICLES])
    print_planted("journalism", [row["text"] for row in articles[:_ARTICLES]])


if __name__ == "__main__":
    main()
