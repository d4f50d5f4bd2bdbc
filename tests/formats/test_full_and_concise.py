"""The formats that people read on a terminal, full and concise, on reports made by hand."""

from dataclasses import replace

import pytest

from quality.gate import Run, outcome
from quality.render.checked import Checked, View
from quality.render.concise import Concise
from quality.render.full import Full
from quality.render.terminal import Ink
from quality.report import AiStyle, Explanation, Finding, Quality, Report
from quality.rule import Example, Rule
from quality.span import Lines, Span

TEXT = "A plan.\n\nCritics argue that it fails. Critics argue that it\ncosts too much.\n"
WEASEL = Rule(
    "attribution.weasel",
    "Credits nobody.",
    "Nobody can be asked.",
    "Name them.",
    "warning",
    "phrases",
    "0.1.0",
    examples=(Example("Critics argue.", ((0, 7),), bad=True),),
)
LONG = Rule(
    "readability.long",
    "Long.",
    "It tires.",
    "Cut it.",
    "error",
    "metric",
    "0.1.0",
    limits={"web": 20},
)
FACT = Rule("structure.fact", "A fact.", "", "", "info", "pattern", "0.1.0")
RULES = {rule.id: rule for rule in (WEASEL, LONG, FACT)}
NO_STYLE = AiStyle(None, None, 0.0, "withheld", "too short")


def found(rule, start, end, message="", related=()):
    lines = Lines(TEXT)
    place, last = lines.position(start), lines.position(end)
    return Finding(
        rule.id,
        rule.severity,
        message or rule.summary,
        start,
        end,
        *place,
        *last,
        TEXT[start:end],
        related,
    )


def report(*findings, explanations=(), status="ok", score=52.4, style=NO_STYLE, **more):
    return Report(
        status,
        Quality(score, score, 80.0, None if score is None else "fair", {}),
        style,
        findings,
        explanations,
        words=more.pop("words", 890),
        **more,
    )


FIRST, SECOND = found(WEASEL, 9, 22), found(WEASEL, 38, 51)
WHOLE = found(LONG, 0, 7, "Long sentences.", related=(Span(9, 37), Span(38, 71)))
SEEN = found(FACT, 0, 7)


def shown(form, made=None, path="article.md"):
    checked = Checked(path, TEXT, made or report(FIRST, SECOND))
    return list(form.document(checked, 0))


def full(*findings, explanations=(), **settings):
    made = report(*findings, explanations=explanations)
    return shown(Full(View(rules=RULES, **settings)), made)


@pytest.mark.parametrize(
    ("made", "line"),
    [
        (
            report(style=AiStyle(0.931, 2.6, 0.0, "many signs", "")),
            "article.md  52/100 fair · 890 words · style: many signs (0.93)",
        ),
        (report(words=1234), "article.md  52/100 fair · 1,234 words · style: withheld"),
        (
            report(status="too_short", score=None, words=34),
            "article.md  not scored (too short) · 34 words",
        ),
        (report(status="empty", score=None, words=0), "article.md  empty"),
        (
            report(status="too_short", score=None, words=1),
            "article.md  not scored (too short) · 1 word",
        ),
        (
            report(status="unsupported_language", score=None),
            "article.md  not scored (not English) · 890 words",
        ),
    ],
)
def test_the_heading_says_score_length_and_style(made, line):
    assert shown(Full(View()), made) == [line]


def test_full_shows_each_finding_where_it_stands_and_the_advice_once():
    assert full(FIRST, SECOND)[1:] == [
        "",
        "  3:1 warning attribution.weasel  Credits nobody.",
        "    Critics argue that it fails. Critics argue that it",
        "    ^~~~~~~~~~~~~",
        "    why: Nobody can be asked.",
        "    fix: Name them.",
        "",
        "  3:30 warning attribution.weasel  Credits nobody.",
        "    Critics argue that it fails. Critics argue that it",
        "                                 ^~~~~~~~~~~~~",
        "",
    ]


def test_documents_without_findings_are_lines_below_each_other():
    form, clean = Full(View(rules=RULES)), Checked("article.md", TEXT, report())
    lines = [
        *form.document(clean, 0),
        *form.document(clean, 1),
        *form.end(Run((outcome("article.md", report()),))),
    ]
    assert [line.partition("  ")[0] for line in lines[:3]] == ["article.md", "article.md", ""]


