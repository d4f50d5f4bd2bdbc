"""Globs as in .gitignore: `*.md` anywhere, `legal/**` below a folder, `!` takes back."""

import os
from collections.abc import Sequence
from functools import cached_property
from typing import Any


class Globs:
    """Patterns over the paths below one folder; the last that fits a path decides.

    >>> Globs(["drafts/", "!keep.md"], "/site").fit("/site/en/drafts/a.md")
    True
    """

    def __init__(self, patterns: Sequence[str], root: str) -> None:
        self._patterns, self._root = tuple(patterns), root

    def fit(self, path: str, *, is_folder: bool = False) -> bool:
        """Tell whether a file or folder, or a folder above it, fits; none outside the root does."""
        inside = os.path.relpath(os.path.abspath(path), self._root)  # noqa: PTH100
        if not self._patterns or inside.partition(os.sep)[0] == os.pardir:
            return False
        return bool(self._spec.match_file(inside + "/" * is_folder))

    @cached_property
    def _spec(self) -> Any:
        from pathspec import GitIgnoreSpec

        return GitIgnoreSpec.from_lines(self._patterns)
