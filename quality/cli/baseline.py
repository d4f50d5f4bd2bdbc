"""`quality baseline`: write, prune and show the findings that a project lives with for now."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quality.cli import options
from quality.cli.asked import Overrides, Reading, grouped
from quality.cli.light import LightCommand, LightGroup
from quality.gate import UNDONE, counted

if TYPE_CHECKING:
    from quality.baseline import Baseline, Rules
    from quality.config.configuration import Configuration
    from quality.files import Problem
    from quality.render.checked import Checked

baselines = typer.Typer(
    cls=LightGroup,
    help="Write, prune and show a baseline: the findings that `check` leaves out.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

File = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="Another file.  [default: the nearest .quality-baseline.json]",
        show_default=False,
    ),
]


@baselines.command(cls=LightCommand)
@grouped
def write(
    paths: options.Paths = None,
    *,
    baseline: File = None,
    overrides: Overrides,
    input_format: options.InputFormat = "auto",
    max_size: options.MaxSize = 20,
) -> None:
    """Record what is found now; what is known of other files and other rules stays."""
    from quality.cli import run as work

    with work.reported():
        against = work.configuration(overrides)
        file, reading = _place(baseline, against), Reading(input_format, max_size=max_size)
        now, undone = recorded(paths, against, file, reading)
        keep(now, file, "wrote")
    raise typer.Exit(UNDONE if undone else 0)


@baselines.command(cls=LightCommand)
@grouped
def prune(
    paths: options.Paths = None,
    *,
    baseline: File = None,
    overrides: Overrides,
    input_format: options.InputFormat = "auto",
    max_size: options.MaxSize = 20,
) -> None:
    """Drop what is no longer found in PATHS, or in every file of the baseline."""
    from quality.baseline import read
    from quality.cli import run as work
    from quality.cli.each import each

    with work.reported():
        against = work.configuration(overrides)
        file, on = _place(baseline, against), against.rules_on
        old = read(file)
        known = old.updated({}, dropped=old.missing())
        names = paths or [known.path(name) for name in known.documents]
        results = each(names, against, Reading(input_format, max_size=max_size)) if names else ()
        now, undone = _updated(known, results, lambda d: known.pruned(d.path, d.report, on(d.path)))
        keep(now, file, f"dropped {old.size() - now.size()};")
    raise typer.Exit(UNDONE if undone else 0)


@baselines.command(cls=LightCommand)
def show(*, baseline: File = None) -> None:
    """Print how many findings of which rules are known, document by document."""
    from quality.baseline import read
    from quality.cli import run as work
    from quality.render.terminal import write as printed

    with work.reported():
        against = work.configuration()
        printed(_listed(read(_place(baseline, against))), sys.stdout)


def _place(named: str | None, against: "Configuration") -> Path:
    from quality.baseline import FILE
    from quality.cli.sieve import baseline_file

    return baseline_file(named, against) or Path(FILE)


def _updated(
    known: "Baseline",
    results: "Iterable[Checked | Problem]",
    entry: "Callable[[Checked], Rules]",
) -> "tuple[Baseline, bool]":
    """Return a baseline with the entry of each document, and whether one cannot be read."""
    from quality.cli.run import split

    done, problems = split(results)
    entries = {known.key(each.path): entry(each) for each in done}
    return known.updated(entries), any(not problem.skipped for problem in problems)


def recorded(
    paths: Sequence[str] | None, against: "Configuration", file: Path, reading: "Reading"
) -> "tuple[Baseline, bool]":
    """Return what is found now beside what a file knows, and whether a text cannot be read."""
    from quality.baseline import Baseline, read
    from quality.cli.each import each

    known, on = read(file) if file.exists() else Baseline(file.parent), against.rules_on
    results = each(paths, against, reading)
    return _updated(known, results, lambda d: known.recorded(d.path, d.report, on(d.path)))


def keep(baseline: "Baseline", file: Path, deed: str) -> None:
    """Write a baseline, and say so."""
    from quality.baseline import write as put
    from quality.render.terminal import write as printed

    put(baseline, file)
    printed([f"{deed} {os.path.relpath(file)}: {counts(baseline)}"], sys.stdout)


def counts(baseline: "Baseline") -> str:
    """Return how much a baseline knows, in words."""
    documents = sum(any(known.values()) for known in baseline.documents.values())
    return f"{counted(baseline.size(), 'finding')} in {counted(documents, 'document')}"


def _listed(baseline: "Baseline") -> Iterator[str]:
    from quality.render.cells import visible

    for name in sorted(baseline.documents):
        yield f"{visible(name)}  {counted(baseline.size([name]), 'finding')}"
        rules = baseline.documents[name].items()
        for number, rule in sorted((-len(found), rule) for rule, found in rules if found):
            yield f"{-number:6}  {visible(rule)}"
    yield counts(baseline)
