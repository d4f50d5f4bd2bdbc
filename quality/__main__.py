"""Run the command line as `python -m quality`."""

from quality.cli.app import main

if __name__ == "__main__":
    main()
