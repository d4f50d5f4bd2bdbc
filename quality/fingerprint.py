"""What a finding is known by while the text around it changes.

A finding is known by its rule, the words of its sentence, and which one it is among equal
ones of the text. Where the sentence stands, its case, its blanks and line breaks, and its
markup play no part, so edits elsewhere leave it alone. A finding about the whole document is
known by its rule.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Protocol, TypeVar

_DIGITS = 16  # hexadecimal; two of a million findings agree by chance once in 37 million runs


class Found(Protocol):
    """What a fingerprint is made of: a part of a Finding."""

    @property
    def rule(self) -> str:
        """The rule's id."""

    @property
    def severity(self) -> str:
        """How grave it is; `info` for a fact."""

    @property
    def sentence(self) -> str:
        """The sentence it stands in."""

    @property
    def ordinal(self) -> int:
        """Which one it is among equal ones."""


F = TypeVar("F", bound=Found)


def fingerprints(findings: Iterable[Found], path: str = "") -> tuple[str, ...]:
    """Return the fingerprint of each of a report's findings, in their order: 16 hex digits.

    They differ within a report; with the `path` of the document they differ over reports, too.
    """
    found = tuple(findings)
    words = _normalised(each.sentence for each in found)
    return tuple(_digest(*each, path) for each in zip(found, words, strict=True))


def new(findings: Iterable[F], known: Collection[str]) -> tuple[F, ...]:
    """Return the findings whose fingerprint is not known, and all facts (severity `info`)."""
    found = tuple(findings)
    pairs = zip(found, fingerprints(found), strict=True)
    return tuple(each for each, mark in pairs if each.severity == "info" or mark not in known)


def _digest(finding: Found, words: str, path: str) -> str:
    from hashlib import sha256

    key = "\0".join((path, finding.rule, words, str(finding.ordinal)))
    return sha256(key.encode(errors="replace")).hexdigest()[:_DIGITS]


def ordinals(sentences: Iterable[str]) -> Iterator[int]:
    """Yield which one each sentence is among those of the same words, from 0.

    >>> list(ordinals(["It rains.", "It snows.", "It\\nrains."]))
    [0, 0, 1]
    """
    seen: Counter[str] = Counter()
    for words in _normalised(sentences):
        yield seen[words]
        seen[words] += 1


def _normalised(sentences: Iterable[str]) -> Iterator[str]:
    """Yield the words of each sentence; where one follows itself they are made out once."""
    before = words = ""
    for sentence in sentences:
        if sentence != before:
            before, words = sentence, normalised(sentence)
        yield words


def normalised(sentence: str) -> str:
    """Return the words of a sentence, whatever its case, blanks and line breaks."""
    return " ".join(sentence.casefold().split())
