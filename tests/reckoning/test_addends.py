"""Which figures may be added up, and when rounding saves a sum."""

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
    ("text", "verdict"),
    [
        ("4,120 and 1,380 and 5,500 shirts", "exact"),
        ("£2.4m and £1.1m and £0.8m and £4.2m", "exact"),  # each may be rounded
        ("£2.4m and £1.1m and £0.8m and £4.1m", "impossible"),  # all would be, and one way
        ("71 and 68 and 70 and 69 and 277 strokes", "impossible"),  # 70 is 70
        ("820 and 540 and 160 and 1,500 votes", "impossible"),  # rounded to tens, the whole too
        ("820 and 545 and 120 and 1,500 votes", "rounded"),  # 1,485 may be called that
        ("4,000 and 312 and 4,350 men", "rounded"),  # 4,000 may be 4,040
        ("£10,000 and £1,000 and £12,000", "impossible"),  # far out
    ],
)
def test_a_sum_that_only_odd_rounding_saves_fails(text: str, verdict: str) -> None:
    *parts, stated = facts(text)
    assert addends.add(parts, stated).name == verdict


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
