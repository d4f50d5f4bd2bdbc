"""What a command is asked for: the options that commands share, in groups, each a value.

A group is a NamedTuple whose fields are options (`quality.cli.options`) with their defaults; a
command that `grouped` decorates has a parameter of that type in place of them all.
"""

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, get_origin, get_type_hints

from quality.cli import options

if TYPE_CHECKING:
    from quality.cache.kept import Kept


class Overrides(NamedTuple):
    """What the command line gives of settings that a configuration file may have, too."""

    profile: options.Profile = None
    select: options.Select = None
    extend_select: options.ExtendSelect = None
    ignore: options.Ignore = None
    rules: options.Rules = None
    preview: options.Preview = False
    model: options.Model = None
    config: options.Config = None
    isolated: options.Isolated = False

    def settings(self) -> dict[str, object]:
        """Return the settings that are given, by the name of their key."""
        renamed = {"rules": "rules_path"}
        given = self._asdict().items()
        return {renamed.get(k, k): v for k, v in given if k not in ("config", "isolated")}


class Limits(NamedTuple):
    """What a document of `check` may not do, by the name of its key, as far as the command line says."""

    no_inline: options.NoInline = False
    fail_on: options.FailOn = None
    max_warnings: options.MaxWarnings = None
    min_score: options.MinScore = None
    fail_on_ai_style: options.FailOnAiStyle = None


class Ending(NamedTuple):
    """How a run ends: what it passes for, and whether to name all that was left out."""

    exit_zero: options.ExitZero = False
    pass_on_no_files: options.PassOnNoFiles = False
    verbose: options.Verbose = False


class Reading(NamedTuple):
    """How to read what the command line names; `max_size` is in MB."""

    input_format: options.InputFormat = "auto"
    stdin_filename: options.StdinFilename = "-"
    max_size: options.MaxSize = 20
    force_exclude: bool = False  # of `check` alone


class Show(NamedTuple):
    """How findings are printed; `limit_per_rule` is for each document, 0 for all."""

    show_info: options.ShowInfo = False
    limit_per_rule: options.LimitPerRule = None
    quiet: options.Quiet = False
    color: options.Color = "auto"


class Known(NamedTuple):
    """Where findings that do not count come from: a git revision, a baseline file."""

    diff: options.Diff = None
    baseline: options.Baseline = None
    no_baseline: options.NoBaseline = False


class Fixes(NamedTuple):
    """Which changes to make: certain ones, or also those of wording; write them, or show them."""

    fix: options.Fix = False
    diff_fix: options.DiffFix = False
    unsafe_fixes: options.UnsafeFixes = False


class Speed(NamedTuple):
    """How to hurry: processes (None for as many as pay), and the folder of kept reports.

    Without a folder named, reports are kept in `.quality_cache`, but a run over a single file
    makes no such folder.
    """

    workers: options.Workers = None
    cache_dir: options.CacheDir = None
    no_cache: options.NoCache = False

    def kept(self, documents: int) -> "Kept | None":
        """Return the reports of earlier runs, None where this run has no use for them."""
        from quality.cache.store import FOLDER

        folder = Path(self.cache_dir or FOLDER)
        if self.no_cache or not (self.cache_dir or documents > 1 or folder.is_dir()):
            return None
        from quality.cache.kept import Kept

        return Kept(folder)


NO_OVERRIDES = Overrides()
SLOW = Speed(workers=1, no_cache=True)


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command that has, in place of each parameter of a group, the options of the group.

    >>> @grouped
    ... def show(*, overrides: Overrides, limit: int = 3): print(overrides.profile, limit)
    >>> show(profile="news")
    news 3
    >>> list(signature(show).parameters)[-3:]
    ['config', 'isolated', 'limit']
    """
    declared = signature(command)
    groups = {
        name: _Group(each.annotation, _options(each.annotation))
        for name, each in declared.parameters.items()
        if hasattr(each.annotation, "_field_defaults")
    }

    @wraps(command)
    def run(*paths: object, **given: Any) -> None:
        made = {name: group.made(given) for name, group in groups.items()}
        command(*paths, **given, **made)

    parameters = [
        option
        for name, parameter in declared.parameters.items()
        for option in (groups[name].options if name in groups else [parameter])
    ]
    run.__annotations__ = {each.name: each.annotation for each in parameters}
    run.__signature__ = declared.replace(parameters=parameters)  # type: ignore[attr-defined]
    return run


class _Group(NamedTuple):
    kind: Callable[..., Any]
    options: list[Parameter]

    def made(self, given: dict[str, Any]) -> object:
        """Return the group of its options among those given, and take them from there."""
        return self.kind(**{o.name: given.pop(o.name) for o in self.options if o.name in given})


def _options(group: Any) -> list[Parameter]:
    """Return the fields of a group that are options, as parameters of a command."""
    hints, defaults = get_type_hints(group, include_extras=True), group._field_defaults
    return [
        Parameter(name, Parameter.KEYWORD_ONLY, default=defaults[name], annotation=hints[name])
        for name in group._fields
        if get_origin(hints[name]) is Annotated
    ]
