"""The value of a figure, by the conventions of its kind."""

from fractions import Fraction

import pytest

from blogcheck.document import Clock
from blogcheck.quantity import Quantity
from blogcheck.reading.claim import Day, Figure
from blogcheck.reports.records.claims import Value, bounds, clock, days, value


def of(amount: int | Fraction, hedge: str = "", **more: object) -> Quantity:
    return Quantity(amount, 1, 1, hedge, **more)  # type: ignore[arg-type]


def part(amount: int) -> Figure:
    return Figure("number", 0, 2, str(amount), of(amount))


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (Figure("number", 0, 9, "1,168,738", of(1_168_738)), "1168738"),
        (Figure("percent", 0, 14, "47.56 per cent", of(Fraction(4756, 100))), "47.56"),
        (Figure("fraction", 0, 7, "a third", of(Fraction(1, 3))), "1/3"),
        (Figure("money", 0, 5, "£1.5m", of(1_500_000, unit="GBP")), "1500000"),
        (Figure("clock", 0, 7, "10:35pm", clock=Clock(10, 35, "10:35pm", "pm", ":")), "81300"),
        (Figure("duration", 0, 7, "3 hours", of(10_800, unit="second")), "10800"),
        (Figure("date", 0, 10, "5 May 2012", day=Day(2012, 5, 5)), "2012-05-05"),
        (Figure("date", 0, 5, "5 May", day=Day(None, 5, 5)), "XXXX-05-05"),
        (Figure("date", 0, 8, "May 2012", day=Day(2012, 5)), "2012-05-01"),
        (
            Figure(
                "dates",
                0,
                7,
                "5-7 May",
                parts=(
                    Figure("date", 0, 1, "5", day=Day(None, 5, 5)),
                    Figure("date", 2, 7, "7 May", day=Day(None, 5, 7)),
                ),
            ),
            ["XXXX-05-05", "XXXX-05-07"],
        ),
        (Figure("malformed", 0, 5, "30,60"), None),
        (
            Figure("range", 0, 14, "24 to 33 billion", parts=(part(24), part(33))),
            ["24", "33"],
        ),
        (Figure("range", 0, 7, "over 30", of(30, "more-than")), ["30", None]),
        (Figure("range", 0, 8, "up to 30", of(30, "up-to")), [None, "30"]),
    ],
)
def test_a_value_is_a_string_that_no_reader_rounds(figure: Figure, expected: Value) -> None:
    assert value(figure) == expected


def test_what_a_figure_claims_has_its_hedge_in_it() -> None:
    assert bounds(of(51, "more-than")) == ("51", None)
    assert bounds(of(20, "up-to")) == ("0", "20")
    assert bounds(of(51)) == ("51", "51")
    assert bounds(None) == (None, None)


def test_a_month_lasts_from_its_first_day_to_its_last() -> None:
    assert days(Figure("date", 0, 13, "February 2012", day=Day(2012, 2))) == (
        "2012-02-01",
        "2012-02-29",
    )
    assert days(Figure("date", 0, 10, "5 May 2012", day=Day(2012, 5, 5))) is None
    assert days(Figure("year", 0, 4, "2012", day=Day(2012))) is None


def test_the_clock_of_an_entry_goes_on_past_midnight() -> None:
    assert clock(1_425) == "23:45"
    assert clock(1_442) == "24:02"
    assert clock(None) is None
