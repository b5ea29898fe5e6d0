"""`blogcheck claims`: what the parser saw."""

import os
import sys

import click

from blogcheck.cli import options as shared
from blogcheck.cli import terminal
from blogcheck.cli.run import Ask, Run, changed
from blogcheck.reports import Options, formats, write
from blogcheck.typed import Any


@click.command("claims")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--format",
    type=click.Choice(formats("claims")),
    default="table",
    help="Format of standard output; table by default.",
)
@shared.choosing
@shared.finding
def command(paths: tuple[str, ...], **given: Any) -> int:
    """What the parser saw in every number.

    Its kind, its value, whose it is and of what, and where it ended.
    """
    ask = Ask(
        paths or (os.curdir,),
        stdin_name=given["stdin_filename"] or "",
        files=given["config"],
        isolated=given["isolated"],
        change=lambda settings: changed(settings, given),
        published=given["published"],
        exclude=not given["no_exclude"],
    )
    run = Run(ask)
    terminal.open_out()
    shape = Options(width=terminal.width())
    sys.stdout.writelines(write(given["format"], run.posts(), shape, "claims"))
    # A finding is no reason to leave with 1 here: it is not what was asked.
    return 2 if run.broken else 0
