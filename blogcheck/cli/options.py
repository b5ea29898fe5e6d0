"""Options that more than one command has, and how their values are read."""

from collections.abc import Callable

import click

from blogcheck.config.keys import LEVELS, OFF
from blogcheck.typed import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


def names(_ctx: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Names with commas between them, the option given once or more often."""
    found = tuple(name.strip() for words in given for name in words.split(",") if name.strip())
    if given and not found:
        raise click.BadParameter("there is no name in it")
    return found


def levels(
    _ctx: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """`RULE=LEVEL` as pairs."""
    pairs = []
    for pair in given:
        name, equals, level = pair.partition("=")
        if not (name and equals):
            raise click.BadParameter(f"{pair!r} is not RULE=LEVEL")
        if level not in (*LEVELS, OFF):
            near = _nearest(level, (*LEVELS, OFF))
            raise click.BadParameter(f"no level {level!r}{near}")
        pairs.append((name, level))
    return tuple(pairs)


def day(_ctx: click.Context, _option: click.Parameter, given: str | None) -> str:
    """A day as `2012-05-04`."""
    from datetime import date

    if given is None:
        return ""
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise click.BadParameter(f"{given!r} is not a day such as 2012-05-04") from None


def _nearest(word: str, known: tuple[str, ...]) -> str:
    from blogcheck.config.place import nearest

    near = nearest(word, known)
    return f"; did you mean {near!r}?" if near else f": there are {', '.join(known)}"


def choosing(command: F) -> F:
    """The options that say which rules run."""
    for option in (
        click.option("--preview", is_flag=True, help="Also run rules on trial."),
        click.option(
            "--extend-select",
            metavar="R,..",
            multiple=True,
            callback=names,
            help="Rules and groups that run besides.",
        ),
        click.option(
            "--ignore",
            metavar="R,..",
            multiple=True,
            callback=names,
            help="Rules and groups that do not run.",
        ),
        click.option(
            "--select",
            metavar="R,..",
            multiple=True,
            callback=names,
            help="Rules and groups that run; ALL by default.",
        ),
    ):
        command = option(command)
    return command


def settings(command: F) -> F:
    """The options that say where the settings come from."""
    for option in (
        click.option("--isolated", is_flag=True, help="Look for no settings file."),
        click.option(
            "--config",
            metavar="PATH|KEY=VALUE",
            multiple=True,
            help="A settings file, or one setting as TOML.",
        ),
    ):
        command = option(command)
    return command


def finding(command: F) -> F:
    """The options that say which files are read and with what settings."""
    command = settings(command)
    for option in (
        click.option("--no-exclude", is_flag=True, help="Leave no file out."),
        click.option(
            "--extend-exclude",
            metavar="G,..",
            multiple=True,
            callback=names,
            help="Further patterns of files to leave out.",
        ),
        click.option(
            "--exclude",
            metavar="G,..",
            multiple=True,
            callback=names,
            help="Patterns of files to leave out, named ones too.",
        ),
        click.option(
            "--published",
            metavar="DATE",
            callback=day,
            help="The day of publication, such as 2012-05-04.",
        ),
        click.option("--stdin-filename", metavar="PATH", help="The name of standard input."),
    ):
        command = option(command)
    return command
