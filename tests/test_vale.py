"""`quality rules import-vale`: which styles become which rules, and which are refused and why."""

from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from quality import Scorer, load
from quality.cli.app import app
from quality.ruletest import problems
from quality.vale import bring
from quality.vale.metric import value
from quality.vale.sample import sample
from quality.vale.style import Refusal
from quality.vale.tokens import marked


@pytest.fixture
def styles(tmp_path):
    """The folder of a style called House, in a folder of styles."""
    folder = tmp_path / "styles" / "House"
    folder.mkdir(parents=True)
    return folder


def run(*arguments):
    done = CliRunner().invoke(app, ["rules", *map(str, arguments)], catch_exceptions=False)
    return done.exit_code, done.stdout, done.stderr


def brought(styles, text, name="Some"):
    """What becomes of a style file."""
    (styles / f"{name}.yml").write_text(text, "utf-8")
    (outcome,) = bring(styles, styles.parents[1] / "rules")
    return outcome


def imported(styles, text):
    """The rule that a style file becomes, with its examples tried."""
    outcome = brought(styles, text)
    assert outcome.written is not None, outcome.reason
    rule = load.file(outcome.written)
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
        ("commence", "Use 'start or begin' instead of 'commence'."),
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


@pytest.mark.parametrize(
    ("style", "line", "reason"),
    [
        ("extends: script\nscript: x", 1, "a script: rules of quality run no code of their own"),
        ("message: x\nextends: sequence", 2, "a sequence of parts of speech"),
        ("extends: spelling", 1, "a spelling check: quality has no dictionary"),
        ("extends: readability", 1, "a mean of formulas: use the metric readability.grade"),
        ("extends: telepathy", 1, "'telepathy' is no extension point known here"),
        ("extends: existence\ntokens: [fine, 'a(?!b)']", 2, "look-around, which RE2 has not"),
        ("extends: existence\ntokens:\n- fine\n- 'a(?<=b)'", 4, "look-around, which RE2 has not"),
        ("extends: existence\ntokens: ['(a)b\\1']", 2, "a back-reference, which RE2 has not"),
        ("extends: existence\ntokens: ['a(b']", 2, "missing ): "),
        ("extends: existence\nnonword: true\ntokens: ['a*']", 3, "matches where nothing stands"),
        ("extends: existence\ntokens: [no]", 2, "False in 'tokens' is not text: put it in quotes"),
        ("extends: existence\ntokens: word", 2, "'tokens' is not a list: write one"),
        ("extends: existence\ntokens:", 1, "no tokens"),
        ("extends: existence\nmessage: 3\ntokens: [x]", 2, "3 is not text: put it in quotes"),
        ("extends: existence\nlevel: fatal\ntokens: [x]", 2, "'fatal' is no level of Vale"),
        ("extends: existence\npos: NN\ntokens: [x]", 2, "the key 'pos' of existence has nothing"),
        ("extends: existence\ntokens: [x]\nexceptions: ['a.b']", 3, "is not plain words"),
        ("extends: existence\nscope: raw\ntokens: [x]", 2, "the scope raw: quality reads the text"),
        ("extends: existence\nscope: ~code\ntokens: [x]", 2, "the scope '~code': scopes are"),
        ("extends: existence\nscope: heading.h2\ntokens: [x]", 2, "the scope 'heading.h2' has"),
        ("extends: existence\ntokens: ['zz\\pM']", 1, "no two bad examples could be made for it"),
        ("extends: substitution\nswap: [a]", 2, "'swap' is not a mapping of one form to another"),
        ("extends: substitution\nswap:\n  a: b\n  on: c", 2, "True: 'c' is not text"),
        ("extends: substitution\nswap:\n  a: b\n  '(c)d': '$1e'", 4, "takes a group of the match"),
        ("extends: occurrence\ntoken: x", 1, "neither max nor min"),
        ("extends: occurrence\ntoken: x\nmax: many", 3, "'many' is not a whole number: write one"),
        ("extends: occurrence\ntoken: x\nmax: 1\nscope: alt", 4, "the scope 'alt' has nothing"),
        ("extends: repetition\nmax: 3\ntokens: ['\\w+']", 1, "more than one word after itself"),
        (
            "extends: consistency\nscope: heading\neither: {a: b}",
            2,
            "a scope, where the whole text",
        ),
        ("extends: capitalization\nmatch: $camel", 2, "'$camel' is no way to capitalise known"),
        ("extends: metric\nformula: words\ncondition: '> 1 and < 3'", 3, "not one comparison"),
        ("extends: metric\nformula: words\ncondition: '> 1.5'", 3, "compared with a fraction"),
        ("extends: metric\nformula: words * 2\ncondition: '> 9'", 2, "none of those measured here"),
        (
            "extends: metric\nformula: pre\ncondition: '> 9'",
            2,
            "'pre' in the formula is not measured",
        ),
        ("extends: metric\nformula: words +\ncondition: '> 9'", 2, "the formula cannot be read"),
        (
            "extends: metric\nformula: words // 2\ncondition: '> 9'",
            2,
            "'words // 2' in the formula",
        ),
        (
            f"extends: metric\nformula: {'1+' * 999}1\ncondition: '> 9'",
            2,
            "more than 1,000 characters",
        ),
        ("tokens: [x]", 1, "not a Vale style: it has no key 'extends'"),
        ("extends: existence\ntokens: [x", 3, "not YAML: did not find expected ',' or ']'"),
        ("extends: existence\ntokens: [&a x, *a]", 2, "&a: anchors and aliases are not read"),
    ],
)
def test_what_has_no_equal_here_is_refused_with_its_line_and_the_reason(
    styles, style, line, reason
):
    outcome = brought(styles, style + "\n")
    assert (outcome.written, outcome.line) == (None, line)
    assert reason in outcome.reason


