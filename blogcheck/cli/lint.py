"""`blogcheck lint`: its options, as click takes them."""

import click

from blogcheck.cli import options as shared
from blogcheck.cli.linting import MisuseError, lint
from blogcheck.config.keys import CONFIDENCES, LEVELS
from blogcheck.reports import formats
from blogcheck.typed import Any


@click.command("lint")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@shared.choosing
@click.option(
    "--severity",
    metavar="R=LEVEL",
    multiple=True,
    callback=shared.levels,
    help="error, warning, note or off for a rule or a group.",
)
@click.option("--fail-on", type=click.Choice(LEVELS), help="Lowest severity that makes exit 1.")
@click.option("--min-severity", type=click.Choice(LEVELS), help="Lowest severity shown.")
@click.option(
    "--min-confidence",
    type=click.Choice(CONFIDENCES),
    help="Lowest confidence shown and counted.",
)
@click.option("--fix", is_flag=True, help="Write safe fixes.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: unsafe ones as well.")
@click.option("--diff", is_flag=True, help="Print a patch and write nothing.")
@click.option("--format", type=click.Choice(formats()), help="Format of standard output.")
@click.option("--report", metavar="F=PATH", multiple=True, help="Also write format F to PATH.")
@click.option("--statistics", is_flag=True, help="Counts by rule in place of the findings.")
@shared.finding
@click.option("--show-files", is_flag=True, help="Print the files and leave.")
@click.option("--show-settings", is_flag=True, help="Print the settings and leave.")
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto")
@click.option("-q", "--quiet", is_flag=True, help="Findings alone, without the summary.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 even with findings; 2 stays 2.")
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Check copy.

    PATHS are files, folders (searched for *.txt and *.md), patterns, or - for standard input.
    """
    try:
        return lint(paths, given)
    except MisuseError as error:
        raise click.UsageError(str(error)) from None
