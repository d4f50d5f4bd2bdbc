"""Directives that do nothing, or give no reason, are findings themselves."""

import pytest
from typer.testing import CliRunner

from quality.cli.app import app
from quality.directives import Inline
from quality.scorer import Scorer

WEASEL, DOUBLED = "attribution.weasel-attribution", "repetition.doubled-word"
ABOUT = ("formatting.unused-directive", "formatting.unknown-directive")
SCORER = Scorer(select=[WEASEL, DOUBLED, *ABOUT])
FAULT, OTHER = "Critics argue that the plan will fail.", "It sails on on Monday."


def found(text, name="x.md", scorer=SCORER):
    return [(f.rule.partition(".")[2], f.line) for f in scorer.score(text, name=name).findings]


def comment(body):
    return f"<!-- quality: {body} -->"


IGNORE, LINE = comment(f"ignore[{WEASEL}] why"), comment(f"ignore-line[{WEASEL}] why")
OFF, ON = comment(f"disable[{WEASEL}] why"), comment("enable[attribution]")


@pytest.mark.parametrize(
    ("text", "remarks"),
    [
        (f"{IGNORE}\n\nIt rains.", [("unused-directive", 1)]),
        (f"It rains. {LINE}\n\n{FAULT}", [("unused-directive", 1), ("weasel-attribution", 3)]),
        (f"{OFF}\n\nIt rains.\n\n{ON}", [("unused-directive", 1)]),
        (f"It rains.\n\n{ON}", [("unused-directive", 3)]),
        (
            f"{comment(f'ignore[{WEASEL}, repetition] why')}\n\n{OTHER}",
            [("unused-directive", 1)],
        ),
        (
            f"{comment('ignore[attribution.weasels]')}\n\n{FAULT}",
            [("unknown-directive", 1), ("weasel-attribution", 3)],
        ),
        (f"{comment('ignore')}\n\nIt rains.", [("unknown-directive", 1)]),
        (
            "---\nquality: {ignore: [attribution.weasel-attribution]}\n---\nIt rains.",
            [("unused-directive", 2)],
        ),
        (f"{IGNORE}\n\n{FAULT}", []),
        (f"{comment('ignore[filler] why')}\n\nIt rains.", []),
    ],
)
def test_directives_that_do_nothing_are_findings(text, remarks):
    assert found(text, scorer=Scorer(select=["attribution", DOUBLED, *ABOUT])) == remarks


def test_a_remark_stands_on_the_comment_and_says_what_to_do():
    text = f"It rains.\n\n{comment('ignore[attribution.weasels] why')}\n\nIt snows."
    (finding,) = SCORER.score(text, name="x.md").findings
    assert text[finding.start : finding.end] == finding.excerpt == text.splitlines()[2]
    assert finding.message == (
        "“ignore[attribution.weasels]” does not do what it should: no rule is called"
        " 'attribution.weasels': did you mean attribution.weasel-attribution or attribution"
        " or attribution.few-named-sources?"
    )


def test_a_family_is_called_unused_though_a_rule_of_it_is_on_trial():
    scorer = Scorer(select=["headline", *ABOUT])
    assert found(f"{comment('ignore[headline] why')}\n\nIt rains.", scorer=scorer) == [
        ("unused-directive", 1)
    ]


@pytest.mark.parametrize(("off", "on"), [("attribution", WEASEL), (WEASEL, "attribution")])
def test_to_switch_on_again_what_was_off_is_not_called_unused(off, on):
    off, on = comment(f"disable[{off}] why"), comment(f"enable[{on}]")
    scorer = Scorer(select=["attribution", *ABOUT])
    assert found(f"{off}\n\n{FAULT}\n\n{on}\n\nIt rains.", scorer=scorer) == []


def test_a_directive_for_a_rule_that_is_off_is_not_called_unused():
    assert found(f"{comment('ignore[filler.cliches]')}\n\nIt rains.") == []


def test_remarks_on_directives_are_silenced_by_name():
    off = comment("ignore-file[formatting.unused-directive]")
    assert found(f"{off}\n\n{IGNORE}\n\nIt rains.") == []


def test_a_reason_is_asked_for_where_it_is_required():
    scorer = Scorer(
        select=["attribution", "formatting.unexplained-directive"],
        inline=Inline(require_reason=True),
    )
    text = f"{comment('ignore[attribution]')}\n\n{FAULT}\n\n{IGNORE}\n\n{FAULT}\n\n{comment('ignore-file')}"
    assert found(text, scorer=scorer) == [
        ("unexplained-directive", 1),
        ("unexplained-directive", 9),
    ]


def test_to_switch_on_again_needs_no_reason():
    scorer = Scorer(
        select=["attribution", "formatting.unexplained-directive"],
        inline=Inline(require_reason=True),
    )
    assert found(f"{OFF}\n\n{FAULT}\n\n{ON}\n\nIt rains.", scorer=scorer) == []


def test_the_configuration_can_require_reasons(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "quality.toml").write_text("require-reason = true\n", "utf-8")
    (tmp_path / "a.md").write_text(f"{comment('ignore[attribution]')}\n\n{FAULT}", "utf-8")
    done = CliRunner().invoke(app, ["check", "a.md", "--format", "concise"])
    assert done.exit_code == 1
    assert "a.md:1:1: error formatting.unexplained-directive" in done.stdout
