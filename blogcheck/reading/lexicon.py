"""The lists of `grammar/words/`, read at build time: one file a list, one word or phrase a line.

Those at the top are terminals of the grammar; those in its folders are asked for by name
(`lists.py`). `#` begins a comment.
"""

import os
import re
from collections.abc import Iterable, Iterator

from blogcheck.typed import Any

# A word list is small by nature; a line that is longer than this is a mistake in the file.
LONGEST_LINE = 400
# At the end of a word: whatever ending it has.
ANY_ENDING = "*"


class LexiconError(ValueError):
    """A word list that cannot be read; the message names the file and the line."""


def read_words(folder: str) -> dict[str, dict[str, str]]:
    """The terminals of a folder of lists: `scale.txt` gives ``SCALE``.

    A line is a word, then white space and its value if it has one (`million 6`). Words are in lower
    case. Raises LexiconError for a word that stands twice in one list.
    """
    lists: dict[str, dict[str, str]] = {}
    for name in _lists_in(folder):
        path = os.path.join(folder, name + ".txt")
        pairs = [line.partition(" ") for line in _lines(path)]
        _once(path, (word for word, _, _ in pairs))
        lists[name.upper()] = {word: value.strip() for word, _, value in pairs}
    return lists


def read_lists(folder: str) -> dict[str, tuple[str, str]]:
    """The lines of every list, in one string, and a pattern that matches any of them.

    A list at the top goes by the name of its file and has its words alone; one of a folder goes by
    that as well: `people/kin`. Raises LexiconError for a line that stands twice in one list.
    """
    lists = {name.lower(): tuple(words) for name, words in read_words(folder).items()}
    for room in sorted(os.listdir(folder)):
        inside = os.path.join(folder, room)
        for name in _lists_in(inside) if os.path.isdir(inside) else ():
            path = os.path.join(inside, name + ".txt")
            lists[f"{room}/{name}"] = tuple(_lines(path))
            _once(path, lists[f"{room}/{name}"])
    return {name: ("\n".join(lines), any_of(lines)) for name, lines in lists.items()}


def any_of(lines: Iterable[str]) -> str:
    """A pattern that matches any of some words and phrases, and tries no beginning twice.

    `forecast*` stands for the word with any ending; an apostrophe may be straight or curly.
    """
    tree: dict[str, Any] = {}
    for line in lines:
        node = tree
        for atom in _atoms(line):
            node = node.setdefault(atom, {})
        node[""] = {}
    return _branches(tree)


def _atoms(line: str) -> Iterator[str]:
    stem = line.removesuffix(ANY_ENDING)
    for char in stem:
        yield "['’]" if char == "'" else re.escape(char) if char != " " else char
    if stem != line:
        yield r"\w*"


def _branches(tree: dict[str, Any]) -> str:
    rest = [atom + _branches(below) for atom, below in tree.items() if atom]
    if not rest:
        return ""
    if len(rest) == 1 and "" not in tree:
        return rest[0]
    return f"(?:{'|'.join(rest)})" + "?" * ("" in tree)


def _lists_in(folder: str) -> list[str]:
    return sorted(name[: -len(".txt")] for name in os.listdir(folder) if name.endswith(".txt"))


def _lines(path: str) -> Iterator[str]:
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if len(line) > LONGEST_LINE:
                raise LexiconError(f"{path}:{number}: a line of over {LONGEST_LINE} characters")
            said = line.partition("#")[0].strip()
            if said:
                yield said


def _once(path: str, words: Iterable[str]) -> None:
    found: set[str] = set()
    for word in words:
        if word in found:
            raise LexiconError(f"{path}: {word!r} stands here twice")
        found.add(word)
