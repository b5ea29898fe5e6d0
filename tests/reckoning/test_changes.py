"""What the claims of change say: the readings of one, and what is reckoned otherwise."""

import pytest

from blogcheck.binding import bind
from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import cut
from blogcheck.reading import read
from blogcheck.reckoning import changes, steps
from blogcheck.sources import from_text
from blogcheck.verdict import Verdict


def facts_of(text: str) -> Facts:
    document = cut(from_text(text))
    reading = read(document)
    return bind(document, reading.claims, reading.figures)


def anything(by: Fact) -> bool:
    return bool(by)


def ends(text: str) -> list[tuple[str, str]]:
    facts = facts_of(text)
    found = [pair for claim in changes.claims(facts) for pair in steps.ends(facts, claim)]
    return [(first.figure.text, last.figure.text) for first, last, _ in found]


def told(text: str) -> list[tuple[str, ...]]:
    facts = facts_of(text)
    found = [
        change
        for claim in changes.claims(facts)
        for change in changes.readings(facts, claim, anything)
    ]
    return [tuple(fact.figure.text for fact in change.figures) for change in found]


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        ("Output rose to 1,961 tons in the week to May 3 from 1,675 tons.", "1,675", "1,961"),
        ("The rate was 27.9 in 2012, down from 30.9 in 2011.", "30.9", "27.9"),
        ("It grew in three years under Pike, from £803,000 to £1.73m.", "£803,000", "£1.73m"),
        ("Cases went from 24 per 100,000 to 78 per 100,000.", "24", "78"),
    ],
)
def test_the_earlier_figure_comes_first_however_it_is_told(
    text: str, earlier: str, later: str
) -> None:
    ((first, last),) = ends(text)
    assert (first.split()[0], last.split()[0]) == (earlier, later)


def test_a_figure_that_says_where_is_no_end_where_the_other_fits_the_words() -> None:
    assert ends("In 12 wards 40 people died, up from 30.") == [("30", "40")]
    assert ends("We saw 900 swans at 75 lakes, up from 800.") == [("800", "900")]


def test_years_and_ages_are_no_ends() -> None:
    text = "Fees rose from £4,970 in fiscal 2001 to £5,470 in fiscal 2016."
    assert ends(text) == [("£4,970", "£5,470")]
    assert not ends("There were awards to pupils aged under 12 compared with 1,480 in 2009.")


def test_a_scale_word_that_one_end_lacks_may_have_been_lost() -> None:
    assert not ends("Sales rose to £381m from £160.")
    assert ends("Sales rose to £381m from £160m.") == [("£160m", "£381m")]


@pytest.mark.parametrize(
    "text",
    [
        "Fees rose 30 per cent at its five sites, from £4,970 to £5,470.",
        "Fees went from £4,970 to £5,470 last year, up 30 per cent.",
        "The trust raised fees 30 per cent, with the average going from £4,970 to £5,470.",
    ],
)
def test_a_change_belongs_to_the_ends_that_its_words_lead_to(text: str) -> None:
    assert told(text) == [("30 per cent", "£4,970", "£5,470")]


@pytest.mark.parametrize(
    "text",
    [
        "Fees rose 30 per cent and rent went from £4,970 to £5,470.",
        "Fees went from £4,970 to £5,470, followed by a rise of 30 per cent.",
        "Fees rose 30 per cent, while rent was cut from £4,970 to £3,470.",
        "Fares were up 3p to £2, compared with May's 6p rise.",
    ],
)
def test_a_change_of_something_else_is_left_alone(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "otherwise"),
    [
        ("Sales rose 4 per cent a year from 640 to 948.", True),
        ("Sales rose 4 per cent in real terms from 640 to 700.", True),
        ("Deaths rose 10 per cent in 2018 to 14, compared with 3.5 in 2013.", True),
        ("Deaths rose 10 per cent in 2014 to 14, compared with 13 in 2013.", False),
        ("Sales rose 9 per cent from 640 to 700.", False),
    ],
)
def test_what_is_reckoned_otherwise_is_told_by_its_words(text: str, *, otherwise: bool) -> None:
    facts = facts_of(text)
    claim = changes.claims(facts)[0]
    by = facts.fact(claim, "by")
    assert by is not None
    assert changes.otherwise(facts, claim, by) == otherwise


@pytest.mark.parametrize(
    ("text", "down"),
    [
        ("Sales fell from 60 to 40.", True),
        ("Sales went down from 60 to 40.", True),
        ("Sales moved from 60 to 40.", None),
        ("A rise in cuts took it from 40 to 60.", None),
    ],
)
def test_the_words_may_say_which_way(text: str, *, down: bool | None) -> None:
    [claim] = changes.claims(facts_of(text))
    assert steps.down(claim) is down


def test_with_two_percentages_the_one_that_fits_is_meant() -> None:
    facts = facts_of("Sales fell from 60 to 45, a drop of 25 per cent, or 9 per cent.")
    [claim] = changes.claims(facts)
    found = changes.readings(facts, claim, anything)
    assert len(found) == 2

    def judged(change: changes.Change) -> Verdict:
        return Verdict("exact" if change.by.figure.text == "25 per cent" else "impossible")

    weighed = changes.weighed(facts, found, judged)
    assert weighed is not None
    assert weighed[0].by.figure.text == "25 per cent"


def test_what_it_is_now_may_stand_in_the_sentence_before() -> None:
    facts = facts_of("Cakes brought in £40m. Sales rose from £32m, a gain of 25 per cent.")
    [claim] = changes.claims(facts)
    [found] = changes.earlier(facts, claim, anything)
    assert [fact.figure.text for fact in found.figures] == ["25 per cent", "£32m", "£40m"]
