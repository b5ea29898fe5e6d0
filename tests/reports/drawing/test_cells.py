"""Copy measured and broken as it stands on a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blogcheck.reports.drawing.cells import clean, fold, rows, width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("992,263", 7),
        ("£1.5m – “so”", 12),
        ("café", 4),
        ("cafe\u0301", 4),  # the accent is a character of its own
        ("投票 12", 7),
        ("👍 3", 4),
        ("a\tb", 6),
        ("1\u200b2", 2),  # a blank of no width
    ],
)
def test_width_is_in_columns_not_in_characters(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mred", "\ufffd[31mred"),
        ("bell\x07", "bell\ufffd"),
        ("\u202e321", "321"),  # would turn the row round
        ("tab\there", "tab    here"),
        ("plain 12", "plain 12"),
        # Two, four or six columns, as the terminal likes; these are as wide in all of them.
        ("\U0001f469\u200d\U0001f467 12", "\U0001f469\U0001f467 12"),
        ("\U0001f44d\U0001f3fd 12", "\U0001f44d 12"),
        ("\u2708\ufe0f 12", "\u2708 12"),
    ],
)
def test_nothing_reaches_the_terminal_that_would_command_it(raw: str, shown: str) -> None:
    assert clean(raw) == shown


def test_rows_end_at_words() -> None:
    text = "the quick brown fox"
    assert [text[a:b] for a, b in rows(text, 0, len(text), 10)] == ["the quick", "brown fox"]


def test_a_word_longer_than_a_row_is_cut() -> None:
    text = "see https://example.org/12345"
    assert [text[a:b] for a, b in rows(text, 0, len(text), 10)] == [
        "see",
        "https://ex",
        "ample.org/",
        "12345",
    ]


def test_a_word_longer_than_a_row_is_cut_behind_its_hyphen() -> None:
    text = "checked: one-claim-two-values, more"
    assert [text[a:b] for a, b in rows(text, 0, len(text), 14)] == [
        "checked:",
        "one-claim-two-",
        "values, more",
    ]


def test_wide_copy_is_broken_by_its_columns() -> None:
    text = "投票投票投票"
    assert [text[a:b] for a, b in rows(text, 0, len(text), 4)] == ["投票", "投票", "投票"]


@given(st.text(max_size=200), st.integers(2, 40))
def test_every_character_but_blanks_is_in_one_row_and_no_row_is_too_wide(
    text: str, room: int
) -> None:
    found = rows(text, 0, len(text), room)
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text.split())
    # A tab alone may be wider than a very narrow row.
    assert all(width(text[a:b]) <= max(room, 4) for a, b in found)


def test_a_sentence_is_folded_with_its_blanks_evened_out() -> None:
    assert fold("one  two\nthree", 80) == ["one two three"]
    assert fold("", 80) == [""]
