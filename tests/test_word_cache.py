"""What is remembered of words keeps within its bound."""

import gc

import pytest

import quality
from quality import word_cache
from quality.word_cache import WordCache


def test_a_word_is_worked_out_once():
    asked = []
    lengths = WordCache(lambda word: asked.append(word) or len(word))
    assert [lengths[word] for word in ("one", "three", "one")] == [3, 5, 3]
    assert asked == ["one", "three"]


def test_it_starts_afresh_when_full(monkeypatch):
    monkeypatch.setattr(word_cache, "MOST", 3)
    lengths = WordCache(len)
    assert sum(lengths["x" * size] for size in range(1, 6)) == 15
    assert list(lengths) == ["xxxx", "xxxxx"]


@pytest.mark.parametrize(("size", "kept"), [(40, 1), (41, 0)])
def test_long_words_are_not_remembered(size, kept):
    lengths = WordCache(len)
    assert lengths["x" * size] == size
    assert len(lengths) == kept


def test_no_memory_of_words_grows_with_what_is_no_word():
    text = " ".join(f"{number:064x}" for number in range(1, 60)) + " and so it was on that day."
    quality.score(text, format="plain")
    kept = [each for each in gc.get_objects() if isinstance(each, WordCache)]
    assert kept
    assert not [word for each in kept for word in each if len(word) > 40]
