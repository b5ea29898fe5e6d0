"""`blogcheck rules`: the table of rules."""

import sys

import click

from blogcheck.cli import options as shared
from blogcheck.cli import terminal
from blogcheck.cli.rulebook import rulebook
from blogcheck.typed import Any

HEADERS = ("name", "group", "severity", "fix", "status")


@click.command("rules")
@shared.settings
def command(**given: Any) -> None:
    """List the rules there are."""
    from tabulate import tabulate

    terminal.open_out()
    rows = [(r.name, r.group, r.severity, r.fix, r.status) for r in rulebook(given)]
    sys.stdout.write(tabulate(rows, HEADERS, "simple") + "\n")
