"""A figure and its conversion are not the same length, weight or heat.

## Why it matters
`130 feet (70 metres)` has one figure for the reader who thinks in feet and quite another for the one
who thinks in metres.

## When it stays silent
- the two agree within what their digits, their hedges and a round figure allow; tens on both sides,
  such as `40 feet (10 metres)`, allow the most
- without brackets the two are so far apart that they may be of two things
- degrees that may be a difference and not a reading: `2C (3.6F)` warmer
- the units measure unlike things, or one of them has two sizes
- sums of money: the rate is not in the copy

## How to settle it
Find out which of the two was measured, and convert that one.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Exact,
    Facts,
    Figure,
    Finding,
    Interval,
    Line,
    Mark,
    Needs,
    Quantity,
    Rule,
    Span,
    UnitError,
    Working,
    bad,
    convert_interval,
    good,
    later,
    line,
    mark,
    printed,
    size,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(figures=("quantity",)))

EXAMPLES = [
    bad("The wall is 130 feet ([[70 metres]]) long.", "39.6"),
    bad("The diversion adds 26 miles ([[36km]]) to the trip.", "41.8"),
    bad("The fire took 40 million hectares ([[98.8 acres]]) of forest.", "acres"),
    bad("The moor covers 3,000 hectares ([[300 km2]]) of peat.", "30 km2"),
    bad("The fire grew to 100,000 acres ([[14,000 hectares]]) by noon.", "40,469 hectares"),
    bad("He walked more than 500 miles ([[400 km]]) for it.", "804.7 km"),
    bad("The striker is 5ft 9in ([[1.65m]]) tall.", "1.75m", severity="error"),
    bad("The site is 40km ([[27 miles]]) from the port.", "24.9", severity="warning"),
    bad("The car does 60 miles per gallon ([[12 km per litre]]).", "21.2 km per litre"),
    bad("It was 30C ([[68F]]) in the shade.", "86"),
    bad("The boy weighed 3.5kg ([[5lb 2oz]]) at birth.", "3.5kg is 7lb 11oz"),
    bad("The pond is ten feet ([[five metres]]) across.", "is 3 metres,"),
    bad("The bog covers 120 acres ([[2 km2]]).", "is 0.5 km2"),
    bad("It will be 14F ([[minus 12C]]) by Friday.", "14F is -10C,"),
    bad(
        "The park has 2 million acres ([[1.2 million hectares]]) of bog.", "is 0.8 million hectares"
    ),
    bad("Winds reached 90 miles an hour, or [[165 kilometres an hour]].", "144.8"),
    bad("The quake struck at a depth of 10 km, [[8.2 miles]].", "6.2 miles"),
    bad("The ship is 1,000 feet long, equal to [[405 metres]].", "304.8 metres"),
    good("The quake struck at a depth of 10 km, 6.2 miles.", holds=True),
    good("They swam 100 metres, 200 yards and a mile.", why="three races"),
    good("They may run 5 km, or 10 miles, or stay at home.", why="one or the other"),
    good("The boy weighed 3.5kg (7lb 11oz) at birth.", holds=True),
    good("The wall is 130 feet (40 metres) long.", holds=True),
    good("The diversion adds 26 miles (42km) to the trip.", holds=True),
    good("The lorry was about 60 feet (18 metres) long.", holds=True),
    good("The lorry was about 60 feet (17 metres) long.", why="coarsely rounded"),
    good("The banner is 40 feet (10 metres) wide.", why="round tens on both sides"),
    good("The keeper is 6ft 1in (1.86m) tall.", holds=True),
    good("The pact would hold warming to 2C (3.6F).", why="a difference of degrees"),
    good("The boy is 5ft 8in (1.73m) and weighs 9st 4lb (59kg).", holds=True),
    good("The car does 60 miles per gallon (25.5 km per litre).", why="American gallons"),
    good("The probe is 30 million miles (48m km) away.", why="m is million"),
    good("The hedge is seven feet high (40cm more than the wall).", why="another height"),
    good("The fee is £700 ($900), and the line is 12 miles (platform 2)."),
]

# Between a figure and its conversion: a noun at most, and the bracket.
OPENING = later(r"[ -]?(?:[a-z]{1,14} ?)?[(\[](?:or |some )?")
# Without brackets: , or   , which is   , equal to; it ends with a mark, and is no list of lengths.
SET_OFF = later(
    r" ?(?:[a-z]{1,14})?(?:,? or |, (?:which is |that is |equal to |equivalent to |or )?)(?:some )?"
)
MARKED = later(r"[,.;)]|$|\n")
CLOSING = later(r" ?[])(/;,]| or | and ")
LITERAL = later(r"\d[\d,]{0,40}(?:\.\d{1,20})?")
LONGEST = 30
# Beyond a twentieth it is a slip; within it, coarse rounding. A fiftieth does where both figures
# are printed to that, and round tens on both sides may be a tenth apart.
SLIP = Fraction(1, 20)
FINE, ROUND = Fraction(1, 50), Fraction(1, 10)
# Round figures excuse so much; further from the middle of what they allow, it is worth a look.
ASTRAY = Fraction(2, 25)
TEN = 10
DEGREES = ("celsius", "fahrenheit", "kelvin")
# How a difference of degrees is read where the words say that it is one.
DIFFERENCE = "delta_"
# Units that go by one name and come in two sizes: American and imperial.
TWO_SIZES = {
    "gallon": ("gallon", "us_gallon"),
    "pint": ("pint", "us_pint"),
    "ton": ("ton", "us_ton"),
    "tonne": ("tonne", "ton"),
    "mile_per_gallon": ("mile_per_gallon", "us_mile_per_gallon"),
    "hundredweight": ("hundredweight", "us_hundredweight"),
}


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Convert each figure into the unit of the one in brackets behind it."""
    for first, other in pairwise(facts.figures):
        if other.kind != "quantity" or not opened(facts, first, other):
            continue
        one, two = measured(first, other), measured(other, first)
        if one is None or two is None or one.unit == two.unit or 0 in (one.value, two.value):
            continue
        readings = list(converted(one, two))
        if not readings:
            continue
        if any(reading.meets(two.wide()) or reading.meets(cut(two)) for reading in readings):
            yield Check(marks(first, other), working(first, other))
        elif not bracketed(facts, first, other) and not near(readings[0], two):
            continue
        elif all(out(reading, two.wide()) > slip(one, two) for reading in readings):
            yield finding(first, other, readings[0])
        elif slip(one, two) == ROUND:
            continue
        elif len(readings) == 1 and astray(readings[0], two) > ASTRAY:
            yield finding(first, other, readings[0], severity="warning")


