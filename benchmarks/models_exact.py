"""Are scores the sums that they are said to be, and how large and slow are the model files?"""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from quality import model, vocabulary
from quality.report import Report
from quality.scorer import Scorer
from quality.train.data import rows

_TIMES = 20  # that the files are read; the median counts


def exactness(data: Path) -> Iterator[str]:
    """Yield by how much a score differs from its sum over all documents, and the cost of loading."""
    texts = (row["text"] for row in rows(sorted((data / "ai").glob("*.jsonl.gz"))))
    number, quality, style = 0, 0.0, 0.0
    for report in Scorer().score_many(texts, 2):
        number += 1
        quality, style = max(quality, of_quality(report)), max(style, of_style(report))
    kilobytes = ", ".join(
        f"{path.name} {path.stat().st_size / 1000:.0f} kB"
        for path in sorted(model.MODELS.glob("*.json"))
    )
    yield "## Sums, sizes, loading"
    yield (
        f"Over the {number:,} documents of data/ai: base and points differ from the raw score by at "
        f"most {quality:.1g}, intercept and evidence from the log-odds by at most {style:.1g}. "
        f"Files: {kilobytes}. Read in {loading():.1f} ms, "
        f"the style vocabulary in {loading(vocabulary.read_weights):.1f} ms (CPU, median of {_TIMES})."
    )


def of_quality(report: Report) -> float:
    """Return by how much base and points differ from the raw score; 0 where there is none."""
    if report.quality.raw is None:
        return 0.0
    return abs(
        report.quality.base + sum(e.points for e in report.explanations) - report.quality.raw
    )


def of_style(report: Report) -> float:
    """Return by how much intercept and evidence differ from the log-odds; 0 where there are none."""
    found = report.ai_style
    if found.log_odds is None:
        return 0.0
    return abs(found.intercept + sum(e.evidence for e in report.explanations) - found.log_odds)


def loading(read: Callable[[], object] = model.load) -> float:
    """Return the milliseconds that reading takes, for a function that remembers what it has read."""
    spent = []
    for _ in range(_TIMES):
        start = process_time()
        read.__wrapped__()
        spent.append(1000 * (process_time() - start))
    return sorted(spent)[_TIMES // 2]
