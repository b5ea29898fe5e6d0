"""Copy that nobody would write and that a careless linter would choke on, a family each.

Every family is a function from a size to that many characters, of one kind at any size.
"""

import random
from collections.abc import Callable

from benchmarks.compose import name

Family = Callable[[int], str]


def repeated(unit: str) -> Family:
    """The unit again and again."""
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def numbers(chance: random.Random) -> str:
    """A count, with commas."""
    return f"{chance.randrange(1, 10_000_000):,} "


def names(chance: random.Random) -> str:
    """A name that was not there before."""
    return name(chance) + " "


def tally_row(chance: random.Random) -> str:
    """A row of a count: a name, a party in brackets, a number."""
    return f"{name(chance)} {name(chance)} ({name(chance)[0]}) {chance.randrange(100_000):,}\n"


def entry(chance: random.Random) -> str:
    """An entry of a live blog."""
    clock = f"{chance.randrange(1, 13)}.{chance.randrange(60):02}{chance.choice(('am', 'pm'))}"
    return f"{clock}\n{name(chance)} has {chance.randrange(100_000):,} votes.\n\n"


def share(chance: random.Random) -> str:
    """One more share of a list that never ends."""
    return f"{name(chance)} took {chance.randrange(10_000) / 100} per cent of the votes, "


def statement(chance: random.Random) -> str:
    """The same count of the same person, once more."""
    return f"Smith won {chance.randrange(100_000):,} votes in total. "


def comparison(chance: random.Random) -> str:
    """A gap between the same two, once more."""
    return f"Smith won {chance.randrange(9_000):,} more votes than Jones. "


def drawn(unit: Callable[[random.Random], str]) -> Family:
    """Unit after unit, each drawn afresh; the same ones at every run."""

    def family(size: int) -> str:
        chance = random.Random(1)
        units: list[str] = []
        length = 0
        while length < size:
            units.append(unit(chance))
            length += len(units[-1])
        return "".join(units)[:size]

    return family


def change(chance: random.Random) -> str:
    """One more change in a sentence that never ends."""
    first, last = chance.randrange(100_000), chance.randrange(100_000)
    moved = chance.choice(("rose", "fell", "was up", "moved"))
    return f"what {name(chance)} held {moved} from {first:,} in all to {last:,} there now, "


FAMILIES: dict[str, Family] = {
    "one run of digits": repeated("7"),
    "digits and commas": repeated("1,234,"),
    "commas alone": repeated(","),
    "full stops and digits": repeated("1.2."),
    "numbers in a row": drawn(numbers),
    "cue words alone": repeated("more than a total of per cent fewer than by out of up from "),
    "one and one and": repeated("one and "),
    "hundred thousand million": repeated("hundred thousand million "),
    "from 1 to 2 to": repeated("from 1 to 2 to 3 "),
    "blanks": repeated(" "),
    "line ends": repeated("\n"),
    "opening quotes": repeated("“"),
    "straight quotes": repeated("\" ' "),
    "opening brackets": repeated("("),
    "brackets in pairs": repeated("() (1) "),
    "hyphens": repeated("-"),
    "one-one-one": repeated("one-"),
    "clocks": repeated("10.35pm "),
    "new names": drawn(names),
    "one name": repeated("John Smith "),
    "one letter": repeated("a"),
    "capital I with a dot": repeated("İ"),
    "the same with numbers": repeated("İİ 12 "),
    "entries": drawn(entry),
    "tally rows": drawn(tally_row),
    "a list of shares": drawn(share),
    "a chain of changes": drawn(change),
    "moves alone": repeated("rose from a rise of a fall to more than the up by down "),
    "one count again": drawn(statement),
    "one gap again": drawn(comparison),
    "marks": repeated("#a1 @b2 http://c.d/3?e=4 "),
}
