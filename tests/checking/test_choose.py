"""Which rules run: the longest name wins, and taking away wins a tie."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from blogcheck.checking.choose import choose, names
from blogcheck.checking.load import built_in, load
from blogcheck.config import Settings
from blogcheck.config.keys import ALL
from blogcheck.rule import Rule


@pytest.fixture
def rules(rule: Callable[..., Rule]) -> list[Any]:
    return [
        rule(name="stated-total"),
        rule(name="parts-over-whole"),
        rule(name="stated-gap", group="gaps"),
        rule(name="superlative", group="gaps", status="preview"),
        rule(name="table-points", group="sport", status="preview"),
    ]


@pytest.mark.parametrize(
    ("settings", "chosen"),
    [
        (Settings(), ["stated-total", "parts-over-whole", "stated-gap"]),
        (Settings(select=("totals",)), ["stated-total", "parts-over-whole"]),
        (Settings(select=("stated-gap",)), ["stated-gap"]),
        (Settings(select=(ALL,), ignore=("totals",)), ["stated-gap"]),
        (Settings(select=("stated-total",), ignore=("totals",)), ["stated-total"]),
        (Settings(select=("totals",), ignore=("stated-total",)), ["parts-over-whole"]),
        (Settings(select=("totals",), ignore=("totals",)), []),
        (
            Settings(select=("gaps",), extend_select=("stated-total",)),
            ["stated-total", "stated-gap"],
        ),
        (Settings(ignore=(ALL,)), []),
        (Settings(preview=True, select=("gaps",)), ["stated-gap", "superlative"]),
        (Settings(select=("gaps",)), ["stated-gap"]),
        (Settings(select=("sport",)), ["table-points"]),
        (Settings(select=("sport",), ignore=("table-points",)), []),
        (Settings(select=("superlative",)), ["superlative"]),
        (Settings(severity={"totals": "off"}), ["stated-gap"]),
        (
            Settings(severity={"totals": "off", "stated-total": "note"}),
            ["stated-total", "stated-gap"],
        ),
    ],
)
def test_which_rules_run(settings: Settings, chosen: list[str], rules: list[Rule]) -> None:
    assert [rule.name for rule in choose(rules, settings)] == chosen


def test_a_desks_severity_goes_by_name_then_group(rules: list[Rule]) -> None:
    settings = Settings(severity={"ALL": "note", "totals": "warning", "stated-total": "error"})
    assert [rule.desk for rule in choose(rules, settings)] == ["error", "warning", "note"]


def test_every_name_that_may_be_selected(rules: list[Rule]) -> None:
    assert set(names(rules)) == {ALL, "totals", "gaps", "sport", *(rule.name for rule in rules)}


def test_a_pack_runs_when_its_group_is_selected_and_not_before() -> None:
    page = (Path(__file__).parents[2] / "docs" / "house-rules.md").read_text(encoding="utf-8")
    packs = re.findall(r"^\| `([a-z]+)` \| `", page, re.MULTILINE)
    assert packs
    every = load((built_in(),), brief=True)
    for pack in packs:
        names = {rule.name for rule in every if rule.group == pack}
        assert names
        assert {rule.name for rule in choose(every, Settings(select=(pack,)))} == names
        assert names.isdisjoint(rule.name for rule in choose(every, Settings()))
