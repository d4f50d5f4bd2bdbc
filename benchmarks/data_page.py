"""What the files of the corpora hold: `python benchmarks/data_page.py DATA_FOLDER` writes docs/data.md.

Only what stands between marks is replaced: counts, licences and dates as the rows state them.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import quantiles
from typing import Any

from generated import put, table

from quality.train import corpora
from quality.train.data import rows

PAGE = Path(__file__).parent.parent / "docs" / "data.md"
_LICENCES = 3  # named in a cell
Row = dict[str, Any]


def main(data: Path) -> None:
    """Write the tables into the page."""
    PAGE.write_text(written(PAGE.read_text("utf-8"), data), "utf-8")


def written(page: str, data: Path) -> str:
    """Return the page with the tables of the files in `data`."""
    page = put(page, "ai", _authored(data))
    page = put(page, "web", _repositories(data))
    return put(page, "quality", _quality(data))


def _authored(data: Path) -> list[str]:
    learnt = Counter((text.dataset, text.machine) for text in _style_texts(data))
    head = "file | human | machine | of these attacked | for training | words (10%, 50%, 90%) | licence in the rows"
    cells = [_set_of(path, [*rows([path])]) for path in sorted((data / "ai").glob("*.jsonl.gz"))]
    human = sum(count for (_, machine), count in learnt.items() if not machine)
    return [
        *table(head, cells),
        "",
        f"Learnt from: {human:,} human and {learnt.total() - human:,} machine texts ("
        + ", ".join(f"{name} {_both(learnt, name)}" for name in sorted({n for n, _ in learnt}))
        + "; human + machine).",
    ]


def _style_texts(data: Path) -> list[corpora.Text]:
    return corpora.with_assistants(corpora.style_texts(data))


def _set_of(path: Path, found: Sequence[Row]) -> Iterator[object]:
    labels = Counter(row["label"] for row in found)
    yield _name(path)
    yield from (labels["human"], labels["ai"], sum(bool(row["attack"]) for row in found))
    yield _for_training(found)
    yield ", ".join(str(round(n)) for n in _deciles([len(row["text"].split()) for row in found]))
    yield _licences(found)


def _deciles(words: Sequence[int]) -> tuple[float, float, float]:
    found = quantiles(words, n=10, method="inclusive") if len(words) > 1 else [*words] * 9
    return found[0], found[4], found[8]


def _both(learnt: Counter[tuple[str, bool]], name: str) -> str:
    return f"{learnt[name, False]} + {learnt[name, True]}"


def _for_training(found: Sequence[Row]) -> str:
    number = sum(row["use"] == "training" for row in found)
    return {len(found): "all", 0: "none"}.get(number, str(number))


def _licences(found: Sequence[Row]) -> str:
    counts = Counter(str(row["licence"]) for row in found).most_common()
    shown = [name.removeprefix("LICENSE: ") for name, _ in counts[:_LICENCES]]
    more = [f"{len(counts) - _LICENCES} more"] if len(counts) > _LICENCES else []
    return "; ".join([*shown, *more])


def _repositories(data: Path) -> list[str]:
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows(data / "ai" / f"{name}.jsonl.gz" for name in ("ai_web", "human_web")):
        found[row["label"], row["repo"]].append(row)
    ordered = sorted(found.items(), key=lambda pair: (pair[0][0], -len(pair[1]), pair[0][1]))
    head = "repository | by | texts | kind | dates | commit | licence in the rows"
    return table(head, (_repository(*key, each) for key, each in ordered))


def _repository(label: str, repo: str, found: Sequence[Row]) -> Iterator[object]:
    years = sorted(row["date"][:4] for row in found)
    yield f"[{repo}](https://github.com/{repo})"
    yield {"ai": "machine", "human": "people"}[label]
    yield len(found)
    yield ", ".join(sorted({row["domain"] for row in found}))
    yield years[0] if years[0] == years[-1] else f"{years[0]} to {years[-1]}"
    yield ", ".join(sorted({row["rev"][:10] for row in found}))
    yield _licences(found)


def _quality(data: Path) -> list[str]:
    paths = sorted((data / "quality").glob("*.jsonl.gz"))
    return table(
        "file | rows | labels or range of scores | for training | licence in the rows",
        ((_name(p), *_rated(p.name, [*rows([p])])) for p in paths),
    )


def _rated(name: str, found: Sequence[Row]) -> Iterator[object]:
    yield len(found)
    yield _labels(found)
    yield _for_training(found)
    own = name.startswith(("web_ratings", "statistic_support"))
    yield "labels CC0; texts as in `data/ai`" if own else _licences(found)


def _labels(found: Sequence[Row]) -> str:
    if "label" in found[0]:
        counts = Counter(str(row["label"]) for row in found)
        return ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
    scores = [float(row["score"]) for row in found if row["score"] is not None]
    return f"{min(scores):g} to {max(scores):g}" if scores else "none"


def _name(path: Path) -> str:
    return f"`{path.name.removesuffix('.jsonl.gz')}`"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
