"""Which settings hold for which file: those of the closest configuration, then the command line."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from quality.config.find import closest
from quality.config.globs import Globs
from quality.config.rules import Rules
from quality.config.settings import Scoring, Settings, settings
from quality.config.values import COMMAND_LINE, Key, Value, Values, over

if TYPE_CHECKING:
    from quality.rule import Rule
    from quality.scorer import Scorer

_IGNORE: Key = ("ignore",)
_PROFILE: Key = ("profile",)


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line says: settings, `--config FILE`, features to report, `--isolated`.

    `places` is said where explanations are shown that need them (see `quality.Scorer`).
    """

    values: Values = field(default_factory=dict)
    file: str | None = None
    features: tuple[str, ...] = ()
    isolated: bool = False
    places: bool = False


class Making(NamedTuple):
    """What a scorer is made from, beside the rules and models in files."""

    scoring: Scoring
    features: tuple[str, ...]
    values: Values
    places: bool = False


class Config:
    """The settings of the files to which one configuration file is the closest.

    Globs are of paths below `root`; `path` is that of the file, None where there is none.
    """

    def __init__(self, values: Values, root: str, path: str | None = None) -> None:
        self.values, self.root, self.path = values, root, path
        self._usual = settings(values)
        self._ignores = self._table("per-file-ignores")
        self._profiles = self._table("profiles")

    def _table(self, name: str) -> list[tuple[Globs, Value]]:
        given = self.values.items()
        return [
            (Globs([key[1]], self.root, [value.origin]), value)
            for key, value in given
            if key[0] == name
        ]

    def settings(self, path: str) -> Settings:
        """Return the settings of one file."""
        if not (self._ignores or self._profiles):
            return self._usual
        return settings(self.values_for(path))

    def values_for(self, path: str) -> Values:
        """Return what is said for one file: what its globs add is in `profile` and `ignore`."""
        values = dict(self.values)
        for globs, ignored in self._ignores:
            if globs.fit(path):
                values[_IGNORE] = values[_IGNORE].plus(ignored) if _IGNORE in values else ignored
        fitting = [value for globs, value in self._profiles if globs.fit(path)]
        if fitting and _PROFILE not in self._commanded:
            values[_PROFILE] = fitting[-1]
        return values

    @cached_property
    def _commanded(self) -> frozenset[Key]:
        """The keys that the command line has settled."""
        return frozenset(key for key, v in self.values.items() if v.origin == COMMAND_LINE)

    @cached_property
    def include(self) -> Globs | None:
        """What is taken from folders, None for the usual suffixes."""
        said = self.values.get(("include",))
        return Globs(said.value, self.root, said.items) if said else None

    @cached_property
    def exclude(self) -> Globs | None:
        """What is left out of folders."""
        said = self.values.get(("exclude",))
        return Globs(said.value, self.root, said.items) if said else None

    def require_rules(self) -> None:
        """Raise ConfigError for a rule that is ignored in some files and does not exist."""
        names = [name for _, value in self._ignores for name in value.value]
        if names:
            from quality.config.blame import blamed
            from quality.registry import require
            from quality.scorer import known

            with blamed(self.values):
                require(names, known(self._usual.scoring.folders))


class Configuration:
    """The settings and the scorer of every file; files with equal settings share a scorer.

    Raises ConfigError, from any method, for a configuration that cannot be used.
    """

    def __init__(self, given: Given | None = None) -> None:
        self._given = given or Given()
        self._configs: dict[str, Config] = {}  # by folder
        self._near: dict[str, Config] = {}  # by the same, as it was named
        self._read: dict[str | None, Config] = {}  # by file
        self._scorers: dict[Scoring, Scorer] = {}
        self._waiting: dict[Scoring, Config] = {}
        self._fresh: list[Rule] = []  # of scorers made since rules were last looked at
        self.rules: Mapping[str, Rule] = Rules(self._new_rules)

    def prepare(self, paths: Iterable[str], known: Callable[[Making], bool] | None = None) -> None:
        """Make the scorers for `paths`, so that what is wrong with one is known at the start.

        One that `known` says can be made waits until it is needed.
        """
        for path in paths:
            making = self.making(path)
            if making.scoring in self._scorers or making.scoring in self._waiting:
                continue
            if known and known(making):
                self._waiting[making.scoring] = self.config(path)
            else:
                self.scorer(path)

    def making(self, path: str) -> Making:
        """Return what the scorer for one file is made from."""
        config = self.config(path)
        given, scoring = self._given, config.settings(path).scoring
        return Making(scoring, given.features, config.values, given.places)

    def settings(self, path: str) -> Settings:
        """Return the settings of one file."""
        return self.config(path).settings(path)

    def scorer(self, path: str) -> "Scorer":
        """Return the scorer for one file."""
        config = self.config(path)
        return self._made(config, config.settings(path).scoring)

    def made(self, scoring: Scoring) -> "Scorer":
        """Return the scorer for settings that `prepare` has met."""
        waiting = self._waiting.get(scoring)
        return self._made(waiting, scoring) if waiting else self._scorers[scoring]

    def _made(self, config: Config, scoring: Scoring) -> "Scorer":
        if scoring not in self._scorers:
            self._scorers[scoring] = self._scorer(config, scoring)
            self._waiting.pop(scoring, None)
        return self._scorers[scoring]

    def _new_rules(self) -> "Sequence[Rule]":
        self._make_waiting()
        fresh, self._fresh = self._fresh, []
        return fresh

    def _make_waiting(self) -> None:
        for scoring, config in list(self._waiting.items()):
            self._made(config, scoring)

    def rules_on(self, path: str) -> frozenset[str]:
        """Return the ids of the rules that are on for one file."""
        return frozenset(rule.id for rule in self.scorer(path).rules)

    @property
    def false_alarms(self) -> str:
        """How often the models in use took the style of people for a machine's, if measured."""
        self._make_waiting()
        known = {scorer.models.ai_style.false_alarms for scorer in self._scorers.values()}
        rates = [f"{each[0]:,} of {each[1]:,}" for each in known if each]
        said = " or ".join(sorted(rates))
        return f"“many signs” stood on {said} texts by people (docs/model-card.md)" if said else ""

    def _scorer(self, config: Config, scoring: Scoring) -> "Scorer":
        from quality.config.blame import blamed

        with blamed(config.values):
            scorer = scoring.scorer(self._given.features, places=self._given.places)
        self._fresh += scorer.rules
        return scorer

    def config(self, path: str) -> Config:
        """Return the configuration of one file, or of what lies directly in its folder."""
        named = os.path.dirname(path)  # noqa: PTH120
        if named not in self._near:
            folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
            if folder not in self._configs:
                self._configs[folder] = self._config(folder)
            self._near[named] = self._configs[folder]
        return self._near[named]

    def _config(self, folder: str) -> Config:
        given = self._given
        path = given.file or (None if given.isolated else closest(folder))
        if path not in self._read:
            self._read[path] = config = self._loaded(path)
            config.require_rules()
        return self._read[path]

    def _loaded(self, path: str | None) -> Config:
        given = self._given
        if path is None:
            return Config(given.values, os.getcwd())  # noqa: PTH109
        from quality.config.extend import load

        path = os.path.abspath(path)  # noqa: PTH100
        root = os.getcwd() if given.file else os.path.dirname(path)  # noqa: PTH109, PTH120
        return Config(over(given.values, load(path)), root, path)
