"""What breaks must never look like clean copy."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from blogcheck import street
from blogcheck.sources import SourceError

Command = Callable[..., Any]


def test_a_post_on_which_we_break_is_named_and_the_others_are_checked(
    blogcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = street.check

    def breaks(source: Any, *given: Any) -> street.Post:  # noqa: ANN401
        if source.path == "a.txt":
            raise ZeroDivisionError("division by nought")
        return check(source, *given)

    monkeypatch.setattr(street, "check", breaks)
    Path("a.txt").write_text("10 and 12.")
    Path("b.txt").write_text("10 and 12.")
    told = blogcheck("lint", ".", "--format", "concise")
    assert told.code == 2
    assert "a.txt" in told.err
    assert "ZeroDivisionError: division by nought" in told.err
    assert "b.txt:1:8: error[one-more]" in told.out
    assert blogcheck("claims", ".").code == 2


def test_a_fix_that_cannot_be_written_does_not_lose_what_was_found(
    blogcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(source: Any, _changes: Any) -> None:  # noqa: ANN401
        raise SourceError(source.path, None, "cannot be written: Permission denied")

    monkeypatch.setattr("blogcheck.cli.fixing.write", refuses)
    Path("a.txt").write_text("10 and 12.")
    told = blogcheck("lint", "a.txt", "--fix", "--format", "concise")
    assert told.code == 2
    assert "a.txt:1:8: error[one-more]" in told.out
    assert "Fixed" not in told.out
    assert "cannot be written" in told.err


def test_anything_else_that_breaks_is_2(
    blogcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_given: Any) -> None:  # noqa: ANN401
        raise RuntimeError("the roof fell in")

    monkeypatch.setattr("blogcheck.cli.run.choose", breaks)
    Path("a.txt").write_text("10 and 12.")
    told = blogcheck("lint", "a.txt")
    assert told.code == 2
    assert "the roof fell in" in told.err


def test_what_would_break_on_every_post_is_told_once(
    blogcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks() -> None:
        raise RuntimeError("the grammar cannot be read")

    monkeypatch.setattr("blogcheck.reading.readers", breaks)
    for name in ("a.txt", "b.txt"):
        Path(name).write_text("10 and 12.")
    told = blogcheck("lint", ".")
    assert told.code == 2
    assert told.err.count("RuntimeError: the grammar cannot be read") == 1
    assert told.err.splitlines()[-1].startswith("error: ")


def test_a_house_rule_that_cannot_be_read_is_2_with_its_place(blogcheck: Command) -> None:
    Path("house").mkdir()
    Path("house/half_a_rule.py").write_text('"""Half a rule."""\n\nRULE = 1 +\n')
    Path("blogcheck.toml").write_text('rule-paths = ["house"]\n')
    Path("a.txt").write_text("10 and 11.")
    told = blogcheck("lint", "a.txt")
    assert told.code == 2
    assert "half_a_rule.py:3" in told.err
    assert "Traceback" not in told.err


def test_a_house_rule_that_says_what_cannot_be_drawn_takes_nothing_with_it(
    blogcheck: Command, rules: Path
) -> None:
    made = (rules / "counts" / "one_more.py").read_text()
    assert "working = Working(\n            (line" in made
    odd = made.replace("marks, working", 'marks, Working("10 + 1")').replace("EXAMPLES", "MORE")
    (rules / "counts" / "odd_one.py").write_text(odd + "EXAMPLES = MORE\n")
    Path("a.txt").write_text("10 and 12.")
    for form in ("full", "concise", "json", "html", "github"):
        told = blogcheck("lint", "a.txt", "--format", form)
        assert told.code == 2
        assert "the rule odd-one broke on a.txt" in told.err
        assert "Traceback" not in told.err
        assert "one-more" in told.out
    told = blogcheck("test", "odd-one")
    assert told.code == 2
    assert "odd-one broke" in told.out


def test_a_reader_that_goes_away_is_no_clean_copy(tmp_path: Path) -> None:
    text = "7:28pm\n\nMore.\n\n19:10pm\n\nMore.\n\n7:05pm\n\nLess.\n"
    for number in range(400):
        (tmp_path / f"{number}.txt").write_text(text)
    report = tmp_path / "report.jsonl"
    line = ["lint", str(tmp_path), "--isolated", "--report", f"jsonl={report}"]
    with (tmp_path / "told").open("w+") as told:
        with subprocess.Popen(
            [sys.executable, "-m", "blogcheck", *line],
            stdout=subprocess.PIPE,
            stderr=told,
        ) as process:
            assert process.stdout is not None
            process.stdout.read(1)
            process.stdout.close()
            assert process.wait(timeout=60) == 2
        told.seek(0)
        assert "Traceback" not in told.read()
    # Whoever waits for the file gets all of it.
    assert report.read_text().count('"rule": "impossible-clock"') == 400


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize("command", [["lint"], ["lint", "--format", "json"], ["claims"]])
def test_a_full_disk_is_told_in_a_line_and_is_2(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "a.txt").write_text("The train left at 19:10pm.\n")
    with open("/dev/full", "w") as full:
        told = subprocess.run(
            [sys.executable, "-m", "blogcheck", *command, "a.txt"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert told.returncode == 2
    assert "cannot be written: No space left" in told.stderr
    assert "Traceback" not in told.stderr
