"""`quality rules import-vale`: what it counts, lists and ends with."""

import pytest
import yaml
from typer.testing import CliRunner

from quality.cli.app import app


def run(*arguments):
    done = CliRunner().invoke(app, ["rules", *map(str, arguments)], catch_exceptions=False)
    return done.exit_code, done.stdout, done.stderr


PADDING = """\
extends: existence
message: "Cut '%s'."
tokens:
  - in order to
  - all in all
"""


def test_the_command_counts_lists_and_fails_when_something_is_refused(styles, monkeypatch):
    monkeypatch.chdir(styles.parents[1])
    (styles / "Padding.yml").write_text(PADDING, "utf-8")
    (styles / "Nouns.yml").write_text("extends: sequence\n", "utf-8")
    assert run("import-vale", "styles", "--output", "own") == (
        1,
        "imported 1, refused 1:\n"
        "  styles/House/Nouns.yml:1: a sequence of parts of speech: quality has no tagger\n"
        "try them: quality check --rules own --preview\n",
        "",
    )
    assert run("test", "own")[:2] == (0, "tested 1 rule: all examples are as marked\n")


def test_the_command_passes_when_nothing_is_refused(styles):
    (styles / "Padding.yml").write_text(PADDING, "utf-8")
    output = styles.parents[1] / "own"
    code, said, _ = run("import-vale", styles, "--output", output)
    assert (code, said.splitlines()[0]) == (0, "imported 1, refused 0")
    written = yaml.safe_load((output / "filler" / "house-padding.yaml").read_text("utf-8"))
    assert written["summary"] == "House.Padding: Cut '...'."


def test_a_rule_that_is_there_is_not_written_over(styles):
    output = styles.parents[1] / "own"
    (styles / "Padding.yml").write_text(PADDING, "utf-8")
    run("import-vale", styles, "--output", output)
    code, said, _ = run("import-vale", styles, "--output", output)
    assert code == 1
    assert "house-padding.yaml exists: delete it or choose another --output" in said


@pytest.mark.parametrize("folder", ["absent", "."])
def test_a_folder_without_styles_cannot_be_imported(tmp_path, monkeypatch, folder):
    monkeypatch.chdir(tmp_path)
    code, said, complaint = run("import-vale", folder)
    assert (code, said) == (2, "")
    assert complaint == f"quality: {folder}: no styles in it: give a folder with YAML files\n"


def test_files_that_are_no_styles_are_named_and_nothing_is_imported(tmp_path):
    (tmp_path / "odd.yml").write_text("a: b\n", "utf-8")
    (tmp_path / ".hidden.yml").write_text("a: b\n", "utf-8")
    code, said, complaint = run("import-vale", tmp_path)
    assert (code, said, complaint.count("\n")) == (2, "", 1)
    assert "odd.yml:1: not a Vale style: it has no key 'extends'" in complaint
