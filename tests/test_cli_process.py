"""The command line in a process of its own: pipes, signals, encodings, what it imports."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

FILLER = "It is important to note that we may perhaps possibly act. " * 40
ASCII = {"PYTHONIOENCODING": "ascii"}
UNIX = pytest.mark.skipif(os.name == "nt", reason="needs a Unix shell")


def command(*arguments):
    return [sys.executable, "-m", "quality", *arguments]


def environment(root, **more):
    kept = {name: value for name, value in os.environ.items() if "COLOR" not in name}
    return {**kept, "PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8", **more}


@pytest.fixture
def run(root, tmp_path):
    """A function that runs the command line in an empty folder."""

    def run(*arguments, stdin=b"", **more):
        return subprocess.run(
            command(*arguments),
            cwd=tmp_path,
            env=environment(root, **more),
            input=stdin,
            capture_output=True,
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def filler(tmp_path):
    """A file with many findings."""
    path = tmp_path / "filler.md"
    path.write_text("\n\n".join(f"日本語 “{FILLER}”" for _ in range(9)), encoding="utf-8")
    return path


def test_the_version_is_printed(run):
    assert run("--version").stdout.startswith(b"quality ")


def test_the_same_input_gives_the_same_bytes(run, filler):
    first, second = (run("check", str(filler), "--format", "json").stdout for _ in range(2))
    assert first == second
    assert json.loads(first)["documents"][0]["findings"]


def test_output_that_cannot_be_encoded_is_written_in_a_likeness(run, filler):
    done = run("check", str(filler), **ASCII)
    assert done.stderr == b""
    assert b"??????" in done.stdout
    assert done.stdout.isascii()


@pytest.mark.skipif(sys.platform != "linux", reason="file names are Unicode here")
def test_a_file_name_that_is_not_utf_8_is_checked(run, tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.md")).write_bytes(b"One two.")
    done = run("check", ".", "--format", "json")
    assert json.loads(done.stdout)["documents"][0]["path"] == "caf\ufffd.md"
    assert run("check", ".").stdout.startswith("caf\ufffd.md  not scored".encode())


def test_nothing_is_coloured_in_a_pipe(run, filler):
    assert b"\x1b" not in run("check", str(filler)).stdout


def test_forced_colour_is_in_the_pipe(run, filler):
    assert b"\x1b[" in run("check", str(filler), FORCE_COLOR="1").stdout


def test_no_colour_wins(run, filler):
    done = run("check", str(filler), FORCE_COLOR="1", NO_COLOR="1")
    assert b"\x1b" not in done.stdout


@pytest.mark.parametrize("width", [60, 120])
def test_no_line_is_wider_than_the_screen(run, filler, width):
    printed = run("check", filler.name, **ASCII, COLUMNS=str(width)).stdout.decode()
    assert max(map(len, printed.splitlines())) <= width


@UNIX
@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_a_closed_pipe_is_no_traceback(root, filler, form):
    with subprocess.Popen(
        command("check", *[str(filler)] * 3, "--format", form, "--limit-per-rule", "0"),
        env=environment(root),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdout.close()
        complaints = process.stderr.read()
    assert (complaints, process.returncode) == (b"", 2)


@UNIX
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "filler.md"),
        ("check", "filler.md", "--format", "summary"),
        ("check", "--help"),
        ("--help",),
        ("--version",),
    ],
)
def test_a_full_disk_is_said(root, filler, arguments):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command(*arguments),
            cwd=filler.parent,
            env=environment(root, PYTHONUNBUFFERED=""),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.stderr, done.returncode) == (b"quality: output: No space left on device\n", 2)


@UNIX
def test_an_interrupted_run_ends_with_130(root, tmp_path):
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    with (
        subprocess.Popen(
            command("check", str(pipe)),
            env=environment(root),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process,
        pipe.open("wb"),
    ):  # returns when the other side has begun to read
        process.send_signal(signal.SIGINT)
        complaints = process.stderr.read()
    assert process.returncode == 130
    assert b"Traceback" not in complaints


INTERRUPTED_AT = """
import sys
from importlib.abc import MetaPathFinder

class Impatient(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == {module!r}:
            raise KeyboardInterrupt

sys.meta_path.insert(0, Impatient())
sys.stderr = sys.stdout
from quality.__main__ import main
sys.argv = ["quality", "check", "."]
try: main()
except SystemExit as stop: print("exit", stop.code)
"""


@pytest.mark.parametrize("module", ["quality.cli.app", "quality.cli.fix", "quality.files"])
def test_an_interruption_while_the_program_is_loaded_ends_with_130(run_python, module):
    printed = run_python(INTERRUPTED_AT.format(module=module)).split("\n")
    assert printed == ["quality: interrupted", "exit 130", ""]


@UNIX
def test_a_folder_that_is_gone_is_said(root, tmp_path):
    done = subprocess.run(
        ["sh", "-c", 'mkdir gone; cd gone; rmdir ../gone; "$0" -m quality check .', sys.executable],
        cwd=tmp_path,
        env=environment(root),
        capture_output=True,
        check=False,
    )
    said = b"quality: the current folder: No such file or directory\n"
    assert (done.stderr, done.returncode) == (said, 2)


@UNIX
def test_standard_input_that_is_closed_is_said(root, tmp_path):
    done = subprocess.run(
        ["sh", "-c", '"$0" -m quality check - <&-', sys.executable],
        cwd=tmp_path,
        env=environment(root),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@UNIX
def test_standard_output_that_is_closed_is_no_traceback(root, filler):
    done = subprocess.run(
        ["sh", "-c", '"$0" -m quality check "$1" --fail-on error >&-', sys.executable, str(filler)],
        env=environment(root),
        stderr=subprocess.PIPE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_bytes_on_standard_input_are_decoded_as_a_file_would_be(run):
    done = run("check", "-", stdin=b"caf\xe9")
    assert done.returncode == 2
    assert done.stderr.startswith(b"quality: -: not UTF-8: byte 0xE9 at offset 3, line 1;")


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--fail-on", "warning", "--max-warnings", "3", "--min-score", "52.5"],
        ["--workers", "1", "--color", "never", "--profile", "news", "--max-size", "2"],
    ],
)
def test_a_check_imports_neither_pydantic_nor_rich(run_python, root, filler, options):
    modules = run_python(
        f"import json, sys; sys.path.insert(0, {str(root)!r})\n"
        "from quality.cli.app import main\n"
        f"sys.argv = ['quality', 'check', {str(filler)!r}, '--quiet', '--select', 'headline']\n"
        f"sys.argv += {options!r}\n"
        "try: main()\n"
        "except SystemExit: print(json.dumps(list(sys.modules)))"
    )
    loaded = json.loads(modules.splitlines()[-1])
    assert not {"rich", "pydantic", "pydantic_core", "numpy"} & set(loaded)


def test_a_crash_is_not_a_failed_gate(run_python, root):
    printed = run_python(
        f"import sys; sys.path.insert(0, {str(root)!r})\n"
        "from quality.cli import app, each\n"
        "def crash(*_): raise RuntimeError('a bug')\n"
        "each.each = crash; sys.stderr = sys.stdout\n"
        "sys.argv = ['quality', 'check', '.']\n"
        "try: app.main()\n"
        "except SystemExit as stop: print('exit', stop.code)"
    )
    assert "RuntimeError: a bug" in printed
    assert printed.splitlines()[-1] == "exit 2"
