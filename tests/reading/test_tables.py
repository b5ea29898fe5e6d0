"""The tables that are shipped are those of the grammar, and are rebuilt when it changes."""

import marshal
import os
import shutil
from pathlib import Path

import pytest

from blogcheck import data
from blogcheck.reading import build, tables
from blogcheck.reading.driver import Driver
from blogcheck.reading.scan import Types, cut


@pytest.fixture
def grammar(tmp_path: Path) -> str:
    folder = str(tmp_path / "grammar")
    shutil.copytree(data.folder("grammar"), folder)
    return folder


def test_what_is_read_back_reads_as_what_was_compiled(grammar: str, tmp_path: Path) -> None:
    path = tmp_path / "tables.bin"
    build.write_tables(grammar, str(path), "a mark")
    mark, figures, *_ = marshal.loads(path.read_bytes())  # noqa: S302  our own
    floor = tables.Floor(figures)
    assert mark == "a mark"
    assert floor.words == tables.load()[0].words
    types = "".join(map(Types(floor).__getitem__, cut("from 24.2 to 33 billion pounds\n")))
    shape, _ = Driver(floor).parse(types)
    assert shape is not None
    assert (shape.name, shape.end) == ("range", 6)


def test_a_word_cannot_be_two_things(grammar: str) -> None:
    with open(os.path.join(grammar, "words", "teen.txt"), "a", encoding="utf-8") as file:
        file.write("million 15\n")
    with pytest.raises(build.GrammarError, match="'million' is both"):
        build.compile_grammar(grammar)


def test_a_changed_file_changes_the_mark(grammar: str) -> None:
    before = tables.stamp(grammar)
    with open(os.path.join(grammar, "words", "unit.txt"), "a", encoding="utf-8") as file:
        file.write("umpteen 17\n")
    assert tables.stamp(grammar) != before


@pytest.mark.parametrize(
    ("path", "text", "fault"),
    [
        ("figures/number.lark", "digit: PLAIN\n", "no rule 'number'"),
        ("figures/number.lark", "number: amount | PLAIN ROUBLES\n", "ROUBLES"),
        ("words/unit.txt", "one 1\none 1\n", "twice"),
    ],
)
def test_a_fault_in_the_grammar_is_named(grammar: str, path: str, text: str, fault: str) -> None:
    with open(os.path.join(grammar, path), "w", encoding="utf-8") as file:
        file.write(text)
    with pytest.raises(ValueError, match=fault):
        build.compile_grammar(grammar)
