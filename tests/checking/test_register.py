"""What a rule file says of itself is kept until the file changes; the file is loaded to run it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from blogcheck.binding import Facts
from blogcheck.checking import load, register
from blogcheck.checking.register import Checks, Register
from blogcheck.rule import Check, Finding, Needs, Rule, bad

PLAIN = Rule(
    "error",
    "0.1",
    over=("gaps",),
    needs=Needs(claims=("gap",), words=("lead", "ahead")),
    name="stated-gap",
    group="gaps",
    page="A page.",
    examples=(bad("Ali has [[40]].", "30"),),
)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of a rule file; nothing is kept of it when the test begins."""
    monkeypatch.setattr(register, "PATH", str(tmp_path / "kept" / "rules.bin"))
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    path = tmp_path / "stated_gap.py"
    path.write_text("one")
    return str(path)


def start(path: str, rule: Rule, read: list[str]) -> Rule:
    """A rule as a new process has it; `read` gains a word each time that its file is read."""

    def checks(_facts: Facts) -> Iterator[Finding | Check]:
        return iter(())

    def brief() -> Rule:
        read.append("brief")
        return rule._replace(path=path, check=checks)

    def check() -> Checks:
        read.append("check")
        return checks

    kept = Register()
    found = kept.rule(path, brief, check)
    kept.keep()
    return found


def test_a_file_is_read_once_and_loaded_when_it_runs(
    file: str, facts: Callable[..., Facts]
) -> None:
    read: list[str] = []
    first = start(file, PLAIN, read)
    assert read == ["brief"]
    again = start(file, PLAIN, read)
    assert read == ["brief"]
    assert again._replace(check=None) == first._replace(check=None)
    assert (again.needs, again.over, again.path) == (PLAIN.needs, ("gaps",), file)
    assert (again.page, again.examples) == ("", ())
    assert again.check is not None
    for _ in range(2):
        assert list(again.check(facts("Plain."))) == []
    assert read == ["brief", "check"]


def test_a_file_that_has_changed_is_read_anew(file: str) -> None:
    read: list[str] = []
    start(file, PLAIN, read)
    Path(file).write_text("two and more")
    assert start(file, PLAIN._replace(severity="note"), read).severity == "note"
    os.utime(file, (1, 1))
    assert start(file, PLAIN._replace(severity="warning"), read).severity == "warning"
    assert read == ["brief"] * 3


def test_what_cannot_be_read_is_as_if_nothing_were_kept(file: str) -> None:
    read: list[str] = []
    start(file, PLAIN, read)
    Path(register.PATH).write_bytes(b"no marshal")
    assert start(file, PLAIN, read).name == "stated-gap"
    assert read == ["brief", "brief"]


def test_the_rules_that_ship_are_the_same_in_brief() -> None:
    folder = load.built_in()
    for brief, whole in zip(load.load([folder], brief=True), load.load([folder]), strict=True):
        assert brief == whole._replace(summary="", page="", examples=(), check=brief.check)
