"""Regular expressions that are compiled when they are first used, and once on a machine.

To compile one takes longer than to search a page with it, and all that a post needs took longer
than all else that is done for it. So what Python compiles them to is kept (`kept.py`).
"""

import re
import sys
from collections.abc import Iterator
from functools import cache

from blogcheck import kept
from blogcheck.typed import Any, cast

# What makes a pattern without compiling it is Python's own affair, and so is taken only if it is
# there; `tests/test_patterns.py` says whether it is.
try:
    from _sre import MAGIC  # type: ignore[import-not-found]  # it has no stubs
    from _sre import compile as assemble
except ImportError:  # another Python than CPython
    MAGIC = assemble = None

PATH = kept.path("patterns")
RELEASE = (sys.version, MAGIC)
# Sources change and leave what they came to behind: past so many all are compiled anew.
MOST = 2_000

# The source and the flags of a pattern to its flags, code, number of groups, and their names.
Shelf = dict[tuple[str, int], tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]]
_new: list[tuple[str, int]] = []


class _Later:
    """Stands for a pattern until something is asked of it, and then hands on what that has."""

    def __init__(self, source: str, flags: int) -> None:
        self._made_of = source, flags

    def __getattr__(self, name: str) -> object:
        """What the pattern has under a name; kept, so that it is looked up here but once."""
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(_pattern(*self._made_of), name)
        setattr(self, name, found)
        return found


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use; a fault in it comes up only then."""
    return cast("re.Pattern[str]", _Later(source, flags))


def beside(
    pattern: re.Pattern[str],
    words: tuple[str, ...],
    text: str,
    span: tuple[int, int],
    *,
    back: int,
    ahead: int,
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` finds in a span, for a pattern whose matches hold a rare word.

    A pattern that begins with a choice of words is tried at every letter of the copy. Plain words
    are found ten times as fast, and the pattern is then tried beside them alone.
    words: those of which a match holds one; back, ahead: how far from the beginning of that word a
    match begins at most, and how far behind it what the pattern looks at ends.
    """
    start, end = span
    for at in sorted(place for word in words for place in _places(word, text, start, end)):
        if at >= start:
            for found in pattern.finditer(text, max(start, at - back), min(end, at + ahead)):
                start = found.end()
                yield found


def _places(word: str, text: str, start: int, end: int) -> Iterator[int]:
    at = text.find(word, start, end)
    while at >= 0:
        yield at
        at = text.find(word, at + 1, end)


@cache
def _pattern(source: str, flags: int) -> re.Pattern[str]:
    held = shelf().get((source, int(flags)))
    if held is not None and assemble is not None:
        whole, code, *names = held
        try:
            found: re.Pattern[str] = assemble(
                source, whole, memoryview(code).cast("I").tolist(), *names
            )
        except (RuntimeError, TypeError, ValueError):  # no code: the file was damaged
            pass
        else:
            return found
    _new.append((source, int(flags)))
    return re.compile(source, flags)


@cache
def shelf() -> Shelf:
    """What is kept; empty if nothing is, or not of this release of Python."""
    return kept.read(PATH, RELEASE)


def keep() -> None:
    """Put what has been compiled since the start with what is kept; where that fails, it fails."""
    if not _new or sys.dont_write_bytecode or assemble is None:
        return
    held = dict(shelf()) if len(shelf()) < MOST else {}
    try:
        for source, flags in _new:
            held[source, flags] = _code(source, flags)
    except (ImportError, AttributeError, TypeError):
        return
    finally:
        _new.clear()
    kept.write(PATH, RELEASE, held)


def _code(source: str, flags: int) -> Any:
    """What `re.compile` hands to the engine, as its own `compile` works it out."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(source, flags)
    code = array("I", _compiler._code(tree, flags))  # noqa: SLF001
    named = tree.state.groupdict
    names: list[str | None] = [None] * tree.state.groups
    for name, number in named.items():
        names[number] = name
    whole = int(flags) | tree.state.flags
    return whole, code.tobytes(), tree.state.groups - 1, dict(named), tuple(names)
