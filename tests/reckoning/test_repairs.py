"""What would make a sum agree that does not: every slip that would, and no figure that is not."""

import pytest

from blogcheck import binding, reading
from blogcheck.binding.fact import Fact
from blogcheck.document import cut
from blogcheck.rule import addends, repairs
from blogcheck.sources import from_text


def facts(text: str) -> tuple[Fact, ...]:
    document = cut(from_text(text))
    read = reading.read(document)
    return addends.once(binding.bind(document, read.claims, read.figures).all)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "889,918 and 102,355 and 992,263 votes",
            (
                "992,273 would agree; one digit differs;"
                " so would 889,908 for 889,918 or 102,345 for 102,355"
            ),
        ),
        # 19,570 - 10,500 is 9,070 and 19,570 - 9,250 is 10,320: each two digits away.
        ("£9,250 and £10,500 and £19,570", "£19,750 would agree; two digits are swapped"),
        # 4,240 - 1,119 is 3,121; 4,240 - 3,112 is 1,128, and 3,112 + 1,119 is 4,231.
        ("3,112 and 1,119 and 4,240 votes", "4,231 would agree; so would 3,121 for 3,112"),
        # 8 for 5 is another figure, not a slip in one.
        ("12 and 5 and 20 votes", "17 would agree; so would 15 for 12"),
    ],
)
def test_each_figure_of_a_total_may_be_the_wrong_one(text: str, wanted: str) -> None:
    *parts, stated = facts(text)
    assert repairs.of_sum(stated, parts) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("£2.4m and £1.3 and £3.7m", "so would £1.3m for £1.3"),
        ("£2.40 and £1.30 and £3.7m", "so would £3.7 for £3.7m"),
        ("£2.4m and £1.3bn and £3.7m", "so would £1.3m for £1.3bn"),
    ],
)
def test_a_figure_may_lack_the_scale_word_of_its_neighbours(text: str, wanted: str) -> None:
    *parts, stated = facts(text)
    assert repairs.of_sum(stated, parts).endswith(wanted)


def test_of_many_slips_two_are_named() -> None:
    *parts, stated = facts("1,111 and 2,222 and 3,333 and 6,667 votes")
    assert repairs.of_sum(stated, parts) == (
        "6,666 would agree; one digit differs;"
        " so would 1,112 for 1,111 or 2,223 for 2,222, among others"
    )


def test_of_a_long_column_only_the_total_is_named() -> None:
    *parts, stated = facts(f"{' and '.join(['1,111'] * 13)} and 14,444 votes")
    assert repairs.of_sum(stated, parts) == "14,443 would agree; one digit differs"


def test_a_gap_may_be_wrong_at_either_end() -> None:
    more, less, gap = facts("18,204 and 15,911 and 2,393 votes")
    assert repairs.of_gap(gap, more, less) == (
        "2,293 would agree; one digit differs; so would 18,304 for 18,204 or 15,811 for 15,911"
    )


def test_pence_are_counted_in_pounds() -> None:
    less, more, step = facts("from £2.40 to £2.60, up by 30p")
    assert repairs.of_gap(step, more, less) == (
        "20p would agree; one digit differs; so would £2.70 for £2.60 or £2.30 for £2.40"
    )


def change(text: str, by: str, *, down: bool) -> list[str]:
    document = cut(from_text(text))
    read = reading.read(document)
    held = binding.bind(document, read.claims, read.figures).all
    figures = {fact.figure.text: fact for fact in held}
    first, last = (f for f in addends.once(held) if f.figure.kind != "percent")
    return repairs.of_change(figures[by], first, last, down=down)


@pytest.mark.parametrize(
    ("text", "by", "down", "wanted"),
    [
        # 806 is 25.9 per cent more than 640.
        (
            "Callouts rose 62 per cent, from 640 to 806.",
            "62 per cent",
            False,
            ["26 per cent for 62 per cent"],
        ),
        # 640 less a quarter is 480; 460 is one digit from it. 460 is three quarters of 613.
        (
            "Callouts fell 25 per cent, from 640 to 460.",
            "25 per cent",
            True,
            ["28 per cent for 25 per cent", "610 for 640", "480 for 460"],
        ),
        # A quarter more than 33 is 41.25: both in pounds, or both in millions.
        (
            "It rose 25 per cent, from £33m to £41.3.",
            "25 per cent",
            False,
            ["£33 for £33m", "£41.3m for £41.3"],
        ),
        ("It rose 25 per cent, from £2.40 to £2.60.", "25 per cent", False, []),
    ],
)
def test_a_change_in_per_cent_may_be_wrong_in_any_of_its_three(
    text: str, by: str, wanted: list[str], *, down: bool
) -> None:
    assert change(text, by, down=down) == wanted


def test_candidates_stand_in_a_row() -> None:
    assert repairs.either(["a"]) == "a"
    assert repairs.either(["a", "b", "c"]) == "a, b or c"
