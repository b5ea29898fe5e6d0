"""What goes to the two streams: findings to standard output, everything else to standard error."""

import os
import sys
from collections.abc import Callable

# What a terminal takes for a style, before and after the text.
STYLES = {
    "error": "\033[31m\033[1m",
    "warning": "\033[33m\033[1m",
    "note": "\033[36m\033[1m",
    "strong": "\033[1m",
    "dim": "\033[2m",
}
PLAIN = "\033[0m"
WIDTH = 80
# Of an exception that tells a whole story, the beginning is enough.
LONGEST = 400


def colour(choice: str) -> bool:
    """Whether standard output is coloured.

    choice: `always`, `never`, or `auto`: then NO_COLOR, FORCE_COLOR and TERM decide, in this order,
    and last whether it is a terminal.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and sys.stdout.isatty()


def paint(text: str, style: str) -> str:
    """Text in one of the styles of a report."""
    return f"{STYLES[style]}{text}{PLAIN}"


def painter(choice: str) -> Callable[[str, str], str]:
    """The paint that `--color` calls for."""
    from blogcheck.reports import plain

    return paint if colour(choice) else plain


def width() -> int:
    """The columns of the terminal; 80 where there is none, COLUMNS above all."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or WIDTH
    except (OSError, ValueError):
        return WIDTH


def open_out() -> None:
    """Make standard output take whatever copy and file names hold: UTF-8, the rest escaped."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def tell(message: str, *, place: str = "", hint: str = "", kind: str = "error") -> None:
    """Say on standard error what stands in the way, where, and what to do about it."""
    from blogcheck.reports.drawing.cells import clean

    rows = [f"{kind}: {clean(' '.join(message.split()))[:LONGEST]}"]
    rows += [f"  --> {clean(place)}"] if place else []
    rows += [f"   = help: {clean(hint)}"] if hint else []
    sys.stdout.flush()
    say("\n".join(rows))


def say(text: str) -> None:
    """Write to standard error, and a line end after it."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
