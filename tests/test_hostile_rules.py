"""Rule files that mean harm or are badly broken: a clear refusal, at once, or linear time."""

import json
import os
import time

import pytest
from typer.testing import CliRunner

from quality import Scorer, rule_files
from quality.cli.app import app
from quality.features import NAMES
from quality.matchers.patterns import PatternIndex
from quality.rule import Rule
from quality.rule_files import RuleError
from quality.rule_files.faults import SCHEMA
from quality.span import ByteOffsets, Span

HEAD = """\
id: filler.{name}
summary: A fault.
why: A reason.
fix: A remedy.
severity: warning
since: 0.1.0
examples: {{bad: [], good: []}}
"""
PATIENCE = 5.0  # seconds of work, however busy the machine is; a hang would be minutes


def written(folder, body, name="odd"):
    path = folder / "filler" / f"{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEAD.format(name=name) + body, "utf-8")
    return path


def refusal(path):
    started = time.process_time()
    with pytest.raises(RuleError) as caught:
        rule_files.file(path)
    assert time.process_time() - started < PATIENCE
    return str(caught.value).removeprefix(str(path))


def bomb():
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)]
    return "\n".join(lines)


def test_a_page_that_stands_for_a_billion_words_is_refused(tmp_path):
    assert refusal(written(tmp_path, bomb())) == (
        ":8: &a0: anchors and aliases are not read: write the text out, or put it in quotes"
    )


def test_an_alias_alone_is_refused_with_its_line(tmp_path):
    assert ":9: *that: anchors and aliases" in refusal(
        written(tmp_path, "kind: phrases\nphrases: [*that]\n")
    )


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused_where_it_gets_too_deep(tmp_path, opening):
    assert "more than 20 levels deep: write it flatter" in refusal(
        written(tmp_path, f"kind: phrases\nphrases:\n  {opening * 50_000}")
    )


def test_a_large_file_is_refused_unread(tmp_path):
    phrases = "".join(f"  - word number {i}\n" for i in range(60_000))
    path = written(tmp_path, f"kind: phrases\nphrases:\n{phrases}")
    assert refusal(path) == ":1: larger than 1,048,576 bytes: split it into several rules"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path):
    (tmp_path / "filler").mkdir()
    os.mkfifo(tmp_path / "filler" / "odd.yaml")
    assert refusal(tmp_path / "filler" / "odd.yaml").startswith(":1: not a plain file")


def test_bytes_that_are_no_text_are_refused_with_their_line(tmp_path):
    path = written(tmp_path, "")
    path.write_bytes(path.read_bytes() + b"kind: caf\xe9\n")
    assert refusal(path) == ":8: not UTF-8: save it in that encoding"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("kind: pattern\npatterns: ['a*']", ":9: 'a*' matches where nothing stands"),
        ("kind: pattern\npatterns: ['']", ":9: '' matches where nothing stands"),
        ("kind: pattern\npatterns: [ok, 'b|^']", ":9: 'b|^' matches where nothing stands"),
        ("kind: pattern\npatterns: ['(?=x)y']", ":9: '(?=x)y': invalid perl operator: (?="),
        (
            "kind: pattern\npatterns: ['(a{1000}){1000}']",
            ":9: '(a{1000}){1000}': invalid repetition",
        ),
        (f"kind: pattern\npatterns: ['{'(' * 9000}']", "'((((((((((((((((("),
        (f"kind: pattern\npatterns: ['{'x' * 20_000}']", "is longer than 10,000 characters"),
        (
            r"kind: pattern" + "\n" + r"patterns: ['(?i)(?:\pL\pN){150}[0-9]{91}']",
            "pattern too large",
        ),
        (f"kind: pattern\npatterns: [{'ab, ' * 1_001}]", ":9: more than 1,000: make several rules"),
        (f"kind: phrases\nphrases: ['{'x' * 20_000}']", "is longer than 10,000 characters"),
        (f"kind: phrases\nphrases: ['{'{?} ' * 30}x']", "too many words may be missing"),
        (f"kind: phrases\nphrases: ['{'{a|aa}' * 30}']", "too many words may be missing"),
        ("kind: phrases\nphrases: ['x*y']", "* and {?} are whole words"),
        ("kind: phrases\nphrases: ['x {?}{?}']", "* and {?} are whole words"),
        ("kind: phrases\nphrases: [2024-13-45]", "a number or date in it cannot be read"),
        (f"kind: phrases\nphrases: [0x{'f' * 9000}]", ":9: too long for a number"),
        ("kind: phrases\nphrases: [!!python/object:os.system x]", "not YAML: could not determine"),
        ("kind: repeat\nunit: ngram\nsize: 0", ":10: 0 is too small: 1 at least"),
        ("kind: repeat\nunit: ngram\ntimes: 1", ":10: 1 is too small: 2 at least"),
        ("kind: function\nfunction: os.system", ":9: no check is called 'os.system'"),
        ("kind: phrases\nphrases: [x]\n1: y", ":10: unknown key 1"),
        (
            "kind: metric\nmetric: readability.grad\ndirection: above\nlimit: {web: 1}",
            ":9: 'readability.grad' is not one of",
        ),
        (f"kind: {'x' * 100_000}", "xxx... is not one of phrases"),
        ("kind: phrases\nphrases: [x]\nphrases: [y]", ":10: 'phrases' has its value in line 9"),
        ("kind: phrases\nphrases: [x]\nlimit: {web: 1, web: 2}", ":10: 'web' has its value in"),
        ("kind: phrases\nphrases: []", ":9: [] lists too little: 1 at least"),
        ("kind: phrases\nphrases: [x]\nscope: []", ":10: [] lists too little: 1 at least"),
    ],
)
def test_what_cannot_be_used_is_refused_with_line_and_remedy(tmp_path, body, said):
    answer = refusal(written(tmp_path, body + "\n"))
    assert said in answer
    assert len(answer) < 2_000


