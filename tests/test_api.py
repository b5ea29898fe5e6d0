"""The Python interface."""

import subprocess
import sys
from datetime import date

import pytest

import blogcheck
from blogcheck import api
from blogcheck.api import RuleFailedError
from blogcheck.config import ConfigError
from blogcheck.rule import Facts, Finding, Rule
from blogcheck.sources import SourceError

CLOCK = "7:28pm\n\nMore.\n\n19:10pm\n\nMore.\n\n7:05pm\n\nLess.\n"


def test_lint_gives_the_records_of_the_command() -> None:
    found = [r for r in blogcheck.lint(CLOCK, path="post.txt") if r["rule"] == "impossible-clock"]
    (record,) = found
    assert record["type"] == "finding"
    assert record["path"] == "post.txt"
    assert record["severity"] == "error"
    assert record["spans"][0]["text"] == "19:10pm"
    assert record["spans"][0]["start"] == {"line": 5, "column": 1, "offset": 15}


def test_claims_gives_every_figure() -> None:
    (record,) = blogcheck.claims("It rose by 47.56 per cent.")
    assert (record["kind"], record["value"], record["text"]) == (
        "percent",
        "47.56",
        "47.56 per cent",
    )


def test_what_is_not_to_run_does_not() -> None:
    rules = {record["rule"] for record in blogcheck.lint(CLOCK, ignore="impossible-clock")}
    assert "impossible-clock" not in rules
    only = blogcheck.lint(CLOCK, select=["impossible-clock"])
    assert {record["rule"] for record in only} == {"impossible-clock"}
    told = blogcheck.lint(CLOCK, select="impossible-clock", severity={"impossible-clock": "note"})
    assert [r["severity"] for r in told if r["type"] == "finding"] == ["note"]


def test_the_day_of_publication_can_be_given() -> None:
    assert blogcheck.lint("No numbers.", published=date(2012, 5, 4)) == []


def test_what_is_wrong_with_the_call_is_raised() -> None:
    with pytest.raises(ConfigError, match="impossible-clok"):
        blogcheck.lint(CLOCK, select=["impossible-clok"])
    with pytest.raises(SourceError):
        blogcheck.lint("a\0b")
    with pytest.raises(ValueError, match="grave"):
        blogcheck.lint(CLOCK, min_severity="grave")  # type: ignore[arg-type]


def test_a_rule_that_breaks_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(facts: Facts) -> "list[Finding]":
        raise RuntimeError(f"{len(facts.figures)} figures are too many")

    rule = Rule("error", "0.1", name="breaks", group="house", check=breaks)  # type: ignore[arg-type]
    monkeypatch.setattr(api, "_rules", lambda *_, **__: (rule,))
    with pytest.raises(RuleFailedError, match=r"breaks.*too many") as caught:
        blogcheck.lint("There were 12.")
    assert caught.value.records == []


def test_importing_blogcheck_costs_nothing() -> None:
    code = "import sys; import blogcheck; print(sorted(m for m in sys.modules if 'blogcheck' in m))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "['blogcheck']"


def test_there_is_nothing_else() -> None:
    with pytest.raises(AttributeError, match="no attribute 'lnit'"):
        blogcheck.lnit  # noqa: B018


def test_no_rule_at_all_is_no_clean_copy() -> None:
    with pytest.raises(ConfigError, match="no rule is left"):
        blogcheck.lint(CLOCK, select=())
    with pytest.raises(ConfigError, match="no rule is left"):
        blogcheck.lint(CLOCK, severity={"ALL": "off"})
