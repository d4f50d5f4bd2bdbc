"""`--diff`: findings that the old text of a file did not have, and nothing else."""

import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from quality.changes import RevisionError, since
from quality.cli.app import app

WEASEL, DOUBLED = "Critics argue that the plan will fail.", "It sails on on Monday."
NEUTRAL = (
    "The ferry sails at nine.",
    "## The times of the boat",
    "- Bring a coat.\n- Bring a hat.",
)
RULES = "attribution.weasel-attribution,repetition.doubled-word"
parts = st.lists(st.sampled_from([WEASEL, DOUBLED, *NEUTRAL]), max_size=4)
paragraphs = st.lists(st.sampled_from(NEUTRAL), max_size=3)


def git(*arguments):
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false")
    done = subprocess.run(["git", *who, *arguments], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def commit(message="change"):
    git("add", "-A")
    git("commit", "-q", "--allow-empty", "-m", message)


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The current folder: a repository with a committed text."""
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    git("init", "-q", "-b", "main")
    put(tmp_path / "a.md", WEASEL)
    commit()
    return tmp_path


def put(path, *parts):
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n\n".join(parts) + "\n", "utf-8")


def check(*arguments, text=None):
    given = ["check", *arguments, "--select", RULES, "--format", "concise"]
    return CliRunner().invoke(app, given, input=text, catch_exceptions=False)


def new(*arguments, text=None):
    lines = check("--diff", "main", *arguments, text=text).stdout.splitlines()
    return [" ".join(line.split()[:3:2]) for line in lines[:-1]]


def test_a_file_that_has_not_changed_is_left_out_aloud(here):
    done = check("--diff", "main")
    assert done.stdout == "checked 0 documents; no findings; passed\n"
    assert done.stderr == "quality: 1 document left out: not changed since main\n"


def test_a_file_that_has_not_changed_is_not_even_read(here):
    (here / "a.md").write_bytes(b"caf\xe9")
    commit()
    assert check("--diff", "main").exit_code == 0


def test_what_is_added_is_new_and_what_was_there_is_counted(here):
    put(here / "a.md", DOUBLED, WEASEL)
    assert new() == ["a.md:1:10: repetition.doubled-word"]
    assert "; 1 finding not new since main; " in check("--diff", "main").stdout.splitlines()[-1]


@pytest.mark.parametrize("command", [["add", "-A"], ["status"]])
def test_staged_or_not_makes_no_difference(here, command):
    put(here / "a.md", DOUBLED)
    put(here / "b.md", WEASEL)
    git(*command)
    assert len(new()) == 2


def test_a_commit_on_the_branch_is_a_change(here):
    git("checkout", "-q", "-b", "branch")
    put(here / "a.md", WEASEL, DOUBLED)
    commit()
    assert new() == ["a.md:3:10: repetition.doubled-word"]


def test_what_others_did_to_the_revision_since_is_held_against_nobody(here):
    git("checkout", "-q", "-b", "branch")
    git("checkout", "-q", "main")
    put(here / "a.md", "Nothing is wrong here.")
    commit()
    git("checkout", "-q", "branch")
    assert new() == []


def test_a_file_that_git_does_not_know_is_wholly_new(here):
    put(here / "b.md", WEASEL)
    assert new() == ["b.md:1:1: attribution.weasel-attribution"]


def test_an_ignored_file_is_wholly_new(here):
    put(here / ".gitignore", "b.md")
    put(here / "b.md", WEASEL)
    assert len(new("b.md")) == 1


def test_a_renamed_file_is_held_against_what_it_was(here):
    put(here / "a.md", WEASEL, *NEUTRAL)
    commit()
    git("mv", "a.md", "größe nach.md")
    put(here / "größe nach.md", WEASEL, *NEUTRAL, DOUBLED)
    assert len(new()) == 1


def test_a_rewrapped_paragraph_brings_nothing(here):
    put(here / "a.md", WEASEL.replace(" the ", "\nthe "))
    assert new() == []


def test_a_changed_sentence_is_judged_again(here):
    put(here / "a.md", WEASEL.replace("plan", "scheme"))
    assert new() == ["a.md:1:1: attribution.weasel-attribution"]


def test_standard_input_is_held_against_the_file_it_stands_for(here):
    assert new("-", "--stdin-filename", "a.md", text=f"{WEASEL}\n\n{DOUBLED}") == [
        "a.md:3:10: repetition.doubled-word"
    ]


def test_standard_input_without_a_name_is_wholly_new(here):
    assert len(new("-", text=WEASEL)) == 1


def test_it_works_from_a_folder_below_the_root(here, monkeypatch):
    put(here / "docs" / "b.md", WEASEL)
    commit()
    put(here / "docs" / "b.md", WEASEL, DOUBLED)
    monkeypatch.chdir(here / "docs")
    assert new("b.md") == ["b.md:3:10: repetition.doubled-word"]


def test_an_old_text_that_cannot_be_read_has_no_findings(here):
    (here / "a.md").write_bytes(b"caf\xe9")
    commit()
    put(here / "a.md", WEASEL)
    assert len(new()) == 1


def test_it_goes_with_a_baseline(here):
    put(here / "b.md", WEASEL)
    CliRunner().invoke(app, ["baseline", "write", "b.md", "--select", RULES])
    put(here / "a.md", WEASEL, DOUBLED)
    assert new("a.md", "b.md") == ["a.md:3:10: repetition.doubled-word"]


@pytest.mark.parametrize(
    ("revision", "complaint"),
    [
        ("nothing", "--diff: git knows no revision 'nothing' here: check its name, or fetch it"),
        ("--output=x", "--diff: git knows no revision '--output=x' here"),
        ("", "--diff: git knows no revision '' here"),
    ],
)
def test_an_unknown_revision_ends_the_run_with_2(here, revision, complaint):
    done = check(f"--diff={revision}")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"quality: {complaint}")


def test_outside_a_repository_there_is_nothing_to_compare_with(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    put(tmp_path / "a.md", WEASEL)
    done = check("--diff", "main")
    assert done.exit_code == 2
    assert done.stderr.startswith("quality: --diff needs a git repository (fatal: not a git rep")


def test_without_git_it_says_so(here, monkeypatch):
    monkeypatch.setenv("PATH", str(here))
    with pytest.raises(RevisionError, match="git is not installed"):
        since("main", here)


def test_a_commit_without_a_common_past_is_compared_as_it_is(here):
    git("checkout", "-q", "--orphan", "other")
    commit()
    put(here / "a.md", WEASEL, DOUBLED)
    assert new() == ["a.md:3:10: repetition.doubled-word"]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(old=parts, now=parts, before=paragraphs, after=paragraphs)
def test_unrelated_paragraphs_never_change_which_findings_are_new(here, old, now, before, after):
    put(here / "a.md", "The first line of all.", *old)
    commit()
    put(here / "a.md", *now)
    plain = rules_of(new())
    put(here / "a.md", *before, *now, *after)
    assert rules_of(new()) == plain


def rules_of(lines):
    return [line.split()[-1] for line in lines]