def bracketed(facts: Facts, first: Figure, other: Figure) -> bool:
    """Whether the second of two figures stands in brackets behind the first."""
    return OPENING.fullmatch(between(facts, first, other)) is not None


def opened(facts: Facts, first: Figure, other: Figure) -> bool:
    """Whether the second of two figures is set off as the first in another unit."""
    text, tie = facts.document.text, between(facts, first, other)
    if OPENING.fullmatch(tie):
        return CLOSING.match(text, other.end) is not None
    return bool(SET_OFF.fullmatch(tie) and MARKED.match(text, other.end))


def near(reading: Interval, two: Quantity) -> bool:
    """Whether two figures are so near that the one must be the other in another unit."""
    middle = Fraction((reading.low or 0) + (reading.high or 0)) / 2
    return middle > 0 and Fraction(3, 5) <= Fraction(two.value) / middle <= Fraction(5, 3)


def between(facts: Facts, first: Figure, other: Figure) -> str:
    """The copy between two figures, up to the hedge of the second."""
    start = other.hedge.start if other.hedge else other.start
    return facts.text(Span(first.end, start)) if start - first.end < LONGEST else ""


def measured(figure: Figure, beside: Figure) -> Quantity | None:
    """The measure of a figure; None if it is none. Pounds beside a weight are no money.

    A hedge holds for the figure in both its units, so that none is left on either.
    """
    quantity, other = figure.quantity, beside.quantity
    if quantity is None or other is None or quantity.hedge in ("between", "vague"):
        return None
    if figure.kind == "quantity":
        return quantity.with_hedge("")
    weight = beside.kind == "quantity" and "gram" in other.unit
    if quantity.unit == "GBP" and weight and "£" not in figure.text:
        return quantity.with_unit("pound").with_hedge("")
    return None


def converted(one: Quantity, two: Quantity) -> Iterator[Interval]:
    """What the first figure allows in the unit of the second, in every size of both."""
    first, second = one.unit.removeprefix(DIFFERENCE), two.unit.removeprefix(DIFFERENCE)
    for from_unit in TWO_SIZES.get(first, (first,)):
        for to_unit in TWO_SIZES.get(second, (second,)):
            for difference in (False, True) if first in DEGREES else (False,):
                try:
                    yield convert_interval(one.wide(), from_unit, to_unit, difference=difference)
                except UnitError:
                    continue


