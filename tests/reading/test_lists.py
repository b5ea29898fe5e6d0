"""The lists of `grammar/words/` that are asked for by name, and the patterns made of them."""

import re
from pathlib import Path

import pytest

from blogcheck import data
from blogcheck.reading.lexicon import LexiconError, any_of, read_lists
from blogcheck.reading.lists import any_of as any_of_list
from blogcheck.reading.lists import words_of

ROOT = Path(__file__).parents[2]
WORDS = Path(data.folder("grammar"), "words")
IN_ROOMS = sorted(path.relative_to(WORDS).with_suffix("") for path in WORDS.glob("*/*.txt"))


def test_a_list_goes_by_its_folder_and_file() -> None:
    assert {"mrs", "lord"} <= words_of("people/address")
    assert "deputy mayor" in words_of("people/offices")


def test_a_list_of_the_grammar_may_be_asked_for_by_its_words_alone() -> None:
    assert {"nil", "nine"} <= words_of("unit")


def test_a_list_that_is_not_there_is_named() -> None:
    with pytest.raises(LookupError, match="people/giants"):
        words_of("people/giants")


@pytest.mark.parametrize("name", IN_ROOMS, ids=str)
def test_every_list_is_asked_for(name: Path) -> None:
    code = (*ROOT.glob("blogcheck/**/*.py"), *ROOT.glob("rules/**/*.py"))
    said = re.compile(rf"""["']{name.as_posix()}["']""")
    assert any(said.search(path.read_text(encoding="utf-8")) for path in code)


@pytest.mark.parametrize("name", IN_ROOMS, ids=str)
def test_every_list_says_what_it_is_of(name: Path) -> None:
    assert (WORDS / f"{name}.txt").read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize(
    ("lines", "sound", "unsound"),
    [
        (["won", "wins", "win"], ["won", "wins", "win"], ["wi", "wonder", ""]),
        (["forecast*", "fore"], ["forecasting", "forecast", "fore"], ["fores"]),
        (["in all", "in total", "so far"], ["in all", "so far"], ["in", "in all total"]),
        (["don't know"], ["don't know", "don’t know"], ["dont know"]),
        (["e.g."], ["e.g."], ["eagle"]),
    ],
)
def test_a_pattern_matches_its_lines_and_nothing_else(
    lines: list[str], sound: list[str], unsound: list[str]
) -> None:
    pattern = re.compile(any_of(lines))
    assert all(pattern.fullmatch(text) for text in sound)
    assert not any(pattern.fullmatch(text) for text in unsound)


def test_a_pattern_takes_the_longest_of_its_words() -> None:
    found = re.match(any_of(["second", "second preference", "sec"]), "second preferences")
    assert found is not None
    assert found[0] == "second preference"


def test_a_pattern_of_two_lists_is_one_choice() -> None:
    pattern = re.compile(any_of_list("people/women", "people/men") + " Pike")
    assert pattern.fullmatch("grace Pike")
    assert pattern.fullmatch("boris Pike")
    assert not pattern.fullmatch("grace")


def test_a_line_that_stands_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sums").mkdir()
    (tmp_path / "sums" / "whole.txt").write_text("# A whole.\nin all\nin total\nin all\n")
    with pytest.raises(LexiconError, match="'in all' stands here twice"):
        read_lists(str(tmp_path))
