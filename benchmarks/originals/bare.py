"""Modules of other packages without what those import along with them."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType


def bare(name: str) -> None:
    """Let modules below the package `name` be imported without what its packages import."""
    root = _installed(name)
    for folder in (root, *root.rglob("*/")):
        if folder.is_dir():
            module = ModuleType(".".join((name, *folder.relative_to(root).parts)))
            module.__path__ = [str(folder)]
            sys.modules.setdefault(module.__name__, module)


def stub(name: str, **members: object) -> None:
    """Put a module that has only `members` in place of `name`."""
    sys.modules[name] = ModuleType(name)
    vars(sys.modules[name]).update(members)


def _installed(name: str) -> Path:
    """Return where a package lies, without importing it."""
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{name} is not installed")
    return Path(spec.submodule_search_locations[0])
