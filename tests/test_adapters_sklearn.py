"""QualityFeatures as scikit-learn wants a transformer to be."""

import pickle

import numpy as np
import pandas as pd
import polars as pl
import pytest
from sklearn.base import clone
from sklearn.compose import ColumnTransformer
from sklearn.exceptions import SkipTestWarning
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline, make_union
from sklearn.preprocessing import StandardScaler
from sklearn.utils.estimator_checks import check_estimator

import quality
from quality.adapters.sklearn import QualityFeatures

VAGUE = "Critics argue that the plan may perhaps fail. It is widely believed to be bad. " * 8
EXACT = "Jane Doe counted 412 trams on 3 May. The city sold 17 of them, for $2 million. " * 8
NAMES = ["hedging.hedges", "statistics.numbers"]


@pytest.fixture(scope="module")
def scorer() -> quality.Scorer:
    return quality.Scorer()


def test_a_column_is_a_feature_of_the_report(scorer):
    transformer = QualityFeatures(scorer)
    features = scorer.score(VAGUE).features
    row = transformer.fit_transform([VAGUE])[0]
    assert dict(zip(transformer.get_feature_names_out(), row, strict=True)) == features


def test_columns_are_those_asked_for_in_that_order(scorer):
    report = scorer.score(VAGUE)
    columns = ["q_score", "q_words", "hedging.hedges"]
    transformer = QualityFeatures(scorer, columns=columns)
    expected = [report.quality.score, report.words, report.features["hedging.hedges"]]
    assert transformer.fit_transform([VAGUE]).tolist() == [expected]
    assert list(transformer.get_feature_names_out()) == columns


def test_a_text_without_a_score_has_nan_for_it(scorer):
    numbers = QualityFeatures(scorer, columns=["q_score", "q_words"]).fit_transform(["Short."])
    np.testing.assert_array_equal(numbers, [[np.nan, 1.0]])


@pytest.mark.parametrize(
    "texts",
    [
        [VAGUE, EXACT],
        (VAGUE, EXACT),
        np.array([VAGUE, EXACT]),
        np.array([[VAGUE], [EXACT]], dtype=object),
        pd.Series([VAGUE, EXACT]),
        pd.DataFrame({"text": [VAGUE, EXACT]}),
        pl.Series([VAGUE, EXACT]),
        pl.DataFrame({"text": [VAGUE, EXACT]}),
    ],
    ids=lambda texts: f"{type(texts).__module__}.{type(texts).__name__}",
)
def test_every_kind_of_column_is_read(texts, scorer):
    transformer = QualityFeatures(scorer, columns=NAMES)
    expected = [[scorer.score(text).features[name] for name in NAMES] for text in (VAGUE, EXACT)]
    assert transformer.fit_transform(texts).tolist() == expected


def test_no_texts_are_no_rows():
    assert QualityFeatures(columns=NAMES).transform([]).shape == (0, 2)


@pytest.mark.parametrize("missing", [None, np.nan, pd.NA], ids=str)
def test_what_is_no_text_raises_with_its_row(missing):
    texts = pd.Series([EXACT, missing], dtype=object)
    with pytest.raises(ValueError, match="row 1: no text: null: drop it, or set errors='nan'"):
        QualityFeatures().fit_transform(texts)


def test_what_is_no_text_is_a_row_of_nan_where_asked():
    numbers = QualityFeatures(columns=NAMES, errors="nan").fit_transform([EXACT, None])
    assert np.isnan(numbers).tolist() == [[False, False], [True, True]]


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"columns": ["no.such"]}, "no feature is called 'no.such'"),
        ({"errors": "ignore"}, "errors is 'raise' or 'nan', not 'ignore'"),
    ],
)
def test_a_wrong_parameter_is_a_value_error_of_fit(parameters, message):
    with pytest.raises(ValueError, match=message):
        QualityFeatures(**parameters).fit([])


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        (VAGUE, "one text is no set of texts"),
        (np.array([["a", "b"]]), "one column of texts is needed, and there are 2"),
    ],
)
def test_what_is_no_column_of_texts_is_a_value_error(texts, message):
    with pytest.raises(ValueError, match=message):
        QualityFeatures().transform(texts)


def test_get_params_and_set_params_round_trip(scorer):
    parameters = {"scorer": scorer, "columns": NAMES, "errors": "nan"}
    transformer = QualityFeatures().set_params(**parameters)
    assert transformer.get_params() == parameters


def test_a_clone_gives_the_same_numbers(scorer):
    transformer = QualityFeatures(scorer, columns=NAMES)
    copy = clone(transformer)
    assert copy is not transformer
    assert copy.transform([VAGUE]).tolist() == transformer.transform([VAGUE]).tolist()


def test_a_pickled_one_gives_the_same_numbers(scorer):
    transformer = QualityFeatures(scorer, columns=NAMES).fit([])
    again = pickle.loads(pickle.dumps(transformer))
    assert again.transform([VAGUE]).tolist() == transformer.transform([VAGUE]).tolist()


def test_pandas_out_has_the_names_and_the_index_of_the_input():
    texts = pd.DataFrame({"text": [VAGUE, EXACT]}, index=["a", "b"])
    frame = QualityFeatures(columns=NAMES).set_output(transform="pandas").fit_transform(texts)
    assert (list(frame.index), list(frame.columns)) == (["a", "b"], NAMES)


def test_polars_out_has_the_names():
    transformer = QualityFeatures(columns=NAMES).set_output(transform="polars")
    frame = transformer.fit_transform([VAGUE])
    assert isinstance(frame, pl.DataFrame)
    assert frame.columns == NAMES


@pytest.mark.parametrize("column", ["text", ["text"]], ids=str)
def test_a_column_transformer_passes_it_one_column(column):
    frame = pd.DataFrame({"text": [VAGUE, EXACT], "size": [1.0, 2.0]})
    joined = ColumnTransformer(
        [("quality", QualityFeatures(columns=NAMES), column), ("rest", "passthrough", ["size"])]
    )
    numbers = joined.fit_transform(frame)
    expected = [f"quality__{name}" for name in NAMES] + ["rest__size"]
    assert list(joined.get_feature_names_out()) == expected
    assert numbers[:, 2].tolist() == [1.0, 2.0]


def test_a_union_puts_it_beside_others():
    union = make_union(QualityFeatures(columns=NAMES), QualityFeatures(columns=["q_words"]))
    assert union.fit_transform([VAGUE]).shape == (1, 3)


def test_a_pipeline_learns_from_it_and_cross_validates():
    texts = [f"{text} {number} more." for number in range(6) for text in (VAGUE, EXACT)]
    labels = [0, 1] * 6
    pipeline = make_pipeline(QualityFeatures(), StandardScaler(), LogisticRegression())
    assert cross_val_score(pipeline, texts, labels, cv=3).tolist() == [1.0, 1.0, 1.0]


def test_scikit_learn_finds_nothing_to_object_to():
    with pytest.warns(SkipTestWarning, match="which requires input"):  # of texts it has few checks
        done = check_estimator(QualityFeatures(columns=["q_words"]), on_fail=None, on_skip=None)
    assert [each["check_name"] for each in done if each["status"] == "failed"] == []
    assert done != []
