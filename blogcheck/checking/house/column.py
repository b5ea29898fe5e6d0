"""The sum of a relation as a column, with the figures of the page."""

from collections.abc import Iterator, Mapping

from blogcheck.checking.house.relation import Node
from blogcheck.rule import (
    Exact,
    Fact,
    Interval,
    Line,
    Quantity,
    Working,
    difference,
    line,
    printed,
    shown,
)


def quantity(fact: Fact) -> Quantity:
    """The value of a fact that a choice has taken."""
    found = fact.figure.quantity
    assert found is not None, "a choice takes figures that have a value"  # noqa: S101
    return found


def central(made: Node, chosen: Mapping[str, Fact]) -> Exact:
    """What a sum comes to with every figure at its word."""
    points = {name: Interval.point(quantity(fact).value) for name, fact in chosen.items()}
    value = made.worked(points).low
    if value is None:
        raise ValueError("the sum has no value")
    return value


def working(made: Node, chosen: Mapping[str, Fact], about: str, computed: Exact) -> Working:
    """The sum as a column, with the figures of the page."""
    stated = chosen[about]
    held = quantity(stated).value
    return Working(
        tuple(_lines(made, chosen)),
        shown(computed, stated),
        stated.figure.text,
        difference(held, computed, stated) if held != computed else "",
        made.shown({name: fact.figure.text for name, fact in chosen.items()}),
    )


def _lines(made: Node, chosen: Mapping[str, Fact]) -> Iterator[Line]:
    """A line for each term of a sum, or for each factor of a product that stands alone."""
    terms = list(_terms(made, "+"))
    if len(terms) == 1 and made.kind in ("mul", "div"):
        terms = list(_factors(made, "×"))
    for number, (sign, node) in enumerate(terms):
        shown_sign = "" if not number and sign in "+×" else sign
        if node.kind == "name":
            yield line(shown_sign, chosen[node.name], label(node.name))
        elif node.kind == "number":
            yield Line(shown_sign, printed(node.value), "by the rule")
        else:
            texts = {name: fact.figure.text for name, fact in chosen.items()}
            names = [label(found.name) for found in node.names()]
            what = f"{node.shown(texts)} {names[0]}" if len(names) == 1 else node.shown(texts)
            yield Line(shown_sign, printed(central(node, chosen)), what)


def _terms(node: Node, sign: str) -> Iterator[tuple[str, Node]]:
    turned = "-" if sign == "+" else "+"
    if node.kind in ("add", "total"):
        for part in node.parts:
            yield from _terms(part, sign)
    elif node.kind == "sub":
        yield from _terms(node.parts[0], sign)
        yield from _terms(node.parts[1], turned)
    elif node.kind == "neg":
        yield from _terms(node.parts[0], turned)
    else:
        yield sign, node


def _factors(node: Node, sign: str) -> Iterator[tuple[str, Node]]:
    if node.kind == "mul" and sign == "×":
        for part in node.parts:
            yield from _factors(part, sign)
    elif node.kind == "div" and sign == "×":
        yield from _factors(node.parts[0], sign)
        yield "÷", node.parts[1]
    else:
        yield sign, node


def label(name: str) -> str:
    """A name of [where] as the page has it."""
    return name.replace("_", " ")
