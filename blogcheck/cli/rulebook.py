"""The rules that the settings here know, and one of them by name."""

import os

import click

from blogcheck.checking import load
from blogcheck.cli.run import Ask, Run
from blogcheck.rule import Rule
from blogcheck.street import rulebook as every
from blogcheck.typed import Any


def rulebook(given: dict[str, Any], folders: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """Our rules, those of `rule-paths` and of further folders, in order of group and name."""
    run = Run(Ask(files=given["config"], isolated=given["isolated"]))
    found = list(run.home().rule_paths)
    known = [load.built_in(), *found]
    further = (folder for folder in folders if not _inside(folder, known))
    return every((*found, *further), whole=True)


def _inside(folder: str, known: list[str]) -> bool:
    """Whether the rules of a folder are among those of the known folders."""
    path = os.path.join(os.path.realpath(folder), "")
    return any(path.startswith(os.path.join(os.path.realpath(base), "")) for base in known)


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
