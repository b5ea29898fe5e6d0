"""`python -m blogcheck`, and the command `blogcheck`."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from blogcheck.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
