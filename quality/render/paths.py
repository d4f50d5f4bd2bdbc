"""Paths as other programs want them: from where the run began, or as URIs."""

import os
from pathlib import Path
from urllib.parse import quote

from quality.render.cells import visible


def relative(path: str) -> str:
    """Return `path` seen from the current folder, with slashes; as given where it is outside.

    >>> relative("./docs/../docs/a.md"), relative("/elsewhere/a.md")
    ('docs/a.md', '/elsewhere/a.md')
    """
    inside = os.path.normpath(path)
    if Path(inside).is_absolute():
        base = Path.cwd()
        inside = str(Path(inside).relative_to(base)) if Path(inside).is_relative_to(base) else path
    return visible(Path(inside).as_posix())


def uri(path: str) -> str:
    """Return `path` as a URI: relative inside the current folder, `file:///` elsewhere.

    >>> uri("über uns/a b.md"), uri("/elsewhere/a.md"), uri("a:b.md")
    ('%C3%BCber%20uns/a%20b.md', 'file:///elsewhere/a.md', 'a%3Ab.md')
    """
    plain = relative(path)
    return f"{'file://' if Path(plain).is_absolute() else ''}{quote(plain, errors='replace')}"
