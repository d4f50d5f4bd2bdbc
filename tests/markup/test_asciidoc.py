"""AsciiDoc: blocks, zones and comments, each character tied to the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.markup import read
from quality.markup.asciidoc import read_asciidoc


def parts(source):
    reading = read_asciidoc(source)
    return [(block.kind, reading.text[block.start : block.end]) for block in reading.blocks]


def zones(source):
    reading = read_asciidoc(source)
    return [(zone.kind, reading.text[zone.start : zone.end]) for zone in reading.zones]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            "= A day\n\nIt rains.\nAnd how.",
            [("heading", "A day"), ("paragraph", "It rains.\nAnd how.")],
        ),
        (
            "= A day\nAnn Marsh <ann@example.org>\nv1.0, 2024-05-03\n:toc:\n:x: y\n\nIt rains.",
            [
                ("heading", "A day"),
                ("front_matter", "Ann Marsh <ann@example.org>\nv1.0, 2024-05-03"),
                ("paragraph", "It rains."),
            ],
        ),
        (":toc: left\n:long: one \\\n two\n\nIt rains.", [("paragraph", "It rains.")]),
        ("== Boats\n\n=== Times", [("heading", "Boats"), ("heading", "Times")]),
        ("## Boats", [("heading", "Boats")]),
        (
            "* One\n** Two\nand more\n* Three",
            [("list_item", "One"), ("list_item", "Two\nand more"), ("list_item", "Three")],
        ),
        (
            ". One\n. Two\n\nIt rains.",
            [("list_item", "One"), ("list_item", "Two"), ("paragraph", "It rains.")],
        ),
        ("* [x] Done\n- Other", [("list_item", "Done"), ("list_item", "Other")]),
        (
            "* One\n+\nMore of it.\n\nIt rains.",
            [("list_item", "One"), ("list_item", "More of it."), ("paragraph", "It rains.")],
        ),
        (
            "Boat:: It sails.\nPier::\n  It stands.",
            [
                ("list_item", "Boat"),
                ("list_item", "It sails."),
                ("list_item", "Pier"),
                ("list_item", "It stands."),
            ],
        ),
        (
            "----\ncritics argue\n\n= no title\n----\nIt rains.",
            [("code", "critics argue\n\n= no title"), ("paragraph", "It rains.")],
        ),
        ("[source,ruby]\n----\nputs 1\n----", [("code", "puts 1")]),
        ("[source]\nputs 1\n\nIt rains.", [("code", "puts 1"), ("paragraph", "It rains.")]),
        ("```ruby\nputs 1\n```\nIt rains.", [("code", "puts 1"), ("paragraph", "It rains.")]),
        ("....\na  b\n....", [("code", "a  b")]),
        (
            " a literal\n line\n\nIt rains.",
            [("code", "a literal\n line"), ("paragraph", "It rains.")],
        ),
        ("----\nopen to the end", [("code", "open to the end")]),
        (
            "____\nIt rains.\n\nAnd how.\n____\nSo.",
            [("quotation", "It rains."), ("quotation", "And how."), ("paragraph", "So.")],
        ),
        ("[quote, Ann]\nIt rains.\n\nSo.", [("quotation", "It rains."), ("paragraph", "So.")]),
        ("====\nIt rains.\n====", [("paragraph", "It rains.")]),
        ("NOTE: It rains.", [("paragraph", "It rains.")]),
        ("[NOTE]\n====\nIt rains.\n====\nSo.", [("paragraph", "It rains."), ("paragraph", "So.")]),
        (
            ".A picture\nimage::boat.png[The boat, 200]",
            [("caption", "A picture"), ("caption", "The boat")],
        ),
        (
            "include::x.adoc[]\nifdef::y[]\nIt rains.\nendif::y[]\n\nSo.",
            [("paragraph", "It rains.\nendif::y[]"), ("paragraph", "So.")],
        ),
        ("It rains.\n\n'''\n\nSo.\n\n<<<", [("paragraph", "It rains."), ("paragraph", "So.")]),
        ("It rains.\n// a remark\nAnd how.", [("paragraph", "It rains.\nAnd how.")]),
        ("////\nIt rains.\n////\nSo.", [("paragraph", "So.")]),
    ],
)
def test_blocks_are_told_apart(source, found):
    assert parts(source) == found


def test_a_table_has_rows_and_columns():
    reading = read_asciidoc(
        '[cols="1,2"]\n|===\n|Day |Boat\n\n|Monday\na|The *Rose*\n|Friday |None\n|===\nSo.'
    )
    cells = [(b.row, b.column, reading.text[b.start : b.end]) for b in reading.blocks[:-1]]
    assert cells == [
        (0, 0, "Day"),
        (0, 1, "Boat"),
        (1, 0, "Monday"),
        (1, 1, "The Rose"),
        (2, 0, "Friday"),
        (2, 1, "None"),
    ]
    assert len({block.group for block in reading.blocks[:-1]}) == 1


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (
            "A *bold* and _slanted_ `word`.",
            "A bold and slanted word.",
            [("strong", "bold"), ("emphasis", "slanted"), ("code", "word")],
        ),
        (
            "**B**old *a _b_ c*",
            "Bold a b c",
            [("strong", "B"), ("strong", "a b c"), ("emphasis", "b")],
        ),
        ("2 * 3 * 4 and a_b_c", "2 * 3 * 4 and a_b_c", []),
        ("See link:a.html[the page^] now.", "See the page now.", [("link", "the page")]),
        (
            "See https://example.org[the page,window=_blank].",
            "See the page.",
            [("link", "the page")],
        ),
        (
            "See xref:a.adoc[] or <<b,the end>>.",
            "See a.adoc or the end.",
            [("link", "a.adoc"), ("link", "the end")],
        ),
        (
            "It rose.footnote:[Ann Marsh, 2024.] So.",
            "It rose.[1] So.\n\nAnn Marsh, 2024.",
            [("citation", "[1]")],
        ),
        ("A #mark# and {name} H~2~O x^2^.", "A mark and {name} H2O x2.", [("code", "{name}")]),
        ("One +\nTwo", "One\nTwo", []),
        (r"No \*bold* and +++a_b+++.", "No *bold* and a_b.", []),
        ("[[here]]A ((term)) (((x, y))) kbd:[F1].", "A term F1.", [("code", "F1")]),
        ("A *bold\nword* here.", "A bold\nword here.", [("strong", "bold\nword")]),
    ],
)
def test_inline_markup_becomes_zones(source, text, found):
    assert read_asciidoc(source).text == text
    assert {*zones(source)} == {*found}


def test_curved_quotes_are_quotations():
    reading = read_asciidoc('She said "`it is raining again`" to him.')
    assert reading.text == 'She said "it is raining again" to him.'
    assert [zone.kind for zone in reading.zones] == ["quotation"]


@pytest.mark.parametrize(
    "source",
    [
        "// quality: ignore[filler] why\nIt rains.",
        "It snows.\n\n//quality: ignore[filler] why\n\nIt rains.",
        "* It snows.\n// quality: ignore[filler] why\n* It rains.",
        "////\nquality: ignore[filler] why\n////\nIt rains.",
        "= A day\n// quality: ignore[filler] why\n\nIt rains.",
    ],
)
def test_a_comment_may_be_a_directive(source):
    reading = read_asciidoc(source)
    (directive,) = reading.directives
    assert (directive.action, directive.rules, directive.reason) == ("ignore", ("filler",), "why")
    block = reading.blocks[directive.block]
    assert reading.text[block.start : block.end] == "It rains."


def test_the_ending_of_a_name_tells_it():
    assert [read("= A day", name=name).format for name in ("a.adoc", "a.asciidoc")] == [
        "asciidoc"
    ] * 2


@pytest.mark.parametrize("opened", ["image::a[", "link:a[b ", "[[a", "footnote:[a ", "https://"])
def test_brackets_that_are_never_closed_are_text(opened):
    assert parts(opened * 5_000) == [("paragraph", (opened * 5_000).rstrip())]


def test_a_bracket_holds_two_thousand_characters():
    assert zones(f"It footnote:[{'a' * 2_000}] rains.") == [("citation", "[1]")]
    assert zones(f"It footnote:[{'a' * 2_001}] rains.") == []


PIECES = [
    "= ",
    "== A",
    "* b",
    ". c",
    "|===\n",
    "|d ",
    "----\n",
    "____\n",
    "//e\n",
    "////\n",
    "[source]\n",
    "+\n",
    "*f*",
    "_g_",
    "`h`",
    "link:i[j]",
    "https://k[l]",
    "::",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "é😀",
    "\\",
    "[",
    "]",
    "<<m>>",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_every_piece_of_the_text_has_its_place_in_the_source(source):
    reading = read_asciidoc(source)
    places = [(piece.source_start, piece.source_end) for piece in reading.pieces]
    assert all(0 <= start <= end <= len(source) for start, end in places)
    assert places == sorted(places)
    assert all(0 <= block.start < block.end <= len(reading.text) for block in reading.blocks)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            "Boats(1)\n========\n\nNAME\n----\nboats - row them",
            [("heading", "Boats(1)"), ("heading", "NAME"), ("paragraph", "boats - row them")],
        ),
        (
            "Run this as soon as it rains:\n----\nrow\n----",
            [("paragraph", "Run this as soon as it rains:"), ("code", "row")],
        ),
    ],
)
def test_a_title_may_have_a_line_under_it_as_long_as_itself(source, found):
    assert parts(source) == found


def test_notes_are_read_below_the_text_and_numbered_in_it():
    source = "It rosefootnote:n[By *Ann*, https://a.example[here].] and fellfootnote:[Bo.].footnote:n[]\n"
    reading = read_asciidoc(source)
    assert reading.text == "It rose[1] and fell[2].[1]\n\nBy Ann, here.\n\nBo."
    assert source[slice(*reading.source_span(5, 10))] == source[5 : source.index(" and")]
    assert [(block.kind, block.group) for block in reading.blocks[1:]] == [("list_item", 1)] * 2


@given(st.lists(st.sampled_from([*PIECES, "footnote:[n]", "footnote:a[", "footnote:a[]"])))
def test_every_piece_of_a_text_with_notes_is_of_the_source(pieces):
    source = "".join(pieces)
    places = [(piece.source_start, piece.source_end) for piece in read_asciidoc(source).pieces]
    assert all(0 <= start <= end <= len(source) for start, end in places)
