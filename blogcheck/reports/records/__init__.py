"""The records that programs read: those of `--format jsonl` and of the Python interface.

Values are strings, so that no reader turns them into floats. Lines and columns count from 1,
offsets from 0, all in code points; a stretch is half open.
"""

import json
from collections.abc import Callable

SCHEMA = 1

# Many readers of lines take these for line ends; inside a record they are escaped.
_LINE_ENDS = (("\x85", "\\u0085"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))


def encoder(indent: int | None = None) -> Callable[[object], str]:
    """What turns a record into JSON: on one line, or set out by `indent` blanks a level."""
    encode = json.JSONEncoder(ensure_ascii=False, indent=indent).encode

    def written(record: object) -> str:
        text = encode(record)
        for raw, escape in _LINE_ENDS:
            text = text.replace(raw, escape)
        return text

    return written
