"""What an editor may change without touching a sum, and what is then said of the sums: the same."""

import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from blogcheck import street
from blogcheck.checking import answers
from blogcheck.document import cut
from blogcheck.sources import from_text

HERE = Path(__file__).parent
POSTS = HERE.parent / "corpus" / "posts"
ARITHMETIC = frozenset(("totals", "gaps", "ratios", "percentages", "ranks", "counts"))
WORDS = "two three four five six seven eight nine".split()
# The people, places and parties of the relations, and who may stand in for them.
OTHERS = dict(
    pair.split()
    for pair in (
        "Ruth Ingrid, Ferris Bowness, Tom Basil, Odell Musgrave, Sian Olwen, Pugh Lomax,"
        " Brian Hector, Dunn Sallow, Nerys Edna, Vance Croft, Aled Piers, Kerr Nightingale,"
        " Hugh Giles, Lowe Tate, Gareth Denzil, Pike Rundle, Marlport Eastvale,"
        " Northmoor Carrick, Westmoor Penwith, Southmoor Kerrier, SNP DUP, SDP TUV"
    ).split(",")
)
# Cases in which a change still makes a difference, and why.
WAITING: dict[str, str] = {}

Change = Callable[[str, dict[str, str]], str]


def reversed_entries(copy: str, _names: dict[str, str]) -> str:
    """The oldest entry first instead of the newest, or the other way about."""
    entries = cut(from_text(copy)).entries
    if len(entries) < 2:
        return copy
    head = copy[: entries[0].span.start]
    parts = [copy[entry.span.start : entry.span.end].strip("\n") for entry in entries]
    return head + "\n\n".join(reversed(parts)) + "\n"


def points_in_clocks(copy: str, _names: dict[str, str]) -> str:
    return re.sub(r"(?<=\d):(?=\d\d ?[ap]m)", ".", re.sub(r"(?m)^(\d\d):(\d\d)$", r"\1.\2", copy))


def colons_in_clocks(copy: str, _names: dict[str, str]) -> str:
    copy = re.sub(r"(?<![\d.])(\d{1,2})\.(?=\d\d ?[ap]m)", r"\1:", copy)
    return re.sub(r"(?m)^(\d\d)\.(\d\d)$", r"\1:\2", copy)


def percent_signs(copy: str, _names: dict[str, str]) -> str:
    for value, word in enumerate(WORDS, 2):
        copy = re.sub(rf"\b{word} per ?cent\b", f"{value}%", copy)
    return re.sub(r"(?<=\d) per ?cent\b", "%", copy)


def percent_in_one_word(copy: str, _names: dict[str, str]) -> str:
    return copy.replace("per cent", "percent")


def words_under_ten(copy: str, _names: dict[str, str]) -> str:
    alone = r"(?<![\w.,:/£$%()-])(?<!\d )([2-9])(?= [a-z])(?! (?:per ?cent|million|[ap]\.?m|km|ft|miles|\w+ \())"
    return re.sub(alone, lambda match: WORDS[int(match[1]) - 2], copy)


def numerals_for_words(copy: str, _names: dict[str, str]) -> str:
    for value, word in enumerate(WORDS, 2):
        copy = re.sub(
            rf"(?i)(?<![\w-]){word}(?= [a-z])(?! (?:per ?cent|million))", str(value), copy
        )
    return copy


def million_in_full(copy: str, _names: dict[str, str]) -> str:
    copy = re.sub(r"([£$]\d[\d.]*)m\b", r"\1 million", copy)
    return re.sub(r"(\d\.\d)m(?= (?:people|papers))", r"\1 million", copy)


def million_in_short(copy: str, _names: dict[str, str]) -> str:
    return re.sub(r"(?<=\d) million\b", "m", copy)


def straight_quotes(copy: str, _names: dict[str, str]) -> str:
    return copy.translate(str.maketrans("“”‘’", "\"\"''"))


def curly_quotes(copy: str, _names: dict[str, str]) -> str:
    copy = re.sub(r"(?<=\w)'", "’", copy)
    return re.sub(r'"(?=\w)', "“", copy).replace('"', "”")


def line_ends_of_windows(copy: str, _names: dict[str, str]) -> str:
    return copy.replace("\n", "\r\n")


def other_names(copy: str, names: dict[str, str]) -> str:
    for name, other in names.items():
        copy = re.sub(rf"\b{name}\b", other, copy)
    return copy


CHANGES: tuple[Change, ...] = (
    *(reversed_entries, points_in_clocks, colons_in_clocks, percent_signs, words_under_ten),
    *(numerals_for_words, million_in_full, million_in_short, straight_quotes, curly_quotes),
    *(percent_in_one_word, line_ends_of_windows, other_names),
)


def copies() -> list[tuple[str, str, dict[str, str]]]:
    """Every post and both halves of every relation: a name, the copy, the names in it."""
    found = []
    for path in sorted(POSTS.glob("*.txt")):
        names = answers.read(str(path.with_suffix(".toml"))).names
        found.append((path.stem, path.read_text(encoding="utf-8"), names))
    for path in sorted((HERE / "relations").glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            copy = broken = case["copy"].lstrip("\n")
            for old, new in case["broken"]:
                broken = broken.replace(old, new)
            found += [(case["id"], copy, OTHERS), (f"{case['id']}, broken", broken, OTHERS)]
    return found


def cases() -> list[Any]:
    """Each copy with each change that changes it."""
    found = []
    for name, copy, names in copies():
        for change in CHANGES:
            if change(copy, names) == copy:
                continue
            case = f"{change.__name__}: {name}"
            why = WAITING.get(case)
            marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
            found.append(pytest.param(change, copy, names, id=case, marks=marks))
    return found


@cache
def said(copy: str) -> tuple[list[Any], list[Any]]:
    """The findings and the checks about sums: rule, severity, and the values that they mark."""
    rules = [r for r in street.rulebook() if r.status == "stable" or r.group in ARITHMETIC]
    result = street.check(from_text(copy), rules).result
    assert not result.failures
    findings = [
        (found.rule, found.severity, sorted(mark.value for mark in found.marks))
        for found in result.findings
        if found.group in ARITHMETIC
    ]
    checks = [
        (check.rule, sorted(mark.value for mark in check.marks))
        for check in result.checks
        if check.group in ARITHMETIC
    ]
    return sorted(findings), sorted(checks)


@pytest.mark.parametrize(("change", "copy", "names"), cases())
def test_the_sums_stay_the_same(change: Change, copy: str, names: dict[str, str]) -> None:
    assert said(change(copy, names)) == said(copy)


def test_every_change_changes_something() -> None:
    idle = {change for change in CHANGES if all(change(c, n) == c for _, c, n in copies())}
    assert not idle
