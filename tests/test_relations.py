"""Relations of two real counts, told of other people in other words: each holds, then is broken.

`relations/*.toml`: posts whose figures agree, and the one change that makes them disagree.
`traps/*.toml`: posts whose figures only look comparable, and the change that makes them so.
A case that is still waiting says for what; it is run all the same.
"""

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from blogcheck import street
from blogcheck.checking.engine import Result
from blogcheck.rule import Check, Finding, Mark
from blogcheck.sources import from_text

HERE = Path(__file__).parent
Case = dict[str, Any]


def cases(folder: str, half: str) -> list[Any]:
    """The cases of a folder; `half` names what a case may be waiting with."""
    found = []
    for path in sorted((HERE / folder).glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            why = case.get("waiting", {}).get(half)
            marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
            found.append(pytest.param(case, id=case["id"], marks=marks))
    return found


def lint(copy: str, case: Case) -> Result:
    source = from_text(copy)
    if "published" in case:
        source = source._replace(published=date.fromisoformat(case["published"]))
    # A rule in preview bears on its own cases and on no others.
    rules = [r for r in street.rulebook() if r.status == "stable" or r.name in rules_of(case)]
    return street.check(source, rules).result


def changed(copy: str, changes: list[list[str]]) -> str:
    """The copy with each change made once: (what stands there, what comes in its place)."""
    for old, new in changes:
        assert copy.count(old) == 1, f"{old!r} stands {copy.count(old)} times in the copy"
        copy = copy.replace(old, new)
    return copy


def rules_of(case: Case) -> list[str]:
    rule = case["rule"]
    return rule if isinstance(rule, list) else [rule]


def touched(copy: str, marks: Sequence[Mark], phrases: list[str]) -> set[str]:
    """Which phrases one of the marks stands on."""
    return {
        phrase
        for phrase in phrases
        for mark in marks
        if any(
            mark.start < at + len(phrase) and at < mark.end
            for at in range(len(copy))
            if copy.startswith(phrase, at)
        )
    }


def heard(result: Result, case: Case) -> list[Finding]:
    """Every error and warning, and the notes of the rule that the case is about."""
    assert not result.failures
    return [f for f in result.findings if f.severity != "note" or f.rule in rules_of(case)]


def told(findings: list[Finding]) -> list[str]:
    return [f"{f.severity}[{f.rule}] {f.message}" for f in findings]


def speaks_once(copy: str, case: Case) -> None:
    found = heard(lint(copy, case), case)
    assert len(found) == 1, told(found)
    assert found[0].rule in rules_of(case), told(found)
    assert found[0].severity == case["severity"], told(found)
    assert touched(copy, found[0].marks[:1], case["about"]), told(found)
    for words in case.get("says", []):
        assert words in found[0].message, told(found)


@pytest.mark.parametrize("case", cases("relations", "holds"))
def test_a_relation_that_holds_is_listed(case: Case) -> None:
    result = lint(case["copy"], case)
    assert not heard(result, case), told(heard(result, case))
    checks = [check for check in result.checks if check.rule in rules_of(case)]
    wanted = min(2, len(case["holds"]))
    assert any(len(touched(case["copy"], c.marks, case["holds"])) >= wanted for c in checks), checks


@pytest.mark.parametrize("case", cases("relations", "broken"))
def test_a_relation_that_is_broken_is_told(case: Case) -> None:
    speaks_once(changed(case["copy"], case["broken"]), case)


@pytest.mark.parametrize("case", cases("traps", "silent"))
def test_what_only_looks_comparable_is_left_alone(case: Case) -> None:
    copy, result = case["copy"], lint(case["copy"], case)
    found = [f for f in heard(result, case) if f.rule not in case.get("but", [])]
    assert not found, told(found)
    every: list[Finding | Check] = [*result.findings, *result.checks]
    tied = [
        said
        for said in every
        if len(touched(copy, said.marks, case.get("apart", []))) >= 2
        and said.group not in case.get("may", [])
    ]
    assert not tied


@pytest.mark.parametrize("case", cases("traps", "completed"))
def test_what_is_made_comparable_is_compared(case: Case) -> None:
    speaks_once(changed(case["copy"], case["completed"]), case)
