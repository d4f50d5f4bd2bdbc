"""How a process of the command line ends: at once, and with nothing left undone."""

import pytest

ENDING = """
import atexit, sys, threading
def last(): threading.main_thread().join(); print("of a thread")
{first}
from quality.__main__ import script
sys.argv = ["quality", "--version"]
script()
"""


@pytest.mark.parametrize(
    ("first", "left"),
    [
        ("atexit.register(print, 'left to do')", "left to do"),
        ("threading.Thread(target=last).start()", "of a thread"),
    ],
)
def test_what_is_left_to_do_is_done_before_the_process_ends(run_python, first, left):
    assert run_python(ENDING.format(first=first)).splitlines()[-1] == left


def test_a_process_that_is_profiled_ends_as_usual(run_python):
    profiled = "import cProfile; cProfile.run('script()')"
    printed = run_python(ENDING.format(first="").replace("script()", profiled))
    assert "function calls" in printed


def test_output_that_cannot_be_written_is_left_to_the_usual_end(run_python):
    gone = "atexit.register(sys.stdout.close)"
    assert run_python(ENDING.format(first=gone)).startswith("quality ")
