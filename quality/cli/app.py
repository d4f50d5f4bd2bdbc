"""The command line: check, score and explain documents, and look after rules."""

import os
import sys
from contextlib import closing
from pathlib import Path
from typing import Annotated, Literal

import typer

from quality._version import __version__
from quality.cli import corpus as corpora
from quality.cli import options
from quality.cli.baseline import baselines
from quality.cli.config import configs
from quality.cli.init import init
from quality.cli.light import CheckingGroup, LightCommand
from quality.cli.overrides import Overrides, overriding
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
        app()
    except OSError as error:  # of what typer prints itself: help and version
        from quality.cli.run import complain_of
        from quality.render.terminal import abandon

        complain_of(error)
        abandon(sys.stdout)
        sys.exit(UNDONE)
    except Exception:  # whatever it was, the traceback is printed
        import traceback

        traceback.print_exc()
        sys.exit(2)


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
@overriding
def check(
    paths: options.Paths = None,
    *,
    overrides: Overrides,
    no_inline: options.NoInline = False,
    formats: options.Formats = None,
    fail_on: options.FailOn = None,
    max_warnings: options.MaxWarnings = None,
    min_score: options.MinScore = None,
    fail_on_ai_style: options.FailOnAiStyle = None,
    exit_zero: options.ExitZero = False,
    pass_on_no_files: options.PassOnNoFiles = False,
    force_exclude: options.ForceExclude = False,
    show_info: options.ShowInfo = False,
    statistics: options.Statistics = False,
    verbose: options.Verbose = False,
    limit_per_rule: options.LimitPerRule = None,
    quiet: options.Quiet = False,
    color: options.Color = "auto",
    input_format: options.InputFormat = "auto",
    stdin_filename: options.StdinFilename = "-",
    max_size: options.MaxSize = 20,
    diff: options.Diff = None,
    baseline: options.Baseline = None,
    no_baseline: options.NoBaseline = False,
    workers: options.Workers = None,
    cache_dir: options.CacheDir = None,
    no_cache: options.NoCache = False,
    fix: options.Fix = False,
    diff_fix: options.DiffFix = False,
    unsafe_fixes: options.UnsafeFixes = False,
    watch: options.Watch = False,
) -> None:
    """Show what is wrong, and fail when it is too much."""
    from quality.cli.check import Check, Known, Show
    from quality.cli.each import Speed
    from quality.cli.fix import Fixes
    from quality.cli.judge import Reading
    from quality.cli.run import Ending

    checked = Check(
        overrides,
        {
            "no_inline": no_inline,
            "fail_on": fail_on,
            "max_warnings": max_warnings,
            "min_score": min_score,
            "fail_on_ai_style": fail_on_ai_style,
        },
        [*(formats or ()), *(["statistics"] if statistics else [])],
        Show(color, show_info, quiet, limit_per_rule),
        Reading(input_format, max_size, stdin_filename, force_exclude),
        Known(baseline, no_baseline, diff),
        Speed(workers, cache_dir, not no_cache),
        Fixes(fix, diff_fix, unsafe_fixes),
        Ending(exit_zero, pass_on_no_files, verbose),
    )
    if watch:
        checked.watch(paths)
    raise typer.Exit(checked(paths).exit_code)


@app.command(cls=LightCommand)
@overriding
def score(
    paths: options.Paths = None,
    *,
    overrides: Overrides,
    features: options.Features = None,
    filters: options.Filters = None,
    output: ScoreFormat = "table",
    color: options.Color = "auto",
    input_format: options.InputFormat = "auto",
    stdin_filename: options.StdinFilename = "-",
    max_size: options.MaxSize = 20,
    output_folder: corpora.Output = None,
    text_column: corpora.TextColumn = "text",
    id_column: corpora.IdColumn = None,
    output_format: corpora.OutputFormat = "parquet",
    workers: options.Workers = None,
    resume: corpora.Resume = False,
    quarantine: corpora.Quarantine = None,
    no_findings: corpora.NoFindings = False,
    no_features: corpora.NoFeatures = False,
    cache_dir: options.CacheDir = None,
    no_cache: options.NoCache = False,
    report: corpora.Report = None,
    engine: corpora.Engines = "local",
) -> None:
    """Print a row for each document, or score a corpus into a folder.

    csv and json have every feature, one a column.
    """
    from quality.cli import run as work
    from quality.cli.each import Speed, each
    from quality.cli.judge import Reading

    with work.reported():
        sieve = work.corpus_filter(filters)
        more = (*work.names(features), *(sieve.features if sieve else ()))
        against = work.configuration(overrides, features=more)
        if output_folder is not None:
            corpora.refuse_format(output)
            corpus = corpora.Corpus(
                corpora.Texts(paths or ["."], text_column, id_column, max_size, input_format),
                corpora.Results(
                    folder=Path(output_folder),
                    form=output_format,
                    findings=not no_findings,
                    features=not no_features,
                    sieve=sieve,
                    quarantine=quarantine,
                    report=report,
                ),
                corpora.Means(workers, engine, resume),
            )
            raise typer.Exit(corpora.scored(corpus, against))
        corpora.refuse_rows(paths or ())
        corpora.refuse_options(resume=resume, quarantine=quarantine, report=report)
        reading = Reading(input_format, max_size, stdin_filename)
        speed = Speed(workers, cache_dir, not no_cache)
        with closing(each(paths, against, reading, speed)) as results:
            undone = work.tabled(results, output, color, sieve)
    raise typer.Exit(UNDONE if undone else 0)


@app.command(cls=LightCommand)
@overriding
def explain(
    file: options.File,
    *,
    overrides: Overrides,
    output: options.AsJson = "text",
    color: options.Color = "auto",
    input_format: options.InputFormat = "auto",
    stdin_filename: options.StdinFilename = "-",
    max_size: options.MaxSize = 20,
) -> None:
    """Take one score apart; say what to fix first."""
    from quality.cli import run as work
    from quality.cli.judge import Reading

    with work.reported():
        against = work.configuration(overrides, places=True)
        reading = Reading(input_format, max_size, stdin_filename)
        work.explained(work.one(file, against, reading), against, output, color)
