"""Findings in, text out: one writer a format, found by the name of its file.

A writer is one file in this folder with `write(results, options)`: `results` are the posts as the
street hands them on, in order, to be gone through once; it returns the report as one string, or
yields it in pieces so that a long run need not be held. Adding a file adds a format. What writers
share lies in the folders: `drawing` for those that people read, `records` for those of machines.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from blogcheck.street import Post
from blogcheck.typed import NamedTuple

# Where the writers of a command lie, in this folder.
FOLDERS = {"lint": "", "claims": "claims"}


def plain(text: str, _style: str) -> str:
    """The paint for a report without colour."""
    return text


class Options(NamedTuple):
    """What a writer may be told.

    width: columns of the terminal. paint: colours a text in a style: `error`, `warning`, `note`,
    `strong`, `dim`. least: the lowest severity shown; what is lower still counts. quiet: without
    the summary line. fixed, unread, left_out: how many fixes have been written, how many files
    could not be checked, and how many that were named an exclude has left out; asked when the posts
    are through.
    """

    width: int = 80
    paint: Callable[[str, str], str] = plain
    least: str = "note"
    quiet: bool = False
    fixed: Callable[[], int] = int
    unread: Callable[[], int] = int
    left_out: Callable[[], int] = int


def formats(command: str = "lint") -> list[str]:
    """The names of the formats of a command (`lint`, `claims`), in order of the alphabet."""
    folder = os.path.join(os.path.dirname(__file__), FOLDERS[command])
    files = (os.path.splitext(name) for name in os.listdir(folder))
    return sorted(stem.rstrip("_") for stem, end in files if end == ".py" and stem != "__init__")


def write(
    form: str, results: Iterable[Post], options: Options, command: str = "lint"
) -> Iterator[str]:
    """The pieces of one report, in order; none is empty.

    form: the name of a format of the command. Raises ValueError when it has no writer of that name.
    """
    if form not in formats(command):
        raise ValueError(f"no format {form!r}: there are {', '.join(formats(command))}")
    # json_.py: a json.py would be taken for the standard library's.
    stem = "json_" if form == "json" else form
    writer = import_module(".".join(filter(None, (__name__, FOLDERS[command], stem))))
    made: str | Iterable[str] = writer.write(results, options)
    for piece in (made,) if isinstance(made, str) else made:
        if piece:
            yield piece
