"""What a finding is known by: its rule, its sentence, its place among equals."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.fingerprint import fingerprints, new
from quality.scorer import Scorer

SCORER = Scorer(select=["attribution.weasel-attribution", "statistics.unsourced-percentage"])
WHOLE = Scorer(select=["readability", "attribution.no-quotation", "statistics.no-date"])
FAULT = "Critics argue that the plan will fail."
NEUTRAL = (
    "The ferry sails at nine.",
    "A baker opens the shop by the pier.",
    "## The times of the boat",
    "- Bring a coat.\n- Bring a hat.",
    "```\ncritics argue = 7%\n```",
    "| The day | The boat |\n|---|---|\n| On a Monday | It is the Rose |",
    "> A short word of thanks.",
)
paragraphs = st.lists(st.sampled_from(NEUTRAL), max_size=4).map(tuple)


def known(text, scorer=SCORER, path=""):
    report = scorer.score(text, format="markdown")
    return tuple(
        zip((f.rule for f in report.findings), fingerprints(report.findings, path), strict=True)
    )


@pytest.mark.parametrize(
    "same",
    [
        "critics  argue that the plan will fail.",
        "Critics argue that\nthe plan\twill fail.",
        "Critics argue that\r\nthe plan will fail.",
        "Critics argue that  \nthe plan will fail.",
        "**Critics argue** that the *plan* will fail.",
        "_Critics_ argue that the `plan` will fail.",
        "It rained. Critics argue that the plan will fail. It rained on.",
        "- Critics argue that the plan will fail.",
    ],
)
def test_case_blanks_breaks_markup_and_neighbours_play_no_part(same):
    assert known(same) == known(FAULT)


@pytest.mark.parametrize(
    "other",
    ["Critics argue that the plan would fail.", "Critics argue that the plan will fail soon."],
)
def test_other_words_make_another_finding(other):
    assert known(other) != known(FAULT)


def test_equal_sentences_are_told_apart_by_their_order():
    once, twice = known(FAULT), known(f"{FAULT}\n\n{FAULT}")
    assert twice[0] == once[0]
    assert len(set(twice)) == 2


def test_a_finding_is_known_by_the_same_when_others_are_taken_out_of_the_report():
    report = SCORER.score(f"{FAULT}\n\n{FAULT}", format="markdown")
    alone = replace(report, findings=report.findings[1:])
    assert fingerprints(alone.findings) == fingerprints(report.findings)[1:]


def test_two_findings_in_a_sentence_are_told_apart():
    assert len(set(known("Critics argue, and experts say, that the plan will fail."))) == 2


def test_the_path_makes_them_differ_over_files():
    assert known(FAULT, path="a.md") != known(FAULT, path="b.md")


def test_a_fingerprint_holds_nothing_but_hexadecimal_digits():
    ((_, fingerprint),) = known(FAULT)
    assert re.fullmatch("[0-9a-f]{16}", fingerprint)


def test_a_sentence_with_a_lone_surrogate_has_one():
    assert len(known("Critics argue that the \ud800 plan will fail.")) == 1


@given(before=paragraphs, after=paragraphs)
def test_paragraphs_about_it_leave_a_fingerprint_as_it_was(before, after):
    assert known("\n\n".join((*before, FAULT, *after))) == known(FAULT)


@given(before=paragraphs, after=paragraphs)
def test_a_fault_of_the_whole_document_is_known_by_its_rule(before, after):
    long = "The minister said on the radio that " + "the boat would sail and " * 40 + "return. "
    first = dict(known(long * 8, WHOLE))
    moved = dict(known("\n\n".join((*before, long * 8, *after)), WHOLE))
    both = first.keys() & moved.keys() - {"readability.long-sentence"}
    assert {"readability.long-average-sentence", "readability.wall-of-text"} <= both
    assert {rule: moved[rule] for rule in both} == {rule: first[rule] for rule in both}


def test_a_fact_is_new_though_it_is_known():
    (fault,) = SCORER.score(FAULT).findings
    fact = replace(fault, severity="info")
    assert new([fact, fault], fingerprints([fact, fault])) == (fact,)


def test_the_wire_has_fingerprints_and_no_sentences():
    report = SCORER.score(FAULT)
    (finding,) = report.to_dict()["findings"]
    assert finding["fingerprint"] == fingerprints(report.findings)[0]
    assert "sentence" not in finding


def test_a_finding_outside_sentences_has_its_line():
    report = Scorer(select=["formatting.placeholders"]).score(
        "| Name | Age |\n|---|---|\n| Ann | TODO: |", format="plain"
    )
    assert [finding.sentence for finding in report.findings] == ["TODO:"]
