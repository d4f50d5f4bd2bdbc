"""What runs the check: an entry for pre-commit and a workflow for GitHub.

Both install the package from where they are told to; an entry that is not told runs what is on
the path.
"""

import json
import re
import shlex
from typing import Any

PRE_COMMIT = ".pre-commit-config.yaml"
WORKFLOW = ".github/workflows/quality.yml"

_ENTRY = """\
- repo: local
  hooks:
    - id: quality
      name: quality check
      entry: quality check --force-exclude
      {language}
      types_or: [markdown, mdx, plain-text, rst, asciidoc, html]
      exclude: (^|/)[^./]+$
      require_serial: true
"""
_DASH = re.compile(r"^( *)- +repo:", re.MULTILINE)


def workflow(package: str) -> str:
    """Return a workflow that checks every push and pull request, findings shown beside the lines.

    `package` is what it has pip install.
    """
    install = json.dumps(f"pip install {shlex.quote(package)}", ensure_ascii=False)
    return f"""\
name: quality
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: {install}
      - run: quality check --format github
"""


def has_hook(text: str) -> bool:
    """Tell whether a pre-commit configuration runs the check already."""
    return bool(re.search(r"\bid: *[\"']?quality\b", text))


def with_hook(text: str, package: str | None) -> str | None:
    """Return a pre-commit configuration with our entry at its end; None where it does not fit.

    >>> print(with_hook("repos:\\n- repo: meta\\n  hooks: []\\n", None), end="")  # doctest: +ELLIPSIS
    repos:
    - repo: meta
      hooks: []
    - repo: local
    ...
    """
    if not text.strip():
        return "repos:\n" + _indented(entry(package), 2)
    dashes = _DASH.findall(text)
    end = "\r\n" if "\r\n" in text else "\n"
    own = _indented(entry(package), len(dashes[-1]) if dashes else 2).replace("\n", end)
    joined = text.rstrip("\r\n") + end + own
    return joined if _only_adds(text, joined) else None


def entry(package: str | None) -> str:
    """Return our entry: it installs `package`, or without one runs the `quality` on the path."""
    if package is None:
        return _ENTRY.format(language="language: system")
    quoted = json.dumps([package], ensure_ascii=False)
    python = f"language: python\n      additional_dependencies: {quoted}"
    return _ENTRY.format(language=python)


def _indented(text: str, by: int) -> str:
    return "".join(" " * by + line for line in text.splitlines(keepends=True))


def _only_adds(old: str, new: str) -> bool:
    """Tell whether YAML reads `new` as `old` with one more repository."""
    before, after = _parsed(old), _parsed(new)
    if not isinstance(before, dict) or not isinstance(after, dict):
        return False
    repos = before.get("repos") or []
    grown = after.get("repos")
    is_last = isinstance(grown, list) and grown[:-1] == repos and len(grown) == len(repos) + 1
    return is_last and {**after, "repos": repos} == {**before, "repos": repos}


def _parsed(text: str) -> Any:
    import yaml

    try:
        return yaml.safe_load(text)
    except yaml.YAMLError:
        return None
