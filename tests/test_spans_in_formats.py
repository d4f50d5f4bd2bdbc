"""In every format a finding points at the very words it is about, whatever stands around them."""

from html import escape
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quality.files.word_document import read_docx
from quality.scorer import Scorer

docx = pytest.importorskip("docx")

FAULTS = {  # a sentence with one fault, and the words that are the fault
    "Critics argue that the plan will fail.": ("attribution.weasel-attribution", "Critics argue"),
    "It may perhaps help the town.": ("hedging.stacked-hedges", "may perhaps"),
    "She read the the report at home.": ("repetition.doubled-word", "the the"),
    "Needless to say, it sails on Monday.": ("hedging.asserted-certainty", "Needless to say"),
    "It is very unique to the town.": ("filler.pleonasms", "very unique"),
}
SOUND = (
    "The bread is baked at night.",
    "Nets hang in the shed, 🙂 says é.",
    "Fish & chips < pie > e\u0301 \U0001f469\u200d\U0001f467.",
    "The other two paint the boat in winter.",
)
SCORER = Scorer(select=sorted({rule for rule, _ in FAULTS.values()}))
EVERY = Scorer()
IN_PLACE = {r.id for r in EVERY.rules if r.report == "each" and not r.judges_whole}
SYNTAXES = ("plain", "markdown", "html", "rst", "asciidoc", "docx")

sentences = st.lists(
    st.tuples(st.sampled_from([*FAULTS, *SOUND]), st.booleans()),
    min_size=1,
    max_size=8,
    unique=True,
)
in_every_syntax = pytest.mark.parametrize("syntax", SYNTAXES)


def marked(syntax, sentence, *, loud):
    """Return a paragraph; a loud one begins with words that are strong, or a character named."""
    if syntax == "html":
        return f"<p>{'<b>Tea</b> &amp; milk. ' * loud}{escape(sentence)}</p>"
    return "**Tea** & milk. " * loud + sentence


def word_file(paragraphs):
    file, word = BytesIO(), docx.Document()
    for sentence, loud in paragraphs:
        paragraph = word.add_paragraph()
        paragraph.add_run("Tea & milk. " * loud).bold = True
        paragraph.add_run(sentence)
    word.save(file)
    return read_docx(file.getvalue())


def scored(scorer, syntax, paragraphs):
    """Return the source that has the paragraphs, and the report on it."""
    if syntax == "docx":
        reading = word_file(paragraphs)
        return reading.source, scorer.score(reading)
    source = "\n\n".join(marked(syntax, text, loud=loud) for text, loud in paragraphs)
    return source, scorer.score(source, format=syntax)


def told(syntax, paragraphs):
    findings = scored(SCORER, syntax, paragraphs)[1].findings
    return [(each.rule, each.excerpt, each.sentence, each.message) for each in findings]


@in_every_syntax
@settings(max_examples=15, deadline=None)
@given(paragraphs=sentences)
def test_findings_point_at_the_faults_and_at_nothing_else(syntax, paragraphs):
    source, report = scored(SCORER, syntax, paragraphs)
    pointed = [(each.rule, source[each.start : each.end]) for each in report.findings]
    assert pointed == [FAULTS[text] for text, _ in paragraphs if text in FAULTS]


@in_every_syntax
@settings(max_examples=15, deadline=None)
@given(paragraphs=sentences)
def test_the_excerpt_is_the_text_between_start_and_end(syntax, paragraphs):
    source, report = scored(EVERY, syntax, paragraphs)
    placed = [each for each in report.findings if each.rule in IN_PLACE]
    assert [each.excerpt for each in placed] == [source[e.start : e.end] for e in placed]


@in_every_syntax
@settings(max_examples=15, deadline=None)
@given(paragraphs=sentences)
def test_line_and_column_are_those_of_the_offset(syntax, paragraphs):
    source, report = scored(EVERY, syntax, paragraphs)
    before = [source[: each.start].split("\n") for each in report.findings]
    assert [(each.line, each.column) for each in report.findings] == [
        (len(lines), len(lines[-1]) + 1) for lines in before
    ]


@in_every_syntax
@settings(max_examples=15, deadline=None)
@given(paragraphs=sentences, place=st.integers(0, 8), other=st.sampled_from(SOUND))
def test_a_sound_paragraph_that_goes_changes_no_other_excerpt(syntax, paragraphs, place, other):
    longer = [*paragraphs[:place], (other, False), *paragraphs[place:]]
    assert told(syntax, longer) == told(syntax, paragraphs)


@in_every_syntax
@settings(max_examples=15, deadline=None)
@given(paragraphs=sentences, times=st.integers(1, 12))
def test_base_and_points_are_the_raw_score_in_every_format(syntax, paragraphs, times):
    _, report = scored(EVERY, syntax, paragraphs * times)
    points = sum(each.points for each in report.explanations)
    assert report.quality.raw is None or report.quality.raw == pytest.approx(
        report.quality.base + points, abs=1e-9
    )
