"""Whether what follows a number is its unit: a cup of flour, no cup tie; 6'4, no quotation."""

from collections.abc import Sequence
from itertools import pairwise

from blogcheck.reading.beside import ALL, NOTHING, bare
from blogcheck.reading.measurements import BELOW, GLUED, RAISED
from blogcheck.reading.tables import Shape
from blogcheck.reading.unmeasured import is_no_unit

FEET = frozenset({"FOOT_MARK", "FOOT_CURLY"})
UNITS = FEET | frozenset(
    {
        "unit",
        "MEASURE",
        "CURRENCY",
        "INCH",
        "UNIT_GLUED",
        "STONE_GLUED",
        "MILLIONS",
        "DAY",
        "INCH_MARK",
    }
)
# A foot has so many inches; what may stand behind them when they have no unit.
INCHES = 12
# Units before a smaller one that may be left out: how many of that make one, and the least of them.
_LEFT_OUT = {"ft": (INCHES, 3), "foot": (INCHES, 3), "feet": (INCHES, 3), "stone": (14, 4)}
TALLEST = 9
_NUMBERS = frozenset({"amount", "TENS", "UNIT_GLUED"})
COUNTED = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen".split()
    )
}
BITS = frozenset("2 4 8 12 16 24 32 48 64 128 160 192 256 512 1024 2048 4096".split())
OUNCES = frozenset("oz ounce ounces".split())
HYPHENS = frozenset("-‐‑")
TALL = frozenset(
    "and tall or in with at who but he she inches by after before for to as when while on".split()
)
# A mile is measured after these or before those.
WITHIN_A = frozenset("within than about every measuring weighing covering spans".split())
AWAY = frozenset(
    "away long wide high deep thick tall across apart north south east west off".split()
)
_COUNTED = frozenset("pence p cents dollars pounds euros yen per cent % million billion".split())
# Over a pint, people talk.
DRUNK = frozenset("pint cup glass bottle".split())
FILLED = frozenset(
    """pint litre liter gallon gram gramme kilo kilogram kilogramme ounce tonne teaspoon tablespoon
    millilitre centimetre millimetre inch""".split()
)
POINTING = frozenset("the a an his her its their our my your this that these those it them".split())
_IDLE = frozenset("ton tons t stone foot g l hand cup yard hp PB GB MB TB MW GW".split())
# How many tokens of its line are looked at for a quotation.
LINE = 200
# Digits of a number that is too long for inches, and may be a year.
LONG = 3
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
    if bare(texts, place + shape.end) == "&" and texts[place + shape.end - 1] == "M":
        return shape.end - 1  # 2012 M&A
    ends = [node for node in shape.children if node.name in UNITS]
    last = shape.children[-1]
    first = ends[0] if ends else last
    judge = _BY_LAST.get(last.name) or _BY_FIRST.get(first.name)
    if judge is not None:
        return judge(shape, texts, place)
    if is_no_unit(first, ends[-1:], texts, place):
        return first.start
    if ends and last.name == "PLAIN" and GLUED.get(_stem(ends[-1], texts, place)) in RAISED:
        return ALL if _is_raised(last, texts, place) else ends[-1].end
    if ends and last.name in ("PLAIN", "UNIT", "TEEN"):
        return ALL if _left_out(shape, ends[-1], texts, place) else ends[-1].end
    return _row(ends, texts, place)


