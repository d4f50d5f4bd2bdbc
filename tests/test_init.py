"""`quality init`: what it proposes from a project's texts, and what it writes when told to."""

import re
import shlex
import sys
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from quality._version import __version__
from quality.adoption import hooks, origin
from quality.cli.app import app
from quality.config import read

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib
PLAIN = (
    "Jane Doe counted {n} trams on 3 May, from six in the morning until midnight. The depot in "
    "Mill Road repairs two a week, and each repair costs the city about $9,000. Riders will "
    "notice: line {n} runs every 20 minutes now. In March it ran every 12. "
)
FAULTY = "Critics argue that the the plan may perhaps possibly fail. "


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The current folder: a repository with twelve texts, one of them with a doubled word."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    write("texts/00.md", FAULTY + PLAIN.format(n=3) * 2)
    for number in range(1, 12):
        write(f"texts/{number:02}.md", PLAIN.format(n=number) * (1 + number % 3))
    return tmp_path


def write(path, text):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


PACKAGE = "quality @ git+https://git.example.org/quality@v1.2"


def init(*arguments, answers=None, package=PACKAGE):
    given = [] if package is None else ["--install-from", package]
    command = ["init", *given, *arguments]
    return CliRunner().invoke(app, command, input=answers, catch_exceptions=False)


