"""Whether what follows a number is its unit: a cup of flour, no cup tie; 6'4, no quotation."""

from collections.abc import Sequence
from itertools import pairwise

from blogcheck.reading.beside import ALL, NOTHING, bare
from blogcheck.reading.tables import Shape
from blogcheck.reading.units import BELOW, GLUED

FEET = frozenset({"FOOT_MARK", "FOOT_CURLY"})
UNITS = frozenset({"unit", "INCH", "UNIT_GLUED", "STONE_GLUED", "DAY", "INCH_MARK"}) | FEET
# A foot has so many inches; what may stand behind them when they have no unit.
INCHES = 12
TALL = frozenset("and tall or in with at who but he she inches".split())
# A mile is measured after these or before those.
WITHIN_A = frozenset("within than about every measuring weighing covering spans".split())
AWAY = frozenset(
    "away long wide high deep thick tall across apart north south east west off".split()
)
_COUNTED = frozenset("pence p cents dollars pounds euros yen per cent % million billion".split())
_IDLE = frozenset("ton tons t stone foot g l hand cup yard hp PB GB MB TB MW GW".split())
# With a cup they are matches and prizes.
WON = frozenset("won win winning wins lifted lost claimed domestic successive consecutive".split())
TIES = frozenset(
    """tie ties final finals match matches game games win wins run runs goal goals defeat defeats
    competition competitions appearance appearances exit exits triumph triumphs winner winners
    medal medals upset upsets victory victories replay replays""".split()
)
# A speed is so much an hour.
RATES = frozenset({"per", "an", "a", "/"})
HOURS = frozenset("hour second sec hr h s".split())
# What is so many inches, or follows them.
SIZED = frozenset(
    """thick long wide tall deep across diameter screen screens tv tvs display displays monitor
    monitors laptop laptops pizza touchscreen x""".split()
)


def measured(shape: Shape, texts: Sequence[str], place: int) -> int:
    """How many types of a quantity's shape to keep: ALL, NOTHING, or so many to be read again.

    Six feet two inches is one length; 5 km, 3 km are two.
    """
    ends = [node for node in shape.children if node.name in UNITS]
    if ends and ends[0].name in FEET:
        return ALL if _height(shape, texts, place) else ends[0].start
    if len(ends) == 1 and ends[0].name in ("INCH", "INCH_MARK"):
        return ALL if _inches(ends[0], texts, place) else ends[0].start
    if shape.children[-1].name == "MEASURE":
        return ALL if _single(shape, texts, place) else NOTHING
    if ends and _no_unit(ends, texts, place):
        return ends[0].start
    last = shape.children[-1]
    if last.name == "PLAIN" and ends[-1].name == "UNIT_GLUED":
        return ALL if _five_eleven(ends[-1], last, texts, place) else ends[-1].end
    if len(ends) < 2:
        return _speed(ends, texts, place)
    for first, second in pairwise(ends):
        if not _pair(first, second, texts, place):
            rate = _speed(ends, texts, place) if first is ends[0] else ALL
            return first.end if rate == ALL else rate
    return ALL


def _single(shape: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether "a mile" is a length where it stands, and not what a price or a speed is per."""
    before, after = bare(texts, place - 1).lower(), bare(texts, place + shape.end).lower()
    if before[:1].isdecimal() or before in _COUNTED or bare(texts, place + shape.end - 1) in _IDLE:
        return False
    return len(shape.children) > 1 or before in WITHIN_A or after in AWAY


def _no_unit(ends: Sequence[Shape], texts: Sequence[str], place: int) -> bool:
    """Whether cups are won and no measure: two Cups, three cup ties, won four cups."""
    word = bare(texts, place + ends[0].start)
    if word[1:] == "b":  # 300 Mb/s are bits
        return bare(texts, place + ends[0].end) == "/"
    if word in ("t", "T"):  # two T-shirts, 245-T
        return word == "T" or bare(texts, place + ends[0].start - 1) == "-"
    if word.lower() not in ("cup", "cups"):
        return False
    before = {bare(texts, i).lower() for i in range(place - 3, place)}
    filled = bare(texts, place + ends[-1].end).lower() in ("of", ",", ")", ".", "") or word == "cup"
    after = bare(texts, place + ends[-1].end).lower()
    return word[0].isupper() or bool(before & WON) or not filled or after in TIES


def _height(shape: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether it is feet and inches that stand close together, 6'4, and no quotation or time."""
    feet, inches = (n for n in shape.children if n.name == "PLAIN")
    first, last = place + feet.start, place + inches.start
    marked = shape.end > inches.end  # 5' 10" may have its blank
    close = marked or not any(text[-1].isspace() for text in texts[first:last])
    return close and len(bare(texts, first)) == 1 and int(bare(texts, last)) < INCHES


def _five_eleven(feet: Shape, inches: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether a bare number after feet is inches: 5ft11, a man of 6ft 2."""
    if not bare(texts, place + feet.start).endswith("ft"):
        return False
    after = bare(texts, place + inches.end)
    small = int(bare(texts, place + inches.start)) < INCHES
    return small and inches.start == feet.end and not (after.isalpha() and after not in TALL)


def _inches(end: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether "in" or a double prime is inches: 6 in thick, 5.9 in), a 55" screen."""
    before, after = texts[place + end.start - 1], bare(texts, place + end.end)
    if not before[0].isdecimal():
        return False
    if end.name == "INCH_MARK":
        return after.lower() in SIZED or after == "+"
    if after.lower() in SIZED or after == ")":
        return True
    return after in (".", ",", ";") and "." in before  # 0.4 in, and no goals that went in


def _speed(ends: Sequence[Shape], texts: Sequence[str], place: int) -> int:
    """Miles an hour are one unit, as watt-hours are; miles a day are a rate."""
    if ends and ends[0].name == "unit" and ends[0].children:
        last = ends[0].children[-1]
        if last.name == "TIME_UNIT" and ends[0].children[0].name == "MEASURE":
            words = [bare(texts, place + i).lower() for i in range(ends[0].start, last.end)]
            if "watt" in words[0] and words[-1] in ("hour", "hours"):
                return ALL
            spans = RATES & set(words) and words[-1] in HOURS
            return ALL if spans else ends[0].start + 1
    return ALL


def _pair(first: Shape, second: Shape, texts: Sequence[str], place: int) -> bool:
    one, other = _stem(first, texts, place), _stem(second, texts, place)
    return any(one in _stems(big) and other in _stems(small) for big, small in BELOW)


def _stem(node: Shape, texts: Sequence[str], place: int) -> str:
    return bare(texts, place + node.start).lower().lstrip("0123456789.,")


_PLURALS = {"foot": "feet", "inch": "inches", "stone": "stone", "metre": "meters"}
_SHORT: dict[str, set[str]] = {}
for _short, _name in GLUED.items():
    _SHORT.setdefault(_name, set()).add(_short.lower())


def _stems(unit: str) -> set[str]:
    american = unit.replace("metre", "meter").replace("litre", "liter")
    return _SHORT.get(unit, set()) | {
        unit, unit + "s", american, american + "s", _PLURALS.get(unit, unit),
    }  # fmt: skip
