"""Headlines that give another time than their text, have as done what is ahead, or all of a part."""

import pytest

import quality


@pytest.fixture(scope="module")
def scorer() -> quality.Scorer:
    return quality.Scorer(select=["headline"])


def told(scorer: quality.Scorer, text: str) -> list[str]:
    """Return the parts of the text that a rule of headlines marks."""
    return [text[f.start : f.end] for f in scorer.score(text, format="markdown").findings]


_FILLER = "The lamps along the quay burn all night, and nobody has counted them in a year. " * 8


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Town to ban grills by 2028", "The town will ban grills by the end of 2031.", ["2028"]),
        ("Town to ban grills by 2031", "The town will ban grills by the end of 2031.", []),
        ("Town to ban grills by 2028", "The fair of 2031 will have music.", []),
        ("Town bans grills from June", "The town will ban grills from autumn 2031.", ["June"]),
        (
            "Trust trains 4,000 nurses",
            "The trust hopes to train 4,000 nurses.",
            ["Trust trains 4,000 nurses"],
        ),
        ("Trust trains 4,000 nurses", "The trust has trained 4,000 nurses.", []),
        (
            "Ferry line scraps every paper ticket",
            "Paper tickets go on two boats, while tickets for cars will stay on paper.",
            ["every"],
        ),
        ("Ferry line scraps every paper ticket", "Every paper ticket goes, but kiosks stay.", []),
    ],
)
def test_a_headline_is_held_against_when_and_how_far(
    scorer: quality.Scorer, headline: str, body: str, expected: list[str]
) -> None:
    assert told(scorer, f"# {headline}\n\n{body} {_FILLER}") == expected


@pytest.mark.parametrize(("promised", "found"), [(7, 1), (3, 0)])
def test_the_number_of_any_things_is_a_promise(
    scorer: quality.Scorer, promised: int, found: int
) -> None:
    items = "".join(f"## {n}. Soup\n\nIt is warm.\n\n" for n in (1, 2, 3))
    text = f"# {promised} Soups for Winter\n\n## Why soup\n\nIt is cold.\n\n{items}"
    text += "".join(f"## {name}\n\nIt is late.\n\n" for name in ("Bread", "Wine", "Cheese"))
    assert len(told(scorer, text)) == found
