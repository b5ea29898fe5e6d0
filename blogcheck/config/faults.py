"""What is wrong in settings, with its place and what it could have been."""

import os
from collections.abc import Iterable

from blogcheck.config.error import ConfigError, Place
from blogcheck.config.files import PYPROJECT, opened
from blogcheck.config.place import find as place_of
from blogcheck.config.place import nearest

TABLE = ("tool", "blogcheck")
LISTED = "`blogcheck rules` lists them"


def fault(
    files: Iterable[str],
    key: tuple[str, ...],
    value: object,
    message: str,
    known: tuple[str, ...] = (),
    *,
    is_key: bool = False,
) -> ConfigError:
    """A ConfigError about a value in one of some settings files, or in none: then from the command.

    key: the setting, and what stands under it in a table; known: what it could have been;
    is_key: whether the value is itself a key of that table.
    """
    target, wanted = ((*key, str(value)), None) if is_key else (key, value)
    for path in files:
        text = opened(path)
        root = TABLE if os.path.basename(path) == PYPROJECT else ()
        place = place_of(text, root + target, wanted)
        if place and (wanted is None or str(wanted) in _cut(text, place)):
            hint = _hint(str(value), known) or (LISTED if known else "")
            return ConfigError(message, path, place, text, hint)
    return ConfigError(message, hint=_hint(str(value), known) or (LISTED if known else ""))


def fault_in(
    text: str,
    path: str,
    key: tuple[str, ...],
    value: object,
    message: str,
    known: tuple[str, ...] = (),
) -> ConfigError:
    """A ConfigError about a key in the text of a settings file, or about its value if one is given.

    key, known: as in `fault`; a key that is itself unknown is the value.
    """
    root = TABLE if os.path.basename(path) == PYPROJECT else ()
    hint = _hint(key[-1] if value is None else str(value), known)
    return ConfigError(message, path, place_of(text, root + key, value), text, hint)


def _cut(text: str, place: Place) -> str:
    line, column, width = place
    return text.splitlines()[line - 1][column - 1 : column - 1 + width]


def _hint(word: str, known: tuple[str, ...]) -> str:
    near = nearest(word, known) if known else ""
    if near:
        return f"did you mean `{near}`?"
    return f"one of {', '.join(known)}" if 0 < len(known) <= 6 else ""
