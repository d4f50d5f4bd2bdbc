"""The commands in README.md print what it shows; run as a script, this writes it there."""

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


class Shown(NamedTuple):
    """A command of the README and what it is said to print."""

    command: str
    output: str


def shown(readme: str) -> list[Shown]:
    """Return each `$ command` of the console blocks with the lines below it.

    >>> shown("```console\\n$ quality --version\\n0.1.0\\n```\\n")
    [Shown(command='quality --version', output='0.1.0\\n')]
    """
    blocks = "".join(block[1] for block in _BLOCK.finditer(readme))
    return [Shown(*command) for command in _COMMAND.findall(blocks)]


def printed(command: str) -> str:
    """Return what `command` prints when it is run in the checkout, errors too."""
    path = sysconfig.get_path("scripts") + os.pathsep + os.environ["PATH"]
    environment = {**os.environ, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1"}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def filled(readme: str) -> str:
    """Return `readme` with the real output below each command that starts with `quality`."""
    return _BLOCK.sub(lambda block: _COMMAND.sub(_filled, block[0]), readme)


def _filled(match: re.Match[str]) -> str:
    ours = match[1].startswith("quality ")
    return f"$ {match[1]}\n{printed(match[1])}" if ours else match[0]


COMMANDS = [each for each in shown(README.read_text("utf-8")) if each.command.startswith("quality")]


@pytest.mark.parametrize("example", COMMANDS, ids=lambda example: example.command)
def test_the_readme_shows_what_the_command_prints(example):
    assert printed(example.command) == example.output, "`make readme` brings it up to date"


def test_the_readme_runs_the_main_commands():
    verbs = {example.command.split()[1] for example in COMMANDS}
    assert verbs >= {"check", "explain", "score"}


if __name__ == "__main__":
    README.write_text(filled(README.read_text("utf-8")), "utf-8")
    sys.exit(0)
