"""Packs: rules that other packages bring, found by name and never by running their code."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quality import Scorer, packs, rule_files
from quality.cli.app import app
from quality.rule_files import RuleError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SAMPLE = Path(__file__).parent / "packs" / "quality-pack-sample"
IDS = ["filler.at-this-juncture", "filler.sandwich-praise", "formatting.shouted-sentence"]


def entries() -> str:
    """The entry points of the sample, as an installed package has them."""
    project = tomllib.loads((SAMPLE / "pyproject.toml").read_text("utf-8"))["project"]
    return "\n".join(
        f"[{group}]\n" + "\n".join(f"{name} = {value}" for name, value in named.items())
        for group, named in project["entry-points"].items()
    )


def offer(place: Path, name: str, entry_points: str) -> None:
    """Put a package's metadata on a path, as an installer does."""
    info = place / f"{name.replace('-', '_')}-0.1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.1.0\n")
    (info / "entry_points.txt").write_text(entry_points)


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder that packages are found in, with nothing in it."""
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


@pytest.fixture
def sample(place):
    """The sample pack, as if installed."""
    shutil.copytree(SAMPLE / "quality_pack_sample", place / "quality_pack_sample")
    offer(place, "quality-pack-sample", entries())
    yield place
    for name in [name for name in sys.modules if name.startswith("quality_pack_sample")]:
        del sys.modules[name]


def rules(*arguments):
    return CliRunner().invoke(app, ["rules", *arguments], catch_exceptions=False)


def test_a_pack_is_the_folder_rules_of_its_package(sample):
    assert packs.folder("pack:sample") == sample / "quality_pack_sample" / "rules"


def test_a_pack_may_keep_its_rules_in_the_package_itself(sample):
    (sample / "quality_pack_sample" / "rules" / "filler").rename(
        sample / "quality_pack_sample" / "filler"
    )
    shutil.rmtree(sample / "quality_pack_sample" / "rules")
    assert [rule.id for rule in rule_files.folder(packs.folder("pack:sample"))] == IDS[:2]


def test_a_pack_may_be_inside_another_package(place):
    shutil.copytree(SAMPLE / "quality_pack_sample", place / "outer" / "inner")
    (place / "outer" / "__init__.py").write_text("raise AssertionError('it ran')")
    offer(place, "outer", "[quality.rules]\nnested = outer.inner\n")
    assert packs.folder("pack:nested") == place / "outer" / "inner" / "rules"


def test_reading_a_pack_runs_none_of_its_code(sample):
    package = sample / "quality_pack_sample" / "__init__.py"
    package.write_text("raise AssertionError('it ran')", "utf-8")
    shutil.rmtree(sample / "quality_pack_sample" / "rules" / "formatting")  # names a check
    assert [rule.id for rule in rule_files.folder(packs.folder("pack:sample"))] == IDS[:2]
    assert "quality_pack_sample" not in sys.modules


def test_a_scorer_takes_a_pack_by_name(sample):
    scorer = Scorer(rules=["pack:sample"], select=IDS)
    report = scorer.score("The shop is shut at this juncture. DO NOT COME IN!")
    assert [(finding.rule, finding.message) for finding in report.findings] == [
        ("filler.at-this-juncture", "Write 'now' for 'at this juncture'."),
        ("formatting.shouted-sentence", "Writes a whole sentence in capitals."),
    ]


def test_several_replacements_are_all_named(sample):
    report = Scorer(rules=["pack:sample"], select=IDS).score("It comes in the fullness of time.")
    assert [finding.message for finding in report.findings] == [
        "Write 'later' or 'in time' for 'in the fullness of time'."
    ]


def test_the_command_line_checks_with_a_pack(sample, monkeypatch):
    (sample / "note.md").write_text("The shop is shut at this juncture.\n", "utf-8")
    monkeypatch.chdir(sample)
    done = CliRunner().invoke(
        app,
        ["check", "note.md", "--rules", "pack:sample", "--select", IDS[0], "--format", "concise"],
        catch_exceptions=False,
    )
    assert "Write 'now' for 'at this juncture'." in done.stdout


def test_the_rules_of_a_pack_are_listed_and_shown(sample):
    listed = rules("list", "--rules", "pack:sample").stdout
    assert [each for each in IDS if f"{each} " not in listed] == []
    assert 'Says "now" in many words.' in rules("show", IDS[0], "--rules", "pack:sample").stdout


def test_the_rules_of_a_pack_are_tested(sample):
    done = rules("test", "pack:sample")
    assert (done.exit_code, done.stdout) == (0, "tested 3 rules: all examples are as marked\n")


def test_a_misspelt_pack_brings_up_the_nearest_and_all_there_are(sample):
    offer(sample, "another", "[quality.rules]\nhealth = another\n")
    with pytest.raises(RuleError) as caught:
        Scorer(rules=["pack:sampel"])
    names = ", ".join(packs.installed())
    assert str(caught.value) == (
        f"no pack is called 'sampel': did you mean 'sample'? installed: {names}"
    )
    assert {"health", "sample"} <= set(packs.installed())


def test_an_unknown_pack_where_none_is_installed_says_so(monkeypatch):
    monkeypatch.setattr(packs, "installed", dict)
    done = rules("list", "--rules", "pack:health")
    assert done.exit_code == 2
    assert done.stderr == (
        "quality: no pack is called 'health': none is installed; pip install one\n"
    )


@pytest.mark.parametrize(
    "package", ["absent_package", "json.decoder.x", "not-a-name", "antigravity"]
)
def test_a_pack_without_a_folder_is_refused(place, package):
    offer(place, "broken", f"[quality.rules]\nbroken = {package}\n")
    with pytest.raises(RuleError, match="has no folder here: install the pack again"):
        packs.folder("pack:broken")


def test_a_name_that_two_packages_offer_is_refused(place):
    offer(place, "one", "[quality.rules]\nsame = one_package\n")
    offer(place, "two", "[quality.rules]\nsame = two_package\n")
    with pytest.raises(RuleError, match="one_package and two_package both offer it"):
        packs.folder("pack:same")


def test_a_pack_that_is_imported_already_is_found(sample):
    import quality_pack_sample  # noqa: F401

    assert packs.folder("pack:sample") == sample / "quality_pack_sample" / "rules"


def test_the_sample_installs_and_is_found(tmp_path):
    source, target = tmp_path / "source", tmp_path / "target"
    shutil.copytree(SAMPLE, source)
    pip = [sys.executable, "-m", "pip", "--isolated", "install", "--quiet", "--no-index"]
    command = [*pip, "--no-deps", "--no-build-isolation", "--target", str(target), str(source)]
    subprocess.run(command, check=True, timeout=300, capture_output=True)
    code = (
        f"import sys; sys.path.insert(0, {str(target)!r})\n"
        "from quality import rule_files, packs\n"
        "print(*[rule.id for rule in rule_files.folder(packs.folder('pack:sample'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        timeout=120,
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert done.stdout.split() == IDS
