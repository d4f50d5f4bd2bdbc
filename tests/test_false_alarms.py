"""What good texts and references may do: entries that are alike, prices, signed praise."""

import pytest

from quality.document import Document
from quality.document.entries import entries, in_one_list, in_two_entries
from quality.measures.repetition import first_words, top_word_share
from quality.scorer import Scorer

WAIT = "The number of seconds to wait for the upstream server to accept a request before it fails."


def numbers(text, syntax="markdown"):
    return entries(Document(text, syntax))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Options\n\nTwo.\n\n## `host`\n\nThe address.\n\nA name.", (0, 0, 1, 1, 1)),
        ("# Options\n\n## `host`\n\n### Default\n\nNone.\n\n## Next\n\nEnd.", (0, 1, 1, 1, 0, 0)),
        ("# Changes\n\n## Version 3.1\n\nOne.\n\n## Boats 3.0 (May)\n\nTwo.", (0, 1, 1, 2, 2)),
        ("# Log\n\n## 2016-09-27, Version 0.9\n\nOne.\n\n## 2016-06-23\n\nTwo.", (0, 1, 1, 2, 2)),
        ("# Options\n\n## save-dev\n\nOne.\n\n## save-exact\n\nTwo.", (0, 1, 1, 2, 2)),
        ("- mend the lamp (#72) (2.1.0)\n- mend the mast (72)", (1, 0)),
        (
            "# News\n\n## What's new in 3.1\n\nOne.\n\n## Changes since boats-3.0\n\nTwo.",
            (0, 1, 1, 2, 2),
        ),
        ("v2.3 2022-05-10 Ann\n\nOne.\n\nv2.2 2021-05-10 Ann\n\nTwo.", (1, 1, 2, 2)),
        ("- BUG 15266: mend the lamp\n- CVE-2022-14461: mend the mast", (1, 2)),
        ("# Changes\n\n## 2.1.0\n\nOne.\n\n## 2.0 (May)\n\nTwo.", (0, 1, 1, 2, 2)),
        ("- [Fares](a.md): what it costs\n- [Crew](b.md): who sails", (1, 2)),
        ("- `--all`: sail\n  - in winter\n- a plain one", (1, 1, 0)),
        ("- Camera.fade now takes a time\n- mend the lamp (#7260)\n- mend it (2019)", (1, 2, 0)),
        ("# The 2.5 million\n\nThey came.", (0, 0)),
    ],
)
def test_an_entry_is_what_stands_under_a_name(text, expected):
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Options\n=======\n\n``host``\n   The address.\n\n``port``\n   A number.\n",
        "Options\n=======\n\nAll.\n\n.. option:: --host\n\n   The address.\n\n.. option:: --port\n\n   A number.\n",
    ],
)
def test_terms_and_directives_begin_entries(text):
    document = Document(text, "rst")
    host, port = (document.text.index(words) for words in ("The address", "A number"))
    assert in_two_entries(document, host, port)


def test_items_of_lists_within_a_list_are_of_one_list():
    document = Document("- one\n  - two\n- three\n\nIt rains.\n\n- four", "markdown")
    at = document.text.index
    assert in_one_list(document, at("two"), at("three"))
    assert not in_one_list(document, at("three"), at("four"))


def found(rule, text):
    return Scorer(select=[rule]).score(text, format="markdown").findings


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"# Ferry\n\n{WAIT}\n\nIt rains.\n\n{WAIT}", 1),
        (f"# Ferry\n\n## `read`\n\n{WAIT}\n\n## `write`\n\n{WAIT}", 0),
        (f"# Ferry\n\n## Reading\n\n{WAIT}\n\n## Writing\n\n{WAIT}", 1),
        (f"- {WAIT}\n- {WAIT.replace('accept', 'refuse')}", 0),
        (f"- {WAIT}\n- {WAIT}", 1),
        ("Call `sail` to leave the old harbour with the crew, the dog and the post. "
         "Call `row` to leave the old harbour with the crew, the dog and the post.", 0),
    ],
)  # fmt: skip
def test_only_entries_and_items_with_words_of_their_own_may_be_alike(text, count):
    assert len(found("repetition.near-duplicate-sentence", text)) == count


DEFINED = "A dock is a stretch of calm water between two walls of stone where {} are moored for the winter."


@pytest.mark.parametrize(
    "text",
    [
        "Which dock holds the old boats of the harbour board in winter? It rains. "
        "Which dock holds the old boats of the harbour board in summer?",
        f"# Words\n\n## Dock\n\n{DEFINED.format('boats')}\n\n## Basin\n\n{DEFINED.format('ferries')}",
        f"# Docks\n\n{DEFINED.format('boats')}\n\n## Glossary\n\n{DEFINED.format('boats')}",
        "- Ann Lee, Head Keeper, Western Harbour Lights Board\n\nIt rains.\n\n"
        "- Ann Lee, Head Keeper, Western Harbour Lights Board",
        "A higher toll means that fewer small boats enter the harbour before noon. "
        "A lower toll means that fewer small boats enter the harbour before noon.",
    ],
)
def test_questions_definitions_names_and_opposites_may_be_alike(text):
    assert not found("repetition.near-duplicate-sentence", text)