def test_a_metric_that_no_example_reaches_is_refused(styles):
    style = "extends: metric\nmessage: x\nformula: words / sentences\ncondition: '> 9000'\n"
    assert "no two bad examples" in brought(styles, style).reason


def test_a_rule_that_the_loader_refuses_is_refused(styles):
    token = "|".join(f"word{number}" for number in range(2_000))
    style = f"extends: existence\nmessage: x\ntokens: ['{token}']\n"
    assert "is longer than 10,000 characters: split it" in brought(styles, style).reason


def test_the_command_counts_lists_and_fails_when_something_is_refused(styles, monkeypatch):
    monkeypatch.chdir(styles.parents[1])
    (styles / "Padding.yml").write_text(PADDING, "utf-8")
    (styles / "Nouns.yml").write_text("extends: sequence\n", "utf-8")
    assert run("import-vale", "styles", "--output", "own") == (
        1,
        "imported 1, refused 1:\n"
        "  styles/House/Nouns.yml:1: a sequence of parts of speech: quality has no tagger\n"
        "try them: quality check --rules own --preview\n",
        "",
    )
    assert run("test", "own")[:2] == (0, "tested 1 rule: all examples are as marked\n")


def test_the_command_passes_when_nothing_is_refused(styles):
    (styles / "Padding.yml").write_text(PADDING, "utf-8")
    output = styles.parents[1] / "own"
    code, said, _ = run("import-vale", styles, "--output", output)
    assert (code, said.splitlines()[0]) == (0, "imported 1, refused 0")
    written = yaml.safe_load((output / "filler" / "house-padding.yaml").read_text("utf-8"))
    assert written["summary"] == "House.Padding: Cut '...'."


def test_a_rule_that_is_there_is_not_written_over(styles):
    output = styles.parents[1] / "own"
    (styles / "Padding.yml").write_text(PADDING, "utf-8")
    run("import-vale", styles, "--output", output)
    code, said, _ = run("import-vale", styles, "--output", output)
    assert code == 1
    assert "house-padding.yaml exists: delete it or choose another --output" in said


@pytest.mark.parametrize("folder", ["absent", "."])
def test_a_folder_without_styles_cannot_be_imported(tmp_path, monkeypatch, folder):
    monkeypatch.chdir(tmp_path)
    code, said, complaint = run("import-vale", folder)
    assert (code, said) == (2, "")
    assert complaint == f"quality: {folder}: no styles in it: give a folder with YAML files\n"


def test_files_that_are_no_styles_are_named_and_nothing_is_imported(tmp_path):
    (tmp_path / "odd.yml").write_text("a: b\n", "utf-8")
    (tmp_path / ".hidden.yml").write_text("a: b\n", "utf-8")
    code, said, complaint = run("import-vale", tmp_path)
    assert (code, said, complaint.count("\n")) == (2, "", 1)
    assert "odd.yml:1: not a Vale style: it has no key 'extends'" in complaint


@pytest.mark.parametrize(
    ("pattern", "choice", "text"),
    [
        (r"[^a]b{3}.", 0, "xbbba"),
        (r"[^\w\s]x?", 1, "-x"),
        (r"[^a-z0-9]", 0, " "),
        (r"[^a]", 0, "x"),
        (r"[\d]|(?<name>[A-F])", 1, "A"),
        (r"\D\S\W\s\w", 0, "aa  a"),
        (r"(?i)\pLx[[:digit:]]\z", 0, "ax0"),
        (r"(?i:ab)[[:upper:]]", 0, "abA"),
        (r"(", 0, ""),
    ],
)
def test_a_sample_is_made_of_what_a_pattern_asks_for(pattern, choice, text):
    assert sample(pattern, choice) == text


@pytest.mark.parametrize(
    ("pattern", "with_mark"),
    [
        (r"\((a)", r"\((?P<mark>a)"),
        (r"[(](a)", r"[(](?P<mark>a)"),
        (r"(?:a)(?P<x>b)", r"(?:a)(?P<mark>b)"),
        (r"\(a\)", r"\(a\)"),
    ],
)
def test_the_first_group_is_what_is_marked(pattern, with_mark):
    assert marked(pattern) == with_mark


def test_a_formula_is_arithmetic_and_nothing_else():
    assert value("-(a + 2) * 3 / 2 - 1", {"a": 4.0}) == -10.0
    with pytest.raises(Refusal, match="the formula cannot be read"):
        value("1 / 0", {})


def test_no_style_of_ours_is_left_in_the_checkout(root):
    assert not Path(root, "rules", "filler", "house-some.yaml").exists()
