"""Phrase templates: `{critics|experts} {argue|say}`, `it is {very|?} likely`, `as * as`.

A template is plain text with alternatives. Few alternatives are written out and
found as they stand; many, or a wildcard, are found by one of their parts (the
anchor) and then checked with an expression made of the whole template.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product
from math import prod

from quality.errors import QualityError
from quality.lazy import Lazy

_MOST_WRITTEN_OUT = 48
_LONG_ENOUGH = 7  # more letters make an anchor no rarer
_LONGEST = 10_000  # characters
_MOST_WAYS = 1024  # to fit one text
_REACH = 200  # the longest stretch before an anchor that is looked at
_PART = re.compile(r"\{([^{}]*)\}|(\*)|([^{}*]+)")
_GLUED = Lazy(  # a wildcard that touches something else
    r"\*(?![\s{}|,.;:!?]|\Z)|(?<=[^\s{}|])\*"
    r"|(?<=[\w}*'-])\{(?:\?|[^{}]*\*[^{}]*)\}|\{(?:\?|[^{}]*\*[^{}]*)\}(?=[\w{*'-])"
)
_ANY_WORD = r"[\w'\-]+"
_ANY = "*"

Part = tuple[str, ...]  # what may stand in one place of a template


class TemplateError(QualityError):
    """A phrase template that cannot be understood."""


@dataclass(frozen=True)
class Template:
    """A parsed phrase template, folded; blanks belong to the options they go with."""

    parts: tuple[Part, ...]

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """Every phrase it stands for, or () when there are too many or a wildcard."""
        count = 1
        for part in self.parts:
            count *= len(part)
        if count > _MOST_WRITTEN_OUT or any(_is_open(part) for part in self.parts):
            return ()
        return tuple(dict.fromkeys(option.strip() for option in _joined(self.parts)))

    @cached_property
    def _anchor(self) -> tuple[int, int]:
        """The parts to look for first: those side by side whose joined options are rarest."""
        places = range(len(self.parts))
        runs = (self._run(first, last + 1) for first in places for last in places[first:])
        found = {run: options for run, options in runs if options}
        return max(found, key=lambda run: _rarity(found[run]))

    def _run(self, first: int, stop: int) -> tuple[tuple[int, int], tuple[str, ...]]:
        """Return a run of parts with its options, () where it has a wildcard or too many."""
        parts = self.parts[first:stop]
        few = stop == first + 1 or prod(map(len, parts)) <= _MOST_WRITTEN_OUT
        return (first, stop), () if any(map(_is_open, parts)) or not few else _joined(parts)

    @property
    def anchors(self) -> tuple[str, ...]:
        """What may stand in the parts that are looked for first."""
        first, stop = self._anchor
        return tuple(option.strip() for option in _joined(self.parts[first:stop]))

    @cached_property
    def _around(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        low, high = self._anchor
        first = _joined(self.parts[low:high])[0]
        before = _expression(self.parts[:low]) + first[: len(first) - len(first.lstrip())]
        after = first[len(first.rstrip()) :] + _expression(self.parts[high:])
        return re.compile(rf"(?<![\w\-]){before}\Z"), re.compile(rf"{after}(?!\w)")

    @cached_property
    def _reach(self) -> int:
        """How far before its anchor a phrase may begin."""
        low, high = self._anchor
        if any(map(_is_open, self.parts[:low])):
            return _REACH
        first = _joined(self.parts[low:high])[0]
        blanks = len(first) - len(first.lstrip())
        return min(_REACH, blanks + sum(max(map(len, part)) for part in self.parts[:low]))

    def around(self, folded: str, start: int, end: int) -> tuple[int, int] | None:
        """Return the span of the whole phrase around its anchor, None where it is not."""
        before, after = self._around
        last = after.match(folded, end)
        if last is None:
            return None
        first = before.search(folded, max(0, start - self._reach), start)
        return (first.start(), last.end()) if first else None


@lru_cache(maxsize=4096)
def parse(template: str) -> Template:
    """Return the template that `template` writes; TemplateError says what is wrong with it."""
    folded = " ".join(template.lower().replace("’", "'").split())
    if folded.count("{") != folded.count("}"):
        raise TemplateError(f"{template!r}: a brace is not closed: close it")
    parts = _blanks_settled([_part(match) for match in _PART.finditer(folded)])
    if not any(all(option.strip(" *") for option in part) for part in parts):
        raise TemplateError(
            f"{template!r}: every word of it may be missing: write one that may not"
        )
    return Template(tuple(part for part in parts if part != ("",)))


def bounded(template: str) -> Template:
    """Return what `parse` does; TemplateError, too, for what could take long to find.

    An option that begins as another does, and a word that may be missing, let a text fit
    in several ways, each of which may have to be tried.
    """
    if len(template) > _LONGEST:
        raise TemplateError(
            f"{template[:60]!r}... is longer than {_LONGEST:,} characters: split it"
        )
    parsed = parse(template)
    ways = 1
    for part in parsed.parts:
        ways *= _ways(part)
        if ways > _MOST_WAYS:
            raise TemplateError(f"{template[:60]!r}: too many words may be missing: split it")
    if _GLUED.search(template):
        raise TemplateError(
            f"{template[:60]!r}: * and {{?}} are whole words: put blanks around them"
        )
    return parsed


def _ways(part: Part) -> int:
    """Return how many options of a part may fit at one place: each begins the next."""
    open_: list[str] = []
    most = 1
    for option in sorted(set(part)):
        while open_ and not option.startswith(open_[-1]):
            open_.pop()
        open_.append(option)
        most = max(most, len(open_))
    return most + sum(_ANY in option for option in part if len(part) > 1)


def _part(match: re.Match[str]) -> Part:
    if match[3] is not None:
        return (match[3],)
    if match[2] or match[1] == "?":
        return (_ANY,) if match[2] else (_ANY, "")
    return tuple("" if option.strip() == "?" else option.strip() for option in match[1].split("|"))


def _blanks_settled(parts: list[Part]) -> list[Part]:
    """Give each part that may be missing the blank beside it, so both go together."""
    for index, part in enumerate(parts):
        if "" not in part:
            continue
        if index and parts[index - 1][0].endswith(" ") and len(parts[index - 1]) == 1:
            parts[index - 1] = (parts[index - 1][0][:-1],)
            parts[index] = tuple(" " + option if option else "" for option in part)
        elif index + 1 < len(parts) and parts[index + 1][0].startswith(" "):
            parts[index + 1] = (parts[index + 1][0][1:],)
            parts[index] = tuple(option + " " if option else "" for option in part)
    return parts


def _joined(parts: Sequence[Part]) -> tuple[str, ...]:
    return tuple(map("".join, product(*parts)))


def _rarity(options: Sequence[str]) -> tuple[int, int]:
    """Order options by how rare they are: longer in the shortest, then fewer."""
    return min(_LONG_ENOUGH, *(len(option.strip()) for option in options)), -len(options)


def _is_open(part: Part) -> bool:
    return any(_ANY in option for option in part)


def _expression(parts: Sequence[Part]) -> str:
    return "".join("(?:" + "|".join(map(_option, part)) + ")" for part in parts)


def _option(option: str) -> str:
    return re.escape(option).replace(r"\*", _ANY_WORD)
