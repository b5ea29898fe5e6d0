"""What must hold between named figures: read by Lark, worked out exactly on intervals, never run.

The grammar is the file of `grammar/` that the shape is named after.
"""

import os
from collections.abc import Iterator, Mapping
from functools import cache

from blogcheck import data
from blogcheck.quantity import Exact, Interval, literal, printed, total
from blogcheck.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lark import Lark

SHAPE = "relation"
EQUAL = "=="
# What the working puts between two figures, and how tightly it binds them.
SIGNS = {"add": ("+", 1), "sub": ("-", 1), "total": ("+", 1), "mul": ("×", 2), "div": ("÷", 2)}


class FormulaError(ValueError):
    """What is no relation: a message, the column from 0 where it goes wrong, its width, a hint."""

    def __init__(self, message: str, column: int, width: int = 1, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.column, self.width, self.hint = message, column, width, hint


class Node(NamedTuple):
    """A part of a sum: a number, a name, or an operation (`add`, `neg`, …) on further parts.

    column: where a name stands in the text, from 0.
    """

    kind: str
    parts: tuple["Node", ...] = ()
    value: Exact = 0
    name: str = ""
    column: int = 0

    def names(self) -> Iterator["Node"]:
        """The names in it, in order."""
        if self.kind == "name":
            yield self
        for part in self.parts:
            yield from part.names()

    def by_nought(self) -> bool:
        """Whether it divides by what is nought whatever the figures are."""
        if any(part.by_nought() for part in self.parts):
            return True
        if self.kind != "div" or any(self.parts[1].names()):
            return False
        return self.parts[1].worked({}) == Interval.point(0)

    def worked(self, values: Mapping[str, Interval]) -> Interval:
        """What it comes to. Raises ValueError or ZeroDivisionError where that has no bounds."""
        if self.kind == "number":
            return Interval.point(self.value)
        if self.kind == "name":
            return values[self.name]
        parts = [part.worked(values) for part in self.parts]
        if self.kind == "neg":
            return -parts[0]
        if self.kind == "total":
            return total(parts)
        first, second = parts
        if self.kind == "add":
            return first + second
        if self.kind == "sub":
            return first - second
        return _times(first, second) if self.kind == "mul" else first / second

    def shown(self, figures: Mapping[str, str]) -> str:
        """It on one line, with the figures as they are printed: `3 × 12 + 5`."""
        if self.kind == "number":
            return printed(self.value)
        if self.kind == "name":
            return figures[self.name]
        if self.kind == "neg":
            return f"-{_bracketed(self.parts[0], figures, 3)}"
        sign, binds = SIGNS[self.kind]
        # a - (b - c) is not a - b - c.
        first, *rest = self.parts
        tight = binds + (self.kind in ("sub", "div"))
        shown = [_bracketed(first, figures, binds)]
        return f" {sign} ".join(shown + [_bracketed(part, figures, tight) for part in rest])


class Relation(NamedTuple):
    """Two sums and how they compare: ``==``, ``<=``, ``>=``, ``<`` or ``>``."""

    left: Node
    compared: str
    right: Node

    def names(self) -> Iterator[Node]:
        """Every name in it, in order."""
        yield from self.left.names()
        yield from self.right.names()

    def solved(self, name: str) -> Node:
        """What a name must be, where both sides are to be equal; it stands in the relation once."""
        here, there = self.left, self.right
        if not any(found.name == name for found in here.names()):
            here, there = there, here
        while here.kind != "name":
            at = next(
                at
                for at, part in enumerate(here.parts)
                if any(found.name == name for found in part.names())
            )
            there = _undone(here, at, there)
            here = here.parts[at]
        return there


def read(text: str, known: tuple[str, ...]) -> Relation:
    """The relation that a text states between the known names. Raises FormulaError."""
    from lark import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

    try:
        tree = _parser().parse(text)
    except UnexpectedCharacters as error:
        raise _wrong(text, error.pos_in_stream) from error
    except UnexpectedToken as error:
        place = error.token.start_pos if error.token.type != "$END" else None
        raise _wrong(text, place, str(error.token)) from error
    except UnexpectedInput as error:
        raise _wrong(text, error.pos_in_stream) from error
    left, compared, right = tree.children
    relation = Relation(_node(left), str(compared), _node(right))
    from blogcheck.config.place import nearest

    for found in relation.names():
        if found.name not in known:
            near = nearest(found.name, known)
            hint = f"did you mean `{near}`?" if near else f"[where] has {', '.join(known)}"
            message = f"unknown name `{found.name}` in `that`"
            raise FormulaError(message, found.column, len(found.name), hint)
    if relation.left.by_nought() or relation.right.by_nought():
        raise FormulaError("`that` divides by nought", 0, len(text))
    return relation


@cache
def _parser() -> "Lark":
    from lark import Lark

    path = os.path.join(data.folder("grammar"), f"{SHAPE}.lark")
    with open(path, encoding="utf-8") as file:
        return Lark(file.read(), parser="lalr", maybe_placeholders=False)


def _wrong(text: str, place: int | None, token: str = "") -> FormulaError:
    """What is wrong at a place, None for the end, in words that help somebody who does not code."""
    if place is None:
        hint = "a sum, a comparison, a sum: `papers == 3 * voters`"
        return FormulaError("`that` ends too early", len(text), 1, hint)
    found = token or text[place]
    hint = "only names, numbers, + - * /, brackets, sum(...) and one of == <= >= < >"
    if found == "=":
        hint = "did you mean `==`?"
    elif found == "(" and text[:place].rstrip()[-1:].isalnum():
        hint = "there are no calls but `sum(...)`"
    elif found == ",":
        hint = "a number has no commas: 650000"
    return FormulaError(f"`that` is no relation: unexpected `{found}`", place, len(found), hint)


def _node(tree: Any) -> Node:
    """A tree of Lark's as a node of ours."""
    if not hasattr(tree, "children"):
        if tree.type == "NUMBER":
            return Node("number", value=literal(str(tree)).value)
        return Node("name", name=str(tree), column=tree.start_pos)
    return Node(str(tree.data), tuple(_node(child) for child in tree.children))


def _times(first: Interval, second: Interval) -> Interval:
    """The product; one of the two may be below nought if the other is a single value."""
    for one, other in ((first, second), (second, first)):
        if one.low is not None and one.low == one.high:
            return other.scaled(one.low) if one.low else one
    return first * second


def _undone(node: Node, at: int, there: Node) -> Node:
    """What one part of an operation must be, if all of it is to be `there`."""
    others = tuple(part for number, part in enumerate(node.parts) if number != at)
    if node.kind == "neg":
        return Node("neg", (there,))
    if node.kind in ("add", "total"):
        for other in others:
            there = Node("sub", (there, other))
        return there
    undo = {"sub": "add", "mul": "div", "div": "mul"}[node.kind]
    if at == 1 and node.kind != "mul":
        return Node(node.kind, (others[0], there))
    return Node(undo, (there, others[0]))


def _bracketed(node: Node, figures: Mapping[str, str], binds: int) -> str:
    shown = node.shown(figures)
    return shown if SIGNS.get(node.kind, ("", 3))[1] >= binds else f"({shown})"
