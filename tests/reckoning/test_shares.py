"""What a share is, and what it stands with."""

import pytest

from blogcheck.binding import bind
from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import cut
from blogcheck.reading import read
from blogcheck.reckoning import shares
from blogcheck.sources import from_text


def facts_of(text: str) -> Facts:
    document = cut(from_text(text))
    found = read(document)
    return bind(document, found.claims, found.figures)


def texts(found: list[tuple[Fact, ...]]) -> list[list[str]]:
    return [[fact.figure.text for fact in sentence] for sentence in found]


def test_the_shares_of_a_sentence_stand_together() -> None:
    facts = facts_of("Some 40 per cent said yes and 35% no. A further 25 per cent had no view.")
    assert texts(shares.by_sentence(facts)) == [["40 per cent", "35%"], ["25 per cent"]]


def test_a_share_that_is_said_again_in_brackets_counts_once() -> None:
    facts = facts_of("Forty per cent (40%) said yes and 35 per cent (35%) no.")
    assert texts(shares.by_sentence(facts)) == [["Forty per cent", "35 per cent"]]


@pytest.mark.parametrize(
    "text",
    [
        "Some 40 per cent of pupils walk.",
        "Wages are 40 per cent of the cost.",
        "In all, 40 per cent reduced their hours.",
    ],
)
def test_a_part_of_something_is_a_share(text: str) -> None:
    facts = facts_of(text)
    assert shares.is_plain(facts, facts.by_kind("percent")[0])


@pytest.mark.parametrize(
    "text",
    [
        "Sales fell 40 per cent.",
        "There was a 40 per cent fall in sales.",
        "It is up from 40 per cent.",
        "The party leads by 40 per cent.",
    ],
)
def test_a_change_or_a_lead_is_none(text: str) -> None:
    facts = facts_of(text)
    assert not shares.is_plain(facts, facts.by_kind("percent")[0])


def test_a_second_base_is_noticed() -> None:
    plain = facts_of("Some 40 per cent walk and 60 per cent cycle.")
    assert shares.one_base(plain, plain.by_kind("percent"))
    other = facts_of("Some 40 per cent walk. Of those, 60 per cent are girls.")
    assert not shares.one_base(other, other.by_kind("percent"))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("33 per cent, 33 per cent and 33 per cent", True),
        ("33 per cent, 33 per cent and 32 per cent", False),
        ("50.1 per cent and 49.9 per cent", True),
        ("50.2 per cent and 49.9 per cent", True),
        ("50.3 per cent and 49.9 per cent", False),
    ],
)
def test_rounded_shares_may_miss_the_whole_by_half_a_digit_each(text: str, whole: bool) -> None:  # noqa: FBT001
    found = facts_of(f"The shares are {text}.").by_kind("percent")
    assert shares.are_whole(found) is whole
