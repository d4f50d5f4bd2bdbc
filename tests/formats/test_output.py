"""`--format`: several at once, into files that appear whole or not at all."""

import os
import re
import stat
from importlib.metadata import EntryPoint

import pytest

from quality.gate import Run
from quality.render import formats
from quality.render.checked import View
from quality.render.formats import FormatError, made, names
from quality.render.output import Output, outputs, press, replacing
from quality.render.terminal import Ink


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ([], [("full", None)]),
        (["json"], [("json", None)]),
        (["json=-"], [("json", None)]),
        (["github", "sarif=a=b.sarif"], [("github", None), ("sarif", "a=b.sarif")]),
        (["csv=x.csv"], [("csv", "x.csv"), ("summary", None)]),
    ],
)
def test_what_has_no_file_goes_to_standard_output(given, wanted):
    assert outputs(given) == tuple(Output(*each) for each in wanted)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (["json", "csv"], "json and csv would both go to standard output: write --format csv=FILE"),
        (["json=a", "csv=./a"], "two formats would go to a: give each a file of its own"),
        (["json="], "--format json=: a file is missing"),
    ],
)
def test_two_formats_in_one_place_are_refused(given, message):
    with pytest.raises(FormatError, match=message):
        outputs(given)


def test_each_format_goes_to_its_place(reports, tmp_path, capsys):
    path = tmp_path / "out.csv"
    with press(outputs(["concise", f"csv={path}"]), reports.view) as printing:
        printing.begin()
        printing.document(printing.texts(reports.document(reports.finding())))
        printing.end(Run())
    assert capsys.readouterr().out.startswith("docs/a.md:3:1: warning attribution.weasel")
    head, row = path.read_text("utf-8").splitlines()
    assert head.startswith("path,line")
    assert row.startswith("docs/a.md,3,1")


def test_a_file_has_no_colours_and_no_width_of_a_terminal(reports, tmp_path):
    path = tmp_path / "out.txt"
    coloured = View(ink=Ink(on=True), columns=60, rules=reports.view.rules)
    with press(outputs([f"full={path}"]), coloured) as printing:
        document = reports.document(reports.finding(message="word " * 17))
        printing.document(printing.texts(document))
    assert "\x1b" not in path.read_text("utf-8")
    assert max(map(len, path.read_text("utf-8").splitlines())) > 60


def interrupted(path):
    with replacing(str(path)) as stream:
        stream.write("half")
        raise KeyboardInterrupt


def test_a_run_that_breaks_off_leaves_the_old_file_and_no_other(tmp_path):
    path = tmp_path / "out.json"
    path.write_text("old", "utf-8")
    with pytest.raises(KeyboardInterrupt):
        interrupted(path)
    assert [(each.name, each.read_text("utf-8")) for each in tmp_path.iterdir()] == [
        ("out.json", "old")
    ]


def test_the_file_keeps_its_permissions_and_its_link(tmp_path):
    path, link = tmp_path / "out.json", tmp_path / "link.json"
    path.write_text("old", "utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    with replacing(str(link)) as stream:
        stream.write("new")
    assert link.is_symlink()
    assert path.read_text("utf-8") == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_usual_permissions(tmp_path):
    plain, written = tmp_path / "plain", tmp_path / "written"
    plain.write_text("", "utf-8")
    with replacing(str(written)) as stream:
        stream.write("é\udce9\n")
    assert written.stat().st_mode == plain.stat().st_mode
    assert written.read_bytes() == "é?\n".encode()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_written_to_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with replacing(str(pipe)) as stream:
        stream.write("all of it")
    assert os.read(reader, 100) == b"all of it"
    os.close(reader)


def test_a_folder_that_is_missing_is_named(tmp_path):
    path = str(tmp_path / "no" / "out.json")
    with pytest.raises(OSError, match="No such file") as error, replacing(path):
        pytest.fail("the block must not run")
    assert error.value.filename == path


class Shout:
    """A format of another package."""

    def __init__(self, view):
        self.view = view

    def begin(self):
        yield "BEGIN"

    def document(self, checked, index):
        yield f"{index} {checked.path.upper()}"

    def end(self, run):
        yield "END"


@pytest.fixture
def offered(monkeypatch):
    """What an installed package offers."""
    import sys
    from types import ModuleType

    module = ModuleType("shouting")
    module.Shout = Shout
    monkeypatch.setitem(sys.modules, "shouting", module)
    entries = [
        EntryPoint("shout", "shouting:Shout", formats.GROUP),
        EntryPoint("json", "shouting:Shout", formats.GROUP),
        EntryPoint("broken", "shouting:Whisper", formats.GROUP),
    ]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: entries)


@pytest.mark.usefixtures("offered")
def test_a_format_of_another_package_is_used_by_its_name(reports):
    assert reports.printed("shout", [reports.document()]) == "BEGIN\n0 DOCS/A.MD\nEND\n"
    assert names()[-2:] == ("broken", "shout")


@pytest.mark.usefixtures("offered")
def test_a_name_of_ours_cannot_be_taken():
    assert not isinstance(made("json", View()), Shout)


@pytest.mark.usefixtures("offered")
def test_a_format_that_cannot_be_loaded_is_refused():
    with pytest.raises(FormatError, match="format 'broken': shouting:Whisper cannot be loaded"):
        made("broken", View())


def test_full_alone_shows_five_findings_of_a_rule_unless_told(reports):
    document = reports.document(*[reports.finding()] * 9)
    assert reports.printed("full", [document], limit=None).count("attribution.weasel  ") == 5
    assert reports.printed("concise", [document], limit=None).count("attribution.weasel") == 9
    assert reports.printed("full", [document], limit=2).count("    ^~") == 2


def test_help_and_the_docs_name_every_format(root):
    from typer.testing import CliRunner

    from quality.cli.app import app

    usage = " ".join(CliRunner().invoke(app, ["check", "--help"]).stdout.split())
    page = (root / "docs" / "formats.md").read_text("utf-8")
    assert [name for name in formats.OWN if not re.search(rf"\b{name}\b", usage)] == []
    assert [name for name in formats.OWN if f"| `{name}` |" not in page] == []
