"""The whole way from a text to a report, as properties that hold for any text."""

import pickle
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import quality
from quality.adjust import UnknownScope
from quality.document import Document
from quality.registry import UnknownRule
from quality.report import Explanation
from quality.rule import PROFILES
from quality.scorer import UnknownProfile

SCORER = quality.Scorer()
FAULTY = (
    "In today's fast-paced world, experts say that the plan plays a pivotal role in growth. "
    "Critics argue that it may perhaps fail. Studies show a 40% rise. "
)
PLAIN = (
    "The bridge at Arle opened on 3 May 2019, and Ann Wood, its builder, was the first to cross. "
    "“I slept badly,” she said. It had cost the town 4 million crowns, the council's accounts show. "
    "Rain kept most people at home. By noon the road to the mill was empty again, and two boys were "
    "fishing where the ferry used to land. "
)
_PIECES = st.sampled_from(
    [
        "The",
        "cat",
        "sat.",
        "Critics argue",
        "30%",
        "—",
        "“so”",
        "\n\n",
        "\n",
        "- item",
        "# Head",
        "|",
        "a | b",
        "---|---",
        "`x`",
        "http://a.b/c",
        "é",
        "e\u0301",
        "😀",
        "\u202b",
        "\ud800",
        "<p>",
        "</p>",
        "&amp;",
        "*",
        ">",
        "\r\n",
        "\t",
        "İ",
        "it is very likely",
        "1.",
        "[1]",
        "“",
        "\0",
        "::",
        ".. note::",
        "====",
    ]
)
_TEXTS = st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=60).map(" ".join))


@given(_TEXTS, st.sampled_from(["auto", "plain", "markdown", "html", "rst", "asciidoc"]))
@settings(max_examples=300)
def test_no_text_raises_and_every_span_lies_inside_it(text: str, format: str) -> None:  # noqa: A002
    report = SCORER.score(text, format=format)
    assert all(0 <= f.start <= f.end <= len(text) for f in report.findings)
    assert all(0 <= s <= e <= len(text) for f in report.findings for s, e in f.related)


@given(
    st.lists(st.sampled_from([FAULTY, PLAIN, "It rained. ", "\n\n"]), min_size=1, max_size=12),
    st.sampled_from(PROFILES),
)
@settings(max_examples=60)
def test_base_and_points_are_the_raw_score(parts: list[str], profile: str) -> None:
    report = quality.Scorer(profile).score("".join(parts))
    points = sum(each.points for each in report.explanations)
    assert (
        report.quality.raw is None or abs(report.quality.base + points - report.quality.raw) < 1e-9
    )
    assert sum(report.quality.families.values()) == pytest.approx(
        points if report.quality.raw else 0
    )


@given(st.lists(st.sampled_from([FAULTY, PLAIN, "It rained. ", "\n\n"]), min_size=1, max_size=12))
@settings(max_examples=60)
def test_intercept_and_evidence_are_the_log_odds(parts: list[str]) -> None:
    report = SCORER.score("".join(parts))
    evidence = sum(each.evidence for each in report.explanations)
    odds = report.ai_style.log_odds
    assert odds is None or abs(report.ai_style.intercept + evidence - odds) < 1e-9


@pytest.mark.parametrize("name", sorted(SCORER._models.quality.terms))
def test_more_of_a_fault_never_scores_higher(name: str) -> None:
    term = SCORER._models.quality.terms[name]
    rule = next(rule for rule in SCORER.rules if rule.id == name)
    fewer_is_worse = rule.body.get("direction") == "below"
    worst_last = term.points[::-1] if fewer_is_worse else term.points
    assert list(worst_last) == sorted(worst_last, reverse=True)


def test_a_planted_fault_lowers_the_score() -> None:
    clean, planted = SCORER.score(PLAIN * 6), SCORER.score(PLAIN * 6 + FAULTY * 3)
    assert clean.quality.score is not None
    assert planted.quality.score is not None
    assert planted.quality.score < clean.quality.score


