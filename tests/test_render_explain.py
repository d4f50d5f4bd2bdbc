"""`explain`: the sum adds up, the fixes come best first, and the style is only a likeness."""

import re
from dataclasses import replace

import pytest

import quality
from quality.evidence import Evidence
from quality.render.anatomy import anatomy
from quality.render.breakdown import Breakdown
from quality.render.checked import Checked
from quality.render.fixes import fixes, together, trims
from quality.render.terminal import Ink
from quality.report import AiStyle, Explanation, Finding, Quality, Report
from quality.span import Span

WITHHELD = AiStyle(None, None, 0.0, "withheld", "under 150 words")
LIKELY = AiStyle(0.93, 2.0, -1.5, "many signs", "")


def finding(rule, line):
    return Finding(rule, "warning", "", 0, 1, line, 1, line, 2, "x")


def explanation(rule, points=0.0, evidence=0.0, places=()):
    findings = tuple(finding(rule, line) for line in places)
    advice = f"Mend {rule}."
    return Explanation(
        rule, 4.5, "per 1,000 words", 0.5, points, evidence, findings, "What.", advice
    )


WEASEL = explanation("attribution.weasel", -7.25, places=(3, 9, 9))
HEDGES = explanation("hedging.many", -12.5, places=(1, 2, 3, 4))
DULL = explanation("filler.dull", -1.0, places=(7,))
GAIN = explanation("statistics.sourced", 2.25)
FINE = explanation("headline.fine", places=(1,))
ALL = (HEDGES, WEASEL, DULL, GAIN, FINE)


TEXT = "It rains."


def report(*explanations, base=80.0, style=WITHHELD, status="ok", notes=()):
    raw = base + sum(each.points for each in explanations)
    families = {}
    for each in explanations:
        family = each.rule.partition(".")[0]
        families[family] = families.get(family, 0.0) + each.points
    score = min(100.0, max(0.0, raw))
    quality = Quality(score, raw, base, "fair", families)
    none = Quality(None, None, base, None)
    return Report(
        status,
        quality if status == "ok" else none,
        style,
        (),
        tuple(explanations),
        words=890,
        notes=notes,
    )


@pytest.mark.parametrize(
    ("grade", "said"),
    [
        (4.9, "very easy: under 5 years of school"),
        (10.98, "fairly hard: 9 to 12 years of school"),
        (15.0, "very hard: over 15 years of school"),
    ],
)
def test_how_hard_a_text_is_to_read_is_a_band_without_decimals(grade, said):
    graded = replace(report(), features={"readability.grade": grade}, language="en")
    assert section(graded, "Reading") == [f"  {said}, by its sentences and words"]


def test_rare_words_count_in_the_band_where_they_were_asked_for():
    features = {"readability.grade": 4.0, "readability.adjusted_grade": 8.0}
    graded = replace(report(), features=features, language="en")
    assert section(graded, "Reading")[0].startswith("  plain: 7 to 9 years")


def test_other_languages_have_no_band():
    graded = replace(report(), features={"readability.grade": 9.0}, language="de")
    assert "Reading" not in lines(graded)


def lines(made, columns=100):
    return list(Breakdown(Ink(), columns).document(Checked("a.md", "", made)))


def section(made, title):
    text = "\n".join(lines(made)) + "\n\n"
    return text.partition(f"\n{title}\n")[2].partition("\n\n")[0].splitlines()


def test_the_score_is_shown_as_a_sum_with_the_largest_loss_first():
    assert section(report(*ALL), "Score, profile web") == [
        "    80.00  base",
        "   -12.50  hedging.many: 4.5 per 1,000 words, limit 0.5; 4 places: lines 1, 2, 3, 4",
        "    -7.25  attribution.weasel: 4.5 per 1,000 words, limit 0.5; 3 places: lines 3, 9",
        "    -1.00  filler.dull: 4.5 per 1,000 words, limit 0.5; 1 place: line 7",
        "    +2.25  statistics.sourced: 4.5 per 1,000 words, limit 0.5",
        "    61.50  raw score",
        "    61.50  score, kept within 0 and 100",
    ]


