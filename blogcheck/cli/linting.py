"""What `blogcheck lint` does once its line is read. It goes without click, which costs a start."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import tee

from blogcheck.cli import terminal
from blogcheck.cli.files import STANDARD_INPUT
from blogcheck.cli.run import Ask, Run, changed
from blogcheck.config.keys import KEYS
from blogcheck.reports import Options, formats, write
from blogcheck.street import Post
from blogcheck.typed import Any


class MisuseError(Exception):
    """A command line, or settings, that ask for what cannot be had; raised before any output."""


def lint(paths: tuple[str, ...], given: Mapping[str, Any]) -> int:
    """Check copy, the current folder if no path is named; the exit code.

    given: the options by their names, as click hands them over. Raises MisuseError.
    """
    if given["unsafe_fixes"] and not (given["fix"] or given["diff"]):
        raise MisuseError("--unsafe-fixes goes with --fix or --diff")
    if given["stdin_filename"] and STANDARD_INPUT not in paths:
        raise MisuseError("--stdin-filename names standard input, and no path is -")
    ask = Ask(
        paths or (os.curdir,),
        stdin_name=given["stdin_filename"] or "",
        files=given["config"],
        isolated=given["isolated"],
        change=lambda settings: changed(settings, given),
        published=given["published"],
        exclude=not given["no_exclude"],
        fix=given["fix"] and not given["diff"],
        unsafe=given["unsafe_fixes"],
        diff=given["diff"],
    )
    run = Run(ask)
    terminal.open_out()
    if given["show_settings"]:
        sys.stdout.writelines(f"{row}\n" for row in settings(run))
    elif given["show_files"]:
        sys.stdout.writelines(f"{path}\n" for path in run.walk())
    elif given["diff"]:
        for _ in run.posts():
            sys.stdout.write(run.patch)
    else:
        _report(run, given)
        code = run.code()
        return 0 if given["exit_zero"] and code == 1 else code
    return run.code()


def _report(run: Run, given: Mapping[str, Any]) -> None:
    """Write every report that is asked for; the first goes to standard output."""
    home = run.home()
    github = "github" if os.environ.get("GITHUB_ACTIONS") else ""
    form = given["format"] or home.format or github or "full"
    reports = [_named(report) for report in given["report"] or home.report]
    if form not in formats():
        raise MisuseError(f"the settings have no such format: {form}")
    shape = Options(
        width=terminal.width(),
        paint=terminal.painter(given["color"]),
        least=home.min_severity,
        quiet=given["quiet"],
        fixed=lambda: run.fixed,
        unread=lambda: run.unread,
        left_out=lambda: run.left_out,
    )
    # One report takes the posts as they come; of several, the later ones wait for the first.
    streams: Iterable[Iterator[Post]] = tee(run.posts(), len(reports) + 1) if reports else ()
    first, *others = streams or (run.posts(),)
    # The fixed copy has standard output to itself.
    out = sys.stderr if run.ask.fix and STANDARD_INPUT in run.ask.paths else sys.stdout
    gone: BrokenPipeError | None = None
    try:
        if given["statistics"]:
            from blogcheck.reports.drawing.statistics import statistics

            out.writelines(statistics(first, shape))
        else:
            out.writelines(write(form, first, shape))
        if run.left is not None:
            sys.stdout.write(run.left)
        out.flush()
    except BrokenPipeError as error:
        # Whoever read along has left; whoever waits for a file has not.
        gone = error
    bare = Options(
        least=home.min_severity, fixed=shape.fixed, unread=shape.unread, left_out=shape.left_out
    )
    for (other, path), posts in zip(reports, others, strict=True):
        _write(path, write(other, posts, bare))
    if gone:
        raise gone


def _named(report: str) -> tuple[str, str]:
    """`F=PATH` as format and path."""
    form, equals, path = report.partition("=")
    if not (equals and path) or form not in formats():
        raise MisuseError(f"--report {report}: it is F=PATH, and F one of {', '.join(formats())}")
    return form, path


def _write(path: str, pieces: Iterable[str]) -> None:
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.writelines(pieces)
    except OSError as error:
        import click

        raise click.ClickException(f"cannot write {path}: {error.strerror}") from error


def settings(run: Run) -> Iterator[str]:
    """The settings of a run as TOML, after the files that they come from."""
    home = run.home()
    for path in home.files:
        yield f"# {path}"
    if not home.files:
        yield "# no settings file"
    heeded = {key.field for key in KEYS if key.heeded}
    ignores = {ignored.pattern: ignored.names for ignored in home.per_file_ignores}
    for name, value in {**home._asdict(), "per_file_ignores": ignores}.items():
        if name in heeded:
            yield f"{name.replace('_', '-')} = {_toml(value)}"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        pairs = (f"{_toml(key)} = {_toml(item)}" for key, item in value.items())
        return f"{{ {', '.join(pairs)} }}" if value else "{}"
    quoted = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'
