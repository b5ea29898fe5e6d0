"""The timeline: entries in order of their clocks, labels that can be read."""

import itertools
import re
from xml.etree import ElementTree as ET

from blogcheck.reports.review.timeline import LETTER, timeline
from blogcheck.reports.review.view import Block

SVG = "{http://www.w3.org/2000/svg}"


def block(name: str, minutes: int | None, state: str = "", number: int = 0) -> Block:
    return Block(f"e{number}", name, (), (), minutes, state, 1 if state else 0)


def drawn(blocks: list[Block], width: int = 1000) -> ET.Element:
    text = timeline(blocks, width, "t")
    return ET.fromstring(  # noqa: S314 - our own drawing
        text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    )


NIGHT = [
    block("12.02am", 1442, "error", 1),
    block("11.42pm", 1422, "", 2),
    block("11.30pm", 1410, "query", 3),
    block("9pm", 1260, "note", 4),
]


def test_midnight_lies_between_the_evening_and_the_morning() -> None:
    picture = drawn(NIGHT)
    where = {
        link.get("href", ""): float(link.find(f"{SVG}circle").get("cx", "0"))  # type: ignore[union-attr]
        for link in picture.iter(f"{SVG}a")
    }
    assert where["#e4"] < where["#e3"] < where["#e1"]
    hours = [text.text for text in picture.iter(f"{SVG}text") if text.get("class") == "hour"]
    assert "00:00" in hours
    assert hours.index("23:30") < hours.index("00:00")


def test_only_entries_with_a_finding_can_be_followed_but_all_are_dots() -> None:
    picture = drawn(NIGHT)
    assert len(list(picture.iter(f"{SVG}circle"))) == 4
    assert len(list(picture.iter(f"{SVG}a"))) == 3
    names = [link.findtext(f"{SVG}title") for link in picture.iter(f"{SVG}a")]
    assert "12.02am: one finding: error" in names


def test_labels_do_not_touch_and_stay_inside() -> None:
    close = [block(f"8.{n:02}pm", 1200 + n, "error", n) for n in range(0, 60, 4)]
    for width in (1000, 330):
        rows: dict[str, list[tuple[float, float]]] = {}
        for text in drawn(close, width).iter(f"{SVG}text"):
            if text.get("class") == "flag":
                left = float(text.get("x", "0"))
                right = left + len(text.text or "") * LETTER
                assert left >= 0
                assert right <= width + 1
                rows.setdefault(text.get("y", ""), []).append((left, right))
        for row in rows.values():
            ordered = sorted(row)
            assert all(a[1] < b[0] for a, b in itertools.pairwise(ordered))


def test_one_clock_makes_no_line() -> None:
    assert not timeline([block("9pm", 1260), block("", None)], 1000, "t")


def test_a_clock_is_copy_and_is_escaped() -> None:
    text = timeline([block("<9>", 1260, "error"), block('"10"', 1320)], 1000, "t")
    assert "<9>" not in text
    assert re.search(r"&lt;9&gt;", text)


def test_a_week_of_entries_keeps_its_hours_apart() -> None:
    for width in (1000, 330):
        week = [block(f"{n}", n * 97, "", n) for n in range(100)]
        places = [
            float(text.get("x", "0"))
            for text in drawn(week, width).iter(f"{SVG}text")
            if text.get("class") == "hour"
        ]
        assert all(b - a > 36 for a, b in itertools.pairwise(places))
