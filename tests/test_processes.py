"""How processes that share the work are started, in programs of their own."""

import signal
import subprocess
import sys

import pytest

_LINUX_ALONE = pytest.mark.skipif(sys.platform != "linux", reason="forks are used on Linux alone")
_BESIDE_A_THREAD = """
import threading

from quality import Scorer

TEXTS = ["Sales rose by 25%.", "The pump runs at night."] * 20

if __name__ == "__main__":
    done = threading.Event()
    threading.Thread(target=done.wait).start()
    scorer = Scorer()
    print(list(scorer.score_many(TEXTS, workers=2)) == list(scorer.score_many(TEXTS)))
    done.set()
"""
_FOR_EVER = """
import itertools

from quality import Scorer

if __name__ == "__main__":
    for report in Scorer().score_many(itertools.repeat("It rains."), workers=2):
        print(report.status, flush=True)
"""


def _printed(script: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments, script],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return done.stdout.strip()


def _method(before: str) -> str:
    return _printed(
        f"import threading\nfrom quality.processes import context\n{before}\n"
        "print(context().get_start_method())",
        "-c",
    )


@_LINUX_ALONE
def test_a_process_without_threads_is_forked():
    assert _method("") == "fork"


@_LINUX_ALONE
def test_a_process_with_a_thread_is_not_forked():
    thread = "threading.Thread(target=threading.Event().wait, daemon=True).start()"
    assert _method(thread) == "forkserver"


@_LINUX_ALONE
def test_a_process_with_threads_of_a_package_is_not_forked():
    assert _method("import pyarrow\npyarrow.array([1])") == "forkserver"


def test_reports_are_the_same_beside_a_thread(tmp_path):
    script = tmp_path / "beside.py"
    script.write_text(_BESIDE_A_THREAD)
    assert _printed(str(script)) == "True"


def test_the_library_leaves_the_garbage_collector_as_it_is():
    scored = "import gc\nusual = gc.get_threshold()\nimport quality\nquality.score('It rains.')"
    assert _printed(f"{scored}\nprint(gc.get_threshold() == usual)", "-c") == "True"


def test_a_process_that_only_scores_looks_for_cycles_seldom():
    begun = "import gc\nfrom quality.processes import collect_seldom\ncollect_seldom()"
    assert _printed(f"{begun}\nprint(gc.get_threshold()[0])", "-c") == "100000"


@pytest.mark.skipif(sys.platform == "win32", reason="needs Unix signals")
def test_processes_that_share_texts_end_with_who_started_them(tmp_path):
    script = tmp_path / "for_ever.py"
    script.write_text(_FOR_EVER)
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        process.kill()
        process.communicate(timeout=20)  # until nobody is left to write
    assert process.returncode == -signal.SIGKILL
