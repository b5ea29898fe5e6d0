"""From the shapes of the figures' floor to figures: read once, judged where they stand.

`worth.py` says what the words of a shape are worth, `aside.py` what they are in their place: a
quantity, a year, a name. `times.py` reads clocks and dates.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from blogcheck.document import Span, new
from blogcheck.quantity import Quantity
from blogcheck.reading import amounts, aside, beside, glue, senses, split, untimed
from blogcheck.reading.amounts import Words
from blogcheck.reading.claim import Day, Figure
from blogcheck.reading.driver import Driver
from blogcheck.reading.place import body
from blogcheck.reading.ranges import end_nodes, ends_of, kind_of
from blogcheck.reading.ratios import is_ratio
from blogcheck.reading.scan import Tokens
from blogcheck.reading.tables import Floor, Shape
from blogcheck.reading.times import KINDS as TIMES
from blogcheck.reading.times import time, to_the_hour
from blogcheck.reading.worth import Reading, reading
from blogcheck.typed import NamedTuple

REMEMBERED = 20_000
# What a kind that only its place gives is set aside as.
TO = frozenset({"to ", "to\n", "to", "or ", "or\n"})
HYPHENS = frozenset("-‐‑–")
# What stands by itself in a row or a column, and the hedges that make a bracket of it.
BRACKETED = frozenset({"money", "quantity"})
OPEN = frozenset({"more-than", "at-least", "under", "up-to"})
NO_QUANTITY = {"year": "year", "aside": "phone number"}


class Kind(NamedTuple):
    """What is asked about the figures of one kind where they stand; None is not asked.

    keep: how much of a shape of at least so many types belongs together. timed: whether it is for
    `times.py` to read. look: why it is no quantity. sense: of what it is one.
    """

    keep: Callable[[Shape, Sequence[str], int], int] | None = None
    least: int = 1
    timed: bool = False
    look: Callable[[Sequence[str], int, int], str] | None = None
    sense: Callable[[Quantity, Sequence[str], int, int], senses.Sense] | None = None


def kinds(floor: Floor) -> dict[str, Kind]:
    """The kinds of which something is asked; one look-up spares an ordinary figure all of it."""
    found = {}
    for name in {*untimed.JUDGES, *split.CUTS, *aside.LOOKS, *senses.SENSES, *TIMES}:
        judge = untimed.JUDGES.get(name)
        found[name] = Kind(
            split.CUTS.get(name) if judge is None else partial(untimed.keep, judge, floor),
            split.LEAST if judge is None else 1,
            name in TIMES,
            aside.LOOKS.get(name),
            senses.SENSES.get(name),
        )
    return found


ORDINARY = Kind()
# How "up to" may begin.
UP = "uU"


class Finder:
    """Finds the figures of a stretch of copy. Holds what the words that came before were worth."""

    def __init__(self, floor: Floor) -> None:
        self.floor = floor
        self.driver = Driver(floor)
        self._begins = floor.begins
        self._kinds = kinds(floor)
        self._memory: dict[str, Reading] = {}

    def find(self, tokens: Tokens, types: str) -> tuple[list[Figure], list[tuple[int, int]]]:
        """The figures in order of the copy, and the tokens that each takes, half open.

        types: the type of each token; at least one more is behind them.
        """
        figures: list[Figure] = []
        places: list[tuple[int, int]] = []
        end = 0
        match, kinds, texts = self.driver.match, self._kinds, tokens.texts
        for begin in self._begins.finditer(types):
            place = begin.start()
            if place < end:
                continue
            shape = match(types, place)
            if shape is None:
                continue
            sign = texts[place][0]
            glued = sign in glue.GLUE and glue.glued(texts, place)
            if glued or (sign in UP and split.goes_up(shape, texts, place)):
                continue
            name, _, size, _ = shape
            keep, least, timed, _, _ = kinds.get(name, ORDINARY)
            kept = beside.ALL
            if keep is not None and size >= least:
                kept = keep(shape, texts, place)
                if kept >= 0:
                    shape = self._head(types[place : place + kept], texts, place)
                    if shape is None:
                        if sign.isdecimal():
                            end = place + 1
                            figures.append(self._code(tokens, place))
                            places.append((place, end))
                        continue
                    name, _, size, _ = shape
                    timed = name in TIMES
            end = place + size
            if name == "range":
                for figure, first, last in self._range(shape, tokens, place, kept):
                    figures.append(figure)
                    places.append((first, last))
                continue
            if timed:
                figures.append(time(shape, tokens, place, self.floor))
            else:
                figures.append(self._figure(shape, tokens, place, end))
            places.append((place, end))
        return figures, places

    def _head(self, types: str, texts: Sequence[str], place: int) -> Shape | None:
        """What the head of a shape is when the rest does not belong to it; None if nothing."""
        # The end of a line goes into no figure, and makes of the head a whole that is remembered.
        shape = self.driver.match(types + self.floor.chars["BREAK"], 0)
        if shape is None or shape.name not in untimed.JUDGES:
            return shape
        keep = self._kinds[shape.name].keep
        return shape if keep is None or keep(shape, texts, place) == beside.ALL else None

    def _code(self, tokens: Tokens, place: int) -> Figure:
        """A token that begins with a digit and is no figure: every number ends somewhere."""
        text = tokens.texts[place].rstrip()
        start = tokens.starts[place]
        why = aside.code(tokens.texts, place, place + 1)
        return Figure("aside", start, start + len(text), text, aside=why)

    def _are_two(self, shape: Shape, texts: list[str], place: int, kept: int) -> bool:
        """Whether a range in form tells a change, 5 to 3, and so is two figures."""
        if kept == beside.TWO:
            return True
        if is_ratio(texts, place + _hedged(shape), place + shape.end):
            return False
        window = texts[place : place + shape.end]
        found = self._reading(shape, window)
        united = found.quantity is not None and found.quantity.unit != ""
        return found.apart or (found.falls and bool((TO | HYPHENS if united else TO) & set(window)))

    def _ends(self, shape: Shape, tokens: Tokens, place: int) -> Iterator[tuple[Figure, int, int]]:
        """The ends of a range as figures of their own, with what they share."""
        texts, starts = tokens.texts, tokens.starts
        words = Words(texts[place : place + shape.end], self.floor.values)
        parts = shape.children
        for node, quantity in zip(end_nodes(parts), ends_of(parts, words), strict=True):
            first, end = place + node.start, place + node.end
            text = "".join(texts[first:end]).rstrip()
            start = starts[first]
            figure = Figure(kind_of(node, quantity), start, start + len(text), text, quantity)
            yield figure, first, end

    def _range(
        self, shape: Shape, tokens: Tokens, place: int, kept: int
    ) -> Iterator[tuple[Figure, int, int]]:
        """A range with its two ends; or the two figures or the time that it is in truth."""
        end = place + shape.end
        hour = to_the_hour(shape, tokens, place, self.floor)
        if hour is not None:
            yield hour, place, end
        elif self._are_two(shape, tokens.texts, place, kept):
            for figure, first, last in self._ends(shape, tokens, place):
                yield _in_place(figure, tokens.texts, first, last), first, last
        else:
            found = self._figure(shape, tokens, place, end)
            if found.kind in ("range", "score"):
                parts = tuple([part for part, _, _ in self._ends(shape, tokens, place)])
                found = found._replace(parts=parts) if len(parts) > 1 else found
            yield found, place, end

    def _counts(self, shape: Shape, tokens: Tokens, place: int) -> Iterator[Figure]:
        """The two counts of a ratio, `19 out of 20`; nothing of `a half`."""
        words = Words(tokens.texts[place : place + shape.end], self.floor.values)
        for ratio in (node for node in shape.children if node.name == "ratio"):
            for node in ratio.children:
                first, end = place + node.start, place + node.end
                start, text = tokens.starts[first], "".join(tokens.texts[first:end]).rstrip()
                quantity = amounts.amount(node, words)
                yield Figure("number", start, start + len(text), text, quantity)

    def _reading(self, shape: Shape, texts: list[str]) -> Reading:
        """What the words of a shape are worth, worked out once."""
        key = "".join(texts).rstrip()
        found = self._memory.get(key)
        if found is None:
            found = reading(shape, Words(texts, self.floor.values))
            if len(self._memory) >= REMEMBERED:
                self._memory.clear()
            self._memory[key] = found
        return found

    def _figure(self, shape: Shape, tokens: Tokens, place: int, end: int) -> Figure:
        texts, starts = tokens.texts, tokens.starts
        key = (texts[place] if end == place + 1 else "".join(texts[place:end])).rstrip()
        found = self._memory.get(key) or self._reading(shape, texts[place:end])
        kind, hedged, quantity, fault, repair, _, _ = found
        start = starts[place]
        stop = start + len(key)
        first = place + hedged
        _, _, _, look, sense = self._kinds.get(kind, ORDINARY)
        why = "" if look is None else look(texts, first, end)
        if why:
            kind = "year" if why == "year" else "aside"
        elif quantity is not None:
            if hedged and quantity.hedge in senses.LOOSE:
                quantity = senses.unhedged(quantity, texts, first)
            if sense is not None:
                kind, quantity = sense(quantity, texts, first, end)
                why = NO_QUANTITY.get(kind, "")
        if kind == "year":
            text = key[starts[first] - start :]
            day = None
            if text.isdecimal():
                day, why = new(Day, (int(text), None, None, None)), ""
            dated = (kind, starts[first], stop, text, None, None, day, None, why, "", "", ())
            return new(Figure, dated)
        if kind != "malformed":
            fault = repair = ""
        parts = tuple(self._counts(shape, tokens, place)) if kind == "fraction" else ()
        if not hedged:
            whole = (kind, start, stop, key, quantity, None, None, None, why, fault, repair, parts)
            return new(Figure, whole)
        if kind in BRACKETED and not beside.bare(texts, place - 1) and _ends_line(texts, end):
            kind = _bracket(kind, quantity)
        after = starts[first]
        hedge = None
        if quantity is not None and quantity.hedge:
            hedge = Span(start, starts[first - 1] + len(texts[first - 1].rstrip()))
        return Figure(
            kind, after, stop, key[after - start :], quantity, hedge=hedge, aside=why, parts=parts
        )


def _hedged(shape: Shape) -> int:
    """How many types the hedge of a shape takes."""
    return body(shape)[0].start


def _in_place(figure: Figure, texts: Sequence[str], first: int, end: int) -> Figure:
    """One of two figures as the name or the telephone number that it is where it stands."""
    why = aside.LOOKS["number"](texts, first, end) if figure.kind == "number" else ""
    if not why or why == "year":
        return figure
    return figure._replace(kind="aside", quantity=None, aside=why)


def _ends_line(texts: Sequence[str], end: int) -> bool:
    """Whether a line or a cell ends here, or with what there is so much of: under 6lb of flour."""
    of = beside.bare(texts, end).lower() == "of"
    return not beside.bare(texts, end + 2 if of else end)


def _bracket(kind: str, quantity: Quantity | None) -> str:
    """A bound that is all of its line, as in a table of incomes: a range with an open end."""
    return "range" if quantity is not None and quantity.hedge in OPEN else kind
