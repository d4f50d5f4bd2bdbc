"""The work behind the commands: make a scorer, read the documents, score each in turn."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from quality.files import MAX_MB, STDIN, Found, Problem, Source, read, texts
from quality.gate import UNDONE, Gate, Outcome, Run, outcome
from quality.render.checked import Checked, Format, View
from quality.render.terminal import abandon, columns, complain, ink, room, write

if TYPE_CHECKING:
    from quality.filters import Filter
    from quality.render.terminal import Colour
    from quality.rule import Profile
    from quality.scorer import Scorer


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read what the command line names."""

    input_format: str = "auto"
    max_mb: float = MAX_MB
    stdin_name: str = STDIN


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules to hold a document against."""

    profile: "Profile" = "web"
    select: Sequence[str] | None = None
    ignore: Sequence[str] | None = None
    folders: Sequence[str] | None = None
    preview: bool = False
    model: str | None = None
    features: Sequence[str] = ()

    def scorer(self) -> "Scorer":
        """Return the scorer for these rules; RuleError or UnknownRule where there is none."""
        from quality.scorer import Scorer

        return Scorer(
            profile=self.profile,
            select=names(self.select),
            ignore=names(self.ignore),
            rules=tuple(self.folders or ()),
            model=self.model,
            preview=self.preview,
            features=self.features,
        )


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


def checked(source: Source, scorer: "Scorer", reading: Reading) -> Checked:
    """Return a document with its report."""
    report = scorer.score(source.text, format=reading.input_format, name=source.path)
    return Checked(source.path, source.text, report)


def each(
    paths: Sequence[str] | None, scorer: "Scorer", reading: Reading
) -> Iterator[Checked | Problem]:
    """Yield each document that `paths` name, scored, or the problem with it."""
    found = texts(paths or ["."], max_mb=reading.max_mb, stdin_name=reading.stdin_name)
    for source in found:
        yield source if isinstance(source, Problem) else checked(source, scorer, reading)


def one(path: str, scorer: "Scorer", reading: Reading) -> Checked:
    """Return the document at `path`, scored; end the run where it cannot be read."""
    source = read(Found(path, named=True), reading.max_mb, reading.stdin_name)
    if isinstance(source, Problem):
        complain(str(source))
        raise typer.Exit(UNDONE)
    return checked(source, scorer, reading)


def view(scorer: "Scorer", color: "Colour", *, info: bool, quiet: bool, limit: int) -> View:
    """Return how to show reports on standard output."""
    return View(
        ink=ink(color, sys.stdout),
        columns=columns(),
        show_info=info,
        quiet=quiet,
        limit=limit,
        rules={rule.id: rule for rule in scorer.rules},
    )


def form(name: str, view: View) -> Format:
    """Return the format called `name`."""
    if name == "json":
        from quality.render.wire import Json

        return Json()
    if name == "concise":
        from quality.render.concise import Concise

        return Concise(view)
    from quality.render.full import Full

    return Full(view)


def printed(results: Iterable[Checked | Problem], form: Format, gate: Gate) -> Run:
    """Print each result as it comes, and the end of the run; return the run."""
    outcomes: list[Outcome] = []
    problems: list[Problem] = []
    write(form.begin(), sys.stdout)
    for result in results:
        if isinstance(result, Problem):
            problems.append(result)
            complain(str(result))
        else:
            write(form.document(result, len(outcomes)), sys.stdout)
            outcomes.append(outcome(result.path, result.report, result.aside))
    run = Run(outcomes, problems, gate)
    write(form.end(run), sys.stdout)
    return run


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
            complain(str(result))
        else:
            done.append(result)
    return done, problems


def explained(document: Checked, scorer: "Scorer", output: str, color: "Colour") -> None:
    """Print the score of one document taken apart."""
    if output == "json":
        from quality.render.anatomy import anatomy
        from quality.render.wire import text

        write([text(anatomy(document), 2)], sys.stdout)
    else:
        from quality.render.breakdown import Breakdown

        rules = {rule.id: rule for rule in scorer.rules}
        page = Breakdown(ink(color, sys.stdout), columns(), rules)
        write(page.document(document), sys.stdout)


@contextmanager
def reported() -> Iterator[None]:
    """End the run with a message, and no traceback, where rules or output cannot be used."""
    try:
        yield
    except BrokenPipeError:
        abandon(sys.stdout)
        raise typer.Exit(UNDONE) from None
    except _own_errors() as error:
        complain(str(error))
        raise typer.Exit(UNDONE) from None
    except OSError as error:
        complain(f"{error.filename or 'output'}: {error.strerror or error}")
        raise typer.Exit(UNDONE) from None


def _own_errors() -> tuple[type[Exception], ...]:
    """Return what is raised for rules and models that cannot be used."""
    from quality.baseline import BaselineError
    from quality.changes import RevisionError
    from quality.checks import UnknownCheck
    from quality.expression import PatternError
    from quality.features import UnknownFeature
    from quality.filters import UnknownFilter
    from quality.load import RuleError
    from quality.matchers.template import TemplateError
    from quality.model import ModelError
    from quality.registry import UnknownRule

    rules = (RuleError, UnknownRule, PatternError, TemplateError, UnknownCheck)
    own = (ModelError, BaselineError, RevisionError, UnknownFeature, UnknownFilter)
    return *rules, *own
