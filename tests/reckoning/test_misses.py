"""When a sum that fails was meant as one, and when a slip of the finger explains it."""

import pytest

from blogcheck import binding, reading
from blogcheck.binding.fact import Fact
from blogcheck.document import cut
from blogcheck.quantity import exact
from blogcheck.rule import addends, misses
from blogcheck.sources import from_text


def facts(text: str) -> tuple[Fact, ...]:
    document = cut(from_text(text))
    read = reading.read(document)
    return addends.once(binding.bind(document, read.claims, read.figures).all)


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


@pytest.mark.parametrize(
    ("text", "firm", "weak", "loose"),
    [
        ("410 and 205 and 620 votes", True, True, True),  # one in 123 out
        ("410 and 205 and 641 votes", True, True, False),  # one in 23
        ("410 and 205 and 668 votes", True, False, False),  # one in 12
        ("410 and 205 and 840 votes", False, False, False),  # one in three: of something else
        ("12 and nine and 22 boats", True, False, True),  # few, and one out
        ("410 and 205 and 390 votes", False, False, False),  # less than one of the two
    ],
)
def test_looser_words_want_a_nearer_miss(text: str, *, firm: bool, weak: bool, loose: bool) -> None:
    *parts, stated = facts(text)
    ties = (misses.FIRM, misses.WEAK, misses.LOOSE)
    assert [misses.meant(parts, stated, tie) for tie in ties] == [firm, weak, loose]


@pytest.mark.parametrize(
    ("said", "near"),
    [("eight boats", True), ("five boats", True), ("40 boats", False)],
)
def test_what_is_left_is_near_what_the_figures_leave(said: str, *, near: bool) -> None:
    (rest,) = facts(f"It left {said} in port.")
    assert misses.left(rest, exact(7), exact(12)) is near
