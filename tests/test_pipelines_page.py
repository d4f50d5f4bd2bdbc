"""The examples in docs/pipelines.md run."""

import re
from pathlib import Path

import pandas as pd
import pytest

import quality
from quality.adapters.check import CheckFailed

PAGE = Path(__file__).resolve().parent.parent / "docs" / "pipelines.md"
_EXAMPLE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NEEDS = re.compile(r"^(import|from) (datasets|datatrove|ray|pyspark|dask)\b", re.MULTILINE)


def examples():
    """The examples that need no engine of their own: tests/engines has the others."""
    found = (match[1] for match in _EXAMPLE.finditer(PAGE.read_text("utf-8")))
    return [code for code in found if not _NEEDS.search(code)]


@pytest.mark.parametrize("code", examples(), ids=lambda code: code.partition("\n")[0])
def test_an_example_runs_and_is_true(code, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    exec(compile(code, str(PAGE), "exec"), {})


@pytest.fixture
def defined():
    """A function from a name to what the example that defines it makes of it."""

    def named(name):
        code = next(each for each in examples() if f"def {name}(" in each)
        made = {}
        exec(compile(code, str(PAGE), "exec"), made)
        return made[name]

    return named


PLAIN = """Jane Doe counted 412 trams on 3 May, from six in the morning until midnight.
"We lost 17 of them to rust," she said. The depot in Mill Road repairs two a week, and each
repair costs the city about $9,000. Riders will notice: line 4 runs every 20 minutes now.
In March it ran every 12. The council votes on new trams next Tuesday."""
VAGUE = "Critics argue that the plan may perhaps fail. " * 20


def test_the_task_returns_what_passed(defined, tmp_path):
    path = tmp_path / "articles.csv"
    pd.DataFrame({"id": ["a", "b"], "body": [PLAIN, PLAIN]}).to_csv(path)
    assert defined("check_articles")(str(path)) == {"rows": 2, "failed": []}


def test_the_task_raises_when_too_many_rows_fail(defined, tmp_path):
    path = tmp_path / "articles.csv"
    pd.DataFrame({"id": ["a", "b"], "body": [PLAIN, VAGUE]}).to_csv(path)
    with pytest.raises(CheckFailed, match=r"row 1 \(b\): scores"):
        defined("check_articles")(str(path))


class Warehouse:
    """As much of dbt as the model asks for."""

    def __init__(self, articles):
        self.articles = articles
        self.configured = {}

    def config(self, **options):
        self.configured = options

    def ref(self, name):
        return {"articles": self}[name]

    def df(self):
        return self.articles


def test_the_dbt_model_returns_the_articles_with_their_scores(defined):
    dbt = Warehouse(pd.DataFrame({"id": ["a"], "body": [PLAIN]}))
    scored = defined("model")(dbt, None)
    assert scored["q_score"].tolist() == [quality.score(PLAIN).quality.score]
    assert dbt.configured == {"materialized": "table", "packages": ["quality"]}


def test_the_dbt_model_raises_when_too_many_rows_fail(defined):
    dbt = Warehouse(pd.DataFrame({"id": ["a"], "body": [VAGUE]}))
    with pytest.raises(CheckFailed, match="scores"):
        defined("model")(dbt, None)
