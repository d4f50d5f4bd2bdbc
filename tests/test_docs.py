"""The generated pages of the rules: up to date, complete and safe to read as Markdown."""

import re
import runpy
from dataclasses import replace

import pytest

from quality import evidence, rule_files
from quality.config.configuration import Configuration
from quality.rule import Example

RULES = {rule.id: rule for rule in rule_files.builtin()}


@pytest.fixture(scope="module")
def build(root):
    return runpy.run_path(str(root / "docs" / "build.py"))


@pytest.fixture(scope="module")
def page(root):
    return runpy.run_path(str(root / "docs" / "rule_page.py"))


def test_the_pages_are_up_to_date(build):
    assert build["stale"](build["pages"]()) == [], "`make docs` writes them"


def test_every_rule_has_a_page_and_a_line(build, root):
    index = (root / "rules" / "README.md").read_text("utf-8")
    named = {rule for rule in RULES.values() if f"docs/rules/{rule.family}/{rule.name}.md" in index}
    assert named == {*RULES.values()}
    assert len(build["pages"]()) == len(RULES) + 1


def test_the_design_names_every_package(root):
    design = (root / "docs" / "design.md").read_text("utf-8")
    modules = {each.stem for each in (root / "quality").glob("*.py")}
    packages = {each.parent.name for each in (root / "quality").glob("*/__init__.py")}
    assert {n for n in modules | packages if f"`{n}`" not in design} <= {
        "__init__",
        "__main__",
        "_version",
    }


def test_every_target_that_a_page_names_is_in_the_makefile(root):
    pages = [root / "README.md", *(root / "docs").glob("*.md"), *(root / "benchmarks").glob("*.md")]
    named = {t for page in pages for t in re.findall(r"`make ([a-z-]+)", page.read_text("utf-8"))}
    targets = re.findall(r"^([a-z-]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert named - {*targets} == set()


@pytest.mark.parametrize(
    "title",
    "**Why.**|**How to fix it.**|## Bad|## Good|## Known false positives|## How often|## Limits"
    "|## Configure and suppress".split("|"),
)
def test_a_page_has_every_part(page, title):
    rules, measured = RULES.values(), evidence.read()
    assert [rule.id for rule in rules if f"\n{title}" not in page["page"](rule, measured)] == []


def test_a_page_of_what_was_not_measured_has_no_rates(page):
    rule = RULES["hedging.stacked-hedges"]
    assert "## How often" not in page["page"](rule, evidence.Evidence("", {}))


def test_marks_are_bold_and_the_rest_is_no_markdown(page):
    example = Example("A *b* <c> so.", ((2, 5),), bad=True)
    assert page["shown"](example) == "> A <b>\\*b\\*</b> &lt;c&gt; so."


def test_an_example_of_several_lines_stays_as_it_is(page):
    example = Example("# One\n\n*Two*\n", ((2, 5),), bad=True)
    assert page["shown"](example) == "<pre>\n# <b>One</b>\n&nbsp;\n*Two*\n</pre>"


def test_a_rule_says_where_it_is_wrong(page):
    rule = replace(RULES["hedging.stacked-hedges"], false_positives=("A song.",))
    assert "## Known false positives\n- A song.\n" in page["page"](rule, evidence.read())


def test_the_settings_on_the_pages_can_be_used(page, tmp_path):
    pages = "".join(page["page"](rule, evidence.read()) for rule in RULES.values())
    settings = re.findall(r"^```toml\n(.*?)^```$", pages, re.MULTILINE | re.DOTALL)
    (tmp_path / "quality.toml").write_text("\n".join(settings), encoding="utf-8")
    rules = Configuration().scorer(str(tmp_path / "a.md")).rules
    assert len(settings) == len(RULES)
    assert {rule.severity for rule in rules} == {rule.severity for rule in RULES.values()}
