"""What the tests of commands share: a folder with three rules, a model and some texts."""

import json

import pytest
from typer.testing import CliRunner

from quality.cli.app import app
from quality.model import MODELS

WORDS = "The plan was made in spring and then it was carried out by the town. " * 5
QUALITY = {
    "base": 80,
    "terms": {"filler.zonk": {"edges": [0, 0.1], "points": [0, -30]}},
    "bands": [[70, "good"], [0, "poor"]],
}
STYLE = {"intercept": 0, "terms": {}, "kinds": {}, "ranges": {}, "calibration": {}}


@pytest.fixture
def here(tmp_path, monkeypatch, write_rule):
    """The current folder, with three rules and a model of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    write_rule(tmp_path / "own", "zonk", "error")
    write_rule(tmp_path / "own", "blip blip", "warning", name="blip")
    write_rule(tmp_path / "own", "fact", "info")
    (tmp_path / "model").mkdir()
    for name, changes in (("quality.json", QUALITY), ("ai_style.json", STYLE)):
        shipped = json.loads((MODELS / name).read_text("utf-8"))
        _write(tmp_path / "model", name, json.dumps({**shipped, **changes}))
    _write(tmp_path, "good.md", WORDS)
    _write(tmp_path, "zonk.md", f"# A zonk\n\n{WORDS}")
    _write(tmp_path, "blip.md", f"{WORDS}\n\nIt goes blip blip and blip blip.\n")
    return tmp_path


@pytest.fixture
def write():
    """A function that writes a text into a folder."""
    return _write


def _write(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def run():
    """A function that runs a command with the rules and the model of the current folder."""
    return _run


def _run(command, *arguments, text=None):
    own = ("--rules", "own", "--model", "model", "--select", "filler.zonk,filler.blip")
    given = (command, *own, "--select", "filler.fact", *arguments)
    return CliRunner().invoke(app, given, input=text, catch_exceptions=False)