def _is_raised(last: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether a 2 or a 3 behind a length makes an area or a volume of it: 10km2."""
    glued = not texts[place + last.start - 1][-1].isspace()
    return glued and bare(texts, place + last.start) in ("2", "3")


def _row(ends: Sequence[Shape], texts: Sequence[str], place: int) -> int:
    """Units in a row, each of which must go with the one before it."""
    if ends and _no_product(ends[0], texts, place):
        named = ends[0].children[0].start == ends[0].start
        return ends[0].start + named
    if len(ends) < 2:
        return _speed(ends, texts, place)
    for first, second in pairwise(ends):
        if not pair(first, second, texts, place):
            rate = _speed(ends, texts, place) if first is ends[0] else ALL
            return first.end if rate == ALL else rate
    return ALL


def _single(shape: Shape, texts: Sequence[str], place: int) -> int:
    """Whether "a mile" is a length where it stands, and not what a price or a speed is per."""
    before, after = bare(texts, place - 1).lower(), bare(texts, place + shape.end).lower()
    if bare(texts, place).lower() == "over" and bare(texts, place + shape.end - 1) in DRUNK:
        return NOTHING
    if before[:1].isdecimal() or before in _COUNTED or bare(texts, place + shape.end - 1) in _IDLE:
        return NOTHING
    alone = not before and not after
    told = alone or before in WITHIN_A or after in AWAY or _filled(shape, texts, place, after)
    return ALL if len(shape.children) > 1 or told else NOTHING


def _filled(shape: Shape, texts: Sequence[str], place: int, after: str) -> bool:
    """Whether it is so much of something: a pint of milk, not a mile of queues."""
    if after != "of" or bare(texts, place + shape.end - 1).lower() not in FILLED:
        return False
    return bare(texts, place + shape.end + 1).lower() not in POINTING


def _height(shape: Shape, texts: Sequence[str], place: int) -> int:
    """Feet and inches stand close together, 6'4; otherwise they are a quotation or a time."""
    feet, inches = (n for n in shape.children if n.name == "PLAIN")
    first, last = place + feet.start, place + inches.start
    marked = shape.end > inches.end  # 5' 10" may have its blank
    close = marked or not any(text[-1].isspace() for text in texts[first:last])
    tall = close and len(bare(texts, first)) == 1 and int(bare(texts, last)) < INCHES
    return ALL if tall else feet.end


def _left_out(shape: Shape, unit: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether a bare number is inches or pounds: 5ft11, 6-foot-2, a man of 6ft 2, 11 stone 4."""
    name = _stem(unit, texts, place)
    small = shape.children[-1]
    most, least = _LEFT_OUT.get(name, (0, 0))
    number = next(node for node in shape.children if node.name in _NUMBERS)
    many, few = (_digit(bare(texts, place + node.start)) for node in (number, small))
    if not (few < most and least <= many) or (name != "stone" and many > TALLEST):
        return False
    row = texts[place + number.start : place + small.start]
    if "-" in row[-1] and row[-1][-1:] != " ":  # a 6-foot-2 striker
        return True
    after = bare(texts, place + shape.end)
    hung = after in HYPHENS and not texts[place + small.start][-1].isspace()
    if after[:1].isdecimal() or hung or (after.isalpha() and after not in TALL):
        return False
    glued = not any(text[-1].isspace() for text in row)
    return glued or name in ("ft", "foot", "stone")


def _digit(word: str) -> int:
    """What a number without its unit says, in figures or in words; too many for what is none."""
    figures = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    return int(figures) if figures.isdecimal() else COUNTED.get(word.lower(), 99)


def _bits(shape: Shape, texts: Sequence[str], place: int) -> int:
    """A 32-bit chip; not a bit, not one bit."""
    word = bare(texts, place + shape.children[-2].start)
    return ALL if word in BITS else shape.children[-1].start


def _below_zero(shape: Shape, texts: Sequence[str], place: int) -> int:
    """Twenty below zero, and no other number; 20 degrees stay when it is below six."""
    if bare(texts, place + shape.end - 1).lower() == "zero":
        return ALL
    return shape.children[0].end if len(shape.children) > 1 else NOTHING


def _pounds(shape: Shape, texts: Sequence[str], place: int) -> int:
    """Pounds are a weight when ounces follow."""
    money, ounces = (node for node in shape.children if node.name in UNITS)
    name = bare(texts, place + money.start).lower()
    weight = name in ("pound", "pounds") and _stem(ounces, texts, place) in OUNCES
    return ALL if weight else money.end


def _no_product(unit: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether the words before a unit make none with it: acre-feet are one, long yards are not."""
    if bare(texts, place + unit.start).lower() in ("short", "long"):
        return bare(texts, place + unit.end - 1).lower() not in ("ton", "tons")
    measures = [node for node in unit.children if node.name == "MEASURE"]
    if len(measures) < 2 or measures[1].start - measures[0].end > 1:
        return False
    first, second = (bare(texts, place + node.start).lower() for node in measures)
    joint = bare(texts, place + measures[0].end)
    return joint != "per" and (first, second) not in (("acre", "feet"), ("acre", "foot"))


def _inches(shape: Shape, texts: Sequence[str], place: int) -> int:
    """Whether "in" or a double prime is inches: 6 in thick, 5.9 in), a 55" screen."""
    end = shape.children[-1]
    before, after = texts[place + end.start - 1], bare(texts, place + end.end)
    if not before[0].isdecimal():
        return end.start
    sized = after.lower() in SIZED
    if end.name == "INCH_MARK":
        marked = sized or after == "+" or not _in_quotation(texts, place + end.start)
        return ALL if marked else end.start
    # 0.4 in, and no goals that went in
    ended = after == ")" or (after in (".", ",", ";") and "." in before)
    ended = ended or place + end.end >= len(texts)
    return ALL if sized or ended else end.start


def _in_quotation(texts: Sequence[str], place: int) -> bool:
    """Whether a double prime behind a number closes a quotation, or may: said he was "No 5"."""
    if texts[place - 1][-1].isspace() or len(texts[place - 1].partition(".")[0]) > LONG:
        return True
    least = max(0, place - LINE)
    start = next((i + 1 for i in range(place - 1, least - 1, -1) if not bare(texts, i)), least)
    if start == least > 0:
        return True  # its line is too long to tell
    opened = False
    for i in range(start, place):
        word = bare(texts, i)
        if word in ("“", "”"):
            return True
        if word == '"':  # behind a number it is inches again, unless it closes
            opened = not opened and not (i > start and texts[i - 1][-1].isdecimal())
    return opened


def _speed(ends: Sequence[Shape], texts: Sequence[str], place: int) -> int:
    """Miles an hour are one unit, as watt-hours are; miles a day are a rate."""
    if ends and ends[0].name == "unit" and ends[0].children:
        last = ends[0].children[-1]
        if last.name in ("TIME_UNIT", "SECOND") and ends[0].children[0].name == "MEASURE":
            words = [bare(texts, place + i).lower() for i in range(ends[0].start, last.end)]
            if "watt" in words[0] and words[-1] in ("hour", "hours"):
                return ALL
            spans = RATES & set(words) and words[-1] in HOURS
            return ALL if spans else ends[0].start + 1
    return ALL


def pair(first: Shape, second: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether two units in a row are those of one measurement: feet and inches."""
    one, other = _stem(first, texts, place), _stem(second, texts, place)
    return any(one in _stems(big) and other in _stems(small) for big, small in BELOW)


def _stem(node: Shape, texts: Sequence[str], place: int) -> str:
    return bare(texts, place + node.start).lower().lstrip("0123456789.,½¼¾⅓⅔⅛⅜⅝⅞")


_PLURALS = {"foot": "feet", "inch": "inches", "stone": "stone", "metre": "meters"}
_SHORT: dict[str, set[str]] = {}
for _short, _name in GLUED.items():
    _SHORT.setdefault(_name, set()).add(_short.lower())


def _stems(unit: str) -> set[str]:
    american = unit.replace("metre", "meter").replace("litre", "liter")
    return _SHORT.get(unit, set()) | {
        unit, unit + "s", american, american + "s", _PLURALS.get(unit, unit),
    }  # fmt: skip


_BY_FIRST = {
    "CURRENCY": _pounds, "FOOT_MARK": _height, "FOOT_CURLY": _height, "INCH": _inches,
    "INCH_MARK": _inches,
}  # fmt: skip
_BY_LAST = {
    "MEASURE": _single, "bit": _bits, "below_zero": _below_zero, "absolute_zero": _below_zero,
}  # fmt: skip
