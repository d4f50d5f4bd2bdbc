"""The commands in docs/corpora.md print what it shows."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "corpora.md").read_text("utf-8")
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
CRAWL = {
    "crawl/part-0.jsonl": (
        '{"url": "https://example.org/1", "text": "Critics argue that the plan will fail."}\n'
        '{"url": "https://example.org/2", "text": ""}\n'
        "{oops\n"
    ),
    "crawl/part-1.jsonl": (
        '{"url": "https://example.org/4", "text": "It may perhaps possibly help."}\n'
        '{"url": "https://example.org/5", "text": null}\n'
        '{"url": "https://example.org/6", "text": "Ann Lee, 40, said so."}\n'
    ),
}
NOTES = {
    "notes/quality.toml": 'exclude = ["drafts/"]\n\n[profiles]\n"manuals/**" = "technical"\n',
    "notes/essay.md": "Critics argue that the plan will fail.\n",
    "notes/manuals/pump.md": "Open the valve before you start the pump.\n",
    "notes/drafts/half.md": "Not yet.\n",
}


@pytest.mark.skipif(os.name == "nt", reason="needs a Unix shell")
def test_the_page_shows_what_the_commands_print(tmp_path, root):
    written = [put(tmp_path / name, text) for name, text in {**CRAWL, **NOTES}.items()]
    commands = [each for block in BLOCK.findall(PAGE) for each in COMMAND.findall(block)]
    printed = [(command, output_of(command, tmp_path, root)) for command, _ in commands]
    assert printed == commands
    assert len(written) == 6


def put(path, text):
    """Write a file, and the folders it is in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.write_text(text, "utf-8")


def output_of(command, folder, root):
    """Return what a command prints, errors first; `quality` and `python` are those of this test."""
    python = f'"{sys.executable}"'
    line = re.sub(r"^quality ", f"{python} -m quality ", command)
    done = subprocess.run(
        ["bash", "-c", re.sub(r"^python ", f"{python} ", line)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(root), "COLUMNS": "100"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    shown = f"{done.stderr}{done.stdout}"
    return shown if shown.endswith("\n") else f"{shown}\n"
