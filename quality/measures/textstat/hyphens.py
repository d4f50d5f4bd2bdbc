"""Where a word can be hyphenated: Liang's patterns, as pyphen reads and applies them.

The patterns are those of the installed pyphen, read without importing it: parsing each
pattern ahead, as it does, takes 76 ms, and a page needs a few hundred of them.
Franklin Mark Liang, "Word Hy-phen-a-tion by Com-put-er", 1983.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_LEAST = 2  # letters before the first and after the last hyphen
_PARTS = re.compile(r"(\d?)(\D?)")
# Comments and settings (LEFTHYPHENMIN 2); patterns are in lower case.
_NO_PATTERNS = re.compile(r"^[%#LRC].*", re.MULTILINE)


class Hyphenation:
    """The patterns of one language: letters to the pattern as written, `.1ca` by `.ca`."""

    def __init__(self, text: str) -> None:
        patterns = _NO_PATTERNS.sub("", text).split()
        letters = "\n".join(patterns).encode().translate(None, b"0123456789").decode().split("\n")
        pairs = zip(letters, patterns, strict=True)
        self._patterns = {key: pattern for key, pattern in pairs if key != pattern}
        self._longest = max(map(len, letters))  # of those for the start of a word, `.re1form`
        self._inside = max(len(each) for each in letters if each[:1] != ".")

    def count(self, word: str) -> int:
        """Return at how many places `word` can be hyphenated."""
        values = self._values(word.lower())
        return sum(value % 2 for value in values[_LEAST + 1 : max(0, len(word) - _LEAST + 2)])

    def _values(self, word: str) -> list[int]:
        pointed = f".{word}."
        size, find = len(pointed), self._patterns.get
        values = [0] * (size + 1)
        longest = self._longest
        for start in range(size - 1):
            for end in range(start + 1, min(start + longest, size) + 1):
                pattern = find(pointed[start:end])
                if pattern is not None:
                    for place, value in _points(pattern):
                        values[start + place] = max(values[start + place], value)
            longest = self._inside
        return values


@cache
def _points(pattern: str) -> tuple[tuple[int, int], ...]:
    """Return place and value of each digit: `4t3t2` is ((0, 4), (1, 3), (2, 2))."""
    values = [int(digit or 0) for digit, _ in _PARTS.findall(pattern)]
    return tuple((place, value) for place, value in enumerate(values) if value)


@cache
def hyphenation(language: str) -> Hyphenation:
    """Return the patterns of `language`: `en_US`, or `de` for the first German ones."""
    encoding, _, patterns = _files()[language].read_bytes().partition(b"\n")
    return Hyphenation(patterns.decode(encoding.decode("ascii").strip()))


def _files() -> dict[str, Path]:
    spec = find_spec("pyphen")  # finds without importing
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("hyphenation comes with textstat: pip install textstat")
    files: dict[str, Path] = {}
    for path in sorted((Path(spec.origin).parent / "dictionaries").glob("*.dic")):
        name = path.stem.removeprefix("hyph_")
        files[name] = path
        files.setdefault(name.partition("_")[0], path)
    return files
