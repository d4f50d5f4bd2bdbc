"""What the adapters cost over score_many, and what a Pipeline learns from QualityFeatures.

`python benchmarks/adapters.py DATA_FOLDER [DOCUMENTS]` prints both tables of adapters.md. The steps
of datasets and datatrove are timed where these are installed, as in the environment of
`make test-engines`.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median

import pandas as pd
import polars as pl
import pyarrow as pa
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

import quality
from quality.adapters import arrow, hf, pandas, polars, ray, sklearn, spark
from quality.train import corpora

ROUNDS = 7
FOLDED = 500  # texts that are cross-validated over

Way = Callable[[Sequence[str]], object]


def main(data: Path, documents: int) -> None:
    """Print both tables."""
    texts = corpora.style_texts(data)
    chance = random.Random(corpora.SEED)
    timed = [each.text for each in chance.sample(texts, documents)]
    ways = dict(_ways(quality.Scorer(), timed))
    _print_overheads(overheads(ways, timed), timed)
    _print_folds(cross_validated(chance.sample(texts, FOLDED)))


def _ways(scorer: quality.Scorer, texts: Sequence[str]) -> Iterator[tuple[str, Way]]:
    """Yield each way to score texts, `score_many` first; the frames are made beforehand."""
    frame, lazy = pd.DataFrame({"text": texts}), pl.LazyFrame({"text": texts})
    table = pa.table({"text": texts})
    batches = table.to_batches(max_chunksize=100)
    expression = pl.col("text").quality.score(scorer)
    yield "`score_many`", lambda texts: list(scorer.score_many(texts))
    yield "arrow: `score_table`", lambda _: arrow.score_table(table, scorer=scorer)
    yield (
        "arrow, no findings or features",
        lambda _: arrow.score_table(table, scorer=scorer, findings=False, features=False),
    )
    yield "pandas: `score_frame`", lambda _: pandas.score_frame(frame, scorer=scorer)
    yield "polars: `pl.col().quality.score()`", lambda _: lazy.select(expression).collect()
    yield "polars: `score_frame`", lambda _: polars.score_frame(lazy.collect(), scorer=scorer)
    yield "scikit-learn: `QualityFeatures`", sklearn.QualityFeatures(scorer).transform
    yield "Ray Data: the actor", lambda _: ray.Scorer(scorer=scorer)(table)
    yield "Spark: the function", lambda _: list(spark.scorer(scorer=scorer)(iter(batches)))
    yield "`quality.check`", lambda texts: quality.check(texts, min_score=50, scorer=scorer)
    if find_spec("datasets"):
        yield "datasets: `map(scorer())`", _mapped(table, scorer)
    if find_spec("datatrove"):
        yield "datatrove: `QualityScorer`", _stepped(scorer)


def _mapped(table: pa.Table, scorer: quality.Scorer) -> Way:
    import datasets

    datasets.disable_caching()
    datasets.disable_progress_bars()
    rows = datasets.Dataset(table)
    return lambda _: rows.map(hf.scorer(scorer=scorer), batched=True)


def _stepped(scorer: quality.Scorer) -> Way:
    from datatrove.data import Document

    from quality.adapters.datatrove import QualityScorer

    step = QualityScorer(scorer)
    return lambda texts: list(step.run(Document(text, "") for text in texts))


def overheads(ways: dict[str, Way], texts: Sequence[str]) -> dict[str, list[float]]:
    """Return the CPU time of each way over that of the first, a figure a round."""
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for at in range(ROUNDS + 1):  # the first round warms up
        for name, way in ways.items():
            began = time.process_time()
            way(texts)
            if at:
                seconds[name].append(time.process_time() - began)
    first = next(iter(seconds.values()))
    return {
        name: [one / base for one, base in zip(each, first, strict=True)]
        for name, each in seconds.items()
    }


def _print_overheads(ratios: dict[str, list[float]], texts: Sequence[str]) -> None:
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} documents, {words:,} words, {ROUNDS} rounds\n")
    print("| way | CPU time over that of `score_many`, median | least | most |\n|---|---|---|---|")
    for name, each in ratios.items():
        print(f"| {name} | {median(each):.3f} | {min(each):.3f} | {max(each):.3f} |")


def cross_validated(texts: Sequence[corpora.Text]) -> dict[str, tuple[int, int, float]]:
    """Return by group held out how many texts it has, how many by machines, and the AUC.

    A group is a data set, or a fifth of the repositories of the web; five folds of whole groups.
    `all` is over all together.
    """
    groups, labels = corpora.folds(texts), [each.machine for each in texts]
    model = make_pipeline(
        sklearn.QualityFeatures(), StandardScaler(), LogisticRegression(C=0.01, max_iter=1_000)
    )
    told = cross_val_predict(
        model,
        [each.text for each in texts],
        labels,
        groups=groups,
        cv=GroupKFold(5),
        method="decision_function",
    )
    found = {"all": (len(texts), sum(labels), roc_auc_score(labels, told))}
    for group in sorted(set(groups)):
        of = [at for at, name in enumerate(groups) if name == group]
        kinds = Counter(labels[at] for at in of)
        if min(kinds[True], kinds[False]) >= 10:
            auc = roc_auc_score([labels[at] for at in of], [told[at] for at in of])
            found[group] = (len(of), kinds[True], auc)
    return found


def _print_folds(found: dict[str, tuple[int, int, float]]) -> None:
    print("\n| held out | texts | by machines | AUC |\n|---|---|---|---|")
    for group, (number, machine, auc) in found.items():
        print(f"| {group} | {number} | {machine} | {auc:.3f} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200)
