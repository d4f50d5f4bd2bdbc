"""Changes that put findings right: what is changed, and all that is left alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality import Scorer
from quality.document import Document
from quality.fix import edits, fixed
from quality.fix.edit import Edit, apart
from quality.fix.kept import harmless, keeps
from quality.markup.reading import Block, Reading

SAFE = "repetition.doubled-word", "formatting.odd-characters", "generation.chatbot-residue"
SCORER = Scorer(select=[*SAFE, "filler.wordy-phrases"])
PLAIN = "The crew met at the pier and then it went home for the night. " * 20
NAMES = {"Paris", "Nora", "Berlin", "Ada"}
BITS = """\
the the a a was was word fer\u200bry p\u0430yment Ber\u200blin N\u043era 1\u200b000 3.5 2024 2024 Paris Paris
prior to in order to due to the fact that Prior to I hope this helps! Certainly! Here is your draft:
As an AI language model, I Nora Ada - # > | `the the` "the the" **the the** [the the](http://a.a/the-the)
``` --- http://a.b/the\u200bthe . , it it and and 1. --- *** title: == \\ <b> </b> &amp; \u200b""".split(
    " "
)
GLUE = [" ", " ", " ", "\n", "\n\n", "\r\n", "\n- ", "\n> ", "\n    ", "\n```\n", "\u200b"]
written = st.lists(st.sampled_from(BITS + GLUE * 4), max_size=40).map("".join)
texts = st.builds(lambda text, more: text + more, written, st.sampled_from(["", f"\n\n{PLAIN}"]))
in_every_format = pytest.mark.parametrize(
    "syntax", ["plain", "markdown", "html", "rst", "asciidoc"]
)
safely_or_not = pytest.mark.parametrize("unsafe", [False, True])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She read the the report.", "She read the report."),
        ("She read the the the report.", "She read the report."),
        ("It was over the\nthe hill.", "It was over the\nhill."),
        ("It was over the\r\nthe hill.", "It was over the\r\nhill."),
        ("- It was was\n- there", "- It was\n- there"),
        ("The fer\u200bry sails.", "The ferry sails."),
        ("The `ferry` is at the the pier.", "The `ferry` is at the pier."),
        ("The p\u0430yment was late.", "The payment was late."),
        ("Ber\u200blin is far.", "Berlin is far."),
        ("Certainly! Here is your draft:\n\nBees hum.\n", "Bees hum.\n"),
        ("Bees hum.\n\nI hope this helps!\n", "Bees hum.\n"),
        ("Bees hum.\nI hope this helps!\nThey do.\n", "Bees hum.\nThey do.\n"),
        ("Bees hum.\r\n\r\nI hope this helps!\r\n\r\nThey do.", "Bees hum.\r\n\r\nThey do."),
    ],
)
def test_what_has_one_certain_remedy_is_put_right(text, expected):
    assert fixed(text, SCORER, format="markdown").text == expected


@pytest.mark.parametrize(
    "text",
    [
        "She read `the the` report.",
        "She said “the the” twice.",
        "> She read the the report.",
        "    She read the the report.",
        "---\ntitle: the the report\n---\n\nText.",
        "She read the **the** report.",
        "See http://example.org/the\u200bthe for more.",
        "It cost 1\u200b000 pounds.",
        "We met P\u0430ris again.",
        "As an AI language model, I cannot know the mayor.",
        "# I hope this helps\n\nText.",
        "I hope this helps, said Nora Bell.",
        "Copy code 500\n\nText.",
        "- I hope this helps\n- It does",
        "Sure! Here is the post:\n\n---\ntitle: Bees\n---\n",
    ],
)
def test_what_may_not_be_touched_is_not(text):
    assert fixed(text, SCORER, format="markdown", unsafe=True).text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It closed prior to May", "It closed before May"),
        ("Due to the fact that it rained", "Because it rained"),
        ("We came in order\nto see", "We came to see"),
        ("We came in order\r\nto see", "We came to see"),
        ("We came in order that all see", "We came so that all see"),
        ("DUE TO THE FACT THAT it rained", "DUE TO THE FACT THAT it rained"),
        ("`prior to` is code", "`prior to` is code"),
        ("The Days Prior To May", "The Days Prior To May"),
    ],
)
def test_wording_changes_only_when_unsafe_fixes_are_asked_for(text, expected):
    wordy = f"{text}.\n\n{'In order to see it we came prior to noon. ' * 30}"
    assert fixed(wordy, SCORER, format="markdown").text == wordy
    bold = fixed(wordy, SCORER, format="markdown", unsafe=True)
    assert bold.text.startswith(f"{expected}.\n")


