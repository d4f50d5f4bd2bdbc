"""The main text of a page is told from what stands around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.document import Document
from quality.residue.content import content, main_text
from quality.residue.sorts import Sort
from quality.residue.weights import weights

SENTENCE = "The ferry sails again on Monday at nine o'clock, and it carries forty cars."


def page(*blocks):
    return Document("\n\n".join(blocks), "markdown")


def test_the_main_text_is_where_the_sentences_stand():
    text = page("Home", "News", SENTENCE, SENTENCE, "Read more", "Contact")
    assert content(text) == (False, False, True, True, False, False)


def test_a_heading_between_sentences_is_main_text():
    assert content(page(SENTENCE, "## What it costs", SENTENCE)) == (True, True, True)


def test_a_long_run_of_short_lines_between_sentences_is_no_main_text():
    menu = ["The harbour news"] * 6
    text = page(*[SENTENCE] * 6, *menu, *[SENTENCE] * 6)
    assert content(text) == (True,) * 6 + (False,) * 6 + (True,) * 6


def test_a_lone_sentence_far_from_the_text_is_no_main_text():
    menu = ["Harbour news"] * 9
    assert content(page(SENTENCE, *menu, SENTENCE, SENTENCE))[0] is False


def test_residue_between_sentences_is_no_main_text():
    assert content(page(SENTENCE, "Share this article", SENTENCE)) == (True, False, True)


@pytest.mark.parametrize(
    "aside",
    [
        "Sign up for our weekly newsletter to hear first of each new ferry.",
        "We are moderating all comments at present because of too much spam.",
        "Read more: The council votes today on the pier that nobody wanted.",
        "Photo: Leith Harbour Trust",
        "A ferry at the new pier on the first day of the year (Credit: Leith Echo)",
        "In this May 4, 2024 file photo, a ferry lies at the new pier in the rain.",
        "A ferry lies at the new pier in the rain. (Trust Photo/Ann Marsh, File)",
        "MAYOR LOSES FERRY VOTE FOR THE THIRD TIME",
        "Please follow the Leith Echo on Facebook and find us in the old harbour.",
        "[+] Enlarge",
        "· · ·",
        "View all (4)",
        "Sign up",
        "Write to Ann Marsh at ann.marsh@leith.example",
    ],
)
def test_what_the_page_says_amid_a_text_is_no_main_text(aside):
    assert content(page(SENTENCE, aside, SENTENCE)) == (True, False, True)


@pytest.mark.parametrize(
    "end",
    [
        ("Ann Marsh is a staff writer who has lived by the harbour for all her life.",),
        ("## About the author", "Ann Marsh has lived by the harbour for all her life."),
        ("## 2 comments", "I do not agree with a word of what is said in this article."),
        ("Leave a comment", "I do not agree with a word of what is said in this article."),
        ("(Reporting by Ann Marsh in Leith, with a colleague at the old harbour.)",),
        ("Another ferry was stopped by the harbour trust on Monday, and so... Read more",),
        ("Ann Marsh contributed reporting from Leith.",),
    ],
)
def test_a_text_ends_before_its_author_and_its_readers(end):
    assert content(page(SENTENCE, SENTENCE, *end)) == (True, True, *[False] * len(end))


def test_a_text_that_tells_of_an_author_throughout_is_main_text():
    told = "Ann Marsh is a staff writer who has lived by the harbour for all her life."
    assert all(content(page(told)))


def test_a_paragraph_that_speaks_of_a_newsletter_is_main_text():
    told = "The mayor wrote in a newsletter that the ferry would sail on Monday."
    assert all(content(page(SENTENCE, told, SENTENCE)))


def test_a_page_without_sentences_has_no_main_text():
    assert main_text(page("Home", "News", "Contact us")) == ""


@given(st.lists(st.sampled_from([SENTENCE, "Home", "- An item of a list", "> A quotation."])))
def test_each_block_is_main_text_or_is_not(blocks):
    text = page(*blocks)
    assert len(content(text)) == len(text.blocks)


def test_what_readers_say_is_no_main_text_however_much_they_say():
    comments = ["12 comments", *[SENTENCE] * 5, "Ann Marsh, May 4, 2024 at 9:47", *[SENTENCE] * 3]
    assert content(page(SENTENCE, SENTENCE, *comments)) == (True, True, *[False] * 10)


def test_a_text_below_the_title_is_the_main_text_though_another_is_longer():
    menu = ["Harbour news"] * 5
    text = page("# The ferry sails", SENTENCE, SENTENCE, *menu, SENTENCE, SENTENCE, SENTENCE)
    assert content(text)[:3] == (False, True, True)
    assert not any(content(text)[3:])


def test_a_long_block_below_the_title_is_main_text_though_it_is_signed():
    signed = f"{SENTENCE} {SENTENCE} {SENTENCE} Ann Marsh"
    assert content(page("# The ferry sails", "Menu", signed, "Contact")) == (
        False,
        False,
        True,
        False,
    )


def test_a_short_sentence_between_sentences_is_main_text():
    assert all(content(page(SENTENCE, "It was raining.", SENTENCE)))


def test_a_short_line_is_no_heading_where_there_are_headings():
    text = (SENTENCE, "## New fares", SENTENCE, "## New hours", SENTENCE, "The new ferry", SENTENCE)
    assert content(page(*text)) == (True,) * 5 + (False, True)


def test_a_short_line_may_be_a_heading_where_there_are_none():
    assert all(content(page(SENTENCE, "The new ferry", SENTENCE)))


def test_a_text_goes_on_below_a_table():
    table = "| Pier | Cars | Sails |\n|---|---|---|\n" + "| Leith pier | 40 | Monday |\n" * 9
    told = content(page(SENTENCE, SENTENCE, table, SENTENCE, SENTENCE))
    assert (told[:2], told[-2:]) == ((True, True), (True, True))


def test_a_long_text_goes_on_below_a_long_list():
    lines = [f"The harbour of Leith {n}" for n in range(40)]
    told = content(page(*[SENTENCE] * 9, *lines, *[SENTENCE] * 9))
    assert [n for n, is_text in enumerate(told) if is_text] == [*range(9), *range(49, 58)]


def test_long_lines_that_break_off_end_a_text():
    broken = SENTENCE[:-1] + " over to the old town"
    assert content(page(SENTENCE, broken, broken, SENTENCE, SENTENCE))[0] is False


def test_a_sentence_behind_two_lines_is_main_text():
    assert content(page(*[SENTENCE] * 3, "Harbour news", f"{SENTENCE} {SENTENCE}"))[-1] is True


def test_lines_of_html_belong_to_the_text_they_stand_in():
    told = "<p>The ferry sails again on Monday at nine o'clock, and it carries forty cars.</p>"
    lines = "".join(f"<li>A line</li><li>Pier {n}</li>" for n in range(9))
    page = Document(f"{told}<ul>{lines}</ul><pre>a = 1</pre>{told}<nav>Home</nav>", "html")
    assert [
        b.kind for b, is_text in zip(page.blocks, content(page), strict=True) if not is_text
    ] == [
        "code",
        "navigation",
    ]


def test_what_tags_tell_from_a_text_takes_no_weight_off_it():
    document = Document("<nav>Share it</nav><p>Share it</p><pre>Share it</pre>", "html")
    assert [*weights(document, [Sort.ASIDE] * 3)] == [0, -3, 0]
