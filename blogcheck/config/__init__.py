"""Settings, found and checked.

They stand in `blogcheck.toml`, in `.blogcheck.toml` or under `[tool.blogcheck]` in
`pyproject.toml`; the nearest folder wins, and in one folder the first of these. Files are not
merged: one that is to build on another says so with `extend`.
"""

import os
from collections.abc import Iterable

from blogcheck.config.error import ConfigError
from blogcheck.config.files import Table, find, opened, parsed, table_of
from blogcheck.config.settings import Settings

__all__ = ["ConfigError", "Settings", "check_rules", "find", "override", "read"]

COMMAND_LINE = "--config"


def read(path: str) -> Settings:
    """The settings of one file, and of those that it extends.

    Raises ConfigError, with the place, for what cannot be read, an unknown key and a wrong value.
    Names of rules are taken as they are: `check_rules` holds them against the rules there are.
    """
    from blogcheck.config.faults import fault
    from blogcheck.config.table import check, laid_over

    path = os.path.abspath(path)
    chain: list[tuple[str, Table]] = []
    seen = {path}
    while True:
        text = opened(path)
        table = table_of(text, path)
        check(table, text, path)
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
        settings = laid_over(settings, table, os.path.dirname(name))
    return settings


def override(settings: Settings, given: str) -> Settings:
    """The settings with one more, given on the command line as `key=value`.

    The value is TOML; one that is not (`fail-on=note`) is taken as a string.
    Raises ConfigError as `read` does.
    """
    import tomllib

    from blogcheck.config.table import check, laid_over

    key, equals, value = given.partition("=")
    if not equals:
        raise ConfigError(f"`{given}` is neither a file nor a setting: {COMMAND_LINE} key=value")
    try:
        table = tomllib.loads(given)
    except tomllib.TOMLDecodeError:
        given = f'{key} = "{value.strip()}"'
        table = parsed(given, COMMAND_LINE)
    check(table, given, COMMAND_LINE)
    return laid_over(settings, table, os.getcwd())


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
                raise _unknown(settings, key, name, names)
    for name in settings.severity:
        if name not in names:
            raise _unknown(settings, ("severity",), name, names, is_key=True)


def _unknown(
    settings: Settings,
    key: tuple[str, ...],
    name: str,
    known: tuple[str, ...],
    *,
    is_key: bool = False,
) -> ConfigError:
    from blogcheck.config.faults import fault

    message = f"unknown rule or group `{name}`"
    return fault(settings.files, key, name, message, known, is_key=is_key)
