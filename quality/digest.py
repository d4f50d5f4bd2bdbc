"""What decides a report, as a short hash: caches and resumed runs are told apart by it."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from typing import Any

from quality._version import __version__
from quality.model import MODELS


def digest(*parts: object) -> str:
    """Return 32 hex digits that change when the version, a data table or one of `parts` does.

    Parts are plain values, and dataclasses, tuples, sets and mappings of them.

    >>> digest({"b": 1, "a": 2}) == digest({"a": 2, "b": 1}), len(digest())
    (True, 32)
    """
    plain = json.dumps([__version__, *map(_plain, parts)], sort_keys=True)
    return sha256(plain.encode() + _tables()).hexdigest()[:32]


@cache
def _tables() -> bytes:
    """Return the data shipped beside the models that measures read: word weights and the like."""
    return b"".join(path.read_bytes() for path in sorted(MODELS.glob("*.json")))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return [_plain(getattr(value, each.name)) for each in fields(value)]
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(map(str, value))
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value
