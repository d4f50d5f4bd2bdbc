"""Commands that start fast: what needs no converting is not converted.

typer loads pydantic to convert even a default, a text to a text, or a text to a number; that
is half of a short run.
"""

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from quality.gate import INTERRUPTED

# Options and arguments that are text: the value given is the value meant.
TEXTS = frozenset(
    "paths file select extend_select ignore rules model config stdin_filename folder ids formats "
    "baseline diff cache_dir".split()
)
_NAME = re.compile(r"[a-z-]*", re.IGNORECASE)  # of a command, or nearly
_NUMBERS = {int: re.compile(r"[0-9]{1,9}"), float: re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")}


class LightCommand(TyperCommand):
    """A typer command that leaves defaults and texts as they are."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, each with a lighter way to its value."""
        return [_light(param) for param in super().get_params(ctx)]


class LightGroup(TyperGroup):
    """A typer group that leaves defaults and texts as they are."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, each with a lighter way to its value."""
        return [_light(param) for param in super().get_params(ctx)]


class CheckingGroup(LightGroup):
    """A group that takes a path where a command should stand for `check` and that path."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; Ctrl-C, wherever it comes, ends with a status of its own."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            from quality.render.terminal import complain

            complain("interrupted")
            raise typer.Exit(INTERRUPTED) from None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that `args` begin with, or check."""
        first = args[0]
        path = first == "-" or (first not in self.commands and _is_path(first))
        return super().resolve_command(ctx, ["check", *args] if path else args)


def _is_path(given: str) -> bool:
    """Tell a path, there or not, from the name of a command."""
    return not _NAME.fullmatch(given) or Path(given).exists()


def _light(param: Any) -> Any:
    if not isinstance(param.process_value, partial):
        param.process_value = partial(_value, param, param.process_value)
    return param


def _value(param: Any, convert: Any, context: Any, value: Any) -> Any:
    several = param.nargs == -1 or getattr(param, "multiple", False)
    if value is None and not param.required:
        return () if several else None
    if value is not None and (value == param.default or param.name in TEXTS):
        return value
    plain = None if several or param.callback else _plain(param, context, value)
    return convert(context, value) if plain is None else plain


def _plain(param: Any, context: Any, value: Any) -> int | float | str | None:
    """Return the number or the choice that `value` plainly is; None leaves it to typer."""
    said = getattr(param, "type_descriptor", None)
    choices = getattr(said or param.type, "choices", None)
    if choices and isinstance(value, str):
        return _choice(param, choices, context, value)
    if said is None or not isinstance(value, str) or said.annotation not in _NUMBERS:
        return None
    if not _NUMBERS[said.annotation].fullmatch(value):
        return None
    number: float = said.annotation(value)
    least, most = said.parameter_info.min, said.parameter_info.max
    within = (least is None or number >= least) and (most is None or number <= most)
    return number if within else None


def _choice(param: Any, choices: Sequence[str], context: Any, value: str) -> str:
    if value in choices:
        return value
    from difflib import get_close_matches

    near = get_close_matches(value.lower(), choices, n=1)
    hint = f": did you mean {near[0]!r}?" if near else ""
    message = f"{value!r} is not one of {', '.join(choices)}{hint}"
    raise typer.BadParameter(message, ctx=context, param=param)
