"""The GitHub action: its inputs, and the very script it runs, with a checker that takes notes."""

import json
import os
import re
import shlex
import subprocess
import sys

import pytest
import yaml

INPUTS = {"paths", "version", "args", "min-score", "fail-on", "changed-only", "sarif"}
NOTES = '#!/bin/sh\nfor each in "$@"; do printf \'%s\\n\' "$each"; done > notes\nexit 1\n'


@pytest.fixture(scope="module")
def action(root):
    return yaml.safe_load((root / "action.yml").read_text("utf-8"))


@pytest.fixture
def check(action, tmp_path):
    """A function from variables to the exit status and arguments of the checker."""
    note = tmp_path / "note"
    note.write_text(NOTES, "utf-8")
    note.chmod(0o755)
    usual = {"PATHS": ".", "CHANGED_ONLY": "auto", "GITHUB_STEP_SUMMARY": "summary.md"}
    inputs = dict.fromkeys(("ARGS", "MIN_SCORE", "FAIL_ON", "SARIF"), "")

    def run(folder=tmp_path, **variables):
        environ = {"PATH": os.environ["PATH"], "QUALITY": str(note), **inputs, **usual, **variables}
        script = action["runs"]["steps"][-1]["run"]
        command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script]
        done = subprocess.run(
            command, cwd=folder, env=environ, capture_output=True, text=True, check=False
        )
        notes = folder / "notes"
        return done, notes.read_text("utf-8").splitlines() if notes.exists() else []

    return run


def test_it_takes_the_documented_inputs(action, root):
    assert set(action["inputs"]) == INPUTS
    page = (root / "docs" / "ci.md").read_text("utf-8")
    assert {name for name in INPUTS if f"`{name}`" in page} == INPUTS


def test_every_input_is_handed_over_as_a_variable(action):
    said = json.dumps([step.get("env", {}) for step in action["runs"]["steps"]])
    assert set(re.findall(r"inputs\.([\w-]+)", said)) == INPUTS
    assert [step["run"] for step in action["runs"]["steps"] if "${{" in step.get("run", "")] == []


def test_every_script_names_its_shell(action):
    assert {step["shell"] for step in action["runs"]["steps"] if "run" in step} == {"bash"}


def test_without_inputs_everything_is_checked_for_github(check):
    done, given = check()
    assert shlex.join(given) == "check --format github --format markdown=summary.md -- ."
    assert done.returncode == 1


def test_inputs_become_options(check):
    _, given = check(
        PATHS="docs\nmy texts/*.md\n",
        ARGS="--profile news\n --ignore headline",
        MIN_SCORE="70",
        FAIL_ON="warning",
        SARIF="out.sarif",
    )
    assert shlex.join(given) == (
        "check --profile news --ignore headline --format github --format markdown=summary.md"
        " --min-score 70 --fail-on warning --format sarif=out.sarif -- docs 'my texts/*.md'"
    )


@pytest.fixture
def clone(tmp_path):
    """A shallow clone of a branch `change`, as a pull request has it, and its `main`."""

    def git(*arguments):
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *who, *arguments], check=True, capture_output=True)

    origin = tmp_path / "origin"
    git("init", "-q", "-b", "main", str(origin))
    (origin / "a.md").write_text("Critics argue that the plan will fail.\n", "utf-8")
    git("-C", str(origin), "add", "-A")
    git("-C", str(origin), "commit", "-q", "-m", "first")
    git("-C", str(origin), "checkout", "-q", "-b", "change")
    (origin / "b.md").write_text("Experts say that it will rain rain.\n", "utf-8")
    git("-C", str(origin), "add", "-A")
    git("-C", str(origin), "commit", "-q", "-m", "second")
    git("clone", "-q", "--depth=1", "--branch=change", origin.as_uri(), str(tmp_path / "clone"))
    return tmp_path / "clone"


def test_a_pull_request_is_held_against_its_base_which_is_fetched(check, clone):
    done, given = check(clone, GITHUB_BASE_REF="main")
    assert given[given.index("--diff") + 1] == "origin/main", done.stderr
    found = subprocess.run(
        ["git", "rev-parse", "origin/main"], cwd=clone, capture_output=True, check=False
    )
    assert found.returncode == 0


