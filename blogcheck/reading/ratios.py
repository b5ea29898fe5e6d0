"""Ratios: a 3-to-1 margin, outvoted by two to one, a ratio of 3:1."""

from collections.abc import Sequence

from blogcheck.patterns import later
from blogcheck.quantity import Quantity, exact
from blogcheck.reading.amounts import digits
from blogcheck.reading.beside import bare
from blogcheck.reading.claim import Figure
from blogcheck.reading.named import number

# What is so much to so much, with how many words between, and who is more than others.
RATIOS = frozenset("ratio ratios margin odds majority proportion split".split())
LED = frozenset("of by about around roughly nearly almost at was is".split())
OUTDONE = ("outnumber", "outspen", "outvote", "outsold", "outsell", "outpoll")
NEAR = 7
COLON = later(r"(\d{1,3}(?:\.\d)?):(\d{1,3})")


def is_ratio(texts: Sequence[str], first: int, end: int) -> bool:
    """Whether `three to one` at tokens first to end is a ratio, the first number being more."""
    if "to" not in (word.rstrip().lower() for word in texts[first + 1 : end - 1]):
        return False
    one, other = number(bare(texts, first)), number(bare(texts, end - 1))
    if not 0 < other < one or (one, other) == (9, 5):  # a nine-to-five job
        return False
    if texts[first + 1] == "-":
        return True
    before, lead = bare(texts, first - 1).lower(), bare(texts, first - 2).lower()
    if lead in RATIOS and before in LED:
        return True
    near = (bare(texts, i).lower() for i in range(first - NEAR, first))
    return any(word.startswith(OUTDONE) for word in near)


def ratio(both: Quantity) -> Quantity:
    """How many times the lower end of a range makes the higher."""
    return Quantity(exact(both.high or 0, both.low or 1), 1, 1)


def in_colons(figure: Figure, place: tuple[int, int], texts: Sequence[str]) -> Figure:
    """A code that is a ratio where it stands, a 3:1 split, a ratio of 3:1; or as it was."""
    match = COLON.fullmatch(figure.text)
    before, lead = bare(texts, place[0] - 1).lower(), bare(texts, place[0] - 2).lower()
    told = bare(texts, place[1]).lower() in RATIOS or (lead in RATIOS and before in LED)
    if match is None or not told or not int(match[2]):
        return figure
    value = exact(digits(match[1]).value, int(match[2]))
    return figure._replace(kind="ratio", quantity=Quantity(value, 1, 1), aside="")
