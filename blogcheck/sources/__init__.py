"""Bytes in, copy out: one reader a format, found by the ending of the file's name.

A reader is one file in this folder with `ENDINGS`, the endings it answers to, and
`source(text, path)`, which makes a `Source` of decoded copy. Adding a file adds a reader.
"""

import os
import sys
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from blogcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

STANDARD_INPUT = "-"
BOM = "\ufeff"


class SourceError(Exception):
    """Input that cannot be linted.

    path: the file as it was named; offset: where the fault is, in bytes of the file (in code points
    when the copy came as text), None if it is nowhere in particular; message: what is wrong; hint:
    what to do about it; line: the line of the fault, from 1, None without an offset.
    """

    def __init__(
        self,
        path: str,
        offset: int | None,
        message: str,
        hint: str = "",
        line: int | None = None,
    ) -> None:
        super().__init__(path, offset, message, hint, line)
        self.path = path
        self.offset = offset
        self.message = message
        self.hint = hint
        self.line = line

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}"


class Source(NamedTuple):
    """Decoded copy.

    text: the copy, its line ends as in the file, a byte order mark left out and not counted.
    path: the file as it was named, `-` for standard input.
    format: the reader that made it, `text`, `markdown`, ….
    published: the day of publication, where the file itself says so.
    body: the region to lint, in code points of `text`, half open; front matter lies outside.
    """

    text: str
    path: str = STANDARD_INPUT
    format: str = "text"
    published: "date | None" = None
    body: tuple[int, int] = (0, 0)

    def original(self, offset: int) -> int:
        """The place in the decoded file, in code points, of an offset into `text`."""
        return offset


def read(path: str) -> Source:
    """Read one file, or standard input for `-`.

    Raises SourceError when there is no such file, or when it is not text in UTF-8.
    """
    try:
        if path == STANDARD_INPUT:
            data = sys.stdin.buffer.read()
        else:
            with open(path, "rb") as file:
                data = file.read()
    except OSError as error:
        raise SourceError(path, None, f"cannot be read: {error.strerror}") from error
    return from_text(decode(data, path), path)


def from_text(text: str, path: str = STANDARD_INPUT, format: str = "") -> Source:
    """Make a Source of copy that is already decoded.

    format: the reader to use (`markdown`); empty to go by the ending of `path`.
    Raises SourceError when the text holds a NUL or half of a surrogate pair; ValueError for a
    format that has no reader.
    """
    text = text.removeprefix(BOM)
    at = text.find("\0")
    if at >= 0:
        hint = "if it is copy, save the file as UTF-8"
        raise SourceError(
            path, at, "a NUL character: this is not copy", hint, line=_line(text[:at])
        )
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = "half of a surrogate pair, which is no character"
        raise SourceError(path, error.start, message, line=_line(text[: error.start])) from None
    source: Source = _reader(os.path.splitext(path)[1].lower(), format).source(text, path)
    return source


def decode(data: bytes, path: str) -> str:
    """Decode the bytes of a file from UTF-8; a byte order mark is dropped.

    Raises SourceError, with the offset of the byte, when they are not text in UTF-8.
    """
    try:
        return data.decode("utf-8").removeprefix(BOM)
    except UnicodeDecodeError as error:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            message = "this is UTF-16, not UTF-8"
        else:
            message = f"byte 0x{data[error.start]:02x} at offset {error.start} is not UTF-8"
        line = _line(data[: error.start].decode("latin-1"))
        raise SourceError(path, error.start, message, "save the file as UTF-8", line) from None


def _line(before: str) -> int:
    """The line, from 1, of what follows some text; CRLF, LF and CR each end one."""
    return before.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1


def formats() -> list[str]:
    """The names of the readers, one a file of this folder, in order of the alphabet."""
    names = (os.path.splitext(name) for name in os.listdir(os.path.dirname(__file__)))
    return sorted(stem for stem, ending in names if ending == ".py" and stem != "__init__")


@lru_cache(64)
def _reader(ending: str, name: str) -> ModuleType:
    """The reader of a format, or the one that answers to a path's ending; plain text if none."""
    if name and name not in formats():
        raise ValueError(f"no reader for the format {name!r}: there are {', '.join(formats())}")
    text = import_module(f"{__name__}.text")
    if name or ending in text.ENDINGS:
        return import_module(f"{__name__}.{name or 'text'}")
    readers = (import_module(f"{__name__}.{name}") for name in formats())
    return next((reader for reader in readers if ending in reader.ENDINGS), text)
