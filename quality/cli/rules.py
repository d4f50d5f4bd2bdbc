"""`quality rules`: list, show, test, start and import rules."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quality.cli import options
from quality.cli.light import LightCommand, LightGroup
from quality.gate import FAIL, UNDONE, counted

if TYPE_CHECKING:
    from quality.evidence import Evidence
    from quality.render.rule_page import RulePage
    from quality.render.terminal import Colour
    from quality.rule import Rule

rules = typer.Typer(
    cls=LightGroup,
    help="List, show, test, start and import rules.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Family = Annotated[
    str | None, typer.Option(metavar="NAME", help="Only this family, or ids that begin so.")
]
Names = Annotated[list[str], typer.Argument(metavar="ID", help="Ids or aliases.")]
Folder = Annotated[
    str | None,
    typer.Argument(
        metavar="FOLDER", help="A folder of rules or pack:NAME; those of quality when none."
    ),
]
NewName = Annotated[str, typer.Argument(metavar="FAMILY.NAME", help="Such as hedging.many-hedges.")]
Styles = Annotated[
    str, typer.Argument(metavar="FOLDER", help="A Vale style, or a folder of several.")
]
Output = Annotated[
    str,
    typer.Option("--output", metavar="FOLDER", help="Where to put the rules, family/name.yaml."),
]
Into = Annotated[str | None, typer.Option("--folder", hidden=True)]  # what `--output` was called


@rules.command("list", cls=LightCommand)
def list_(
    *,
    family: Family = None,
    folder: options.Rules = None,
    output: options.AsJson = "text",
    color: options.Color = "auto",
) -> None:
    """Print a line for each rule."""
    from quality.cli.run import reported
    from quality.registry import select
    from quality.render.terminal import room

    with reported():
        chosen = select(_known(folder), (family,) if family else ())
        if output == "json":
            _print_json(chosen)
        else:
            _print(_page(color, room(sys.stdout)).listed(chosen))


@rules.command(cls=LightCommand)
def show(
    ids: Names,
    *,
    folder: options.Rules = None,
    output: options.AsJson = "text",
    color: options.Color = "auto",
) -> None:
    """Print all there is to know about rules, and how to ignore them."""
    from quality import evidence
    from quality.cli.run import names, reported
    from quality.registry import find
    from quality.render.rates import rates

    with reported():
        known, page = _known(folder), _page(color)
        chosen = [find(known, name) for name in names(ids)]
        measured = evidence.read().only(rule.id for rule in chosen if rule in _known(None))
        if output == "json":
            _print_json(chosen, measured)
            return
        for index, rule in enumerate(chosen):
            _print([*([""] if index else ()), *page.page(rule, rates(rule, measured))])


@rules.command("test", cls=LightCommand)
def run_examples(folder: Folder = None) -> None:
    """Run the examples of rules, and fail when one is not as it is marked."""
    from quality import packs, rule_files
    from quality.cli.run import reported
    from quality.ruletest import problems

    with reported():
        tested = rule_files.folder(packs.folder(folder)) if folder else rule_files.builtin()
        found = [problem for rule in tested for problem in problems(rule)]
        verdict = counted(len(found), "problem") if found else "all examples are as marked"
        _print([*found, f"tested {counted(len(tested), 'rule')}: {verdict}"])
    raise typer.Exit(FAIL if found else 0)


@rules.command(cls=LightCommand)
def new(name: NewName, *, output: Output = "rules", folder: Into = None) -> None:
    """Write the file of a new rule, with its text and examples left to fill in."""
    from quality.cli.run import reported
    from quality.render.rule_template import fault, template
    from quality.render.terminal import complain

    with reported():
        wrong = fault(name, _known(None))
        family, _, stem = name.partition(".")
        into = folder or output
        path = Path(into, family, f"{stem}.yaml")
        if wrong or path.exists():
            complain(f"{name}: {wrong}" if wrong else f"{path}: it exists; choose another name")
            raise typer.Exit(UNDONE)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(template(name), encoding="utf-8")
        _print([f"wrote {path}", f"fill it in, then run: quality rules test {into}"])


@rules.command("import-vale", cls=LightCommand)
def import_vale(folder: Styles, *, output: Output = "rules") -> None:
    """Write the Vale styles in a folder as rules, and say which it refuses and why.

    Exit status: 0 all are written, 1 some are refused, 2 there is nothing to read.
    """
    from quality.cli.run import reported
    from quality.vale import bring

    with reported():
        outcomes = list(bring(Path(folder), Path(output)))
        refused = [str(outcome) for outcome in outcomes if outcome.written is None]
        if not any(outcome.is_style for outcome in outcomes):
            _give_up(refused or [f"{folder}: no styles in it: give a folder with YAML files"])
        _print(_imported(len(outcomes) - len(refused), refused, output))
    raise typer.Exit(FAIL if refused else 0)


def _give_up(reasons: Sequence[str]) -> None:
    from quality.render.terminal import complain

    for reason in reasons:
        complain(reason)
    raise typer.Exit(UNDONE)


def _imported(number: int, refused: Sequence[str], output: str) -> Iterator[str]:
    yield f"imported {number}, refused {len(refused)}{':' if refused else ''}"
    yield from (f"  {each}" for each in refused)
    if number:
        yield f"try them: quality check --rules {output} --preview"


def _known(folders: Sequence[str] | None) -> "tuple[Rule, ...]":
    from quality.scorer import known

    return known(folders or ())


def _page(color: "Colour", width: int = 0) -> "RulePage":
    from quality.render.rule_page import RulePage
    from quality.render.terminal import columns, ink

    return RulePage(ink(color, sys.stdout), width or columns())


def _print(lines: Iterable[str]) -> None:
    from quality.render.terminal import write

    write(lines, sys.stdout)


def _print_json(chosen: "Sequence[Rule]", measured: "Evidence | None" = None) -> None:
    from quality.render.rule_page import facts
    from quality.render.wire import text
    from quality.report import SCHEMA_VERSION

    listed = [
        facts(rule) | ({"evidence": measured.of(rule.id)} if measured else {}) for rule in chosen
    ]
    _print([text({"schema_version": SCHEMA_VERSION, "rules": listed}, 2)])
