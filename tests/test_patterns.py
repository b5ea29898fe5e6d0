"""A pattern that is compiled later, or was once, is the pattern that it stands for."""

import marshal
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from blogcheck import patterns
from blogcheck.patterns import beside, later


def test_it_does_what_the_pattern_does() -> None:
    word, compiled = later(r"(?P<first>[a-z])[a-z]*", re.IGNORECASE), re.compile("[aeiou]")
    assert word.findall("Tom and Silas") == ["T", "a", "S"]
    assert [match["first"] for match in word.finditer("Tom and")] == ["T", "a"]
    assert (word.groups, word.flags & re.IGNORECASE) == (1, re.IGNORECASE)
    assert later("[aeiou]").sub("", "Silas") == compiled.sub("", "Silas") == "Sls"


@pytest.fixture
def compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that are compiled while a test runs; nothing is kept when it begins."""
    made: list[str] = []
    compile_now = re.compile

    def compile_and_tell(source: str, flags: int) -> re.Pattern[str]:
        made.append(source)
        return compile_now(source, flags)

    monkeypatch.setattr(patterns, "PATH", str(tmp_path / "kept" / "patterns.bin"))
    monkeypatch.setattr(patterns, "_new", [])
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr("blogcheck.patterns.re.compile", compile_and_tell)
    start_again()
    return made


@pytest.fixture(autouse=True)
def _leave_no_trace() -> Iterator[None]:
    yield
    start_again()


def start_again() -> None:
    """As in a new process: nothing is remembered but what the file keeps."""
    patterns.shelf.cache_clear()
    patterns._pattern.cache_clear()


def test_it_is_compiled_at_its_first_use_and_once(compiled: list[str]) -> None:
    digit = later(r"\d")
    assert compiled == []
    assert digit.search("a1") is not None
    assert digit.search("b2") is not None
    assert compiled == [r"\d"]


@pytest.mark.parametrize(
    ("source", "flags"),
    [
        (r"(?P<first>[a-zà-þ])(\w*+)(?P<last>)", 0),
        (r"tom|silas (?#the mayor) # a comment", re.IGNORECASE | re.VERBOSE),
        (r"^[“\"‘]{0,2}(?<!\w.)(?:££|\d{1,3}+(?:,\d{3}){0,6})(?!\w|-\w)$", re.MULTILINE),
    ],
)
def test_what_is_kept_is_what_was_compiled(compiled: list[str], source: str, flags: int) -> None:
    copy = "Tom à la “carte\nsilas \n“1,234\n££ Tom"
    first = later(source, flags)
    found = [match.groups() for match in first.finditer(copy)]
    patterns.keep()
    start_again()
    again = later(source, flags)
    assert [match.groups() for match in again.finditer(copy)] == found
    assert (again.pattern, again.flags, again.groups) == (first.pattern, first.flags, first.groups)
    assert dict(again.groupindex) == dict(first.groupindex)
    # Python still makes patterns in the way that is relied on: the second was not compiled.
    assert compiled == [source]


def test_what_was_kept_before_stays(compiled: list[str]) -> None:
    assert later("a").search("a") is not None
    patterns.keep()
    start_again()
    assert later("b").search("b") is not None
    patterns.keep()
    start_again()
    assert set(patterns.shelf()) == {("a", 0), ("b", 0)}
    assert compiled == ["a", "b"]


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"no marshal",
        marshal.dumps(("another release", {("a", 0): (32, b"", 0, {}, ())})),
        marshal.dumps((patterns.RELEASE, "no shelf")),
        marshal.dumps((patterns.RELEASE, {("a", 0): (32, b"\xff" * 40, 0, {}, ())})),
        marshal.dumps((patterns.RELEASE, {("a", 0): (32, b"123", 0, {}, ())})),
        marshal.dumps((patterns.RELEASE, {("a", 0): None})),
    ],
)
def test_what_cannot_be_read_is_compiled(compiled: list[str], file: bytes) -> None:
    os.makedirs(os.path.dirname(patterns.PATH))
    Path(patterns.PATH).write_bytes(file)
    assert later("a").findall("banana") == ["a", "a", "a"]
    assert compiled == ["a"]


def test_where_nothing_may_be_written_nothing_is(
    compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(patterns.PATH).parent
    with monkeypatch.context() as patch:
        patch.setattr(sys, "dont_write_bytecode", True)
        assert later("a").search("a") is not None
        patterns.keep()
        assert not folder.exists()
    folder.write_text("a file where the folder should be")
    patterns.keep()
    assert compiled == ["a"]


def test_a_fault_comes_up_at_its_first_use() -> None:
    half = later("(")
    with pytest.raises(re.error):
        half.search("a")


def test_beside_a_rare_word_it_finds_what_it_finds_everywhere() -> None:
    held = later(r"\b(?:mayor|chair)(?: of [A-Z][a-z]+)? from \d{4}\b")
    copy = (
        "She was mayor of Hove from 1990, and chair from 1992; a mayor from Ayr came from 1 to 2."
    )
    near = beside(held, (" from 1",), copy, (0, len(copy)), back=24, ahead=12)
    assert [found[0] for found in near] == held.findall(copy)
    assert held.findall(copy) == ["mayor of Hove from 1990", "chair from 1992"]


def test_beside_several_words_it_finds_a_thing_once_and_within_the_span() -> None:
    pair = later(r"[ab]+ to [ab]+")
    copy = "ab to ba to ab, a to b"
    near = beside(pair, (" to ", "a to"), copy, (0, 15), back=9, ahead=9)
    assert [found.span() for found in near] == [(0, 8)]
