"""Every point that is lost leads to a place in the text, a finding's or another."""

import pickle
from pathlib import Path

import pytest

import quality
from quality import Scorer
from quality.cache.reports import dumps, loads

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
PLAIN = "The pier opened in 1931, and Ann Wood, who built it, walked to its end alone. " * 4
THIN = f"""\
# The pier of Arle

{PLAIN}

## What it cost

{PLAIN}

## What nobody knows

Who paid for it.

## How it stands

{PLAIN}
"""


def placeless(report):
    return [e.rule for e in report.explanations if e.points < 0 and not (e.findings or e.places)]


@pytest.mark.parametrize("path", sorted(EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_each_loss_has_a_finding_or_places(path):
    report = Scorer(places=True).score(path.read_text("utf-8"), name=path.name)
    assert placeless(report) == []


def test_a_rule_within_its_limit_shows_what_it_counted():
    report = Scorer(places=True).score(THIN, format="markdown")
    thin = next(e for e in report.explanations if e.rule == "structure.thin-sections")
    assert (thin.points < 0, thin.findings) == (True, ())
    assert [THIN[start:end] for start, end in thin.places] == ["What nobody knows"]


def test_a_measure_within_its_limit_shows_where_it_is_at_its_worst():
    text = EXAMPLES.joinpath("edited.md").read_text("utf-8")
    report = Scorer(places=True).score(text, format="markdown")
    passive = next(e for e in report.explanations if e.rule == "readability.passive-voice")
    assert (passive.points < 0, passive.findings) == (True, ())
    assert [text[start:end] for start, end in passive.places][:3] == [
        "been saved",
        "be opened",
        "was glued",
    ]


def test_twelve_places_are_shown_at_most():
    text = "The ferry sails with a sense of purpose, and the baker opens early; nobody comes. " * 10
    places = [len(each.places) for each in Scorer(places=True).score(text).explanations]
    assert max(places) == 12


def test_places_are_looked_for_only_where_they_are_asked_for():
    report = Scorer().score(THIN)
    assert [each.rule for each in report.explanations if each.places] == []


def test_places_change_no_score():
    with_places, without = Scorer(places=True).score(THIN), Scorer().score(THIN)
    assert with_places.quality == without.quality


def test_one_text_is_scored_with_places():
    assert placeless(quality.score(THIN)) == []


def test_places_survive_pickling_and_the_cache():
    scorer = pickle.loads(pickle.dumps(Scorer(places=True)))
    report = scorer.score(THIN)
    assert loads(dumps(report)) == report
    assert placeless(report) == []


def test_scorers_with_and_without_places_are_told_apart():
    assert Scorer(places=True).digest != Scorer().digest


def test_places_are_in_the_wire_schema():
    report = quality.score(THIN, format="markdown").to_dict()
    thin = next(e for e in report["explanations"] if e["rule"] == "structure.thin-sections")
    start = THIN.index("What nobody knows")
    assert thin["places"] == [{"start": start, "end": start + 17}]


def test_where_a_measure_is_at_its_worst_nowhere_the_opening_is_shown():
    text = "The town has a pier. " + "It was so. " * 30
    report = Scorer(places=True).score(text)
    thin = next(e for e in report.explanations if e.rule == "filler.thin-ideas")
    assert placeless(report) == []
    assert thin.points < 0


@pytest.mark.parametrize("path", sorted(EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_points_of_findings_and_of_what_has_none_add_up(path):
    report = Scorer().score(path.read_text("utf-8"), name=path.name).to_dict()
    rest = [e["points"] for e in report["explanations"] if not e["findings"]]
    found = [finding["points"] for finding in report["findings"]]
    total = report["quality"]["base"] + sum(found) + sum(rest)
    assert total == pytest.approx(report["quality"]["raw"], abs=1e-9)
