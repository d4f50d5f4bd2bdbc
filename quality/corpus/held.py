"""What each file of a corpus is held against: the settings of the configuration closest to it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from quality.config.choice import Choice
from quality.config.configuration import Configuration
from quality.corpus.inputs import Shard

if TYPE_CHECKING:
    from quality.config.settings import Scoring
    from quality.scorer import Scorer


class Noted(Choice):
    """The files that the configuration wants; `left_out` are those it excludes."""

    def __init__(self, configuration: Configuration) -> None:
        super().__init__(configuration)
        self.left_out: set[str] = set()

    def excludes(self, path: str, *, is_folder: bool) -> bool:
        """Tell whether a file or folder is to be left out, and note it."""
        excluded = super().excludes(path, is_folder=is_folder)
        if excluded:
            self.left_out.add(path)
        return excluded


def held(
    shards: Iterable[Shard], against: Configuration
) -> tuple[list[Shard], "tuple[Scorer, ...]"]:
    """Return the shards with the scorer of each of their files, and the scorers, each once.

    A file of rows has one for all its rows, a folder of texts one for each text. Raises
    ConfigError for a configuration that cannot be used.
    """
    scorers: dict[Scoring, Scorer] = {}
    places: dict[Scoring, int] = {}

    def place(path: str) -> int:
        scoring = against.making(path).scoring
        if scoring not in places:
            scorers[scoring] = against.scorer(path)
        return places.setdefault(scoring, len(places))

    placed = [replace(shard, held=tuple(map(place, shard.paths))) for shard in shards]
    return placed, tuple(scorers.values())
