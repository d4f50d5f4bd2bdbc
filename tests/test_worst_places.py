"""Where a measure is at its worst: the places that a finding of a whole document shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality import Scorer
from quality.document import Document
from quality.features import NAMES, Features
from quality.measures import worst

LONG = "The man who had the key to the old gate was the one whom nobody had asked about it at all."


def shown(name, text):
    document = Document(text, "markdown")
    return [document.text[start:end] for start, end in worst.places(name, document)]


@pytest.mark.parametrize(
    ("measure", "text", "places"),
    [
        ("repetition.top_word_share", "Flights! Cheap flights, and a bus.", ["Flights", "flights"]),
        ("repetition.opener_share", "He ran. A dog barked. He fell.", ["He", "He"]),
        (
            "repetition.duplicate_4gram_share",
            "We like the old pier. They like the old pier.",
            ["like the old pier", "like the old pier"],
        ),
        ("readability.passives", "It was built by us. We like it.", ["was built"]),
        ("readability.mean_sentence_words", f"It rained. {LONG}", ["It rained.", LONG]),
        ("readability.commas_per_sentence", "It rained. Tea, milk, jam.", ["Tea, milk, jam."]),
        ("readability.nominalisations", "The implementation began.", ["implementation"]),
        ("readability.long_word_share", "A harbour and a pier.", ["harbour"]),
        ("readability.polysyllable_share", "A potato and a leek.", ["potato"]),
        ("hedging.hedges", "It may rain.", ["may"]),
        ("hedging.boosters", "It will surely rain.", ["surely"]),
        ("structure.bold_per_100", "It is **very** late.", ["very"]),
        ("formatting.em_dashes", "It rained — again.", ["—"]),
        ("statistics.generic_sentence_share", "It rained. We paid 40.", ["It rained."]),
        ("filler.density", "The boats left. The boats left.", ["The boats left."]),
        ("attribution.named_share", "Experts say it rains.", ["Experts say"]),
        (
            "structure.sentence_variation",
            "It rained. We ate. He ran. She sat. They all went home by the late tram.",
            ["It rained.", "We ate.", "He ran.", "She sat."],
        ),
        (
            "structure.sentence_variation",
            f"We ate at six. He sat by me. She ran to us. It is too late. No. {LONG} {LONG} {LONG}",
            ["We ate at six.", "He sat by me.", "She ran to us.", "It is too late."],
        ),
        ("structure.sentence_variation", "It rained.", []),
        ("filler.density", "The boats left early. The boats left.", ["The boats left."]),
        ("filler.density", "Boats left. Few boats sank today.", ["Few boats sank today."]),
        ("generation.questions", "It rained.", []),
    ],
)
def test_the_worst_places_are_shown(measure, text, places):
    assert shown(measure, text) == places


def test_only_the_sentences_with_the_most_of_a_kind_of_word_are_shown():
    full = "Of the man in the boat by the pier. "
    text = f"{full}{full}{full}He sat at home."
    assert len(shown("readability.prepositions", text)) == 9


def test_the_fifty_words_with_least_variety_are_shown():
    varied = " ".join(f"word{'abcdefghij'[n // 10]}{'abcdefghij'[n % 10]}" for n in range(80))
    same = " ".join(["again"] * 50)
    assert shown("repetition.mattr_50", f"{varied} {same} {varied}") == [same]


@pytest.mark.parametrize("measure", NAMES)
@given(text=st.text(st.sampled_from("ab, .—*1A\n"), max_size=80))
def test_the_places_of_any_text_lie_within_it_and_in_order(measure, text):
    document = Document(text, "markdown")
    places = Features(document).places(measure)
    assert list(places) == sorted(places)
    assert all(0 <= start < end <= len(document.text) for start, end in places)


def test_a_finding_of_a_whole_text_names_the_word_and_shows_its_places():
    text = "Flights are our life. " * 2 + "Cheap flights, good flights, all flights we sell. " * 60
    found = {f.rule: f for f in Scorer(select=["repetition"]).score(text).findings}
    finding = found["repetition.keyword-stuffing"]
    assert finding.message.startswith("“flights” makes up ")
    assert {text[start:end].lower() for start, end in finding.related} == {"flights"}


@given(st.lists(st.sampled_from([chr(letter) for letter in range(97, 123)]), max_size=160))
def test_the_least_varied_words_are_the_first_fifty_with_the_fewest_different_ones(words):
    document = Document(" ".join(words))
    runs = [words[start : start + 50] for start in range(max(1, len(words) - 49))]
    least = min(range(len(runs)), key=lambda start: len(set(runs[start])))
    last = least + len(runs[least]) - 1

    expected = ((2 * least, 2 * last + 1),) if words else ()

    assert worst.places("repetition.mattr_50", document) == expected
