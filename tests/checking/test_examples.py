"""What an example that does not come out says of its rule."""

from collections.abc import Callable

import pytest

from blogcheck.checking.engine import Failure, Result, run
from blogcheck.checking.examples import judge
from blogcheck.checking.examples import run as run_examples
from blogcheck.checking.ledger import Ledger
from blogcheck.rule import Check, Example, Facts, Finding, Mark, Rule, bad, good

BAD = bad("889 and 102 make [[992]].", "991, not 992")
GOOD = good("889 and 102 make 991.", holds=True)
SAID = Finding("889 + 102 = 991, not 992", ())


@pytest.fixture
def outcome(facts: Callable[..., Facts], rule: Callable[..., Rule]) -> Callable[..., list[str]]:
    """What is told of an example on which the rule, and perhaps another, speaks."""

    def told(
        example: Example, *says: Finding | Check, other: tuple[Finding, ...] = ()
    ) -> list[str]:
        rules = [rule(*says), rule(*other, name="other", group="gaps")]
        return list(judge(rules[0], example, run(facts(example.text), rules)))

    return told


def found(on: Callable[..., Mark], example: Example, severity: str = "") -> Finding:
    return Finding("889 + 102 = 991, not 992", (on(example.text, "992"),), severity=severity)


def test_an_example_that_comes_out_is_passed_over(
    outcome: Callable[..., list[str]], on: Callable[..., Mark]
) -> None:
    assert outcome(BAD, found(on, BAD)) == []
    assert outcome(GOOD, Check((on(GOOD.text, "991"),))) == []


def test_silence_on_a_bad_one(outcome: Callable[..., list[str]]) -> None:
    assert outcome(BAD) == ["it must speak, and is silent"]


def test_speech_on_a_good_one(outcome: Callable[..., list[str]], on: Callable[..., Mark]) -> None:
    said = Finding("991 is odd", (on(GOOD.text, "991"),))
    check = Check((on(GOOD.text, "991"),))
    assert outcome(GOOD, said, check) == [
        "it must be silent, and says error[stated-total] '991 is odd'"
    ]


def test_a_relation_that_holds_must_be_listed(outcome: Callable[..., list[str]]) -> None:
    assert outcome(GOOD) == ["the relation holds, and no check says so"]


def test_another_figure(outcome: Callable[..., list[str]], on: Callable[..., Mark]) -> None:
    (told,) = outcome(BAD, Finding("991, not 992 but 102", (on(BAD.text, "102"),)))
    assert told == "it must speak about '992', and speaks about '102'"


def test_a_figure_with_its_unit_is_the_same_figure(
    outcome: Callable[..., list[str]], on: Callable[..., Mark]
) -> None:
    example = bad("It is [[38.75]] per cent.", "38.75 per cent")
    said = Finding("38.75 per cent is odd", (on(example.text, "38.75 per cent"),))
    assert outcome(example, said) == []


def test_other_words(outcome: Callable[..., list[str]], on: Callable[..., Mark]) -> None:
    (told,) = outcome(BAD, Finding("992 is wrong", (on(BAD.text, "992"),)))
    assert told == "it must say '991, not 992', and says '992 is wrong'"


def test_another_severity(outcome: Callable[..., list[str]], on: Callable[..., Mark]) -> None:
    (told,) = outcome(BAD, found(on, BAD, severity="note"))
    assert told == "it must be of severity error, and is of severity note"
    assert (
        outcome(
            bad("889 and 102 make [[992]].", "not 992", severity="note"),
            found(on, BAD, severity="note"),
        )
        == []
    )


def test_twice(outcome: Callable[..., list[str]], on: Callable[..., Mark]) -> None:
    (told,) = outcome(BAD, found(on, BAD), Finding("and 889", (on(BAD.text, "889"),)))
    assert told.startswith("it must speak once, and says besides")


def test_another_rule(outcome: Callable[..., list[str]], on: Callable[..., Mark]) -> None:
    loud, soft = (Finding("889", (on(BAD.text, "889"),), severity=s) for s in ("warning", "note"))
    assert outcome(BAD, found(on, BAD), other=(loud,)) == [
        "another rule speaks on it: warning[other] '889'"
    ]
    assert outcome(BAD, found(on, BAD), other=(soft,)) == []


def test_a_finding_that_does_not_agree_with_itself(
    outcome: Callable[..., list[str]], on: Callable[..., Mark]
) -> None:
    (told,) = outcome(BAD, Finding("991, not 992.", (on(BAD.text, "992"),)))
    assert "the message ends with a full stop" in told


def test_a_rule_that_breaks(rule: Callable[..., Rule]) -> None:
    result = Result((), (), Ledger((), (), ()), (Failure("other", "ValueError: no", "other.py:3"),))
    assert "the rule other broke: ValueError: no (other.py:3)" in list(judge(rule(), GOOD, result))


def test_a_miss_names_the_rule_and_shows_the_example(
    facts: Callable[..., Facts], rule: Callable[..., Rule]
) -> None:
    silent = rule(examples=(BAD, GOOD))
    misses = list(run_examples([silent], lambda text, _published: run(facts(text), [silent])))
    assert [str(miss) for miss in misses] == [
        "stated-total: bad example '889 and 102 make [[992]].'\n    it must speak, and is silent",
        "stated-total: good example '889 and 102 make 991.'\n    the relation holds, and no check says so",
    ]
