"""Texts of one sentence, one word or nothing but marks: work grows as they do."""

from quality import directives, fingerprint
from quality.checks.statistics import claims, sameness
from quality.claims import claims as found_claims
from quality.claims import quantities
from quality.claims.reach import Reach
from quality.claims.tables import Tables
from quality.document import Document
from quality.engine import places
from quality.scorer import Scorer
from quality.sentences import sentence_spans

HEDGED = "Critics argue that it fails, and experts say so, "


def test_a_hundred_thousand_marks_end_one_sentence():
    text = "It rains" + "…" * 100_000 + " It snows."
    first, second = (text[start:end] for start, end in sentence_spans(text, 0, len(text)))
    assert (len(first), second) == (100_008, "It snows.")


def test_a_text_of_one_endless_word_is_read_to_its_end():
    scorer = Scorer(select=["formatting.cut-off"], preview=True)
    assert scorer.score("The crew has been told " + "a" * 200_000).findings == ()


def test_the_findings_of_a_sentence_share_it():
    found = Scorer(select=["attribution.weasel-attribution"]).score(HEDGED * 50).findings
    assert (len(found) > 40, len({id(each.sentence) for each in found})) == (True, 1)


def test_the_words_of_a_sentence_are_made_out_once_for_all_its_findings(monkeypatch):
    asked = []
    real = fingerprint.normalised
    monkeypatch.setattr(fingerprint, "normalised", lambda text: asked.append(text) or real(text))
    assert list(fingerprint.ordinals([HEDGED, HEDGED, "It rains.", HEDGED])) == [0, 1, 0, 2]
    assert asked == [HEDGED, "It rains.", HEDGED]


def test_a_block_without_letters_is_read_once_for_all_its_matches(monkeypatch):
    asked = []
    real = places._LETTER
    monkeypatch.setattr(places, "_LETTER", Counting(real, asked))
    found = Scorer(select=["formatting.emoji-markers"]).score("😀 " * 300, format="markdown")
    assert len(asked) < 10
    assert found.status == "empty"


def test_a_sentence_is_searched_once_for_all_its_figures(monkeypatch):
    asked = []
    monkeypatch.setattr(claims, "_SUPPOSED", Counting(claims._SUPPOSED, asked))
    found = Scorer(select=["statistics.unsourced-percentage"]).score("25% of cats, " * 300)
    assert (len(found.findings) > 200, len(asked)) == (True, 1)


def test_a_number_said_often_is_held_against_the_others_once(monkeypatch):
    asked = []
    real = sameness._changed_about
    monkeypatch.setattr(sameness, "_changed_about", lambda said: asked.append(said) or real(said))
    document = Document("The city counted 412 trams. " * 50 + "The city counted 421 trams.")
    (match,) = sameness.figures_disagree(document, {})
    assert (document.text[match.start : match.end], asked) == ("421", ["412"])


def test_a_directive_is_read_once_a_rule_however_much_it_silences(monkeypatch):
    asked = []
    real = directives._naming
    monkeypatch.setattr(directives, "_naming", lambda *each: asked.append(each) or real(*each))
    off = "<!-- quality: disable[attribution] why -->\n\n"
    text = f"{off}Critics argue that it fails.\n\n{off.replace('disable', 'enable')}" * 100
    report = Scorer(select=["attribution.weasel-attribution"]).score(text, format="markdown")
    assert (report.findings, len(asked) < 1000) == ((), True)


def test_a_sentence_is_asked_for_its_source_once_for_all_its_figures(monkeypatch):
    asked = []
    real = Reach._survey
    monkeypatch.setattr(Reach, "_survey", lambda self, at: asked.append(at) or real(self, at))
    assert len(found_claims(Document("25% of cats, " * 300))) > 200
    assert asked == [0]


def test_the_heads_of_a_row_are_read_once_for_all_its_cells(monkeypatch):
    asked = []
    real = Tables._words
    monkeypatch.setattr(Tables, "_words", lambda self, at: asked.append(at) or real(self, at))
    cells = "| 25% " * 100 + "|\n"
    quantities(Document(f"{cells}{'|---' * 100}|\n{cells}", "markdown"))
    assert len(asked) < 400


def test_a_speech_is_held_against_what_stands_near_it_alone(monkeypatch):
    asked = []
    real = Document.in_zone
    monkeypatch.setattr(
        Document, "in_zone", lambda self, *place: asked.append(place) or real(self, *place)
    )
    told = (
        "He said so, she said, and told them.\n\n“The boat was late and nobody on it knew why.”\n\n"
    )
    Scorer(select=["attribution.unattributed-quotation"]).score(told * 100)
    assert len(asked) < 4000


class Counting:
    """An expression that notes where it was asked to look."""

    def __init__(self, real, asked):
        self.real, self.asked = real, asked

    def search(self, text, *place):
        self.asked.append(place)
        return self.real.search(text, *place)
