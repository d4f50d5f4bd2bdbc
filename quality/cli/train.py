"""Commands that learn a model from your own texts and judge one against them."""

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from quality.cli import options
from quality.cli.asked import grouped
from quality.gate import UNDONE
from quality.render.terminal import complain, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quality.train.labelled import Labelled
    from quality.train.own import Trained

Table = Annotated[
    str, typer.Argument(metavar="TABLE", help="A .csv, .jsonl or .parquet file with a row a text.")
]
Text = Annotated[str, typer.Option("--text", metavar="COLUMN", help="Where the texts are.")]
Score = Annotated[
    str | None, typer.Option("--score", metavar="COLUMN", help="Ratings: numbers, more is better.")
]
Label = Annotated[
    str | None, typer.Option("--label", metavar="COLUMN", help="Labels: one of two words.")
]
Positive = Annotated[
    str | None,
    typer.Option(metavar="WORD", help="The label of good texts (of machine texts for ai_style)."),
]
Group = Annotated[
    str | None,
    typer.Option("--group", metavar="COLUMN", help="What a text belongs to: held out as a whole."),
]
Of = Annotated[Literal["quality", "ai_style"], typer.Option("--of", help="Which score.")]
Output = Annotated[str, typer.Option("--output", "-o", metavar="FOLDER", help="Where to write it.")]
Name = Annotated[str, typer.Option("--name", help="What to call the model in reports.")]
Workers = Annotated[int, typer.Option(min=1, help="Processes that measure the texts.")]


class Columns(NamedTuple):
    """What the columns of a table say of its texts, and which score it is about."""

    text: Text = "text"
    score: Score = None
    label: Label = None
    positive: Positive = None
    group: Group = None
    of: Of = "quality"

    def read(self, table: str, *, least: bool) -> "Labelled":
        """Return the checked table; end the run with a message where it cannot be used."""
        if (self.score is None) == (self.label is None):
            _stop("give one of --score COLUMN and --label COLUMN")
        if self.of == "ai_style" and self.label is None:
            _stop("ai_style is learnt from two labels: give --label COLUMN")
        _require_installed(table)
        from quality.train import labelled

        columns = labelled.Columns(self.text, self.score, self.label, self.group, self.positive)
        data = labelled.labelled(Path(table), columns)
        if least:
            labelled.enough(data, Path(table))
        return data


@grouped
def train(
    table: Table,
    *,
    output: Output,
    columns: Columns,
    profile: options.Profile = "web",
    name: Name = "own",
    workers: Workers = 1,
) -> None:
    """Learn a model from texts that you rated or labelled.

    Writes quality.json, ai_style.json, card.md and two plots; check with `--model FOLDER`.
    """
    from quality.cli.run import reported

    with reported():
        data = columns.read(table, least=True)
        from quality.train import card, own

        kind, folder = profile or "web", Path(output)
        found = own.trained(data, columns.of, kind, name, workers)
        _write(found, data, Path(table), kind, folder)
        figures = card.verdict(list(found.held_out), data, list(found.words))
        apart = (
            "each held out with its group" if columns.group else "held out by chance: no --group"
        )
        write(_figures(f"{len(data)} texts, {apart}", figures), sys.stdout)
        write([f"wrote {folder}: use it with --model {folder}"], sys.stdout)


@grouped
def evaluate(
    table: Table,
    *,
    columns: Columns,
    profile: options.Profile = "web",
    model: options.Model = None,
    workers: Workers = 1,
) -> None:
    """Judge the shipped model, or your own, by texts that you rated or labelled."""
    from quality.cli.run import reported

    with reported():
        data = columns.read(table, least=False)
        from quality.scorer import Scorer
        from quality.train import evaluation

        scorer = Scorer(profile or "web", model=model)
        found = evaluation.evaluated(scorer, data, columns.of, workers)
        if len(set(found.data.targets)) < 2:
            _stop(f"{table}: too few texts have a score to judge by ({len(found.data)})")
        scored = f"{len(found.data)} of {len(data)} texts have a score"
        write(_figures(scored, found.figures()), sys.stdout)


def _write(found: "Trained", data: "Labelled", table: Path, profile: str, folder: Path) -> None:
    from quality.train import card, own

    try:
        own.write(found, folder)
        card.write(found, data, table, profile, folder)
    except OSError as error:
        _stop(f"{folder}: cannot be written: {error.strerror}")


def _require_installed(table: str) -> None:
    """End the run with the way to install it for a package that is not there."""
    if find_spec("sklearn") is None or find_spec("pandas") is None:
        _stop("this needs pandas and scikit-learn: pip install 'quality[train]'")
    if table.endswith(".parquet") and find_spec("pyarrow") is None:
        _stop(f"{table}: Parquet needs pyarrow: pip install 'quality[arrow]'")


def _figures(heading: str, figures: "Iterator[tuple[str, str]]") -> "Iterator[str]":
    yield heading
    yield from (f"  {name:<30}{value:>8}" for name, value in figures)


def _stop(message: str) -> None:
    complain(message)
    raise typer.Exit(UNDONE)
