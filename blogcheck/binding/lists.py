"""The word lists of `words/`: plain text, `#` begins a comment."""

import os
from functools import cache

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "words")


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list, however many stand on a line."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def phrases(name: str) -> frozenset[str]:
    """The lines of a list."""
    return frozenset(_lines(name))


@cache
def families(name: str) -> dict[str, str]:
    """The canonical form of every phrase of a list whose lines read ``form < …: phrase, phrase``.

    The form stands for itself as well.
    """
    index: dict[str, str] = {}
    for line in _lines(name):
        head, _, rest = line.partition(":")
        form = head.split(" < ")[0].strip()
        for phrase in (form, *rest.replace("|", ",").split(",")):
            if phrase.strip():
                index.setdefault(phrase.strip(), form)
    return index


@cache
def broader(name: str) -> dict[str, str]:
    """What the forms of a list are kinds of: `first preferences` are votes."""
    heads = (line.partition(":")[0].partition(" < ") for line in _lines(name))
    return {form.strip(): wider.strip() for form, mark, wider in heads if mark}


@cache
def marks(name: str) -> dict[str, str]:
    """The canonical form of every word after the `|` of a list's lines."""
    index: dict[str, str] = {}
    for line in _lines(name):
        head, _, rest = line.partition("|")
        for word in rest.split(","):
            index.setdefault(word.strip(), head.partition(":")[0].strip())
    return index


def _lines(name: str) -> list[str]:
    with open(os.path.join(HERE, name + ".txt"), encoding="utf-8") as file:
        lines = (line.partition("#")[0].strip() for line in file)
        return [line for line in lines if line]