def test_a_line_is_not_begun_with_what_would_make_it_a_list():
    text = "They sail by the\nthe - and only - boat.\n"
    assert fixed(text, SCORER, format="markdown").text == text


def test_harmless_changes_are_made_beside_one_that_is_not():
    text = "It was was so, by the\nthe - only - boat, and it it sank.\n"
    expected = "It was so, by the\nthe - only - boat, and it sank.\n"
    assert fixed(text, SCORER, format="markdown").text == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It rains.", "It rains.\n\nIt snows."),
        ("Run `the the` now.", "Run `the` now."),
        ("It cost 40 pounds.", "It cost 4 pounds."),
        ("We met 3 of 3 crews.", "We met 3 of crews."),
        ("We met Ada there.", "We met there."),
        ("We met the crew.", "We met the Crew."),
        ("- One.\n- Two.", "- One. Two."),
    ],
)
def test_a_change_of_what_must_stay_is_harmful(before, after):
    assert not keeps(Document(before, "markdown"), Document(after, "markdown"))


def test_a_line_less_and_the_writer_named_otherwise_are_harmless():
    before, after = "It seems that I saw it.\n\nI hope this helps!", "It seems I saw it."
    assert keeps(Document(before, "markdown"), Document(after, "markdown"))
    assert keeps(Document("So it was I", "markdown"), Document("So it was", "markdown"))


def test_of_changes_that_are_harmless_alone_and_not_together_the_first_are_made():
    document = Document("So Ada came. Then Ada left.", "markdown")
    one, other = Edit(2, 6, "", None), Edit(17, 21, "", None)
    assert harmless(document, [one]) == [one]
    assert harmless(document, [other]) == [other]
    assert harmless(document, [one, other]) == [one]


def test_edits_that_touch_are_made_at_once():
    one, other = Edit(0, 2, "a", None), Edit(2, 4, "b", None)
    assert apart([other, one, Edit(1, 3, "c", None)]) == [one, other]


def test_a_word_file_is_left_alone():
    said = "She read the the report."
    page = Reading(said, said, (Block("paragraph", 0, len(said)),), format="docx")
    assert fixed(page, SCORER).text == said


def test_the_findings_put_right_are_counted_over_all_rounds():
    found = fixed("It saw the th\u200be pier and and left.", SCORER)
    assert (found.text, found.findings) == ("It saw the pier and left.", 3)


def test_the_report_is_on_the_text_as_it_is_afterwards():
    found = fixed(f"It saw the the pier. {PLAIN}", SCORER)
    assert found.report == SCORER.score(found.text, format="plain")


def test_a_silenced_finding_is_left_alone():
    text = "<!-- quality: ignore[repetition.doubled-word] a title -->\nThe the the band.\n"
    assert fixed(text, SCORER, format="markdown").text == text


@in_every_format
@safely_or_not
@given(text=texts)
def test_fixing_twice_is_fixing_once(syntax, unsafe, text):
    once = fixed(text, SCORER, unsafe=unsafe, format=syntax).text
    assert fixed(once, SCORER, unsafe=unsafe, format=syntax).text == once


@in_every_format
@safely_or_not
@given(text=texts)
def test_figures_and_names_stay(syntax, unsafe, text):
    after = fixed(text, SCORER, unsafe=unsafe, format=syntax).text
    assert sorted(re.findall(r"\d+", after)) == sorted(re.findall(r"\d+", text))
    assert names(after) == names(text)


def names(text):
    return NAMES & set(re.findall(r"\w+", text.replace("\u200b", "")))


@in_every_format
@given(text=texts)
def test_code_quotations_and_front_matter_stay(syntax, text):
    after = fixed(text, SCORER, unsafe=True, format=syntax).text
    assert closed(Document(after, syntax)) == closed(Document(text, syntax))


def closed(document):
    blocks = [b for b in document.blocks if b.kind in ("code", "front_matter", "quotation")]
    zones = [z for z in document.zones if z.kind in ("code", "url", "quotation")]
    return [document.text[each.start : each.end] for each in (*blocks, *zones)]


@in_every_format
@given(text=texts)
def test_edits_are_in_order_and_apart(syntax, text):
    report = SCORER.score(text, format=syntax)
    bounds = [e for edit in edits(text, report, SCORER.rules, unsafe=True) for e in edit[:2]]
    assert bounds == sorted(bounds)
