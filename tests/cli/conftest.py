"""A desk with one rule of its own, in a folder of its own."""

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from blogcheck import street
from blogcheck.checking import load
from blogcheck.cli import main

RULE = '''"""A number is not one more than the number before it.

## Why it matters
Readers count along.

## When it stays silent
- there is one number

## How to settle it
Count again.
"""

from collections.abc import Iterator
from itertools import pairwise

from blogcheck.rule import Check, Facts, Finding, Fix, Line, Rule, Working, bad, good, line, mark

RULE = Rule(severity="error", since="0.1", fix="safe")
EXAMPLES = [
    bad("There were 10 and then [[12]].", "not 12"),
    good("There were 10 and then 11.", "it goes on", holds=True),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    numbers = [f for f in facts.figures if f.kind == "number" and not f.aside]
    for before, after in pairwise(numbers):
        if after.value == 666:
            raise RuntimeError("the rule cannot count so far")
        wanted = str(before.value + 1)
        marks = (mark(after, "stated", "stated"), mark(before, "part", "before"))
        working = Working(
            (line("", before, "before"), Line("+", "1", "one more")),
            wanted, after.text, f"{after.value - before.value - 1} too high", f"{before.text} + 1",
        )
        if str(after.value) == wanted:
            yield Check(marks, working)
        else:
            yield Finding(
                f"{before.text} + 1 = {wanted}, not {after.text}", marks, working,
                fix=Fix(after.value - before.value == 2, ((after.start, after.end, wanted),)),
            )
'''


class Told(NamedTuple):
    code: int
    out: str
    err: str


Command = Callable[..., Told]


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with one rule, `one-more` of the group `counts`, in place of ours."""
    folder = tmp_path / "rules"
    (folder / "counts").mkdir(parents=True)
    (folder / "counts" / "one_more.py").write_text(RULE)
    monkeypatch.setattr(load, "built_in", lambda: str(folder))
    street.rulebook.cache_clear()
    yield folder
    street.rulebook.cache_clear()


@pytest.fixture
def blogcheck(
    rules: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Command:
    """Runs a command line in an empty folder: its exit code and what it says."""
    del rules
    here = tmp_path / "copy"
    here.mkdir()
    monkeypatch.chdir(here)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)

    def command(*arguments: str, stdin: bytes = b"") -> Told:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(list(arguments))
        told = capsys.readouterr()
        return Told(code, told.out, told.err)

    return command
