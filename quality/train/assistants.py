"""Texts that an assistant of November 2026 wrote for this, to ordinary requests.

Each request named a kind of text, a length and the subject of a human document of `data/ai`; `group`
is that document's id. Some are disguised versions of others (`attack`): as a tool that swaps words
would turn them out, as somebody asks for who wants to sound human, or as an editor leaves them. What
they tell is made up, and persons and firms in the news are invented.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quality.train import data

NAME = "assistants"
_FILE = Path(__file__).with_name("assistants.jsonl.gz")
_ALIKE = {"label": "ai", "dataset": NAME, "use": "training", "licence": "MIT", "date": "2026-11"}


def rows() -> Iterator[dict[str, Any]]:
    """Yield the texts as rows like those of `data/ai`."""
    for row in data.rows([_FILE]):
        yield _ALIKE | row
