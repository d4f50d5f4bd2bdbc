"""`quality score --engine`: real local clusters of two workers give the bytes of one machine."""

import json
import os
import subprocess
import sys

import pytest

TEXT = "Critics argue that it may perhaps fail, and the plan number {n} was changed in {n} places. "


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with four shards of 250 rows, one of them bad, scored on this machine."""
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "in").mkdir()
    for shard in range(4):
        rows = [json.dumps({"text": TEXT.format(n=n) * (1 + n % 9)}) for n in range(250)]
        rows[7] = "{" if shard == 2 else rows[7]
        (folder / "in" / f"{shard}.jsonl").write_text("\n".join(rows), "utf-8")
    assert scored(folder, "local") == "1,000 rows in = 999 scored + 1 quarantined\n"
    return folder


def scored(folder, engine):
    """Score on an engine and return what is printed."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120
    arguments = ["score", "in", "-o", engine, "--engine", engine, "--workers", "2"]
    done = subprocess.run(
        [sys.executable, "-m", "quality", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": root, "RAY_raylet_start_wait_time_s": "180"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=600,
        check=True,
    )
    return done.stdout[-len("1,000 rows in = 999 scored + 1 quarantined\n") :]


@pytest.mark.parametrize("engine", ["dask", "ray", "spark"])
def test_an_engine_gives_the_same_bytes(folder, engine):
    assert scored(folder, engine) == "1,000 rows in = 999 scored + 1 quarantined\n"
    names = sorted(path.name for path in (folder / "local").glob("*.*"))
    assert len(names) == 5 + 1
    assert contents(folder / engine) == contents(folder / "local")


def contents(folder):
    """Return the bytes of the results in a folder, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
