"""A Vale style as the data of a rule, without its examples."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from quality._version import __version__
from quality.vale import metric, scopes
from quality.vale.style import Refusal, Style
from quality.vale.tokens import exceptions, is_plain, marked, sensitive, usable, whole_word

Data = dict[str, Any]

_COMMON = frozenset(
    "extends message level link scope description action limit vocab code name".split()
)
_REFUSED = {
    "script": "a script: rules of quality run no code of their own",
    "sequence": "a sequence of parts of speech: quality has no tagger",
    "spelling": "a spelling check: quality has no dictionary",
    "readability": "a mean of formulas: use the metric readability.grade",
}
_NUMBERED = re.compile(r"%(?:\[(\d)\])?s")


def converted(style: Style) -> Data:
    """Return the rule that a style asks for; Refusal where we have none like it."""
    point = str(style.keys["extends"])
    if point in _REFUSED:
        raise Refusal(_REFUSED[point], "extends")
    if point not in _POINTS:
        raise Refusal(f"{point!r} is no extension point known here", "extends")
    family, known, convert = _POINTS[point]
    for key in style.keys:
        if key not in _COMMON and key not in known.split():
            raise Refusal(f"the key {key!r} of {point} has nothing like it here", key)
    body = convert(style)
    said = _message(style, body)
    return {"id": f"{family}.{style.name}", **_text(style, said), **body, "since": __version__}


def _text(style: Style, said: str) -> Data:
    """Return what the rule tells a writer."""
    severity = style.string("level", "warning")
    if severity not in ("suggestion", "warning", "error"):
        raise Refusal(f"{severity!r} is no level of Vale", "level")
    shown = style.string("description") or re.sub(r"\{\w+\}", "...", said)
    link = style.string("link")
    return {
        "summary": f"{style.title}: {shown}",
        "why": f"The style {style.path.parent.name} asks for it.",
        "fix": "Do as the message says.",
        "message": said,
        "severity": severity,
        "status": "preview",
        **({"sources": [link]} if link else {}),
    }


def _message(style: Style, body: Data) -> str:
    """Return the message with what is found, or what is better put, where `%s` stood."""
    given = style.string("message") or "'%s' was found."
    one, other = "{match}", "{match}"
    if "swap" in body:
        one = "{replacement}"
    elif body["kind"] == "metric":
        one = "{value}"
    names = iter((one, other))

    def filled(found: re.Match[str]) -> str:
        if found[1]:
            return one if found[1] == "1" else other
        return next(names, other)

    return _NUMBERED.sub(filled, given).replace("%%", "%")


def _existence(style: Style) -> Data:
    tokens, raw = style.strings("tokens"), "".join(style.strings("raw"))
    if not tokens and not raw:
        raise Refusal("no tokens", "extends")
    head = {**scopes.of_rule(style), **_except(style)}
    if not raw and not sensitive(style) and all(map(is_plain, tokens)):
        return {"kind": "phrases", **head, "phrases": tokens}
    patterns = [whole_word(style, each, "tokens", i) for i, each in enumerate(tokens)]
    if raw:
        words = f"(?:{'|'.join(patterns)})" if patterns else ""
        whole = words + raw if style.flag("append") else raw + words
        patterns = [usable(whole, "raw")]
    return {"kind": "pattern", **head, **_case(style), "patterns": patterns}


def _substitution(style: Style) -> Data:
    swap = _pairs(style, "swap")
    head = {**scopes.of_rule(style), **_except(style)}
    if not sensitive(style) and all(map(is_plain, swap)):
        better = {key: _better(key, value) for key, value in swap.items()}
        return {"kind": "phrases", **head, "swap": better}
    patterns = {
        whole_word(style, key, "swap", key): _better(key, value) for key, value in swap.items()
    }
    return {"kind": "pattern", **head, **_case(style), "swap": patterns}


def _pairs(style: Style, key: str) -> Mapping[str, str]:
    pairs = style.keys.get(key)
    if not isinstance(pairs, dict) or not pairs:
        raise Refusal(f"{key!r} is not a mapping of one form to another", key)
    for one, other in pairs.items():
        if not isinstance(one, str) or not isinstance(other, str):
            raise Refusal(f"{one!r}: {other!r} is not text: put both in quotes", key, str(one))
    return pairs


def _better(key: str, value: str) -> str | list[str]:
    if re.search(r"\$\{?\d", value):
        raise Refusal(f"{value!r} takes a group of the match, which a swap cannot", "swap", key)
    return value.split("|") if "|" in value else value


def _occurrence(style: Style) -> Data:
    most, least = style.whole("max"), style.whole("min")
    bounds = {name: n for name, n in (("max", most), ("min", least)) if n is not None}
    if not bounds:
        raise Refusal("neither max nor min", "extends")
    token = usable(style.string("token"), "token")
    options = {"token": token, **bounds, **scopes.of_check(style, "text"), **_case(style)}
    return {"kind": "function", "function": "vale.occurrence", "options": options}


def _repetition(style: Style) -> Data:
    tokens = style.strings("tokens")
    if style.whole("max") not in (None, 0, 1) or any(map(is_plain, tokens)):
        raise Refusal("more than one word after itself: use a rule of the kind repeat", "extends")
    return {"kind": "repeat", **scopes.of_rule(style), **_except(style), "unit": "word"}


def _consistency(style: Style) -> Data:
    pairs = _pairs(style, "either")
    either = {
        whole_word(style, one, "either", one): whole_word(style, other, "either", one)
        for one, other in pairs.items()
    }
    scopes.only_text(style)
    options = {"either": either, **_case(style)}
    return {"kind": "function", "function": "vale.consistency", "options": options}


def _conditional(style: Style) -> Data:
    scopes.only_text(style)
    first, second = (marked(usable(style.string(key), key)) for key in ("first", "second"))
    options = {"first": first, "second": second, "exceptions": style.strings("exceptions")}
    options |= _case(style)
    return {"kind": "function", "function": "vale.conditional", "options": options}


def _capitalization(style: Style) -> Data:
    match = style.string("match")
    if not match.startswith("$"):
        match = usable(match, "match")
    elif match not in ("$title", "$sentence", "$upper", "$lower"):
        raise Refusal(f"{match!r} is no way to capitalise known here", "match")
    options = {"match": match, **scopes.of_check(style, "heading")}
    options |= {"exceptions": style.strings("exceptions"), "style": style.string("style", "AP")}
    if "threshold" in style.keys:
        options["threshold"] = style.keys["threshold"]
    return {"kind": "function", "function": "vale.capitalization", "options": options}


def _except(style: Style) -> Data:
    given = exceptions(style)
    return {"except": given} if given else {}


def _case(style: Style) -> Data:
    return {"case": "sensitive"} if sensitive(style) else {}


_WORDS = "ignorecase nonword exceptions"
_POINTS: Mapping[str, tuple[str, str, Callable[[Style], Data]]] = {
    "existence": ("filler", f"tokens raw append {_WORDS}", _existence),
    "substitution": ("filler", f"swap capitalize {_WORDS}", _substitution),
    "occurrence": ("readability", "token max min ignorecase", _occurrence),
    "repetition": ("repetition", f"tokens alpha max {_WORDS}", _repetition),
    "consistency": ("formatting", "either ignorecase nonword", _consistency),
    "conditional": ("formatting", "first second exceptions ignorecase", _conditional),
    "capitalization": (
        "formatting",
        "match exceptions style threshold indicators",
        _capitalization,
    ),
    "metric": ("readability", "formula condition", metric.converted),
}
