"""The command line: one module a command.

A line that names no option, `blogcheck lint FILE...`, is taken as it stands (`plain.py`); click,
which costs more to load than most posts to check, takes every other.

Exit codes: 0 nothing to hold the post for, 1 at least one finding that does, 2 nothing can be said.
Whatever goes wrong that is not a finding is 2: what broke must never look like clean copy.
"""

import os
import sys
from errno import EDQUOT, EFBIG, ENOSPC

from blogcheck import bytecode, patterns
from blogcheck.cli import plain
from blogcheck.cli.terminal import say

BROKEN = 2
INTERRUPTED = 130
# No room for what is written: the disk, a quota, the length of a file.
FULL = (ENOSPC, EDQUOT, EFBIG)


def main(arguments: list[str] | None = None) -> int:
    """Run a command line, the program's own if none is given; the exit code."""
    try:
        code = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
        patterns.keep()
        bytecode.keep()
    except KeyboardInterrupt:
        say("")
        return INTERRUPTED
    except (BrokenPipeError, SystemExit) as leaving:
        # Shell completion leaves so, with 0.
        if isinstance(leaving, SystemExit) and not leaving.code:
            return 0
        # The reader has gone (click leaves with 1 then, which would mean findings); nothing more
        # can be said, and Python must not try at exit.
        _turn_away()
        return BROKEN
    except Exception as error:  # noqa: BLE001  (an uncaught one leaves with 1: findings)
        return _stopped(error)
    return code


def _run(arguments: list[str]) -> int:
    paths = plain.paths(arguments)
    if paths is not None:
        from blogcheck.cli.linting import MisuseError, lint

        try:
            return lint(paths, plain.GIVEN)
        except MisuseError:
            # Nothing has been written yet, and click says what is wrong with its usage beside it.
            pass
    from blogcheck.cli.group import cli

    code = cli.main(arguments, prog_name="blogcheck", standalone_mode=False)
    return code if isinstance(code, int) else 0


def _turn_away() -> None:
    """Send what is left of standard output nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stopped(error: Exception) -> int:
    """The exit code for what stopped the run, which is told on standard error."""
    import click

    if isinstance(error, click.Abort):
        return INTERRUPTED
    if isinstance(error, click.ClickException):
        error.show()
    else:
        _tell(error)
    return BROKEN


def _tell(error: Exception) -> None:
    """What a person can mend in a line, anything else whole."""
    from blogcheck.checking.load import RuleError
    from blogcheck.config import ConfigError

    if isinstance(error, OSError) and error.errno in FULL:
        _turn_away()
        say(f"error: the report cannot be written: {error.strerror}; it is not whole")
        return

    if isinstance(error, ConfigError | RuleError):
        say(f"error: {error}")
        return
    sys.excepthook(type(error), error, error.__traceback__)
    say("error: blogcheck broke; nothing can be said of the copy")
