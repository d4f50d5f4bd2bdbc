"""The examples in docs/pipelines.md run."""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parent.parent / "docs" / "pipelines.md"
_EXAMPLE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ENGINES = ("datasets", "datatrove", "ray", "pyspark", "dask")


def examples():
    """The examples that need no engine of their own: tests/engines has the others."""
    found = (match[1] for match in _EXAMPLE.finditer(PAGE.read_text("utf-8")))
    return [code for code in found if not re.search(rf"import ({'|'.join(_ENGINES)})\b", code)]


@pytest.mark.parametrize("code", examples(), ids=lambda code: code.partition("\n")[0])
def test_an_example_runs_and_is_true(code, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    exec(compile(code, str(PAGE), "exec"), {})
