"""Learn the level of sentences: `python -m quality.train.level DATA_FOLDER`.

Writes `quality/measures/rarity.txt` (in how many open human documents each word stands, in bands;
OneStopEnglish, on which the result is judged, left out) and `level.json` (weights for CEFR levels,
from the rows of CEFR-SP that are for training). Prints how well it does on what it never saw:
CEFR-SP's other rows, README++, and the three versions of each article of OneStopEnglish.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log
from pathlib import Path
from statistics import correlation
from typing import Any

from quality.document import Document
from quality.measures import level, readability
from quality.train.data import rows

_FEWEST = 4  # documents
_BAND = 0.25
_RIDGE = 1.0
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_LEFT_OUT = "human_onestop"


def documents(data: Path) -> tuple[int, Counter[str]]:
    """Return how many open human documents there are, and how many have each word."""
    paths = sorted((data / "ai").glob("human_*.jsonl.gz"))
    kept = (row for row in rows(p for p in paths if _LEFT_OUT not in p.name))
    found: Counter[str] = Counter()
    number = 0
    for row in kept:
        if row["use"] == "training":
            number += 1
            found.update(set(_WORD.findall(row["text"].lower().replace("’", "'"))))
    return number, found


def listed(number: int, found: Counter[str]) -> Iterator[str]:
    """Yield a line for each band of rarity, the common words first."""
    bands: dict[float, list[str]] = defaultdict(list)
    for word, count in found.items():
        if count >= _FEWEST and not word.endswith("'s"):
            bands[round(log((number + 1) / (count + 1)) / _BAND) * _BAND].append(word)
    yield "# English words by how rare they are: ln(documents / documents with the word), from open"
    yield f"# human corpora ({number} documents). Made by quality/train/level.py."
    for rarity, words in sorted(bands.items()):
        yield f"{rarity}: {' '.join(sorted(words))}"


def learn(sentences: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a base and weights: a ridge regression of the ratings on the properties."""
    import numpy as np

    known = [(level.words_of(row["text"]), float(row["score"])) for row in sentences]
    pairs = [(level.properties(words), score) for words, score in known if len(words.texts) > 2]
    values, scores = np.array([each for each, _ in pairs]), np.array([score for _, score in pairs])
    mean, scale = values.mean(axis=0), values.std(axis=0)
    centred = (values - mean) / scale
    square = centred.T @ centred + _RIDGE * np.eye(len(mean))
    weights = np.linalg.solve(square, centred.T @ (scores - scores.mean())) / scale
    base = float(scores.mean() - weights @ mean)
    return {"base": round(base, 5), "weights": [round(float(each), 5) for each in weights]}


def judged(data: Path) -> Iterator[str]:
    """Yield how well the level does on texts it never saw."""
    for name, left_out in (("cefrsp_wikiauto", "train"), ("readmepp_en", "")):
        kept = [row for row in _sentences(data, name) if row["split"] != left_out]
        pairs = [(level.sentence_level(row["text"]), float(row["score"])) for row in kept]
        both = [pair for pair in pairs if pair[0] is not None]
        found = correlation([ours or 0 for ours, _ in both], [score for _, score in both])
        yield f"{name}: r = {found:.3f} over {len(both)} sentences"
    for name, measure in (("grade", _grade), ("adjusted grade", level.adjusted_grade)):
        ordered = [low < middle < high for low, middle, high in _triples(data, measure)]
        yield f"onestopenglish, {name}: {sum(ordered)} of {len(ordered)} articles in order"


def _grade(document: Document) -> float:
    return readability.grade(readability.tally(document))


def _triples(data: Path, measure: Any) -> Iterator[list[float]]:
    articles: dict[str, dict[str, float]] = defaultdict(dict)
    for row in rows([data / "quality" / "onestopenglish.jsonl.gz"]):
        articles[row["doc"]][str(row["score"])] = measure(Document(row["text"], "plain"))
    return ([value for _, value in sorted(article.items())] for article in articles.values())


def _sentences(data: Path, name: str) -> list[dict[str, Any]]:
    return list(rows([data / "quality" / f"{name}.jsonl.gz"]))


def main(data: Path) -> None:
    """Write both files and print the figures."""
    folder = Path(level.__file__).parent
    lines = listed(*documents(data))
    (folder / "rarity.txt").write_text("\n".join(lines) + "\n", "utf-8")
    train = [row for row in _sentences(data, "cefrsp_wikiauto") if row["split"] == "train"]
    (folder / "level.json").write_text(json.dumps(learn(train), indent=1) + "\n", "utf-8")
    for line in judged(data):
        print(line)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