def test_two_files_cannot_have_one_rule(tmp_path):
    path = written(tmp_path, "kind: phrases\nphrases: [x]\n")
    (path.parent / "odd.yml").write_text(path.read_text("utf-8"), "utf-8")
    with pytest.raises(RuleError, match=r"odd\.yml:1: the id 'filler\.odd' is that of .*odd\.yaml"):
        rule_files.folder(tmp_path)


def test_the_refusal_ends_the_command_without_a_traceback(tmp_path):
    path = written(tmp_path, bomb())
    done = CliRunner().invoke(app, ["rules", "test", str(tmp_path)], catch_exceptions=False)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"quality: {path}:8: &a0: anchors")


@pytest.mark.parametrize(
    "pattern", [r"(a+)+c", r"(a|a)*c", r"(\w+\s?)*x!", r"(.*)(.*)(.*)(.*)(.*)\d"]
)
def test_a_pattern_that_would_never_end_elsewhere_is_linear_here(tmp_path, pattern):
    written(tmp_path, f"kind: pattern\npatterns: ['{pattern}']\n")
    scorer = Scorer(rules=[tmp_path], select=["filler.odd"])
    started = time.process_time()
    scorer.score("a" * 40_000 + "b", format="plain")
    assert time.process_time() - started < PATIENCE


def test_a_huge_alternation_is_searched_for_in_one_pass(tmp_path):
    words = [f"w{i:05d}" for i in range(600)]
    patterns = "".join(f"  - '\\b(?:{'|'.join(words)})x{i}'\n" for i in range(20))
    written(tmp_path, f"kind: pattern\npatterns:\n{patterns}")
    scorer = Scorer(rules=[tmp_path], select=["filler.odd"])
    started = time.process_time()
    report = scorer.score("Some text with w00017x19 in it. " * 100, format="plain")
    assert time.process_time() - started < PATIENCE
    assert len(report.findings) == 100


def test_patterns_too_large_for_one_automaton_are_searched_for_one_by_one():
    large = [[rf"(?i)(?:\pL\pN){{150}}[0-9]{{9{number}}}"] for number in range(8)]
    index = PatternIndex([[r"[a-z]+[0-9]+Q"], *large])
    assert index._gate[0] is None
    assert index.find(ByteOffsets("Some text: abc9997Q."), []) == {0: [Span(11, 19)]}


def test_the_metrics_that_the_schema_lists_are_those_there_are():
    """When this fails, copy the list: `metric` in quality/rule.schema.json."""
    assert json.loads(SCHEMA.read_text("utf-8"))["properties"]["metric"]["enum"] == list(NAMES)


def test_a_long_sentence_that_begins_with_a_figure_is_text(tmp_path):
    path = written(tmp_path, "kind: phrases\nphrases: [x]\n")
    why = f"3 of 4 readers {'never ' * 30}come back"
    path.write_text(path.read_text("utf-8").replace("why: A reason.", f"why: {why}"), "utf-8")
    assert rule_files.file(path).why == why


def test_a_rule_is_a_value(tmp_path):
    assert isinstance(rule_files.file(written(tmp_path, "kind: phrases\nphrases: [x]\n")), Rule)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("kind: repeat\nunit: word\nswap: {a: b}", ":10: 'swap' is for phrases and patterns"),
        ("kind: phrases\nswap: {a: 3}", ":9: not a text and what to put for it"),
        ("kind: phrases\nswap: {a: []}", ":9: not a text and what to put for it"),
        ("kind: phrases\nswap: {no: b}", ":9: not a text and what to put for it"),
        ("kind: phrases\nswap: {'{a': b}", ":9: '{a': a brace is not closed"),
        ("kind: pattern\nswap: {'(a': b}", ":9: '(a': missing )"),
        ("kind: phrases\nswap: {a: b}\npatterns: [x]", ":10: a 'swap' of phrases has no patterns"),
        ("kind: pattern", ":1: the key 'patterns' is missing: add it"),
    ],
)
def test_a_swap_that_cannot_be_used_is_refused(tmp_path, body, said):
    assert said in refusal(written(tmp_path, body + "\n"))
