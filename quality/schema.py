"""The part of JSON Schema that our own schemas use, with messages for people."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from math import isfinite
from typing import Any, NamedTuple

_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list, tuple),
    "object": (dict,),
}
_LONGEST = 80  # characters of a value that are shown
_FEW = 10  # keys that are listed for one that is unknown
_WORDS = {"string": "text", "integer": "a whole number", "array": "a list", "object": "a mapping"}
_REMEDIES = {
    "string": "put it in quotes",
    "array": "put it in brackets",
    "boolean": "write true or false",
}


class Fault(NamedTuple):
    """What is wrong with a value and the way to it: keys and indices."""

    path: tuple[str | int, ...]
    problem: str


def faults(
    value: Any, schema: Mapping[str, Any], path: tuple[str | int, ...] = ()
) -> Iterator[Fault]:
    """Yield everything in `value` that `schema` does not allow."""
    wrong = _wrong_type(value, schema) or _not_listed(value, schema) or _out_of_range(value, schema)
    if wrong:
        yield Fault(path, wrong)
    elif isinstance(value, dict) and schema.get("type") == "object":
        yield from _object_faults(value, schema, path)
    elif isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            yield from faults(item, schema["items"], (*path, index))


def _object_faults(
    value: Mapping[str, Any], schema: Mapping[str, Any], path: tuple[str | int, ...]
) -> Iterator[Fault]:
    known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    for key, item in value.items():
        if key in known:
            yield from faults(item, known[key], (*path, key))
        elif isinstance(others, dict):
            yield from faults(item, others, (*path, key))
        elif others is False:
            yield Fault((*path, key), f"unknown key {_shown(key)}{_instead(key, known)}")
    for key in (*schema.get("required", ()), *_conditional(value, schema)):
        if key not in value:
            yield Fault(path, f"the key {key!r} is missing: add it")


def _conditional(value: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[str]:
    for part in schema.get("allOf", ()):
        condition = part["if"]["properties"]
        if all(value.get(key) == wanted["const"] for key, wanted in condition.items()):
            yield from _required(value, part["then"])


def _required(value: Mapping[str, Any], then: Mapping[str, Any]) -> Iterator[str]:
    """Yield the keys that `then` asks for, the first where one of several would do."""
    either = [each["required"][0] for each in then.get("anyOf", ())]
    if not any(key in value for key in either):
        yield from either[:1]
    yield from then.get("required", ())


def _wrong_type(value: Any, schema: Mapping[str, Any]) -> str:
    name = schema.get("type")
    if not isinstance(name, str) or (
        isinstance(value, _TYPES[name]) and (name == "boolean" or not isinstance(value, bool))
    ):
        return ""
    if name == "string" and isinstance(value, bool):
        return (
            f"{value} is not text: bare true and false, and in YAML yes, no, on and off, "
            "are truth values; put it in quotes"
        )
    return f"{_shown(value)} is not {_WORDS.get(name, 'a ' + name)}{_remedy(name, value)}"


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."


def _out_of_range(value: Any, schema: Mapping[str, Any]) -> str:
    least, most = schema.get("minimum"), schema.get("maximum")
    if isinstance(value, list):
        return _out_of_number(value, schema)
    if isinstance(value, float) and not isfinite(value):
        return f"{value} cannot be compared with anything: write a number"
    if least is not None and value < least:
        return f"{value} is too small: {least} at least"
    return f"{value} is too large: {most} at most" if most is not None and value > most else ""


def _out_of_number(value: Sequence[Any], schema: Mapping[str, Any]) -> str:
    least, most = schema.get("minItems", 0), schema.get("maxItems", len(value))
    if len(value) < least:
        return f"{_shown(value)} lists too little: {least} at least"
    return f"{_shown(value)} lists too much: {most} at most" if len(value) > most else ""


def _remedy(name: str, value: Any) -> str:
    return (
        f": {_REMEDIES[name]}" if name in _REMEDIES and not isinstance(value, (dict, list)) else ""
    )


def _not_listed(value: Any, schema: Mapping[str, Any]) -> str:
    allowed = schema.get("enum")
    if allowed is None or value in allowed:
        return ""
    return f"{_shown(value)} is not one of {', '.join(allowed)}{_nearest(value, allowed)}"


def _instead(key: Any, known: Mapping[str, Any]) -> str:
    few = f": one of {', '.join(known)}" if 0 < len(known) <= _FEW else ""
    return _nearest(key, known) or few


def _nearest(value: Any, known: Any) -> str:
    near = get_close_matches(str(value)[:_LONGEST], list(known), n=1)
    return f": did you mean {near[0]!r}?" if near else ""
