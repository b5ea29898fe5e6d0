"""Whole posts of our own, each beside what an editor says of it.

`corpus/posts/NAME.txt` is the copy. `NAME.toml` beside it says what must be told of it, and nothing
else may be: `[[finding]]` rule, line, figure (as printed), severity, says (words of the message);
`[[holds]]` rule and the figures whose relation must be listed as checked; `[[trap]]` figures that
nothing may tie together, and why. A figure is told by its line and its words: [3, "1,412"].
"""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from blogcheck import street
from blogcheck.rule import Check, Finding
from blogcheck.sources import from_text

FOLDER = Path(__file__).parent.parent / "corpus" / "posts"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
Place = tuple[int, int]


def expected(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def posted(name: str) -> street.Post:
    source = from_text((FOLDER / f"{name}.txt").read_text(encoding="utf-8"), f"{name}.txt")
    if published := expected(name).get("published"):
        source = source._replace(published=date.fromisoformat(published))
    rules = [rule for rule in street.rulebook() if rule.status == "stable"]
    return street.check(source, rules)


def each(kind: str) -> list[Any]:
    """One case for each item of a kind in the posts; what is waiting says for what."""
    found = []
    for name in NAMES:
        for number, item in enumerate(expected(name).get(kind, []), 1):
            waiting = marks(item.get("waiting"))
            found.append(pytest.param(name, item, id=f"{name}-{number}", marks=waiting))
    return found


def silent() -> list[Any]:
    """Every post; `waiting` at the head of its page says what is told of it and should not be."""
    return [pytest.param(n, id=n, marks=marks(expected(n).get("waiting"))) for n in NAMES]


def marks(why: str | None) -> list[pytest.MarkDecorator]:
    """Rules come one by one: that a case passes before its mark is gone stops nobody."""
    return [pytest.mark.xfail(reason=why, strict=False)] if why else []


def place(post: street.Post, line: int, words: str) -> Place:
    """Where a figure stands, by its line and its words."""
    lines = post.text.split("\n")
    assert lines[line - 1].count(words) == 1, f"line {line} is {lines[line - 1]!r}"
    start = sum(len(before) + 1 for before in lines[: line - 1]) + lines[line - 1].index(words)
    return start, start + len(words)


def tied(said: Finding | Check, places: list[Place]) -> int:
    """How many of the places one finding or check marks."""
    marks = said.marks
    return sum(any(m.start < end and start < m.end for m in marks) for start, end in places)


def rules_of(item: dict[str, Any]) -> list[str]:
    rule = item["rule"]
    return rule if isinstance(rule, list) else [rule]


def meant(post: street.Post, item: dict[str, Any], finding: Finding) -> bool:
    """Whether a finding is the one that an item of the post's page means."""
    start, end = place(post, item["line"], item["figure"])
    first = finding.marks[0]
    return finding.rule in rules_of(item) and first.start < end and start < first.end


@pytest.mark.parametrize(("name", "item"), each("finding"))
def test_what_is_wrong_is_told(name: str, item: dict[str, Any]) -> None:
    post = posted(name)
    found = [f for f in post.result.findings if meant(post, item, f)]
    assert len(found) == 1, [f.message for f in post.result.findings]
    assert found[0].severity == item["severity"]
    for words in item.get("says", []):
        assert words in found[0].message


@pytest.mark.parametrize("name", silent())
def test_nothing_else_is_told(name: str) -> None:
    post, items = posted(name), expected(name).get("finding", [])
    assert not post.result.failures
    extra = [
        f"{f.severity}[{f.rule}] {f.message}"
        for f in post.result.findings
        if not any(meant(post, item, f) for item in items)
    ]
    assert not extra, "\n".join(extra)


@pytest.mark.parametrize(("name", "item"), each("holds"))
def test_what_holds_is_listed(name: str, item: dict[str, Any]) -> None:
    post = posted(name)
    places = [place(post, *at) for at in item["at"]]
    checks = [check for check in post.result.checks if check.rule in rules_of(item)]
    assert any(tied(check, places) == len(places) for check in checks)


@pytest.mark.parametrize(("name", "item"), each("trap"))
def test_what_has_nothing_to_do_with_another_is_not_tied_to_it(
    name: str, item: dict[str, Any]
) -> None:
    post = posted(name)
    places = [place(post, *at) for at in item["at"]]
    assert len(places) > 1
    assert item["why"]
    every: list[Finding | Check] = [*post.result.findings, *post.result.checks]
    assert not [said for said in every if tied(said, places) > 1]


def test_there_are_posts_of_every_kind() -> None:
    pages = [expected(name) for name in NAMES]
    assert len(pages) >= 12
    sound = [page for page in pages if not page.get("finding")]
    assert len(sound) * 4 >= len(pages), "a quarter of the posts have no fault"
    assert all(page.get("trap") and page.get("holds") for page in pages)
