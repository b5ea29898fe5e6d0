"""Findings and checks as programs read them."""

import json
from collections.abc import Callable

import pytest

from blogcheck.reports.records.findings import difference
from blogcheck.rule import Check, Finding, Fix, Line, Mark, Working

COPY = "Ali had 40,000 votes.\nShe took 2,100 more: 42,200 in all.\n"


def total(mark: Callable[..., Mark], **changes: object) -> Finding:
    given = {
        "rule": "stated-total",
        "group": "totals",
        "severity": "error",
        "fingerprint": "0123456789abcdef",
        "help": "42,100 would agree",
        **changes,
    }
    return Finding(
        "her votes make 42,100, not 42,200",
        (
            mark(COPY, "42,200", "stated total (Ali)", "stated"),
            mark(COPY, "40,000", "first (Ali)"),
            mark(COPY, "2,100", "more (Ali)"),
        ),
        Working(
            (Line("", "40,000", "first"), Line("+", "2,100", "more")),
            "42,100",
            "42,200",
            "100 too high",
            "40,000 + 2,100",
            "0",
        ),
        **given,  # type: ignore[arg-type]
    )


def test_a_finding_is_written_with_every_place_and_the_sum(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    (record,) = map(json.loads, drawn("jsonl", post(COPY, total(mark))).splitlines())
    assert record == {
        "type": "finding",
        "schema": 1,
        "rule": "stated-total",
        "group": "totals",
        "severity": "error",
        "confidence": "certain",
        "verdict": "contradiction",
        "message": "her votes make 42,100, not 42,200",
        "path": "post.txt",
        "fingerprint": "0123456789abcdef",
        "spans": [
            {
                "role": "stated",
                "text": "42,200",
                "value": "42200",
                "start": {"line": 2, "column": 22, "offset": 43},
                "end": {"line": 2, "column": 28, "offset": 49},
                "label": "stated total (Ali)",
                "primary": True,
            },
            {
                "role": "part",
                "text": "40,000",
                "value": "40000",
                "start": {"line": 1, "column": 9, "offset": 8},
                "end": {"line": 1, "column": 15, "offset": 14},
                "label": "first (Ali)",
                "primary": False,
            },
            {
                "role": "part",
                "text": "2,100",
                "value": "2100",
                "start": {"line": 2, "column": 10, "offset": 31},
                "end": {"line": 2, "column": 15, "offset": 36},
                "label": "more (Ali)",
                "primary": False,
            },
        ],
        "working": {
            "expression": "40000 + 2100",
            "computed": "42100",
            "stated": "42200",
            "difference": "100",
            "tolerance": "0",
        },
        "fix": None,
        "help": "42,100 would agree",
    }


def test_a_check_is_written_as_a_finding_is_without_what_it_does_not_have(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    check = Check((mark(COPY, "40,000"),), rule="rank", group="ranks")
    (record,) = map(json.loads, drawn("jsonl", post(COPY, check)).splitlines())
    assert (record["type"], record["schema"], record["rule"]) == ("check", 1, "rank")
    assert [span["text"] for span in record["spans"]] == ["40,000"]
    assert record["working"] is None
    assert "severity" not in record


def test_a_fix_has_its_edits_in_place(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    fix = Fix(safe=False, edits=((43, 49, "42,100"),), why="changes a number")
    (record,) = map(json.loads, drawn("jsonl", post(COPY, total(mark, fix=fix))).splitlines())
    assert record["fix"] == {
        "safe": False,
        "why": "changes a number",
        "edits": [
            {
                "start": {"line": 2, "column": 22, "offset": 43},
                "end": {"line": 2, "column": 28, "offset": 49},
                "text": "42,100",
            }
        ],
    }


def test_no_reader_of_lines_finds_a_line_end_inside_a_record(
    post: Callable[..., object], drawn: Callable[..., str]
) -> None:
    copy = "5\u2028\u2029\x85\x0b\n6"
    check = Check((Mark(0, len(copy), "part"),), rule="any")
    (line,) = drawn("jsonl", post(copy, check)).splitlines()
    assert json.loads(line)["spans"][0]["text"] == copy


def test_json_is_one_array_of_the_same_records(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    check = Check((mark(COPY, "40,000"),), rule="rank", group="ranks")
    posts = [post(COPY, total(mark), check), post("Nothing.\n"), post(COPY, check)]
    lines = [json.loads(line) for line in drawn("jsonl", *posts).splitlines()]
    assert json.loads(drawn("json", *posts)) == lines
    assert len(lines) == 3
    assert json.loads(drawn("json", post("Nothing.\n"))) == []


def test_the_lowest_severity_shown_leaves_findings_out_and_checks_in(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    note, check = total(mark, severity="note"), Check((mark(COPY, "40,000"),), rule="rank")
    told = drawn("jsonl", post(COPY, note, check), least="warning").splitlines()
    assert [json.loads(line)["type"] for line in told] == ["check"]


@pytest.mark.parametrize(
    ("stated", "computed", "apart"),
    [
        ("992263", "992273", "-10"),
        ("140000", "139772", "228"),
        ("47.5", "47.56", "-0.06"),
        ("1", "1", "0"),
        ("3", "3.06", "-0.06"),
        ("0.1", "0.05", "0.05"),
        ("7:10pm", "7.10", ""),
        ("three", "3", ""),
    ],
)
def test_the_difference_is_exact(stated: str, computed: str, apart: str) -> None:
    assert difference(stated, computed) == apart
