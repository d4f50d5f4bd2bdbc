"""How long 300 documents take, the first time and again: `python benchmarks/folders.py`.

Writes benchmarks/folders.md. CPU seconds are of whole processes, start included, the least of
RUNS runs; the folder is made anew by documents.py, always the same.
"""

import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from documents import write  # noqa: E402

RUNS = 2
FORMATS = ("full", "concise", "json")


class Took(NamedTuple):
    """What a run took, and what it printed."""

    cpu: float
    wall: float
    output: bytes


def run(folder, *options):
    """Return what `quality check` takes in a process of its own."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "quality", "check", "docs", "--exit-zero", *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(HERE.parent)},
        stdout=subprocess.PIPE,
        check=True,
    )
    wall, after = time.monotonic() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Took(cpu, wall, done.stdout)


def twice(folder, *options):
    """Return the best of some first runs, and of as many second ones."""
    firsts, seconds = [], []
    for _ in range(RUNS):
        rmtree(folder / ".quality_cache", ignore_errors=True)
        firsts.append(run(folder, *options))
        seconds.append(run(folder, *options))
    outputs = {took.output for took in (*firsts, *seconds)}
    if len(outputs) > 1:
        raise SystemExit(f"{options}: not the same output each time")
    return min(firsts), min(seconds)


def page(size, rows, same):
    """Yield the lines of the table."""
    yield "# Large folders: what they cost"
    yield (
        f"`python benchmarks/folders.py`, {datetime.now(timezone.utc):%Y-%m-%d}, "
        f"Python {platform.python_version()}, {os.cpu_count()} processors, load "
        f"{os.getloadavg()[0]:.1f}: 300 Markdown files of {size / 1e6:.2f} MB in all, written by "
        "`documents.py`. CPU seconds of the whole process, its start included; least of "
        f"{RUNS} runs."
    )
    yield ""
    yield "| format | first run, CPU s | MB per CPU-s | second run, CPU s | times faster | wall |"
    yield "|---|--:|--:|--:|--:|--:|"
    for name, first, second in rows:
        speed, ratio = size / 1e6 / first.cpu, first.cpu / second.cpu
        yield (
            f"| {name} | {first.cpu:.2f} | {speed:.2f} | {second.cpu:.2f} | {ratio:.1f} "
            f"| {first.wall / second.wall:.1f} |"
        )
    yield ""
    yield f"Output with 1 and with 4 processes: {'the same bytes' if same else 'DIFFERENT'}."


def main():
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        size = write(folder / "docs")
        rows = [(name, *twice(folder, "--workers", "1", "--format", name)) for name in FORMATS]
        one, four = (run(folder, "--no-cache", "--workers", number) for number in ("1", "4"))
        lines = list(page(size, rows, one.output == four.output))
    (HERE / "folders.md").write_text("\n".join(lines) + "\n", "utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
