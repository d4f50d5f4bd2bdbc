"""The gate: what passes, what fails, and by how much."""

import pytest

from quality.files import Problem
from quality.gate import Gate, Leniency, Outcome, Run
from quality.model import load
from quality.render import summary


def document(path="a.md", score=60.0, status="ok", **severities):
    return Outcome(path, status, score, severities)


MISSING = Problem("x.md", "no such file", "check the name", "missing")
BINARY = Problem("x.txt", "binary (PDF)", "export it", "binary", skipped=True)


@pytest.mark.parametrize(
    ("gate", "expected"),
    [
        (Gate(), ("1 error (--fail-on error allows none)",)),
        (Gate("warning"), ("1 error, 2 warnings (--fail-on warning allows none)",)),
        (Gate("suggestion"), ("1 error, 2 warnings (--fail-on suggestion allows none)",)),
        (Gate("never"), ()),
        (Gate("never", max_warnings=2), ()),
        (Gate("never", max_warnings=0), ("2 warnings, 2 over --max-warnings 0",)),
        (Gate("never", min_score=60), ()),
        (Gate("never", min_score=60.5), ("a.md scores 60.00, 0.50 under --min-score 60.5",)),
    ],
)
def test_a_gate_names_what_is_too_much(gate, expected):
    assert gate.failures([document(error=1, warning=2, info=7)]) == expected


def test_the_score_that_is_furthest_below_is_named():
    low = [document(score=60.0), document("b.md", 30.0), document("c.md", 10.0)]
    assert Gate(min_score=50).failures(low) == (
        "c.md scores 10.00, 40.00 under --min-score 50, and 1 document more",
    )


def test_a_document_without_a_score_does_not_fail_for_its_score():
    assert Gate(min_score=50).failures([document(score=None, status="too_short")]) == ()


STYLE = Gate("never", fail_on_ai_style=0.8)


def styled(likeness, path="a.md", gate=STYLE):
    return Outcome(path, "ok", 60.0, {}, gate=gate, ai_style=likeness)


@pytest.mark.parametrize("likeness", [None, 0.0, 0.8])
def test_a_style_that_is_withheld_or_within_the_limit_passes(likeness):
    assert Run([styled(likeness)]).failures == ()


def test_a_style_over_the_limit_fails_and_is_called_a_resemblance():
    assert Run([styled(0.95), styled(0.97, "b.md")]).failures == (
        "b.md resembles machine-generated text: 0.97, 0.17 over --fail-on-ai-style 0.8, "
        "and 1 document more",
    )


def test_a_style_never_fails_without_a_limit():
    assert Run([styled(1.0, gate=Gate())]).failures == ()


def test_a_limit_on_style_says_what_it_means_and_what_it_did_not_judge():
    run = Run([styled(0.9), styled(None)], false_alarms="1 of 9 texts by people")
    assert run.notes == (
        "--fail-on-ai-style asks how much a style resembles machine-generated text; that is a "
        "resemblance, no proof of who wrote a text",
        "1 of 9 texts by people",
        "withheld, so not held against it: 1 of 2 documents",
    )


def test_without_a_limit_on_style_there_is_nothing_to_explain():
    assert Run([styled(0.9, gate=Gate())]).notes == ()


def test_the_false_alarms_of_the_model_are_those_of_its_card(root):
    card = (root / "docs" / "model-card.md").read_text("utf-8")
    false, texts = load().ai_style.false_alarms or (0, 0)
    assert not texts or f"on {false} of {texts:,} human documents" in card


def test_documents_with_other_settings_meet_a_gate_of_their_own():
    strict = document("b.md", warning=2)._replace(gate=Gate("warning"))
    assert Run([document(warning=1), strict]).failures == (
        "2 warnings (--fail-on warning allows none)",
    )


def test_a_lenient_run_passes_and_says_what_failed():
    run = Run([document(error=1)], leniency=Leniency(exit_zero=True))
    assert run.exit_code == 0
    assert summary.line(run).endswith("allows none); passed all the same (--exit-zero)")


EMPTY = Problem("x", "no texts in this folder", "name a file", "no_texts")


@pytest.mark.parametrize(
    ("problem", "lenient", "code"),
    [(EMPTY, False, 2), (EMPTY, True, 0), (MISSING, True, 2)],
)
def test_only_names_without_texts_may_be_passed_over(problem, lenient, code):
    assert Run([], [problem], Leniency(no_files=lenient)).exit_code == code


@pytest.mark.parametrize(
    ("run", "code"),
    [
        (Run(), 0),
        (Run([document(warning=3)]), 0),
        (Run([document(error=1)]), 1),
        (Run([document()], [BINARY]), 0),
        (Run([document()], [MISSING]), 2),
        (Run([document(error=1)], [MISSING]), 2),
        (Run([document(status="error", score=None)]), 2),
    ],
)
def test_the_exit_code_is_0_1_or_2(run, code):
    assert run.exit_code == code


@pytest.mark.parametrize(
    ("run", "line"),
    [
        (Run([document()]), "checked 1 document; no findings; passed"),
        (Run([document(info=2)]), "checked 1 document; no findings; passed"),
        (
            Run([document(), document(status="empty"), document(status="too_short")], [BINARY]),
            "checked 3 documents (1 empty, 1 too short), skipped 1 (binary); no findings; passed",
        ),
        (
            Run([document(error=2, suggestion=1)], [MISSING, MISSING]),
            "checked 1 document, could not check 2 (2 missing); 2 errors, 1 suggestion; "
            "failed: 2 errors (--fail-on error allows none)",
        ),
        (
            Run([], [MISSING]),
            "checked 0 documents, could not check 1 (missing); no findings; incomplete",
        ),
    ],
)
def test_the_last_line_counts_everything(run, line):
    assert summary.line(run) == line


def test_the_summary_as_data_has_the_same_counts():
    run = Run([document(error=1, info=2), document(status="empty")], [BINARY, MISSING])
    assert summary.wire(run) == {
        "documents": 2,
        "statuses": {"empty": 1, "ok": 1},
        "findings": {"error": 1, "warning": 0, "suggestion": 0, "info": 2},
        "aside": {},
        "skipped": 1,
        "undone": 1,
        "failures": ["1 error (--fail-on error allows none)"],
        "notes": [],
        "exit_code": 2,
    }
