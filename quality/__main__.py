"""Run the command line, as `quality` or as `python -m quality`."""

import sys


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


if __name__ == "__main__":
    main()
