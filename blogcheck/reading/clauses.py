"""From claims to what a clause makes of them: words that no list knows may stand between.

The grammar of the clauses sees less than the others do: a run of such words is one WORD, and a word
that leads up to a figure (`from a record 40`) stands right before it or is a WORD like any other.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from blogcheck.patterns import later
from blogcheck.reading.driver import REMEMBERED, Driver
from blogcheck.reading.folded import FROM_TO
from blogcheck.reading.tables import Floor, Shape

# How many words may stand between `from` and its figure, and in one run of words.
LEAD, RUN = 4, 14
LEADING = (
    "FROM",
    "TO",
    "BY",
    "OF",
    "AGAINST",
    "VS",
    "VERSUS",
    "THAN",
    "ON",
    "ABOVE",
    "BELOW",
    "REACHING",
)
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
    "AHEAD",
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
SAID = ("WORD", "PHRASAL", "NAME", "POSS", "PAST", "LEVEL", "HE", "THIS")
LED = (*SAID, "A", "AN", "MARK", "MINUS")


class Clauses:
    """The floor of the clauses at work."""

    def __init__(self, floor: Floor) -> None:
        self.floor = floor
        self.driver = Driver(floor)
        self._squeezed = _Squeezed(floor)

    def _class(self, *names: str) -> str:
        """What matches one type of some."""
        return "[" + "".join(re.escape(self.floor.chars[name]) for name in names) + "]"

    def _none(self, *names: str) -> str:
        """What matches one type that is none of some."""
        return "[^" + self._class(*names)[1:]

    @cached_property
    def _stretches(self) -> re.Pattern[str]:
        """Where a change may be told: with a word of moving and a figure up to what it stops at."""
        stop, moving, figure = STOPPING, MOVING, (*FIGURES, "DURATION", FROM_TO)
        some, none = self._class, self._none
        # Sales of 40 as against 32: that turns to nothing else.
        against = f"{some('TURN')}(?={some('AGAINST', 'COMPARED')})"

        def run(*names: str) -> str:
            """A run of types that stops at none of these."""
            return f"{none(*stop, *names)}*+(?:{against}{none(*stop, *names)}*+)*+"

        told = "".join(f"(?={run(*names)}{some(*names)})" for names in (moving, figure))
        # A pattern that begins with a type is looked for many times as fast as any other.
        return later(f"{some(*stop)}{told}({run()})")

    @cached_property
    def _pieces(self) -> re.Pattern[str]:
        """One type of a squeezed string: what is passed over, a lead, or any other."""
        some = self._class
        figure = some(*FIGURES, "DURATION")
        # Compared with a 6 per cent rise: that is another change, and no end of this one.
        end = f"(?={figure}(?!{some('MINUS')}?{some('RISE', 'FALL')}))"
        led = f"{some(*LED)}{{0,{LEAD}}}{end}"
        # To a record of 40, from an annual rate of 30.
        rated = f"(?:{some('LEVEL')}{some('OF')})?"
        far = f"{some('FROM', 'TO')}{some(*LED, 'BASIS')}{{0,{LEAD}}}{rated}{end}"
        lead, late = some(*LEADING), some(*LATE)
        opening = f"(?<!{some('COMMA', 'COLON', 'DASH', 'LPAR', 'MARK', 'COPULA')})"
        # Before it closed at 40; but before May.
        turn = f"{some('PREPOSITION')}{some('HE')}"
        passed = "|".join(
            (
                # Women make up 40 per cent: nothing has gone up.
                f"{some('PHRASAL')}{some('UPWARD', 'DOWNWARD')}",
                f"{some('THIS', 'PAST')}{some('FALL')}(?!{some('OF')})",
                f"(?!{turn}){some(*SAID, 'PREPOSITION', 'MINUS', 'TURN')}",
                f"{some('BETWEEN')}{some(*SAID)}{{1,2}}{some('AND')}(?={some(*SAID)})",
                f"{some('COUNTING')}{figure}?",
                f"{some('AHEAD')}(?!{some('BY')}{led})",
                f"{some('BETWEEN')}(?!{some('YEAR', 'DATE', 'SEASON')})",
                f"(?!{far}){lead}(?!{led})",
                f"{opening}{late}(?!{led})",
                f"{opening}{some('MARK')}(?!{some('A', 'AN')})",
                f"{opening}{some('OR')}",
                f"{opening}{some('A', 'AN')}(?!{figure})",
                f"{some('COMPARED')}(?!{some('WITH', 'TO')}{led})",
                f"(?<!{figure}){some('MORE', 'LESS')}(?!{some('THAN')})",
            )
        )
        return later(f"((?:{passed})++)|({turn}|{far}|{some(*LEADING, *LATE)}{led}|(?s:.))")

    def shapes(self, types: str) -> Iterator[tuple[Shape, Sequence[int], int]]:
        """What stands in a type string, from left to right without overlap.

        types: those of a stretch between two ends of lines, of which the first is not counted.
        With each come the places in the string of the types of its stretch, of which a run of words
        is one, and the number of that at which it begins.
        """
        for stretch in self._stretches.finditer(types):
            pieces = self._pieces.findall(stretch[1])
            squeezed = "".join(map(self._squeezed.__getitem__, pieces)) + self.floor.chars["BREAK"]
            places: list[int] = []
            end = 0
            for begin in self.floor.begins.finditer(squeezed):
                place = begin.start()
                shape = self.driver.match(squeezed, place) if place >= end else None
                if shape is not None:
                    places = places or [*accumulate(map(_length, pieces), initial=stretch.start())]
                    yield shape, places, place
                    end = place + shape.end


class _Squeezed(dict[tuple[str, str], str]):
    """A piece, which is words or else a lead or any type, to the one type that stands for it."""

    def __init__(self, floor: Floor) -> None:
        super().__init__()
        self._chars = floor.chars

    def __missing__(self, piece: tuple[str, str]) -> str:
        words, other = piece
        chars = self._chars
        if len(words or other) > RUN or other[1:] == chars["HE"]:
            char = chars["OTHER"]
        elif chars["PAST"] in words:
            char = chars["PAST"]
        elif not words or words[0] == chars["PREPOSITION"]:
            char = (words or other)[0]
        else:
            char = chars["WORD"]
        if len(self) >= REMEMBERED:
            self.clear()
        self[piece] = char
        return char


def _length(piece: tuple[str, str]) -> int:
    words, other = piece
    return len(words or other)
