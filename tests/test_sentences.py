"""Where sentences end: the golden rules of sentence splitting, in our own words."""

import pytest

from quality.document import Document
from quality.sentences import sentence_spans


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The sun rose.", "We left."],
        ["Who called?", "Nobody did."],
        ["Stop!", "The ice is thin."],
        ["The book is by Edith M. Lark."],
        ["See p. 12 for the map."],
        ["Were Hill & Co. paid on time?"],
        ["We sold it to Brook, Field & Co.", "It went well."],
        ["From the hut you can see Mt. Arle."],
        ["The clinic on Low St. opens at nine."],
        ["This was Tom Reed Jr.'s desk."],
        ["She moved to the U.S.A. in May."],
        ["He lives in the E.U.", "Does he like it?"],
        ["They left the U.S.", "They never came back."],
        ["She works for the U.S. Treasury in Ohio."],
        ["At 7 a.m. Dr. Bell opened the door."],
        ["It costs $4.50 in town."],
        ["It costs $4.50.", "Nobody pays it."],
        ["The cook (He had trained in Lyon.) said no."],
        ["Write to ann@example.org.", "She answers quickly."],
        ["Read www.example.org/a.b.html first.", "Then call."],
        ["Wait!!", "That is mine."],
        ["What?!", "You knew?"],
        ["“We won.”", "She smiled."],
        ["I never said that....", "She left."],
        ["Prices rose 3.5% in 2024, e.g. for bread."],
        ["It was, vs. last year, a good crop."],
        ["Refer to Fig. 3 and Eq. 2."],
        ["No. 5 is broken."],
        ["She said no.", "He said yes."],
        ["这是第一句。", "这是第二句！"],
    ],
)
def test_sentences_are_split_where_a_reader_would(sentences: list[str]) -> None:
    glue = "" if sentences[0].endswith("。") else " "
    assert split(glue.join(sentences)) == sentences


def test_a_list_number_does_not_end_a_sentence() -> None:
    assert split("1. Fill the pot. Boil it.") == ["1. Fill the pot.", "Boil it."]


def test_headings_cells_and_items_are_sentences_of_their_own() -> None:
    document = Document(
        "# What it costs\n\n- Bread\n- Milk and eggs\n\nAll of it. Now.", "markdown"
    )
    said = [document.text[s.start : s.end] for s in document.sentences]
    assert said == ["What it costs", "Bread", "Milk and eggs", "All of it.", "Now."]


def test_a_line_break_inside_a_paragraph_ends_no_sentence() -> None:
    text = "The river rose in the night\nand the bridge went. Nobody was hurt."
    assert split(text) == [text[:48], text[49:]]