def _unsourced(words: int) -> Explanation:
    text = "Crime fell by 43% there. " + "The old road was out again. " * (words // 6)
    found = SCORER.score(text, format="plain").explanations
    return next(each for each in found if each.rule == "statistics.unsourced-percentage")


def test_a_match_in_a_short_text_costs_what_it_costs_in_one_of_150_words() -> None:
    assert _unsourced(60).points == pytest.approx(_unsourced(145).points)
    assert _unsourced(60).points < _unsourced(300).points < 0


def test_the_rate_shown_of_a_short_text_is_its_own() -> None:
    assert _unsourced(60).value == pytest.approx(1000 / 65)


@pytest.mark.parametrize(
    ("marks", "found"), [(1, 0), (2, 0), (3, 1)], ids=["one", "two", "several"]
)
def test_several_marks_in_a_short_text_are_held_against_a_limit(marks: int, found: int) -> None:
    text = "The road to the mill is open! " * marks + "The ferry used to land there. " * 12
    report = SCORER.score(text, format="plain")
    assert [f.rule for f in report.findings].count("formatting.exclamation-marks") == found


@pytest.mark.parametrize(
    "text", [FAULTY + "\n\n" + PLAIN, "# A title\n\n- one\n- two\n\n" + FAULTY]
)
def test_line_endings_make_no_difference(text: str) -> None:
    unix, windows = SCORER.score(text), SCORER.score(text.replace("\n", "\r\n"))
    assert [(f.rule, f.line, f.column, f.excerpt) for f in unix.findings] == [
        (f.rule, f.line, f.column, f.excerpt) for f in windows.findings
    ]
    assert unix.quality.raw == windows.quality.raw


def test_curly_and_straight_apostrophes_make_no_difference() -> None:
    curly, straight = (
        SCORER.score("In today’s world it’s clear."),
        SCORER.score("In today's world it's clear."),
    )
    assert [(f.rule, f.start, f.end) for f in curly.findings] == [
        (f.rule, f.start, f.end) for f in straight.findings
    ]


def test_reports_and_scorers_pickle() -> None:
    report = SCORER.score(FAULTY * 4)
    again = pickle.loads(pickle.dumps(SCORER)).score(FAULTY * 4)
    assert pickle.loads(pickle.dumps(report)) == report == again


def test_a_scorer_shows_what_it_was_made_with() -> None:
    assert repr(quality.Scorer()) == "Scorer(profile='web')"
    made = quality.Scorer("news", select=["hedging"], places=True)
    assert repr(made) == "Scorer(profile='news', select=('hedging',), places=True)"


def test_a_short_text_gets_findings_and_no_score() -> None:
    report = SCORER.score("Critics argue that it will fail.")
    assert (report.status, report.quality.score) == ("too_short", None)
    assert report.findings


def test_an_empty_text_is_empty() -> None:
    assert SCORER.score(" \n ").status == "empty"


def test_another_language_is_said_to_be_one() -> None:
    text = (
        "Der Rat der Stadt hat am Montag beschlossen, dass die alte Brücke im Mai wieder geöffnet wird. "
        * 5
    )
    report = SCORER.score(text)
    assert (report.status, report.quality.score, report.ai_style.verdict) == (
        "unsupported_language",
        None,
        "withheld",
    )


def test_rules_that_are_off_take_no_points_and_that_is_said() -> None:
    report = quality.Scorer(ignore=["generation"]).score(FAULTY * 6)
    assert not [e for e in report.explanations if e.rule.startswith("generation.")]
    assert any("are off" in note for note in report.notes)


def test_an_unknown_rule_or_profile_is_refused() -> None:
    with pytest.raises(UnknownRule, match="did you mean"):
        quality.Scorer(select=["hedgin"])
    with pytest.raises(UnknownProfile, match="web, news"):
        quality.Scorer(profile="blog")


@pytest.mark.parametrize(
    ("comment", "count"),
    [
        ("", 2),
        ("<!-- quality: ignore[attribution] named below -->\n\n", 1),
        ("<!-- quality: disable[A01] -->\n\n", 0),
        ("<!-- quality: ignore-file[attribution] -->\n\n", 0),
    ],
)
def test_directives_silence_rules_where_they_say(comment: str, count: int) -> None:
    text = f"{comment}Critics argue that it will fail.\n\nExperts say that it will work.\n"
    found = [
        f
        for f in SCORER.score(text, format="markdown").findings
        if f.rule.startswith("attribution.w")
    ]
    assert len(found) == count


def test_the_wire_schema_is_plain_data() -> None:
    wire = SCORER.score(FAULTY * 4).to_dict()
    assert wire["schema_version"] == 1
    assert wire["findings"][0]["start"] == 0


def test_a_text_is_taken_apart_once() -> None:
    document = Document(PLAIN)
    assert document.words is document.words
    assert document.sentences is document.sentences


def test_the_digest_tells_scorers_apart_that_report_differently():
    same, other = quality.Scorer(), quality.Scorer(ignore=["hedging"])
    assert quality.Scorer().digest == same.digest == pickle.loads(pickle.dumps(same)).digest
    assert len({same.digest, other.digest, quality.Scorer("news").digest}) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [(b"A plan.", "not bytes: decode it first"), (None, "not NoneType"), (["A plan."], "not list")],
)
def test_what_is_no_text_is_refused_by_its_type(text, said):
    with pytest.raises(TypeError, match=said):
        SCORER.score(text)


