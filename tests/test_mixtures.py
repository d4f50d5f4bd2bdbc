"""Pieces of every markup thrown together: a report all the same, its places inside the text."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quality.scorer import Scorer

SCORER = Scorer(preview=True, places=True)
PIECES = (
    *("# H", "= T", "== S", "====", "----", "\n", "\n\n", "\r\n", "\t", "    code", "```", "~~~", "`x`"),
    *("- item", "* a", "1. one", "> quote", "**b**", "*i*", "[a](b)", "[^1]", "[^1]: note", "![a](b)"),
    *("<p>", "</p>", "<div>", "<b>", "</b>", "<a href='x'>", "</a>", "<table><tr><td>", "</table>"),
    *("<ul><li>", "<script>", "<!--", "-->", "&amp;", "&#x1F600;", "&bogus;", "{.cls}", "{props.x}"),
    *("<!-- quality: ignore[hedging] x -->", "{/* quality: disable[filler] y */}", "// c", "|===", "::"),
    *("| a | b |\n|---|---|", "!!! note", '=== "t"', "::: tip", ":::", ".. note::", ".. code-block:: py"),
    *(":field: x", ":ref:`x`", "`t`_", "[source]", "---\ntitle: x\n---\n", "\0", "\ufeff", "\u200b"),
    *("\u202e", "שלום", "😀", "👩‍👩‍👧", "e\u0301", "\ud800", "“", "”", "‘", "'", '"', "…", "—", "(", "]"),
    *("12%", "$4.3 million", "1,000", "In all 45% left.", "Critics argue that", "Studies show that"),
    *("may possibly", "Jane Doe said", "http://example.org/a_b", "TODO:", "Leave a reply", "the the"),
    *("The plan failed. ", "It fell by 30% in May. ", "She left, and the town slept on. ", "x" * 60),
)  # fmt: skip
mixtures = st.lists(st.sampled_from(PIECES), max_size=80).flatmap(
    lambda pieces: st.sampled_from(["", " ", "\n"]).map(lambda joint: joint.join(pieces))
)
formats = st.sampled_from(["auto", "plain", "markdown", "html", "rst", "asciidoc"])


@settings(max_examples=150)
@given(mixtures, formats)
def test_every_place_is_inside_the_text(text, syntax):
    report = SCORER.score(text, format=syntax)
    places = [(f.start, f.end) for f in report.findings]
    places += [tuple(span) for f in report.findings for span in f.related]
    places += [tuple(span) for e in report.explanations for span in e.places]
    places += [(claim.start, claim.end) for claim in report.claims]
    assert [p for p in places if not 0 <= p[0] <= p[1] <= len(text)] == []


@settings(max_examples=100)
@given(mixtures, formats)
def test_every_loss_has_a_place_and_the_points_add_up(text, syntax):
    report = SCORER.score(text, format=syntax)
    lost = [each for each in report.explanations if each.points < 0]
    assert [each.rule for each in lost if not (each.findings or each.places)] == []
    raw = report.quality.base + sum(each.points for each in report.explanations)
    assert report.quality.raw in (None, pytest.approx(raw, abs=1e-9))


@settings(max_examples=50)
@given(mixtures, formats)
def test_a_report_is_the_same_through_json(text, syntax):
    wire = SCORER.score(text, format=syntax).to_dict()
    assert json.loads(json.dumps(wire)) == wire
