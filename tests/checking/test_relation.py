"""The sum of a house rule: read, worked out exactly on intervals, and solved for one of its names."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blogcheck.checking.house.relation import FormulaError, read
from blogcheck.quantity import Exact, Interval

NAMES = ("a", "b", "c")


def worked(text: str, **values: Exact) -> Exact | None:
    """What the left side of `text == c` comes to."""
    made = read(f"{text} == c", NAMES).left
    found = made.worked({name: Interval.point(value) for name, value in values.items()})
    assert found.low == found.high
    return found.low


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a + b * 2", 15),
        ("(a + b) * 2", 22),
        ("a - b - 1", 2),
        ("a - (b - 1)", 4),
        ("a / b / 2", Fraction(7, 8)),
        ("-a + b", -3),
        ("sum(a, b, 1)", 12),
        ("sum(a)", 7),
        ("0.1 * a + 0.2 * a", Fraction(21, 10)),
        ("0 * a", 0),
        ("2*a-b", 10),
    ],
)
def test_arithmetic_is_that_of_school_and_exact(text: str, value: Exact) -> None:
    assert worked(text, a=7, b=4) == value


def test_a_sum_of_rounded_figures_is_as_wide_as_they_allow() -> None:
    made = read("a - b == c", NAMES).left
    wide = made.worked({"a": Interval(10, 12), "b": Interval(3, 4)})
    assert (wide.low, wide.high) == (6, 9)


def test_what_may_be_below_nought_is_multiplied_only_by_a_number() -> None:
    below = {"a": Interval(-2, 3), "b": Interval(1, 2)}
    assert read("a * -2 == c", NAMES).left.worked(below) == Interval(-6, 4)
    with pytest.raises(ValueError, match="below nought"):
        read("a * b == c", NAMES).left.worked(below)


@pytest.mark.parametrize(
    "text",
    [
        "c == 3 * a + b",
        "3 * a + b == c",
        "a == 3 * c",
        "a == b * c / 2",
        "b == a - c",
        "b == a / c",
        "a == sum(b, c, 4)",
        "a - 2 * (c + b) == 5",
        "b == -(c - a)",
    ],
)
@given(a=st.integers(1, 500), b=st.integers(1, 500))
def test_what_a_name_must_be_makes_both_sides_equal(text: str, a: int, b: int) -> None:
    relation = read(text, NAMES)
    values = {"a": Interval.point(a), "b": Interval.point(b)}
    try:
        values["c"] = relation.solved("c").worked(values)
        left, right = relation.left.worked(values), relation.right.worked(values)
    except ValueError:  # a product of what is below nought is not worked out
        return
    assert left == right


def test_a_sum_is_shown_with_the_figures_of_the_page() -> None:
    shown = {"a": "12", "b": "£4.5m", "c": "five"}
    for text, line in (
        ("3 * a + c == b", "3 × 12 + five"),
        ("(a + c) * 2 == b", "(12 + five) × 2"),
        ("a - (b - c) == 0", "12 - (£4.5m - five)"),
        ("a / (b * c) == 1", "12 ÷ (£4.5m × five)"),
        ("sum(a, b) == c", "12 + £4.5m"),
        ("-a == c", "-12"),
    ):
        assert read(text, NAMES).left.shown(shown) == line


@pytest.mark.parametrize(
    ("text", "message", "column", "hint"),
    [
        ("a = b", "unexpected `=`", 2, "did you mean `==`?"),
        ("a == ", "ends too early", 5, "papers == 3"),
        ("a", "ends too early", 1, "papers == 3"),
        ("a == b == c", "unexpected `==`", 7, "only names"),
        ("max(a) == b", "unexpected `(`", 3, "no calls but `sum(...)`"),
        ("a == 'b'", "unexpected `'`", 5, "only names"),
        ("a == 1,000 * b", "unexpected `,`", 6, "no commas"),
        ("a == b ** 2", "unexpected `*`", 8, "only names"),
        ("a == beta", "unknown name `beta`", 5, "[where] has a, b, c"),
        ("a.b == c", "unexpected `.`", 1, "only names"),
        ("a == sum()", "unexpected `)`", 9, "only names"),
        ("a == b / (1 - 1)", "divides by nought", 0, ""),
        ("a == b\n+ c", "unexpected `\n`", 6, "only names"),
    ],
)
def test_what_is_no_relation_is_pointed_at(text: str, message: str, column: int, hint: str) -> None:
    with pytest.raises(FormulaError) as caught:
        read(text, NAMES)
    assert message in caught.value.message
    assert caught.value.column == column
    assert hint in caught.value.hint


def test_a_name_like_a_word_of_the_grammar_is_a_name() -> None:
    relation = read("summer == winter", ("summer", "winter"))
    assert [found.name for found in relation.names()] == ["summer", "winter"]
