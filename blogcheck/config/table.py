"""One table of settings: held against the keys there are, and laid over what was set before."""

import os

from blogcheck.config.faults import TABLE, fault_in
from blogcheck.config.files import PYPROJECT, Table
from blogcheck.config.keys import FLAG, KEYS, LEVEL_TABLE, LIST, LIST_TABLE, WORD, Key
from blogcheck.config.settings import Ignored, Settings


def check(table: Table, text: str, path: str) -> None:
    """Hold a table against the keys there are. Raises ConfigError at the first fault."""
    known = {key.name: key for key in KEYS}
    for name, value in table.items():
        key = known.get(name)
        if key is None:
            if name == TABLE[0] and os.path.basename(path) != PYPROJECT:
                message = "in this file the keys stand at the top, without [tool.blogcheck]"
                raise fault_in(text, path, TABLE, None, message)
            where = "[tool.blogcheck]" if os.path.basename(path) == PYPROJECT else "the settings"
            message = f"unknown key `{name}` in {where}"
            raise fault_in(text, path, (name,), None, message, tuple(known))
        if not _holds(key, value):
            message = f"`{name}` is {key.holds}, not {value!r}"
            raise fault_in(text, path, (name,), None, message)
        if not key.heeded:
            message = f"`{name}` has no effect in this version: leave it out"
            raise fault_in(text, path, (name,), None, message)
        if not key.values:
            continue
        for under, word in value.items() if isinstance(value, dict) else (("", value),):
            if word not in key.values:
                message = f"unknown value `{word}` for `{name}`"
                target = (name, under) if under else (name,)
                raise fault_in(text, path, target, word, message, key.values)


def laid_over(settings: Settings, table: Table, folder: str) -> Settings:
    """The settings with those of a table over them; tables within it are put together."""
    changes: Table = {}
    for key in KEYS:
        if key.name not in table or key.name == "extend":
            continue
        value = table[key.name]
        if key.holds == LEVEL_TABLE:
            value = {**settings.severity, **value}
        elif key.holds == LIST_TABLE:
            own = (Ignored(folder, pattern, tuple(names)) for pattern, names in value.items())
            value = (*settings.per_file_ignores, *own)
        elif key.holds == LIST:
            value = tuple(_absolute(key, word, folder) for word in value)
        changes[key.field] = value
    return settings._replace(**changes)


def _holds(key: Key, value: object) -> bool:
    """Whether a value is of the kind that a key holds."""

    def words(given: object) -> bool:
        return isinstance(given, list) and all(isinstance(word, str) for word in given)

    if key.holds == FLAG:
        return isinstance(value, bool)
    if key.holds == WORD:
        return isinstance(value, str)
    if key.holds == LIST:
        return words(value)
    if not isinstance(value, dict):
        return False
    if key.holds == LEVEL_TABLE:
        return all(isinstance(level, str) for level in value.values())
    return key.holds == LIST_TABLE and all(words(names) for names in value.values())


def _absolute(key: Key, word: str, folder: str) -> str:
    """A path from the settings file's folder; in `format=path`, the path."""
    if not key.paths:
        return word
    before, equals, path = word.rpartition("=") if key.name == "report" else ("", "", word)
    return before + equals + os.path.normpath(os.path.join(folder, path))
