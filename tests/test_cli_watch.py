"""`--watch`: what is checked again, and what ends it."""

import os
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from quality.cli.app import app
from quality.cli.watch import Look, watched

WORDS = "The plan was made in spring and then it was carried out by the town. " * 5


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(WORDS, "utf-8")
    return tmp_path


def files():
    return sorted(path.name for path in Path().iterdir())


def test_nothing_has_changed_at_first(here):
    look = Look(files)
    assert (look.changed(), look.changed()) == ([], [])


def test_a_changed_file_has_changed_once(here):
    look = Look(files)
    (here / "b.md").write_text("Shorter.", "utf-8")
    assert (look.changed(), look.changed()) == (["b.md"], [])


def test_a_new_file_has_changed(here):
    look = Look(files)
    (here / "c.md").write_text(WORDS, "utf-8")
    assert look.changed() == ["c.md"]


def test_a_file_that_is_replaced_has_changed(here):
    look = Look(files)
    (here / "new").write_bytes((here / "a.md").read_bytes())
    os.utime(here / "new", ns=(0, (here / "a.md").stat().st_mtime_ns))
    (here / "new").replace(here / "a.md")
    assert look.changed() == ["a.md"]


def test_a_file_that_is_gone_is_nothing_to_check(here):
    look = Look(files)
    (here / "a.md").unlink()
    assert look.changed() == []


def test_a_file_that_goes_while_it_is_looked_at_is_nothing_to_check(here):
    look = Look(lambda: ["a.md", "gone.md"])
    assert look.changed() == []


class Days:
    """Waits that change files, and end the watch after the last of them."""

    def __init__(self, *changes):
        self.changes = list(changes)

    def __call__(self, seconds):
        if not self.changes:
            raise KeyboardInterrupt
        self.changes.pop(0)()


def watch(days, end=None):
    checked = []

    def check(paths):
        checked.append(list(paths))
        raise typer.Exit(end)

    with pytest.raises(KeyboardInterrupt):
        watched(["."], files, check, days)
    return checked


def test_all_is_checked_first_and_then_what_changes(here):
    days = Days(lambda: None, lambda: (here / "b.md").write_text("New."), lambda: None)
    assert watch(days) == [["."], ["b.md"]]


def test_a_run_that_fails_does_not_end_the_watch(here):
    assert watch(Days(lambda: (here / "b.md").write_text("New.")), 2) == [["."], ["b.md"]]


def test_an_interrupted_run_ends_the_watch(here):
    def check(paths):
        raise typer.Exit(130)

    with pytest.raises(typer.Exit):
        watched(["."], files, check)


def test_the_command_watches_until_it_is_interrupted(here, monkeypatch):
    change = (here / "b.md").write_text
    monkeypatch.setattr("time.sleep", Days(lambda: change("It saw the the sea.")))
    given = ["check", ".", "--watch", "--format", "concise"]
    done = CliRunner().invoke(app, given, catch_exceptions=False)
    assert done.stdout.count("checked") == 2
    assert "b.md:1:8: warning repetition.doubled-word" in done.stdout
    assert done.exit_code == 130


@pytest.mark.parametrize("other", ["-", "--fix", "--diff-fix"])
def test_what_cannot_be_watched_is_said(here, other):
    done = CliRunner().invoke(app, ["check", other, "--watch"])
    assert done.exit_code == 2
    assert "--watch" in done.stderr
