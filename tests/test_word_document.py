"""Word files: what is read in them, where a finding stands, and what is said of broken ones."""

import sys
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from quality import Scorer
from quality.cli.app import app
from quality.document import Document
from quality.files import Found, Problem, read
from quality.files.word_document import WordError, read_docx
from quality.fix import fixed


@pytest.fixture
def word():
    return docx.Document()


def data(document):
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def blocks(document):
    reading = read_docx(data(document))
    return [(block.kind, reading.text[block.start : block.end]) for block in reading.blocks]


def zones(document):
    reading = read_docx(data(document))
    return [(zone.kind, reading.text[zone.start : zone.end]) for zone in reading.zones]


@pytest.mark.parametrize(
    ("style", "kind"),
    [
        ("Normal", "paragraph"),
        ("Body Text", "paragraph"),
        ("List Paragraph", "paragraph"),
        ("Title", "heading"),
        ("Heading 3", "heading"),
        ("List Bullet", "list_item"),
        ("List Number 2", "list_item"),
        ("Quote", "quotation"),
        ("Intense Quote", "quotation"),
        ("Caption", "caption"),
        ("macro", "code"),
    ],
)
def test_the_style_of_a_paragraph_says_what_it_is(word, style, kind):
    word.add_paragraph("The pier", style=style)
    assert blocks(word) == [(kind, "The pier")]


def test_a_style_is_what_it_is_based_on(word):
    style = word.styles.add_style("House heading", 1)
    style.base_style = word.styles["Heading 2"]
    word.add_paragraph("The pier", style=style)
    assert [block.level for block in read_docx(data(word)).blocks] == [2]


def test_items_of_one_list_are_a_group(word):
    for style in ("List Bullet", "List Bullet", "List Number", "Normal", "List Bullet"):
        word.add_paragraph("Text", style=style)
    assert [block.group for block in read_docx(data(word)).blocks] == [1, 1, 2, 0, 3]


def test_a_table_is_read_cell_by_cell(word):
    table = word.add_table(2, 2)
    for row, texts in zip(table.rows, (("Year", "Cost"), ("1841", "£5")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 1).add_paragraph("and a penny")
    assert blocks(word)[2:] == [("table_cell", "1841"), ("table_cell", "£5\nand a penny")]
    found = read_docx(data(word)).blocks
    assert [(cell.row, cell.column) for cell in found] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_bold_italic_and_code_are_known(word):
    paragraph = word.add_paragraph("It was ")
    paragraph.add_run("built").bold = True
    paragraph.add_run(" in ")
    paragraph.add_run("haste").italic = True
    paragraph.add_run(" by ")
    style = word.styles.add_style("Source Code", 2)
    paragraph.add_run("make").style = style
    assert zones(word) == [("strong", "built"), ("emphasis", "haste"), ("code", "make")]


def test_tracked_insertions_are_read_and_deletions_are_not(word):
    paragraph = word.add_paragraph("The ")
    for tag, inner, text in (("w:ins", "w:t", "new"), ("w:del", "w:delText", "old")):
        change = f"<{tag} {nsdecls('w')}><w:r><{inner}>{text}</{inner}></w:r></{tag}>"
        paragraph._p.append(parse_xml(change))
    paragraph.add_run(" pier")
    assert blocks(word) == [("paragraph", "The new pier")]


def test_a_text_box_is_read_once(word):
    box = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    xml = (
        f"<w:r {nsdecls('w')} {mc}><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    word.add_paragraph("Outside")._p.append(parse_xml(xml))
    assert [text for _, text in blocks(word)] == ["Outside", "In a box"]


def test_the_mark_of_a_note_is_its_number_and_a_citation(word):
    paragraph = word.add_paragraph("It fell by 47%")
    for kind in ("footnoteReference", "endnoteReference"):
        paragraph.add_run()._r.append(OxmlElement(f"w:{kind}"))
    assert blocks(word) == [("paragraph", "It fell by 47%[1][2]")]
    assert zones(word) == [("citation", "[1]"), ("citation", "[2]")]


def test_a_break_inside_a_paragraph_is_no_paragraph(word):
    run = word.add_paragraph().add_run("One")
    run.add_break(WD_BREAK.LINE)
    run.add_text("two")
    run._r.append(OxmlElement("w:noBreakHyphen"))
    run.add_text("three\tfour")
    word.add_paragraph("Next")
    reading = read_docx(data(word))
    assert reading.source == "One\vtwo-three\tfour\nNext"
    assert blocks(word) == [("paragraph", "One\ntwo-three four"), ("paragraph", "Next")]


def test_the_line_of_a_finding_is_its_paragraph(word):
    word.add_heading("The pier")
    word.add_paragraph()
    word.add_paragraph("She read the the report.")
    scorer = Scorer(select=["repetition.doubled-word"])
    (finding,) = scorer.score(read_docx(data(word))).findings
    assert (finding.line, finding.column, finding.excerpt) == (3, 10, "the the")


def test_a_word_file_is_not_fixed(word):
    word.add_paragraph("She read the the report.")
    reading = read_docx(data(word))
    assert fixed(reading, Scorer()).text == reading.source


@given(texts=st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))))
def test_every_character_of_a_reading_is_of_the_source(texts):
    word = docx.Document()
    for runs in texts:
        paragraph = word.add_paragraph()
        for run in runs:
            paragraph.add_run(run)
    document = Document(read_docx(data(word)))
    assert len(document.source.split("\n")) == max(1, len(texts))
    copies = [
        p for p in document.reading.pieces if p.end - p.start == p.source_end - p.source_start
    ]
    shown = [document.text[p.start : p.end].split() for p in copies]
    assert shown == [document.source[p.source_start : p.source_end].split() for p in copies]


