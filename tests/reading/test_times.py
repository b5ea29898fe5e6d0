"""Every line of corpus/times: when, which day, how long; and what is none of them."""

import os
from collections.abc import Iterator

import pytest

from blogcheck import reading
from blogcheck.document import cut
from blogcheck.reading.claim import Day, Figure
from blogcheck.sources import from_text

ROOT = os.path.join(os.path.dirname(__file__), "..", "..")
FOLDER = os.path.join(ROOT, "corpus", "times")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def lines() -> Iterator[tuple[str, str, str]]:
    for name in sorted(os.listdir(FOLDER)):
        with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
            for line in file:
                if line.strip() and not line.startswith("#"):
                    copy, _, said = line.strip().partition(" => ")
                    yield name.removesuffix(".txt"), copy, said


def figures(copy: str, kind: str = "") -> list[Figure]:
    found = reading.read(cut(from_text(copy))).figures
    return [figure for figure in found if not kind or figure.kind == kind]


def told(figure: Figure) -> str:
    """A figure as the corpus writes it."""
    if figure.fault:
        return f"fault: {figure.fault}" + (f", {figure.repair}" if figure.repair else "")
    if figure.kind == "dates":
        return " to ".join(map(told, figure.parts))
    if figure.parts:
        return "-".join(map(told, figure.parts))
    if figure.quantity is not None:
        return f"{figure.value} {figure.quantity.hedge}".strip()
    if figure.clock is not None:
        hour, minute = divmod(figure.clock.minutes, 60)
        second = f":{figure.clock.second:02}" if figure.clock.second else ""
        return f"{hour:02}:{minute:02}{second} {figure.clock.zone}".strip()
    assert figure.day is not None
    return day(figure.kind, figure.day)


def day(kind: str, day: Day) -> str:
    if kind == "weekday":
        assert day.weekday is not None
        return WEEKDAYS[day.weekday]
    if kind not in ("date", "feast"):
        return str(day.year)
    parts = ((day.year, "XXXX"), (day.month, "XX"), (day.day, "XX"))
    return "-".join(no if n is None else str(n).zfill(len(no)) for n, no in parts)


@pytest.mark.parametrize(("kind", "copy", "said"), list(lines()))
def test_corpus(kind: str, copy: str, said: str) -> None:
    if copy.startswith("!"):
        assert figures(copy[1:].strip(), kind) == []
    else:
        assert " | ".join(told(figure) for figure in figures(copy, kind)) == said


def test_every_grammar_file_has_its_corpus() -> None:
    files = {n.removesuffix(".lark") for n in os.listdir(os.path.join(ROOT, "grammar", "times"))}
    assert files == {n.removesuffix(".txt") for n in os.listdir(FOLDER)}


@pytest.mark.parametrize(
    ("copy", "text"),
    [
        ("due at about 10 o'clock", "10 o'clock"),
        ("11.30pmWe're off", "11.30pm"),
        ("closed at 10 p.m., they said", "10 p.m."),
        ("from nearly 40 years ago", "40 years"),
        ("at ten forty five.", "ten forty five"),
        ("on the 16th of May 2008,", "16th of May 2008"),
    ],
)
def test_figure_is_what_is_printed_of_it(copy: str, text: str) -> None:
    (figure,) = figures(copy)
    assert figure.text == text
    assert copy[figure.start : figure.end] == text


def test_hedge_stands_before_its_figure() -> None:
    (figure,) = figures("it took nearly 40 years")
    assert figure.hedge is not None
    assert "it took nearly 40 years"[figure.hedge.start : figure.hedge.end] == "nearly"


def test_point_of_a_stamp_is_that_of_a_clock() -> None:
    post = (
        "23.45\n\nBoris has won.\n\n22.10\n\nKen has 41.30 per cent.\n\n21.05\n\nStill waiting.\n"
    )
    assert [told(f) for f in figures(post, "clock")] == ["23:45", "22:10", "21:05"]


def test_years_and_days_are_for_rules_to_use() -> None:
    for copy in ("in 2000 and 2004", "on 4 May 2012", "at 10:35pm", "for 90 mins"):
        assert all(not figure.aside for figure in figures(copy)), copy


def test_days_in_a_row_share_the_year_too() -> None:
    found = figures("on 18, 19 and 20 June 2012", "date")
    assert [told(figure) for figure in found] == ["2012-06-18", "2012-06-19", "2012-06-20"]
    assert [figure.text for figure in found] == ["18", "19", "20 June 2012"]


def test_ends_of_hours_are_clocks_of_their_own() -> None:
    (figure,) = figures("open from 9am to 5.30pm")
    assert [(part.kind, part.text) for part in figure.parts] == [
        ("clock", "9am"),
        ("clock", "5.30pm"),
    ]