def test_one_name_may_be_given_alone():
    one, same = quality.Scorer(select="hedging"), quality.Scorer(select=["hedging"])
    assert one.digest == same.digest


@pytest.mark.parametrize("kind", [Path, str])
def test_one_folder_of_rules_may_be_given_alone(tmp_path, write_rule, kind):
    write_rule(tmp_path, "zonk", "warning")
    scorer = quality.Scorer(rules=kind(tmp_path), select="filler.zonk")
    assert [each.excerpt for each in scorer.score("A zonk came.").findings] == ["zonk"]
    with pytest.raises(ValueError, match="nowhere: not a folder of rules"):
        quality.Scorer(rules="nowhere")


def test_a_report_can_be_a_key():
    report = SCORER.score(FAULTY * 4)
    assert {report: "kept"}[SCORER.score(FAULTY * 4)] == "kept"


def test_an_unknown_scope_is_refused_with_the_nearest_one():
    with pytest.raises(UnknownScope, match="did you mean 'code'"):
        quality.Scorer(ignore_scopes=["cod"])


@pytest.mark.parametrize(
    ("rule", "text", "message"),
    [
        ("readability.long-sentence", f"We {'ran and ' * 30}sat.", "This sentence has 62 words: "),
        (
            "structure.single-paragraph",
            "It rained on the old pier again. " * 50,
            "50 sentences stand",
        ),
    ],
)
def test_a_message_has_the_figure_of_its_own_place(rule: str, text: str, message: str) -> None:
    (finding,) = quality.Scorer(select=[rule]).score(text).findings
    assert finding.message.startswith(message)


def test_what_a_page_left_behind_is_reported_within_a_limit_that_the_text_keeps():
    text = "The ferry sails at ten, and Ann Marsh sells the tickets. " * 6
    scorer = quality.Scorer(profile="marketing", select=["filler.call-to-action"])
    assert not scorer.score(f"{text}Buy now.").findings
    assert scorer.score(f"{text}\n\nSubscribe to our newsletter!").findings


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", "<Report: empty; 0 words; style: withheld; 0 findings>"),
        ("It rains. " * 60, r"<Report: \d+\.\d, \w+; 120 words; style: withheld; \d+ findings>"),
    ],
)
def test_a_notebook_shows_a_line_of_a_report(text, shown):
    printed = []
    SCORER.score(text)._repr_pretty_(SimpleNamespace(text=printed.append), None)
    assert re.fullmatch(shown, "".join(printed))
