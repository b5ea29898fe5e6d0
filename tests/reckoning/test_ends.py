"""The two figures of a change, by the words that lead up to them."""

import pytest

from blogcheck.binding import bind
from blogcheck.binding.facts import Facts
from blogcheck.document import Span, cut
from blogcheck.reading import read
from blogcheck.reckoning import ends
from blogcheck.sources import from_text


def facts_of(text: str) -> Facts:
    document = cut(from_text(text))
    reading = read(document)
    return bind(document, reading.claims, reading.figures)


def pairs(text: str) -> list[tuple[str, str]]:
    facts = facts_of(text)
    found = ends.pairs_of_ends(facts, Span(0, len(text)))
    return [(pair.first.figure.text, pair.last.figure.text) for pair in found]


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        ("Output rose to 1,961 tons in the week to May 3 from 1,675 tons.", "1,675", "1,961"),
        ("The rate was 27.9 in 2012 compared with 30.9 in 2011.", "30.9", "27.9"),
        ("In three years under Pike, from £803,000 to £1.73m.", "£803,000", "£1.73m"),
        ("Cases went from 24 per 100,000 to 78 per 100,000.", "24", "78"),
    ],
)
def test_the_earlier_figure_comes_first_however_it_is_told(
    text: str, earlier: str, later: str
) -> None:
    ((first, last),) = pairs(text)
    assert (first.split()[0], last.split()[0]) == (earlier, later)


def test_years_and_ages_are_no_ends() -> None:
    assert pairs("Fees rose from £4,970 in fiscal 2001 to £5,470 in fiscal 2016.") == [
        ("£4,970", "£5,470")
    ]
    assert not pairs("There were births to women aged under 18 compared with 31,051 in 2011.")


def test_figures_on_either_side_of_a_turn_are_not_the_ends_of_one_change() -> None:
    assert not pairs("The ward went from 140 beds while Ayr went to 90 beds.")


def test_years_far_apart_are_not_compared() -> None:
    assert not pairs("Deaths rose in 2018 to 14, compared with 3.5 in 2013.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fees rose 30 per cent at its five sites, from £4,970 to £5,470.", "rose 30 per cent"),
        ("Fees went from £4,970 to £5,470 last year, up 30 per cent.", "up 30 per cent"),
    ],
)
def test_a_change_belongs_to_the_ends_that_its_words_lead_to(text: str, words: str) -> None:
    assert tied(text, words)


@pytest.mark.parametrize(
    "text",
    [
        "Fees rose 30 per cent and rent went from £4,970 to £5,470.",
        "Fees went from £4,970 to £5,470, followed by a rise of 30 per cent.",
        "Fees rose 30 per cent after 12 per cent in May, from £4,970 to £5,470.",
    ],
)
def test_a_change_of_something_else_is_left_alone(text: str) -> None:
    assert not tied(text, "30 per cent")


def tied(text: str, words: str) -> bool:
    facts = facts_of(text)
    (pair,) = ends.pairs_of_ends(facts, Span(0, len(text)))
    at = text.index(words)
    return ends.tied(facts, pair, Span(at, at + len(words)))
