"""Places in a Word file: a paragraph and a character of it, wherever people read them."""

import json
import re

import pytest

from quality.fix import edits
from quality.gate import Run
from quality.render.anatomy import anatomy
from quality.render.breakdown import Breakdown
from quality.render.checked import Checked, View
from quality.render.formats import OWN, made
from quality.render.terminal import Ink
from quality.scorer import Scorer

docx = pytest.importorskip("docx")
SCORER = Scorer(select=["repetition.doubled-word", "attribution", "statistics"])
VIEW = View(rules={rule.id: rule for rule in SCORER.rules})
FAULTY = "She read the the report, and critics argue that 40% of voters left."
PLACE = "paragraph 3, character 10"
FOR_PEOPLE = ["full", "grouped", "concise", "markdown", "html", "junit"]
IN_MESSAGES = ["github", "gitlab", "rdjson", "sarif"]


@pytest.fixture(scope="module")
def checked():
    from io import BytesIO

    from quality.files.word_document import read_docx

    word, file = docx.Document(), BytesIO()
    word.add_heading("The pier")
    word.add_paragraph()
    for _ in range(9):
        word.add_paragraph(FAULTY)
    word.save(file)
    reading = read_docx(file.getvalue())
    return Checked("a.docx", reading.source, SCORER.score(reading))


def printed(name, checked):
    form = made(name, VIEW, 0)
    return "\n".join([*form.begin(), *form.document(checked, 0), *form.end(Run())])


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_a_format_for_people_says_paragraph_and_character(checked, name):
    assert PLACE in printed(name, checked)


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_a_format_for_people_speaks_of_no_line(checked, name):
    shown = re.sub(
        r"(?s)<style>.*?</style>|<script>.*?</script>|line=\"\d+\"", "", printed(name, checked)
    )
    assert re.findall(r"\b[Ll]ines? (?:\d|and column)|>Line<|a\.docx:\d", shown) == []


@pytest.mark.parametrize("name", IN_MESSAGES)
def test_a_format_for_programs_says_it_in_the_message(checked, name):
    assert f"{PLACE.capitalize()}: " in printed(name, checked)


def test_every_format_is_looked_at():
    others = {"summary", "statistics", "json", "jsonl", "csv"}
    assert {*FOR_PEOPLE, *IN_MESSAGES, *others} == set(OWN)


def test_an_explanation_speaks_of_paragraphs(checked):
    page = "\n".join(Breakdown(Ink(), 200, VIEW.rules).document(checked))
    assert "9 places: paragraphs 3, 4, 5, 6, 7 and 4 more" in page
    assert re.search(r"paragraph 3 +40% of voters", page)
    assert re.findall(r"\blines? \d", page) == []


def test_an_explanation_as_json_says_what_its_lines_are_of(checked):
    assert anatomy(checked)["format"] == "docx"


def test_a_line_of_a_text_file_stays_a_line():
    text = f"# The pier\n\n{FAULTY}\n"
    markdown = Checked("a.md", text, SCORER.score(text, format="markdown"))
    assert "a.md:3:10: warning repetition.doubled-word" in printed("concise", markdown)
    assert '"message": "\\u201cthe the\\u201d' in printed("rdjson", markdown)


def test_a_word_file_has_no_fixes_in_sarif(checked):
    assert edits(checked.text, checked.report, SCORER.rules) == ()
    (run,) = json.loads(printed("sarif", checked))["runs"]
    assert [result for result in run["results"] if "fixes" in result] == []


def test_a_place_in_a_word_file_has_a_line_of_its_own_on_the_page(checked):
    page = printed("html", checked)
    assert re.search(
        r'<li id="\w+" class="wide"><a href="#\w+">paragraph 3, character 10</a>', page
    )
