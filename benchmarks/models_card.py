"""The parts of docs/model-card.md that programs write: `python benchmarks/models_card.py`.

The models from their files, the rest as sections of models.md; quick, for after `make train`.
"""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from generated import put, table

from quality.model import MODELS

ROOT = Path(__file__).parent.parent
CARD, MEASURED = ROOT / "docs" / "model-card.md", ROOT / "benchmarks" / "models.md"
_SHIPPED = "shipped"
_NAMES = ("quality", "ai_style", "style_vocabulary")
_MARK = re.compile(r"<!-- measured: (.+) -->")


class CardError(ValueError):
    """The card asks for a section that was not measured."""


def write() -> None:
    """Put what is known of the models, and the sections that the card asks for, between its marks."""
    measured = MEASURED.read_text("utf-8")
    lines = [*shipped(MODELS), "", *false_alarms(MODELS), *stale(MODELS, measured)]
    card = put(CARD.read_text("utf-8"), _SHIPPED, lines)
    CARD.write_text(written(card, measured), "utf-8")


def shipped(folder: Path) -> list[str]:
    """Return a table of the model files in `folder`."""
    head = "file | version | texts learnt from | their fingerprint | entries | kB | digest"
    return table(head, (_file(folder / f"{name}.json") for name in _NAMES))


def _file(path: Path) -> Iterator[object]:
    found = json.loads(path.read_text("utf-8"))
    yield f"`{path.name}`"
    yield found.get("version") or found["date"]
    yield f"{found['texts']:,}" if "texts" in found else "as ai_style"
    yield f"`{found['data']}`" if "data" in found else ""
    yield len(found["terms"]) if "terms" in found else found["entries"]
    yield round(path.stat().st_size / 1000)
    yield digest(path)


def digest(path: Path) -> str:
    """Return a short hash of a file."""
    return f"`{sha256(path.read_bytes()).hexdigest()[:12]}`"


def false_alarms(folder: Path) -> Iterator[str]:
    """Yield how often texts by people would get "many signs", as counted in training."""
    found = json.loads((folder / "ai_style.json").read_text("utf-8")).get("false_alarms")
    if found:
        yield (
            f"When it was learnt, “many signs” would have stood on {found['many_signs']} of "
            f"{found['human_texts']:,} human documents, by models that had not seen their data set "
            "(of the web: their repository)."
        )


def stale(folder: Path, measured: str) -> Iterator[str]:
    """Yield a warning where a model is not the one whose figures `measured` has."""
    for name in _NAMES:
        if digest(folder / f"{name}.json") not in measured:
            yield f"The tables below were measured with another `{name}.json` than this one."


def written(card: str, measured: str) -> str:
    """Return the card with each marked part as `measured` has it; raises `CardError`.

    >>> page = "<!-- measured: A -->\\nold\\n<!-- end: A -->\\n"
    >>> written(page, "# Top\\n\\n## A\\nnew\\n\\n## B\\nmore\\n")
    '<!-- measured: A -->\\nnew\\n<!-- end: A -->\\n'
    """
    found = sections(measured)
    for name in _MARK.findall(card):
        if name == _SHIPPED:
            continue
        if name not in found:
            raise CardError(f"models.md has no section {name!r}; it has {', '.join(found)}")
        card = put(card, name, found[name])
    return card


def sections(page: str) -> dict[str, list[str]]:
    """Return the lines of each section by its title."""
    parts = page.split("\n## ")[1:]
    named = (part.partition("\n") for part in parts)
    return {title: body.strip("\n").split("\n") for title, _, body in named}


if __name__ == "__main__":
    write()
