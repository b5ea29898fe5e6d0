"""The copy around a finding."""

import time

import pytest

from blogcheck.document import cut
from blogcheck.reports.drawing.excerpt import Excerpt
from blogcheck.rule import Mark
from blogcheck.sources import from_text


def draw(text: str, *marks: tuple[str, str], room: int = 80) -> list[str]:
    made = []
    for words, label in marks:
        start = text.index(words)
        made.append(Mark(start, start + len(words), "part", label))
    return Excerpt(cut(from_text(text)), made, room, str).draw()


def test_labels_of_one_row_hang_from_their_marks() -> None:
    assert draw("We had 12 and 34 and 56 cats.", ("56", "third"), ("12", "first"), ("34", "")) == [
        "1 | We had 12 and 34 and 56 cats.",
        "  |        --     --     ^^",
        "  |        |             third",
        "  |        first",
    ]


def test_a_label_that_would_leave_the_terminal_is_set_before_its_mark() -> None:
    text = "They took all the votes that there were: 1,234."
    assert draw(text, ("1,234", "the count of the hall"), room=52)[1] == (
        "  |                    the count of the hall ^^^^^"
    )


def test_a_label_that_fits_on_neither_side_hangs_further_left() -> None:
    text = "Tom had 10 of 1,234."
    drawn = draw(text, ("1,234", "counted in the hall"), ("10", "his"), room=24)
    assert drawn[1:] == [
        "  |         --    ^^^^^",
        "  |         his   |",
        "  |  counted in the hall",
    ]


def test_lines_with_a_blank_one_between_stand_close_and_others_apart() -> None:
    assert draw("12 cats\n\n34 dogs\nand\n56 hens\n78", ("12", ""), ("34", ""), ("56", "")) == [
        "1 | 12 cats",
        "  | ^^",
        "  |",
        "3 | 34 dogs",
        "  | --",
        "  ⋮",
        "5 | 56 hens",
        "  | --",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_end_of_a_line_is_not_part_of_the_drawing(end: str) -> None:
    assert draw(f"12 cats{end}34 dogs{end}", ("34", "dogs")) == ["2 | 34 dogs", "  | ^^ dogs"]


def test_line_numbers_are_set_flush_right() -> None:
    drawn = draw("12 cats\n" + "\n" * 8 + "34 dogs", ("12", ""), ("34", ""))
    assert [row for row in drawn if "cats" in row or "dogs" in row] == [
        " 1 | 12 cats",
        "10 | 34 dogs",
    ]


def test_carets_stand_under_the_figure_whatever_stands_before_it() -> None:
    wide = draw("投票 cafe\u0301\t1,234 votes", ("1,234", "votes"))
    assert wide == [
        "1 | 投票 cafe\u0301    1,234 votes",
        "  |              ^^^^^ votes",
    ]


def test_a_mark_over_two_rows_is_drawn_in_both_and_labelled_once() -> None:
    assert draw("She said about twenty three votes", ("twenty three", "words"), room=25) == [
        "1 | She said about twenty",
        "  |                ^^^^^^",
        "  | three votes",
        "  | ^^^^^ words",
    ]


def test_rows_without_a_mark_are_left_out() -> None:
    text = "one two three four five six 7 eight nine ten eleven twelve"
    assert draw(text, ("7", ""), room=24) == [
        "1 | …",
        "  | five six 7 eight",
        "  |          ^",
        "  | …",
    ]


def test_of_a_very_long_line_only_the_neighbourhood_is_drawn() -> None:
    text = "word " * 200_000 + "1,234" + " word" * 200_000
    begun = time.process_time()
    drawn = draw(text, ("1,234", "here"), room=60)
    assert len(drawn) <= 4
    assert any("1,234" in row for row in drawn)
    assert time.process_time() - begun < 1
