"""One run over many posts: settings for each, the rules they choose, and what the exit code is."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping

from blogcheck import config, sources, street
from blogcheck.checking.choose import NONE_LEFT, choose, names
from blogcheck.cli import fixing
from blogcheck.cli.files import STANDARD_INPUT, Walk, fits, like
from blogcheck.cli.terminal import tell
from blogcheck.config import ConfigError, Settings
from blogcheck.rule import Rule
from blogcheck.sources import Source, SourceError
from blogcheck.street import Post
from blogcheck.typed import Any, NamedTuple

ROUNDS = 10
Change = Callable[[Settings], Settings]


class Ask(NamedTuple):
    """What was asked for.

    paths: as named. stdin_name: the name that standard input goes by. files: settings files or
    `key=value`. isolated: no settings file is looked for. change: puts the command line's own
    settings on top. published: ISO day, or empty. exclude: whether patterns leave files out.
    fix, unsafe, diff: which fixes are made, and whether only shown.
    """

    paths: tuple[str, ...] = ()
    stdin_name: str = ""
    files: tuple[str, ...] = ()
    isolated: bool = False
    change: Change = lambda settings: settings
    published: str = ""
    exclude: bool = True
    fix: bool = False
    unsafe: bool = False
    diff: bool = False


class Run:
    """One run, and how it goes.

    broken: something could not be said. held: a finding is grave enough to hold the post.
    fixed: fixes written. unread: files not checked. left_out: files that were named, and that an
    exclude leaves out. patch: what the fixes of the last post come to,
    where they are only shown; patched: whether any came to something. left: standard input with
    its fixes.
    """

    def __init__(self, ask: Ask) -> None:
        self.ask = ask
        self.broken = False
        self.held = False
        self.fixed = 0
        self.unread = 0
        self.left_out = 0
        self.patch = ""
        self.patched = False
        self.left: str | None = None
        self._settings: dict[str, Settings] = {}
        self._rules: dict[str, tuple[Rule, ...]] = {}

    def home(self) -> Settings:
        """The settings of the run as a whole: those of the first path that was named."""
        return self.settings(self.ask.paths[0] if self.ask.paths else os.curdir)

    def settings(self, path: str) -> Settings:
        """The settings for a file or a folder. Raises ConfigError."""
        if path == STANDARD_INPUT:
            path = self.ask.stdin_name or os.path.join(os.curdir, "stdin")
        folder = path if os.path.isdir(path) else os.path.dirname(path)
        if folder not in self._settings:
            self._settings[folder] = self._found(folder)
        return self._settings[folder]

    def rules(self, path: str) -> tuple[Rule, ...]:
        """The rules that run on a file. Raises RuleError and ConfigError."""
        settings = self.settings(path)
        key = path if settings.per_file_ignores else os.path.dirname(path)
        if key not in self._rules:
            every = street.rulebook(settings.rule_paths)
            config.check_rules(settings, names(every))
            chosen = choose(every, settings, path)
            if not chosen and not settings.ignored_for(path):
                raise ConfigError(NONE_LEFT)
            if settings.per_file_ignores:
                return chosen
            self._rules[key] = chosen
        return self._rules[key]

    def walk(self) -> Iterator[str]:
        """The files, each once; what was not there is told at the end, and breaks the run."""
        walk = Walk(self.ask.paths, self._excluded)
        yield from walk.files()
        self.left_out += len(walk.passed)
        if STANDARD_INPUT in walk.passed and self.ask.fix:
            # Whoever pipes copy through must get it back.
            self.left = sources.decode(sys.stdin.buffer.read(), self.ask.stdin_name)
        for path in walk.missing:
            self.unread += 1
            near = like(path)
            hint = f"did you mean {near}?" if near else ""
            self._break(f"there is no such file: {path}", hint=hint)
        for path in walk.closed:
            self.unread += 1
            self._break(f"the folder cannot be read: {path}")
        for path in walk.barren:
            self._break(f"no file matched: {path}", hint="folders are searched for *.txt and *.md")

    def posts(self) -> Iterator[Post]:
        """Each post as it has gone through the street, and through its fixes if they are made.

        What cannot be read or checked is told, breaks the run, and does not stop it.
        """
        for path in self.walk():
            try:
                post = self._post(path)
            except SourceError as error:
                self._unread(error)
                continue
            for failure in post.result.failures:
                self._break(
                    f"the rule {failure.rule} broke on {post.path}: {failure.error}",
                    place=failure.place,
                )
            if self.held or post.worst(self.settings(path).fail_on):
                self.held = True
            yield post

    def code(self) -> int:
        """The exit code, once the posts are through."""
        if self.broken:
            return 2
        return 1 if (self.patched if self.ask.diff else self.held) else 0

    def _post(self, path: str) -> Post:
        post = self._checked(self._read(path), path)
        if not (self.ask.fix or self.ask.diff):
            return post
        for _ in range(ROUNDS):
            self.patch = ""
            changes, count = fixing.edits(post.result.findings, unsafe=self.ask.unsafe)
            if not changes:
                break
            if self.ask.diff:
                self.patch = fixing.patch(post, changes)
                self.patched = True
                break
            try:
                source = self._fix(post.document.source, path, changes)
            except SourceError as error:
                # What was found stands, although the file keeps it.
                self._break(error.message, place=error.path, hint=error.hint)
                break
            self.fixed += count
            post = self._checked(source, path)
        if self.ask.fix and path == STANDARD_INPUT:
            self.left = post.text
        return post

    def _fix(self, source: Source, path: str, changes: fixing.Edits) -> Source:
        """The source as it is with the edits made, in its file unless it is standard input."""
        if path == STANDARD_INPUT:
            text = fixing.applied(source.text, changes)
            return self._dated(sources.from_text(text, source.path, source.format))
        fixing.write(source, changes)
        return self._read(path)

    def _read(self, path: str) -> Source:
        if path == STANDARD_INPUT and self.ask.stdin_name:
            text = sources.decode(sys.stdin.buffer.read(), self.ask.stdin_name)
            return self._dated(sources.from_text(text, self.ask.stdin_name))
        return self._dated(sources.read(path))

    def _dated(self, source: Source) -> Source:
        if not self.ask.published:
            return source
        from datetime import date

        return source._replace(published=date.fromisoformat(self.ask.published))

    def _checked(self, source: Source, path: str) -> Post:
        settings = self.settings(path)
        rules = self.rules(source.path if path == STANDARD_INPUT else path)
        street.ready()
        try:
            return street.check(
                source, rules, settings.min_confidence, settings.quotes, settings.locale
            )
        except Exception as error:
            # Not this post: but the others are not to suffer for it.
            message = f"blogcheck broke on it: {type(error).__name__}: {error}"
            raise SourceError(source.path, None, message, _innermost(error)) from error

    def _found(self, folder: str) -> Settings:
        path = "" if self.ask.isolated else config.find(folder or os.curdir)
        for given in self.ask.files:
            path = given if os.path.isfile(given) else path
        settings = config.read(path) if path else Settings()
        for given in self.ask.files:
            if not os.path.isfile(given):
                settings = config.override(settings, given)
        return self.ask.change(settings)

    def _excluded(self, path: str) -> bool:
        if not self.ask.exclude:
            return False
        name = self.ask.stdin_name if path == STANDARD_INPUT else path
        settings = self.settings(path)
        patterns = (*settings.exclude, *settings.extend_exclude)
        return bool(name) and any(fits(name, pattern) for pattern in patterns)

    def _unread(self, error: SourceError) -> None:
        place = error.path if error.line is None else f"{error.path}:{error.line}"
        self.unread += 1
        self._break(error.message, place=place, hint=error.hint)

    def _break(self, message: str, *, place: str = "", hint: str = "") -> None:
        tell(message, place=place, hint=hint)
        self.broken = True


def _innermost(error: Exception) -> str:
    """Where an exception came up, for whoever reports it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return ""
    return (
        f"please report it: {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"
    )


def changed(found: Settings, given: Mapping[str, Any]) -> Settings:
    """The settings with those of the command line on top; lists that extend are put together."""
    changes = {key: given[key] for key in ("select", "ignore", "exclude") if given.get(key)}
    for key in ("fail_on", "min_severity", "min_confidence", "preview"):
        if given.get(key):
            changes[key] = given[key]
    for key in ("extend_select", "extend_exclude"):
        changes[key] = (*getattr(found, key), *given.get(key, ()))
    changes["severity"] = {**found.severity, **dict(given.get("severity", ()))}
    return found._replace(**changes)
