"""Every engine gives what score_many gives: 1,000 documents, two workers each, to the last bit.

`make test-engines` installs the engines and runs this.
"""

import json
import os
import sys

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

pytest.importorskip("ray", reason="make test-engines installs it")

import quality
from quality.adapters import arrow, ray, spark
from quality.adapters.hf import scorer as hf_scorer
from quality.adapters.pandas import score_frame
from quality.adapters.polars import score_frame as polars_score_frame

NUMBER = int(os.environ.get("DOCUMENTS", "1000"))
BAD = [None]


@pytest.fixture(scope="session")
def scorer():
    return quality.Scorer(profile="news")


@pytest.fixture(scope="session")
def table(documents):
    texts = [*documents(NUMBER), *BAD]
    return pa.table({"id": range(len(texts)), "text": pa.array(texts, pa.string())})


@pytest.fixture(scope="session")
def expected(table, scorer):
    """What score_many says, by id, the row without a text last."""
    texts = table["text"].to_pylist()[:-1]
    return [*map(told, scorer.score_many(texts)), ("error", "no text: null")]


def told(report):
    """Everything of a report that a row has, in plain values."""
    because = {each.rule: each for each in report.explanations}
    return (
        report.status,
        report.quality.score,
        report.quality.band,
        report.ai_style.probability,
        report.ai_style.verdict,
        report.words,
        dict(report.features),
        [(e.rule, e.points, e.value, e.unit, e.limit) for e in because.values() if e.points],
        [_finding(each, because[each.rule]) for each in report.findings],
    )


def _finding(finding, because):
    place = (finding.start, finding.end, finding.line, finding.column, finding.excerpt)
    related = [tuple(span) for span in finding.related]
    named = (finding.rule, finding.severity, finding.message)
    return (*named, *place, because.value, because.limit, related)


def seen(row):
    """The same of a row, whatever engine gave it."""
    if row["q_status"] == "error":
        return ("error", row["q_error"])
    names = ("q_status", "q_score", "q_band", "q_ai_style", "q_ai_verdict", "q_words")
    findings = [
        (*(value for name, value in each.items() if name != "related"), spans(each["related"]))
        for each in row["q_findings"]
    ]
    return (
        *(None if pd.isna(row[name]) else row[name] for name in names),
        dict(row["q_features"]),
        [tuple(each.values()) for each in row["q_reasons"]],
        findings,
    )


def spans(related):
    return [(each["start"], each["end"]) for each in related]


def by_arrow(table, scorer, folder):
    return arrow.score_table(table, scorer=scorer).to_pylist()


def by_pandas(table, scorer, folder):
    return score_frame(table.to_pandas(), scorer=scorer).to_dict("records")


def by_polars(table, scorer, folder):
    return polars_score_frame(pl.from_arrow(table), scorer=scorer).to_dicts()


def by_datasets(table, scorer, folder):
    datasets = pytest.importorskip("datasets", reason="make test-engines installs it")
    whole = datasets.Dataset(table)
    scored = whole.map(hf_scorer(scorer=scorer), batched=True, batch_size=100, num_proc=2)
    return scored.to_list()


def by_datasets_stream(table, scorer, folder):
    datasets = pytest.importorskip("datasets", reason="make test-engines installs it")
    stream = datasets.Dataset(table).to_iterable_dataset()
    return list(stream.map(hf_scorer(scorer=scorer), batched=True, batch_size=100))


class Given:
    """A reader of a table that drops nothing, a share for each task."""

    def __init__(self, table):
        self.rows = table.to_pylist()

    def __call__(self, data, rank=0, world_size=1):
        from datatrove.data import Document

        for row in self.rows[rank::world_size]:
            yield Document(row["text"], str(row["id"]))


def by_datatrove(table, scorer, folder):
    pytest.importorskip("datatrove", reason="make test-engines installs it")
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.writers import JsonlWriter

    from quality.adapters.datatrove import QualityScorer

    written = JsonlWriter(str(folder / "out"), compression=None)
    steps = [Given(table), QualityScorer(scorer), written]
    logs = str(folder / "logs")
    LocalPipelineExecutor(steps, 2, workers=2, logging_dir=logs, start_method="fork").run()
    files = [*(folder / "out").glob("*.jsonl")]
    assert len(files) == 2
    lines = [line for file in files for line in file.read_text("utf-8").split("\n") if line]
    read = [json.loads(line) for line in lines]
    return [{"id": int(each["id"]), **each["metadata"]} for each in read]


def by_dask(table, scorer, folder):
    distributed = pytest.importorskip("distributed", reason="make test-engines installs it")
    import dask.dataframe as dd

    from quality.adapters import dask

    frame = dd.from_pandas(table.to_pandas(), npartitions=8)
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as two,
        distributed.Client(two),
    ):
        return dask.score(frame, scorer=scorer).compute().to_dict("records")


def by_spark(table, scorer, folder):
    pytest.importorskip("pyspark", reason="make test-engines installs it")
    session = spark_session(folder)
    try:
        frame = session.createDataFrame(table).repartition(8)
        return spark.score(frame, scorer=scorer).toArrow().to_pylist()
    finally:
        session.stop()


def spark_session(folder):
    """A master and two workers of one core, processes of their own."""
    from pyspark.sql import SparkSession

    started = SparkSession.builder.master("local-cluster[2,1,1024]").appName("quality")
    options = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.warehouse.dir": str(folder / "warehouse"),
        "spark.executorEnv.PYTHONPATH": os.environ.get("PYTHONPATH", ""),
        "spark.sql.execution.arrow.maxRecordsPerBatch": "50",
    }
    for name, value in options.items():
        started = started.config(name, value)
    return started.getOrCreate()


class Marked(ray.Scorer):
    """Says which process scored a row."""

    def __call__(self, batch):
        scored = super().__call__(batch)
        return scored.append_column("process", pa.array([os.getpid()] * len(scored)))


def by_ray(table, scorer, folder):
    import ray as engine

    engine.cloudpickle.register_pickle_by_value(sys.modules[__name__])  # workers lack the tests
    engine.init(num_cpus=2, object_store_memory=200_000_000, include_dashboard=False)
    try:
        engine.data.DataContext.get_current().wait_for_min_actors_s = 300
        parts = [table.slice(at, 25) for at in range(0, len(table), 25)]
        scored = engine.data.from_arrow(parts).map_batches(
            Marked,
            fn_constructor_kwargs={"scorer": scorer},
            batch_format="pyarrow",
            compute=engine.data.ActorPoolStrategy(size=2),
        )
        rows = scored.take_all()
    finally:
        engine.shutdown()
    assert len({row["process"] for row in rows}) == 2
    return rows


WAYS = [
    by_arrow,
    by_pandas,
    by_polars,
    by_datasets,
    by_datasets_stream,
    by_dask,
    by_ray,
    by_spark,
]


@pytest.mark.parametrize("way", WAYS)
def test_every_row_comes_out_once_and_as_score_many_has_it(way, table, scorer, expected, tmp_path):
    assert_same(way(table, scorer, tmp_path), expected)


def test_datatrove_documents_are_as_score_many_has_them(table, scorer, expected, tmp_path):
    given = table.slice(0, len(table) - 1)  # a document of datatrove has a text
    assert_same(by_datatrove(given, scorer, tmp_path), expected[:-1])


def assert_same(rows, expected):
    by_id = {row["id"]: row for row in rows}
    assert sorted(by_id) == list(range(len(expected)))
    pairs = [(seen(by_id[at]), told) for at, told in enumerate(expected)]
    assert [at for at, (got, told) in enumerate(pairs) if got != told] == []
