import pytest

from quality.markup import read


def test_inline_markup_makes_zones(zones):
    source = (
        "A *new* **day** with ``code``, `a link <b.html>`_, `Title`_, word_, :ref:`there <x>`,\n"
        ":class:`Thing`, :strong:`big`, :sub:`low`, `done`:code:, `plain`, |name|, [1]_ "
        "and \\*stars\\ *."
    )
    reading = read(source, "rst")
    assert reading.text == (
        "A new day with code, a link, Title, word, there,\n"
        "Thing, big, low, done, plain, name, [1] and *stars*."
    )
    assert zones(reading) == [
        ("emphasis", "new"),
        ("strong", "day"),
        ("code", "code"),
        ("link", "a link"),
        ("link", "Title"),
        ("link", "word"),
        ("link", "there"),
        ("code", "Thing"),
        ("strong", "big"),
        ("code", "done"),
        ("code", "plain"),
        ("citation", "[1]"),
    ]


def test_a_substitution_is_code_unless_it_is_a_word_or_more(zones):
    reading = read("A |SkyCoord| and |build-status| of |name| or |two words|.\n", "rst")
    assert zones(reading) == [("code", "SkyCoord"), ("code", "build-status")]


def test_text_with_no_role_is_code_unless_it_reads_as_a_title(zones):
    source = "Ask `registry.tasks[name]`, `None`, `War and Peace` or `What now?`.\n"
    assert zones(read(source, "rst")) == [("code", "registry.tasks[name]"), ("code", "None")]


def test_titles_rank_by_first_use(parts):
    source = "====\nOver\n====\n\nOne\n===\n\nTwo\n---\n\nOther\n=====\n\nText.\n"
    reading = read(source, "rst")
    assert parts(reading)[0] == ("heading", "Over")
    assert [block.level for block in reading.blocks] == [1, 2, 3, 2, 0]


def test_lists_nest():
    source = "- one\n  wrapped\n\n  more\n\n  1. two\n- three\n\n* other\n"
    reading = read(source, "rst")
    assert [(reading.text[b.start : b.end], b.level, b.group) for b in reading.blocks] == [
        ("one\nwrapped", 1, 1),
        ("more", 1, 1),
        ("two", 2, 2),
        ("three", 1, 1),
        ("other", 1, 3),
    ]


def test_an_initial_begins_no_list(parts):
    assert parts(read("A. Smith said\nso.", "rst")) == [("paragraph", "A. Smith said\nso.")]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("So::\n\n  a\n    b\n\n  c\n", [("paragraph", "So:"), ("code", "a\n  b\n\nc")]),
        ("So ::\n\n  a\n", [("paragraph", "So"), ("code", "a")]),
        ("::\n\n  a\n\nText.", [("code", "a"), ("paragraph", "Text.")]),
        (
            ".. code-block:: py\n   :linenos:\n\n   a\n\nText.",
            [("code", "a"), ("paragraph", "Text.")],
        ),
        (">>> 1 + 1\n2\n", [("code", ">>> 1 + 1\n2")]),
        ("So::\n\nText.", [("paragraph", "So:"), ("paragraph", "Text.")]),
        ("So::\n\n\ta\n", [("paragraph", "So:"), ("code", "a")]),
    ],
)
def test_literal_text_is_code(source, found, parts):
    assert parts(read(source, "rst")) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            ".. note:: Mind\n   the gap.\n\n   Now.",
            [("paragraph", "Mind\nthe gap."), ("paragraph", "Now.")],
        ),
        (".. warning::\n   Mind.", [("paragraph", "Mind.")]),
        (
            ".. admonition:: Title\n   :class: x\n\n   Mind.",
            [("paragraph", "Title"), ("paragraph", "Mind.")],
        ),
        (".. versionadded:: 1.2 It is new.", [("paragraph", "It is new.")]),
        (".. py:function:: f(x)\n\n   It runs.", [("paragraph", "It runs.")]),
        (".. epigraph:: Said.", [("quotation", "Said.")]),
        (".. figure:: a.png\n   :alt: x\n\n   The sea.", [("caption", "The sea.")]),
        (".. list-table:: Prices\n\n   * - 1\n", [("caption", "Prices"), ("list_item", "1")]),
        (".. [1] The source.", [("list_item", "The source.")]),
        (".. image:: a.png\n   :alt: x", []),
        (".. unknown:: a\n\n   b", []),
        (".. _target: http://a.example", []),
        (".. |name| replace:: text", []),
        (".. a comment\n   more", []),
        ("..\n   a comment", []),
    ],
)
def test_explicit_markup_is_read_or_skipped(source, found, parts):
    assert parts(read(source, "rst")) == found


def test_an_empty_comment_ends_a_list_and_holds_nothing(parts):
    found = parts(read("* a\n\n..\n\n  It rains.\n", "rst"))
    assert found == [("list_item", "a"), ("quotation", "It rains.")]


def test_comments_hold_directives():
    source = "Text.\n\n.. quality: ignore-file the whole of it\n"
    (directive,) = read(source, "rst").directives
    assert (directive.action, directive.reason) == ("ignore-file", "the whole of it")
    assert source[directive.start : directive.end] == ".. quality: ignore-file the whole of it"


GRID = """\
+-----+-----+
| a   | b   |
| aa  |     |
+=====+=====+
| c   | *d* |
+-----+-----+
"""
SIMPLE = """\
===  ====
a    b
===  ====
c    d
     more
e    f
===  ====
"""


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (GRID, [("a\naa", 0, 0), ("b", 0, 1), ("c", 1, 0), ("d", 1, 1)]),
        (GRID.replace("=", "-"), [("a\naa", 1, 0), ("b", 1, 1), ("c", 2, 0), ("d", 2, 1)]),
        (
            SIMPLE,
            [("a", 0, 0), ("b", 0, 1), ("c", 1, 0), ("d\nmore", 1, 1), ("e", 2, 0), ("f", 2, 1)],
        ),
        ("== ==\na  b\n== ==\n", [("a", 1, 0), ("b", 1, 1)]),
        ("== ==\n", []),
    ],
)
def test_tables_have_cells(source, found):
    reading = read(source, "rst")
    assert [(reading.text[b.start : b.end], b.row, b.column) for b in reading.blocks] == found
    assert all(block.kind == "table_cell" for block in reading.blocks)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            "One.\n\n   Said.\n\nTwo.",
            [("paragraph", "One."), ("quotation", "Said."), ("paragraph", "Two.")],
        ),
        ("term\n   Meaning.", [("paragraph", "term"), ("paragraph", "Meaning.")]),
        (":Author: Ann\n:Note: one\n   two", [("paragraph", "Ann"), ("paragraph", "one\ntwo")]),
        ("| one\n| two", [("paragraph", "one\ntwo")]),
        ("One.\n\n-----\n\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
        ("\ufeffOne.", [("paragraph", "One.")]),
        ("+ one\n+ two", [("list_item", "one"), ("list_item", "two")]),
    ],
)
def test_other_blocks_are_read(source, found, parts):
    assert parts(read(source, "rst")) == found


def test_deep_nesting_is_read_as_paragraphs():
    indent = " " * 400
    reading = read(f"{'- ' * 200}deep\n{indent}more\n\n{indent}too", "rst")
    assert reading.text.endswith("- deep\nmore\n\ntoo")


def test_a_pair_of_colons_alone_opens_no_block():
    reading = read("Try it.\n\n::\n\n  pier --open\n", "rst")
    assert [block.kind for block in reading.blocks] == ["paragraph", "code"]
