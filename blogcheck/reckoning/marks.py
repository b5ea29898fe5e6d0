"""What a finding shows of its sum: marks under the page's figures, and the lines of the working."""

from blogcheck.binding.fact import Fact
from blogcheck.document import Entry
from blogcheck.quantity import Exact
from blogcheck.reading.claim import Figure
from blogcheck.typed import NamedTuple

# Roles of a mark that mean the same in every rule.
REPAIR = "repair"
CONTEXT = "context"


class Mark(NamedTuple):
    """One number that a finding used, and what it is there for.

    start, end: offsets in code points; role: its part in the relation (`stated`, `part`, `whole`);
    label: that part in a desk's words (`first preferences (Pike)`); value: the exact value, in
    digits.

    Two roles mean the same in every rule. `context`: a neighbour that is shown beside the relation
    and is not part of it. `repair`: a malformed figure in its likely reading, which may support a
    finding and never carries one.
    """

    start: int
    end: int
    role: str
    label: str = ""
    value: str = ""


class Line(NamedTuple):
    """One line of a column sum.

    sign: ``+``, ``-``, ``×``, ``÷``, ``=`` or empty; figure: the number as printed on the page or
    worked out; label: whose or what it is; offset: where it stands, in code points, or None.
    """

    sign: str
    figure: str
    label: str
    offset: int | None = None


class Working(NamedTuple):
    """The sum, with the page's own figures.

    lines: the operands; computed, stated: the result and what the copy says, as printed; empty
    where the working is a comparison or an order rather than a sum; difference: how they differ in
    words (`10 too low`); expression: the same on one line (`889,918 + 102,355`); tolerance: by how
    much the two may differ and still agree, as digits; empty if the rule does not say.
    """

    lines: tuple[Line, ...] = ()
    computed: str = ""
    stated: str = ""
    difference: str = ""
    expression: str = ""
    tolerance: str = ""


def mark(thing: Fact | Figure | Entry, role: str, label: str = "") -> Mark:
    """The mark under a figure, or under the time of an entry, with its exact value.

    A time counts in seconds since midnight, a date is ISO with an X for each digit not printed.
    """
    if isinstance(thing, Entry):
        seconds = thing.clock.minutes * 60 + thing.clock.second if thing.clock is not None else 0
        start = _start(thing)
        return Mark(start, start + len(thing.time), role, label, str(seconds))
    figure = thing.figure if isinstance(thing, Fact) else thing
    return Mark(figure.start, figure.end, role, label, _value(figure))


def line(sign: str, thing: Fact | Figure | Entry, label: str = "") -> Line:
    """A line of the working with a figure, or the time of an entry, as it is printed."""
    if isinstance(thing, Entry):
        return Line(sign, thing.time, label, _start(thing))
    figure = thing.figure if isinstance(thing, Fact) else thing
    return Line(sign, figure.text, label, figure.start)


def digits(value: Exact) -> str:
    """An exact value as digits: `992273`, `47.56`; `1/3` where no decimal ends."""
    if isinstance(value, int):
        return str(value)
    below, places = value.denominator, 0
    while below % 10 == 0 or below % 5 == 0 or below % 2 == 0:
        below //= 10 if below % 10 == 0 else 5 if below % 5 == 0 else 2
        places += 1
    if below != 1:
        return str(value)
    whole = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (f"{whole[:-places]}.{whole[-places:]}" if places else whole)


def _start(entry: Entry) -> int:
    return entry.stamp.start if entry.stamp is not None else entry.span.start


def _value(figure: Figure) -> str:
    if figure.quantity is not None:
        return digits(figure.quantity.value)
    if figure.clock is not None:
        return str(figure.clock.minutes * 60 + figure.clock.second)
    if figure.day is not None:
        year, month, day = figure.day.year, figure.day.month, figure.day.day
        parts = ((year, "XXXX"), (month, "XX"), (day, "XX"))
        return "-".join(no if n is None else str(n).rjust(len(no), "0") for n, no in parts)
    return ""
