"""`python -m blogcheck`, and the command `blogcheck`."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from blogcheck.cli import main as command_line

    sys.exit(command_line())


if __name__ == "__main__":
    main()
