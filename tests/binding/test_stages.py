"""At which stage of the count, in which year, at which half?"""

from collections.abc import Callable

import pytest

from blogcheck.binding import Facts

Post = Callable[..., Facts]


def stages_of(facts: Facts) -> list[str | None]:
    return [fact.stage.name if fact.stage else None for fact in facts.all]


@pytest.mark.parametrize(
    ("copy", "stages"),
    [
        ("Reed took [[40]] first preferences and [[30]] second preferences.", ["first", "second"]),
        ("Reed won [[40]] votes in total.", ["total"]),
        ("That lifts her total to [[40]].", ["total"]),
        ("Reed has [[40]] so far.", ["running"]),
        ("Reed currently has [[40]].", ["running"]),
        ("Reed finished with [[40]].", ["final"]),
        ("Profits are expected to reach [[£40m]].", ["forecast"]),
        ("Profits were [[£40m]] in 2011.", ["2011"]),
        ("Profits were [[£40m]] last year.", ["last year"]),
        ("Profits of [[£30m]] a year earlier", ["a year earlier"]),
        ("Profits were [[£40m]].", [None]),
        # A total of first preferences is of first preferences.
        ("In total Reed won [[40]] first preferences.", ["first"]),
        ("Of the first preferences counted so far Reed has [[40]].", ["running"]),
    ],
)
def test_the_words_of_its_clause(post: Post, copy: str, stages: list[str | None]) -> None:
    facts = post(copy)
    assert stages_of(facts) == stages


def test_each_clause_has_its_own_period(post: Post) -> None:
    facts = post("Sales were [[40]] in 2010, but they were [[50]] in 2011.")
    assert stages_of(facts) == ["2010", "2011"]


def test_a_period_belongs_to_the_nearer_figure(post: Post) -> None:
    facts = post("Turnout was [[43 per cent]], compared with [[39 per cent]] in 2009.")
    assert stages_of(facts) == [None, "2009"]
    facts = post("Sales were [[40]] in 2010 and [[50]] in 2011.")
    assert stages_of(facts) == ["2010", "2011"]


def test_only_the_total_is_a_total(post: Post) -> None:
    facts = post("Vale won [[300]] votes to bring his total to [[500]].")
    assert stages_of(facts) == [None, "total"]
