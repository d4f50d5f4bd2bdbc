"""The configuration file closest to a text: in its folder, or the nearest one above it."""

import os
from pathlib import Path

NAMES = (".quality.toml", "quality.toml", "pyproject.toml")  # the first that is there counts


def closest(folder: str) -> str | None:
    """Return the configuration for the texts of a folder, None where there is none.

    Looks upwards as far as the root of the repository, the folder with `.git`, or else
    to the root of the disk. A pyproject.toml without `[tool.quality]` is passed over.
    """
    found = within(folder)
    if found or os.path.lexists(os.path.join(folder, ".git")):  # noqa: PTH118 short runs count
        return found
    above = os.path.dirname(folder)  # noqa: PTH120
    return closest(above) if above != folder else None


def within(folder: str) -> str | None:
    """Return the configuration in the folder itself, None where there is none."""
    for name in NAMES:
        path = os.path.join(folder, name)  # noqa: PTH118
        if _is_there(path) and (name != NAMES[-1] or _is_ours(path)):
            return path
    return None


def _is_there(path: str) -> bool:
    """Tell whether there is a file, or a link: one that leads nowhere is not passed over."""
    return os.path.isfile(path) or os.path.islink(path)  # noqa: PTH113, PTH114


def _is_ours(path: str) -> bool:
    """Tell whether a pyproject.toml has a table for us; one that cannot be read may have."""
    try:
        data = Path(path).read_bytes()
    except OSError:
        return True
    if b"quality" not in data:
        return False
    from quality.config.read import has_table

    return has_table(path)
