"""Checks in Python, for what no other kind of rule can say.

A rule names one as `module.function`; other packages offer theirs through the entry
point `quality.checks`, one name a check.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module

from quality.document import Document
from quality.errors import QualityError
from quality.match import Match

Check = Callable[[Document, Mapping[str, object]], Iterator[Match]]

_MODULES = frozenset(
    """absent acronyms agreement attribution cadence certainty changes claims comparison contradiction counts dates
    denial direction directives effects filler formatting generalities generation headline hearsay hedging names
    open_numbers preference promises rates readability repetition sameness shares statistics structure sums
    tables templates twins undenied vale""".split()
)


class UnknownCheck(QualityError):  # noqa: N818 it is a name that is unknown
    """A rule names a check that nobody offers."""


@cache
def find(name: str) -> Check:
    """Return the check called `name`; UnknownCheck says what to do."""
    module, _, function = name.partition(".")
    if module in _MODULES:
        check: Check | None = getattr(import_module(f"quality.checks.{module}"), function, None)
        if check is not None:
            return check
    from importlib.metadata import entry_points

    for entry in entry_points(group="quality.checks", name=name):
        return entry.load()  # type: ignore[no-any-return]
    raise UnknownCheck(
        f"no check is called {name!r}: it is a function in quality.checks or an entry point"
    )
