"""What docs/data.md says of the corpora is what their files hold."""

import importlib
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("SHARED", "../shared")).resolve() / "data"


def test_the_tables_are_those_of_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    page = (ROOT / "docs" / "data.md").read_text("utf-8")
    assert importlib.import_module("data_page").written(page, DATA) == page


@pytest.mark.parametrize("folder", ["ai", "quality"])
def test_the_prose_tells_where_each_file_comes_from(folder: str) -> None:
    page = (ROOT / "docs" / "data.md").read_text("utf-8")
    origins = [line for line in page.splitlines() if line.startswith("| `") and "](" in line]
    own = ("authored_2026", "web_ratings", "statistic_support", "ai_web", "human_web")
    names = {path.name.removesuffix(".jsonl.gz") for path in (DATA / folder).glob("*.jsonl.gz")}
    told = {name for name in names if any(f"`{name}`" in line for line in origins)}
    assert names - told <= {*own}
