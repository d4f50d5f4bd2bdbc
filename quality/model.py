"""Additive tables: points or evidence by the value of each feature, read from JSON."""

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

from quality.errors import QualityError

MODELS = Path(__file__).parent / "models"


class ModelError(QualityError):
    """A model file that cannot be used: `file: where in it: problem`."""


class Term(NamedTuple):
    """Points by the value of one feature: `points[i]` at `edges[i]`, in between on the line.

    Below the first edge and beyond the last they stay as they are there.

    >>> term = Term((0.0, 2.0, 10.0), (0.0, -4.0, -6.0))
    >>> term(-1), term(1), term(6), term(99)
    (0.0, -2.0, -5.0, -6.0)
    """

    edges: tuple[float, ...]
    points: tuple[float, ...]

    def __call__(self, value: float) -> float:
        """Return the points for `value`."""
        place = bisect_right(self.edges, value)
        if place in (0, len(self.edges)):
            return self.points[max(0, place - 1)]
        low, high = self.edges[place - 1], self.edges[place]
        before, after = self.points[place - 1], self.points[place]
        return before + (after - before) * (value - low) / (high - low)

    def times(self, factor: float) -> "Term":
        """Return the term with all its points multiplied."""
        return Term(self.edges, tuple(factor * points for points in self.points))


NO_TERMS: Mapping[str, Term] = {}


class Scale(NamedTuple):
    """What texts of a profile start from, and how much more or less each point is there."""

    base: float
    factor: float
    terms: Mapping[str, Term] = NO_TERMS  # its own, in place of those of all texts


@dataclass(frozen=True, slots=True)
class QualityModel:
    """`raw = base + sum of terms`; `floors` name the bands from the best down.

    `scales` are those of profiles whose edited texts are unlike all edited texts together.
    """

    version: str
    base: float
    terms: Mapping[str, Term]
    floors: tuple[tuple[float, str], ...]
    scales: Mapping[str, Scale] = field(default_factory=dict)

    def within(self, profile: str) -> "QualityModel":
        """Return the model for texts of `profile`: itself where it has no scale of its own."""
        if profile not in self.scales:
            return self
        base, factor, own = self.scales[profile]
        terms = {name: term.times(factor) for name, term in {**self.terms, **own}.items()}
        return replace(self, base=base, terms=terms, scales={})

    def band(self, score: float) -> str:
        """Return the plain name of the band that `score` lies in."""
        return next(name for floor, name in self.floors if score >= floor)


class Calibration(NamedTuple):
    """From log-odds to a probability; never under `floor`, as some machine texts show no sign.

    >>> Calibration(1.0, 0.0)(0.0), round(Calibration(1.0, 0.0, 0.2)(-99.0), 9)
    (0.5, 0.2)
    """

    slope: float
    offset: float
    floor: float = 0.0

    def __call__(self, log_odds: float) -> float:
        """Return the probability."""
        raised = max(-30.0, min(30.0, self.slope * log_odds + self.offset))
        return self.floor + (1.0 - self.floor) / (1.0 + exp(-raised))


class AiStyleModel(NamedTuple):
    """`log_odds = intercept + sum of terms`; calibrated by profile."""

    version: str
    intercept: float
    terms: Mapping[str, Term]
    kinds: Mapping[str, str]  # the kind of sign each term is
    ranges: Mapping[str, tuple[float, float]]
    calibration: Mapping[str, Calibration]
    false_alarms: tuple[int, int] | None = None  # texts by people with "many signs", of how many

    def probability(self, log_odds: float, profile: str) -> float | None:
        """Return the calibrated probability, None where the profile is not calibrated."""
        found = self.calibration.get(profile)
        return found(log_odds) if found else None


