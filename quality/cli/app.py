"""The command line: check, score and explain documents, and look after rules."""

import os
import sys
from collections.abc import Sequence
from contextlib import closing
from copy import copy
from pathlib import Path
from typing import Annotated, Literal

import typer

from quality._version import __version__
from quality.cli import corpus as corpora
from quality.cli import options
from quality.cli.asked import (
    Ending,
    Fixes,
    Known,
    Limits,
    Overrides,
    Reading,
    Show,
    Speed,
    grouped,
)
from quality.cli.baseline import baselines
from quality.cli.config import configs
from quality.cli.init import init
from quality.cli.light import CheckingGroup, LightCommand
from quality.cli.rules import rules
from quality.cli.train import evaluate, train
from quality.gate import UNDONE

app = typer.Typer(
    cls=CheckingGroup,
    help="Score the quality of texts, and show the rule, the place and the fix behind it.\n\n"
    "`quality FILE` is short for `quality check FILE`.",
    epilog="Exit status: 0 passed, 1 failed a gate, 2 could not do the job.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(rules, name="rules")
app.add_typer(baselines, name="baseline")
app.add_typer(configs, name="config")
app.command(cls=LightCommand)(init)
app.command(cls=LightCommand)(train)
app.command(cls=LightCommand)(evaluate)

ScoreFormat = Annotated[
    Literal["table", "json", "csv"], typer.Option("--format", help="How to print it.")
]


def main() -> None:
    """Run the command line; a crash ends with 2, since 1 says that a gate failed."""
    if sys.stdout is None:  # closed by the shell: `>&-`
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 for good
    try:
        _with(sys.argv[1:2])()
    except OSError as error:  # of what typer prints itself: help and version
        from quality.cli.run import complain_of
        from quality.render.terminal import abandon

        complain_of(error)
        abandon(sys.stdout)
        sys.exit(UNDONE)
    except Exception:  # whatever it was, the traceback is printed
        import traceback

        traceback.print_exc()
        sys.exit(UNDONE)


def _with(names: Sequence[str]) -> typer.Typer:
    """Return the app, with one of its commands alone where just that is named.

    To make all commands ready takes as long as to score a page.
    """
    named = [c for c in app.registered_commands if c.callback and c.callback.__name__ in names]
    if not named:
        return app
    small = copy(app)
    small.registered_commands, small.registered_groups = named, []
    return small


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"quality {__version__}")
        raise typer.Exit


@app.callback()
def root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take the options that come before a command."""


@app.command(cls=LightCommand)
@grouped
def check(
    paths: options.Paths = None,
    *,
    overrides: Overrides,
    limits: Limits,
    formats: options.Formats = None,
    ending: Ending,
    force_exclude: options.ForceExclude = False,
    show: Show,
    statistics: options.Statistics = False,
    reading: Reading,
    known: Known,
    speed: Speed,
    fixes: Fixes,
    watch: options.Watch = False,
) -> None:
    """Show what is wrong, and fail when it is too much."""
    from quality.cli.check import Check

    named = [*(formats or ()), *(["statistics"] if statistics else [])]
    reading = reading._replace(force_exclude=force_exclude)
    checked = Check(overrides, limits, named, show, reading, known, speed, fixes, ending)
    if watch:
        checked.watch(paths)
    raise typer.Exit(checked(paths).exit_code)


@app.command(cls=LightCommand)
@grouped
def score(
    paths: options.Paths = None,
    *,
    overrides: Overrides,
    features: options.Features = None,
    filters: options.Filters = None,
    output: ScoreFormat = "table",
    color: options.Color = "auto",
    reading: Reading,
    corpus: corpora.Corpus,
    speed: Speed,
) -> None:
    """Print a row for each document, or score a corpus into a folder.

    csv and json have every feature, one a column.
    """
    from quality.cli import run as work
    from quality.cli.each import each

    with work.reported():
        sieve = work.corpus_filter(filters)
        more = (*work.names(features), *(sieve.features if sieve else ()))
        against = work.configuration(overrides, features=more)
        if corpus.output_folder is not None:
            corpora.refuse_format(output)
            wanted = corpora.Scoring(paths or ["."], corpus, reading, sieve, speed.workers)
            raise typer.Exit(corpora.scored(wanted, against))
        corpora.refuse_rows(paths or ())
        corpora.refuse_options(corpus)
        with closing(each(paths, against, reading, speed)) as results:
            undone = work.tabled(results, output, color, sieve)
    raise typer.Exit(UNDONE if undone else 0)


@app.command(cls=LightCommand)
@grouped
def explain(
    file: options.File,
    *,
    overrides: Overrides,
    output: options.AsJson = "text",
    color: options.Color = "auto",
    reading: Reading,
) -> None:
    """Take one score apart; say what to fix first."""
    from quality.cli import run as work

    with work.reported():
        against = work.configuration(overrides, places=True)
        work.explained(work.one(file, against, reading), against, output, color)
