"""Formulas of Vale as measures of ours, known by what they compute, not how they are written."""

import ast
import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

from quality.vale.style import Refusal, Style

Numbers = Mapping[str, float]

_LONGEST = 1_000  # characters of a formula
_CONDITION = re.compile(r"\s*(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)\s*")
_OPERATORS: Mapping[type, Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
# Made-up documents; formulas that agree on all of them are one formula.
_SAMPLES: tuple[Numbers, ...] = tuple(
    {
        "words": words,
        "sentences": sentences,
        "syllables": syllables,
        "long_words": long_words,
        "polysyllabic_words": polysyllables,
    }
    for words, sentences, syllables, long_words, polysyllables in (
        (311.0, 17.0, 467.0, 83.0, 41.0),
        (1009.0, 97.0, 1301.0, 199.0, 151.0),
        (53.0, 2.0, 101.0, 29.0, 13.0),
    )
)
_MEASURES: Mapping[str, Callable[[Numbers], float]] = {
    "readability.mean_sentence_words": lambda n: n["words"] / n["sentences"],
    "readability.long_word_share": lambda n: n["long_words"] / n["words"],
    "readability.polysyllable_share": lambda n: n["polysyllabic_words"] / n["words"],
    "readability.flesch": lambda n: (
        206.835 - 1.015 * n["words"] / n["sentences"] - 84.6 * n["syllables"] / n["words"]
    ),
    "readability.grade": lambda n: (
        0.39 * n["words"] / n["sentences"] + 11.8 * n["syllables"] / n["words"] - 15.59
    ),
}
_COUNTS = frozenset(
    ("words", "sentences", "paragraphs", "list", *(f"heading_h{level}" for level in range(1, 7)))
)


def converted(style: Style) -> dict[str, Any]:
    """Return the rule of a formula and its condition; Refusal where we do not measure it."""
    formula = style.string("formula").strip()
    if len(formula) > _LONGEST:
        raise Refusal(f"a formula of more than {_LONGEST:,} characters", "formula")
    found = _CONDITION.fullmatch(style.string("condition"))
    if found is None:
        raise Refusal("the condition is not one comparison with a number", "condition")
    limit = float(found[2])
    return (_counted if formula in _COUNTS else _measured)(formula, found[1], limit)


def _measured(formula: str, sign: str, limit: float) -> dict[str, Any]:
    for name, measure in _MEASURES.items():
        scale = _scale(formula, measure)
        if scale is not None:
            return {
                "kind": "metric",
                "metric": name,
                "direction": "above" if sign.startswith(">") else "below",
                "limit": {"web": round(limit / scale, 6)},
            }
    raise Refusal(f"the formula is none of those measured here ({', '.join(_MEASURES)})", "formula")


def _counted(what: str, sign: str, limit: float) -> dict[str, Any]:
    if limit != int(limit):
        raise Refusal("a count is compared with a fraction", "condition")
    most, least = int(limit) - (sign == ">="), int(limit) + (sign == "<=")
    bound = {"max": most} if sign.startswith(">") else {"min": least}
    options = {"of": what, **bound}
    return {"kind": "function", "function": "vale.count", "options": options}


def _scale(formula: str, measure: Callable[[Numbers], float]) -> float | None:
    """Return by how much the formula is the measure, such as 100 for a percentage."""
    ratios = [value(formula, sample) / measure(sample) for sample in _SAMPLES]
    same = max(ratios) - min(ratios) < 1e-6 * abs(ratios[0])
    return ratios[0] if same and ratios[0] > 0 else None


def value(formula: str, numbers: Numbers) -> float:
    """Return what a formula of numbers, names, `+ - * /` and brackets comes to.

    >>> value("(words / sentences) * 2", {"words": 30.0, "sentences": 3.0})
    20.0
    """
    try:
        return _value(ast.parse(formula, mode="eval").body, numbers)
    except (SyntaxError, RecursionError, MemoryError, ZeroDivisionError):
        raise Refusal(
            "the formula cannot be read: numbers, names, + - * / only", "formula"
        ) from None


def _value(node: ast.expr, numbers: Numbers) -> float:
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        left, right = _value(node.left, numbers), _value(node.right, numbers)
        return _OPERATORS[type(node.op)](left, right)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_value(node.operand, numbers)
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    if isinstance(node, ast.Name) and node.id in numbers:
        return numbers[node.id]
    name = node.id if isinstance(node, ast.Name) else ast.unparse(node)[:60]
    raise Refusal(f"{name!r} in the formula is not measured here", "formula")
