"""From claims to what a clause makes of them: words that no list knows may stand between.

The grammar of the clauses sees less than the others do: a run of such words is one WORD, and a word
that leads up to a figure (`from a record 40`) stands right before it or is a WORD like any other.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial

from blogcheck.patterns import later
from blogcheck.reading.driver import Driver
from blogcheck.reading.tables import Floor, Shape

# How many words may stand between `from` and its figure, and in one run of words.
LEAD, RUN = 4, 14
LEADING = ("FROM", "TO", "BY", "OF", "AGAINST", "THAN", "ON", "ABOVE", "BELOW")
# These may stand at the head of a clause as well: , with the average up; , which is a rise.
LATE = ("WITH", "COPULA")
MOVING = (
    "UP",
    "RAISED",
    "DOWN",
    "RISE",
    "FALL",
    "UPWARD",
    "DOWNWARD",
    "MOVED",
    "MULTIPLE",
    "MORE",
    "LESS",
    "ABOVE",
    "BELOW",
)
FIGURES = (
    "NUMBER",
    "MONEY",
    "QUANTITY",
    "PERCENT",
    "POINTS",
    "VAGUE",
    "FRACTION",
    "RANGE",
    "MULTIPLE",
)
STOPPING = ("STOP", "BREAK", "TURN", "OTHER")
SAID = ("WORD", "NAME", "POSS")
LED = (*SAID, "A", "AN", "MARK", "MINUS")


class Clauses:
    """The floor of the clauses at work."""

    def __init__(self, floor: Floor) -> None:
        self.floor = floor
        self._driver = Driver(floor)
        self._begins = self._driver.begins()

    def _class(self, *names: str) -> str:
        """What matches one type of some."""
        return "[" + "".join(re.escape(self.floor.chars[name]) for name in names) + "]"

    @cached_property
    def _stretch(self) -> re.Pattern[str]:
        """What no change goes beyond: the end of a sentence, a word that turns."""
        return later(f"[^{self._class(*STOPPING)[1:]}+")

    @cached_property
    def _moving(self) -> re.Pattern[str]:
        return later(self._class(*MOVING))

    @cached_property
    def _pieces(self) -> re.Pattern[str]:
        """One type of a squeezed string: what is passed over, a lead, or any other."""
        some = self._class
        figure = some(*FIGURES, "DURATION")
        # Compared with a 6 per cent rise: that is another change, and no end of this one.
        led = f"{some(*LED)}{{0,{LEAD}}}(?={figure}(?!{some('MINUS')}?{some('RISE', 'FALL')}))"
        lead, late = some(*LEADING), some(*LATE)
        opening = f"(?<!{some('COMMA', 'DASH', 'LPAR', 'MARK', 'COPULA')})"
        passed = "|".join(
            (
                some(*SAID, "PREPOSITION", "MINUS"),
                f"{some('COUNTING')}{figure}?",
                f"{some('BETWEEN')}(?!{some('YEAR', 'DATE', 'SEASON')})",
                f"{lead}(?!{led})",
                f"{opening}{late}(?!{led})",
                f"{opening}{some('MARK', 'OR')}",
                f"{opening}{some('A', 'AN')}(?!{figure})",
                f"{some('COMPARED')}(?!{some('WITH', 'TO')}{led})",
                f"(?<!{figure}){some('MORE', 'LESS')}(?!{some('THAN')})",
            )
        )
        return later(f"(?P<words>(?:{passed})+)|{some(*LEADING, *LATE)}{led}|(?s:.)")

    def shapes(self, types: str) -> Iterator[tuple[Shape, Callable[[int], int]]]:
        """What stands in a type string, from left to right without overlap.

        With each comes what gives the place in the string of an offset of the shape.
        """
        for stretch in self._stretch.finditer(types):
            if self._moving.search(stretch[0]) is None:
                continue
            squeezed, places = self._squeeze(stretch[0], stretch.start())
            end = 0
            for begin in self._begins.finditer(squeezed):
                place = begin.start()
                shape = self._driver.match(squeezed, place) if place >= end else None
                if shape is not None:
                    yield shape, partial(_at, places, place)
                    end = place + shape.end

    def _squeeze(self, types: str, base: int) -> tuple[str, list[int]]:
        """A stretch that begins at `base` with its words made few, and where each type stood."""
        chars = self.floor.chars
        made, places = [], []
        for piece in self._pieces.finditer(types):
            words = piece["words"]
            if words is None or words[0] == chars["PREPOSITION"]:
                made.append(piece[0][0])
            else:
                made.append(chars["WORD"])
            if len(piece[0]) > RUN:
                made[-1] = chars["OTHER"]
            places.append(base + piece.start())
        return "".join((*made, chars["BREAK"])), [*places, base + len(types)]


def _at(places: Sequence[int], place: int, offset: int) -> int:
    return places[place + offset]