def cut(two: Quantity) -> Interval:
    """What a figure may be whose digits were dropped, not rounded, past the second one."""
    step = (
        max(two.fine, 10 ** (len(str(int(size(two.value)))) - 2))
        if size(two.value) >= 10
        else two.fine
    )
    return Interval(two.value, two.value + step, high_closed=False)


def slip(one: Quantity, two: Quantity) -> Fraction:
    """How far apart two figures must be, as a share, to be more than loosely rounded."""
    grains = [Fraction(quantity.coarse) / size(quantity.value) for quantity in (one, two)]
    if max(grains) <= FINE:
        return FINE
    tens = one.coarse >= TEN and two.coarse >= TEN
    return ROUND if tens and min(grains) > Fraction(1, TEN) else SLIP


def out(reading: Interval, claimed: Interval) -> Fraction:
    """How far two intervals that do not meet are apart, as a share of the first one's end."""
    if reading.low is None or reading.high is None or claimed.low is None or claimed.high is None:
        return Fraction(0)
    if reading.below(claimed):
        return Fraction(claimed.low - reading.high) / max(size(reading.high), Fraction(1, 1000))
    return Fraction(reading.low - claimed.high) / max(size(reading.low), Fraction(1, 1000))


def astray(reading: Interval, two: Quantity) -> Fraction:
    """How far the second figure is from the middle of what the first one allows, as a share."""
    middle = Fraction((reading.low or 0) + (reading.high or 0)) / 2
    return Fraction(size(two.value - middle)) / size(middle) if middle else Fraction(0)


def marks(first: Figure, other: Figure) -> tuple[Mark, ...]:
    """The figure in brackets, which is the one that was worked out, and the one before it."""
    return mark(other, "stated", "in the other unit"), mark(first, "value", "as told first")


def working(first: Figure, other: Figure, made: str = "") -> Working:
    """The two figures, and what the first comes to."""
    lines = [line("", first, "as told first")]
    if made:
        lines.append(Line("=", made, "the same"))
    return Working(tuple(lines), computed=made, stated=other.text)


def finding(first: Figure, other: Figure, reading: Interval, severity: str = "") -> Finding:
    """What is to be said of a conversion that is out."""
    made = put((reading.low or 0) + (reading.high or 0), other)
    return Finding(
        f"{first.text} is {made}, not {other.text}",
        marks(first, other),
        working(first, other, made),
        severity=severity,
        help=swapped(first, other, reading),
    )


def put(twice: Exact, other: Figure) -> str:
    """What a figure in brackets should be, as it is printed: `1.88m`, `7lb 11oz`, `3 metres`.

    twice: double its value, the sum of the two ends of what it may be.
    """
    middle, stated = Fraction(twice) / 2, other.quantity
    text = other.text
    # The 2 of km2 is no number of its own.
    literals = [m for m in LITERAL.finditer(text) if not text[: m.start()][-1:].isalpha()]
    if stated is None or not literals:
        return f"{rounded(middle, 1)} {unit_in_words(other)}"
    after = other.text[literals[-1].end() :]
    counts = [Fraction(literal[0].replace(",", "")) for literal in literals]
    if len(counts) != 2 or other.kind == "range" or not counts[0]:
        return f"{rounded(middle / stated.scale, stated.printed_places)}{after}"
    # 5lb 2oz is counted in ounces, so many to the pound.
    step = round((size(stated.value) - counts[1]) / counts[0])
    whole, rest = divmod(round(middle), max(1, step))
    return f"{whole}{other.text[literals[0].end() : literals[1].start()]}{rest}{after}"


def rounded(value: Fraction, places: int) -> str:
    """A value to as many decimals as its neighbour shows, at least one where it is short."""
    places = 0 if size(value) >= 1000 else max(1, places)
    return printed(round(value, places), places=places).removesuffix(".0")


def unit_in_words(figure: Figure) -> str:
    """The unit of a figure in words: `metres` of `five metres`, `miles an hour`."""
    words = figure.text.split()
    first = figure.quantity.unit.split("_")[0] if figure.quantity is not None else ""
    at = next((at for at, word in enumerate(words) if word.lower().startswith(first)), -1)
    return " ".join(words[at:])


def swapped(first: Figure, other: Figure, reading: Interval) -> str:
    """What would agree, where a scale word dropped explains the slip."""
    stated = other.quantity
    if stated is None:
        return ""
    for scale, word in ((1000, "a thousand"), (1_000_000, "a million")):
        if stated.wide().scaled(scale).meets(reading):
            return f"{other.text} is {word} times too small for {first.text}"
    return ""
