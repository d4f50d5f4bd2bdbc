"""What counts as one word, and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.document import Document
from quality.document.words import words_of
from quality.folding import fold


def words(text: str) -> list[str]:
    return list(words_of(fold(text)).texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don’t don't", ["don't", "don't"]),
        ("well-known facts", ["well-known", "facts"]),
        ("now—then", ["now", "then"]),
        ("now – then", ["now", "then"]),
        ("either/or", ["either", "or"]),
        ("3.5% of 2,000", ["3.5", "of", "2,000"]),
        ("the U.S. team", ["the", "u.s.", "team"]),
        ("end.Start", ["end", "start"]),
        ("cafe\u0301 au lait", ["cafe\u0301", "au", "lait"]),
        ("co\u2011operate", ["co-operate"]),
        ("😀 smile", ["smile"]),
        ("👩\u200d👩\u200d👧 and ❤\ufe0f", ["and"]),
        ("שלום עולם", ["שלום", "עולם"]),
        ("", []),
    ],
)
def test_words_are_what_a_reader_counts(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    folded = fold(text)
    texts, starts, ends = words_of(folded)
    assert [folded[start:end] for start, end in zip(starts, ends, strict=True)] == list(texts)


def test_words_in_code_and_addresses_are_not_counted() -> None:
    document = Document("Run `make all` from https://example.org/a/b today.", "markdown")
    assert document.words.texts == ("run", "from", "today")
