"""Checks in Python, for what no other kind of rule can say.

A rule names one as `module.function`, or `package.module.function`; other packages offer theirs
through the entry point `quality.checks`, one name a check. Checks of headlines and of figures have a
package each; `content` is what many ask of a text, `options` reads what a rule sets.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module

from quality.document import Document
from quality.errors import QualityError
from quality.match import Match

Check = Callable[[Document, Mapping[str, object]], Iterator[Match]]

_MODULES = frozenset(
    """acronyms attribution cadence directives emptiness filler formatting generalities
    generation hearsay hedging minds readability repetition structure templates twins vale
    headline.absent headline.agreement headline.certainty headline.comparison headline.counts
    headline.dates headline.direction headline.heading headline.names headline.preference
    headline.promises headline.undenied
    statistics.changes statistics.claims statistics.effects statistics.figures
    statistics.open_numbers statistics.rates statistics.sameness statistics.shares statistics.sums
    statistics.tables""".split()
)


class UnknownCheck(QualityError):  # noqa: N818 it is a name that is unknown
    """A rule names a check that nobody offers."""


@cache
def find(name: str) -> Check:
    """Return the check called `name`; UnknownCheck says what to do."""
    module, _, function = name.rpartition(".")
    if module in _MODULES:
        check: Check | None = getattr(import_module(f"quality.checks.{module}"), function, None)
        if check is not None:
            return check
    from importlib.metadata import entry_points

    for entry in entry_points(group="quality.checks", name=name):
        offered: Check = entry.load()
        return offered
    raise UnknownCheck(
        f"no check is called {name!r}: it is a function in quality.checks or an entry point"
    )
