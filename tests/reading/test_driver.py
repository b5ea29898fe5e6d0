"""The driver against Lark itself: the same trees, and never a longer whole than Lark would read."""

import os
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Tree
from lark.exceptions import UnexpectedInput

from blogcheck import data
from blogcheck.reading import build
from blogcheck.reading.driver import LONGEST, Driver
from blogcheck.reading.scan import Types, cut
from blogcheck.reading.tables import Floor, Shape

CORPUS = os.path.join(os.path.dirname(__file__), "..", "..", "corpus")


@cache
def floors() -> tuple[tuple[build.Floor, Floor], ...]:
    """The floors, each as Lark has it and as the driver has it."""
    made = build.compile_grammar(data.folder("grammar"))
    return tuple((floor, Floor(floor.tables)) for floor in made)


def spliced(node: object) -> tuple[object, ...]:
    """A tree of Lark's as nested tuples of names and places."""
    if isinstance(node, Tree):
        return (str(node.data), tuple(spliced(child) for child in node.children))
    return (node.type, node.start_pos)  # type: ignore[attr-defined]


def shaped(shape: Shape, leaves: frozenset[str]) -> tuple[object, ...]:
    """A shape of the driver's in the same form."""
    if shape.name in leaves and not shape.children and shape.end == shape.start + 1:
        return (shape.name, shape.start)
    return (shape.name, tuple(shaped(child, leaves) for child in shape.children))


def by_lark(floor: build.Floor, types: str) -> tuple[object, ...] | None:
    """What Lark makes of the whole of a type string; None if it is no whole."""
    try:
        return spliced(floor.lark.parse(types))
    except UnexpectedInput:
        return None


def agree(place: int, types: str) -> None:
    """The driver finds what Lark finds in the longest prefix in which Lark finds anything."""
    compiled, floor = floors()[place]
    shape, seen = Driver(floor).parse(types[:LONGEST])
    leaves = frozenset(compiled.chars)
    longest = next(
        (n for n in range(min(len(types), LONGEST), 0, -1) if by_lark(compiled, types[:n])), 0
    )
    assert (shape.end if shape else 0) == longest
    if shape is not None:
        assert shaped(shape, leaves) == by_lark(compiled, types[:longest])
        assert seen >= shape.end


def phrases() -> list[str]:
    """The phrases of the corpus of figures and times."""
    found = []
    for folder in ("figures", "times"):
        for name in sorted(os.listdir(os.path.join(CORPUS, folder))):
            with open(os.path.join(CORPUS, folder, name), encoding="utf-8") as file:
                found += [line.partition(" => ")[0] for line in file if not line.startswith("#")]
    return found


@pytest.mark.parametrize("part", range(8))
def test_driver_reads_the_corpus_as_lark_does(part: int) -> None:
    _, floor = floors()[0]
    types = Types(floor)
    begins = floor.begins
    for phrase in phrases()[part::8]:
        line = "".join(map(types.__getitem__, cut(phrase.rstrip("\n"))))
        for begin in begins.finditer(line):
            agree(0, line[begin.start() :])


@settings(max_examples=60, deadline=None)
@given(st.data())
@pytest.mark.parametrize("place", [0, 1, 2])
def test_driver_reads_any_types_as_lark_does(place: int, data: st.DataObject) -> None:
    compiled, floor = floors()[place]
    chars = sorted(set(compiled.chars.values()) - {compiled.chars[build.END]})
    first = data.draw(st.sampled_from(sorted(floor.first())))
    rest = data.draw(st.text(st.sampled_from(chars), max_size=7))
    agree(place, first + rest)


def test_every_figure_begins_where_the_driver_looks() -> None:
    _, floor = floors()[0]
    types = Types(floor)
    driver = Driver(floor)
    begins = floor.begins
    for phrase in phrases():
        line = "".join(map(types.__getitem__, cut(phrase)))
        looked = {begin.start() for begin in begins.finditer(line)}
        for place in range(len(line)):
            if driver.match(line, place) is not None:
                assert place in looked


@settings(max_examples=60, deadline=None)
@given(st.data())
@pytest.mark.parametrize("place", [0, 1, 2])
def test_whatever_is_read_begins_where_the_driver_looks(place: int, data: st.DataObject) -> None:
    _, floor = floors()[place]
    chars = sorted(set(floor.chars.values()) - {floor.chars[build.END]})
    first = data.draw(st.sampled_from(sorted(floor.first())))
    types = first + data.draw(st.text(st.sampled_from(chars), max_size=4))
    if Driver(floor).parse(types)[0] is not None:
        assert floor.begins.match(types)


@pytest.mark.parametrize("place", [1, 2])
def test_no_claim_is_looked_for_where_only_unknown_words_follow(place: int) -> None:
    _, floor = floors()[place]
    word, article = floor.chars["WORD"], floor.chars["A"]
    assert not floor.begins.search(f"{word}{article}{word}{word}{floor.chars['NAME']}")


def test_memory_gives_what_a_parse_gives() -> None:
    _, floor = floors()[0]
    types = Types(floor)
    driver = Driver(floor)
    for phrase in phrases() * 2:
        line = "".join(map(types.__getitem__, cut(phrase))) + floor.chars["BREAK"]
        for place in range(len(line)):
            assert driver.match(line, place) == driver.parse(line[place : place + LONGEST])[0]
    assert driver.hits > 0
