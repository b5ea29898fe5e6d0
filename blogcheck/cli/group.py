"""The commands, as click knows them: one module each, read when its command is asked for."""

from importlib import import_module

import click

from blogcheck import __version__

COMMANDS = ("lint", "claims", "explain", "rules", "test")


class Commands(click.Group):
    """Finds a command's module by its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        """The commands in the order in which one meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a module in this folder; None if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"{__package__}.{cmd_name}").command
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
