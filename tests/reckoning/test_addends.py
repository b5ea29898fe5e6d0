"""Which figures may be added up, and when a sum that fails is a slip of the finger."""

import pytest

from blogcheck import binding, reading
from blogcheck.binding.fact import Fact
from blogcheck.document import cut
from blogcheck.rule import addends
from blogcheck.sources import from_text


def facts(text: str) -> tuple[Fact, ...]:
    document = cut(from_text(text))
    read = reading.read(document)
    return addends.once(binding.bind(document, read.claims, read.figures).all)


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("It sold 4,120 shirts and 1,380 scarves.", True),
        ("It sold 4,120 shirts for £1,380.", False),
        ("It cost £2.40, now 30p.", True),
        ("It cost £2.40, now $30.", False),
        ("It weighs 30 tonnes, or 30 miles.", False),
    ],
)
def test_pounds_are_not_added_to_shirts(text: str, *, alike: bool) -> None:
    one, other = facts(text)
    assert addends.like(one, other) is alike


def test_shares_ranks_and_years_are_not_added_up() -> None:
    held = facts("In 2012 she came third with 41 per cent, or 18,204 votes.")
    assert [fact.figure.text for fact in held] == ["18,204"]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("889,918 and 102,355 and 992,263 votes", True),  # one digit
        ("3,482 and 2,155 and 6,351 votes", False),  # nothing near
        ("3,482 and 2,155 and 5,673 votes", True),  # swapped
        ("3,482 and 2,155 and 563 votes", True),  # one is missing
        ("£250m and £125m and £375bn in all", True),  # a thousand out
        ("30 and 12 and 40 votes", False),  # too short to prove anything
    ],
)
def test_a_slip_explains_a_sum(text: str, *, slip: bool) -> None:
    *parts, stated = facts(text)
    assert addends.slip(parts, stated) is slip


def test_pence_count_in_pounds() -> None:
    pounds, pence = facts("It cost £2.40, now 30p more.")
    assert addends.sum_of((pounds, pence)) * 10 == 27
    assert addends.printable(addends.quantity(pence).value, pence) == 30


def test_few_are_taken_at_their_word() -> None:
    eight, five, twelve = facts("He met eight men and five women: twelve jurors.")
    assert addends.add((eight, five), twelve, sharp=True).name == "impossible"


def test_a_hedge_excuses_a_sum() -> None:
    one, other, whole = facts("He sold 120 shirts and 130 scarves: about 255 things.")
    assert addends.add((one, other), whole).holds


def test_a_bare_total_has_no_excuse() -> None:
    one, other, whole = facts("He sold 121 shirts and 133 scarves: 255 things.")
    assert addends.add((one, other), whole).name == "impossible"
