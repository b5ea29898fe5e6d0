"""`python -m blogcheck`, and the command `blogcheck`."""

import gc
import os
import sys

from blogcheck.bytecode import Finder

# One post makes no garbage worth looking for; of a thousand it is looked for now and then.
MADE = 100_000


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(MADE)
    sys.meta_path.insert(0, Finder())
    from blogcheck.cli import main as command_line

    code = command_line()
    sys.stderr.flush()
    # What was to be said has been said: to take all modules down again would take as long as to
    # check a post.
    os._exit(code)


if __name__ == "__main__":
    main()
