"""Adapters whose tool is not installed say how to install it."""

import sys
from importlib import import_module

import pytest


@pytest.mark.parametrize(
    ("adapter", "tool"),
    [("pandas", "pandas"), ("polars", "polars"), ("arrow", "pyarrow"), ("sklearn", "sklearn.base")],
)
def test_a_missing_tool_is_told_with_the_way_to_install_it(monkeypatch, adapter, tool):
    monkeypatch.setitem(sys.modules, tool, None)
    monkeypatch.delitem(sys.modules, f"quality.adapters.{adapter}", raising=False)
    with pytest.raises(ModuleNotFoundError) as error:
        import_module(f"quality.adapters.{adapter}")
    assert str(error.value) == f"{tool} is missing: pip install 'quality[{adapter}]'"
    assert error.value.name == tool
