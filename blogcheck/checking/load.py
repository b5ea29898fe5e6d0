"""Folders of rule files in, rules out.

A folder holds one folder a group, and that one file a rule: the rule's name is the file's, with
hyphens for underscores. A file is Python, its docstring the rule's page, or TOML of one of the two
shapes of `house/`. One that lies in the outer folder itself belongs to the group `house`. Names
that begin with an underscore or a point are passed over.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from importlib.machinery import SourceFileLoader
from types import CodeType, ModuleType

from blogcheck import bytecode, data
from blogcheck.checking.register import Checks, Register
from blogcheck.config.error import ConfigError, Place
from blogcheck.rule import PARTS, SEVERITIES, Example, Rule

HOUSE = "house"
CODE, TABLE = ".py", ".toml"
# What lies beside a desk's rules where `rule-paths` is the folder of its settings.
SETTINGS = frozenset(("blogcheck.toml", "blogcheck.accepted.toml", "pyproject.toml"))
HEADINGS = ("## Why it matters", "## When it stays silent", "## How to settle it")
STATUSES = ("stable", "preview")
FIXES = ("none", "safe", "unsafe")


class RuleError(Exception):
    """A rule file that cannot be used.

    path: the file; message: what is wrong or missing in it; line: where, from 1; 0 if nowhere.
    place: where exactly, and text: all of the file; then the line is shown with a caret under the
    place, and the hint beside it.
    """

    def __init__(
        self,
        path: str,
        message: str,
        line: int = 0,
        *,
        place: Place | None = None,
        text: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(path, message, line)
        self.path = path
        self.message = message
        self.line = place.line if place else line
        self._drawn = str(ConfigError(message, path, place, text, hint)) if text else ""

    def __str__(self) -> str:
        if self._drawn:
            return self._drawn
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}"


def load(folders: Iterable[str], *, brief: bool = False) -> tuple[Rule, ...]:
    """Every rule in the folders, in order of group and name, folder after folder.

    brief: of the rules that ship with us no more than it takes to choose among them and to run
    them; they have no page and no examples then, and are loaded when they first run.
    Raises RuleError for a folder that is not there or has no rules, a file that is no rule, and a
    name that is taken already.
    """
    rules: list[Rule] = []
    places: dict[str, str] = {}
    for folder in folders:
        before = len(rules)
        register = Register() if brief and folder == built_in() else None
        for group, path in files(folder):
            rule = _brief(group, path, register) if register else _rule(group, path)
            if rule.name in places:
                raise RuleError(path, f"there is a rule {rule.name} already: {places[rule.name]}")
            places[rule.name] = path
            rules.append(rule)
        if register:
            register.keep()
        if len(rules) == before:
            raise RuleError(folder, "there is no rule in this folder")
    return tuple(rules)


def built_in() -> str:
    """The folder of the rules that ship with blogcheck."""
    return data.folder("rules")


def files(folder: str) -> Iterator[tuple[str, str]]:
    """The group and the path of every rule file in a folder, in order of group and name."""
    try:
        groups, loose = _entries(folder)
        for path in loose:
            yield HOUSE, path
        for group in groups:
            for path in _entries(group)[1]:
                yield os.path.basename(group), path
    except OSError as error:
        message = f"the rules cannot be read: {error.strerror}"
        raise RuleError(str(error.filename or folder), message) from error


def _entries(folder: str) -> tuple[list[str], list[str]]:
    """The folders and the rule files that lie in a folder, each in order."""
    folders, found = [], []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(("_", ".")) or entry.name in SETTINGS:
                continue
            if entry.name.endswith((CODE, TABLE)):
                found.append(entry.path)
            elif entry.is_dir():
                folders.append(entry.path)
    return sorted(folders), sorted(found)


def _brief(group: str, path: str, register: Register) -> Rule:
    """As much of the rule of one file as is known of it without loading it."""

    def brief() -> Rule:
        if path.endswith(TABLE):
            from blogcheck.checking import house

            return house.brief(path, group)
        return _rule(group, path)

    return register.rule(path, brief, lambda: _check(group, path))


def _check(group: str, path: str) -> Checks | None:
    """What the rule of one file checks copy with."""
    code = bytecode.rule(path)
    if code is None:
        check = _rule(group, path).check
        if path.endswith(CODE):
            bytecode.loaded(path)
        return check
    checks: Checks = vars(_module(group, path, code))["check"]
    return checks


def _rule(group: str, path: str) -> Rule:
    """The rule that one file holds."""
    stem, ending = os.path.splitext(os.path.basename(path))
    for word in (group, stem):
        if not word.replace("-", "_").isidentifier() or not word.islower():
            raise RuleError(path, f"{word!r} is no name for a rule or a group: a-z, 0-9 and _ only")
    if ending == TABLE:
        from blogcheck.checking import house

        return house.read(path, group)
    module = _module(group, path)
    declared = getattr(module, "RULE", None)
    if not isinstance(declared, Rule):
        raise RuleError(path, "RULE is missing: RULE = Rule(severity=..., since=...)")
    check = getattr(module, "check", None)
    if not callable(check):
        raise RuleError(path, "check is missing: def check(facts: Facts) -> Iterator[Finding]")
    page = _page(module.__doc__, path)
    _known(path, "severity", declared.severity, SEVERITIES)
    _known(path, "status", declared.status, STATUSES)
    _known(path, "fix", declared.fix, FIXES)
    for part in declared.needs.parts:
        _known(path, "needs.parts", part, PARTS)
    if not declared.since:
        raise RuleError(path, "RULE does not say since which version: since=...")
    return declared._replace(
        name=stem.replace("_", "-"),
        group=group,
        summary=page.partition("\n")[0],
        page=page,
        path=path,
        examples=_examples(getattr(module, "EXAMPLES", ()), path),
        check=check,
    )


def _module(group: str, path: str, code: CodeType | None = None) -> ModuleType:
    """A rule file, run as a module of its own.

    code: what it comes to, if that is known; else its bytecode is kept as an import would keep it.
    """
    name = f"blogcheck.rules.{group}.{os.path.splitext(os.path.basename(path))[0]}"
    module = ModuleType(name)
    module.__file__ = path
    try:
        # Dataclasses and pickle look a class's module up here, and so it stands there first.
        sys.modules[name] = module
        if code is None:
            module.__loader__ = loader = SourceFileLoader(name, path)
            loader.exec_module(module)
        else:
            exec(code, vars(module))  # noqa: S102  as the loader would
    except Exception as error:
        sys.modules.pop(name, None)
        message = f"{type(error).__name__}: {getattr(error, 'msg', None) or error}"
        raise RuleError(path, message, line_in(path, error)) from error
    return module


def line_in(path: str, error: BaseException) -> int:
    """The line of a file at which an exception came up, from 1; 0 if it never was in that file."""
    line = 0
    if isinstance(error, SyntaxError) and error.filename == path:
        line = error.lineno or 0
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _page(page: str | None, path: str) -> str:
    """A rule's docstring, once it has a first line that sums it up and every heading."""
    text = (page or "").strip()
    if not text or text.startswith("#"):
        raise RuleError(path, "the docstring is missing: its first line says what the rule finds")
    for heading in HEADINGS:
        if heading not in text:
            raise RuleError(path, f"the docstring has no heading {heading!r}")
    return text


def _known(path: str, key: str, value: str, values: tuple[str, ...]) -> None:
    if value not in values:
        raise RuleError(path, f"RULE has {key}={value!r}: it is one of {', '.join(values)}")


def _examples(examples: object, path: str) -> tuple[Example, ...]:
    """A rule's examples, once there is at least one on which it speaks, and one on which not."""
    if not isinstance(examples, list | tuple) or not all(isinstance(e, Example) for e in examples):
        raise RuleError(path, "EXAMPLES is missing: EXAMPLES = [bad(...), good(...)]")
    for kind, wanted in (("bad", True), ("good", False)):
        if not any(e.bad is wanted for e in examples):
            raise RuleError(path, f"EXAMPLES has no {kind} example: {kind}(...)")
    return tuple(examples)