def files(folder):
    """The files of a folder and below that are no texts."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".md"
    )


WRITTEN = [
    ".github/workflows/quality.yml",
    ".pre-commit-config.yaml",
    ".quality-baseline.json",
    "quality.toml",
]


def test_yes_writes_everything_and_the_next_check_passes(here):
    done = init("--yes")
    assert (done.exit_code, files(here)) == (0, WRITTEN)
    checked = CliRunner().invoke(app, ["check"])
    assert checked.exit_code == 0
    last = r"checked 12 documents.*; no new findings; \d+ findings known to the baseline; passed"
    assert re.fullmatch(last, checked.stdout.splitlines()[-1])


def test_files_that_cannot_be_read_are_left_out_so_that_the_next_check_passes(here):
    (here / "texts" / "old [1].md").write_bytes(b"The caf\xe9 is open.")
    (here / "texts" / "gone.md").symlink_to("nowhere.md")
    done = init("--yes")
    globs = r'exclude = ["/texts/gone.md", "/texts/old \\[1\\].md"]'
    assert (globs in done.stdout, done.stderr.count("nowhere.md")) == (True, 1)
    assert CliRunner().invoke(app, ["check"]).exit_code == 0


def test_what_comes_anew_fails_the_check(here):
    init("--yes")
    write("texts/01.md", PLAIN.format(n=1) * 2 + "Call [insert name here] today.")
    assert CliRunner().invoke(app, ["check"]).exit_code == 1


def test_everything_is_shown_and_nothing_written_that_is_refused(here):
    done = init(answers="n\nn\nn\nn\n")
    assert (done.exit_code, files(here)) == (0, [])
    assert "--- quality.toml\n# Proposed by `quality init` from 12 texts.\n" in done.stdout
    assert "entry: quality check --force-exclude" in done.stdout
    assert "quality check --format github" in done.stdout


@pytest.mark.parametrize(
    ("answers", "written"),
    [
        ("y\nn\nn\nn\n", ["quality.toml"]),
        ("n\ny\nn\nn\n", [".quality-baseline.json"]),
        ("n\nn\ny\nn\n", [".pre-commit-config.yaml"]),
        ("n\nn\nn\ny\n", [".github/workflows/quality.yml"]),
    ],
)
def test_each_file_is_asked_about(here, answers, written):
    init(answers=answers)
    assert files(here) == written


def test_without_an_answer_nothing_is_written(here):
    done = init(answers="")
    assert (done.exit_code, files(here)) == (2, [])
    assert "--yes writes without asking" in done.stderr


def test_what_is_there_stays(here):
    init("--yes")
    before = {name: (here / name).read_bytes() for name in WRITTEN}
    done = init("--yes")
    assert {name: (here / name).read_bytes() for name in WRITTEN} == before
    assert done.stdout.count("stays as it is") == 3
    assert "it runs the check already" in done.stdout


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_settings_are_added_to_a_pyproject(here, end):
    old = f'[project]{end}name = "x"{end}'
    (here / "pyproject.toml").write_bytes(old.encode())
    init("--yes")
    new = (here / "pyproject.toml").read_bytes().decode()
    assert new.startswith(old)
    assert new.count("\n") == new.count(end)
    assert tomllib.loads(new)["tool"]["quality"]["fail-on"] == "error"
    assert "quality.toml" not in files(here)


def test_the_proposed_settings_can_be_read(here):
    init("--yes")
    assert read.file("quality.toml")["profile",].value == "web"


def test_a_folder_without_texts_has_nothing_to_go_by(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = init("--yes")
    assert (done.exit_code, files(tmp_path)) == (2, [])
    assert "no texts in this folder" in done.stderr


def test_few_texts_get_no_limits(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write("a.md", PLAIN.format(n=1) * 2)
    init("--yes")
    text = Path("quality.toml").read_text("utf-8")
    assert "# No min-score and no limits: fewer than 10 texts have a score." in text
    assert "min-score =" not in text


def test_a_profile_may_be_asked_for(here):
    assert 'profile = "news"  # as asked for' in init("--yes", "--profile", "news").stdout


@pytest.mark.parametrize(
    "text",
    [
        "",
        "repos: []\n",
        "repos:\n- repo: meta\n  hooks:\n  - id: identity\n",
        "# ours\nrepos:\n  - repo: meta\n    hooks:\n      - id: identity\n\n",
        "fail_fast: true\r\nrepos:\r\n  - repo: meta\r\n    hooks: []\r\n",
        "repos:\n- repo: meta\n  hooks: []\nci:\n  skip: []\n",
        "repos: [{repo: meta, hooks: []}]\n",
        "- not: a mapping\n",
        "repos: [",
    ],
)
def test_the_hook_is_added_or_the_file_left_alone(text):
    new = hooks.with_hook(text, PACKAGE)
    added = new and yaml.safe_load(new)["repos"][-1]["hooks"][0]["entry"]
    assert added in (None, "quality check --force-exclude")
    assert new is None or new.startswith(text.rstrip())


@pytest.mark.parametrize(
    "text", ["repos:\n- repo: meta\n  hooks: []\nci:\n  skip: []\n", "- not: a mapping\n"]
)
def test_a_file_where_the_hook_does_not_fit_is_left_and_the_entry_shown(here, text):
    write(".pre-commit-config.yaml", text)
    done = init("--yes")
    assert Path(".pre-commit-config.yaml").read_text("utf-8") == text
    assert "put this in:\n- repo: local\n" in done.stdout


def test_the_workflow_is_yaml_and_runs_the_check():
    (job,) = yaml.safe_load(hooks.workflow(PACKAGE))["jobs"].values()
    assert job["steps"][-1] == {"run": "quality check --format github"}
    assert job["steps"][-2] == {"run": f"pip install '{PACKAGE}'"}


@pytest.mark.parametrize(
    "package", ["quality==1.2", 'it\'s "odd": # {x} $(y)', "./wheels/quality-1.2.whl"]
)
def test_what_is_installed_is_one_word_to_the_shell(package):
    (job,) = yaml.safe_load(hooks.workflow(package))["jobs"].values()
    assert shlex.split(job["steps"][-2]["run"]) == ["pip", "install", package]


def test_the_hook_installs_what_it_is_told_to():
    (hook,) = yaml.safe_load(hooks.entry(PACKAGE))[0]["hooks"]
    assert (hook["language"], hook["additional_dependencies"]) == ("python", [PACKAGE])


def test_where_nobody_else_can_get_it_the_hook_runs_what_is_on_the_path(here, monkeypatch):
    monkeypatch.setattr("quality.adoption.origin.origin", lambda: None)
    done = init("--yes", package=None)
    (repo,) = yaml.safe_load(Path(".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert repo["hooks"][0]["language"] == "system"
    assert "additional_dependencies" not in repo["hooks"][0]
    assert ".github/workflows/quality.yml" not in files(here)
    assert "quality init --install-from ADDRESS" in done.stdout


@pytest.mark.parametrize(
    ("direct", "asked"),
    [
        (
            {"url": "https://g.example/q.git", "vcs_info": {"vcs": "git", "commit_id": "1a2b"}},
            "quality @ git+https://g.example/q.git@1a2b",
        ),
        (
            {
                "url": "https://g.example/q",
                "vcs_info": {"vcs": "hg", "commit_id": "1a2b"},
                "subdirectory": "py",
            },
            "quality @ hg+https://g.example/q@1a2b#subdirectory=py",
        ),
        (
            {"url": "https://f.example/quality-1.2.tar.gz", "archive_info": {}},
            "quality @ https://f.example/quality-1.2.tar.gz",
        ),
        ({"url": "file:///home/ann/quality", "dir_info": {"editable": True}}, None),
        ({"url": "file:///home/ann/quality-1.2.whl", "archive_info": {}}, None),
    ],
)
def test_others_install_what_was_installed_here(direct, asked):
    assert origin.requirement(direct) == asked


@pytest.mark.parametrize(
    ("known", "asked"),
    [(None, f"quality=={__version__}"), ('{"url": "file:///q", "dir_info": {}}', None)],
)
def test_what_came_by_name_is_named_with_its_version(monkeypatch, known, asked):
    class Installed:
        def read_text(self, name):
            return known

    monkeypatch.setattr(origin, "distribution", lambda name: Installed())
    assert origin.origin() == asked


def test_the_hook_takes_the_kinds_of_file_that_folders_are_searched_for():
    kinds = yaml.safe_load(hooks.entry(None))[0]["hooks"][0]["types_or"]
    assert kinds == ["markdown", "mdx", "plain-text", "rst", "asciidoc", "html"]


def test_a_file_that_cannot_be_written_whole_is_not_there(here, monkeypatch):
    real = Path.write_text

    def half(path, text, *args, **options):
        real(path, text[: len(text) // 2], *args, **options)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", half)
    result = CliRunner().invoke(app, ["init", "--yes"])
    assert (result.exit_code, (here / "quality.toml").exists()) == (2, False)
