"""Settings, found and checked.

They stand in `blogcheck.toml`, in `.blogcheck.toml` or under `[tool.blogcheck]` in
`pyproject.toml`; the nearest folder wins, and in one folder the first of these. Files are not
merged: one that is to build on another says so with `extend`.
"""

import os
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from blogcheck.config.error import ConfigError
from blogcheck.config.keys import (
    ALL,
    FLAG,
    KEYS,
    LEVEL_TABLE,
    LIST,
    LIST_TABLE,
    OFF,
    WORD,
    Key,
)

__all__ = [
    "ALL",
    "KEYS",
    "OFF",
    "ConfigError",
    "Key",
    "Settings",
    "check_rules",
    "fault",
    "find",
    "override",
    "read",
]

PYPROJECT = "pyproject.toml"
FILES = ("blogcheck.toml", ".blogcheck.toml", PYPROJECT)
TABLE = ("tool", "blogcheck")
# A pyproject.toml that cannot have our table is passed over without being parsed.
OURS = r"""tool\s*["']?\s*\.\s*["']?blogcheck|^\s*\[\s*tool\s*\]"""
COMMAND_LINE = "--config"
LISTED = "`blogcheck rules` lists them"

Table = dict[str, Any]


class Ignored(NamedTuple):
    """Rules that do not run on some files: those whose path from `folder` fits `pattern`."""

    folder: str
    pattern: str
    names: tuple[str, ...]


class Settings(NamedTuple):
    """What a desk has set; `keys.py` says what each field is for.

    Paths are absolute. files: the settings files that this came from, nearest first.
    """

    select: tuple[str, ...] = (ALL,)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    severity: dict[str, str] = {}  # noqa: RUF012  (never written to: each reading makes its own)
    per_file_ignores: tuple[Ignored, ...] = ()
    fail_on: str = "error"
    min_severity: str = "note"
    min_confidence: str = "likely"
    quotes: str = "note"
    order: str = "auto"
    rounding: str = "hedged-only"
    locale: str = "en-GB"
    rule_paths: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    format: str = ""
    report: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    extend_exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    require_reasons: bool = False
    files: tuple[str, ...] = ()

    def ignored_for(self, path: str) -> tuple[str, ...]:
        """The names of rules and groups that do not run on a file.

        In a pattern `*` stands for anything, slashes too; one without a slash is held against the
        name of the file alone.
        """
        if not self.per_file_ignores:
            return ()
        from fnmatch import fnmatchcase

        names: list[str] = []
        for folder, pattern, ignored in self.per_file_ignores:
            here = os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")
            if "/" not in pattern:
                here = os.path.basename(here)
            if not here.startswith("../") and fnmatchcase(here, pattern):
                names += ignored
        return tuple(names)


def find(start: str) -> str:
    """The settings file for a file or folder: that of the nearest folder; empty if there is none.

    Raises ConfigError for a pyproject.toml on the way that cannot be read.
    """
    folder = os.path.abspath(start)
    if not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    while True:
        for name in FILES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != PYPROJECT or _ours(path)):
                return path
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above


def read(path: str) -> Settings:
    """The settings of one file, and of those that it extends.

    Raises ConfigError, with the place, for what cannot be read, an unknown key and a wrong value.
    Names of rules are taken as they are: `check_rules` holds them against the rules there are.
    """
    path = os.path.abspath(path)
    chain: list[tuple[str, Table]] = []
    seen = {path}
    while True:
        text = _text(path)
        table = _table(text, path)
        _check(table, text, path)
        chain.append((path, table))
        above = table.get("extend")
        if above is None:
            break
        path = os.path.normpath(os.path.join(os.path.dirname(path), above))
        if path in seen:
            raise fault([chain[-1][0]], ("extend",), above, "`extend` comes back to this file")
        if not os.path.isfile(path):
            raise fault([chain[-1][0]], ("extend",), above, f"there is no file {above}")
        seen.add(path)
    settings = Settings(files=tuple(name for name, _ in chain))
    for name, table in reversed(chain):
        settings = _laid_over(settings, table, os.path.dirname(name))
    return settings


def override(settings: Settings, given: str) -> Settings:
    """The settings with one more, given on the command line as `key=value`.

    The value is TOML; one that is not (`fail-on=note`) is taken as a string.
    Raises ConfigError as `read` does.
    """
    import tomllib

    key, equals, value = given.partition("=")
    if not equals:
        raise ConfigError(f"`{given}` is neither a file nor a setting: {COMMAND_LINE} key=value")
    try:
        table = tomllib.loads(given)
    except tomllib.TOMLDecodeError:
        given = f'{key} = "{value.strip()}"'
        table = _parsed(given, COMMAND_LINE)
    _check(table, given, COMMAND_LINE)
    return _laid_over(settings, table, os.getcwd())


