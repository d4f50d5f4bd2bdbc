"""What several tests share: where the checkout is, and Python in a process of its own."""

import random
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# The same examples on every run, and no deadline: a busy machine is not a bug.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

# Tests run in the background are deaf to interrupts, and what they start would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of example texts."""
    return ROOT / "examples"


_RULE = """\
id: filler.{name}
summary: Says {phrase}.
why: Because.
fix: Leave it out.
severity: {severity}
kind: phrases
phrases: [{phrase}]
since: 0.1.0
examples:
  bad: ["A [[{phrase}]] one.", "The [[{phrase}]] two."]
  good: ["Nothing.", "Nothing at all."]
"""


@pytest.fixture(scope="session")
def write_rule() -> Callable[..., Path]:
    """A function that writes a rule for a phrase into a folder of rules; more keys may follow."""

    def write(folder: Path, phrase: str, severity: str, name: str = "", more: str = "") -> Path:
        path = folder / "filler" / f"{name or phrase}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        rule = _RULE.format(name=path.stem, phrase=phrase, severity=severity)
        path.write_text(rule + more, encoding="utf-8")
        return path

    return write


@pytest.fixture
def run_python(tmp_path: Path) -> Callable[[str], str]:
    """A function from code to what it prints in a new interpreter, outside the checkout."""

    def run(code: str) -> str:
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", code],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


_OPENINGS = """Critics argue that the plan may perhaps fail.|It is widely believed that it will work.
In today's fast-paced world, teams need robust solutions.|Jane Doe of the ACLU counted 412 cases.
The results were not only good but great.|Costs rose by 40% in 2023.|However, nobody asked why.
The café on Rue Émile served 1,204 guests – twice as many as in May.|It’s important to note this.
“We sold 17 trams,” said the mayor.|Dies ist ein Satz auf Deutsch.|🙂 Emoji 👩‍👩‍👧 count too.
A report was written by the committee and was read by nobody.|See `make all` or https://example.org.
Read [the study](https://example.org/study) first.|<b>Bold</b> claims &amp; entities abound.
This is a testament to the rich tapestry of innovation.|First, plan. Second, act. Third, rest."""
_LAYOUTS = (
    "{}",
    "# {}\n",
    "- {}",
    "> {}",
    "\n{}\n",
    "1. **{}**",
    "| a | b |\n|---|---|\n| 1 | {} |",
    "{}\r",
)
_ODD = (
    "",
    " \n\t",
    "Short.",
    "no end",
    "a\0b " * 60,
    "e\u0301 \u202eright to left " * 30,
    "word " * 900,
    "Das Boot liegt am Kai und wartet auf die Post. " * 20,
)


def _document(chance: random.Random) -> str:
    sentences = [each.strip() for line in _OPENINGS.split("\n") for each in line.split("|")]
    parts = [" ".join(chance.choices(sentences, k=chance.randint(1, 6))) for _ in range(12)]
    shown = [chance.choice(_LAYOUTS).format(part) for part in parts[: chance.randint(1, 12)]]
    return "\n".join(shown)


@pytest.fixture(scope="session")
def documents() -> Callable[[int], Sequence[str]]:
    """A function from a number to so many texts, the same on every run, some of them odd."""

    def made(number: int) -> Sequence[str]:
        chance = random.Random(7)
        return [*_ODD, *(_document(chance) for _ in range(number))][:number]

    return made
