"""A rate of power stands where an amount of energy is meant, or the other way round.

## Why it matters
A wind farm of 30 megawatts does not produce 30 megawatts in a year: it can produce so much at any one
moment. What it made in a year is counted in megawatt hours.

## When it stays silent
- the power is what it can give, its peak, or its average
- no time is named in which so much was produced or used
- a battery has a capacity in megawatt hours, as it should

## How to settle it
Ask whether the figure is what the plant can give or what it gave, and name the unit that fits.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Facts,
    Figure,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(
    severity="note", since="0.1", status="preview", needs=Needs(figures=("quantity", "range"))
)

EXAMPLES = [
    bad("The farm produced [[30 megawatts]] last year.", "megawatt hours"),
    bad("Homes in the town used [[2.5 gigawatts]] of power in 2011.", "gigawatt hours"),
    bad("The new turbine has a capacity of [[3 MWh]].", "MW"),
    good("The farm produced 60,000 megawatt hours last year."),
    good("The farm produced 30 megawatts at its peak last year.", why="the most at one moment"),
    good("The farm can produce 30 megawatts.", why="what it can give"),
    good("The battery has a capacity of 3 MWh.", why="a battery holds energy"),
    good("The firm built 30 megawatts of wind power last year.", why="what was built"),
]

POWER = frozenset(("watt", "kilowatt", "megawatt", "gigawatt", "terawatt"))
# Between what was made and how much: the words of one clause.
MADE = later(
    r"\b(?:produc(?:ed|es|ing)|generat(?:ed|es|ing)|us(?:ed|es|ing)|consum(?:ed|es|ing)|export(?:ed|s)"
    r"|sold|supplied) (?:(?:about|some|around|nearly|almost|over|only|just|up|to|more|than|an?"
    r"|total|of|at|least|estimated|record) ){0,5}$"
)
CAN = later(r"\b(?:can|could|would|will|may|might|capable|able|to)\b(?: \w+){0,2} $")
OVER = later(
    r"(?: of (?:\w+ )?(?:power|electricity|energy))? (?:last (?:year|month|week)|this year|a year"
    r"|(?:per|each|every) (?:year|day|month)|a (?:day|month)|annually|in (?:19|20)\d\d|in a year"
    r"|over the (?:year|month|week)|during (?:19|20)\d\d|in the (?:last|past) year)\b"
)
PEAK = later(
    r"\b(?:peak|average|maximum|rate|moment|any one time|capacity|instant|battery|storage)"
)
CAPACITY = later(
    r"\bcapacity of (?:(?:about|some|around|nearly|almost|over|up|to|at|least) ){0,3}$"
)
REACH = 60


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the words around every figure in watts or watt hours."""
    for figure in facts.figures:
        unit = figure.quantity.unit if figure.quantity is not None else ""
        if unit in POWER:
            yield from energy_meant(facts, figure)
        elif unit.endswith("watt_hour"):
            yield from power_meant(facts, figure)


def energy_meant(facts: Facts, figure: Figure) -> Iterator[Finding]:
    """`Produced 30 megawatts last year`."""
    before = lead(facts, figure)
    made, over = MADE.search(before), OVER.match(facts.document.flat, figure.end)
    if made is None or over is None or CAN.search(before[: made.start()]):
        return
    if PEAK.search(facts.text(facts.document.sentence_at(figure.start)).lower()):
        return
    unit = plural(figure)
    yield told(
        figure,
        Mark(figure.end, over.end(), "context", "in that time"),
        f"{figure.text} is what is produced at any moment: what is produced in a time is counted"
        f" in {unit}",
    )


def power_meant(facts: Facts, figure: Figure) -> Iterator[Finding]:
    """`A capacity of 3 MWh`, of what is no battery."""
    before = lead(facts, figure)
    found = CAPACITY.search(before)
    sentence = facts.text(facts.document.sentence_at(figure.start)).lower()
    if found is None or any(word in sentence for word in ("batter", "stor", "annual", "year")):
        return
    start = figure.start - len(before) + found.start()
    unit = figure.text.rstrip("s").split()[-1].lstrip("0123456789.,")
    unit = unit.removesuffix("h") if unit.lower().endswith("wh") else "watts"
    yield told(
        figure,
        Mark(start, start + len("capacity"), "context", "of what"),
        f"{figure.text} is an amount, and what a plant can give is counted in {unit}",
    )


def lead(facts: Facts, figure: Figure) -> str:
    """The words before a figure in its sentence, no further than one clause reaches."""
    start = facts.document.sentence_at(figure.start)[0]
    return facts.text(Span(max(start, figure.start - REACH), figure.start)).replace("\n", " ")


def plural(figure: Figure) -> str:
    """The unit of energy that goes with a figure's unit of power, as the copy writes units."""
    for short in ("MW", "GW", "kW", "KW", "TW"):
        if figure.text.endswith(short):
            return short + "h"
    return (figure.quantity.unit if figure.quantity is not None else "watt") + " hours"


def told(figure: Figure, beside: Mark, message: str) -> Finding:
    """What is to be said of a unit that does not fit its words."""
    rows: tuple[Line, ...] = (line("", figure, beside.label),)
    return Finding(
        message,
        (mark(figure, "unit", "the unit"), beside),
        Working(rows),
        verdict="suspicious",
        confidence="likely",
    )
