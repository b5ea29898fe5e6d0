"""The tables of a TOML file, held against the keys there are; a fault has its place in the file."""

from collections.abc import Mapping

from blogcheck.checking.load import RuleError
from blogcheck.config.error import Place
from blogcheck.config.place import find, nearest, of_syntax
from blogcheck.typed import Any

TEXT, LIST, TABLE, TABLES, FLAG, NUMBER = (
    "a string",
    "a list of strings",
    "a table",
    "a list of tables",
    "true or false",
    "a number",
)


class Form:
    """The tables of a file, and the faults in it with their places."""

    def __init__(self, path: str) -> None:
        import tomllib

        self.path = path
        try:
            with open(path, encoding="utf-8-sig") as file:
                self.text = file.read()
        except (OSError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
            raise RuleError(path, f"the rule cannot be read: {why}") from error
        try:
            # A decimal stays what it is on the page.
            self.top: dict[str, Any] = tomllib.loads(self.text, parse_float=_decimal)
        except tomllib.TOMLDecodeError as error:
            message, place = of_syntax(self.text, str(error))
            told = f"this is not TOML: {message}"
            raise RuleError(path, told, place=place, text=self.text) from error

    def fault(
        self,
        message: str,
        key: tuple[str, ...] = (),
        value: object = None,
        hint: str = "",
        at: tuple[int, int] | None = None,
    ) -> RuleError:
        """An error about a key, or a value under it; at: column and width within that value."""
        place = find(self.text, key, value) if key else None
        if place is not None and at is not None:
            line = self.text.splitlines()[place.line - 1]
            begin = line.find(str(value), place.column - 1)
            # A string with an escape in it, or one of several lines, is pointed at as a whole.
            if begin >= 0:
                place = Place(place.line, begin + 1 + at[0], at[1])
        return RuleError(self.path, message, place=place, text=self.text, hint=hint)

    def keys(self, where: tuple[str, ...], table: object, known: Mapping[str, str]) -> None:
        """Hold a table against the keys that it may have. Raises RuleError."""
        named = f"[{'.'.join(word for word in where if not word.isdigit())}]" if where else ""
        if not isinstance(table, dict):
            raise self.fault(f"{named} is a table", where)
        for key, value in table.items():
            if key not in known:
                near = nearest(key, tuple(known))
                hint = f"did you mean `{near}`?" if near else f"one of {', '.join(known)}"
                inside = f" in {named}" if named else ""
                raise self.fault(f"unknown key `{key}`{inside}", (*where, key), hint=hint)
            if not _holds(known[key], value):
                raise self.fault(f"`{key}` is {known[key]}", (*where, key))

    def required(self, where: tuple[str, ...], table: Mapping[str, Any], key: str) -> None:
        """Raise RuleError if a key is missing."""
        if key not in table:
            inside = f" in [{where[0]}]" if where else ""
            raise self.fault(f"`{key}` is missing{inside}", where)

    def word(self, table: Mapping[str, Any], key: str, known: tuple[str, ...]) -> str:
        """A value that is one of a few words; the first of them if there is none."""
        value = str(table.get(key, known[0]))
        if value not in known:
            near = nearest(value, known)
            hint = f"did you mean `{near}`?" if near else f"one of {', '.join(known)}"
            raise self.fault(f"unknown value `{value}` for `{key}`", (key,), value, hint)
        return value

    def filled(self, where: tuple[str, ...], table: Mapping[str, Any], key: str) -> str:
        """A string that must be there and say something."""
        self.required(where, table, key)
        value = str(table[key]).strip()
        if not value:
            raise self.fault(f"`{key}` is empty", (*where, key))
        return value


def _holds(kind: str, value: object) -> bool:
    if kind == FLAG:
        return isinstance(value, bool)
    if kind == NUMBER:
        return isinstance(value, int | _Decimal) and not isinstance(value, bool)
    if kind == TABLE:
        return isinstance(value, dict)
    if kind == TEXT:
        return isinstance(value, str) and not isinstance(value, _Decimal)
    wanted = str if kind == LIST else dict
    return isinstance(value, list) and all(isinstance(each, wanted) for each in value)


class _Decimal(str):
    """A decimal as the file has it."""

    __slots__ = ()


def _decimal(printed: str) -> _Decimal:
    return _Decimal(printed)
