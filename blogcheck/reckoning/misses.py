"""How near a miss must be for figures to have been meant to agree.

The copy does not always say that one figure is the sum of others, or what they leave. The looser
the words tie them, the nearer they must come.
"""

from collections.abc import Sequence

from blogcheck.binding.fact import Fact
from blogcheck.quantity import Exact, exact, size
from blogcheck.reckoning.addends import DIGITS, quantity, slip, slipped, sum_of, whole
from blogcheck.typed import NamedTuple

# Of counts, one or two are a miss, where they are no more than this part of the sum.
FEW, TENTH = 2, 10


class Tie(NamedTuple):
    """How far off a sum may be that words of one strength tie together.

    one_in: by one in so many; least: of a figure of so many digits; digits, slip_in: or, where a
    slip in a figure of so many digits explains it, by one in so many; few: or by one or two.
    """

    one_in: int
    least: int
    digits: int
    slip_in: int
    few: bool = False


# In all, together; making, so that; nothing but where they stand.
FIRM = Tie(10, 0, DIGITS - 1, 4)
WEAK = Tie(20, DIGITS, DIGITS, 10)
LOOSE = Tie(50, 0, DIGITS - 1, 20, few=True)


def meant(parts: Sequence[Fact], stated: Fact, tie: Tie) -> bool:
    """Whether a figure misses the sum of some others by so little that it was meant to be that."""
    made, held = sum_of(parts), quantity(stated)
    if held.value <= max(quantity(part).value for part in parts):
        return False
    off = size(exact(made - held.value))
    if tie.few and off <= FEW and off * TENTH <= made and whole(*parts, stated):
        return True
    if held.digits >= tie.least and off * tie.one_in <= made:
        return True
    return off * tie.slip_in <= made and slip(parts, stated, tie.digits)


def left(rest: Fact, right: Exact, of: Exact) -> bool:
    """Whether what is said to be left of a number was meant to be that, and not something else.

    right: what is left by the figures; of: the number that they are taken from.
    """
    off = size(exact(quantity(rest).value - right))
    return off <= FEW or off * TENTH <= of or slipped(rest, right, DIGITS - 1)


def nearly(rest: Fact, right: Exact) -> bool:
    """Whether what one word says is left is off by one or two, or by a slip of the finger."""
    return size(exact(quantity(rest).value - right)) <= FEW or slipped(rest, right, DIGITS - 1)
