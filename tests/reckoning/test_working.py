"""How a sum is put into words: computed values look like the copy's own."""

import pytest

from blogcheck.quantity import Quantity, literal
from blogcheck.reading.claim import Figure
from blogcheck.reckoning.working import counted
from blogcheck.rule import difference, digits_apart, listed, shown, would_agree


def figure(text: str, quantity: Quantity, kind: str = "number") -> Figure:
    return Figure(kind, 0, len(text), text, quantity)


@pytest.mark.parametrize(
    ("value", "text", "quantity", "kind", "wanted"),
    [
        (992_273, "992,263", literal("992,263"), "number", "992,273"),
        (1_800_000, "£1.5m", literal("1.5", 10**6), "money", "£1.8m"),
        (1_750_000, "£1.5m", literal("1.5", 10**6), "money", "£1.75m"),
        (1_800_001, "£1.5m", literal("1.5", 10**6), "money", "£1.8m"),
        (40_000, "£1.5m", literal("1.5", 10**6), "money", "£0.04m"),
        (375_000_000, "$2bn", literal("2", 10**9), "money", "$375m"),
        (2_500_000_000, "3.1 million", literal("3.1", 10**6), "number", "2.5 billion"),
        (5_500, "£5,600", literal("5,600"), "money", "£5,500"),
        (12, "eight", literal("8"), "number", "12"),
        (3, "31 per cent", literal("31"), "percent", "3 per cent"),
        (-3, "31 per cent", literal("31"), "percent", "-3 per cent"),
    ],
)
def test_a_value_is_printed_like_its_neighbour(
    value: int, text: str, quantity: Quantity, kind: str, wanted: str
) -> None:
    assert shown(value, figure(text, quantity, kind)) == wanted


def test_pence_are_two_digits() -> None:
    fare = figure("£2.40", literal("2.40"), "money")
    assert shown(fare.quantity.value - 2, fare) == "£0.40"  # type: ignore[union-attr]  # it has one


def test_a_difference_says_which_way() -> None:
    stated = figure("992,263", literal("992,263"))
    assert difference(992_263, 992_273, stated) == "10 too low"
    assert difference(992_273, 992_263, stated) == "10 too high"


@pytest.mark.parametrize(
    ("stated", "computed", "wanted"),
    [
        ("992,263", "992,273", "one digit differs"),
        ("1,146", "1,164", "two digits are swapped"),
        ("1,146", "1,235", ""),
        ("995", "1,005", ""),
    ],
)
def test_a_slip_of_the_finger_is_named(stated: str, computed: str, wanted: str) -> None:
    assert digits_apart(stated, computed) == wanted


def test_the_help_says_what_would_agree() -> None:
    assert would_agree(figure("992,263", literal("992,263")), 992_273) == (
        "992,273 would agree; one digit differs"
    )


def test_names_in_a_row() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"


def test_a_measure_is_counted_in_the_plural() -> None:
    assert [counted(m) for m in ("vote", "branch", "woman", "child", "party", "day", "person")] == [
        "votes", "branches", "women", "children", "parties", "days", "people",
    ]  # fmt: skip
    same = ["first preferences", "share of vote", "turnout", "people"]
    assert [counted(m) for m in same] == same
