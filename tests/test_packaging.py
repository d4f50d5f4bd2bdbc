"""The wheel, built from the sdist and installed where there is no checkout."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

import quality


def run(command: list[str], **options) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
        **options,
    )


def succeed(command: list[str], **options) -> str:
    done = run(command, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def dist(root, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    succeed([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(root)])
    return folder


@pytest.fixture(scope="module")
def wheel(dist) -> Path:
    return next(dist.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """The `bin` of an environment with the wheel; the other packages are those of this one."""
    home = tmp_path_factory.mktemp("installed")
    succeed([sys.executable, "-m", "venv", str(home)])
    scripts = home / Path(sysconfig.get_path("scripts")).name
    python = str(scripts / "python")
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(succeed([python, "-c", code]).strip())
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    pip = [python, "-m", "pip", "--isolated", "install", "--quiet"]
    succeed([*pip, "--no-index", "--no-deps", "--ignore-installed", str(wheel)])
    return scripts


@pytest.fixture
def elsewhere(tmp_path) -> dict:
    """Another folder, somebody else's empty home and nothing more."""
    (tmp_path / "home").mkdir()
    (tmp_path / "work").mkdir()
    environment = {"HOME": str(tmp_path / "home"), "PATH": os.environ["PATH"]}
    return {"cwd": tmp_path / "work", "env": environment}


def test_the_wheel_holds_every_rule_and_the_models(wheel, root):
    names = set(zipfile.ZipFile(wheel).namelist())
    models = {f"quality/models/{path.name}" for path in (root / "quality/models").glob("*.json")}
    assert names >= {"quality/rules.json", "quality/evidence.json", "quality/py.typed"} | models
    assert "quality/report.schema.json" in names


def test_the_wheel_holds_no_tests_and_no_caches(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"quality"}
    assert not [name for name in names if "__pycache__" in name]


def test_the_sdist_holds_what_the_wheel_is_built_from(dist):
    with tarfile.open(next(dist.glob("*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert names >= {".build/hook.py", "LICENSE", "README.md", "pyproject.toml"}
    assert any(name.startswith("rules/") and name.endswith(".yaml") for name in names)


def test_the_installed_command_names_its_version(installed, elsewhere):
    assert quality.__version__ in succeed([str(installed / "quality"), "--version"], **elsewhere)


def test_the_installed_command_checks_a_file(installed, elsewhere, examples):
    done = run([str(installed / "quality"), "check", str(examples / "filler.md")], **elsewhere)
    assert done.returncode in {0, 1}, done.stderr
    assert "filler.md" in done.stdout


def test_the_installed_command_writes_the_html_report(installed, elsewhere, examples):
    command = [str(installed / "quality"), "check", str(examples / "edited.md")]
    assert "</html>" in run([*command, "--format", "html"], **elsewhere).stdout


def test_the_installed_rules_are_those_of_the_checkout(installed, elsewhere, run_python):
    code = (
        "import dataclasses, json, quality;"
        "rules = [dataclasses.replace(rule, path='') for rule in quality.Scorer().rules];"
        "print(quality.__file__);"
        "print(json.dumps([dataclasses.asdict(rule) for rule in rules], default=sorted))"
    )
    python = [str(installed / "python"), "-c", code]
    here, rules = run_python(code).splitlines()
    there, installed_rules = succeed(python, **elsewhere).splitlines()
    assert here != there
    assert installed_rules == rules


def test_the_installed_package_scores_as_the_checkout_does(
    installed, elsewhere, run_python, examples
):
    code = (
        "import json, pathlib, quality;"
        f"text = pathlib.Path({str(examples / 'filler.md')!r}).read_text('utf-8');"
        "print(json.dumps(quality.score(text, format='markdown').to_dict(), sort_keys=True))"
    )
    assert succeed([str(installed / "python"), "-c", code], **elsewhere) == run_python(code)


def test_the_installed_package_scores_without_yaml(installed, elsewhere):
    code = "import sys, quality; quality.score('It is so.'); print('yaml' in sys.modules)"
    assert succeed([str(installed / "python"), "-c", code], **elsewhere) == "False\n"


def test_building_the_wheel_needs_no_more_than_it_requires(root):
    """The tests build in this environment; `pip install .` builds in one that has these alone."""
    required = re.search(r"^requires = \[(.*)\]$", (root / "pyproject.toml").read_text(), re.M)[1]
    names = {name.lower() for name in re.findall(r'"([\w.-]+)', required)}
    code = (
        "import json, sys; from pathlib import Path; from importlib import metadata\n"
        f"sys.path.insert(0, {str(root)!r}); before = set(sys.modules)\n"
        f"from quality import rule_files; rule_files.packed(Path({str(root / 'rules')!r}))\n"
        "used = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "of = metadata.packages_distributions()\n"
        "print(json.dumps(sorted({each for name in used for each in of.get(name, ())})))"
    )
    used = {name.lower() for name in json.loads(succeed([sys.executable, "-c", code]))}
    assert used - {"quality"} <= names
