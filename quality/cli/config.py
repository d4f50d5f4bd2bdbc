"""`quality config`: which settings hold for a file, and who said so."""

import sys
from typing import Annotated

import typer

from quality.cli import options
from quality.cli.asked import Overrides
from quality.cli.light import LightCommand, LightGroup

configs = typer.Typer(
    cls=LightGroup,
    help="Show what files are held against, and where each setting was said.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

For = Annotated[
    str | None,
    typer.Option("--for", metavar="FILE", help="The file in question.  [default: one here]"),
]


@configs.command(cls=LightCommand)
def show(
    *,
    file: For = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    output: options.AsJson = "text",
) -> None:
    """Print every key with its value and its origin: file and line."""
    from quality.cli import run as work
    from quality.config import effective
    from quality.render.terminal import write
    from quality.render.wire import text

    with work.reported():
        against = work.configuration(Overrides(config=config, isolated=isolated))
        path = file or "any file here"
        against.prepare([path])
        found = against.config(path)
        as_json = output == "json"
        lines = [text(effective.wire(found, path), 2)] if as_json else effective.lines(found, path)
        write(lines, sys.stdout)


@configs.command(cls=LightCommand)
def schema() -> None:
    """Print the JSON Schema of a configuration, for editors."""
    from quality.config.read import SCHEMA

    sys.stdout.write(SCHEMA.read_text("utf-8"))