@given(place=st.floats(0, 1, exclude_max=True), damage=st.binary(min_size=1, max_size=40))
def test_a_damaged_file_is_read_or_refused(place, damage):
    whole = data(docx.Document())
    start = int(place * len(whole))
    damaged = whole[:start] + damage + whole[start + len(damage) :]
    assert outcome(damaged) in ("docx", "refused")


def outcome(damaged):
    try:
        return read_docx(damaged).format
    except WordError:
        return "refused"


@given(xml=st.text(st.sampled_from('<w:p></w:p><w:tbl/><w:r>&;= "abc')))
def test_damaged_xml_is_read_or_refused(xml):
    file = BytesIO(data(docx.Document()))
    with ZipFile(file) as old, ZipFile(changed := BytesIO(), "w") as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "word/document.xml" else old.read(name))
    with pytest.raises(WordError):
        read_docx(changed.getvalue())


def test_a_file_that_unpacks_to_a_huge_one_is_refused():
    bomb = BytesIO()
    with ZipFile(bomb, "w", ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", bytes(300 << 20))
    with pytest.raises(WordError, match="unpacks to 300 MB"):
        read_docx(bomb.getvalue())


def test_a_word_file_is_read_by_its_name(word, tmp_path):
    word.add_paragraph("The pier")
    path = tmp_path / "pier.DOCX"
    path.write_bytes(data(word))
    assert read(Found(str(path), named=True)).text == "The pier"


def test_a_word_file_that_is_none_is_said(tmp_path):
    path = tmp_path / "pier.docx"
    path.write_text("The pier")
    problem = read(Found(str(path), named=False))
    assert str(problem) == (
        f"{path}: not a Word file that can be read (File is not a zip file); "
        "open it in Word and save it again"
    )
    assert not problem.skipped


def test_without_the_extra_the_command_that_installs_it_is_said(word, tmp_path, monkeypatch):
    path = tmp_path / "pier.docx"
    path.write_bytes(data(word))
    monkeypatch.setitem(sys.modules, "docx", None)
    problem = read(Found(str(path), named=True))
    assert isinstance(problem, Problem)
    assert str(problem) == f"{path}: a Word file; to read it: pip install 'quality[docx]'"


@pytest.mark.parametrize("form", ["full", "grouped"])
def test_a_finding_stands_in_a_paragraph_at_a_character(word, tmp_path, form):
    word.add_heading("The pier")
    word.add_paragraph("She read the the report.")
    path = tmp_path / "pier.docx"
    path.write_bytes(data(word))
    arguments = ["check", str(path), "--select", "repetition.doubled-word", "--format", form]
    done = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert "paragraph 2, character 10" in done.stdout
    assert done.exit_code == 0
