"""The pre-commit hook, run by pre-commit on a repository of its own.

pre-commit makes an environment for the hook and installs the project into it. Here that borrows
the packages of this environment, so that it asks no index.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import yaml
from identify import extensions
from identify.identify import tags_from_filename

from quality.adoption.hooks import entry
from quality.files.walk import SUFFIXES, Usual
from quality.markup import detect

PARTS = ("quality", "rules", ".build", "pyproject.toml", "README.md", "LICENSE", "NOTICE")
HOOKS = ".pre-commit-hooks.yaml"
UNSOURCED = "The board met on Monday. Exactly 47% of the ferries left late.\n"
SOURCED = (
    "The board met on Monday. Exactly 47% of the ferries left late, the harbour office says in"
    " its [report for 2024](https://example.org/report).\n"
)
SUPPRESSED = (
    "<!-- quality: ignore[statistics] counted by us, see the table below -->\n\n" + UNSOURCED
)
UNEXPLAINED = "<!-- quality: ignore[statistics] -->\n\n" + UNSOURCED
STRICT = 'fail-on = "warning"\nrequire-reason = true\n'


@pytest.fixture(scope="module")
def environ(tmp_path_factory):
    """The variables under which pre-commit and git run."""
    borrowed = {
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # so pip spells it: 0 is no isolation
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("store")),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    who = {
        f"GIT_{role}_{what}": f"a@{what.lower()}.example"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, **borrowed, **who, "PATH": scripts}


def run(command, folder, environ):
    return subprocess.run(
        command, cwd=folder, env=environ, capture_output=True, text=True, timeout=300, check=False
    )


def succeed(command, folder, environ):
    done = run(command, folder, environ)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def project(root, environ, tmp_path_factory):
    """This project as a repository with one commit."""
    folder = tmp_path_factory.mktemp("project")
    for name in (*PARTS, HOOKS):
        copy = shutil.copytree if (root / name).is_dir() else shutil.copy
        copy(root / name, folder / name)
    for caches in list(folder.rglob("__pycache__")):
        shutil.rmtree(caches)
    for command in ("git init -q", "git add -A", "git commit -q -m all"):
        succeed(command.split(), folder, environ)
    return folder


@pytest.fixture
def docs(project, environ, tmp_path):
    """A repository with a text, the hook installed and a strict configuration."""
    revision = succeed(["git", "rev-parse", "HEAD"], project, environ)
    repo = {"repo": str(project), "rev": revision, "hooks": [{"id": "quality"}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [repo]}), "utf-8")
    (tmp_path / "quality.toml").write_text(STRICT, "utf-8")
    (tmp_path / "a.md").write_text("The board met on Monday.\n", "utf-8")
    for command in ("git init -q", "git add -A", "git commit -q -m first", "pre-commit install"):
        succeed(command.split(), tmp_path, environ)
    return tmp_path


def commit(docs, environ, text):
    (docs / "a.md").write_text(text, "utf-8")
    succeed(["git", "add", "-A"], docs, environ)
    return run(["git", "commit", "-m", "change"], docs, environ)


def test_a_commit_that_adds_an_unsourced_figure_is_blocked(docs, environ):
    done = commit(docs, environ, UNSOURCED)
    assert done.returncode == 1
    assert "statistics.unsourced-percentage" in done.stderr + done.stdout
    assert succeed("git rev-list --count HEAD".split(), docs, environ) == "1"


@pytest.mark.parametrize("text", [SOURCED, SUPPRESSED], ids=["sourced", "suppressed"])
def test_a_commit_passes_with_a_source_or_a_reason(docs, environ, text):
    done = commit(docs, environ, text)
    assert done.returncode == 0, done.stdout + done.stderr
    assert succeed("git rev-list --count HEAD".split(), docs, environ) == "2"


def test_a_commit_that_suppresses_it_without_a_reason_is_blocked(docs, environ):
    done = commit(docs, environ, UNEXPLAINED)
    assert done.returncode == 1
    assert "formatting.unexplained-directive" in done.stderr + done.stdout


def test_a_commit_passes_with_a_figure_that_the_baseline_knows(docs, environ):
    (docs / "a.md").write_text(UNSOURCED, "utf-8")
    succeed([sys.executable, "-m", "quality", "baseline", "write"], docs, environ | own(docs))
    done = commit(docs, environ, f"It rains.\n\n{UNSOURCED}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert commit(docs, environ, UNSOURCED.replace("47", "48")).returncode == 1


def own(docs):
    """The variables to run this checkout as it is."""
    return {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}


def test_an_excluded_file_passes_though_the_hook_names_it(docs, environ):
    (docs / "quality.toml").write_text(f'{STRICT}exclude = ["a.md"]\n', "utf-8")
    assert commit(docs, environ, UNSOURCED).returncode == 0


def test_the_hook_can_be_tried(project, docs, environ):
    (docs / "a.md").write_text(UNSOURCED, "utf-8")
    done = run(
        ["pre-commit", "try-repo", str(project), "quality", "--files", "a.md"], docs, environ
    )
    assert done.returncode == 1
    assert "statistics.unsourced-percentage" in done.stdout


@pytest.fixture(params=["ours", "proposed"])
def hook(root, request):
    """The hook that we ship, and the entry that `quality init` proposes."""
    (shipped,) = yaml.safe_load((root / HOOKS).read_text("utf-8"))
    (proposed,) = yaml.safe_load(entry(None))[0]["hooks"]
    return shipped if request.param == "ours" else proposed


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_the_hook_takes_every_text_that_a_folder_gives(hook, suffix):
    assert taken_by(hook, f"docs/a{suffix}")


def test_the_hook_takes_no_file_that_a_folder_leaves_out(hook):
    endings = {f"docs/a.{each}" for each in (*extensions.EXTENSIONS, "text", "rest")}
    names = endings | {f"docs/{name}" for name in extensions.NAMES} | {"LICENSE"}
    takes = Usual().takes
    assert [name for name in sorted(names) if taken_by(hook, name) and not takes(name)] == []


def taken_by(hook, name):
    """Return whether pre-commit gives a hook the file called `name`."""
    return bool(
        tags_from_filename(name) & set(hook["types_or"]) and not re.search(hook["exclude"], name)
    )


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_every_text_that_a_folder_gives_has_a_reader_by_its_name(suffix):
    assert detect("[[x]]", f"a{suffix}") == detect("# A\n<p>x</p>\n", f"a{suffix}")
