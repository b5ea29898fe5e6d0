"""A pattern that is compiled later is the pattern that it stands for."""

import re

import pytest

from blogcheck.patterns import later


def test_it_does_what_the_pattern_does() -> None:
    word, compiled = later(r"(?P<first>[a-z])[a-z]*", re.IGNORECASE), re.compile("[aeiou]")
    assert word.findall("Ken and Boris") == ["K", "a", "B"]
    assert [match["first"] for match in word.finditer("Ken and")] == ["K", "a"]
    assert (word.groups, word.flags & re.IGNORECASE) == (1, re.IGNORECASE)
    assert later("[aeiou]").sub("", "Boris") == compiled.sub("", "Boris") == "Brs"


def test_it_is_compiled_at_its_first_use_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    compiled = re.compile(r"\d")

    def compile_now(source: str, _flags: int) -> re.Pattern[str]:
        made.append(source)
        return compiled

    monkeypatch.setattr("blogcheck.patterns.re.compile", compile_now)
    digit = later(r"\d")
    assert made == []
    assert digit.search("a1") is not None
    assert digit.search("b2") is not None
    assert made == [r"\d"]


def test_a_fault_comes_up_at_its_first_use() -> None:
    half = later("(")
    with pytest.raises(re.error):
        half.search("a")
