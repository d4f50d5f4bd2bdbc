"""The options that say what files are held against: written once, given to many commands."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from inspect import Parameter, signature

from quality.cli import options


@dataclass(frozen=True, slots=True)
class Said:
    """What the command line says of settings that a configuration file may have, too."""

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
        """Return what is said, by the name of its key."""
        return {
            "profile": self.profile,
            "select": self.select,
            "extend_select": self.extend_select,
            "ignore": self.ignore,
            "rules_path": self.rules,
            "preview": self.preview,
            "model": self.model,
        }


NOTHING = Said()


def saying(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command with the options of `Said` where it has the parameter `said`.

    >>> @saying
    ... def show(*, said: Said, limit: int = 3): print(said.profile, limit)
    >>> show(profile="news")
    news 3
    >>> list(signature(show).parameters)[-3:]
    ['config', 'isolated', 'limit']
    """
    shared = [
        Parameter(each.name, Parameter.KEYWORD_ONLY, default=each.default, annotation=each.type)
        for each in fields(Said)
    ]
    own = signature(command)
    parameters = [
        each
        for name, given in own.parameters.items()
        for each in (shared if name == "said" else [given])
    ]

    @wraps(command)
    def run(*paths: object, **given: object) -> None:
        said = {each.name: given.pop(each.name) for each in shared if each.name in given}
        command(*paths, **given, said=Said(**said))  # type: ignore[arg-type]

    run.__annotations__ = {each.name: each.annotation for each in parameters}
    run.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
    return run
