"""Hedges: which words are one in which company, of what class, how far they reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quality
from quality.document import Document
from quality.hedges import CLASSES, hedges

WORDS = st.sampled_from(
    """may might could it appears to suggest that about 40 possibly whether if she May in as soon as
    possible , . ; The of a potential fault seems likely unknown is or so""".split()
)


def cues(text: str) -> list[str]:
    return [text[hedge.start : hedge.end] for hedge in hedges(Document(text, "plain"))]


def kinds(text: str) -> list[str]:
    return [hedge.kind for hedge in hedges(Document(text, "plain"))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("May the fee rise? It may.", ["May", "may"]),
        ("The fee might rise.", ["might"]),
        ("The seal could leak.", ["could"]),
        ("These results suggest that water gets in.", ["suggest"]),
        ("The data indicate that water gets in.", ["indicate"]),
        ("The seal appears to leak.", ["appears"]),
        ("It seems dry, we think.", ["seems", "think"]),
        ("He is thought to have left.", ["thought"]),
        ("We propose that the seal is the cause.", ["propose"]),
        ("Perhaps it rained; probably not.", ["Perhaps", "probably"]),
        ("It is likely that a potential buyer left.", ["likely", "potential"]),
        ("The reason is unclear.", ["unclear"]),
        ("There is a possibility that it leaks.", ["possibility"]),
        ("They asked whether it leaks, to see if it is safe.", ["whether", "if"]),
        (
            "About 40 people and some 20 dogs came, roughly half of them late.",
            ["About", "some", "roughly"],
        ),
        ("It usually rains, or is somewhat cold.", ["usually", "somewhat"]),
    ],
)
def test_a_hedge_is_found(text, found):
    assert cues(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It opened in May and closed on 3 May 2019.",
        "The army’s military might grew.",
        "The ring could not be found, and nobody could tell us.",
        "Come as soon as possible, if possible today.",
        "The essay appears in the June issue.",
        "She thought about him and asked about it.",
        "The thought that counts.",
        "Data indicate the depth.",
        "The pump has the potential to fail.",
        "I would rather walk than wait, rather than run.",
        "What kind of soup is this?",
        "How often does it run? As often as you like.",
        "Some people came around noon.",
        "Regardless of whether it rains.",
        "She implied by her look.",
        "An unknown man came in.",
    ],
)
def test_the_same_word_in_other_company_is_no_hedge(text):
    assert cues(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It may rain.", "modal"),
        ("It seems dry.", "verb"),
        ("It is possibly dry.", "adverb"),
        ("It is a putative cause.", "adjective"),
        ("The hypothesis that it leaks stands.", "noun"),
        ("Ask whether it leaks.", "question"),
        ("It weighs around 40 grams.", "approximator"),
    ],
)
def test_a_hedge_has_a_class(text, kind):
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("It rained, and the seal may leak, but not much.", "may leak"),
        ("The seal appears to leak; water is cheap.", "The seal appears to leak"),
        ("It is dry, although it probably rained.", "probably rained."),
        ("It rained, and she is likely to be late.", "she is likely to be late."),
        ("It weighs about 40 grams.", "about 40"),
        ("A week or so.", "or so"),
    ],
)
def test_a_hedge_reaches_as_far_as_its_clause(text, scope):
    (hedge,) = hedges(Document(text, "plain"))
    assert text[slice(*hedge.scope)] == scope


def test_hedges_in_code_and_addresses_are_none():
    document = Document("Run `may` at https://example.org/may-be now.", "markdown")
    assert hedges(document) == ()


@given(st.lists(WORDS).map(" ".join))
def test_hedges_stand_in_order_inside_their_scope_and_the_text(text):
    document = Document(text, "plain")
    found = hedges(document)
    assert list(found) == sorted(found)
    assert all(h.scope.start <= h.start < h.end <= h.scope.end <= len(document.text) for h in found)


def test_a_report_has_the_hedges_of_each_class_when_asked():
    text = "It may rain. It seems dry. The sea was calm all day. About 40 people came to it. "
    report = quality.Scorer(features=["hedges"]).score(text * 3)
    found = {name: report.features[name] for name in report.features if name.startswith("hedges.")}
    per_1000 = pytest.approx(1000 / 18)
    expected = {f"hedges.{kind}": 0.0 for kind in CLASSES}
    expected |= {"hedges.modal": per_1000, "hedges.verb": per_1000}
    expected |= {"hedges.approximator": per_1000, "hedges.sentence_share": 0.5}
    assert found == expected


def test_a_text_without_sentences_has_no_hedged_share():
    report = quality.Scorer(features=["hedges.sentence_share"]).score("")
    assert report.features["hedges.sentence_share"] == 0.0
