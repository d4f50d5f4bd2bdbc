"""The examples in docs/pipelines.md that need an engine run, each in a process of its own."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "pipelines.md"
_EXAMPLE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NEEDS = re.compile(r"^(?:import|from) (datasets|datatrove|ray|pyspark|dask)\b", re.MULTILINE)


def examples():
    found = [match[1] for match in _EXAMPLE.finditer(PAGE.read_text("utf-8"))]
    return {need[1]: code for code in found if (need := _NEEDS.search(code))}


def test_every_engine_has_an_example():
    assert {*examples()} == {"datasets", "datatrove", "ray", "pyspark", "dask"}


@pytest.mark.parametrize("engine", examples())
def test_an_example_runs_and_is_true(engine, tmp_path):
    pytest.importorskip(engine, reason="make test-engines installs it")
    done = subprocess.run(
        [sys.executable, "-c", examples()[engine]],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=400,
    )
    assert done.returncode == 0, done.stderr
