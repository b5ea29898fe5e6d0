"""The plain line, read without click, comes to what click makes of the same line."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from blogcheck.cli import plain
from blogcheck.cli.lint import command

Command = Callable[..., Any]


def test_options_that_are_not_given_are_what_click_takes_them_for() -> None:
    taken = command.make_context("lint", ["post.txt"]).params
    assert taken.pop("paths") == ("post.txt",)
    assert dict(plain.GIVEN) == taken


@pytest.mark.parametrize(
    ("line", "paths"),
    [
        ("lint", ()),
        ("lint post.txt copy/ *.md", ("post.txt", "copy/", "*.md")),
        ("lint -", ("-",)),
        ("lint post.txt --fix", None),
        ("lint -q post.txt", None),
        ("lint -- post.txt", None),
        ("lint --help", None),
        ("claims post.txt", None),
        ("lnit post.txt", None),
        ("", None),
    ],
)
def test_a_line_is_plain_when_it_names_only_paths(line: str, paths: tuple[str, ...] | None) -> None:
    assert plain.paths(line.split()) == paths


def test_what_the_shell_asks_for_while_it_completes_is_clicks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(plain.COMPLETING, "bash_complete")
    assert plain.paths(["lint", "post.txt"]) is None


@pytest.mark.parametrize(
    ("line", "settings"),
    [
        ("lint clean.txt", ""),
        ("lint wrong.txt clean.txt", ""),
        ("lint", ""),
        ("lint .", 'format = "concise"'),
        ("lint *.txt", 'fail-on = "error"\nseverity = { one-more = "note" }'),
        ("lint -", ""),
        ("lint nowhere.txt clean.txt", ""),
        ("lint broken.txt clean.txt", ""),
        ("lint none*.txt", ""),
        ("lint clean.txt", 'format = "papyrus"'),
        ("lint clean.txt", 'report = ["papyrus"]'),
        ("lint clean.txt", 'report = ["concise=nowhere/report.txt"]'),
        ("lint clean.txt", "colour = 1"),
        ("lint clean.txt", 'rule-paths = ["nowhere"]'),
    ],
)
def test_with_and_without_click_the_same_is_said(
    blogcheck: Command, monkeypatch: pytest.MonkeyPatch, line: str, settings: str
) -> None:
    Path("clean.txt").write_text("There were 10 and then 11.")
    Path("wrong.txt").write_text("There were 10 and then 12.")
    Path("broken.txt").write_bytes(b"There were 10 \xff 11.")
    Path("blogcheck.toml").write_text(settings)
    copy = b"There were 10 and then 13."
    assert plain.paths(line.split()) is not None
    without = blogcheck(*line.split(), stdin=copy)
    monkeypatch.setattr(plain, "paths", lambda _arguments: None)
    assert blogcheck(*line.split(), stdin=copy) == without
    assert without.out + without.err


def test_the_plain_line_loads_no_click(tmp_path: Path) -> None:
    post = tmp_path / "post.txt"
    post.write_text("The clock stood at 19:10pm. Tom took 102,355 votes.")
    code = """
import sys
from blogcheck.cli import main
code = main(["lint", sys.argv[1]])
print(*sys.modules)
sys.exit(code)
"""
    kept = {name: value for name, value in os.environ.items() if name != "COVERAGE_PROCESS_START"}
    run = subprocess.run(
        [sys.executable, "-c", code, str(post)],
        capture_output=True,
        text=True,
        check=False,
        env=kept,
        cwd=Path(__file__).parents[2],
    )
    assert run.returncode == 1
    assert "19:10pm" in run.stdout
    loaded = set(run.stdout.splitlines()[-1].split())
    assert not loaded & {"click", "dataclasses", "inspect", "datetime", "threading"}
