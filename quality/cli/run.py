"""The work behind the commands: make a scorer, read the documents, score each in turn."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from quality.cache.pages import Page
from quality.cli.asked import NO_OVERRIDES, Ending, Overrides, Reading, Show
from quality.cli.judge import Judge, called
from quality.config.configuration import Configuration, Given
from quality.config.values import COMMAND_LINE, ConfigError, Key, Value, over
from quality.errors import QualityError
from quality.files import EXCLUDED, Found, Problem
from quality.gate import INTERRUPTED, UNDONE, Leniency, Outcome, Run, outcome
from quality.render.checked import Checked, View
from quality.render.summary import unscored
from quality.render.terminal import abandon, columns, complain, ink, room, settle, write

if TYPE_CHECKING:
    from quality.filters import Filter
    from quality.render.output import Press
    from quality.render.terminal import Colour


def configuration(
    overrides: Overrides = NO_OVERRIDES,
    *,
    features: tuple[str, ...] = (),
    places: bool = False,
    **options: Any,
) -> Configuration:
    """Return what files are held against: options by the name of their key, `--config`, files.

    With `places`, explanations say where the points come from that no finding shows. Raises
    ConfigError for options that cannot be followed.
    """
    file, values = _config(overrides.config or ())
    if file and overrides.isolated:
        raise ConfigError("--isolated reads no configuration: leave it out, or --config FILE")
    values = over(_settings({**overrides.settings(), **options}), values)
    return Configuration(Given(values, file, features, isolated=overrides.isolated, places=places))


def _config(given: Iterable[str]) -> tuple[str | None, dict[Key, Value]]:
    """Return the file that `--config` names, None without one, and the keys that it settles."""
    file, values = None, dict[Key, Value]()
    for each in given:
        if not each.strip():
            raise ConfigError("--config: nothing is named: give a file or KEY=VALUE")
        if "=" not in each or Path(each).is_file():
            file = each
        else:
            from quality.config.read import argument

            values = over(argument(each), values)
    return file, values


def _settings(options: Mapping[str, Any]) -> dict[Key, Value]:
    """Return the options that were given, as settings."""
    found: dict[Key, Value] = {}
    for name, value in options.items():
        key = (name.replace("_", "-"),)
        if isinstance(value, (list, tuple)):
            items = tuple(value) if name == "rules_path" else names(value)
            if value and not items:
                raise ConfigError(
                    f"--{key[0]}: no rule is named: give ids or families, or leave it out"
                )
            if items:
                found[key] = Value(items, COMMAND_LINE, tuple(COMMAND_LINE for _ in items))
        elif value is not None and value is not False:
            found[key] = Value(value, COMMAND_LINE)
    return found


def names(given: Sequence[str] | None) -> tuple[str, ...]:
    """Return the names in repeated options, each of which may list several.

    >>> names(["a.b, c", "d"])
    ('a.b', 'c', 'd')
    """
    return tuple(name.strip() for each in given or () for name in each.split(",") if name.strip())


def corpus_filter(given: Sequence[str] | None) -> "Filter | None":
    """Return the corpus filters in repeated options as one; UnknownFilter where there is none."""
    from quality.filters import together

    return together(names(given)) if given else None


def one(path: str, against: Configuration, reading: Reading) -> Checked:
    """Return the document at `path`, scored; end the run where it cannot be read."""
    found, judge = Found(path, named=True), Judge(against, reading)
    against.prepare([called(found, reading)])
    source = judge.read(found)
    if isinstance(source, Problem):
        complain(str(source))
        raise typer.Exit(UNDONE)
    return judge.document(source)


def view(against: Configuration, show: Show) -> View:
    """Return how to show reports on standard output; it knows a rule once a scorer has it."""
    return View(
        ink=ink(show.color, sys.stdout),
        columns=columns(),
        show_info=show.show_info,
        quiet=show.quiet,
        rules=against.rules,
    )


def printed(
    results: Iterable[Checked | Problem], press: "Press", against: Configuration, ending: Ending
) -> Run:
    """Print each result as it comes, and the end of the run; return the run."""
    outcomes: list[Outcome] = []
    problems: list[Problem] = []
    press.begin()
    for result in results:
        if isinstance(result, Problem):
            problems.append(result)
            if _is_reported(result, ending):
                complain(str(result))
        else:
            page = result.page or _page(result, press)
            press.document(page.texts)
            if ending.verbose and page.status != "ok":
                complain(f"{result.path}: no score: {unscored(page.status)}")
            outcomes.append(_outcome(result, page))
    run = _run(outcomes, problems, against, ending)
    for note in run.notes:
        complain(note)
    press.end(run)
    return run


def _is_reported(problem: Problem, ending: Ending) -> bool:
    """Tell whether to report a problem: what a configuration excludes only when asked."""
    return ending.verbose or problem.kind != EXCLUDED


def _run(
    outcomes: Sequence[Outcome],
    problems: Sequence[Problem],
    against: Configuration,
    ending: Ending,
) -> Run:
    kept = [problem for problem in problems if _is_reported(problem, ending)]
    leniency = Leniency(exit_zero=ending.exit_zero, no_files=ending.pass_on_no_files)
    asked = any(each.gate.fail_on_ai_style is not None for each in outcomes)
    alarms = against.false_alarms if asked else ""
    return Run(outcomes, kept, leniency, alarms, excluded=len(problems) - len(kept))


def _page(checked: Checked, press: "Press") -> Page:
    """Return a document as it is to be printed, and keep it for the next run."""
    report, texts = checked.report, press.texts(checked)
    found = Counter(finding.severity for finding in report.findings)
    scores = report.quality.score, report.ai_style.probability
    page = Page(report.status, scores[0], found, scores[1], texts)
    if checked.keep:
        checked.keep(page)
    return page


def _outcome(checked: Checked, page: Page) -> Outcome:
    found = page.severities
    return Outcome(
        checked.path, page.status, page.score, found, checked.aside, checked.gate, page.ai_style
    )


def tabled(
    results: Iterable[Checked | Problem], output: str, color: "Colour", sieve: "Filter | None"
) -> bool:
    """Print a row a document; return whether some document could not be scored."""
    from quality.render import rows

    done, problems = split(results)
    if output == "table":
        write(rows.table(done, ink(color, sys.stdout), room(sys.stdout), sieve), sys.stdout)
    else:
        facts = [rows.row(each.path, each.report, sieve) for each in done]
        lines = rows.as_csv(facts) if output == "csv" else rows.as_json(facts, problems)
        write(lines, sys.stdout)
    return bool(Run([outcome(each.path, each.report) for each in done], problems).undone)


def split(results: Iterable[Checked | Problem]) -> tuple[list[Checked], list[Problem]]:
    """Return the documents and the problems apart, having named each problem."""
    done: list[Checked] = []
    problems: list[Problem] = []
    for result in results:
        if isinstance(result, Problem):
            problems.append(result)
            if result.kind != EXCLUDED:
                complain(str(result))
        else:
            done.append(result)
    return done, problems


def explained(document: Checked, against: Configuration, output: str, color: "Colour") -> None:
    """Print the score of one document taken apart."""
    if output == "json":
        from quality.render.anatomy import anatomy
        from quality.render.wire import text

        write([text(anatomy(document), 2)], sys.stdout)
    else:
        from quality.evidence import read as evidence
        from quality.render.breakdown import Breakdown

        page = Breakdown(ink(color, sys.stdout), columns(), against.rules, evidence())
        write(page.document(document), sys.stdout)


@contextmanager
def reported() -> Iterator[None]:
    """End the run with a message, and no traceback, where rules or output cannot be used."""
    try:
        yield
    except KeyboardInterrupt:
        complain("interrupted")
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        abandon(sys.stdout)
        raise typer.Exit(UNDONE) from None
    except QualityError as error:
        complain(str(error))
        raise typer.Exit(UNDONE) from None
    except OSError as error:
        complain_of(error)
        settle(sys.stdout)
        raise typer.Exit(UNDONE) from None


def complain_of(error: OSError) -> None:
    """Write which file cannot be used, and why, to standard error."""
    folder = Path(error.filename or ".").parent
    if isinstance(error, FileNotFoundError) and not folder.exists():
        complain(f"{error.filename}: there is no folder {folder}: make it first")
    else:
        complain(f"{error.filename or _nameless()}: {error.strerror or error}")


def _nameless() -> str:
    """Return what an error without a file is about."""
    try:
        Path.cwd()
    except OSError:
        return "the current folder"
    return "output"
