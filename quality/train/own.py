"""A model of your own: fitted to your texts, judged on texts held out by group."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from sklearn.model_selection import GroupKFold

from quality.assess.explain import weighed
from quality.model import MODELS
from quality.report import Report
from quality.rule import Rule
from quality.scorer import Scorer
from quality.train import fit_quality, fit_style, knots, points
from quality.train.labelled import Labelled
from quality.train.parts import Ratings
from quality.train.signs import KIND_OF
from quality.train.slopes import Array, Slopes

Target = Literal["quality", "ai_style"]
FOLDS = 10
FILES = ("quality", "ai_style")
_GOOD_SHARE = 50  # of rated texts, the upper half is what the scale is set by


@dataclass(frozen=True, slots=True)
class Trained:
    """A model and what it said of each text while that text's group was held out.

    `held_out` are ratings where ratings were given, else probabilities; `words` the length
    of each text.
    """

    target: Target
    model: dict[str, Any]
    held_out: Array
    words: Array


@dataclass(frozen=True, slots=True)
class _Measured:
    """The values of the rules that a model may use, a column a rule."""

    rules: tuple[Rule, ...]
    columns: tuple[Array, ...]
    words: Array

    def rows(self, chosen: Any) -> list[Array]:
        return [column[chosen] for column in self.columns]


def trained(data: Labelled, target: Target, profile: str, name: str, workers: int = 1) -> Trained:
    """Return a model called `name`, learnt from `data` with the built-in rules.

    Deterministic: the same rows in the same order give the same model.
    """
    measured = _measured(data, target, profile, workers)
    targets = np.asarray(data.targets)
    if target == "ai_style":
        return _style(measured, targets, data.groups, profile, name)
    return _quality(measured, targets, data, name)


def _measured(data: Labelled, target: Target, profile: str, workers: int) -> _Measured:
    scorer = Scorer(profile)
    wanted = ("quality", "both") if target == "quality" else ("ai-style", "both")
    rules = tuple(
        rule
        for rule in scorer.rules
        if rule.role in wanted and (target == "quality" or rule.name in KIND_OF)
    )
    reports = [*scorer.score_many(data.texts, workers)]
    columns = (np.array([_value(rule, report, target) for report in reports]) for rule in rules)
    return _Measured(rules, tuple(columns), np.array([float(r.words) for r in reports]))


def _value(rule: Rule, report: Report, target: Target) -> float:
    found = report.features[rule.id]
    return weighed(rule, found, report.words) if target == "quality" else found


def _quality(measured: _Measured, targets: Array, data: Labelled, name: str) -> Trained:
    good = targets >= np.percentile(targets, _GOOD_SHARE) if data.rated else targets == 1
    edited = measured.rows(good)
    ramps = knots.ramps(measured.rules, measured.columns, edited)

    def fit(rows: Any) -> Slopes:
        return fit_quality.fit(measured.rules, ramps, measured.rows(rows), Ratings(targets[rows]))

    held_out = _held_out(measured, fit, data.groups)
    if not data.rated:
        held_out = _probabilities(held_out, *_calibration(held_out, targets))
    model = points.scaled(fit(slice(None)), edited)
    shipped = json.loads((MODELS / "quality.json").read_text("utf-8"))
    whole = {"version": name, "texts": len(targets), "bands": shipped["bands"], **model}
    return Trained("quality", whole, held_out, measured.words)


def _style(
    measured: _Measured, targets: Array, groups: Sequence[str], profile: str, name: str
) -> Trained:
    def fit(rows: Any) -> Slopes:
        labels = targets[rows]
        columns, datasets = measured.rows(rows), [name] * len(labels)
        return fit_style.fit(measured.rules, columns, labels, datasets, of_rules=1.0)

    log_odds = _held_out(measured, fit, groups)
    slope, offset = _calibration(log_odds, targets)
    whole = {
        "version": name,
        "texts": len(targets),
        **fit_style.exported(fit(slice(None)), measured.columns),
        "calibration": {profile: (slope, offset)},
    }
    return Trained("ai_style", whole, _probabilities(log_odds, slope, offset), measured.words)


def _held_out(measured: _Measured, fit: Any, groups: Sequence[str]) -> Array:
    """Return what models that never saw its group say of each text."""
    held_out = np.zeros(len(groups))
    folds = GroupKFold(min(FOLDS, len(set(groups))))
    for train, test in folds.split(held_out, groups=groups):
        held_out[test] = fit(train).predict(measured.rows(test))
    return held_out


def _calibration(log_odds: Array, targets: Array) -> tuple[float, float]:
    return fit_style.platt(log_odds, targets, np.full(len(targets), 1 / len(targets)))


def _probabilities(log_odds: Array, slope: float, offset: float) -> Array:
    return np.asarray(1 / (1 + np.exp(-(slope * log_odds + offset))))


def write(found: Trained, folder: Path) -> None:
    """Write a folder that `--model` takes: the new model, and the shipped one of the other score."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        shipped = (MODELS / f"{name}.json").read_text("utf-8")
        own = json.dumps(found.model, indent=1, sort_keys=True) + "\n"
        (folder / f"{name}.json").write_text(own if name == found.target else shipped, "utf-8")
