"""The rules that ship, as they spoke of themselves when their files were last loaded.

Most posts have nothing for most rules, and to load all their files takes longer than to check a
post. So what a file says in `RULE` is kept (`kept.py`) until it changes, and the file itself is
loaded when its rule first runs.
"""

import os
import sys
from collections.abc import Callable, Iterator

from blogcheck import kept
from blogcheck.rule import Check, Facts, Finding, Needs, Rule
from blogcheck.typed import Any

PATH = kept.path("rules")
RELEASE = (sys.version, Rule._fields, Needs._fields)
Load = Callable[[], Rule]
Checks = Callable[[Facts], Iterator[Finding | Check]]
LoadChecks = Callable[[], Checks | None]


class Register:
    """What is kept of each rule file; `keep` when all are there."""

    def __init__(self) -> None:
        self._kept = kept.read(PATH, RELEASE)
        self._seen: dict[str, Any] = {}

    def rule(self, path: str, brief: Load, check: LoadChecks) -> Rule:
        """The rule of a file, without its page and examples.

        brief: reads as much of the file, if it has changed; check: loads what it checks with.
        Raises what they do.
        """
        at = os.stat(path)
        stamp = at.st_mtime_ns, at.st_size
        held = self._kept.get(path)
        if held is None or held[0] != stamp:
            rule = brief()._replace(summary="", page="", examples=())
            fields = {**rule._asdict(), "needs": tuple(rule.needs), "check": None}
            self._seen[path] = stamp, tuple(fields.values())
        else:
            self._seen[path] = held
            rule = Rule._make(held[1])
            rule = rule._replace(needs=Needs._make(rule.needs))
        return rule if rule.check is not None else rule._replace(check=_Later(check))

    def keep(self) -> None:
        """Keep what has been seen, if some of it was not kept."""
        if self._seen != self._kept:
            kept.write(PATH, RELEASE, self._seen)


class _Later:
    """Checks as a rule does, whose file it loads at the first post that has something for it."""

    def __init__(self, load: LoadChecks) -> None:
        self._load = load
        self._check: Checks | None = None

    def __call__(self, facts: Facts) -> Iterator[Finding | Check]:
        """What the rule says of a post. Raises RuleError for a file that is no rule any more."""
        if self._check is None:
            self._check = self._load() or _nothing
        return self._check(facts)


def _nothing(_facts: Facts) -> Iterator[Finding | Check]:
    return iter(())
