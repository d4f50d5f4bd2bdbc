import pytest

from quality.markup import read

WRAPPED = """\
The river rose again last night, and by the morning the lower part
of Milltown was under water. Nobody was hurt, although two of the
Hartley brothers had to be fetched from a roof.

Repairs will take a month.
"""


def kinds(text):
    return [block.kind for block in read(text, "plain").blocks]


def test_regular_text_is_its_own_reading():
    reading = read("A title\n\nSome words here.\n", "plain")
    assert reading.text == reading.source
    assert reading.pieces == ()


def test_a_character_that_is_none_is_read_as_the_sign_for_one():
    assert read("a\0b", "plain").text == "a\ufffdb"


def test_each_long_line_is_a_paragraph(parts):
    one, two = "One sentence follows another. " * 6, "And here is the next. " * 6
    text = f"{one.strip()}\n{two.strip()}"
    assert parts(read(text, "plain")) == [("paragraph", one.strip()), ("paragraph", two.strip())]


def test_wrapped_lines_are_one_paragraph_up_to_a_blank_line(parts):
    first, second = WRAPPED.strip().split("\n\n")
    assert parts(read(WRAPPED, "plain")) == [("paragraph", first), ("paragraph", second)]


def test_a_line_broken_in_mid_sentence_goes_on(parts):
    text = "Nobody expected the old bridge to be closed again\nbefore the summer.\nNext paragraph."
    first, second = text.rsplit("\n", 1)
    assert parts(read(text, "plain")) == [("paragraph", first), ("paragraph", second)]


def test_the_first_short_line_is_the_title():
    assert [block.level for block in read("A Day Out\nWe went.\nThe Sea\nIt is big.").blocks] == [
        1,
        0,
        2,
        0,
    ]


def test_a_heading_may_stand_on_wrapped_text(parts):
    text = f"A River Rises\n{WRAPPED}"
    assert parts(read(text, "plain"))[0] == ("heading", "A River Rises")


@pytest.mark.parametrize(
    "line",
    [
        "It rained all day.",
        "We need the following:",
        "one of the many reasons",
        "A line that has more words than any editor would ever put above a part of a text",
        "1234",
    ],
)
def test_other_lines_are_no_headings(line):
    assert kinds(f"Some text.\n\n{line}\n\nMore text here.") == ["paragraph"] * 3


def test_a_question_can_be_a_heading():
    assert kinds("Some text.\n\nWhat comes next?\n\nMore text.") == [
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_the_last_line_is_no_heading():
    assert kinds("Some text.\n\nThe end of it") == ["paragraph", "paragraph"]


def test_many_short_lines_in_a_row_are_no_headings():
    assert kinds("Title\n\nRoses\nViolets\nDaisies\nLilies\n\nSome text.").count("heading") == 1


@pytest.mark.parametrize(("underline", "level"), [("=====", 1), ("-----", 2)])
def test_underlined_lines_are_headings(underline, level, parts):
    reading = read(f"Some text.\n\nThe Sea\n{underline}\nIt is big.", "plain")
    assert parts(reading)[1] == ("heading", "The Sea")
    assert reading.blocks[1].level == level


def test_a_marked_heading_keeps_its_mark(parts):
    assert parts(read("Text here.\n### The Sea\nIt is big.", "plain"))[1] == (
        "heading",
        "### The Sea",
    )


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "•", "– ", "· ", "‣ ", "1. ", "12) ", "a) "])
def test_items_begin_behind_their_mark(mark, parts):
    assert parts(read(f"We need:\n{mark}some salt", "plain"))[1] == ("list_item", "some salt")


def test_a_list_is_a_group():
    text = "We need:\n- salt\n\n- oil\nThat is all.\n- no, bread too"
    assert [block.group for block in read(text, "plain").blocks] == [0, 1, 1, 0, 2]


def test_a_table_has_cells_and_a_rule(parts):
    reading = read("Fruit | Price |\n---|---|\nPlum | 2 |\nPear |  |", "plain")
    assert parts(reading) == [
        ("table_cell", "Fruit"),
        ("table_cell", "Price"),
        ("table_rule", "---|---|"),
        ("table_cell", "Plum"),
        ("table_cell", "2"),
        ("table_cell", "Pear"),
    ]
    places = [(block.row, block.column) for block in reading.blocks if block.kind == "table_cell"]
    assert places == [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0)]


