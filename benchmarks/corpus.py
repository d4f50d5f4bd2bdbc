"""Score generated corpora: throughput, scaling, memory, and what `kill -9` costs (Linux).

    python benchmarks/corpus.py                      # 200,000 articles, 20 kills; an hour or so
    python benchmarks/corpus.py --articles 2000 --kills 4

Writes benchmarks/corpus.md. Give it a quiet machine: scaling is measured by the clock.
"""

import argparse
import hashlib
import os
import platform
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))
from corpus_texts import write

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "benchmarks" / "corpus.md"
_MARK = "<!-- corpus: written by benchmarks/corpus.py -->"
_EVERY = 0.2  # seconds between two looks at memory


class Memory(NamedTuple):
    """Resident memory of the processes of a run, in MB."""

    leader: float
    workers: list[float]
    early: float
    late: float


class Timed(NamedTuple):
    """A run that went to its end."""

    workers: int
    seconds: float
    memory: Memory
    output: str
    digest: str


def start(inputs, output, workers, *more):
    """Start a run and return its process."""
    arguments = [inputs, "--output", output, "--workers", workers, "--id-column", "id", *more]
    return subprocess.Popen(
        [sys.executable, "-m", "quality", "score", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def children(pid):
    """Return the workers of a run: its children that score."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text("utf-8").rpartition(")")[2].split()[1])
            line = (stat.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if parent == pid and b"spawn_main" in line:
            found.append(int(stat.parent.name))
    return found


def status(pid, field):
    """Return a field of a process's memory in MB, 0 when it has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith(field)), 0.0)


def timed(inputs, output, workers):
    """Run to the end; return how long it took and what memory it had."""
    shutil.rmtree(output, ignore_errors=True)
    begun = time.monotonic()
    run = start(inputs, output, workers)
    peaks, seen = {}, []
    while run.poll() is None:
        for pid in (run.pid, *children(run.pid)):
            peaks[pid] = max(peaks.get(pid, 0.0), status(pid, "VmHWM:"))
        seen.append(max((status(pid, "VmRSS:") for pid in children(run.pid)), default=0.0))
        time.sleep(_EVERY)
    seconds = time.monotonic() - begun
    printed, complaints = run.communicate()
    if run.returncode:
        sys.exit(f"a run failed with {run.returncode}:\n{printed}{complaints}")
    leader = peaks.pop(run.pid)
    quarter = max(1, len(seen) // 4)
    early, late = median(seen[quarter : 2 * quarter] or seen), median(seen[-quarter:])
    memory = Memory(leader, sorted(peaks.values()), early, late)
    return Timed(workers, seconds, memory, printed.strip(), digest(output))


def digest(folder):
    """Return a hash of all results in a folder."""
    whole = hashlib.sha256()
    for path in sorted(Path(folder).rglob("*")):
        if path.is_file() and ".quality" not in path.parts:
            whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def killed(inputs, output, whole, moment, victim):
    """Kill a run, or one of its workers, at a moment; return what followed, in words."""
    shutil.rmtree(output, ignore_errors=True)
    run = start(inputs, output, 2)
    time.sleep(moment)
    workers = children(run.pid)
    pid = run.pid if victim == "run" else random.choice(workers or [run.pid])
    os.kill(pid, signal.SIGKILL)
    run.communicate()
    parts = len([*Path(output).rglob("*.arrow")])
    ended = "went on" if run.returncode == 0 else f"ended ({run.returncode}), {parts} parts kept"
    if run.returncode:
        again = start(inputs, output, 2, "--resume")
        again.communicate()
        ended += f", resumed to exit {again.returncode}"
    return ended, digest(output) == whole


def measured(arguments, folder):
    """Yield the lines of the table of speed."""
    inputs = folder / "articles"
    size = write(inputs, arguments.articles, arguments.shards)
    runs = [timed(inputs, folder / f"out-{workers}", workers) for workers in (1, 2)]
    yield f"{arguments.articles:,} articles, {size / 1e6:,.0f} MB of text, {arguments.shards} shards."
    yield ""
    head = "workers|seconds|articles/s|MB/s|peak MB: a worker|the leader|usual MB: early, late"
    yield f"| {head.replace('|', ' | ')} |"
    yield "|---|---|---|---|---|---|---|"
    for run in runs:
        rate, speed = arguments.articles / run.seconds, size / 1e6 / run.seconds
        memory = run.memory
        peaks = f"{max(memory.workers):.0f} | {memory.leader:.0f}"
        flat = f"{memory.early:.0f}, {memory.late:.0f}"
        yield f"| {run.workers} | {run.seconds:,.1f} | {rate:,.0f} | {speed:.2f} | {peaks} | {flat} |"
    yield ""
    yield f"Two workers against one: {runs[0].seconds / runs[1].seconds:.2f} times as fast."
    same = "the same bytes" if runs[0].digest == runs[1].digest else "DIFFERENT BYTES"
    yield f"Both runs: {runs[0].output}; {same}."


def survived(arguments, folder):
    """Yield the lines of the table of kills."""
    inputs = folder / "killed"
    write(inputs, arguments.kill_articles, 2)
    whole = timed(inputs, folder / "whole", 2)
    rng = random.Random(arguments.seed)
    yield f"{arguments.kill_articles:,} articles; undisturbed {whole.seconds:.1f} s with two workers."
    yield ""
    yield "| kill -9 of | after s | what followed | bytes |"
    yield "|---|---|---|---|"
    good = 0
    for number in range(arguments.kills):
        victim = ("run", "a worker")[number % 2]
        moment = rng.uniform(0.1, 0.95) * whole.seconds
        told, same = killed(inputs, folder / "hurt", whole.digest, moment, victim)
        good += same
        yield f"| {victim} | {moment:.1f} | {told} | {'the same' if same else 'DIFFERENT'} |"
    yield ""
    yield f"{good} of {arguments.kills} ended with the bytes of an undisturbed run."


def main():
    """Measure, print and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=200_000)
    parser.add_argument("--shards", type=int, default=8)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--kill-articles", type=int, default=4_000)
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--only", choices=("speed", "kill"))
    parser.add_argument("--folder", type=Path, help="where corpora go and stay")
    arguments = parser.parse_args()
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="quality-corpus-"))
    parts = {"speed": ("## Speed and memory", measured), "kill": ("## kill -9", survived)}
    lines = []
    for name, (title, work) in parts.items():
        if arguments.only in {None, name}:
            lines += [title]
            print(title, flush=True)
            for line in work(arguments, folder):
                print(line, flush=True)
                lines.append(line)
            lines.append("")
    machine = f"{os.cpu_count()} processors, Python {platform.python_version()}"
    head = f"# Scoring a corpus\n{_MARK}\nMeasured {time.strftime('%Y-%m-%d')}, {machine}.\n\n"
    PAGE.write_text(head + "\n".join(lines), "utf-8")


if __name__ == "__main__":
    main()
