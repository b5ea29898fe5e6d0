"""What a figure carries besides its value: grain, hedge, span, fault; and what is set aside."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blogcheck.document import Span, cut
from blogcheck.reading import read
from blogcheck.reading.claim import Figure
from blogcheck.reading.malformed import fault_of
from blogcheck.reading.ordinals import ending
from blogcheck.sources import from_text


def figures(copy: str) -> list[Figure]:
    return list(read(cut(from_text(copy))).figures)


def only(copy: str) -> Figure:
    (figure,) = figures(copy)
    return figure


def test_the_hedge_stands_outside_the_figure() -> None:
    copy = "It was just under 100,000 votes."
    figure = only(copy)
    assert figure.text == "100,000"
    assert copy[figure.start : figure.end] == "100,000"
    assert figure.hedge == Span(7, 17)
    assert figure.quantity is not None
    assert figure.quantity.hedge == "nearly"


@pytest.mark.parametrize(
    ("copy", "fine", "coarse"),
    [
        ("140,000 votes", 1, 10_000),
        ("139,772 votes", 1, 1),
        ("forty votes", 1, 10),
        ("1.5m votes", 100_000, 100_000),
        ("2 million votes", 10**6, 10**6),
        ("two million votes", 10**6, 10**6),
        ("47.56 per cent", Fraction(1, 100), Fraction(1, 100)),
        ("half a million votes", 100_000, 100_000),
        ("two and a half million votes", 100_000, 100_000),
    ],
)
def test_the_grain_is_the_printed_one(copy: str, fine: int, coarse: int) -> None:
    quantity = only(copy).quantity
    assert quantity is not None
    assert (quantity.fine, quantity.coarse) == (fine, coarse)


@pytest.mark.parametrize(
    ("copy", "low", "high"),
    [
        ("a third of members", Fraction(7, 24), Fraction(11, 30)),
        ("half of members", Fraction(9, 20), Fraction(11, 20)),
        ("two-thirds of members", Fraction(19, 30), Fraction(17, 24)),
        ("three-quarters of members", Fraction(17, 24), Fraction(31, 40)),
    ],
)
def test_a_fraction_word_is_the_cell_round_it(copy: str, low: Fraction, high: Fraction) -> None:
    quantity = only(copy).quantity
    assert quantity is not None
    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize(
    ("copy", "ends"),
    [
        (
            "from 3.2 to 41 million parcels",
            [("3.2", "number", 3200000), ("41 million", "number", 41000000)],
        ),
        (
            "from €640,000 to €2.1bn",
            [("€640,000", "money", 640000), ("€2.1bn", "money", 2100000000)],
        ),
        ("between six and nine per cent", [("six", "percent", 6), ("nine per cent", "percent", 9)]),
        ("11-13 hectares", [("11", "quantity", 11), ("13 hectares", "quantity", 13)]),
        ("more than 40 vans", []),
    ],
)
def test_the_ends_of_a_range_are_figures_that_share_scale_and_unit(
    copy: str, ends: list[tuple[str, str, int]]
) -> None:
    assert [(end.text, end.kind, end.value) for end in only(copy).parts] == ends


def test_an_ending_of_another_number_is_a_fault() -> None:
    figure = only("the 21th goal")
    assert (figure.kind, figure.repair) == ("malformed", "21st")


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "st"), (2, "nd"), (3, "rd"), (4, "th"), (11, "th"), (112, "th"), (121, "st")],
)
def test_endings(number: int, expected: str) -> None:
    assert ending(number) == expected


@pytest.mark.parametrize(
    ("token", "repair"),
    [
        ("30,60", "30.60"),
        ("32,555,68", ""),
        ("1.234.5", "1,234.5"),
        ("1.234.567", "1,234,567"),
        ("1,0000", "10,000"),
        ("1.111,11", "1,111.11"),
    ],
)
def test_what_is_no_number_has_its_likely_repair(token: str, repair: str) -> None:
    found = fault_of(token)
    assert found is not None
    assert found[1] == repair


@pytest.mark.parametrize("token", ["1.2.3", "10.0.0.1", "2.10.5"])
def test_a_version_is_no_attempt_at_a_number(token: str) -> None:
    assert fault_of(token) is None


@given(st.integers(0, 10**15))
def test_a_number_as_a_newsroom_prints_it_is_read_exactly(number: int) -> None:
    figure = only(f"they counted {number:,} papers")
    assert figure.value == number


@given(st.integers(0, 10**9), st.integers(0, 9))
def test_a_scale_multiplies_exactly(whole: int, tenth: int) -> None:
    figure = only(f"they counted {whole}.{tenth} million papers")
    assert figure.value == whole * 10**6 + tenth * 10**5


@pytest.mark.parametrize(
    ("copy", "kinds"),
    [
        ("a 1.5m wall", ["quantity"]),
        ("1.5m people", ["number"]),
        ("a house at £1.5m", ["money"]),
        ("won 2-1 away", ["score"]),
        ("2-5 wards are close", ["range"]),
        ("the 2005 election", ["year"]),
        ("2,005 votes", ["number"]),
        ("Ada Brook, 53, said", ["age"]),
        ("Ada Brook, 5,300, said", ["number"]),
        ("5 per cent to 10 dollars", ["percent", "money"]),
        ("two pounds of flour", ["quantity"]),
        ("two pounds a week", ["money"]),
        ("the turkey was about 14 pounds", ["quantity"]),
        ("they led 3-nil", ["score"]),
        ("a ratio of three to one", ["ratio"]),
        ("they outspent her 2-to-1", ["ratio"]),
        ("a 3:1 split", ["ratio"]),
        ("a fall from 3 to 1", ["number", "number"]),
        ("a nine-to-five job", ["aside", "number"]),
        ("trailing by four to eight", ["range"]),
        ("Jo Vale Jr., 55, said", ["age"]),
        ("Merrin Lad (Harwick, 3.40) won", ["clock"]),
        ("COVID[-19] came", ["aside"]),
    ],
)
def test_the_words_beside_a_figure_tell_what_it_is(copy: str, kinds: list[str]) -> None:
    assert [figure.kind for figure in figures(copy)] == kinds


@pytest.mark.parametrize(
    "copy",
    [
        "Flight BA 123-4, 3D, 4x4, 12a and 1.2.3 and 0800 123 456 and 10/11/12 and 5:6:7",
        "£3bn-a-year, 20p, 6ft, 1,2,3, 99% and 30,60 and 7th and 1990s and 23.45",
        "See http://news.example/2012/05/03/page-4.html or @desk2012 or #vote12 at 5pm",
    ],
)
def test_every_token_that_begins_with_a_digit_ends_somewhere(copy: str) -> None:
    taken = [range(f.start, f.end) for f in figures(copy)]
    for place, char in enumerate(copy):
        before = copy[place - 1] if place else " "
        if char.isdecimal() and not before.isalnum() and before not in ".,:":
            assert any(place in span for span in taken), copy[place : place + 12]


def test_figures_stand_in_order_and_never_overlap() -> None:
    found = figures("from 5 to 3, 20,000 to 30,000 pages, one in five, £3m-£5m, 6ft 2in, 2-1")
    assert all(one.end <= other.start for one, other in pairwise(found))
