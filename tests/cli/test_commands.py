"""The commands beside `lint`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Command = Callable[..., Any]


def test_claims_is_a_table_that_fits_and_says_where_every_number_ended(blogcheck: Command) -> None:
    Path("a.txt").write_text("There were 10 and then 11 of them.\n\nAnd 1,234,567 went home.\n")
    told = blogcheck("claims", "a.txt")
    assert told.code == 0
    rows = told.out.splitlines()
    assert rows[0] == "a.txt"
    assert [row.split()[:3] for row in rows if row[:6].strip().isdigit()] == [
        ["1", "10", "number"],
        ["1", "11", "number"],
        ["3", "1,234,567", "number"],
    ]
    assert "contradicted: one-more" in " ".join(told.out.split())
    assert max(map(len, rows)) <= 80
    assert rows[-1].startswith("3 figures: ")


def test_claims_end_with_where_the_figures_ended(blogcheck: Command) -> None:
    Path("a.txt").write_text("There were 10 and then 11.\n\nIn 2012 it was 12.\n")
    told = blogcheck("claims", "a.txt")
    assert told.out.splitlines()[-1] == (
        "4 figures: 3 checked (75%), 0 contradicted, 0 unbound, 1 set aside (25%)"
    )
    Path("b.txt").write_text("There were none of them.\n")
    assert blogcheck("claims", "b.txt").out == "b.txt\n\n0 figures\n"


def test_a_record_names_the_rules_that_checked_its_figure(blogcheck: Command) -> None:
    Path("a.txt").write_text("In 2012 there were 10 and then 11 of them, and then 14.\n")
    records = [
        json.loads(line)
        for line in blogcheck("claims", "--format", "jsonl").out.split("\n")
        if line
    ]
    assert [(r["text"], r["status"], r["reason"], r["rules"]) for r in records] == [
        ("2012", "set-aside", "year", []),
        ("10", "checked", "one-more", ["one-more"]),
        ("11", "contradicted", "one-more", ["one-more"]),
        ("14", "contradicted", "one-more", ["one-more"]),
    ]


def test_claims_says_why_of_every_number_no_rule_has_used(blogcheck: Command) -> None:
    Path("a.txt").write_text("Ali Khan had 1,204 votes. It went up by 4 per cent.\n")
    told = blogcheck("claims", "--format", "jsonl", "a.txt")
    ended = [(r["text"], r["status"], r["reason"]) for r in map(json.loads, told.out.splitlines())]
    assert ("1,204", "unbound", "not compared") in ended
    assert all(reason for _, _, reason in ended)


def test_claims_breaks_no_rules_name_and_spells_names_as_the_copy(
    blogcheck: Command, rules: Path
) -> None:
    made = (rules / "counts" / "one_more.py").read_text()
    (rules / "counts" / "one_more.py").unlink()
    (rules / "counts" / "one_more_than_that_which_stands_before_it.py").write_text(made)
    Path("a.txt").write_text(
        "1.30am\n\nSiobhan McIntyre won 1,234,567,890 votes and then 1,234,567,891 votes.\n\n"
        "11.40pm\n\nThe count goes on.\n\n11.05pm\n\nThe count begins.\n"
    )
    rows = blogcheck("claims", "a.txt").out.splitlines()
    assert max(map(len, rows)) <= 80
    said = "".join(row.split("  ")[-1] for row in rows).replace(" ", "")
    assert "checked:one-more-than-that-which-stands-before-it" in said
    assert any(row.endswith("-") and row.count("-") < 6 for row in rows)
    assert "Siobhan McIntyre" in "\n".join(rows)
    assert "at 01:30" in "\n".join(rows)


def test_claims_are_records_one_a_line(blogcheck: Command) -> None:
    Path("b.txt").write_text("There were 10 of them.\n")
    Path("a.txt").write_text("It was £1.5m, or 47.56 per cent.\n")
    told = blogcheck("claims", "--format", "jsonl", ".")
    records = [json.loads(line) for line in told.out.splitlines()]
    assert [(r["path"], r["kind"], r["value"]) for r in records] == [
        ("a.txt", "money", "1500000"),
        ("a.txt", "percent", "47.56"),
        ("b.txt", "number", "10"),
    ]
    assert records[0] | {"low": 0, "high": 0} == {
        "type": "claim",
        "schema": 1,
        "path": "a.txt",
        "kind": "money",
        "text": "£1.5m",
        "value": "1500000",
        "low": 0,
        "high": 0,
        "unit": "GBP",
        "hedge": None,
        "subject": None,
        "measure": None,
        "scope": None,
        "stage": None,
        "as_of": None,
        "status": "unbound",
        "reason": records[0]["reason"],
        "rules": [],
        "start": {"line": 1, "column": 8, "offset": 7},
        "end": {"line": 1, "column": 13, "offset": 12},
    } | {key: records[0][key] for key in ("subject", "measure", "scope", "stage")}
    assert blogcheck("claims", "none.txt").code == 2


def test_rules_is_a_table(blogcheck: Command) -> None:
    told = blogcheck("rules")
    assert told.code == 0
    assert [row.split() for row in told.out.splitlines()] == [
        ["name", "group", "severity", "fix", "status"],
        ["-" * 8, "-" * 7, "-" * 10, "-" * 5, "-" * 8],
        ["one-more", "counts", "error", "safe", "stable"],
    ]


def test_explain_prints_the_page_with_its_examples(blogcheck: Command) -> None:
    told = blogcheck("explain", "one-more")
    assert told.code == 0
    assert told.out.startswith("one-more (counts, error, safe fix, stable since 0.1)\n")
    assert "Why it matters\nReaders count along.\n" in told.out
    assert "  There were 10 and then [[12]].\n    says: not 12\n" in told.out
    assert "  There were 10 and then 11.\n    since: it goes on\n" in told.out
    assert blogcheck("explain", "counts").out == told.out
    assert blogcheck("explain", "--all").out == told.out


def test_explain_folds_a_page_to_the_reader_not_to_its_writer(
    blogcheck: Command, rules: Path
) -> None:
    path = rules / "counts" / "one_more.py"
    page = "Readers count\nalong.\n\nThey\ndo."
    points = "- there is\n  one number\n- there is none"
    made = path.read_text().replace("Readers count along.", page)
    path.write_text(made.replace("- there is one number", points))
    told = blogcheck("explain", "one-more").out
    assert "Why it matters\nReaders count along.\n\nThey do.\n" in told
    assert "silent\n- there is one number\n- there is none\n\nHow to" in told


def test_explain_speaks_markdown_and_json(blogcheck: Command) -> None:
    page = blogcheck("explain", "one-more", "--format", "markdown").out
    assert page.startswith("# one-more\n\n")
    assert "## Speaks on\n\n```text\nThere were 10 and then [[12]].\n```\n" in page
    (rule,) = json.loads(blogcheck("explain", "--all", "--format", "json").out)
    assert (rule["name"], rule["group"], rule["fix"]) == ("one-more", "counts", "safe")
    assert [example["kind"] for example in rule["examples"]] == ["bad", "good"]


def test_explain_of_an_unknown_rule_says_which_was_meant(blogcheck: Command) -> None:
    told = blogcheck("explain", "one-mroe")
    assert told.code == 2
    assert "did you mean `one-more`?" in told.err
    assert blogcheck("explain").code == 2


def test_test_runs_the_examples(blogcheck: Command, rules: Path) -> None:
    all_right = (0, "Ran 2 examples of 1 rule: all came out right.\n", "")
    assert blogcheck("test") == all_right
    assert blogcheck("test", "one-more") == all_right
    assert blogcheck("test", str(rules / "counts")) == all_right
    assert blogcheck("test", "one-less").code == 2


def test_test_of_a_house_folder_finds_the_example_that_lies(
    blogcheck: Command, rules: Path
) -> None:
    text = (rules / "counts" / "one_more.py").read_text()
    Path("house").mkdir()
    Path("house/house_count.py").write_text(text.replace("[[12]]", "[[11]]"))
    told = blogcheck("test", "house")
    assert told.code == 1
    assert "house-count" in told.out
    assert "it must speak, and is silent" in told.out


def test_help_and_version(blogcheck: Command) -> None:
    told = blogcheck("--help")
    assert told.code == 0
    assert all(name in told.out for name in ("lint", "claims", "explain", "rules", "test"))
    assert "--fail-on" in blogcheck("lint", "--help").out
    assert blogcheck("--version").out.startswith("blogcheck 0.")
