"""The files that settings stand in: found, and opened."""

import os
import re

from blogcheck.config.error import ConfigError
from blogcheck.typed import Any

PYPROJECT = "pyproject.toml"
FILES = ("blogcheck.toml", ".blogcheck.toml", PYPROJECT)
# A pyproject.toml that cannot have our table is passed over without being parsed.
OURS = r"""tool\s*["']?\s*\.\s*["']?blogcheck|^\s*\[\s*tool\s*\]"""

Table = dict[str, Any]


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


def opened(path: str) -> str:
    """The text of a settings file. Raises ConfigError if it cannot be read."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigError(f"the settings cannot be read: {why}", path) from error


def parsed(text: str, path: str) -> Table:
    """The TOML of a settings file. Raises ConfigError, with the place, if it is none."""
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        from blogcheck.config.place import of_syntax

        message, place = of_syntax(text, str(error))
        raise ConfigError(f"this is not TOML: {message}", path, place, text) from error


def table_of(text: str, path: str) -> Table:
    """Our own table of a settings file."""
    table = parsed(text, path)
    if os.path.basename(path) == PYPROJECT:
        table = table.get("tool", {}).get("blogcheck", {})
    return table


def _ours(path: str) -> bool:
    """Whether a pyproject.toml has our table."""
    text = opened(path)
    if not re.search(OURS, text, re.MULTILINE):
        return False
    tool = parsed(text, path).get("tool")
    return isinstance(tool, dict) and "blogcheck" in tool
