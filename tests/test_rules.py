"""Every good and bad example of every rule, through the whole street."""

from datetime import date
from pathlib import Path

import pytest

from blogcheck import street
from blogcheck.checking import examples, load
from blogcheck.checking.engine import Result
from blogcheck.rule import Example, Rule
from blogcheck.sources import from_text

ROOT = Path(__file__).parent.parent
RULES = load.load([load.built_in()])
CASES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, example in enumerate(examples.every(rule))
]


def lint(text: str, published: str, rules: tuple[Rule, ...]) -> Result:
    source = from_text(text)
    if published:
        source = source._replace(published=date.fromisoformat(published))
    return street.check(source, rules, confidence="guess").result


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_an_example_comes_out_as_its_rule_says(rule: Rule, example: Example) -> None:
    # A rule in preview bears on its own examples and on nobody else's.
    bearing = tuple(other for other in RULES if other.status == "stable" or other is rule)
    result = lint(example.text, example.published, bearing)
    told = list(examples.judge(rule, example, result))
    assert not told, f"{example.marked!r}\n" + "\n".join(told)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_shows_when_it_speaks_and_when_not(rule: Rule) -> None:
    wrong = [example for example in rule.examples if example.bad]
    assert len(wrong) >= 2, "at least two bad examples"
    assert len(rule.examples) - len(wrong) >= 3, "at least three good examples"
    every = examples.every(rule)
    assert len({example.text for example in every}) == len(every)
    assert all(example.message for example in wrong), "a bad example says what it is told"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_can_be_read(rule: Rule) -> None:
    assert rule.summary.endswith("."), "the first line is a sentence"
    assert len(rule.summary) <= 100
    silence = rule.page.split("## When it stays silent")[1].split("##")[0]
    assert silence.strip().startswith("- "), "silence is a list"
    assert not rule.over or all(rule.over)


def test_no_rule_file_is_left_out() -> None:
    found = [*(ROOT / "rules").glob("*/*.py"), *(ROOT / "rules").glob("*/*.toml")]
    files = {path.stem.replace("_", "-") for path in found}
    assert {rule.name for rule in RULES} == files


def test_no_further_copy_is_left_out() -> None:
    corpus = ROOT / "corpus" / "rules"
    found = {path.relative_to(corpus).with_suffix("") for path in corpus.rglob("*.txt")}
    assert found
    assert not found - {Path(rule.group, rule.name.replace("-", "_")) for rule in RULES}


def test_a_rule_goes_over_rules_that_there_are() -> None:
    names = {rule.name for rule in RULES} | {rule.group for rule in RULES}
    assert not {name for rule in RULES for name in rule.over} - names