@pytest.mark.parametrize(
    "text",
    [
        "What is a firm grip on every berth worth to the board?\n\n"
        "And to the town, what is a firm grip on every berth worth?",
        "The sign in the old hall said “a firm grip on every berth for ever” in gold.\n\n"
        "On Sundays the board keeps a firm grip on every berth it has left.",
    ],
)
def test_a_phrase_of_two_questions_or_of_a_quotation_is_no_refrain(text):
    assert not found("repetition.phrase-refrain", text)


def test_lines_that_are_no_sentences_open_nothing():
    text = "\n\n".join(
        ["# Boats", *(f"Bug fixes:\n\nThe {n} boat sails." for n in "one two".split())]
    )
    document = Document(text, "markdown")
    assert [document.words.texts[i] for i in first_words(document)] == ["the", "the"]


def test_a_year_is_no_keyword():
    assert top_word_share(Document("In 2020 boats sailed. In 2020 boats sank.")) == 2 / 4


@pytest.mark.parametrize(
    "text",
    [
        "Each flag means “switch this lamp on by default” and no more than that.",
        'The next commit reverts "keep the lamps on over night" for good.',
    ],
)
def test_a_gloss_and_the_title_of_what_is_taken_back_are_nobodys_words(text):
    assert not found("attribution.unattributed-quotation", text)


def test_a_name_of_code_in_a_path_is_no_markdown():
    text = "The boat is in src/boat/__init__.py and __call__() of it."
    assert (
        not Scorer(select=["formatting.markup-in-plain-text"]).score(text, format="plain").findings
    )


LABELLED = (
    "- Hull: the old boards were all replaced in May.\n"
    "- Sail: the seam is sewn with a double thread.\n"
    "- Mast: it no longer turns in a storm."
)


@pytest.mark.parametrize(
    ("above", "count"), [("## Work", 1), ("## Version 2.1", 0), ("## 2.1.0", 0), ("## Glossary", 0)]
)
def test_release_notes_and_glossaries_have_labels_on_purpose(above, count):
    text = f"# Boats\n\n{above}\n\n{LABELLED}\n\n" + "The tide came in at noon. " * 30
    assert bool(found("structure.inline-headers", text)) == count


def test_code_elsewhere_in_a_text_excuses_no_label():
    text = f"# Boats\n\n{LABELLED}\n\n" + "The `tide` came in at noon. " * 30
    assert len(found("structure.inline-headers", text)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("If the wind on the lake in front of the town turns round to the north in the night it is best to"
         " stay, rather than row.", 0),
        ("If the wind on the lake in front of the town turns round and you believe it is about to become a"
         " real storm, stay ashore tonight.", 1),
    ],
)  # fmt: skip
def test_a_main_clause_may_begin_with_it_and_no_comma(text, count):
    assert len(found("readability.late-main-clause", text)) == count


NOUNS = "The plan rests on the {} of {} and the {} of {}."


@pytest.mark.parametrize(
    ("nouns", "count"),
    [
        ("modernisation production movement consumption", 1),
        ("modernisation production movement movements", 0),
        ("modernisation production movement Foundation", 0),
        ("modernisation production; movement consumption", 0),
    ],
)
def test_names_and_plurals_make_no_pile_of_nouns(nouns, count):
    assert len(found("readability.nominalisation-pile", NOUNS.format(*nouns.split()))) == count


def test_a_sentence_told_again_names_the_line_and_the_words_of_the_first():
    told = found("repetition.near-duplicate-sentence", f"# Ferry\n\n{WAIT}\n\nIt rains.\n\n{WAIT}")
    assert [f.message for f in told] == [
        "“The number of seconds to wait for …” repeats line 3: keep one, with what is new in the other."
    ]


def test_a_family_of_sentences_is_one_finding_with_all_its_places():
    text = "\n\n".join(("# Ferry", WAIT, "It rains.", WAIT, "It snows.", WAIT, WAIT))
    (finding,) = found("repetition.near-duplicate-sentence", text)
    assert (finding.line, len(finding.related)) == (7, 3)
    assert "repeats line 3, and 2 more do:" in finding.message


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("On Sundays, too, it holds a firm grip on every crane.", 1),
        (
            "On Sundays it moors. ```tie```\n\n```sh\ntie\n```\n\nAnd it holds a firm grip on old cranes.",
            0,
        ),
        ("On Sundays it holds a firm, dry grip on cranes and holds a firm grip.", 0),
    ],
)
def test_a_phrase_must_be_longer_where_it_may_be_a_term(later, count):
    text = f"The harbour board holds a firm grip on every berth.\n\n{later}"
    assert len(found("repetition.phrase-refrain", text)) == count


