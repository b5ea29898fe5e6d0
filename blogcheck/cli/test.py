"""`blogcheck test`: run the examples that rules carry, or whole posts with their answers."""

import os
import sys

import click

from blogcheck import street
from blogcheck.checking import examples
from blogcheck.checking.engine import Result
from blogcheck.cli import options as shared
from blogcheck.cli import terminal
from blogcheck.cli.rulebook import called, rulebook
from blogcheck.cli.scoring import scored
from blogcheck.reports.drawing.summary import count
from blogcheck.rule import Rule
from blogcheck.sources import from_text
from blogcheck.typed import Any


@click.command("test")
@click.argument("which", nargs=-1, metavar="[RULES|DIRS]...")
@click.option(
    "--posts",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False),
    help="Run the posts of DIR that have answers beside them, in place of the examples.",
)
@click.option("--write", metavar="FILE", help="With --posts: keep the table of scores in FILE.")
@shared.settings
def command(
    which: tuple[str, ...],
    posts: str | None,
    write: str | None,
    **given: Any,
) -> int:
    """Run the examples that rules carry.

    All of them, or those of the rules, groups and folders named.
    """
    terminal.open_out()
    if posts is not None:
        if which:
            raise click.UsageError("--posts runs every rule; name none beside it")
        return scored(posts, write, rulebook(given))
    if write is not None:
        raise click.UsageError("--write goes with --posts")
    folders = tuple(name for name in which if os.path.isdir(name))
    every = rulebook(given, folders)
    chosen = dict.fromkeys(rule for name in which for rule in _meant(name, every))
    rules = tuple(chosen) if which else every
    ran = missed = 0
    broke = False
    for rule in rules:
        # A rule on trial bears on its own examples and on nobody else's.
        bearing = tuple(r for r in every if r.status == "stable" or r is rule)
        ran += len(examples.every(rule))
        for miss in examples.run((rule,), _through(bearing)):
            missed += 1
            broke = broke or miss.broke
            sys.stdout.write(f"{miss}\n")
    told = f"{missed} did not come out right" if missed else "all came out right"
    sys.stdout.write(f"Ran {count(ran, 'example')} of {count(len(rules), 'rule')}: {told}.\n")
    if broke:
        return 2
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
