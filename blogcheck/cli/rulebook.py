"""The rules that the settings here know, and one of them by name."""

from typing import Any

import click

from blogcheck.cli.run import Run
from blogcheck.rule import Rule
from blogcheck.street import rulebook as every


def rulebook(given: dict[str, Any]) -> tuple[Rule, ...]:
    """Our rules and those of `rule-paths`, in order of group and name."""
    run = Run((), files=given["config"], isolated=given["isolated"])
    return every(run.home().rule_paths)


def called(name: str, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rule of that name, or the rules of a group. Raises UsageError with the nearest name."""
    found = tuple(rule for rule in rules if name in (rule.name, rule.group))
    if found:
        return found
    from blogcheck.config.place import nearest

    there = tuple(dict.fromkeys(n for rule in rules for n in (rule.name, rule.group)))
    near = nearest(name.lower().replace("_", "-"), there)
    hint = f"did you mean `{near}`?" if near else "`blogcheck rules` lists them"
    raise click.UsageError(f"no rule or group is called `{name}`; {hint}")
