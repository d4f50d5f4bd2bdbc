"""Styles of Vale become rules of the kinds that find the same."""

import pytest

from quality import Scorer, rule_files
from quality.ruletest import problems
from quality.vale import bring


def imported(styles, text):
    """The rule that a style file becomes, with its examples tried."""
    (styles / "Some.yml").write_text(text, "utf-8")
    (outcome,) = bring(styles, styles.parents[1] / "rules")
    assert outcome.written is not None, outcome.reason
    rule = rule_files.file(outcome.written)
    assert list(problems(rule)) == []
    return rule


def found(styles, text, document):
    """The places and messages that the rule made of a style finds in a document."""
    rule = imported(styles, text)
    scorer = Scorer(rules=[styles.parents[1] / "rules"], select=[rule.id], preview=True)
    report = scorer.score(document, format="markdown")
    return [(finding.excerpt, finding.message) for finding in report.findings]


PADDING = """\
extends: existence
message: "Cut '%s'."
link: https://example.org/padding
level: error
ignorecase: true
tokens:
  - in order to
  - all in all
exceptions: [in order to form]
"""


def test_plain_words_of_any_case_become_phrases(styles):
    rule = imported(styles, PADDING)
    assert (rule.id, rule.kind, rule.severity, rule.status) == (
        "filler.house-some",
        "phrases",
        "error",
        "preview",
    )
    assert (rule.body["phrases"], rule.exceptions) == (
        ["in order to", "all in all"],
        ("in order to form",),
    )
    assert (rule.message, rule.sources) == ("Cut '{match}'.", ("https://example.org/padding",))


def test_a_phrase_is_found_and_an_exception_is_not(styles):
    text = "In order to eat, and in order to form it."
    assert found(styles, PADDING, text) == [("In order to", "Cut 'In order to'.")]


def test_each_token_has_an_example(styles):
    bad = [example.text for example in imported(styles, PADDING).examples if example.bad]
    assert ["in order to" in bad[0], "all in all" in bad[1]] == [True, True]


def test_words_whose_case_matters_become_patterns(styles):
    style = "extends: existence\nmessage: Not '%s'.\ntokens: [Widget]\n"
    assert found(styles, style, "A Widget, a widget, Widgets.") == [("Widget", "Not 'Widget'.")]


def test_nonword_tokens_may_be_part_of_a_word(styles):
    style = "extends: existence\nmessage: x\nnonword: true\ntokens: ['\\d%']\n"
    assert found(styles, style, "It rose 15%a.") == [("5%", "x")]


@pytest.mark.parametrize(
    ("append", "text"), [("", "it's 4 miles long"), ("append: true\n", "it's miles 4 long")]
)
def test_raw_parts_stand_before_the_tokens_or_after_them(styles, append, text):
    raw = "' \\d+'" if append else "'\\d+ '"
    style = f"extends: existence\nmessage: x\n{append}raw: [{raw}]\ntokens: [miles, yards]\n"
    assert len(found(styles, style, text)) == 1


def test_a_curly_apostrophe_is_a_straight_one(styles):
    style = "extends: existence\nmessage: x\ntokens: ['[Ii]t’s']\n"
    assert found(styles, style, "It’s so.") == [("It’s", "x")]


@pytest.mark.parametrize(
    ("scope", "there"),
    [
        ("heading", "# {}\n"),
        ("[heading, table]", "| {} | b |\n|---|---|\n| c | d |\n"),
        ("list", "- {}\n- more\n"),
        ("paragraph", "The {} is here.\n"),
        ("blockquote", "> the {} there\n"),
        ("code", "```\n{}\n```\n"),
    ],
)
def test_a_scope_of_vale_is_one_of_ours(styles, scope, there):
    style = f"extends: existence\nmessage: x\nscope: {scope}\ntokens: [widget]\n"
    assert found(styles, style, there.format("widget")) == [("widget", "x")]


SWAP = """\
extends: substitution
message: "Use '%s' instead of '%s'."
ignorecase: true
swap:
  utilise: use
  commence: start|begin
"""


def test_a_substitution_names_the_better_word(styles):
    assert found(styles, SWAP, "Utilise it and commence.") == [
        ("Utilise", "Use 'use' instead of 'Utilise'."),
        ("commence", "Use 'start' or 'begin' instead of 'commence'."),
    ]


def test_a_substitution_by_pattern_names_the_better_word(styles):
    style = "extends: substitution\nmessage: \"Write %s.\"\nswap: {'java ?script': JavaScript}\n"
    assert found(styles, style, "Use java script, JavaScript or javascript.") == [
        ("java script", "Write JavaScript."),
        ("javascript", "Write JavaScript."),
    ]


def test_numbered_places_of_a_message_are_kept(styles):
    style = SWAP.replace("Use '%s' instead of '%s'.", "100%% %[2]s: %[1]s")
    assert found(styles, style, "Utilise it.") == [("Utilise", "100% Utilise: use")]


def test_too_many_of_a_token_in_a_sentence_are_found(styles):
    style = "extends: occurrence\nmessage: x\nscope: sentence\nmax: 3\ntoken: ','\n"
    assert found(styles, style, "One, two. A, b, c, d, e.") == [("A, b, c, d, e.", "x")]


