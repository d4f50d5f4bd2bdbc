"""What a git revision had of each file: what is compared to tell new findings from old ones.

Compared with is the commit where the current branch left the revision (their merge base), so
that what others have done to it since then is not held against anyone here.
"""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quality.errors import QualityError
from quality.files.decode import decode


class RevisionError(QualityError):
    """A revision that cannot be compared with; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The files of a repository at `commit`, and those that differ from it now.

    `changed` leads from the name of a file now to its name then: another one for a renamed
    file. Names begin at `root`. Staged or not makes no difference.
    """

    root: Path
    commit: str
    then: frozenset[str]
    changed: Mapping[str, str]

    def is_unchanged(self, path: str) -> bool:
        """Tell whether the file at `path` is as it was."""
        name = self._name(path)
        return name in self.then and name not in self.changed

    def old(self, path: str) -> str | None:
        """Return the text that the file at `path` had, None where it had none or is new."""
        name = self._name(path)
        before = self.changed.get(name, name)
        if before not in self.then:
            return None
        text = decode(_git(self.root, "cat-file", "blob", f"{self.commit}:{before}"))
        return text if isinstance(text, str) else None

    def _name(self, path: str) -> str:
        return os.path.relpath(os.path.realpath(path), self.root).replace(os.sep, "/")


def since(revision: str, folder: Path) -> Changes:
    """Return what has changed in the repository around `folder` since a revision.

    Raises RevisionError without git, outside a repository, and for an unknown revision.
    """
    root = Path(os.path.realpath(_root(folder)))
    commit = _commit(root, revision)
    tree = _git(root, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit)
    options = ("--name-status", "--find-renames", "-z", "--no-ext-diff", "--ignore-submodules")
    changed = _changed(_names(_git(root, "diff", *options, commit)))
    return Changes(root, commit, frozenset(_names(tree)), changed)


def _root(folder: Path) -> str:
    try:
        return os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).rstrip("\n")
    except FileNotFoundError:
        raise RevisionError("--diff: git is not installed: install it, or use a baseline") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()[:1]
        problem = f"--diff needs a git repository ({''.join(said)})"
        raise RevisionError(f"{problem}: run it in one, or use a baseline") from None


def _commit(root: Path, revision: str) -> str:
    """Return the merge base of a revision and the current commit, or the revision itself."""
    try:
        wanted = _git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    except subprocess.CalledProcessError:
        raise RevisionError(
            f"--diff: git knows no revision {revision!r} here: check its name, or fetch it"
            " (a shallow clone has the last commit alone)"
        ) from None
    commit = wanted.decode().strip()
    try:
        return _git(root, "merge-base", commit, "HEAD").decode().strip()
    except subprocess.CalledProcessError:  # unrelated, or the clone is too shallow to know
        return commit


def _changed(words: list[str]) -> dict[str, str]:
    """Return old names by new ones from what `git diff --name-status -z` says.

    >>> _changed(["M", "a.md", "R090", "old.md", "new.md", "A", "c.md", "D", "d.md"])
    {'a.md': 'a.md', 'new.md': 'old.md', 'c.md': 'c.md', 'd.md': 'd.md'}
    """
    changed = {}
    rest = iter(words)
    for status in rest:
        before = next(rest)
        after = next(rest) if status[0] in "RC" else before
        changed[after] = before
    return changed


def _names(output: bytes) -> list[str]:
    return [os.fsdecode(name) for name in output.split(b"\0") if name]


def _git(folder: Path, *arguments: str) -> bytes:
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], capture_output=True, check=True, timeout=600
    )
    return done.stdout
