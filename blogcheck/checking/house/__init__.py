"""House rules in TOML, of two closed shapes: a relation between named claims, a bound on one kind.

A file becomes the same `Rule` as a Python file does. `form.py` reads and checks the file,
`relation.py` the sum that must hold; `choice.py` finds the figures that it speaks of, `judging.py`
holds them against it, `column.py` shows the sum; `page.py` writes the page.
"""

import os
import re

from blogcheck.checking.load import STATUSES
from blogcheck.patterns import later
from blogcheck.rule import SEVERITIES, Rule

TELLING = later(r'^(severity|status|since)\s*=\s*"([^"\n]*)"', re.MULTILINE)


def read(path: str, group: str) -> Rule:
    """The rule of a file. Raises RuleError, with the place, for whatever in it cannot be used."""
    from blogcheck.checking.house import form, judging, page

    plan = form.read(path, group)
    text = page.write(plan)
    return Rule(
        severity=plan.severity,
        since=plan.since,
        status=plan.status,
        name=_name(path),
        group=plan.group,
        summary=text.partition("\n")[0],
        page=text,
        path=path,
        examples=plan.examples,
        check=judging.checker(plan),
    )


def brief(path: str, group: str) -> Rule:
    """As much of the rule of a file as it takes to choose among rules, without its check.

    The head of the file is all that is read, and neither TOML nor Lark is loaded: the packs that
    ship must not cost a desk a start that has not asked for them. Raises RuleError.
    """
    with open(path, encoding="utf-8") as file:
        head = file.read().partition("\n[")[0]
    told = dict(TELLING.findall(head))
    severity, status = told.get("severity", ""), told.get("status", STATUSES[0])
    if severity not in SEVERITIES or status not in STATUSES:
        return read(path, group)
    return Rule(
        severity=severity,
        since=told.get("since", ""),
        status=status,
        name=_name(path),
        group=group,
        path=path,
    )


def _name(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[0].replace("_", "-")
