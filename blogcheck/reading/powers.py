"""Powers as copy has them: `10^6`, `2.5×10-5`, `1.3e6`."""

from collections.abc import Sequence

from blogcheck.quantity import Exact, Quantity, exact, literal
from blogcheck.reading.amounts import Words
from blogcheck.reading.beside import ALL, NOTHING, bare
from blogcheck.reading.tables import Shape

TEN = "10"
# The most digits of an exponent: the universe is small.
DIGITS = 2


def told(node: Shape, texts: Sequence[str], place: int) -> int:
    """How much of a power to keep: ALL, or what stands when it is none.

    Four times ten boats is no power of ten, and flat 3e5 is no number.
    """
    above = bare(texts, place + node.end - 1)
    first = place + node.start
    in_letters = node.children[0].name == "MANTISSA"
    alone = NOTHING if in_letters else node.start + 1
    base = first + 2 if bare(texts, first + 1) == "×" else first
    apart = any(text[-1].isspace() for text in texts[base : place + node.end - 1])
    if apart or len(above) > DIGITS or (base > first and bare(texts, base) != TEN):
        return alone
    signed = node.end - node.start > len(node.children)
    code = in_letters and not signed and "." not in texts[first] and len(above) < DIGITS
    return alone if code else ALL


def power(parts: Sequence[Shape], words: Words) -> Quantity:
    """The exact value, to the last digit that is printed."""
    numbers = [words.text(node) for node in parts]
    below = {"-", "–", "−"} & set(words.texts[parts[-2].end : parts[-1].start])
    exponent = int(numbers[-1])
    first = literal(numbers[0].rstrip("eE"))
    if parts[0].name == "MANTISSA" or len(parts) > 2:
        step = _raised(10, -exponent if below else exponent)
        grain = exact(first.fine * step)
        return Quantity(exact(first.value * step), grain, grain)
    return Quantity(_raised(first.value, -exponent if below else exponent), 1, 1)


def _raised(base: Exact, exponent: int) -> Exact:
    """A whole power of a base; of nought below nought, nought."""
    value = exact(base ** abs(exponent))
    return value if exponent >= 0 or not value else exact(1, value)
