"""Directives: rules are off where a comment says so, whatever it stands in, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from quality.cli.app import app
from quality.directives import Inline
from quality.scorer import Scorer

WEASEL, DOUBLED = "attribution.weasel-attribution", "repetition.doubled-word"
ABOUT = ("formatting.unused-directive", "formatting.unknown-directive")
SCORER = Scorer(select=[WEASEL, DOUBLED, *ABOUT])
FAULT, OTHER = "Critics argue that the plan will fail.", "It sails on on Monday."
ADOC = f"// quality: ignore[{WEASEL}] why\n"
RSTISH = ".. quality: ignore[attribution] why\n\n"


def found(text, name="x.md", scorer=SCORER):
    return [(f.rule.partition(".")[2], f.line) for f in scorer.score(text, name=name).findings]


def faults(text, name="x.md"):
    return [line for rule, line in found(text, name) if rule == "weasel-attribution"]


def comment(body):
    return f"<!-- quality: {body} -->"


IGNORE, LINE = comment(f"ignore[{WEASEL}] why"), comment(f"ignore-line[{WEASEL}] why")
OFF, ON = comment(f"disable[{WEASEL}] why"), comment("enable[attribution]")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{IGNORE}\n\n{FAULT}\n\n{FAULT}", [5]),
        (f"{IGNORE}\n{FAULT}\n\n{FAULT}", [4]),
        (f"{IGNORE} {FAULT}\n\n{FAULT}", [3]),
        (f"The start. {IGNORE} {FAULT}\n\n{FAULT}", [3]),
        (f"{FAULT} {IGNORE}\n\n{FAULT}", [3]),
        (f"{IGNORE}\n\n# {FAULT}\n\n{FAULT}", [5]),
        (f"- {FAULT}\n- {IGNORE} {FAULT}\n- {FAULT}", [1, 3]),
        (f"- {FAULT}\n\n  {IGNORE}\n\n  {FAULT}\n- {FAULT}", [1, 6]),
        (f"{IGNORE}\n\n- {FAULT}\n- {FAULT}", [4]),
        (f"> {IGNORE}\n>\n> - {FAULT}\n> - {FAULT}", [4]),
        (f"It {IGNORE} rains.[^1]\n\n[^1]: {FAULT}", [3]),
        (f"It rains.[^1]\n\n[^1]: {IGNORE} {FAULT}", []),
        (f"**{IGNORE} Critics argue** that it fails.\n\n**Critics argue** so.", [3]),
        (f"[{IGNORE} A link](#x) and more. {FAULT}", []),
        (f"{IGNORE}\n\n| A head |\n|---|\n| {FAULT} |\n| {FAULT} |\n\n{FAULT}", [8]),
        (f"| A head |\n|---|\n| {IGNORE} {FAULT} |\n| {FAULT} |", [4]),
        (f"| A head | B |\n|---|---|\n| {FAULT} | {IGNORE} {FAULT} |", [3]),
        ("{/* quality: ignore[attribution] why */}\n\n" + FAULT, []),
        ("- {/* quality: ignore[attribution] why */} " + FAULT, []),
        ("| A |\n|---|\n| {/* quality: ignore[attribution] why */} " + FAULT + " |", []),
        ("<div>\n{/* quality: ignore[attribution] why */}\n<p>" + FAULT + "</p>\n</div>", []),
        ("<Note>\n  {/* quality: ignore[attribution] why */} " + FAULT + "\n</Note>", []),
        ("{/*quality: ignore[attribution] *why**/}\n\n" + FAULT, []),
    ],
)
def test_ignore_is_for_the_block_it_stands_in_or_the_next_one(text, left):
    assert faults(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{FAULT} {LINE}\n{FAULT}", [2]),
        (f"{LINE}\n{FAULT}\n{FAULT}", [3]),
        (f"{LINE}\n\n{FAULT}\n{FAULT}", [4]),
        (f"- {FAULT}\n- {FAULT} {LINE}\n- {FAULT}", [1, 3]),
        (f"| A |\n|---|\n| {FAULT} {LINE} |\n| {FAULT} |", [4]),
        (f"It rains.[^1]\n\n[^1]: {FAULT} {LINE}\n    {FAULT}", [4]),
        (f"**{FAULT}** {LINE}\n\n{FAULT}", [3]),
        (f"- {LINE}\n  {FAULT}\n- {FAULT}", [3]),
        (f"> - {LINE}\n>   {FAULT}\n> - {FAULT}", [3]),
        (f"It rains.\r\n{FAULT} {LINE}\r\n{FAULT}", [3]),
        (f"<p>{FAULT} {LINE}\n<p>{FAULT}", [2]),
    ],
)
def test_ignore_line_is_for_its_line_or_the_next_where_it_has_one_to_itself(text, left):
    assert faults(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{FAULT}\n\n{OFF}\n\n{FAULT}\n\n{ON}\n\n{FAULT}", [1, 9]),
        (f"{OFF}\n\n{FAULT}\n\n- {FAULT}", []),
        (f"{comment('disable[ALL] why')}\n\n{FAULT}\n\n{ON}\n\n{FAULT}", [7]),
        (f"{OFF}\n\n{comment(f'enable[{WEASEL}]')}\n\n{FAULT}", [5]),
        (f"{comment(f'disable[{DOUBLED}] why')}\n\n{FAULT} {OTHER}", [3]),
        (f"{OFF}\n\n{FAULT}\n\n{ON}\n\n{OFF}\n\n{FAULT}", []),
        (f"{FAULT} {OFF} {FAULT} {ON} {FAULT}", [1, 1]),
    ],
)
def test_disable_holds_until_enable(text, left):
    assert faults(text) == left


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("ignore-file", []),
        ("ignore-file[attribution] why", []),
        (f"ignore-file[{DOUBLED}]", [1, 3]),
    ],
)
def test_ignore_file_is_for_all_of_it_wherever_it_stands(body, left):
    assert faults(f"{FAULT}\n\n{FAULT} {OTHER}\n\n{comment(body)}") == left


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("x.html", f"{IGNORE}<p>{FAULT}</p>\n<p>{FAULT}</p>", [2]),
        ("x.html", f"<ul>\n<li>{FAULT}\n<li>{IGNORE}{FAULT}\n</ul>", [2]),
        ("x.html", f"{IGNORE}<table><tr><td>{FAULT}\n<tr><td>{FAULT}</table>", []),
        ("x.html", f"<table><tr><td>{FAULT}\n<tr><td>{IGNORE}{FAULT}</table>", [1]),
        ("x.rst", f"{RSTISH}{FAULT}\n\n{FAULT}\n", [5]),
        ("x.rst", f"- {FAULT}\n\n- .. quality: ignore[attribution] why\n\n  {FAULT}\n", [1]),
        ("x.rst", f"{RSTISH}===== ==\nA     B\n===== ==\n{FAULT[:13]}\n===== ==\n", []),
        ("x.rst", f".. quality: ignore-line[attribution] why\n\n{FAULT}\n\n{FAULT}\n", [5]),
        ("x.rst", f"It rains. [1]_\n\n.. quality: ignore[attribution] why\n\n.. [1] {FAULT}\n", []),
        ("x.adoc", f"{ADOC}{FAULT}\n\n{FAULT}\n", [4]),
        ("x.adoc", f"* {FAULT}\n{ADOC}* {FAULT}\n", [1]),
        ("x.adoc", f"{ADOC}|===\n|{FAULT}\n|{FAULT}\n|===\n\n{FAULT}\n", [7]),
        ("x.adoc", f"{FAULT}\n\n// quality: ignore-file\n", []),
        (
            "x.rst",
            f".. quality: disable[attribution] why\n\n{FAULT}\n\n.. quality: enable[attribution]"
            f"\n\n{FAULT}\n",
            [7],
        ),
    ],
)
def test_they_work_in_other_markup(name, text, left):
    assert faults(text, name) == left


@pytest.mark.parametrize(
    "text",
    [f"`{IGNORE}`\n\n{FAULT}", f"```\n{IGNORE}\n```\n\n{FAULT}", f"    {OFF}\n\n{FAULT}"],
)
def test_a_comment_in_code_is_none(text):
    assert len(faults(text)) == 1


@pytest.mark.parametrize(
    "front",
    [
        "---\nquality: {ignore: [attribution], reason: a draft}\n---\n",
        "---\ntitle: A day\nquality:\n  ignore:\n    - attribution\n---\n",
        "---\nquality:\n  ignore: attribution, repetition.doubled-word\n---\n",
        "+++\n[quality]\nignore = ['attribution']\n+++\n",
        "+++\nquality = {ignore = ['attribution']}\n+++\n",
        "+++\nquality.ignore = ['attribution']\n+++\n",
        "\ufeff---\nquality: {ignore: [attribution]}\n---\n",
        "---\ntag: sea\ntag: ferry\nquality: {ignore: [attribution]}\n---\n",
    ],
)
def test_front_matter_ignores_rules_in_all_of_the_file(front):
    assert faults(f"{front}\n{FAULT}\n\n{FAULT}") == []


def test_front_matter_names_the_profile():
    report = SCORER.score(f"---\nquality: {{profile: technical}}\n---\n\n{FAULT}", name="x.md")
    assert report.profile == "technical"


@pytest.mark.parametrize(
    "said",
    [
        "quality: {profile: docs}",
        "quality: {profil: news}",
        "quality: news",
        "quality: {ignore: [7]}",
        "quality: {ignore: a b}",
        "quality: {ignore: {a: b}}",
        "quality: [",
    ],
)
def test_front_matter_that_cannot_be_followed_is_a_finding(said):
    (finding,) = SCORER.score(f"---\ntitle: x\n{said}\n---\n\nIt rains.", name="x.md").findings
    assert (finding.rule, finding.line, finding.excerpt) == (ABOUT[1], 3, said)


def test_front_matter_that_cannot_be_followed_is_told_its_keys():
    text = "---\nquality: {profile: docs}\n---\n\nIt rains."
    (finding,) = SCORER.score(text, name="x.md").findings
    assert "its keys are profile (web, news, " in finding.message


def test_front_matter_nested_beyond_reading_is_a_finding():
    deep = f"quality = {'[' * 100_000}"
    (finding,) = SCORER.score(f"+++\n{deep}\n+++\n\nIt rains.", name="x.md").findings
    assert (finding.rule, finding.line) == (ABOUT[1], 2)


@pytest.mark.parametrize("front", ["---\nquality_of: x\n---\n", "---\ntitle: quality\n---\n"])
def test_other_front_matter_is_left_alone(front):
    assert found(f"{front}\nIt rains.") == []


def test_without_a_say_a_document_silences_nothing_and_hears_nothing():
    text = f"---\nquality: {{profile: news, ignore: [attribution]}}\n---\n\n{OFF}\n\n{FAULT}"
    report = Scorer(select=[WEASEL, *ABOUT], inline=Inline(on=False)).score(text, name="x.md")
    assert (report.profile, [f.rule for f in report.findings]) == ("web", [WEASEL])


def test_what_is_silenced_costs_nothing():
    text = f"{FAULT} The ferry sails at nine, and a baker opens the shop by the pier. " * 5
    whole, silenced = (Scorer().score(head + text, name="x.md") for head in ("", f"{OFF}\n\n"))
    assert whole.features[WEASEL] > silenced.features[WEASEL] == 0


def test_the_command_line_can_take_the_say_away(tmp_path):
    file = tmp_path / "a.md"
    file.write_text(f"{OFF}\n\n{FAULT}", "utf-8")
    given = ["check", str(file), "--select", WEASEL, "--format", "concise"]
    assert WEASEL not in CliRunner().invoke(app, given).stdout
    assert WEASEL in CliRunner().invoke(app, [*given, "--no-inline"]).stdout


NEUTRAL = (
    "The ferry sails at nine.",
    "## The times of the boat",
    "- Bring a coat.\n- Bring a hat.",
    "| The day |\n|---|\n| On Monday |",
    "> A word of thanks.",
    "```\ncode\n```",
)
PARTS = (
    FAULT,
    f"{IGNORE}\n\n{FAULT}",
    f"{OTHER} {FAULT} {LINE}",
    f"{OFF}\n\n{FAULT}\n\n{ON}",
    f"- {OTHER}",
)
neutral = st.lists(st.sampled_from(NEUTRAL), max_size=3)


@given(st.lists(st.sampled_from(PARTS), max_size=5), neutral, neutral)
def test_paragraphs_around_never_change_what_is_silenced(parts, before, after):
    def rules(*more):
        return [f.rule for f in SCORER.score("\n\n".join(more), format="markdown").findings]

    assert rules(*before, *parts, *after) == rules(*parts)


@given(st.lists(st.sampled_from((FAULT, OTHER, *NEUTRAL)), min_size=1, max_size=6), st.data())
def test_a_directive_silences_what_it_names_and_nothing_else(parts, data):
    place = data.draw(st.integers(0, len(parts)))
    marked = [*parts[:place], IGNORE, *parts[place:]]
    whole, silenced = (
        [f.rule for f in SCORER.score("\n\n".join(each), format="markdown").findings]
        for each in (parts, marked)
    )
    assert silenced.count(DOUBLED) == whole.count(DOUBLED)
    spared = place < len(parts) and parts[place] == FAULT
    assert silenced.count(WEASEL) == whole.count(WEASEL) - spared
    assert silenced.count(ABOUT[0]) == (not spared)


@given(
    st.lists(
        st.sampled_from(("disable", "enable", "ignore", "ignore-line", "ignore-file", "x")),
        max_size=6,
    ),
    st.text("[]{}*/.,- abc\n|>", max_size=30),
)
def test_no_directive_however_odd_breaks_a_run(actions, tail):
    blocks = [f"<!-- quality: {each}[attribution]{tail} -->\n{FAULT}" for each in actions]
    source = "\n\n".join(blocks) + f"\n{{/* quality: {tail} */}}\n{FAULT}"
    findings = SCORER.score(source, format="markdown").findings
    assert all(0 <= f.start <= f.end <= len(source) for f in findings)
