"""Globs as in .gitignore: `*.md` anywhere, `legal/**` below a folder, `!` takes back."""

import os
import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from quality.config.values import ConfigError, Origin

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Globs:
    """Patterns over the paths below one folder; the last that fits a path decides.

    `origins` say where each was said: ConfigError, when first asked, for one that is no glob.

    >>> Globs(["drafts/", "!keep.md"], "/site").fit("/site/en/drafts/a.md")
    True
    """

    def __init__(
        self, patterns: Sequence[str], root: str, origins: Sequence[Origin] | None = None
    ) -> None:
        self._patterns, self._root = tuple(patterns), root
        self._origins = tuple(origins or (Origin("globs") for _ in patterns))

    def fit(self, path: str, *, is_folder: bool = False) -> bool:
        """Tell whether a file or folder, or a folder above it, fits; none outside the root does."""
        inside = os.path.relpath(os.path.abspath(path), self._root)  # noqa: PTH100
        if inside.partition(os.sep)[0] == os.pardir:
            return False
        return bool(self._spec.match_file(inside + "/" * is_folder))

    @cached_property
    def _spec(self) -> "GitIgnoreSpec":
        for pattern, origin in zip(self._patterns, self._origins, strict=True):
            _require_glob(pattern, origin)
        return _spec(self._patterns)


def _require_glob(pattern: str, origin: Origin) -> None:
    try:
        _spec([pattern])
    except (ValueError, re.error):
        raise ConfigError(f"{origin}: {pattern!r} is no glob as in .gitignore") from None


def _spec(patterns: Sequence[str]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
