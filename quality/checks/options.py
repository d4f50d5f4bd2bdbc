"""Options of a check, read with their types."""

from collections.abc import Mapping


def whole(options: Mapping[str, object], name: str, default: int) -> int:
    """Return the option `name` as a whole number.

    >>> whole({"words": 30}, "words", 40)
    30
    """
    value = options.get(name, default)
    return value if isinstance(value, int) else default


def share(options: Mapping[str, object], name: str, default: float) -> float:
    """Return the option `name` as a number between 0 and 1.

    >>> share({}, "share", 0.6)
    0.6
    """
    value = options.get(name, default)
    return float(value) if isinstance(value, int | float) else default
