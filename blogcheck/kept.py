"""What is worked out once on a machine: kept as the bytecode of modules is, in `__pycache__`.

A file for each release of Python and each kind of thing, and none where Python is told to write
none. What is not there, or cannot be read, is worked out as ever.
"""

import marshal
import os
import sys

from blogcheck.typed import Any

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "__pycache__")


def path(name: str) -> str:
    """Where the things of a name are kept for this release of Python."""
    return os.path.join(FOLDER, f"{name}.{sys.implementation.cache_tag}.bin")


def read(file: str, release: tuple[Any, ...]) -> dict[Any, Any]:
    """What a file keeps; empty if there is none, or if it is not of this release."""
    try:
        with open(file, "rb") as kept:
            # Our own, as the bytecode beside it is.
            found, things = marshal.loads(kept.read())  # noqa: S302
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return things if found == release and isinstance(things, dict) else {}


def write(file: str, release: tuple[Any, ...], things: dict[Any, Any]) -> None:
    """Keep things of which marshal is made; where that may not be, nothing happens."""
    put(file, marshal.dumps((release, things)))


def put(file: str, held: bytes) -> None:
    """Keep a file; where that may not be, nothing happens."""
    if sys.dont_write_bytecode:
        return
    try:
        os.makedirs(os.path.dirname(file), exist_ok=True)
        written = f"{file}.{os.getpid()}"
        with open(written, "wb") as kept:
            kept.write(held)
        # Whoever reads meanwhile has the old file whole, or the new one.
        os.replace(written, file)
    except OSError:
        return
