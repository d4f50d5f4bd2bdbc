"""The pandas accessor: a row in, a row out."""

import pandas as pd
import pytest

import quality
import quality.adapters.pandas

TEXT = "Critics argue that the plan may perhaps fail. " * 20


def test_scores_stand_on_the_frames_own_index() -> None:
    frame = pd.DataFrame({"text": [TEXT, "Short."]}, index=["a", "b"])
    scored = frame.quality.score("text")
    assert list(scored.index) == ["a", "b"]
    assert scored.loc["a", "q_score"] == quality.score(TEXT).quality.score
    assert list(scored["q_status"]) == ["ok", "too_short"]


def test_what_is_no_text_is_a_row_with_the_reason() -> None:
    frame = pd.DataFrame({"text": [TEXT, None, 3]})
    scored = frame.quality.score("text")
    assert list(scored["q_status"]) == ["ok", "error", "error"]
    assert list(scored["q_error"][1:]) == ["not text but NoneType", "not text but int"]


def test_an_empty_frame_gives_the_columns() -> None:
    scored = pd.DataFrame({"text": []}).quality.score("text")
    assert list(scored.columns) == list(quality.adapters.pandas.COLUMNS)


def test_a_column_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        pd.DataFrame({"text": []}).quality.score("body")
