"""Where sentences end: the golden rules of sentence splitting, in our own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.document import Document
from quality.sentences import sentence_spans

PARTS = st.sampled_from(
    """The It Mr. Dr. U.S. p.m. P.M. e.g. No. 1. 2. 3.) a. b) • ... . … ! ?! “ ” ( ) [...] " I you
    3.5 N°. St. 。 ok Yahoo! http://a.b/c. -""".split()
)
BLANKS = st.sampled_from([" ", " ", "  ", "\n", "\u00a0", ""])
LINES = st.lists(st.tuples(PARTS, BLANKS).map("".join), max_size=40).map("".join)


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The sun rose.", "We left."],
        ["Who called?", "Nobody did."],
        ["Stop!", "The ice is thin."],
        [
            "It rained.[1]",
            "Nobody left.[2][a]",
            "“We stay.”[3, 4]",
            "It cleared.[citation needed]",
            "So.",
        ],
        ["It rained.¹", "Nobody left.²³"],
        ["The array.[0] of it is empty."],
        ["It rained [1].", "Nobody left."],
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


@pytest.mark.parametrize(
    "said",
    [
        ["The pump is open source.", "pump-base is its library."],
        ["i like the boat a lot.", "it is old."],
        ["The crew fought in World War I.", "Marsh was nine then."],
        ["Sort them by Type I.", "Then sort them by Type II."],
        ["It rained.", "it stopped."],
    ],
)
def test_a_sentence_may_begin_small_or_after_a_numeral(said):
    assert split(" ".join(said)) == said


@pytest.mark.parametrize(
    "text",
    [
        "It takes approx. nine days and costs e.g. two boats.",
        "The dept. heads met the govt. staff of Inc. towns.",
        "“We shall see.” said the captain.",
        "See John I. Marsh about it.",
    ],
)
def test_a_shortened_word_ends_no_sentence(text):
    assert split(text) == [text]