def test_without_a_rule_rows_count_from_one():
    assert [block.row for block in read("Plum | 2\nPear | 3", "plain").blocks] == [1, 1, 2, 2]


def test_an_escaped_bar_is_part_of_a_cell(parts):
    assert parts(read("| a \\| b | c |", "plain")) == [
        ("table_cell", "a \\| b"),
        ("table_cell", "c"),
    ]


def test_one_line_with_a_bar_is_no_table():
    assert kinds("The Sea | Example Times\nIt is big.") == ["heading", "paragraph"]


def test_quoted_lines_are_no_commands(parts):
    assert (
        parts(read("She wrote: \n\n> It is big. \n> So is\tthat. ", "plain"))[1][0] == "quotation"
    )


def test_quoted_lines_are_one_block(parts):
    assert parts(read("She wrote:\n> It is big\n> and blue.\nSo it is.", "plain"))[1] == (
        "quotation",
        "It is big\nand blue.",
    )


def test_a_numbered_label_begins_a_caption():
    assert kinds("Some text.\nTable 3: Prices of fruit\nTable 3 shows prices.") == [
        "paragraph",
        "caption",
        "paragraph",
    ]


def test_lines_between_parts_belong_to_no_block():
    assert kinds("Some text.\n\n* * *\n\nMore text.") == ["paragraph", "paragraph"]


def test_blanks_and_line_ends_become_regular():
    reading = read("\ufeff  A  title\r\n\tSome\t\twords.\rMore.", "plain")
    assert reading.text == "A title\nSome words.\nMore."


def test_regular_text_leads_back_to_the_source():
    source = "\ufeffOne  two\r\n  three."
    reading = read(source, "plain")
    start = reading.text.index("three")
    assert source[slice(*reading.source_span(start, start + 5))] == "three"


def test_no_text_has_no_blocks():
    assert read("", "plain").blocks == ()


OUTLINE = """\
* Changes in release 3.3

** Mended

The lamp burns all night.
* one that is an item
* and another

* Changes in release 3.2

** New
Boats may sail at noon.
"""


def test_stars_before_lines_are_the_titles_of_an_outline():
    reading = read(OUTLINE, "plain")
    heads = [b for b in reading.blocks if b.kind == "heading"]
    assert [(b.level, reading.text[b.start : b.end]) for b in heads] == [
        (1, "Changes in release 3.3"),
        (2, "Mended"),
        (1, "Changes in release 3.2"),
        (2, "New"),
    ]


@pytest.mark.parametrize("mark", ["o", "+", "-"])
def test_a_letter_o_and_a_plus_begin_items(mark):
    assert kinds(f"{mark} mend the lamp\n{mark} mend the mast") == ["list_item", "list_item"]


@pytest.mark.parametrize(
    "rows",
    [
        "Masts      91% (55/60)     26%\nOars       42% (34/80)     22%\nSails      11% (1/9)       10%",
        "Masts\t55\t26\nOars\t34\t22\nSails\t11\t10",
    ],
)
def test_lines_in_three_columns_are_no_prose(rows):
    assert kinds(f"They are counted here.\n\n{rows}\n\nThat is all.") == [
        "paragraph",
        "code",
        "paragraph",
    ]


def test_what_stands_in_brackets_alone_is_no_heading():
    assert kinds("[the fault came with release 2.1]\n\nIt rains.") == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "listing",
    [
        "    $ row --boat ada\n    The boat sails.",
        "\tfor (boat = 0; boat < 9; boat++)\n\t    row(boat);",
        "oar {\n  length = 3\n  wood = ash\n}",
        "  cd boats\n  ./row --all",
    ],
)
def test_what_looks_like_code_is_code(listing):
    assert kinds(f"Then say this:\n\n{listing}\n\nThat is all.")[1] == "code"


@pytest.mark.parametrize(
    "text",
    [
        "    (a) the members of the crew;\n    (b) the guests who row;",
        "  Boats = freedom for many.",
    ],
)
def test_clauses_and_indented_sentences_are_no_code(text):
    assert "code" not in kinds(f"These may sail:\n\n{text}\n\nThat is all.")