def test_wording_that_entries_share_is_not_counted_as_said_again():
    entry = "## `{}`\n\n" + WAIT + " Default: none, which stands for no limit.\n\n"
    told = "".join(map(entry.format, "read write close open bind send wait stop turn lift".split()))
    plain = told.replace("`", "")
    rule = "repetition.duplicate-wording"
    assert not found(rule, told)
    assert found(rule, plain)


@pytest.mark.parametrize(
    ("below", "count"),
    [
        ("> “The best bed in the whole of Argyll.”", 1),
        ("> “The best bed in the whole of Argyll.” — Sue, Leeds", 0),
        ("“The best bed in the whole of Argyll.”\n\nIan Marsh, Oban", 0),
        ("“The best bed in the whole of Argyll.”\n\n“We stayed for a week or more.”", 2),
        ("The best bed in the whole of Argyll is here.", 0),
        ("", 0),
    ],
)
def test_praise_under_a_heading_of_testimonials_is_signed(below, count):
    text = f"# Inn\n\nNine rooms.\n\n## What guests say\n\n{below}"
    assert len(found("attribution.unattributed-quotation", text)) == count


@pytest.mark.parametrize(
    ("before", "count"),
    [
        ("The inn is quiet and small.", 1),
        ("Our inn is quiet and small.", 1),
        ("Ian Marsh has slept there.", 0),
        ("She has slept there.", 0),
        ("It was written on the wall:", 0),
        ("“Nobody snores,” says a neighbour.", 0),
    ],
)
def test_a_speech_that_stands_apart_is_the_speech_of_somebody_beside_it(before, count):
    text = f"# Inn\n\n{before}\n\n“I will never sleep anywhere else!”\n\nIt has nine rooms."
    assert len(found("attribution.unattributed-quotation", text)) == count


def test_a_headline_that_is_not_borne_out_is_told_which_words_are_missing():
    text = "# Shocking secret behind famous captain\n\n" + "The harbour board met. " * 30
    assert [f.message for f in found("headline.missing-terms", text)] == [
        "The text never says “shocking”, “secret”, “behind”, “famous”, “captain”: "
        "make the headline say what the text says."
    ]


TRAINS = (
    "Night trains carry sleeping passengers between distant capitals and save them a hotel bill.\n\n"
    "Travellers reach the centre rested, and railways earn money while tracks stand empty.\n\n"
    "Berlin to Vienna takes eleven hours.\n\nTwo lines closed last winter.\n\n{}"
)
RESTATED = (
    "{}ight trains save passengers a hotel bill, and travellers reach distant capitals rested."
)
NEWS = (
    " The ministry wants engineers, welders, cooks and inspectors for workshops in Linz, Graz and Wels,"
    " where old diesel engines, carriages and kitchens wait under tarpaulins for somebody to mend them."
)


@pytest.mark.parametrize(
    ("ending", "count"),
    [
        (RESTATED.format("N"), 1),
        (RESTATED.format("In short, n") + NEWS, 1),
        (RESTATED.format("N") + NEWS, 0),
        ("## Who rides?\n\n" + RESTATED.format("N"), 0),
    ],
)
def test_an_ending_restates_when_it_says_so_or_has_little_else_to_say(ending, count):
    assert len(found("repetition.restated-introduction", TRAINS.format(ending))) == count


@pytest.mark.parametrize(
    "text",
    [
        "Put this into the file:\n\n        # the first boat\n        row = 2\n",
        "It rains.\n\n# set up the boat\nrow 'two'\n",
        "Mend the __str__ method of the boat.",
        "The list ends here.\n\n# Older boats are left out.\n# To see them, ask the crew.\n",
    ],
)
def test_remarks_of_code_are_no_marks_of_markdown(text):
    rules = Scorer(select=["formatting.markup-in-plain-text"])
    assert rules.score(text, format="plain").findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "| Boat | Source | Crew |\n|---|---|---|\n| Ada | Oban | 4 |\n",
        "# Boats\n\n## Source\n\nThe source of the boats is kept in Oban.\n",
    ],
)
def test_heads_of_columns_and_of_text_are_no_labels_without_a_source(text):
    rules = Scorer(select=["attribution.dangling-source-label"])
    assert rules.score(text, format="markdown").findings == ()


def test_a_text_that_ends_on_an_address_is_not_cut_off():
    text = "The ferry sails at nine. What was mended in this release is listed at https://a.example/12.0"
    rules = Scorer(select=["formatting.cut-off"])
    assert rules.score(text, format="plain").findings == ()


def test_the_one_sentence_that_each_release_has_is_no_drumbeat():
    notes = "\n\n".join(f"## 2.{n}.0\n\nThanks to Ann for lamp {n}." for n in range(6))
    assert first_words(Document(f"# Changes\n\n{notes}", "markdown")) == ()


def test_a_date_and_a_hash_in_quotation_marks_are_no_quotation():
    text = (
        'The boat of May is "2014-10-29 13:59:56 3b7b72c4685aa5cf5e675c2c" in the log of the pier.'
    )
    rules = Scorer(select=["attribution.unattributed-quotation"])
    assert rules.score(text, format="plain").findings == ()
