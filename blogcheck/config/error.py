"""Settings that cannot be used, and how that is shown."""

import os

from blogcheck.typed import NamedTuple


class Place(NamedTuple):
    """A stretch of one line of a file: line and column from 1, width in code points."""

    line: int
    column: int
    width: int


class ConfigError(Exception):
    """Settings that cannot be used.

    message: what is wrong; path: the file as it is best shown; place: where in it, None if nowhere;
    source: that line; hint: what to do about it. As a string: the message, and the line with a
    caret under the place.
    """

    def __init__(
        self,
        message: str,
        path: str = "",
        place: Place | None = None,
        text: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(message, path, place, text, hint)
        self.message = message
        self.path = shown(path)
        self.place = place
        lines = text.splitlines()
        self.source = lines[place.line - 1] if place and place.line <= len(lines) else ""
        self.hint = hint

    def __str__(self) -> str:
        if self.place is None:
            where = f"\n  --> {self.path}" if self.path else ""
            return self.message + where + (f"\n  = help: {self.hint}" if self.hint else "")
        line, column, width = self.place
        gutter = " " * len(str(line))
        # Tabs before the place stay tabs, or the carets would stand beside it.
        lead = "".join("\t" if c == "\t" else " " for c in self.source[: column - 1])
        carets = f"{lead}{'^' * max(width, 1)} {self.hint}".rstrip()
        return "\n".join(
            (
                self.message,
                f"{gutter}--> {self.path}:{line}:{column}",
                f"{gutter} |",
                f"{line} | {self.source}",
                f"{gutter} | {carets}",
            )
        )


def shown(path: str) -> str:
    """A path as it is best shown: from here, if it lies below."""
    if not os.path.isabs(path):
        return path
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here)
