"""Every number ends somewhere."""

from collections.abc import Callable

from blogcheck.checking.engine import run
from blogcheck.rule import Check, Facts, Figure, Finding, Mark, Rule

TEXT = "In 2012 Tom took 102,355 votes to 992,263; 30,60 is odd and 14 is not."


def ended(
    facts: Callable[..., Facts], figure: Callable[..., Figure], words: str, *rules: Rule
) -> tuple[str, tuple[str, ...], str]:
    figures = [
        figure(TEXT, "2012", "year", aside="year"),
        figure(TEXT, "102,355"),
        figure(TEXT, "992,263"),
        figure(TEXT, "30,60", "malformed", fault="comma for a point"),
        figure(TEXT, "14"),
    ]
    result = run(facts(TEXT, figures), list(rules))
    return tuple(result.ledger.status(next(f for f in figures if f.text == words)))  # type: ignore[return-value]


def test_a_figure_that_holds_is_checked(
    facts: Callable[..., Facts],
    figure: Callable[..., Figure],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
) -> None:
    check = rule(Check((on(TEXT, "992,263"), on(TEXT, "102,355", "context"))))
    assert ended(facts, figure, "992,263", check) == ("checked", ("stated-total",), "")
    assert ended(facts, figure, "102,355", check) == ("unbound", (), "")


def test_every_figure_of_a_sum_that_fails_is_contradicted(
    facts: Callable[..., Facts],
    figure: Callable[..., Figure],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
) -> None:
    marks = (on(TEXT, "992,263"), on(TEXT, "102,355", "part"), on(TEXT, "14", "context"))
    wrong = rule(Finding("992,263", marks))
    fine = rule(Check((on(TEXT, "102,355"),)), name="stated-gap")
    for words in ("992,263", "102,355"):
        assert ended(facts, figure, words, wrong, fine)[0] == "contradicted"
    assert ended(facts, figure, "14", wrong, fine)[0] == "unbound"


def test_a_relation_that_holds_when_rounded_was_checked(
    facts: Callable[..., Facts],
    figure: Callable[..., Figure],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
) -> None:
    rounded = rule(Finding("992,263", (on(TEXT, "992,263"),), verdict="rounded", severity="note"))
    assert ended(facts, figure, "992,263", rounded)[0] == "checked"


def test_a_malformed_figure_does_not_contradict_its_neighbours(
    facts: Callable[..., Facts],
    figure: Callable[..., Figure],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
) -> None:
    marks = (on(TEXT, "30,60"), on(TEXT, "102,355", "neighbour"))
    odd = rule(
        Finding("30,60", marks, verdict="malformed"), name="malformed-number", group="figures"
    )
    assert ended(facts, figure, "30,60", odd)[:2] == ("contradicted", ("malformed-number",))
    assert ended(facts, figure, "102,355", odd)[0] == "unbound"


def test_house_style_is_no_verdict_on_a_value(
    facts: Callable[..., Facts],
    figure: Callable[..., Figure],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
) -> None:
    style = rule(Finding("14", (on(TEXT, "14"),), verdict="style"), group="style", severity="note")
    assert ended(facts, figure, "14", style)[0] == "unbound"


def test_what_is_set_aside_says_why(
    facts: Callable[..., Facts], figure: Callable[..., Figure]
) -> None:
    assert ended(facts, figure, "2012") == ("set-aside", (), "year")
    assert ended(facts, figure, "30,60") == ("set-aside", (), "comma for a point")


def test_the_counts_add_up(
    facts: Callable[..., Facts],
    figure: Callable[..., Figure],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
) -> None:
    figures = [
        figure(TEXT, "2012", "year", aside="year"),
        figure(TEXT, "102,355"),
        figure(TEXT, "14"),
    ]
    ledger = run(facts(TEXT, figures), [rule(Check((on(TEXT, "14"),)))]).ledger
    assert ledger.counts() == {"checked": 1, "contradicted": 0, "unbound": 1, "set-aside": 1}
