"""The signals of data pipelines, ours and theirs: differences and speed.

`python benchmarks/signals_parity.py DATA_FOLDER [DOCUMENTS]`

Compares every signal on all documents of human_blogs_pre2020 and human_news_pre2021 with the
original, where that is installed (datatrove, nemo-curator, dolma, py-data-juicer), and says which
were missing. datatrove is given our splitter; where spaCy is installed, the verdicts of its filters
are compared with each library's own splitter as well.
"""

import gzip
import importlib.util
import json
import sys
import time
import warnings
from collections import Counter
from functools import cache
from pathlib import Path

from originals import data_juicer, datatrove, dolma, nemo

from quality.filters import named
from quality.signals import Signals, group

SETS = ("human_blogs_pre2020", "human_news_pre2021")
ORIGINALS = {
    "datatrove": datatrove,
    "nemo_curator": nemo,
    "dolma": dolma,
    "data_juicer": data_juicer,
}
FILTERS = ("corpus-gopher-quality", "corpus-gopher-repetition", "corpus-fineweb-quality")


def main(data: Path, documents: int | None) -> None:
    """Print the differences, then the speed."""
    warnings.simplefilter("ignore", RuntimeWarning)
    texts = [text for name in SETS for text in _texts(data / "ai" / f"{name}.jsonl.gz")]
    texts = texts[:: max(1, len(texts) // documents)] if documents else texts
    for name, original in ORIGINALS.items():
        print(f"{name}: {_parity(original.differences, texts)}")
    if importlib.util.find_spec("datatrove") and importlib.util.find_spec("spacy"):
        print(f"verdicts, spaCy's words and ours: {_verdicts(texts)}")
    speed(texts)


def _parity(differences, texts: list[str]) -> str:
    try:
        found = Counter(name for text in texts for name in differences(text))
    except ModuleNotFoundError as missing:
        return f"not compared ({missing})"
    listed = ", ".join(f"{name} {count}" for name, count in found.most_common()) or "no difference"
    return f"{len(texts)} documents, {listed}"


def _verdicts(texts: list[str]) -> str:
    words = _spacy()
    rows = [(each, datatrove.reasons(each, words)[:3]) for each in texts]
    same = sum(_ours(text) == [reason is None for reason in theirs] for text, theirs in rows)
    dropped = sum(any(theirs) for _, theirs in rows)
    return f"{same} of {len(texts)} alike, {dropped} dropped by datatrove"


def _ours(text: str) -> list[bool]:
    signals = Signals(text)
    return [named(name).verdict(signals).passed for name in FILTERS]


@cache
def _spacy():
    here = str(Path(__file__).resolve().parent)
    sys.path[:] = [path for path in sys.path if path != here]  # spaCy has a `weasel`, too
    from datatrove.utils.word_tokenizers import SpaCyTokenizer

    return SpaCyTokenizer("en").word_tokenize


def speed(texts: list[str]) -> None:
    """Print MB/s of each group of signals over a stream of documents, all its signals."""
    size = sum(len(text.encode(errors="replace")) for text in texts) / 1e6
    print(f"\n{len(texts)} documents, {size:.1f} MB, CPU time:")
    for name in ("gopher_dt", "c4_dt", "fineweb", "gopher_dolma", "rps", "nemo", "data_juicer"):
        names = tuple(group(name))
        start = time.process_time()
        for text in texts:
            signals = Signals(text)
            for each in names:
                signals[each]
        taken = time.process_time() - start
        print(f"{name:14}{len(names):4} signals{size / taken:8.2f} MB/s")


def _texts(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


if __name__ == "__main__":
    folder, *numbers = sys.argv[1:]
    main(Path(folder), int(numbers[0]) if numbers else None)
