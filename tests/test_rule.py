"""What rules are given to speak with."""

from fractions import Fraction

import pytest

from blogcheck.document import Clock, Span
from blogcheck.quantity import literal
from blogcheck.reading.claim import Day, Figure
from blogcheck.rule import Exact, bad, digits, good, line, mark


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (992273, "992273"),
        (0, "0"),
        (-40, "-40"),
        (Fraction(4756, 100), "47.56"),
        (Fraction(1, 8), "0.125"),
        (Fraction(-1, 20), "-0.05"),
        (Fraction(3), "3"),
        (Fraction(1, 3), "1/3"),
        (Fraction(1, 10**6), "0.000001"),
    ],
)
def test_exact_digits(value: Exact, shown: str) -> None:
    assert digits(value) == shown


def test_a_mark_lies_under_its_figure_and_has_its_value() -> None:
    figure = Figure("percent", 8, 22, "47.56 per cent", literal("47.56"))
    made = mark(figure, "stated", "Silas")
    assert (made.start, made.end, made.role, made.label, made.value) == (
        8,
        22,
        "stated",
        "Silas",
        "47.56",
    )


@pytest.mark.parametrize(
    ("clock", "day", "value"),
    [
        (Clock(19, 10, "19:10pm", "pm", ":"), None, "69000"),
        (None, Day(2008, 5, 2), "2008-05-02"),
        (None, Day(month=6, day=31), "XXXX-06-31"),
        (None, Day(year=2012), "2012-XX-XX"),
        (None, None, ""),
    ],
)
def test_times_and_dates_have_values_too(clock: Clock | None, day: Day | None, value: str) -> None:
    assert mark(Figure("time", 0, 7, "19:10pm", clock=clock, day=day), "stated").value == value


def test_a_line_of_the_working_is_as_printed() -> None:
    made = line("+", Figure("number", 8, 15, "102,355", literal("102,355")), "second preferences")
    assert (made.sign, made.figure, made.label, made.offset) == (
        "+",
        "102,355",
        "second preferences",
        8,
    )


def test_an_example_knows_which_figure_it_is_about() -> None:
    example = bad("They make [[992,263]] in all.", "not 992,263", severity="note")
    assert example.text == "They make 992,263 in all."
    assert example.about == Span(10, 17)
    assert good("They make 3.", why="a hedge", holds=True).about is None


@pytest.mark.parametrize(
    "text", ["no mark", "[[one]] and [[two]]", "[[", "]]4[[", "an empty [[]] one", "[[4]] and ]]"]
)
def test_a_bad_example_marks_one_figure(text: str) -> None:
    with pytest.raises(ValueError, match="marks one figure"):
        bad(text, "")
