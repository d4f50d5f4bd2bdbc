"""Styles of Vale that have no equal here are refused with their line and the reason."""

import pytest

from quality.vale import bring


def brought(styles, text):
    """What becomes of a style file."""
    (styles / "Some.yml").write_text(text, "utf-8")
    (outcome,) = bring(styles, styles.parents[1] / "rules")
    return outcome


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
