"""The options that override settings of a configuration file: written once, for many commands."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from inspect import Parameter, signature

from quality.cli import options


@dataclass(frozen=True, slots=True)
class Overrides:
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
        return {
            "profile": self.profile,
            "select": self.select,
            "extend_select": self.extend_select,
            "ignore": self.ignore,
            "rules_path": self.rules,
            "preview": self.preview,
            "model": self.model,
        }


NO_OVERRIDES = Overrides()


def overriding(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command with the options of `Overrides` where it has the parameter `overrides`.

    >>> @overriding
    ... def show(*, overrides: Overrides, limit: int = 3): print(overrides.profile, limit)
    >>> show(profile="news")
    news 3
    >>> list(signature(show).parameters)[-3:]
    ['config', 'isolated', 'limit']
    """
    shared = [
        Parameter(each.name, Parameter.KEYWORD_ONLY, default=each.default, annotation=each.type)
        for each in fields(Overrides)
    ]
    declared = signature(command)
    parameters = [
        each
        for name, parameter in declared.parameters.items()
        for each in (shared if name == "overrides" else [parameter])
    ]

    @wraps(command)
    def run(*paths: object, **given: object) -> None:
        taken = {each.name: given.pop(each.name) for each in shared if each.name in given}
        command(*paths, **given, overrides=Overrides(**taken))  # type: ignore[arg-type]

    run.__annotations__ = {each.name: each.annotation for each in parameters}
    run.__signature__ = declared.replace(parameters=parameters)  # type: ignore[attr-defined]
    return run
