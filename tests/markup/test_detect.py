import pytest

from quality.markup import detect, read


@pytest.mark.parametrize(
    ("name", "syntax"),
    [
        ("a.md", "markdown"),
        ("A.MARKDOWN", "markdown"),
        ("a.mdx", "markdown"),
        ("a/b.html", "html"),
        ("a.htm", "html"),
        ("a.xhtml", "html"),
        ("a.rst", "rst"),
        ("a.rest", "rst"),
        ("a.txt", "plain"),
        ("a.text", "plain"),
        ("a.unknown", "markdown"),
        (None, "markdown"),
    ],
)
def test_the_name_decides_first(name, syntax):
    assert detect("# A title\n", name) == syntax


@pytest.mark.parametrize(
    ("source", "syntax"),
    [
        ("Title: A day\nSlug: day\nDate: May\n\nText.", "markdown"),
        ("", "plain"),
        ("Only words here. They don't say *much* — 5 < 6, [3] and a_b.", "plain"),
        ("We need:\n- salt\nFruit | Price |\n---|---|\nPlum | 2 |\n", "plain"),
        ("A title\n=======\n\nSome words.", "plain"),
        ("Fruit | Price\n\nA plum --- or two.\n", "plain"),
        ("In short:\n\nDo not say | Say\n--- | ---\nutilise | use\n", "markdown"),
        ("| Fruit | Price |\r\n|:---|---:|\r\n| Plum | 2 |", "markdown"),
        ("<!DOCTYPE html>\n<title>a</title>", "html"),
        ("\n<html lang=en>", "html"),
        ("<p>One <b>two</b></p>", "html"),
        ("Text.\n\n## A heading\n", "markdown"),
        ("```\ncode\n```", "markdown"),
        ("See [the page](http://a.example).", "markdown"),
        ("See ![the page](a.png).", "markdown"),
        ("---\ntitle: a\n---\ntext", "markdown"),
        ("A **big** day", "markdown"),
        ("A *big* and *blue* day", "markdown"),
        ("# A title\n\n<p>One</p>", "markdown"),
        ("Title\n=====\n\n.. note:: Mind.", "rst"),
        ("Title\n=====\n\nUse ``this``, **now**.", "rst"),
        (".. toctree::\n   a", "rst"),
        ("Use ``this`` now.", "plain"),
        ("= Boats\n\n== Oars\n\nTwo.", "asciidoc"),
        ("Boats\n-----\n\nlink:a.html[A] or xref:b[B].", "asciidoc"),
        ("News\n\n====\n== The crew\n====\n\nIt rains.", "plain"),
        ("Changes in 1.2\n~~~~~~~~~~~~~~\nboat_row    NEW", "plain"),
        ("It rains.\n\n~~~\nrow()\n~~~", "markdown"),
    ],
)
def test_then_the_signs_decide(source, syntax):
    assert detect(source) == syntax


def test_reading_detects_the_format():
    assert read("<p>One</p>").format == "html"
    assert read("<p>One</p>", name="a.txt").format == "plain"


def test_an_unknown_format_is_named():
    with pytest.raises(ValueError, match="format 'odt' is not known"):
        read("One", "odt")


TITLED = "Options\n=======\n\n"


@pytest.mark.parametrize(
    ("source", "syntax"),
    [
        (TITLED + ".. note::\n\n   Read it.\n", "rst"),
        (TITLED + "See :ref:`hosts` and :setting:`PORT`.\n", "rst"),
        (TITLED + "See :ref:`hosts`.\n", "plain"),
        (TITLED + "The ferry leaves at ten.\n", "plain"),
        (".. note::\n\n   Read it.\n", "plain"),
        ("# A title\n\nThe *ferry*.\n", "plain"),
    ],
)
def test_a_text_file_is_restructuredtext_beyond_doubt_only(source, syntax):
    assert detect(source, "a.txt") == syntax
