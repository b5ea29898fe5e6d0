"""Every line of corpus/figures: what a phrase is worth, and what it is not."""

import os
from fractions import Fraction

import pytest

from blogcheck import reading
from blogcheck.document import cut
from blogcheck.quantity import Exact, Quantity, printed
from blogcheck.reading.claim import Figure
from blogcheck.reports.records.claims import value
from blogcheck.sources import from_text

HOME = os.path.join(os.path.dirname(__file__), "..")
FOLDERS = ("figures",)
OPEN = {"at-least": "{} to", "more-than": "{} to", "up-to": "to {}", "under": "to {}"}


def kinds(folder: str, where: str, ending: str) -> set[str]:
    """The kinds that a folder of grammar or corpus has a file for."""
    names = os.listdir(os.path.join(HOME, where, folder))
    return {name.removesuffix(ending) for name in names if name.endswith(ending)}


def lines() -> list[tuple[str, str, str]]:
    """Kind, phrase and reading of every line."""
    found = []
    for folder in FOLDERS:
        for kind in sorted(kinds(folder, "corpus", ".txt")):
            path = os.path.join(HOME, "corpus", folder, f"{kind}.txt")
            with open(path, encoding="utf-8") as file:
                for line in file:
                    if line.strip() and not line.startswith("#"):
                        phrase, _, told = line.strip().partition(" => ")
                        found.append((kind, phrase, told))
    return found


def figures(kind: str, phrase: str) -> list[Figure]:
    """The figures of a kind in a phrase."""
    return [f for f in reading.read(cut(from_text(phrase))).figures if f.kind == kind]


def exact(number: Exact | None) -> str:
    """A number as the corpus writes it: as a decimal, or as a fraction where none would do."""
    if number is None:
        return ""
    shown = printed(number).replace(",", "")
    return shown if Fraction(shown) == number else str(number)


def worth(figure: Figure, quantity: Quantity) -> str:
    """A quantity as the corpus writes it."""
    unit = f" {quantity.unit}" if quantity.unit else ""
    if figure.kind in ("range", "vague"):
        if quantity.low is None:
            return OPEN[quantity.hedge].format(exact(quantity.value)) + unit
        return f"{exact(quantity.low)} to {exact(quantity.high)}{unit}"
    hedge = f", {quantity.hedge}" if quantity.hedge else ""
    return f"{exact(quantity.value)}{_unit_of(figure, quantity)}{hedge}"


def _unit_of(figure: Figure, quantity: Quantity) -> str:
    return f" {quantity.unit}" if quantity.unit and figure.kind != "multiple" else ""


def told(figure: Figure) -> str:
    """A figure as the corpus writes it."""
    if figure.kind == "malformed":
        return figure.repair or "none"
    if figure.kind == "aside":
        return figure.aside
    if figure.quantity is not None:
        return worth(figure, figure.quantity)
    return str(value(figure))


@pytest.mark.parametrize(("kind", "phrase", "expected"), lines())
def test_a_phrase_is_read_as_an_editor_reads_it(kind: str, phrase: str, expected: str) -> None:
    if phrase.startswith("!"):
        assert [f.text for f in figures(kind, phrase[1:].strip())] == []
    else:
        assert "; ".join(told(f) for f in figures(kind, phrase)) == expected


def test_every_grammar_file_of_the_figures_has_its_corpus() -> None:
    assert kinds("figures", "grammar", ".lark") - {"shared"} == kinds("figures", "corpus", ".txt")
