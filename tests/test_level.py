"""Levels of sentences, rarity of words, bands: how hard a text is beyond its sentences' length."""

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quality
from quality.measures.level import band, cefr, properties, rarity, sentence_level, words_of

EASY = "The dog ran to the house. It was a big dog. We saw it from the road and we went home. "
HARD = (
    "Epistemological considerations notwithstanding, the committee's deliberations were "
    "characterised by pervasive ambivalence concerning jurisdictional prerogatives. "
)


@pytest.mark.parametrize(
    ("common", "rare"), [("the", "house"), ("house", "bishop"), ("bishop", "zugzwang")]
)
def test_rare_words_are_rarer(common, rare):
    assert rarity(common) < rarity(rare)


def test_a_possessive_is_as_rare_as_its_noun():
    assert rarity("house's") == rarity("house")


def test_names_and_figures_are_not_held_to_be_rare():
    assert words_of("On 3 May Zugzwang met Ann.").rarities == (rarity("on"), rarity("met"))


def test_the_first_word_counts_in_spite_of_its_capital():
    assert words_of("Harbours closed.").texts == ("harbours", "closed")
    assert len(words_of("Harbours closed.").rarities) == 2


def test_a_sentence_has_its_properties():
    found = properties(words_of("The water boils."))
    assert found[1:5] == (3, 4 / 3, 0.0, (3 + 5 + 5) / 3)


def test_harder_sentences_have_higher_levels():
    levels = [sentence_level(each) for each in ("The dog ran home.", EASY[26:], HARD)]
    assert levels == sorted(levels)
    assert levels[0] < 2.5
    assert levels[-1] > 5


@pytest.mark.parametrize("sentence", ["", "No.", "42 + 17", "日本語"])
def test_too_few_words_have_no_level(sentence):
    assert sentence_level(sentence) is None


@given(st.text(max_size=200))
def test_a_level_is_on_the_scale(sentence):
    assert 1 <= (sentence_level(sentence) or 1) <= 6


def test_a_report_has_the_levels_when_asked():
    easy, hard = (quality.Scorer(features=["readability"]).score(each) for each in (EASY, HARD))
    names = ("readability.level", "readability.adjusted_grade", "readability.rarity")
    assert all(easy.features[name] < hard.features[name] for name in names)


def test_rare_words_make_a_text_harder_than_its_grade():
    plain = "The cat saw the dog and the dog saw the cat by the old wall. "
    odd = "The lynx saw the stoat and the stoat saw the lynx by the old quay. "
    first, second = (quality.Scorer(features=["readability"]).score(each) for each in (plain, odd))
    grades = [each.features["readability.grade"] for each in (first, second)]
    adjusted = [each.features["readability.adjusted_grade"] for each in (first, second)]
    assert grades[0] == pytest.approx(grades[1])
    assert adjusted[0] < adjusted[1]


@pytest.mark.parametrize("text", ["", "# A heading\n"])
def test_a_text_without_prose_has_the_lowest_values(text):
    features = quality.Scorer(features=["readability"]).score(text, format="markdown").features
    assert features["readability.level"] == 1.0
    assert features["readability.adjusted_grade"] == features["readability.rarity"] == 0.0


@pytest.mark.parametrize(
    ("grade", "name"),
    [
        (-3, "very easy"),
        (5, "easy"),
        (7, "plain"),
        (9, "fairly hard"),
        (12, "hard"),
        (15, "very hard"),
    ],
)
def test_a_band_begins_at_its_grade(grade, name):
    assert band(grade) == name


def test_levels_have_the_names_that_teachers_use():
    assert [cefr(each) for each in (1, 1.5, 2.6, 4, 5.4, 6)] == ["A1", "A2", "B1", "B2", "C1", "C2"]


def test_scoring_reads_no_list_of_levels(run_python):
    loaded = run_python(
        f"import json, sys, quality; quality.score({EASY * 5!r}); print(json.dumps(list(sys.modules)))"
    )
    assert "quality.measures.level" not in json.loads(loaded)


def test_rarity_is_counted_in_documents():
    from quality.train.level import listed

    found = Counter({"the": 400, "sea": 40, "quay": 4, "rare": 3, "sea's": 9})
    assert list(listed(400, found))[2:] == ["0.0: the", "2.25: sea", "4.5: quay"]


def test_weights_are_learnt_from_ratings():
    from quality.train.level import learn

    texts = ["The dog ran home.", "The big dog ran to the old house.", HARD, "We saw a cat there."]
    rated = [
        {"text": text, "score": score} for text, score in zip(texts, (1, 2, 6, 1), strict=True)
    ]
    model = learn(rated)
    guesses = [
        model["base"]
        + sum(w * v for w, v in zip(model["weights"], properties(words_of(t)), strict=True))
        for t in texts
    ]
    assert guesses[0] < guesses[1] < guesses[2]
