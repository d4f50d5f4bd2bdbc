"""What is not the author's prose is out of reach of rules that do not ask for it."""

import pytest

import quality

SCORER = quality.Scorer()
BAD = (
    "In today's fast-paced world, critics argue that it plays a pivotal role. It is important to "
    "note that studies show a 40% rise, and the the plan may perhaps possibly leverage synergies."
)
PLAIN = "The ferry sails at nine on Monday and Ann Wood waits at the pier with two dogs."
OUT_OF_REACH = {"code", "url", "quotation", "front-matter", "all"}
BOUND = {rule.id for rule in SCORER.rules if not rule.scope & OUT_OF_REACH}


def bound_findings(text: str) -> list[tuple[str, str]]:
    report = SCORER.score(text, format="markdown")
    start, end = text.index(BAD[:30]), text.rindex(BAD[-30:]) + 30
    return [
        (finding.rule, finding.excerpt)
        for finding in report.findings
        if finding.rule in BOUND and start <= finding.start and finding.end <= end
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{PLAIN}\n\n```\n{BAD}\n```\n\n{PLAIN}",
        f"{PLAIN}\n\n    {BAD}\n\n{PLAIN}",
        f"{PLAIN} `{BAD}` {PLAIN}",
        f"{PLAIN}\n\n> {BAD}\n\n{PLAIN}",
        f"---\nsummary: {BAD}\n---\n\n{PLAIN}",
        f"<nav>{BAD}</nav>\n\n{PLAIN}",
        f"{PLAIN}\n\n<!-- {BAD} -->\n\n{PLAIN}",
    ],
    ids=["fence", "indented code", "inline code", "block quote", "front matter", "menu", "comment"],
)
def test_nothing_is_found_there(text: str) -> None:
    assert bound_findings(text) == []


def test_quoted_speech_is_not_flagged() -> None:
    quoted = BAD.replace("the the", "the")
    report = SCORER.score(f"{PLAIN} “{quoted}” said Ann Wood on Monday. {PLAIN}", format="plain")
    start = len(PLAIN) + 2
    inside = [f for f in report.findings if start <= f.start and f.end <= start + len(quoted)]
    assert [(f.rule, f.excerpt) for f in inside if f.rule in BOUND] == []


def test_the_same_words_are_found_in_prose() -> None:
    assert len(SCORER.score(f"{PLAIN}\n\n{BAD}", format="markdown").findings) >= 4
