"""Words that look like units and measure nothing: cups that are won, stone that is built with."""

from collections.abc import Sequence

from blogcheck.reading.beside import bare
from blogcheck.reading.tables import Shape

# With a cup they are matches and prizes.
WON = frozenset("won win winning wins lifted lost claimed domestic successive consecutive".split())
TIES = frozenset(
    """tie ties final finals match matches game games win wins run runs goal goals defeat defeats
    competition competitions appearance appearances exit exits triumph triumphs winner winners
    medal medals upset upsets victory victories replay replays""".split()
)
# Before the first word of a line, as in a list of what a dish needs.
NO_FOOD = frozenset("in and for on at to from won since last this after before with were".split())
OPENS_LINE = frozenset({"", "-", "–", "*", "•", "("})
# Nobody weighs as many stone; these are made of it.
HEAVIEST = 60
MADE_OF_STONE = frozenset(
    """steps step walls wall houses house buildings building cottages cottage pillars columns
    carvings bridges bridge tablets slabs blocks churches figures crosses tools circles
    lions""".split()
)


def is_no_unit(first: Shape, ends: Sequence[Shape], texts: Sequence[str], place: int) -> bool:
    """Whether cups are won and no measure: two Cups, three cup ties, won four cups.

    first, ends: the node of the unit, and the last of those of the shape, if any.
    """
    word = bare(texts, place + first.start)
    if word == "stone" and _is_matter(texts, place + first.start):
        return True
    if word in ("t", "T"):  # two T-shirts, 245-T
        return word == "T" or bare(texts, place + first.start - 1) == "-"
    if not ends or word.lower() not in ("cup", "cups"):
        return False
    before = {bare(texts, i).lower() for i in range(place - 3, place)}
    filled = bare(texts, place + ends[-1].end).lower() in ("of", ",", ")", ".", "") or word == "cup"
    filled = filled or _listed(texts, place, bare(texts, place + ends[-1].end))
    after = bare(texts, place + ends[-1].end).lower()
    return word[0].isupper() or bool(before & WON) or not filled or after in TIES


def _listed(texts: Sequence[str], place: int, after: str) -> bool:
    """Whether a line of a recipe begins: 2 cups green olives."""
    opens = bare(texts, place - 1) in OPENS_LINE and texts[place][0].isdecimal()
    return opens and after.islower() and after not in NO_FOOD


def _is_matter(texts: Sequence[str], place: int) -> bool:
    """Whether stone is what something is made of, and no weight: 20 stone steps."""
    after = bare(texts, place + 1).lower()
    number = bare(texts, place - 1)
    heavy = number.isdecimal() and int(number) > HEAVIEST
    return heavy or (after in MADE_OF_STONE)
