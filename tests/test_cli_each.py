"""Large folders: the same output however many processes, and from kept reports."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from quality import Scorer
from quality.cli.app import app
from quality.cli.asked import Reading, Speed
from quality.cli.each import each
from quality.config.configuration import Configuration
from quality.render.concise import Concise
from quality.render.full import Full
from quality.render.wire import Json

WORDS = "It is important to note that the plan may perhaps possibly be carried out by the town. "


@pytest.fixture
def here(tmp_path, monkeypatch, write_rule):
    """The current folder, with twelve texts in `docs`, one of them not to be read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "docs").mkdir()
    for number in range(12):
        text = f"# Plan {number}\n\n{WORDS * number}\n\nThe the zonk of {number}.\n"
        (tmp_path / "docs" / f"{number:02}.md").write_text(text, "utf-8")
    (tmp_path / "docs" / "05.md").write_bytes(b"caf\xe9 zonk")
    write_rule(tmp_path / "own", "zonk", "error")
    return tmp_path


def run(command, *arguments):
    return CliRunner().invoke(app, [command, *arguments], catch_exceptions=False)


def entries(folder):
    return sorted(path for path in (folder / ".quality_cache").glob("??/*"))


def no_scoring(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a text was scored")

    monkeypatch.setattr(Scorer, "scoring", refuse)


every_command = pytest.mark.parametrize(
    "command",
    [
        ["check", "docs"],
        ["check", "docs", "--format", "json"],
        ["score", "docs", "--format", "csv"],
    ],
)


@every_command
def test_the_output_is_the_same_with_any_number_of_processes(here, command):
    outputs = [run(*command, "--no-cache", "--workers", number) for number in ("1", "2", "4")]
    assert outputs[0].output == outputs[1].output == outputs[2].output
    assert {done.exit_code for done in outputs} == {2}  # one file cannot be read


@every_command
def test_a_second_run_prints_the_same_and_scores_nothing(here, command, monkeypatch):
    first = run(*command)
    no_scoring(monkeypatch)
    second = run(*command)
    assert (second.output, second.exit_code) == (first.output, first.exit_code)


def test_what_processes_scored_is_kept_too(here, monkeypatch):
    first = run("check", "docs", "--workers", "2")
    no_scoring(monkeypatch)
    assert run("check", "docs").output == first.output


def test_results_come_in_the_order_of_the_files(here):
    found = each(["docs"], Configuration(), Reading(), Speed(workers=3, no_cache=True))
    assert [Path(one.path).stem for one in found] == [f"{number:02}" for number in range(12)]


def test_a_changed_text_is_scored_again(here):
    run("check", "docs")
    (here / "docs" / "00.md").write_text("A a text.", "utf-8")
    assert "A a" in run("check", "docs", "--format", "concise").stdout


def test_a_changed_rule_of_a_folder_counts_at_once(here, write_rule):
    command = ("check", "docs", "--rules", "own", "--format", "concise")
    assert run(*command).stdout.count("filler.zonk") == 11
    write_rule(here / "own", "zonk", "warning")
    assert "warning filler.zonk" in run(*command).stdout


def test_other_settings_have_reports_of_their_own(here):
    run("check", "docs")
    only = run("check", "docs", "--select", "repetition.doubled-word", "--format", "concise")
    assert "hedging" not in only.stdout


def test_a_wrong_setting_is_said_though_reports_are_kept(here):
    run("check", "docs")
    (here / "quality.toml").write_text('ignore = ["nonsense"]\n', "utf-8")
    done = run("check", "docs")
    assert (done.exit_code, "nonsense" in done.stderr) == (2, True)


def test_damaged_reports_are_made_again(here):
    first = run("check", "docs")
    for path in entries(here):
        path.write_bytes(path.read_bytes()[:-5])
    assert run("check", "docs").output == first.output


def test_a_text_keeps_its_report_when_it_is_renamed(here, monkeypatch):
    run("check", "docs")
    (here / "docs" / "00.md").rename(here / "docs" / "zz.md")
    no_scoring(monkeypatch)
    assert "docs/zz.md" in run("check", "docs").stdout


def no_printing(monkeypatch):
    def refuse(*_):
        raise AssertionError("a document was put on a page")

    for form in (Full, Json, Concise):
        monkeypatch.setattr(form, "document", refuse)


@pytest.mark.parametrize("formats", [["full"], ["json"], ["concise"], ["concise", "json=a.json"]])
def test_what_is_printed_in_the_same_way_again_is_kept(here, formats, monkeypatch):
    command = ["check", "docs", *(part for each in formats for part in ("--format", each))]
    first = run(*command)
    files = [path.read_bytes() for path in here.glob("*.json")]
    no_printing(monkeypatch)
    no_scoring(monkeypatch)
    second = run(*command)
    assert (second.output, second.exit_code) == (first.output, first.exit_code)
    assert [path.read_bytes() for path in here.glob("*.json")] == files


@pytest.mark.parametrize(
    "options",
    [
        ["--color", "always"],
        ["--quiet"],
        ["--show-info"],
        ["--limit-per-rule", "1"],
        ["--format", "concise"],
        ["--format", "html"],
        ["--format", "concise", "--format", "json=a.json"],
        ["--ignore", "hedging"],
        ["--fail-on", "never"],
        ["--min-score", "100", "--verbose"],
        ["--diff-fix"],
    ],
)
def test_a_run_with_other_options_prints_what_it_would_without_a_cache(here, options):
    run("check", "docs")
    kept, anew = (run("check", "docs", *options, *more) for more in ([], ["--no-cache"]))
    assert (kept.output, kept.exit_code) == (anew.output, anew.exit_code)


def test_a_page_is_not_that_of_another_width(here, monkeypatch):
    run("check", "docs")
    monkeypatch.setenv("COLUMNS", "70")
    assert run("check", "docs").output == run("check", "docs", "--no-cache").output


@pytest.mark.parametrize("form", ["full", "json"])
def test_a_text_that_comes_first_now_is_printed_as_the_first(here, form):
    run("check", "docs", "--format", form)
    (here / "docs" / "00.md").unlink()
    kept = run("check", "docs", "--format", form)
    assert kept.output == run("check", "docs", "--format", form, "--no-cache").output


@pytest.mark.parametrize("form", ["full", "csv"])
def test_a_baseline_holds_for_pages_too(here, form):
    before = run("check", "docs", "--format", form)
    run("baseline", "write", "docs")
    after = run("check", "docs", "--format", form)
    anew = run("check", "docs", "--format", form, "--no-cache")
    assert after.output == anew.output != before.output


def test_a_damaged_page_without_its_report_is_made_again(here):
    first = run("check", "docs")
    for path in entries(here):
        path.write_bytes(path.read_bytes().replace(b"hedg", b"hedk"))
    assert run("check", "docs").output == first.output


def test_rules_of_one_folder_do_not_leak_onto_pages_of_another(here):
    other = here / "docs" / "sub"
    other.mkdir()
    (other / "a.md").write_text("The zonk. " + WORDS, "utf-8")
    (other / "quality.toml").write_text('profile = "news"\n', "utf-8")
    run("check", "docs/sub")
    kept = run("check", "docs")
    assert kept.output == run("check", "docs", "--no-cache").output


def test_the_same_text_in_another_format_has_another_report(here):
    (here / "docs" / "b.txt").write_bytes((here / "docs" / "06.md").read_bytes())
    run("score", "docs/06.md", "docs/b.txt")
    assert len(entries(here)) == 3  # and one for the settings


def test_a_run_over_one_file_makes_no_folder(here):
    run("check", "docs/06.md")
    assert not (here / ".quality_cache").exists()


def test_a_run_over_one_file_uses_the_folder_that_is_there(here, monkeypatch):
    run("check", "docs")
    no_scoring(monkeypatch)
    assert run("check", "docs/06.md").exit_code == 0


def test_without_a_cache_nothing_is_kept(here):
    run("check", "docs", "--no-cache")
    assert not (here / ".quality_cache").exists()


def test_the_cache_can_be_elsewhere(here):
    run("check", "docs", "--cache-dir", "kept")
    assert (here / "kept" / "CACHEDIR.TAG").is_file()
    assert not (here / ".quality_cache").exists()


def test_a_cache_that_cannot_be_written_is_said_and_the_run_goes_on(here):
    done = run("check", "docs", "--cache-dir", "docs/00.md")
    assert done.stdout == run("check", "docs", "--no-cache").stdout
    assert "nothing more was kept for the next run: docs/00.md: File exists" in done.stderr