# One case for each of the 48 English golden rules of the pragmatic segmenter, in its order.
GOLDEN = {
    "full stop": ["The kettle boils.", "The cat waits."],
    "question mark": ["Is it late?", "The clock has stopped."],
    "exclamation mark": ["Look out!", "The wall leans."],
    "capital initial": ["The prize went to Mara T. Oakes."],
    "lower-case letter": ["The table is on p. 31 of the report."],
    "abbreviation in a question": ["Did Marsh & Co. ever answer?"],
    "abbreviation in the middle": ["We rang Marsh & Co. twice that day."],
    "abbreviation before a time": ["They signed with Marsh, Lund & Co. at dusk."],
    "abbreviation at the end": ["They signed with Marsh, Lund & Co.", "It took an hour."],
    "abbreviation before a name": ["Snow lay on Mt. Holm until June."],
    "abbreviation on both sides": ["St. Anne’s Hall is on Mill st. near the weir."],
    "abbreviation with an apostrophe": ["That is Sam Roe Jr.’s boat."],
    "several dots in the middle": ["They toured the U.S.A. last spring."],
    "several dots at the end": ["We moved to the E.U.", "Have you been there?"],
    "U.S. at the end": ["We moved to the U.S.", "Have you been there?"],
    "U.S. before a name": ["She runs the U.S. Mint in Denver."],
    "U.S. before a small letter": ["He stayed in the U.S. for nine years."],
    "a.m. and p.m.": [
        "At 6 a.m. Mrs. Vale fed the hens.",
        "She was back at 7 P.M.",
        "Mrs. Vale then slept.",
    ],
    "number": ["He owes 12.50 to the baker."],
    "number at the end": ["He owes the baker 12.50.", "It is a debt of honour."],
    "sentence in brackets": ["The guide (She had walked the ridge before.) led the way."],
    "e-mail address": ["Her address is mara.oakes@example.org.", "I wrote to her."],
    "web address": ["It is at https://www.example.org/a.b/c.html.", "Have a look there."],
    "single quotes inside": ["He looked at her, ‘It is done.’ he said."],
    "double quotes inside": ["He looked at her, “It is done.” he said."],
    "double quotes at the end": ["He looked at her, “It is done.”", "She put the pen down."],
    "two exclamation marks": ["Come here!!", "It has hatched."],
    "two question marks": ["You did what??", "It was mine."],
    "exclamation and question": ["Gone!?", "It was here."],
    "question and exclamation": ["Gone?!", "It was here."],
    "run-on list 1.)": ["1.) Wash the rice", "2.) Boil the water"],
    "run-on list 1.) with stops": ["1.) Wash the rice.", "2.) Boil the water."],
    "run-on list 1)": ["1) Wash the rice", "2) Boil the water"],
    "run-on list 1) with stops": ["1) Wash the rice.", "2) Boil the water."],
    "run-on list 1.": ["1. Wash the rice", "2. Boil the water"],
    "run-on list 1. with stops": ["1. Wash the rice.", "2. Boil the water."],
    "run-on list with bullets": ["• 7. Wash the rice", "• 8. Boil the water"],
    "run-on list with dashes": ["⁃7. Wash the rice", "⁃8. Boil the water"],
    "run-on list with letters": ["a. Wash the rice", "b. Boil the water", "c. Wait an hour"],
    "number of a place": ["It is stored at N°. 4711.22.33.", "There is a copy at the town hall."],
    "mark within a name": ["He works at Yahoo! in the mail room."],
    "I at the end": ["It was only you and I.", "Have you met Clara I. Stone?"],
    "spaced dots in quotes": ["She writes that in winter, “the roads grow short. . . .”"],
    "dots in brackets": ["“Lund [...] drew two maps of the coast [...]” (Oakes 31)."],
    "spaced dots at the end": ["Say that a part is missing with three dots . . . .", "Go on."],
    "four dots at the end": ["He never said so....", "She shut the door."],
    "dots in the middle": ["It was not ... well, I mean ... see . . . the thing is . . . we left."],
    "spaced dots in the middle and at the end": [
        "A custom that had somewhat faded . . . was that of naming every field. . . .",
        "It was not dropped. . . .",
    ],
}
TRAPS = [
    ["The bill (No. 7 of 1998) passed.", "It is still law."],
    ["She has a Ph.D. from Lund.", "He has none."],
    ["It grew by approx. 40 per cent, i.e. by half as much again."],
    ["Gen. Stone, Sen. Oakes and Rep. Vale spoke."],
    ["J. R. R. Holm wrote it.", "A. Vale drew the maps."],
    ["The file is data.tar.gz.", "Unpack it."],
    ["Version 2.0.1 is out.", "Version 3 is not."],
    ["At 10.30 the bell rang.", "Nobody moved."],
    ["On 3 Sept. 2019 it closed.", "It reopened in Oct. of that year."],
    ["Oats, rye, etc. were dear.", "Bread, etc.", "The rest is in the list."],
    ["“Is it far?” she asked.", "“No.”"],
    ["“Stop!” he cried.", "Nobody did."],
    ["Why?", "Because.", "And then?", "Nothing."],
    ["It is 5 ft. 3 in. tall.", "The door is lower."],
    ["See Smith et al. 2004 and Vale, op. cit. for both."],
    ["The temperature was −3.5 °C.", "The lake froze."],
    ["*Note.*", "Nothing is free."],
    ["Is this it?", "(It was.)", "Fine."],
    ["He came in second vs. Lund, the favourite."],
    ["It cost £3m.", "That was too much."],
    ["He left…", "She stayed."],
    ["He left… and came back."],
    ["The D.C. office is shut.", "The N.Y. one is not."],
    ["Inc. magazine liked it.", "Acme Inc.", "The firm is old."],
]
# Words that are short for others elsewhere, written in full; and the same where they are short.
WHOLE = [
    ["Drivers praise the app.", "Riders use it, too."],
    ["Nine rooms hold modern art.", "Visitors pay nothing."],
    ["We had six hours of sun.", "Four boats went out."],
    ["There the old dog sat.", "Snow fell on it."],
    ["In June they wed.", "Guests came from Lund."],
    ["Ann let the cat in.", "Rain ran down the glass."],
    ["Tired is what I am.", "Sleep would help."],
    ["The gates open at 6 pm.", "Dogs stay outside."],
    ["It was a photo op.", "Voters saw through it."],
    ["He picked a ripe fig.", "Wasps were at the others."],
    ["Ask the sales rep.", "Prices differ by town."],
    ["Fog hid the col.", "Climbers turned back."],
    ["The call takes 40 ms.", "The rest is quick."],
    ["Simmer it for 10 min.", "Remove the lid."],
    ["Turn the dial to max.", "Steam will rise."],
    ["She was fined by the SEC.", "Shares fell."],
    ["Lines open at noon EST.", "Callers wait for an hour."],
    ["Files end in .ext.", "Windows hides that."],
]
SHORT = [
    "See art. 9, sec. IV and app. B of the treaty.",
    "It is fig. 3 or para. 12a, or op. 27 by Lund.",
    "Ring tel. +44 20 7946 0000 or ext. 12 for help.",
    "Bring min. 3 and max. 12 guests on Sat. Holm hill is open.",
    "A 6 in. Douglas fir stood by a 40 ft. Norway spruce.",
    "On 4 Mar. Lund met Gen. Oakes, Rep. Vale and Col. Stone.",
    "It was held on 9 mar. 2019.",
]


@pytest.mark.parametrize("sentences", GOLDEN.values(), ids=GOLDEN)
def test_the_golden_rules_are_kept(sentences):
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize("sentences", TRAPS, ids=" ".join)
def test_traps_are_seen(sentences):
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize("sentences", WHOLE, ids=" ".join)
def test_a_word_in_full_that_is_short_for_another_ends_a_sentence(sentences):
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize("sentence", SHORT)
def test_the_same_word_ends_none_where_it_is_short(sentence):
    assert split(sentence) == [sentence]


@given(text=st.one_of(LINES, st.text()), margin=st.integers(0, 3))
def test_sentences_are_in_order_and_hold_all_but_blanks(text, margin):
    padded = "x" * margin + text + "y" * margin
    spans = list(sentence_spans(padded, margin, margin + len(text)))
    edges = [margin, *(edge for span in spans for edge in span), margin + len(text)]
    assert edges == sorted(edges)
    assert "".join("".join(padded[a:b].split()) for a, b in spans) == "".join(text.split())


@given(text=LINES)
def test_a_sentence_has_no_blanks_around_it(text):
    assert all(each == each.strip() for each in split(text))


@pytest.mark.parametrize("unseen", ["\u200b", "\u200e", "\u200f", "\u2060", "\ufeff"])
def test_characters_that_nobody_sees_hide_no_end(unseen):
    assert split(f"It rains.{unseen} {unseen}We stay.") == ["It rains.", "We stay."]
