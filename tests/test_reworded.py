"""Sentences told again in other words, further down."""

import pytest

from quality.checks.twins import near_duplicate_sentence
from quality.document import Document

_FIRST = (
    "A gale at the end of March broke two hothouse panes, and hail fell on the seedlings underneath."
    " They were covered with sacks.\n\nThe trust has no money."
)
_AGAIN = "The March gale left hothouse panes broken and let hail in on seedlings."


def _found(text: str) -> list[str]:
    document = Document(text)
    return [text[m.start : m.end] for m in near_duplicate_sentence(document, {})]


def test_a_sentence_told_again_in_other_words_is_found() -> None:
    assert _found(f"{_FIRST}\n\n{_AGAIN}") == [_AGAIN]


def test_what_two_sentences_side_by_side_said_is_found() -> None:
    first = "The urn has a brass handle. It was cast in a foundry with bells for chapels."
    again = "A foundry that cast bells made the brass handle."
    assert _found(f"{first}\n\nTea is hot.\n\n{again}") == [again]


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(_AGAIN.replace("March", "Whitby March"), id="another name"),
        pytest.param(_AGAIN.replace("hothouse", "40 hothouse"), id="a figure"),
        pytest.param(f"But {_AGAIN[0].lower()}{_AGAIN[1:]}", id="it turns"),
        pytest.param("The March gale broke the oars.", id="little shared"),
        pytest.param(_AGAIN.replace("left", "never left"), id="denied"),
        pytest.param(f"Why did [the gale](#g) matter? {_AGAIN[:-1]}?", id="asked"),
        pytest.param(
            "At the coast another valley lost orchards, barns, ferries, fences, ponies, stables,"
            " a chapel, a mill and a weir to the March gale that broke panes and hothouse seedlings.",
            id="mostly new",
        ),
    ],
)
def test_what_has_news_is_not_told_again(again: str) -> None:
    assert _found(f"{_FIRST}\n\n{again}") == []


def test_a_summary_may_say_it_again() -> None:
    text = f"# The gale\n\n{_FIRST}\n\n# Summary\n\n{_AGAIN}"
    assert list(near_duplicate_sentence(Document(text, "markdown"), {})) == []