def test_a_rule_with_one_example_without_marks_still_has_places():
    unmarked = Example("Dear [Name].", (), bad=True)
    mixed = replace(WEASEL, examples=(*WEASEL.examples, unmarked))
    lines = Full(View(rules={mixed.id: mixed})).document(Checked("a", TEXT, report(FIRST)), 0)
    assert "  3:1 warning attribution.weasel  Credits nobody." in [*lines]


def test_what_a_baseline_knows_is_not_named_as_the_first_thing_to_fix():
    known = Explanation("readability.long", 31.25, "words", 20.0, -4.0, 0.0, (WHOLE,))
    assert len(full(explanations=(known,))) == 1
    assert not any("fix first" in line for line in full(FIRST, explanations=(known,)))


def test_full_puts_findings_of_the_whole_text_first_with_value_and_limit():
    explanation = Explanation("readability.long", 31.25, "words", 20.0, -4.0, 0.0, (WHOLE,))
    assert full(FIRST, WHOLE, explanations=(explanation,))[1:8] == [
        "  fix first: readability.long +4.0",
        "",
        "  whole text error readability.long  Long sentences.",
        "    measured: 31.2 words, limit 20",
        "    see line 3",
        "    why: It tires.",
        "    fix: Cut it.",
    ]


def test_a_text_above_100_is_promised_no_points():
    explanation = Explanation("readability.long", 31.25, "words", 20.0, -4.0, 0.0, (WHOLE,))
    made = report(WHOLE, explanations=(explanation,))
    above = replace(made, quality=replace(made.quality, score=100.0, raw=112.5))
    lines = shown(Full(View(rules=RULES)), above)
    assert lines[1] == "  fix first: readability.long"


def test_full_caps_the_findings_of_a_rule_and_says_so():
    lines = full(FIRST, SECOND, limit=1)
    assert lines[-2:] == ["    and 1 more attribution.weasel", ""]
    assert sum("3:" in line for line in lines) == 1


def test_full_shows_all_when_the_cap_is_0():
    assert not [line for line in full(*[FIRST] * 30, limit=0) if "more" in line]


@pytest.mark.parametrize(("show_info", "count"), [(False, 0), (True, 1)])
def test_facts_are_shown_only_when_asked_for(show_info, count):
    assert sum("structure.fact" in line for line in full(SEEN, show_info=show_info)) == count


def test_full_breaks_long_messages_within_the_width():
    long = found(WEASEL, 9, 22, "word " * 40)
    assert max(map(len, full(long, columns=60))) <= 60


def test_a_quiet_run_is_silent_about_documents_without_findings():
    assert shown(Full(View(quiet=True)), report()) == []


def test_a_quiet_run_that_passes_has_no_last_line():
    view = View(quiet=True)
    assert [*Full(view).end(Run()), *Concise(view).end(Run())] == []


def test_a_quiet_run_that_fails_says_why():
    run = Run([outcome("a.md", report(WHOLE))])
    (line,) = Concise(View(quiet=True)).end(run)
    assert line.endswith("failed: 1 error (--fail-on error allows none)")


def test_colour_changes_nothing_but_colour():
    plain = full(FIRST, WHOLE)
    coloured = full(FIRST, WHOLE, ink=Ink(on=True))
    codes = ("\x1b[1m", "\x1b[0m", "\x1b[33m", "\x1b[1;31m", "\x1b[32m", "\x1b[2m")
    stripped = "\n".join(coloured)
    for code in codes:
        stripped = stripped.replace(code, "")
    assert stripped == "\n".join(plain)


def test_concise_is_one_line_a_finding():
    assert shown(Concise(View())) == [
        "article.md:3:1: warning attribution.weasel Credits nobody.",
        "article.md:3:30: warning attribution.weasel Credits nobody.",
    ]


def test_concise_stays_on_one_line_and_obeys_no_escape_code():
    odd = found(WEASEL, 9, 22, "two\nlines\x1b[31m")
    (line,) = shown(Concise(View()), report(odd), "odd\nname.md")
    assert line == "odd name.md:3:1: warning attribution.weasel two lines\ufffd[31m"


def test_concise_caps_when_asked():
    assert len(shown(Concise(View(limit=1)))) == 1
