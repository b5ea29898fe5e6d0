"""Regular expressions that are compiled when they are first used: a post needs few of them.

To compile one takes longer than to search a page with it.
"""

import re
from typing import cast


class _Later:
    """Stands for a pattern until something is asked of it, and then hands on what that has."""

    def __init__(self, source: str, flags: int) -> None:
        self._made_of = source, flags

    def __getattr__(self, name: str) -> object:
        """What the pattern has under a name; kept, so that it is looked up here but once."""
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(re.compile(*self._made_of), name)
        setattr(self, name, found)
        return found


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use; a fault in it comes up only then."""
    return cast("re.Pattern[str]", _Later(source, flags))
