"""What stands in its place is no fault: lines of a whole page, links, notes, words quoted again."""

import pytest

from quality.document import Document
from quality.markup import read
from quality.scorer import Scorer

SCORER = Scorer()
TOLD = "The ferry sails again on Monday, and it carries forty cars and two hundred people. " * 3
FURNITURE = (
    "<p>© 2024 Oban Boats. All rights reserved.</p><p>Posted on 3 May 2024</p><p>Advertisement</p>"
)
ABOUT = {"filler.page-furniture", "filler.page-remnants", "filler.page-dates-and-tags"}
SAID = "Volunteers collect donated furniture from homes across the northern suburbs."
LINE = "Volunteers collect donated furniture from homes across the northern suburbs"


def rules(text, syntax="markdown"):
    return [each.rule for each in SCORER.score(text, format=syntax).findings]


def test_the_lines_around_the_text_of_a_whole_page_are_not_reported():
    page = f"<!DOCTYPE html><body><p>{TOLD}</p>{FURNITURE}<p>Leave a reply<br>Name *</p></body>"
    assert ABOUT.isdisjoint(rules(page, "html"))


def test_the_same_lines_in_a_part_of_a_page_are():
    assert not ABOUT.isdisjoint(rules(f"<p>{TOLD}</p>{FURNITURE}", "html"))


def test_what_an_assistant_said_is_reported_in_a_whole_page_too():
    page = (
        f"<!DOCTYPE html><body><p>Certainly! Here is your revised article:</p><p>{TOLD}</p></body>"
    )
    assert "generation.chatbot-residue" in rules(page, "html")


def test_a_line_of_copyright_is_reported_once():
    found = rules(f"{TOLD}\n\n© 2024 Oban Boats. All rights reserved.\n\nIt is back at ten.")
    assert [each for each in found if each in ABOUT] == ["filler.page-furniture"]


def test_a_paragraph_of_links_is_navigation():
    tags = " ".join(f"<a href='/{tag}'>{tag}</a>" for tag in "oar mast pier tar oak rope".split())
    blocks = read(f"<!DOCTYPE html><body><p>{TOLD}</p><p>{tags}</p></body>", "html").blocks
    assert [block.kind for block in blocks] == ["paragraph", "navigation"]


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID} It took a year.\n\n[{SAID}](/pier)",
        f"“{SAID}”\n\nShe laughed at it. “{SAID} It took a year.”",
        f"- {LINE}\n\nIt rains.\n\n{LINE}\n\nIt took a year.",
        f"## save-tar\n\n{SAID}\n\n## save-oak\n\n{SAID}",
    ],
)
def test_what_is_set_out_says_nothing_twice(text):
    assert "repetition.near-duplicate-sentence" not in rules(text)


def test_a_sentence_told_twice_is():
    assert "repetition.near-duplicate-sentence" in rules(f"{SAID} It took a year. {SAID}")


def test_one_word_may_end_a_link_and_begin_the_next():
    assert "repetition.doubled-word" not in rules("See [the old oars](/a) [oars of today](/b).")


def test_a_note_that_was_raised_ends_its_sentence_and_is_a_source():
    document = Document(
        "It fails in 80% of boats.1,2 Others sink in rain.3\n\nIt rains.", "markdown"
    )
    told = [document.text[s.start : s.end] for s in document.sentences]
    assert told == ["It fails in 80% of boats.1,2", "Others sink in rain.3", "It rains."]
    assert [document.text[c.start : c.end] for c in document.cues("citation")] == ["1,2", "3"]


def test_the_sentence_behind_may_say_what_paper_it_was():
    said = "Research shows the opposite: the tar keeps boats dry."
    assert "attribution.unnamed-studies" in rules(f"{said} It rains.")
    found = rules(f"{said} The study was published in the Journal of Boats.")
    assert "attribution.unnamed-studies" not in found


def test_few_who_would_argue_are_nobody_to_name():
    assert "attribution.weasel-attribution" not in rules("Few would argue that the pier is dry.")


def test_what_a_script_fills_into_a_page_is_no_blank():
    hidden = "<a href='/x' class='__cf_email__'>[email&#160;protected]</a>"
    page = (
        f"<!doctype html><body><p>{TOLD} {hidden} {{{{ office.place }}}} {{{{place}}}}</p></body>"
    )
    assert "formatting.placeholders" not in rules(" " * 3000 + page, "html")


def test_labels_of_a_page_are_no_wording_that_comes_back():
    label = "<p>Rowed by forty of our customers</p><p>Put it into the boat</p>"
    page = f"<!doctype html><body><p>It rains on the pier.</p><div>{label * 9}</div></body>"
    assert Document(page, "html").repeats.again == 0


def test_two_people_of_the_headline_may_have_one_title():
    text = (
        "# Lady Marsh, Reed and gulls in a painting\n\nLady Marsh is in it, and so are the gulls."
    )
    assert "headline.other-name" not in rules(text)


@pytest.mark.parametrize(
    ("text", "syntax"),
    [
        (
            "# Oars\n\nIt rows.\n\n## Source\n\nTo row with the newest build, get the code and build it by hand.",
            "markdown",
        ),
        (
            "Oars\n====\n\nIt rows\n\nSource\n------\n.. automodule:: o.so\n\nPhoto\n-----\n.. automodule:: o.photo",
            "rst",
        ),
    ],
)
def test_a_heading_over_its_own_text_is_no_label_of_a_source(text, syntax):
    assert "attribution.dangling-source-label" not in rules(text, syntax)


def test_a_heading_with_nothing_under_it_is():
    text = "# Oars\n\nIt rows well in wind.\n\n## Source\n\n## Next\n\nIt rains."
    assert "attribution.dangling-source-label" in rules(text)


@pytest.mark.parametrize("heading", ["AUTHOR", "## Authors"])
def test_who_wrote_it_may_stand_under_a_heading_that_says_so(heading):
    text = f"{TOLD}\n\n{heading}\n\nWritten by Ann Marsh.\n\nIt rains."
    assert ABOUT.isdisjoint(rules(text, "markdown" if "#" in heading else "plain"))


def test_a_copyright_before_its_licence_in_one_paragraph_is_in_its_place():
    text = f"# Oars\n\n{TOLD}\n\n## License\n\nCopyright 2011-2026 Oars Foundation and contributors. Licensed MIT."
    assert ABOUT.isdisjoint(rules(text))
