"""The plain command line, `lint` and paths: what click would make of it, without click."""

import os
from collections.abc import Sequence
from types import MappingProxyType

from blogcheck.typed import Any

COMPLETING = "_BLOGCHECK_COMPLETE"

# What the options of `lint` are when none is given; a test holds it to what click gives.
GIVEN: MappingProxyType[str, Any] = MappingProxyType(
    {
        **dict.fromkeys(("fail_on", "min_severity", "min_confidence", "format", "stdin_filename")),
        **dict.fromkeys(
            ("preview", "isolated", "no_exclude", "fix", "unsafe_fixes", "diff"), False
        ),
        **dict.fromkeys(("statistics", "show_files", "show_settings", "quiet", "exit_zero"), False),
        **dict.fromkeys(("select", "ignore", "extend_select", "severity", "report", "config"), ()),
        **dict.fromkeys(("exclude", "extend_exclude"), ()),
        "published": "",
        "color": "auto",
    }
)


def paths(arguments: Sequence[str]) -> tuple[str, ...] | None:
    """The paths of a line that is `lint` and paths, `-` among them; None for every other line.

    On Windows, where click writes patterns out, and while a shell completes a line, none is plain.
    """
    named = tuple(arguments[1:])
    if list(arguments[:1]) != ["lint"] or os.name == "nt" or COMPLETING in os.environ:
        return None
    optional = any(name.startswith("-") and name != "-" for name in named)
    return None if optional else named