@dataclass(frozen=True)
class Models:
    """The two models; they never meet."""

    quality: QualityModel
    ai_style: AiStyleModel

    def within(self, profile: str) -> "Models":
        """Return the models for texts of `profile`."""
        if profile not in self._within:
            self._within[profile] = replace(self, quality=self.quality.within(profile))
        return self._within[profile]

    @cached_property
    def _within(self) -> dict[str, "Models"]:
        return {}

    @cached_property
    def moved_by_none(self) -> frozenset[str]:
        """The terms that add something where there is nothing to count."""
        terms = (*self.quality.terms.items(), *self.ai_style.terms.items())
        return frozenset(name for name, term in terms if term(0.0))


@cache
def load(path: Path = MODELS) -> Models:
    """Return the models of a folder with `quality.json` and `ai_style.json`.

    Raises ModelError for a folder without them or with something else in them.
    """
    files = path / "quality.json", path / "ai_style.json"
    quality, ai_style = map(_read, files)
    if path != MODELS:  # ours are tested, and every short run reads them
        for file, data in zip(files, (quality, ai_style), strict=True):
            _require_model(file, data)
    return Models(_quality(quality), _ai_style(ai_style))


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as error:
        raise ModelError(f"{path}:{error.lineno}: not JSON: {error.msg}") from None
    except (OSError, ValueError, RecursionError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or error
        raise ModelError(f"{path}: no model can be read from it: {reason}") from None


def _require_model(path: Path, data: Any) -> None:
    """Raise ModelError for the first thing in a file that makes it no model."""
    from quality.schema import faults

    schema = json.loads((MODELS.parent / "model.schema.json").read_text("utf-8"))
    faulty = [(fault.path, fault.problem) for fault in faults(data, schema["$defs"][path.stem])]
    for steps, problem in faulty or _unusable(data):
        where = ": ".join((str(path), *([".".join(map(str, steps))] if steps else [])))
        raise ModelError(f"{where}: {problem}: train it again, or mend it")


def _unusable(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what no schema can say of a model: where, and what is wrong."""
    for name, table in data["terms"].items():
        edges, points = table["edges"], table["points"]
        if len(points) != len(edges):
            yield ("terms", name), f"{len(edges)} edges and {len(points)} points"
        if edges != sorted(set(edges)):
            yield ("terms", name, "edges"), "they do not rise"
        if name not in data.get("kinds", data["terms"]):
            yield ("kinds",), f"none is given for {name}"
    floors = [floor for floor, _ in data.get("bands", ())]
    if not all(isinstance(floor, (int, float)) for floor in floors):
        yield ("bands",), "a band is a number, the least score in it, and a name"
    elif floors and (floors[-1] > 0 or floors != sorted(floors, reverse=True)):
        yield ("bands",), "they do not fall from the best to one that begins at 0 or under it"


def _quality(data: Mapping[str, Any]) -> QualityModel:
    return QualityModel(
        version=data["version"],
        base=float(data["base"]),
        terms=_terms(data["terms"]),
        floors=tuple((float(floor), str(name)) for floor, name in data["bands"]),
        scales={
            name: Scale(
                float(scale["base"]), float(scale["factor"]), _terms(scale.get("terms", {}))
            )
            for name, scale in data.get("scales", {}).items()
        },
    )


def _ai_style(data: Mapping[str, Any]) -> AiStyleModel:
    return AiStyleModel(
        version=data["version"],
        intercept=float(data["intercept"]),
        terms=_terms(data["terms"]),
        kinds=data["kinds"],
        ranges={name: (low, high) for name, (low, high) in data["ranges"].items()},
        calibration={name: Calibration(*each) for name, each in data["calibration"].items()},
        false_alarms=_false_alarms(data.get("false_alarms")),
    )


def _false_alarms(data: Mapping[str, int] | None) -> tuple[int, int] | None:
    return (int(data["many_signs"]), int(data["human_texts"])) if data else None


def _terms(data: Mapping[str, Any]) -> dict[str, Term]:
    return {
        name: Term(tuple(table["edges"]), tuple(table["points"])) for name, table in data.items()
    }