def test_too_few_of_a_token_in_the_text_are_found(styles):
    style = "extends: occurrence\nmessage: x\nmin: 1\ntoken: '\\d'\n"
    assert found(styles, style, "No figure here. None.") == [("No figure here.", "x")]


def test_code_is_not_counted(styles):
    style = "extends: occurrence\nmessage: x\nscope: paragraph\nmax: 1\ntoken: foo\n"
    assert found(styles, style, "The foo and `foo` and `foo`.") == []


def test_a_repetition_is_a_doubled_word(styles):
    style = "extends: repetition\nmessage: \"'%s' again\"\nalpha: true\ntokens: ['[^\\s]+']\n"
    assert found(styles, style, "This is the the end.") == [("the the", "'the the' again")]


def test_the_form_that_comes_second_is_inconsistent(styles):
    style = (
        "extends: consistency\nmessage: \"'%s' too\"\nignorecase: true\n"
        "either: {organise: organize, advisor: adviser}\n"
    )
    text = "We organize it. They organise and ORGANISE it. An advisor came."
    assert found(styles, style, text) == [
        ("organise", "'organise' too"),
        ("ORGANISE", "'ORGANISE' too"),
    ]


CONDITIONAL = """\
extends: conditional
message: "'%s' is not explained."
first: '\\b([A-Z]{3,5})\\b'
second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
exceptions: [API]
"""


def test_what_is_not_explained_is_found_once(styles):
    text = "The World Health Body (WHB) met the FBO and an API. The WHB left; the FBO stayed."
    assert found(styles, CONDITIONAL, text) == [("FBO", "'FBO' is not explained.")]


@pytest.mark.parametrize(
    ("match", "good", "bad"),
    [
        ("$title", "The Cat and the Hat", "The cat and the hat"),
        ("$title", "What It Is For", "What It Is for"),
        ("$sentence", "The cat and the NATO iPhone", "The Cat And The Hat"),
        ("$sentence", "The cat: A tale", "the cat sits"),
        ("$upper", "THE CAT", "The Cat"),
        ("$lower", "the cat", "The Cat"),
        ("'^The'", "The cat", "A cat"),
    ],
)
def test_capitals_of_headings_are_checked(styles, match, good, bad):
    style = f"extends: capitalization\nmessage: x\nscope: heading\nmatch: {match}\n"
    style += "threshold: 1.0\n"
    assert found(styles, style, f"# {good}\n\n## {bad}\n") == [(bad, "x")]


def test_exceptions_and_the_longer_list_of_small_words_are_kept(styles):
    style = (
        "extends: capitalization\nmessage: x\nmatch: $title\nstyle: Chicago\nthreshold: 1.0\n"
        "exceptions: [of mice]\n"
    )
    text = "# A Book of mice between Covers\n\n# A Book Between Covers\n"
    assert found(styles, style, text) == [("A Book Between Covers", "x")]


@pytest.mark.parametrize(
    ("formula", "condition", "metric", "limit"),
    [
        ("words / sentences", "> 22", "readability.mean_sentence_words", 22),
        (
            "0.39 * (words / sentences) + (11.8 * syllables) / words - 15.59",
            "> 9",
            "readability.grade",
            9,
        ),
        (
            "206.835 - (1.015 * (words / sentences)) - (84.6 * (syllables / words))",
            "< 60",
            "readability.flesch",
            60,
        ),
        ("100 * (long_words / words)", "> 25", "readability.long_word_share", 0.25),
        ("polysyllabic_words / words", ">= 0.2", "readability.polysyllable_share", 0.2),
    ],
)
def test_a_formula_is_known_by_what_it_computes(styles, formula, condition, metric, limit):
    rule = imported(
        styles,
        f'extends: metric\nmessage: "It is %s."\nformula: |\n  {formula}\n'
        f'condition: "{condition}"\n',
    )
    assert (rule.body["metric"], rule.limits) == (metric, {"web": limit})
    assert rule.message == "It is {value}."


@pytest.mark.parametrize(
    ("formula", "condition", "few", "many"),
    [
        ("words", "> 5", "One two three.", "One two three four five six."),
        ("sentences", ">= 2", "One.", "One here. Two there."),
        ("paragraphs", "> 1", "One.", "One.\n\nTwo."),
        ("heading_h2", "> 1", "## One\n", "## One\n\n## Two\n"),
        ("list", "> 1", "- one\n", "- one\n- two\n"),
        ("words", "< 4", "One two three four.", "One two three."),
        ("words", "<= 3", "One two three four.", "One two three."),
    ],
)
def test_a_count_is_compared_with_its_bound(styles, formula, condition, few, many):
    style = f'extends: metric\nmessage: x\nformula: {formula}\ncondition: "{condition}"\n'
    assert [len(found(styles, style, few)), len(again(styles, many))] == [0, 1]


def again(styles, document):
    """What the rule that is imported already finds in another document."""
    scorer = Scorer(
        rules=[styles.parents[1] / "rules"], select=["readability.house-some"], preview=True
    )
    return scorer.score(document, format="markdown").findings