def test_a_pull_request_can_be_checked_as_a_whole(check, clone):
    assert "--diff" not in check(clone, GITHUB_BASE_REF="main", CHANGED_ONLY="false")[1]


def test_changed_only_without_a_base_branch_says_so(check):
    done, given = check(CHANGED_ONLY="true")
    assert (done.returncode, given) == (2, [])
    assert done.stdout.startswith("::error::changed-only needs a pull request")


def test_the_real_check_annotates_what_is_new_and_writes_the_summary(check, clone, root, tmp_path):
    quality = tmp_path / "quality"
    quality.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m quality "$@"\n', "utf-8")
    quality.chmod(0o755)
    variables = {"QUALITY": str(quality), "PYTHONPATH": str(root), "GITHUB_BASE_REF": "main"}
    done, _ = check(clone, FAIL_ON="warning", SARIF="out.sarif", **variables)
    assert done.returncode == 1, done.stderr
    assert {
        line.split("file=")[1].split(",")[0] for line in done.stdout.splitlines() if "file=" in line
    } == {"b.md"}
    assert json.loads((clone / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert "b.md" in (clone / "summary.md").read_text("utf-8")


PRETENDER = '#!/bin/sh\nmkdir -p "$3/bin"; cp "$0" "$3/bin/python"; echo "$@" >> "$LOG"\n'


@pytest.mark.parametrize(
    ("version", "asked"),
    [
        ("", "/action"),
        ("1.2.3", "quality==1.2.3"),
        ("git+https://git.example.org/quality@v1", "git+https://git.example.org/quality@v1"),
    ],
)
def test_the_install_step_takes_the_version_or_the_action_itself(action, tmp_path, version, asked):
    python, log = tmp_path / "python", tmp_path / "log"
    python.write_text(PRETENDER, "utf-8")
    python.chmod(0o755)
    place = {"RUNNER_TEMP": str(tmp_path), "GITHUB_ACTION_PATH": "/action", "LOG": str(log)}
    environ = {"PATH": os.environ["PATH"], "PYTHON": str(python), "VERSION": version, **place}
    script = action["runs"]["steps"][1]["run"]
    subprocess.run(["bash", "-e", "-c", script], env=environ, check=True)
    assert log.read_text("utf-8").split()[-1] == asked


@pytest.fixture(scope="module")
def snippets(root):
    page = (root / "docs" / "ci.md").read_text("utf-8")
    return [yaml.safe_load(each) for each in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)]


def test_the_github_snippet_gives_the_action_inputs_that_it_has(snippets, action):
    (steps,) = (each["jobs"]["texts"]["steps"] for each in snippets if "jobs" in each)
    (ours,) = (step for step in steps if step["uses"] == "./tools/quality")
    assert set(ours["with"]) <= set(action["inputs"])


@pytest.mark.parametrize("name", ["ci", "adoption"])
def test_no_page_names_somebody_as_the_host(root, name):
    page = (root / "docs" / f"{name}.md").read_text("utf-8")
    assert re.findall(r"github\.com/[\w-]+/quality|OWNER|\buses: [\w-]+/quality", page) == []


@pytest.mark.parametrize(("base", "found"), [("origin/change", set()), (None, {"a.md", "b.md"})])
def test_the_gitlab_snippet_writes_a_report(snippets, clone, root, tmp_path, base, found):
    (job,) = (each["quality"] for each in snippets if "quality" in each)
    quality = tmp_path / "quality"
    quality.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m quality "$@"\n', "utf-8")
    quality.chmod(0o755)
    environ = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": str(root)}
    environ |= {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base} if base else {}
    command = job["script"][-1].replace(" docs ", " . ")
    done = subprocess.run(
        ["bash", "-c", command], cwd=clone, env=environ, capture_output=True, text=True, check=False
    )
    report = json.loads((clone / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert {each["location"]["path"] for each in report} == found, done.stderr


def test_the_pre_commit_snippet_names_our_hook(snippets, root):
    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (asked,) = (each["repos"][0]["hooks"][0]["id"] for each in snippets if "repos" in each)
    assert asked in {hook["id"] for hook in hooks}
