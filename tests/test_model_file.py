"""Models of others, in files that may be anything: used, or refused with the place and reason."""

import json

import pytest
from typer.testing import CliRunner

from quality import Scorer
from quality.cli.app import app
from quality.model import ModelError

TERM = {"edges": [0, 10], "points": [0, -20]}
QUALITY = {
    "version": "1",
    "base": 90,
    "terms": {"filler.jargon": TERM},
    "bands": [[50, "good"], [0, "poor"]],
}
AI_STYLE = {
    "version": "1",
    "intercept": -1,
    "terms": {"filler.jargon": TERM},
    "kinds": {"filler.jargon": "formula"},
    "ranges": {},
    "calibration": {"web": [2, -1]},
}
TEXT = "The town built a bridge over the river in May and opened it in June. " * 20


@pytest.fixture
def model(tmp_path):
    """A function from what the two files say to the folder that holds them."""

    def written(quality=QUALITY, ai_style=AI_STYLE):
        for name, data in (("quality", quality), ("ai_style", ai_style)):
            text = data if isinstance(data, str) else json.dumps(data)
            (tmp_path / f"{name}.json").write_text(text, "utf-8")
        return tmp_path

    return written


def test_a_model_of_ones_own_gives_the_score(model):
    report = Scorer(model=model()).score(TEXT)
    assert (report.quality.score, report.quality.band) == (90.0, "good")


@pytest.mark.parametrize(
    ("quality", "said"),
    [
        ("{\n1", ".json:2: not JSON: "),
        ("[]", ".json: [] is not a mapping"),
        ({"version": "1"}, ".json: the key 'base' is missing"),
        ({**QUALITY, "base": float("nan")}, ".json: base: nan cannot be compared"),
        ({**QUALITY, "terms": {"a": 3}}, ".json: terms.a: 3 is not a mapping"),
        ({**QUALITY, "terms": {"a": {**TERM, "points": ["x", 1]}}}, "terms.a.points.0: 'x' is not"),
        ({**QUALITY, "terms": {"a": {**TERM, "points": [1]}}}, "terms.a: 2 edges and 1 points"),
        ({**QUALITY, "terms": {"a": {**TERM, "edges": [2, 1]}}}, "terms.a.edges: they do not rise"),
        ({**QUALITY, "bands": [[50, "good"]]}, "bands: they do not fall from the best"),
        ({**QUALITY, "bands": [["x", "good"]]}, "bands: a band is a number"),
        ({**QUALITY, "bands": [[1, 2, 3]]}, "bands.0: [1, 2, 3] lists too much: 2 at most"),
        ({**QUALITY, "scales": 3}, ".json: scales: 3 is not a mapping"),
    ],
)
def test_what_is_no_model_of_quality_is_refused_with_the_place(model, quality, said):
    with pytest.raises(ModelError) as refused:
        Scorer(model=model(quality=quality))
    assert "quality.json" in str(refused.value)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"kinds": {}}, "kinds: none is given for filler.jargon"),
        ({"ranges": {"filler.jargon": [1]}}, "ranges.filler.jargon: [1] lists too little"),
        ({"calibration": {"web": [1, 2, 3, 4]}}, "calibration.web: [1, 2, 3, 4] lists too much"),
        ({"false_alarms": {"human_texts": 3}}, "false_alarms: the key 'many_signs' is missing"),
    ],
)
def test_what_is_no_model_of_style_is_refused_with_the_place(model, part, said):
    with pytest.raises(ModelError) as refused:
        Scorer(model=model(ai_style={**AI_STYLE, **part}))
    assert f"ai_style.json: {said}" in str(refused.value)


def test_the_command_line_says_so_without_a_traceback(model, tmp_path):
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    folder = str(model(ai_style="{}"))
    done = CliRunner().invoke(app, ["check", str(tmp_path / "a.md"), "--model", folder])
    assert done.exit_code == 2
    assert done.stderr.startswith(f"quality: {folder}")
    assert "ai_style.json: the key 'version' is missing" in done.stderr
