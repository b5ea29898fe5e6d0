"""The review as it is read: on a desk, on a phone, on paper, by keyboard."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from blogcheck.checking.engine import Result
from blogcheck.checking.ledger import Ledger
from blogcheck.document import cut
from blogcheck.reading.claim import Figure
from blogcheck.reports.review import page
from blogcheck.reports.review.gather import gather, together
from blogcheck.rule import Check, Finding, Line, Mark, Working
from blogcheck.sources import from_text

if TYPE_CHECKING:
    from tests.browser.conftest import Chromium

COPY = """Flood in the lower town

9.40pm

<script>document.title = "broken"</script> The river stands at 4.2 metres, says https://levels.example/a/very/long/address/that/has/no/blank/in/it/at/all/and/goes/on/and/on

Crews pumped out 48 cellars in Mill Lane and 27 in Dock Street, 85 in all.

8.15pm

Some 1,200 people were told to leave: 700 in Mill Lane and 500 in Dock Street.

7pm

The gauge read 3.9 metres at 6pm.
"""


def mark(words: str) -> Mark:
    at = COPY.index(words)
    return Mark(at, at + len(words), "part", "cellars")


def added(total: str, first: str, second: str, made: str) -> Working:
    lines = (
        Line("", first, "a place with a long name, as places have", COPY.index(first)),
        Line("+", second, "another", COPY.index(second)),
    )
    off = "" if made == total else "10 too high"
    return Working(lines, made, total, off, f"{first} + {second}")


@pytest.fixture
def opened(browser: "Chromium", tmp_path: Path) -> "Chromium":
    finding = Finding(
        "48 and 27 make 75, not 85",
        (mark("85"), mark("48"), mark("27")),
        added("85", "48", "27", "75"),
        severity="error",
        rule="stated-total",
        group="totals",
    )
    query = Finding("3.9 metres has no neighbour", (mark("3.9"),), severity="warning", rule="odd")
    check = Check(
        (mark("1,200"), mark("700"), mark("500")),
        added("1,200", "700", "500", "1,200"),
        "stated-total",
    )
    figures = tuple(
        Figure("number", found.start(), found.end(), found[0])
        for found in re.finditer(r"\d+(?:[.,]\d+)*", COPY)
    )
    findings, checks = (finding, query), (check,)
    result = Result(findings, checks, Ledger(figures, findings, checks))
    file = tmp_path / "review.html"
    post = gather(cut(from_text(COPY)), "flood.txt", result)
    file.write_text(page(together((post,), "0.1")), encoding="utf-8")
    browser.events.clear()
    browser.size(1280)
    browser.open(file.as_uri())
    return browser


def box(browser: "Chromium", what: str) -> dict[str, float]:
    found: dict[str, float] = browser.run(
        f"(r => ({{left: r.left, right: r.right, top: r.top, bottom: r.bottom}}))"
        f"(document.querySelector({what!r}).getBoundingClientRect())"
    )
    return found


@pytest.mark.parametrize("width", [1280, 900, 700, 500, 390, 360, 320])
def test_nothing_has_to_be_scrolled_sideways(opened: "Chromium", width: int) -> None:
    opened.size(width, phone=width < 700)
    assert opened.run("document.documentElement.scrollWidth") <= width


def test_notes_stand_beside_their_copy_on_a_desk_and_under_it_on_a_phone(
    opened: "Chromium",
) -> None:
    note, copy = box(opened, ".noted aside"), box(opened, ".noted .lead")
    assert note["left"] >= copy["right"]
    assert note["top"] < copy["bottom"]
    opened.size(390, phone=True)
    note, copy = box(opened, ".noted aside"), box(opened, ".noted .lead")
    assert note["top"] >= copy["bottom"]


def test_the_keys_walk_errors_and_queries_and_enter_goes_to_the_note(opened: "Chromium") -> None:
    def here() -> str:
        words: str = opened.run("document.activeElement.querySelector('mark')?.textContent || ''")
        return words

    walked = []
    for key in "nnnpp":
        opened.press(key)
        walked.append(here())
    assert walked == ["85", "3.9", "85", "3.9", "85"]
    opened.press("Enter")
    assert opened.run("document.querySelector(location.hash).innerText").startswith("✖")


def test_copy_runs_nothing_and_the_page_breaks_no_rule_of_its_own(opened: "Chromium") -> None:
    assert "broken" not in opened.run("document.title")
    assert opened.run("document.scripts.length") == 1
    assert not opened.run("document.querySelector('.keys').hidden")
    said = [
        e for e in opened.events if e.get("method") in ("Log.entryAdded", "Runtime.exceptionThrown")
    ]
    assert not said
    asked = {
        event["params"]["request"]["url"].split(":")[0]
        for event in opened.events
        if event.get("method") == "Network.requestWillBeSent"
    }
    assert asked <= {"file"}


def test_each_outcome_is_drawn_with_its_own_line(opened: "Chromium") -> None:
    def line_under(state: str) -> str:
        style: str = opened.run(
            f"getComputedStyle(document.querySelector('article .m.{state} mark')).textDecorationStyle"
        )
        return style

    assert [line_under(state) for state in ("error", "query", "checked", "open")] == [
        "wavy",
        "dashed",
        "solid",
        "dotted",
    ]


def test_it_goes_on_paper(opened: "Chromium") -> None:
    paper = opened.paper()
    assert paper.startswith(b"%PDF")
    opened.call("Emulation.setEmulatedMedia", media="print")
    try:
        assert opened.run("getComputedStyle(document.querySelector('nav')).display") == "none"
        assert opened.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    finally:
        opened.call("Emulation.setEmulatedMedia", media="")
