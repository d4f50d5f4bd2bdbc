"""Rules with a better wording for each thing they find."""

import pytest

from quality import Scorer
from quality.errors import QualityError

RULE = """\
id: filler.swap
summary: There is a better word.
why: A reason.
fix: A remedy.
severity: warning
message: "'{replacement}' for '{match}'"
since: 0.1.0
examples: {bad: [], good: []}
"""


def said(folder, body, text):
    path = folder / "filler" / "swap.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(RULE + body, "utf-8")
    report = Scorer(rules=[folder], select=["filler.swap"]).score(text, format="plain")
    return [finding.message for finding in report.findings]


def test_each_phrase_has_its_own_replacement(tmp_path):
    body = "kind: phrases\nswap: {utilise: use, '{commence|begin} to': start}\n"
    text = "We commence to\nutilise it."
    assert said(tmp_path, body, text) == ["'start' for 'commence to'", "'use' for 'utilise'"]


def test_a_wildcard_has_a_replacement_too(tmp_path):
    body = "kind: phrases\nswap: {'in a * manner': an adverb}\n"
    assert said(tmp_path, body, "It went in a slow manner.") == [
        "'an adverb' for 'in a slow manner'"
    ]


def test_patterns_have_replacements(tmp_path):
    body = "kind: pattern\ncase: sensitive\nswap: {'\\bwidgets?\\b': part, 'colou?r': hue}\n"
    assert said(tmp_path, body, "Widgets, a widget in colour.") == [
        "'part' for 'widget'",
        "'hue' for 'colour'",
    ]


def test_the_better_wording_itself_is_not_found(tmp_path):
    body = "kind: phrases\nswap: {javascript: JavaScript, e-mail: [email, E-mail]}\n"
    assert said(tmp_path, body, "We use JavaScript, Javascript and E-mail.") == [
        "'JavaScript' for 'Javascript'"
    ]


def test_a_phrase_that_is_not_in_the_swap_has_a_message_all_the_same(tmp_path):
    body = "kind: phrases\nphrases: [whatnot]\nswap: {gizmo: device}\n"
    assert said(tmp_path, body, "A whatnot and a gizmo.") == [
        "'something else' for 'whatnot'",
        "'device' for 'gizmo'",
    ]


@pytest.mark.parametrize("text", ["`utilise` it", "https://example.org/utilise"])
def test_a_swap_keeps_out_of_code_and_addresses(tmp_path, text):
    path = tmp_path / "filler" / "swap.yaml"
    path.parent.mkdir()
    path.write_text(RULE + "kind: phrases\nswap: {utilise: use}\n", "utf-8")
    scorer = Scorer(rules=[tmp_path], select=["filler.swap"])
    assert scorer.score(text, format="markdown").findings == ()


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("It was Totally Empty.", "'Empty' for 'Totally Empty'"),
        ("It was fully\nfull.", "'full' for 'fully full'"),
    ],
)
def test_a_replacement_takes_words_from_what_was_found(tmp_path, text, better):
    body = "kind: phrases\nswap: {'{fully|totally} {full|empty}': '{2}'}\n"
    assert said(tmp_path, body, text) == [better]


def test_a_replacement_cannot_take_more_than_the_phrase_has(tmp_path):
    with pytest.raises(QualityError, match=r"\{3\} stands for no braces of the phrase"):
        said(tmp_path, "kind: phrases\nswap: {'{fully|totally} full': '{3}'}\n", "It is full.")
