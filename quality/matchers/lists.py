"""Named lists of a rule file, written out in its patterns wherever `{name}` stands."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any

from quality.expression import LONGEST

# What is escaped is passed over: `\p{...}` and `\x{...}` name letters, and `\{` is a brace.
_NAME = re.compile(r"\\[pPx]\{[^}]*\}|\\.|\{([a-z][a-z0-9-]*)\}", re.DOTALL)

Place = tuple[str | int, ...]


class ListError(ValueError):
    """A list or a use of one that is not as it should be, with its place: keys and indices."""

    def __init__(self, problem: str, place: Place) -> None:
        super().__init__(problem, place)
        self.problem, self.place = problem, place


def written_out(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a rule's data with its lists in its patterns; a rule without `lists` as it is.

    An entry may name lists that stand above its own. ListError for a name that no list has, a
    list that nothing names, and more than 10,000 characters.

    >>> lists = {"who": ["critics", "experts"], "says": ["says?", "said"]}
    >>> written_out({"lists": lists, "patterns": [r"\\b{who}\\s+{says}\\b"]})
    {'patterns': ['\\\\b(?:critics|experts)\\\\s+(?:says?|said)\\\\b']}
    """
    if "lists" not in data:
        return data
    _require_use(data)
    known: dict[str, str] = {}
    for name, entries in data["lists"].items():
        known[name] = _bounded("|".join(_entries(entries, known, name)), ("lists", name))
    rest = {key: value for key, value in data.items() if key != "lists"}
    return rest | {"patterns": [*_patterns(data, known)]}


def _require_use(data: Mapping[str, Any]) -> None:
    texts = (*data.get("patterns", ()), *chain.from_iterable(data["lists"].values()))
    named = {match[1] for text in texts for match in _NAME.finditer(text)}
    for name in data["lists"]:
        if name not in named:
            raise ListError(f"no pattern names {{{name}}}: remove the list", ("lists", name))


def _entries(entries: Iterable[str], known: Mapping[str, str], name: str) -> Iterator[str]:
    """Yield each entry written out; one that is only a name is the entries of that list."""
    for index, entry in enumerate(entries):
        filled = _filled(entry, known, ("lists", name, index))
        alone = _NAME.fullmatch(entry)
        yield known[alone[1]] if alone and alone[1] else filled


def _patterns(data: Mapping[str, Any], known: Mapping[str, str]) -> Iterator[str]:
    for index, pattern in enumerate(data["patterns"]):
        yield _filled(pattern, known, ("patterns", index))


def _filled(text: str, known: Mapping[str, str], place: Place) -> str:
    return _bounded(_NAME.sub(partial(_group, known, place), _bounded(text, place)), place)


def _group(known: Mapping[str, str], place: Place, match: re.Match[str]) -> str:
    name = match[1]
    if name is None:
        return match[0]
    if name not in known:
        raise ListError(f"no list above has the name {name!r}: add it, or write \\{{", place)
    return f"(?:{known[name]})"


def _bounded(text: str, place: Place) -> str:
    if len(text) > LONGEST:
        raise ListError(f"longer than {LONGEST:,} characters when written out: split it", place)
    return text
