"""The examples on the pages for readers do what the pages show."""

import doctest
import re

import pytest

from quality import rule_files
from quality.ruletest import problems


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", ["hedging", "readability", "residue", "signals"])
def test_the_examples_of_a_page_print_what_it_shows(name, root, capsys):
    page = (root / "docs" / f"{name}.md").read_text("utf-8")
    exec("".join(blocks(page, "python")), {})
    shown = re.findall(r"^```\n```\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert capsys.readouterr().out == "".join(shown)


def test_the_session_on_the_page_of_fixing_goes_as_shown(root):
    failed, run = doctest.testfile(str(root / "docs" / "fixing.md"), module_relative=False)
    assert (failed, run > 0) == (0, True)


@pytest.mark.parametrize("name", ["README.md", "docs/rule-format.md"])
def test_a_rule_shown_is_a_rule_with_sound_examples(name, root, tmp_path):
    rule = next(
        each for each in blocks((root / name).read_text("utf-8"), "yaml") if "examples:" in each
    )
    path = tmp_path / "attribution" / "weasel-attribution.yaml"
    path.parent.mkdir()
    path.write_text(rule, encoding="utf-8")
    assert [*problems(rule_files.file(path))] == []
