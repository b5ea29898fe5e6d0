"""Tokens are the copy again, and know where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blogcheck.reading import readers
from blogcheck.reading.scan import Tokens, Types, cut


@given(st.text(max_size=200))
def test_tokens_put_end_to_end_are_the_copy(text: str) -> None:
    assert "".join(cut(text)) == text


@given(st.text(alphabet="ab12 .,-£%\n\r’½½", max_size=80), st.integers(0, 10**6))
def test_every_token_stands_where_it_says(text: str, base: int) -> None:
    tokens = Tokens(text, base)
    for number, token in enumerate(tokens.texts):
        start = tokens.starts[number]
        assert text[start - base :].startswith(token)
        assert tokens.end(number) == start + len(token.rstrip())
        assert tokens.at(start) == number


@pytest.mark.parametrize(
    ("copy", "tokens"),
    [
        ("won 1,168,738 votes", ["won ", "1,168,738 ", "votes"]),
        ("£1.5m, he said.", ["£", "1.5m", ", ", "he ", "said", "."]),
        ("Tom’s 46.83%", ["Tom’s ", "46.83", "%"]),
        ("at 10:35pm\nNow", ["at ", "10:35pm", "\n", "Now"]),
        ("a 20-year-old", ["a ", "20", "-", "year", "-", "old"]),
        ("G20 and 3D", ["G20 ", "and ", "3D"]),
        ("Sedgley(g)12,427", ["Sedgley", "(", "g", ")", "12,427"]),
    ],
)
def test_a_figure_is_one_token_with_what_is_glued_to_it(copy: str, tokens: list[str]) -> None:
    assert cut(copy) == tokens


def names(copy: str) -> list[str]:
    floor = readers()[0].floor
    types = Types(floor)
    return [floor.names[types[token]] for token in cut(copy)]


def test_types_tell_words_names_stops_and_dashes() -> None:
    assert names("zither Zither zither. Zither — zither\n") == [
        "WORD", "NAME", "WORD", "STOP", "NAME", "DASH", "WORD", "BREAK",
    ]  # fmt: skip


def test_types_tell_the_forms_of_digits() -> None:
    assert names("12 1,234 1.5 1.5m 3bn 30,60 3rd") == [
        "PLAIN", "GROUPED", "DECIMAL", "MILLIONS", "SUFFIXED", "BROKEN", "DAY",
    ]  # fmt: skip


def test_a_listed_word_is_known_in_any_case() -> None:
    assert names("three Three THREE") == ["UNIT"] * 3
