"""The compiled grammar, from where the build put it; in a checkout, rebuilt when it changes."""

import marshal
import os
from functools import cache

from blogcheck import data
from blogcheck.patterns import later
from blogcheck.typed import Any, NamedTuple

PATH = os.path.join(data.HERE, "reading", "tables.bin")


class Shape(NamedTuple):
    """A node of a parse: its rule or terminal, the types it spans, and the nodes below it.

    start and end count types from the beginning of the window, half open.
    """

    name: str
    start: int
    end: int
    children: tuple["Shape", ...] = ()


class Floor:
    """The tables of one floor; `build.py` says how they are made.

    chars: terminal to its character; words: word to character; values: what a word list says a
    word is worth; patterns: (character, regular expression) for tokens that begin with a digit;
    kinds: figure kind to character, on the floors above the figures; begins: matches the first type
    of whatever may stand on the floor.
    """

    def __init__(self, tables: tuple[Any, ...]) -> None:
        states, self.rules, self.start, self.end, *rest = tables
        chars, words, values, self.patterns, kinds, begins = rest
        self._states: tuple[bytes, ...] = states
        self.chars: dict[str, str] = dict(chars)
        self.words: dict[str, str] = dict(words)
        self.values: dict[str, str] = dict(values)
        self.kinds: dict[str, str] = dict(kinds)
        self.names: dict[str, str] = {char: name for name, char in chars}
        self.begins = later(begins)

    def first(self) -> str:
        """The characters that something on this floor can begin with."""
        return str(self.state(self.start)[0])

    def state(self, number: int) -> tuple[str, tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        """One state: its types and what to do on each, its rules and where each one leads."""
        row: tuple[str, tuple[int, ...], tuple[int, ...], tuple[int, ...]]
        row = marshal.loads(self._states[number])  # noqa: S302  our own
        return row


def stamp(folder: str) -> str:
    """What tells one state of the grammar files from another: names, sizes, times of change."""
    marks = []
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name.endswith((".lark", ".txt")):
                about = os.stat(os.path.join(place, name))
                marks.append(f"{name} {about.st_size} {about.st_mtime_ns}")
    return "\n".join(marks)


class Held(NamedTuple):
    """All that the build kept: the floors, and by name the lines of each list and a pattern."""

    figures: Floor
    claims: Floor
    clauses: Floor
    lists: dict[str, tuple[str, str]]


@cache
def load() -> Held:
    """What the grammar comes to.

    Raises FileNotFoundError when an installed package has no tables, GrammarError or LexiconError
    when the grammar of a checkout cannot be compiled.
    """
    folder = data.folder("grammar")
    installed = os.path.dirname(folder) == data.HERE
    mark = "" if installed else stamp(folder)
    try:
        with open(PATH, "rb") as file:
            # Our own build wrote the file, or the wheel brought it.
            found, *compiled = marshal.loads(file.read())  # noqa: S302
        if installed or found == mark:
            return _held(*compiled)
    except (OSError, ValueError, EOFError, TypeError):
        if installed:
            raise FileNotFoundError(f"blogcheck was installed without {PATH}") from None
    return _rebuild(folder, mark)


def _held(
    figures: tuple[Any, ...],
    claims: tuple[Any, ...],
    clauses: tuple[Any, ...],
    lists: dict[str, tuple[str, str]],
) -> Held:
    return Held(Floor(figures), Floor(claims), Floor(clauses), lists)


def _rebuild(folder: str, mark: str) -> Held:
    from blogcheck.reading import build

    try:
        build.write_tables(folder, PATH, mark)
    except OSError:  # a checkout that cannot be written to works all the same, only slower
        return _held(*build.compiled(folder))
    load.cache_clear()
    return load()
