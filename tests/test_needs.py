"""A rule is passed over where a post lacks what it needs, and would have said nothing there."""

from collections.abc import Iterator
from functools import cache

import pytest

from blogcheck import reading, street
from blogcheck.binding import Facts, bind
from blogcheck.checking import engine
from blogcheck.checking.examples import every
from blogcheck.checking.gate import Gate
from blogcheck.document import cut
from blogcheck.rule import Check, Finding, Mark, Needs, Rule
from blogcheck.sources import from_text

RULES = street.rulebook(whole=True)
POST = "The Harriers' lead grew by 12 per cent, from 500 votes to 560."


def read(text: str) -> Facts:
    document = cut(from_text(text))
    found = reading.read(document)
    return bind(document, found.claims, found.figures, found.words)


@cache
def gate(needs: Needs) -> Gate:
    return Gate([Rule("error", "0.1", needs=needs)])


def due(needs: Needs, facts: Facts) -> bool:
    return bool(list(gate(needs).due(facts)))


@cache
def copy() -> tuple[Facts, ...]:
    """The examples of every rule, which have a little of all that any rule needs."""
    return tuple(read(example.text) for rule in RULES for example in every(rule))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_nothing_to_say_without_what_it_needs(rule: Rule) -> None:
    assert rule.check is not None
    for facts in copy():
        if not due(rule.needs, facts):
            said = list(rule.check(facts))
            assert not said, f"{facts.document.text!r}: {rule.needs}"


@pytest.mark.parametrize(
    ("needs", "met"),
    [
        (Needs(), True),
        (Needs(words=("lead",)), True),
        (Needs(words=("harriers",)), True),
        (Needs(words=("gre",)), True),
        (Needs(words=("leads", "ahead")), False),
        (Needs(figures=("money", "percent")), True),
        (Needs(figures=("money",)), False),
        (Needs(claims=("change",)), True),
        (Needs(claims=("rank",)), False),
        (Needs(claims=("change",), words=("behind",)), False),
        (Needs(claims=("change",), figures=("percent",), words=("grew", "fell")), True),
        (Needs(parts=("entries", "rows")), False),
        (Needs(words=("by 12",)), True),
        (Needs(words=("by 13", "behind")), False),
        (Needs(words=("grew to",)), False),
        (Needs(words=("grew by", "behind")), True),
        (Needs(words=("12 ",)), True),
        (Needs(words=("13 ",)), False),
        (Needs(words=("harriers’", "harriers'")), True),
        (Needs(words=("(", "c, f")), False),
        (Needs(words=("(", "t, f")), True),
        (Needs(words=("q",)), False),
        (Needs(words=("b",)), True),
    ],
)
def test_one_of_each_kind_is_enough_and_of_each_kind_one_must_be(
    needs: Needs, *, met: bool
) -> None:
    assert due(needs, read(POST)) is met


@pytest.mark.parametrize(
    ("need", "met"),
    [
        ("number number", True),
        ("number number number", False),
        ("percent number number", True),
        ("percent percent", False),
        ("counted counted", True),
        ("percent counted counted counted", False),
        ("alike alike", True),
        ("alike alike alike", False),
        ("any any any", True),
        ("any any any any", False),
        ("year", False),
        ("money", True),
        ("money number", False),
    ],
)
def test_what_a_sentence_needs_must_stand_in_one(need: str, *, met: bool) -> None:
    assert due(Needs(sentence=(need,)), read(f"It cost £5. {POST}")) is met


def test_figures_alike_are_of_one_kind_and_unit() -> None:
    two = Needs(sentence=("alike alike",))
    assert due(two, read("Bread is £4 and milk is 90p."))
    assert not due(two, read("Bread is £4 and milk is $5."))
    assert not due(two, read("Bread is £4. Milk is 90p."))


def test_a_word_is_found_whatever_it_is_cut_into() -> None:
    # Who binds by hand gives no words: then they are cut where they are needed.
    found = reading.read(cut(from_text(POST)))
    facts = bind(cut(from_text(POST)), found.claims, found.figures)
    assert due(Needs(words=("lead",)), facts)
    assert not due(Needs(words=("behind",)), facts)


def test_a_list_of_rules_may_change_between_posts() -> None:
    rules = [Rule("error", "0.1", name="stated-total")]
    assert len(list(engine.due(rules, read(POST)))) == 1
    rules.clear()
    assert not list(engine.due(rules, read(POST)))


def test_parts_of_the_page_are_evidence() -> None:
    live = read("09:30\nRowe has 40 votes.\n\n09:20\nPike has 30 votes.\n")
    assert due(Needs(parts=("tables", "entries")), live)
    assert not due(Needs(parts=("tables",)), live)


def test_the_engine_passes_over_a_rule_that_lacks_what_it_needs() -> None:
    def check(_facts: Facts) -> Iterator[Finding | Check]:
        yield Finding("12", (Mark(27, 29, "stated"),))

    rule = Rule("error", "0.1", name="stated-total", group="totals", check=check)
    there, lacking = Needs(words=("lead",)), Needs(words=("behind",))
    for needs, said in ((there, 1), (lacking, 0)):
        assert len(engine.run(read(POST), [rule._replace(needs=needs)]).findings) == said
