"""Every adapter that needs no engine of its own: the same numbers and findings as score_many."""

import pickle

import polars as pl
import pyarrow as pa
import pytest

import quality
import quality.adapters.polars
from quality.adapters import arrow, dask, hf, pandas, ray, rows, sklearn, spark

NUMBER = 40


@pytest.fixture(scope="module")
def scorer():
    return quality.Scorer(profile="news")


@pytest.fixture(scope="module")
def texts(documents):
    return documents(NUMBER)


@pytest.fixture(scope="module")
def reports(texts, scorer):
    return list(scorer.score_many(texts))


def by_rows(texts, scorer):
    return rows.Rows(scorer).many(texts)


def by_arrow(texts, scorer):
    return arrow.score_batch(pa.record_batch({"text": texts}), scorer=scorer).to_pylist()


def by_arrow_table(texts, scorer):
    chunks = pa.chunked_array([texts[:7], texts[7:]])
    return arrow.score_table(pa.table({"text": chunks}), scorer=scorer).to_pylist()


def by_pandas(texts, scorer):
    frame = pandas.pd.DataFrame({"text": texts})
    return frame.quality.score("text", scorer).to_dict("records")


def by_polars(texts, scorer):
    return pl.DataFrame({"text": texts}).quality.score("text", scorer).to_dicts()


def by_polars_expression(texts, scorer):
    frame = pl.LazyFrame({"text": texts}).select(q=pl.col("text").quality.score(scorer))
    return [row["q"] for row in frame.collect().to_dicts()]


def by_ray_actor(texts, scorer):
    return ray.Scorer(scorer=scorer)(pa.table({"text": texts})).to_pylist()


def by_spark_function(texts, scorer):
    batches = iter([pa.record_batch({"text": texts[:9]}), pa.record_batch({"text": texts[9:]})])
    return [row for each in spark.scorer(scorer=scorer)(batches) for row in each.to_pylist()]


def by_datasets_function(texts, scorer):
    columns = hf.scorer(scorer=scorer)({"text": texts})
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


WAYS = [
    by_rows,
    by_arrow,
    by_arrow_table,
    by_pandas,
    by_polars,
    by_polars_expression,
    by_ray_actor,
    by_spark_function,
    by_datasets_function,
]


@pytest.fixture(scope="module", params=WAYS)
def scored(request, texts, scorer):
    return request.param(texts, scorer)


def without_null(values):
    return [None if pandas.pd.isna(value) else value for value in values]


def test_scores_are_those_of_score_many_to_the_last_bit(scored, reports):
    got = without_null(row["q_score"] for row in scored)
    assert got == [report.quality.score for report in reports]
    style = without_null(row["q_ai_style"] for row in scored)
    assert style == [report.ai_style.probability for report in reports]


def test_words_are_those_of_score_many(scored, reports):
    names = ("q_status", "q_words", "q_language", "q_ai_verdict", "q_finding_count", "q_profile")
    assert [tuple(row[name] for name in names) for row in scored] == [
        (r.status, r.words, r.language, r.ai_style.verdict, len(r.findings), "news")
        for r in reports
    ]


def test_features_are_those_of_score_many(scored, reports):
    assert [row["q_features"] for row in scored] == [report.features for report in reports]


def test_findings_are_those_of_score_many(scored, reports):
    names = ("rule", "severity", "message", "start", "end", "line", "column", "excerpt")
    assert [
        [tuple(each[name] for name in names) for each in row["q_findings"]] for row in scored
    ] == [
        [tuple(getattr(each, name) for name in names) for each in report.findings]
        for report in reports
    ]


def test_reasons_are_what_took_points_in_score_many(scored, reports):
    assert [[(e["rule"], e["points"]) for e in row["q_reasons"]] for row in scored] == [
        [(each.rule, each.points) for each in report.explanations if each.points]
        for report in reports
    ]


def test_features_of_scikit_learn_are_those_of_score_many(texts, scorer, reports):
    numbers = sklearn.QualityFeatures(scorer).transform(texts).tolist()
    names = scorer.feature_names
    assert numbers == [[report.features[name] for name in names] for report in reports]


def test_the_texts_have_every_kind_of_report(reports):
    assert {r.status for r in reports} == {"ok", "too_short", "empty", "unsupported_language"}
    assert sum(len(report.findings) for report in reports) > NUMBER


def test_what_dask_is_told_is_what_a_partition_becomes(texts, scorer):
    frame = pandas.pd.DataFrame({"id": range(NUMBER), "text": texts})
    told = dask.meta(frame, scorer=scorer)
    assert told.dtypes.equals(pandas.score_frame(frame, scorer=scorer).dtypes)
    assert len(told) == 0


def test_the_function_for_data_sets_changes_with_the_rules():
    ours, others = hf.scorer(), hf.scorer(scorer=quality.Scorer(ignore=["hedging"]))
    assert pickle.loads(pickle.dumps(ours)).version == hf.scorer().version != others.version
