"""Where a profile's texts stand: one scale means the same in each profile.

What is usual differs between kinds of text. In every profile 80 is the median of what people
published and 50 the 5th percentile, as far as stretching the points by a quarter allows.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from quality.rule import Rule
from quality.train import held_out
from quality.train.points import LOW, LOW_SHARE, MEDIAN
from quality.train.slopes import Array, Values

_FACTORS = (0.8, 1.25)
NO_TERMS: Mapping[str, Mapping[str, Any]] = {}
_FEWEST = 100  # texts; a profile with fewer keeps the scale of all


def scales(
    rules: Sequence[Rule],
    model: Mapping[str, Any],
    published: Mapping[str, Sequence[str]],
    own: Mapping[str, Mapping[str, Any]] = NO_TERMS,
) -> dict[str, dict[str, Any]]:
    """Return base, factor and number of texts of each profile with enough that were published.

    `own` are terms of a profile that stand there in place of the model's.
    """
    found: dict[str, dict[str, Any]] = {}
    for profile, texts in published.items():
        if len(texts) >= _FEWEST:
            terms = own.get(profile, {})
            there = {**model, "terms": {**model["terms"], **terms}}
            raw = _raw(rules, there, held_out.columns(rules, texts, profile))
            found[profile] = _scale(model, raw) | ({"terms": terms} if terms else {})
    return found


def _scale(model: Mapping[str, Any], raw: Array) -> dict[str, Any]:
    median, low = np.percentile(raw, [50, LOW_SHARE])
    factor = float(np.clip((MEDIAN - LOW) / (median - low), *_FACTORS))
    base = MEDIAN - factor * (float(median) - model["base"])
    return {"base": round(base, 4), "factor": round(factor, 4), "texts": len(raw)}


def _raw(rules: Sequence[Rule], model: Mapping[str, Any], columns: Sequence[Values]) -> Array:
    """Return what the model says of each text before any scale."""
    raw = np.full(len(columns[0]), float(model["base"]))
    for rule, values in zip(rules, columns, strict=True):
        if rule.id in model["terms"]:
            term = model["terms"][rule.id]
            raw += np.interp(values, term["edges"], term["points"])
    return raw
