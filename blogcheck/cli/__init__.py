"""The command line: one module a command, read only when its command is asked for.

Exit codes: 0 nothing to hold the post for, 1 at least one finding that does, 2 nothing can be said.
Whatever goes wrong that is not a finding is 2: what broke must never look like clean copy.
"""

import os
import sys
from importlib import import_module

import click

from blogcheck import __version__

COMMANDS = ("lint", "claims", "explain", "rules", "test")
BROKEN = 2
INTERRUPTED = 130


class Commands(click.Group):
    """Finds a command's module by its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        """The commands in the order in which one meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a module in this folder; None if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is asked for; with an unknown name, the nearest one is told."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from blogcheck.config.place import nearest

            near = nearest(args[0], COMMANDS)
            hint = f"did you mean `{near}`?" if near else f"there are {', '.join(COMMANDS)}"
            ctx.fail(f"no command is called `{args[0]}`; {hint}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 publish; 1 findings, hold; 2 nothing can be said, so never publish.",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Check that the numbers in a news post agree with one another."""


def run(arguments: list[str] | None = None) -> int:
    """Run a command line, the program's own if none is given; the exit code."""
    try:
        code = cli.main(arguments, prog_name="blogcheck", standalone_mode=False)
        sys.stdout.flush()
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return BROKEN
    except (BrokenPipeError, SystemExit) as leaving:
        # Shell completion leaves so, with 0.
        if isinstance(leaving, SystemExit) and not leaving.code:
            return 0
        # The reader has gone (click leaves with 1 then, which would mean findings); nothing more
        # can be said, and Python must not try at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN
    except Exception as error:  # noqa: BLE001  (an uncaught one leaves with 1: findings)
        _tell(error)
        return BROKEN
    return code if isinstance(code, int) else 0


def _tell(error: Exception) -> None:
    """Say on standard error what stopped the run: settings or a rule in a line, else the whole."""
    from blogcheck.checking.load import RuleError
    from blogcheck.config import ConfigError

    if isinstance(error, ConfigError | RuleError):
        click.echo(f"error: {error}", err=True)
        return
    sys.excepthook(type(error), error, error.__traceback__)
    click.echo("error: blogcheck broke; nothing can be said of the copy", err=True)
