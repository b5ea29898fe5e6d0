"""One run over many posts: settings for each, the rules they choose, and what the exit code is."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from blogcheck import config, sources, street
from blogcheck.checking.choose import choose, names
from blogcheck.cli import fixing
from blogcheck.cli.files import STANDARD_INPUT, Walk, fits
from blogcheck.cli.terminal import tell
from blogcheck.config import Settings
from blogcheck.rule import Rule
from blogcheck.sources import Source, SourceError
from blogcheck.street import Post

ROUNDS = 10
Change = Callable[[Settings], Settings]


@dataclass(slots=True)
class Run:
    """What was asked for, and how it went.

    paths: as named. stdin_name: the name that standard input goes by. files: settings files or
    `key=value`. isolated: no settings file is looked for. change: puts the command line's own
    settings on top. published: ISO day, or empty. exclude: whether patterns leave files out.
    fix, unsafe, diff: which fixes are made, and whether only shown.

    broken: something could not be said. held: a finding is grave enough to hold the post.
    fixed: fixes written. unread: files not checked. patches: what `diff` would write. left:
    standard input with its fixes.
    """

    paths: tuple[str, ...]
    stdin_name: str = ""
    files: tuple[str, ...] = ()
    isolated: bool = False
    change: Change = lambda settings: settings
    published: str = ""
    exclude: bool = True
    fix: bool = False
    unsafe: bool = False
    diff: bool = False

    broken: bool = False
    held: bool = False
    fixed: int = 0
    unread: int = 0
    patches: list[str] = field(default_factory=list)
    left: str | None = None
    _settings: dict[str, Settings] = field(default_factory=dict)
    _rules: dict[str, tuple[Rule, ...]] = field(default_factory=dict)

    def home(self) -> Settings:
        """The settings of the run as a whole: those of the first path that was named."""
        return self.settings(self.paths[0] if self.paths else os.curdir)

    def settings(self, path: str) -> Settings:
        """The settings for a file or a folder. Raises ConfigError."""
        if path == STANDARD_INPUT:
            path = self.stdin_name or os.path.join(os.curdir, "stdin")
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
            if settings.per_file_ignores:
                return chosen
            self._rules[key] = chosen
        return self._rules[key]

    def walk(self) -> Iterator[str]:
        """The files, each once; what was not there is told at the end, and breaks the run."""
        walk = Walk(self.paths, self._excluded)
        yield from walk.files()
        for path in walk.missing:
            self.unread += 1
            self._break(f"there is no such file: {path}")
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
        return 1 if (self.patches if self.diff else self.held) else 0

    def _post(self, path: str) -> Post:
        post = self._checked(self._read(path), path)
        if not (self.fix or self.diff):
            return post
        for _ in range(ROUNDS):
            changes, count = fixing.edits(post.result.findings, unsafe=self.unsafe)
            if not changes:
                break
            if self.diff:
                self.patches.append(fixing.patch(post, changes))
                break
            source = self._fix(post.document.source, path, changes)
            self.fixed += count
            post = self._checked(source, path)
        if self.fix and path == STANDARD_INPUT:
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
        if path == STANDARD_INPUT and self.stdin_name:
            text = sources.decode(sys.stdin.buffer.read(), self.stdin_name)
            return self._dated(sources.from_text(text, self.stdin_name))
        return self._dated(sources.read(path))

    def _dated(self, source: Source) -> Source:
        if not self.published:
            return source
        from datetime import date

        return replace(source, published=date.fromisoformat(self.published))

    def _checked(self, source: Source, path: str) -> Post:
        settings = self.settings(path)
        rules = self.rules(source.path if path == STANDARD_INPUT else path)
        try:
            return street.check(source, rules, settings.min_confidence, settings.quotes)
        except Exception as error:
            # Not this post: but the others are not to suffer for it.
            message = f"blogcheck broke on it: {type(error).__name__}: {error}"
            raise SourceError(source.path, None, message, _innermost(error)) from error

    def _found(self, folder: str) -> Settings:
        path = "" if self.isolated else config.find(folder or os.curdir)
        for given in self.files:
            path = given if os.path.isfile(given) else path
        settings = config.read(path) if path else Settings()
        for given in self.files:
            if not os.path.isfile(given):
                settings = config.override(settings, given)
        return self.change(settings)

    def _excluded(self, path: str) -> bool:
        if not self.exclude:
            return False
        settings = self.settings(path)
        patterns = (*settings.exclude, *settings.extend_exclude)
        return any(fits(path, pattern) for pattern in patterns)

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
