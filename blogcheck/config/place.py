"""Where in a settings file a key or a value stands: the parser of TOML keeps no positions."""

import re

from blogcheck.config.error import Place
from blogcheck.patterns import later

PART = r"""[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*'"""
PARTS = later(PART)
HEADER = later(r"\s*\[\s*([^\[\]\n]+?)\s*\]")
ONE_OF_MANY = later(r"\s*\[\[\s*([^\[\]\n]+?)\s*\]\]")
STRINGS = ('"' * 3, "'" * 3)
ASSIGNED = later(rf"\s*((?:{PART})(?:\s*\.\s*(?:{PART}))*)\s*=")
SYNTAX = later(r"\(at line (\d+), column (\d+)\)")


def find(text: str, path: tuple[str, ...], value: object = None) -> Place | None:
    """Where a key stands in TOML, or one of the values under it.

    path: the tables and the key, from the top (`tool`, `blogcheck`, `select`); of a list of tables
    its number follows the name (`bad`, `0`, `text`). Without a key of that name the nearest table
    or key above it is given; None if there is nothing of it.
    """
    lines = text.splitlines()
    table: tuple[str, ...] = ()
    near: tuple[int, Place, int] | None = None
    many: dict[str, int] = {}
    closing = ""
    for number, line in enumerate(lines):
        if closing:
            # What stands in a string of several lines is neither a table nor a key.
            closing = "" if closing in line else closing
            continue
        one = ONE_OF_MANY.match(line)
        header = one or HEADER.match(line)
        assigned = ASSIGNED.match(line)
        if header:
            table = _parts(header[1])
            if one:
                many[header[1]] = many.get(header[1], -1) + 1
                table += (str(many[header[1]]),)
            full, place = table, Place(number + 1, header.start(1) + 1, len(header[1]))
        elif assigned:
            last = list(PARTS.finditer(line, assigned.start(1), assigned.end(1)))[-1]
            full = table + _parts(assigned[1])
            place = Place(number + 1, last.start() + 1, last.end() - last.start())
            begun = line[assigned.end() :].lstrip()[:3]
            closing = begun if begun in STRINGS and line.count(begun) == 1 else ""
        else:
            continue
        if path[: len(full)] == full and (near is None or len(full) > near[2]):
            near = (number, place, len(full))
    if near is None:
        return None
    number, place, depth = near
    wanted = [*path[depth:], *([] if value is None else [value])]
    for word in wanted:
        place = _within(lines, number, word) or place
        number = place.line - 1
    return place


def _parts(dotted: str) -> tuple[str, ...]:
    """The parts of a dotted key, without their quotation marks."""
    return tuple(part.strip("\"'") for part in PARTS.findall(dotted))


def _within(lines: list[str], first: int, word: object) -> Place | None:
    """Where a word or value stands in the lines of one key: its own and those that continue it."""
    plain = str(word).lower() if isinstance(word, bool) else str(word)
    forms = (f'"{plain}"', f"'{plain}'", plain)
    for number in range(first, len(lines)):
        line = lines[number]
        if number > first and (HEADER.match(line) or ASSIGNED.match(line)):
            return None
        begin = line.find("=") + 1 if number == first else 0
        for form in forms:
            at = line.find(form, begin)
            if at >= 0:
                return Place(number + 1, at + 1, len(form))
    return None


def of_syntax(text: str, message: str) -> tuple[str, Place]:
    """A message of the TOML parser without its place, and that place."""
    found = SYNTAX.search(message)
    if found:
        place = Place(int(found[1]), int(found[2]), 1)
    else:
        lines = text.splitlines() or [""]
        place = Place(len(lines), len(lines[-1]) + 1, 1)
    return re.sub(r"\s*\(at [^()]*\)", "", message), place


def nearest(word: str, known: tuple[str, ...]) -> str:
    """The known word that is most like another; empty if none is."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, known, n=1, cutoff=0.6)), "")
