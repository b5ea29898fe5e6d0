"""`blogcheck test`: run the examples that rules carry."""

import os
import sys
from typing import Any

import click

from blogcheck import street
from blogcheck.checking import examples
from blogcheck.checking.engine import Result
from blogcheck.cli import options as shared
from blogcheck.cli import terminal
from blogcheck.cli.rulebook import called, rulebook
from blogcheck.rule import Rule
from blogcheck.sources import from_text


@click.command("test")
@click.argument("which", nargs=-1, metavar="[RULES|DIRS]...")
@shared.settings
def command(which: tuple[str, ...], **given: Any) -> int:  # noqa: ANN401  (click's values)
    """Run the examples that rules carry.

    All of them, or those of the rules, groups and folders named.
    """
    terminal.open_out()
    folders = tuple(name for name in which if os.path.isdir(name))
    every = rulebook(given, folders)
    chosen = dict.fromkeys(rule for name in which for rule in _meant(name, every))
    rules = tuple(chosen) if which else every
    count = missed = 0
    for rule in rules:
        # A rule on trial bears on its own examples and on nobody else's.
        bearing = tuple(r for r in every if r.status == "stable" or r is rule)
        count += len(rule.examples)
        for miss in examples.run((rule,), _through(bearing)):
            missed += 1
            sys.stdout.write(f"{miss}\n")
    told = f"{missed} did not come out right" if missed else "all came out right"
    sys.stdout.write(f"Ran {_count(count, 'example')} of {_count(len(rules), 'rule')}: {told}.\n")
    return 1 if missed else 0


def _meant(name: str, every: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules in a folder, or those that a name means."""
    if not os.path.isdir(name):
        return called(name, every)
    root = os.path.join(os.path.realpath(name), "")
    found = tuple(rule for rule in every if os.path.realpath(rule.path).startswith(root))
    if not found:
        raise click.UsageError(f"there is no rule in {name}")
    return found


def _through(rules: tuple[Rule, ...]) -> examples.Lint:
    """What takes the copy of an example through the street."""

    def lint(text: str, published: str) -> Result:
        source = from_text(text)
        if published:
            from datetime import date

            source = source._replace(published=date.fromisoformat(published))
        return street.check(source, rules, "guess").result

    return lint


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
