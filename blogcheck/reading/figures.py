"""From the shapes of the figures' floor to figures with exact values.

A grammar file needs nothing here: what a figure is worth follows from the names of the nodes in its
shape, which are the vocabulary of this module (`amounts.py` has the words for numbers, `times.py`
those for clocks and dates).
"""

from blogcheck.quantity import literal
from blogcheck.reading.claim import Figure
from blogcheck.reading.scan import Tokens
from blogcheck.reading.tables import Floor, Shape


def figure(shape: Shape, tokens: Tokens, place: int, floor: Floor) -> Figure:
    """The figure that a shape stands for.

    place: the token at which the shape's window begins. floor: for the values of listed words.
    """
    del floor
    start = tokens.starts[place + shape.start]
    end = tokens.end(place + shape.end - 1)
    text = "".join(tokens.texts[place + shape.start : place + shape.end]).rstrip()
    digits = tokens.texts[place].rstrip()
    unit = "percent" if shape.name == "percent" else ""
    return Figure(shape.name, start, end, text, literal(digits).with_unit(unit))
