"""Findings and checks, as records."""

from collections.abc import Iterator
from typing import Literal, TypedDict

from blogcheck.document import Document
from blogcheck.patterns import later
from blogcheck.reports.records import SCHEMA
from blogcheck.reports.records.places import Place, Stretch, place, stretches
from blogcheck.rule import Check, Finding, Fix, Working
from blogcheck.street import Post

_COMMA = later(r"(?<=\d),(?=\d{3})")
_NUMBER = later(r"-?(\d{1,30})(?:\.(\d{1,30}))?")


class Sum(TypedDict):
    """The working on one line.

    difference: stated less computed where both are plain numbers, else how they differ in words.
    tolerance: null where the rule gives none.
    """

    expression: str
    computed: str | None
    stated: str | None
    difference: str | None
    tolerance: str | None


class Edit(TypedDict):
    """One replacement: the copy between two places gives way to `text`."""

    start: Place
    end: Place
    text: str


class Change(TypedDict):
    """A fix: whether it leaves every stated value as it is, why, and its edits."""

    safe: bool
    why: str
    edits: list[Edit]


class FindingRecord(TypedDict):
    """A relation that fails."""

    type: Literal["finding"]
    schema: int
    rule: str
    group: str
    severity: str
    confidence: str
    verdict: str
    message: str
    path: str
    fingerprint: str
    spans: list[Stretch]
    working: Sum | None
    fix: Change | None
    help: str | None


class CheckRecord(TypedDict):
    """A relation that was tested and holds."""

    type: Literal["check"]
    schema: int
    rule: str
    group: str
    path: str
    spans: list[Stretch]
    working: Sum | None


Record = FindingRecord | CheckRecord


def records(post: Post, least: str = "note") -> Iterator[Record]:
    """The findings of a post at or above a severity, then the relations that hold."""
    document = post.document
    for finding in post.worst(least):
        yield finding_record(document, finding)
    for check in post.result.checks:
        yield check_record(document, check)


def finding_record(document: Document, finding: Finding) -> FindingRecord:
    """The record of a finding."""
    return {
        "type": "finding",
        "schema": SCHEMA,
        "rule": finding.rule,
        "group": finding.group,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "verdict": finding.verdict,
        "message": finding.message,
        "path": document.source.path,
        "fingerprint": finding.fingerprint,
        "spans": stretches(document, finding.marks),
        "working": _sum(finding.working),
        "fix": None if finding.fix is None else _change(document, finding.fix),
        "help": finding.help or None,
    }


def check_record(document: Document, check: Check) -> CheckRecord:
    """The record of a relation that holds."""
    return {
        "type": "check",
        "schema": SCHEMA,
        "rule": check.rule,
        "group": check.group,
        "path": document.source.path,
        "spans": stretches(document, check.marks),
        "working": _sum(check.working),
    }


def _sum(working: Working) -> Sum | None:
    expression = working.expression or _expression(working)
    if not expression and not working.computed:
        return None
    result = next((line.figure for line in working.lines if line.sign == "="), "")
    computed, stated = _figure(working.computed or result), _figure(working.stated)
    return {
        "expression": bare(expression),
        "computed": computed or None,
        "stated": stated or None,
        "difference": difference(stated, computed) or working.difference or None,
        "tolerance": working.tolerance or None,
    }


def _expression(working: Working) -> str:
    """The operands on one line, for a working that has them in a column alone."""
    lines = [line for line in working.lines if line.sign != "="]
    if not all(_NUMBER.fullmatch(bare(line.figure)) for line in lines):
        return "; ".join(f"{line.figure} {line.label}".strip() for line in lines)
    if not any(line.sign for line in lines):
        return "; ".join(line.figure for line in lines)
    # A column may bear its sign on the last line alone: what stands above is added.
    words = [f"{line.sign or '+'} {line.figure}" for line in lines]
    return " ".join(words).removeprefix("+ ")


def _figure(text: str) -> str:
    """A result without the words after it: `96.94` of `96.94 of first preferences`."""
    first = bare(text.partition(" ")[0])
    return first if _NUMBER.fullmatch(first) else bare(text)


def bare(text: str) -> str:
    """A printed number without its thousands commas: `992,273` as `992273`."""
    return _COMMA.sub("", text)


def difference(stated: str, computed: str) -> str:
    """What is stated less what was computed, as digits; empty if either is no plain number."""
    left, right = _NUMBER.fullmatch(stated), _NUMBER.fullmatch(computed)
    if left is None or right is None:
        return ""
    places = max(len(left[2] or ""), len(right[2] or ""))
    apart = _scaled(stated, places) - _scaled(computed, places)
    digits = str(abs(apart)).rjust(places + 1, "0")
    point = len(digits) - places
    return ("-" if apart < 0 else "") + digits[:point] + (f".{digits[point:]}" if places else "")


def _scaled(number: str, places: int) -> int:
    whole, _, decimals = number.partition(".")
    return int(whole + decimals.ljust(places, "0"))


def _change(document: Document, fix: Fix) -> Change:
    return {
        "safe": fix.safe,
        "why": fix.why,
        "edits": [
            {"start": place(document, start), "end": place(document, end), "text": text}
            for start, end, text in fix.edits
        ],
    }
