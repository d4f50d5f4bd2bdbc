"""Run the command line, as `quality` or as `python -m quality`."""

import os
import sys


def script() -> None:
    """Run the command line, and end the process with it."""
    try:
        main()
    except SystemExit as end:
        _leave(end.code)
        raise


def main() -> None:
    """Run the command line; Ctrl-C ends it with 130 and one line, also while it is loaded."""
    try:
        from quality.processes import collect_seldom

        collect_seldom()
        from quality.cli.app import main as run
    except KeyboardInterrupt:
        sys.stderr.write("quality: interrupted\n")
        sys.exit(130)
    run()


def _leave(status: object) -> None:
    """End the process at once: to take apart all it made takes as long as to check four pages.

    What is to be done at its end is done first, and what was compiled is kept. One that is profiled,
    that has a thread still at work, or output that cannot be written, is left to end as usual.
    """
    import atexit
    import threading

    watched = sys.getprofile() or sys.gettrace() or threading.active_count() > 1
    if watched or not isinstance(status, int | None):
        return
    from quality.precompiled import EXPRESSIONS

    EXPRESSIONS.keep()
    atexit._run_exitfuncs()  # noqa: SLF001 there is no other way to have it done
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except (OSError, ValueError):
        return
    os._exit(status or 0)


if __name__ == "__main__":
    script()