def test_the_numbers_shown_add_up():
    shown = [
        float(line[:9]) for line in section(report(*ALL), "Score, profile web") if line[:9].strip()
    ]
    assert sum(shown[:-2]) == pytest.approx(shown[-2])


def test_families_are_summed():
    assert section(report(*ALL, explanation("hedging.other", -0.5)), "By family") == [
        "   -13.00  hedging",
        "    -7.25  attribution",
        "    -1.00  filler",
        "    +2.25  statistics",
    ]


def test_the_three_fixes_that_gain_most_come_first():
    assert section(report(*ALL), "Fix first") == [
        "   +12.50  hedging.many (lines 1, 2, 3, 4): Mend hedging.many.",
        "    +7.25  attribution.weasel (lines 3, 9): Mend attribution.weasel.",
        "    +1.00  filler.dull (line 7): Mend filler.dull.",
        "   +20.75  all 3 together: the score becomes 82.25",
    ]


def test_a_score_below_0_says_why_a_fix_may_gain_nothing():
    assert section(report(HEDGES, base=0.0), "Fix first") == [
        "     0.00  hedging.many (lines 1, 2, 3, 4): Mend hedging.many.",
        "  The raw score is below 0: a gain shows when the sum has risen above it.",
    ]


def test_a_score_above_100_says_why_a_fix_gains_nothing():
    assert section(report(HEDGES, base=120.0), "Fix first") == [
        "     0.00  hedging.many (lines 1, 2, 3, 4): Mend hedging.many.",
        "  The raw score is above 100 with these faults in it: mend them for the readers.",
    ]


def test_what_was_not_found_anywhere_is_nothing_to_fix():
    assert fixes(report(explanation("structure.quiet", -9.0)), TEXT) == ()


LIMITED = replace(explanation("structure.thin", -3.0), places=(Span(2, 3), Span(0, 1)))


def test_points_without_a_fault_lead_to_lines_and_a_fix():
    page = list(Breakdown(Ink(), 100).document(Checked("a.md", "a\nb\n", report(LIMITED))))
    assert "    -3.00  structure.thin: 4.5 per 1,000 words, limit 0.5; see lines 1, 2" in page
    at = page.index("No fault, and still a gain")
    assert page[at + 1] == "    +3.00  structure.thin (lines 1, 2): Mend structure.thin."


def test_the_data_have_the_places_of_points_without_a_fault():
    data = anatomy(Checked("a.md", "a\nb\n", report(LIMITED)))
    assert data["quality"]["terms"][0]["seen_at"] == [
        {"start": 2, "end": 3},
        {"start": 0, "end": 1},
    ]
    assert data["no_fault"] == [
        {
            "rule": "structure.thin",
            "gain": pytest.approx(3.0),
            "fix": "Mend structure.thin.",
            "lines": [1, 2],
        }
    ]


def test_where_nothing_can_be_gained_points_without_a_fault_are_no_advice():
    assert trims(report(LIMITED, base=104.0), "a\nb\n") == ()


def test_a_gain_stops_at_100_and_starts_from_0():
    high = report(WEASEL, GAIN, base=104.0)
    assert fixes(high, TEXT)[0].gain == pytest.approx(1.0)
    low = report(HEDGES, WEASEL, base=10.0)
    assert fixes(low, TEXT)[0].gain == pytest.approx(2.75)
    assert together(low, fixes(low, TEXT)) == pytest.approx(10.0)


def test_a_document_without_losses_has_nothing_to_fix():
    assert section(report(GAIN), "Fix first") == []


def test_a_document_without_a_score_says_why():
    assert section(report(status="too_short"), "Score, profile web") == [
        "  none: not scored (too short)"
    ]