def check_rules(settings: Settings, known: Iterable[str]) -> None:
    """Hold every name of a rule or group against those there are, ALL included.

    Raises ConfigError with the place of an unknown one and the known name most like it.
    """
    names = tuple(known)
    lists: list[tuple[tuple[str, ...], Iterable[str]]] = [
        (("select",), settings.select),
        (("extend-select",), settings.extend_select),
        (("ignore",), settings.ignore),
        *((("per-file-ignores", p.pattern), p.names) for p in settings.per_file_ignores),
    ]
    for key, given in lists:
        for name in given:
            if name not in names:
                raise fault(settings.files, key, name, f"unknown rule or group `{name}`", names)
    for name in settings.severity:
        if name not in names:
            message = f"unknown rule or group `{name}`"
            raise fault(settings.files, ("severity",), name, message, names, is_key=True)


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
    from blogcheck.config.place import find as place_of

    target, wanted = ((*key, str(value)), None) if is_key else (key, value)
    for path in files:
        text = _text(path)
        root = TABLE if os.path.basename(path) == PYPROJECT else ()
        place = place_of(text, root + target, wanted)
        if place and (wanted is None or str(wanted) in _cut(text, place)):
            hint = _hint(str(value), known) or (LISTED if known else "")
            return ConfigError(message, path, place, text, hint)
    return ConfigError(message, hint=_hint(str(value), known) or (LISTED if known else ""))


def _cut(text: str, place: tuple[int, int, int]) -> str:
    line, column, width = place
    return text.splitlines()[line - 1][column - 1 : column - 1 + width]


def _hint(word: str, known: tuple[str, ...]) -> str:
    from blogcheck.config.place import nearest

    near = nearest(word, known) if known else ""
    if near:
        return f"did you mean `{near}`?"
    return f"one of {', '.join(known)}" if 0 < len(known) <= 6 else ""


def _ours(path: str) -> bool:
    """Whether a pyproject.toml has our table."""
    text = _text(path)
    if not re.search(OURS, text, re.MULTILINE):
        return False
    tool = _parsed(text, path).get("tool")
    return isinstance(tool, dict) and "blogcheck" in tool


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigError(f"the settings cannot be read: {why}", path) from error


def _parsed(text: str, path: str) -> Table:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        from blogcheck.config.place import of_syntax

        message, place = of_syntax(text, str(error))
        raise ConfigError(f"this is not TOML: {message}", path, place, text) from error


def _table(text: str, path: str) -> Table:
    """Our own table of a settings file."""
    table = _parsed(text, path)
    if os.path.basename(path) == PYPROJECT:
        table = table.get("tool", {}).get("blogcheck", {})
    return table


def _check(table: Table, text: str, path: str) -> None:
    """Hold a table against the keys there are. Raises ConfigError at the first fault."""
    known = {key.name: key for key in KEYS}
    for name, value in table.items():
        key = known.get(name)
        if key is None:
            if name == TABLE[0] and os.path.basename(path) != PYPROJECT:
                message = "in this file the keys stand at the top, without [tool.blogcheck]"
                raise _fault_in(text, path, TABLE, None, message)
            where = "[tool.blogcheck]" if os.path.basename(path) == PYPROJECT else "the settings"
            message = f"unknown key `{name}` in {where}"
            raise _fault_in(text, path, (name,), None, message, tuple(known))
        if not _holds(key, value):
            message = f"`{name}` is {key.holds}, not {value!r}"
            raise _fault_in(text, path, (name,), None, message)
        if not key.heeded:
            message = f"`{name}` has no effect in this version: leave it out"
            raise _fault_in(text, path, (name,), None, message)
        if not key.values:
            continue
        for under, word in value.items() if isinstance(value, dict) else (("", value),):
            if word not in key.values:
                message = f"unknown value `{word}` for `{name}`"
                target = (name, under) if under else (name,)
                raise _fault_in(text, path, target, word, message, key.values)


def _fault_in(
    text: str,
    path: str,
    key: tuple[str, ...],
    value: object,
    message: str,
    known: tuple[str, ...] = (),
) -> ConfigError:
    from blogcheck.config.place import find as place_of

    root = TABLE if os.path.basename(path) == PYPROJECT else ()
    hint = _hint(key[-1] if value is None else str(value), known)
    return ConfigError(message, path, place_of(text, root + key, value), text, hint)


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


def _laid_over(settings: Settings, table: Table, folder: str) -> Settings:
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


def _absolute(key: Key, word: str, folder: str) -> str:
    """A path from the settings file's folder; in `format=path`, the path."""
    if not key.paths:
        return word
    before, equals, path = word.rpartition("=") if key.name == "report" else ("", "", word)
    return before + equals + os.path.normpath(os.path.join(folder, path))
