"""The pandas accessor: a row in, a row out."""

import pandas as pd
import pytest

import quality
from quality.adapters.pandas import score_frame
from quality.adapters.rows import Rows

TEXT = "Critics argue that the plan may perhaps fail. " * 20


def test_scores_stand_on_the_frames_own_index() -> None:
    frame = pd.DataFrame({"text": [TEXT, "Short."]}, index=["a", "b"])
    scored = frame.quality.score("text")
    assert list(scored.index) == ["a", "b"]
    assert scored.loc["a", "q_score"] == quality.score(TEXT).quality.score
    assert list(scored["q_status"]) == ["ok", "too_short"]


def test_what_is_no_text_is_a_row_with_the_reason() -> None:
    frame = pd.DataFrame({"text": [TEXT, None, float("nan"), pd.NA, 3]})
    scored = frame.quality.score("text")
    assert list(scored["q_status"]) == ["ok", *["error"] * 4]
    assert list(scored["q_error"][1:]) == [*["no text: null"] * 3, "not text but int"]


def test_an_empty_frame_gives_the_columns() -> None:
    scored = pd.DataFrame({"text": []}).quality.score("text")
    assert list(scored.columns) == list(Rows(quality.Scorer()).columns)


def test_the_name_of_a_profile_is_no_scorer() -> None:
    with pytest.raises(TypeError, match=r"a scorer is no str: give quality.Scorer\(profile='news'"):
        score_frame(pd.DataFrame({"text": ["It rains."]}), "text", scorer="news")


def test_a_column_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="no column is called 'body': there are text"):
        pd.DataFrame({"text": []}).quality.score("body")


def test_two_columns_of_that_name_are_a_key_error() -> None:
    frame = pd.DataFrame([["a", "b"]], columns=["text", "text"])
    with pytest.raises(KeyError, match="2 columns are called 'text'"):
        frame.quality.score("text")


def test_score_frame_keeps_the_columns_of_the_frame() -> None:
    frame = pd.DataFrame({"id": [1, 2], "text": [TEXT, None]}, index=["a", "b"])
    scored = score_frame(frame)
    pd.testing.assert_frame_equal(scored[["id", "text"]], frame)
    pd.testing.assert_frame_equal(scored.iloc[:, 2:], frame.quality.score("text"))


def test_score_frame_replaces_columns_of_an_earlier_run() -> None:
    once = score_frame(pd.DataFrame({"text": [TEXT]}))
    pd.testing.assert_frame_equal(score_frame(once), once)


def test_columns_have_the_same_type_whatever_the_rows() -> None:
    frames = [pd.DataFrame({"text": texts}, dtype=object) for texts in ([TEXT], [None], [])]
    first, *others = [frame.quality.score("text").dtypes for frame in frames]
    assert all(first.equals(each) for each in others)