def test_the_style_is_a_likeness_with_evidence_for_and_against():
    made = report(
        explanation("generation.words", evidence=2.5, places=(3,)),
        explanation("generation.closer", evidence=1.5),
        explanation("statistics.names", evidence=-0.5),
        style=LIKELY,
    )
    assert section(made, "Style") == [
        "  style resembles machine-generated text: 0.93, many signs",
        "  A likeness of style says nothing certain about who or what wrote a text.",
        "  log-odds 2.00, of which -1.50 to begin with; the rest is evidence",
        "  for the likeness",
        "    +2.50  generation.words: 4.5 per 1,000 words, limit 0.5; 1 place: line 3",
        "    +1.50  generation.closer: 4.5 per 1,000 words, limit 0.5",
        "  against it",
        "    -0.50  statistics.names: 4.5 per 1,000 words, limit 0.5",
    ]


def test_weaker_evidence_is_summed_up():
    many = [explanation(f"generation.n{n}", evidence=1.0 + n) for n in range(7)]
    assert section(report(*many, style=LIKELY), "Style")[-1] == "    +3.00  2 more"


def test_a_withheld_style_says_why():
    assert section(report(), "Style")[0] == (
        "  style resembles machine-generated text: withheld: under 150 words"
    )


@pytest.mark.parametrize("style", [WITHHELD, LIKELY])
def test_the_wording_accuses_nobody(style):
    words = "\n".join(lines(report(*ALL, style=style))).lower()
    assert not re.search(r"ai-written|written by|detect|cheat|proof|machine-written", words)


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_text_keeps_within_the_width(columns):
    assert max(map(len, lines(report(*ALL, style=LIKELY), columns))) <= columns


def test_notes_and_the_profile_are_shown():
    made = report(notes=("3 rules are off",))
    assert lines(made)[:4] == [
        "a.md  80/100 fair · 890 words · style: withheld",
        "  note: 3 rules are off",
        "",
        "Score, profile web",
    ]


def test_the_data_have_the_same_parts():
    data = anatomy(Checked("a.md", "", report(*ALL, style=LIKELY)))
    terms = data["quality"]["terms"]
    assert data["quality"]["base"] + sum(t["points"] for t in terms) == data["quality"]["raw"]
    assert [each["rule"] for each in data["fix_first"]["fixes"]] == [
        "hedging.many",
        "attribution.weasel",
        "filler.dull",
    ]
    assert data["fix_first"]["together"] == pytest.approx(20.75)
    assert (data["schema_version"], data["path"], data["ai_style"]["verdict"]) == (
        1,
        "a.md",
        "many signs",
    )


def test_the_data_of_a_document_without_a_score_have_no_fixes():
    data = anatomy(Checked("a.md", "", report(HEDGES, status="too_short")))
    assert data["fix_first"] == {"fixes": [], "together": 0.0}


def test_a_value_stands_beside_what_people_have():
    report = quality.score("Critics argue that it failed. " * 30)
    evidence = Evidence(
        "2026-01-01", {"attribution.weasel-attribution": {"human": {"web": {"rate": 0.3}}}}
    )
    page = [*Breakdown(Ink(), 200, {}, evidence).document(Checked("a.md", "", report))]
    row = next(line for line in page if "attribution.weasel-attribution" in line)
    assert ", people 0.3;" in row
    assert any(line.startswith("           people: the mean of") for line in page)


def test_a_finding_that_stands_for_many_places_leads_to_each_of_their_lines():
    text = "It may rain. It sails. " * 20 + "\n\nIt snows.\n\n" + "It might blow. " * 20
    made = quality.Scorer(select=["hedging.hedge-load"]).score(text)
    said = "\n".join(Breakdown(Ink(), 100).document(Checked("a.md", text, made)))
    assert ("limit 14.5; 40 places: lines 1, 5" in said, "hedge-load (lines 1, 5)" in said) == (
        True,
        True,
    )
    term = anatomy(Checked("a.md", text, made))["quality"]["terms"][0]
    assert (term["places"], term["lines"]) == (40, [1, 5])
