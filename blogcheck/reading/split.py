"""Where a shape that the grammar allows takes in words that do not belong together.

`5 to 10` is a range, but not in `rose 5 to 10`; `one in five` is a share, but not in `one in five
days`. The answer is how much of the shape to read again; `aside.py` judges what then stands.
"""

from collections.abc import Sequence

from blogcheck.reading.beside import ALL, NOTHING, TWO, bare
from blogcheck.reading.measured import TIES, measured
from blogcheck.reading.ordinals import RANKS
from blogcheck.reading.tables import Shape

# After these the figure is by how much, and the one after it where to.
MOVED = frozenset(
    """rose rise rises rising risen fell fall falls falling fallen up down by gained gain gains lost
    lose climbed climb climbs dropped drop drops increased increase increases decreased decrease
    slipped slid jumped jump soared surged plunged tumbled grew grow grown added advanced declined
    decline eased edged shed cut raised lowered reduced moved went from narrowed widened improved
    jumping climbing soaring surging gaining swelling leaping leapt dropping declining slumped
    slumping sliding slipping plunging plummeted tumbling dipped dipping easing growing
    increasing decreasing doubled trimmed slashed lifted extended shrank shrunk""".split()
)
CHANGES = MOVED | frozenset(
    """growing growth cutting cuts raising raises lowering reducing reduction extending extends
    shrinking expand expanded expanding expands upgrade upgraded downgraded move moving moves change
    changed changes changing swing switched went go going goes came converted transformed
    halve halved halving treble trebled trebling triple tripled tripling quadrupled double doubles
    doubling jumping climbing soaring surging surge leap leapt swelling swelled rebounded gaining
    dropping declining slumped slumping sliding slipping sinking sank plunging plummeted
    plummeting tumbling narrowing dipping dipped easing accelerated slowed strengthened weakened
    hiked hike boost boosted""".split()
) - {"from", "by"}
PERIODS = frozenset(
    """second seconds minute minutes hour hours day days week weeks month months year years game
    games match matches innings overs attempts starts tests outings appearances seasons meetings
    decades races rounds frames sets visits fixtures half""".split()
)
# A noun may follow an ordinal; these words do not make it one, and so it was a fraction.
PART_AFTER = frozenset(
    """of more less fewer higher lower bigger smaller larger cheaper faster slower off the as that
    and or to in on by from since for at when if but than were are was is have has had say said
    each""".split()
)
ENDS = frozenset({"end", "first_end", "lean_end", "signed", "lean_signed", "amount", "TENS"})
SIGNED = frozenset({"signed", "lean_signed"})
BEYOND = frozenset({"more_than", "at_least", "beyond", "from_on"})
WITHIN = frozenset({"under", "up_to", "within", "up_to_and"})
TIMES_AFTER = frozenset(
    """as the more higher larger bigger greater faster longer lower smaller fewer less its their his
    her that what likelier better worse older richer normal average last earnings""".split()
)
# How many tokens past a from-to the word for the change may stand: over six years, a rise of.
REACH = 14
SCALES = frozenset("hundred thousand million billion trillion".split())


def keep(shape: Shape, texts: Sequence[str], place: int) -> int:
    """How many types of a shape to keep: ALL, NOTHING, or so many that are to be read again.

    TWO: it is a range in form, and two figures that share their scale and unit in meaning.
    """
    cut = _CUTS.get(shape.name)
    return ALL if cut is None or shape.end < 2 else cut(shape, texts, place)


def _fraction(shape: Shape, texts: Sequence[str], place: int) -> int:
    nodes = shape.children
    after = bare(texts, place + shape.end).lower()
    if nodes[-1].name == "ratio":
        part, whole = nodes[-1].children[0], nodes[-1].children[-1]
        joint = bare(texts, place + part.end)
        if joint.lower() == "over":
            divided = joint == "over" and _divided(part, whole, after, texts, place)
            return ALL if divided else part.end
        one, other = bare(texts, place + part.start), bare(texts, place + whole.start)
        years = other.isdecimal() and len(other) > 3
        above = one.isdecimal() and other.isdecimal() and int(one) > int(other)
        return part.end if after in PERIODS or years or above else ALL
    if nodes[-1].name == "PARTS" and nodes[0].name == "amount":
        joint = next((i for i in range(nodes[0].end) if bare(texts, place + i) == "and"), 0)
        return joint or ALL
    if nodes[-1].name not in ("ORDINAL_WORD", "ORDINAL_TENS", "ORDINAL_SCALE", "small_part"):
        return ALL
    some = next((node for node in nodes if node.name in ("amount", "UNIT")), None)
    several = some is not None and bare(texts, place + some.start).lower() not in ("one", "1")
    if several or (after[:1].isalpha() and after not in PART_AFTER):
        return NOTHING if some is None else some.end
    return ALL


def _divided(above: Shape, below: Shape, after: str, texts: Sequence[str], place: int) -> bool:
    """Whether whole numbers stand one over the other and count nothing: neither 2 over 45 votes,
    nor S&P 500 over 3,000, nor 1986 over 1985.
    """
    if any("." in bare(texts, place + node.start) for node in (above, below)):
        return False
    if after[:1].isalnum() and after not in ("of", "is", "and", "or"):
        return False
    named = bare(texts, place - 1)[:1].isupper() or bare(texts, place + below.start)[:1] in "£$€"
    return not (named or _year(above, texts, place) or _year(below, texts, place))


def _number(shape: Shape, texts: Sequence[str], place: int) -> int:
    """Two hundred and three hundred: the "and" was not the number's own."""
    end = place + shape.end
    spoken = next((n for n in shape.children[-1].children if n.name == "spoken"), None)
    if spoken is not None and ("." in bare(texts, place) or bare(texts, end) == "-"):
        return spoken.start
    nodes = shape.children[-1].children
    if nodes and nodes[-1].name == "parts" and bare(texts, end).lower() == "of":
        return nodes[-1].start - 1  # two million, and two thirds of them
    if shape.end > 2 and bare(texts, end).lower() in SCALES:
        cut = next((i for i in range(place, end) if bare(texts, i) == "and"), place)
        return cut - place or ALL
    return ALL


def _multiple(shape: Shape, texts: Sequence[str], place: int) -> int:
    """Three times as many is a multiple; three times is how often."""
    last = shape.children[-1]
    if last.name != "TIMES":
        return ALL
    after = bare(texts, place + shape.end).lower()
    return ALL if after in TIMES_AFTER else last.start


def _money(shape: Shape, texts: Sequence[str], place: int) -> int:
    """In 2005 £3m was spent: the sign is that of the next sum. Fifteen dollars 50 has no noun."""
    end = place + shape.end
    after = bare(texts, end)
    last = shape.children[-1]
    if bare(texts, place).lower() == "a" and _is_sum(bare(texts, place - 1)):
        return NOTHING  # 15 cents a pound
    if last.name == "amount" and len(shape.children) > 2 and _sums(shape) > 1:
        cents = last.end == last.start + 1 and len(bare(texts, place + last.start)) == 2
        if after not in ("", ".", ",", ";", ")", "!", "?") or not cents:
            return last.start - (bare(texts, place + last.start - 1) == "and")
    if after[:1].isdecimal() and bare(texts, end - 1) in ("£", "$", "€", "¥", "₹"):
        return shape.end - 1
    return ALL


def _is_sum(word: str) -> bool:
    """Whether a word can end a sum of money."""
    return word[:1].isdecimal() or word.lower() in (
        "cents",
        "pence",
        "p",
        "dollars",
        "dlrs",
        "euros",
    )


def _sums(shape: Shape) -> int:
    return sum(node.name == "amount" for node in shape.children) + (
        shape.children[0].name == "CURRENCY"
    )


def _range(shape: Shape, texts: Sequence[str], place: int) -> int:
    nodes = shape.children
    opening = bare(texts, place).lower()
    if nodes[-1].name in RANKS:
        return _ranks(nodes, texts, place)
    first = next((n for n in nodes if n.name in ENDS), None)
    if first is None:
        return ALL
    bound = _bound(shape, first, texts, place)
    if bound is not None:
        return bound
    joint = bare(texts, place + first.end).lower()
    again = NOTHING if opening in ("from", "between") else first.end
    if _year(first, texts, place) and _year(nodes[-1], texts, place) and joint != "-":
        return again
    if joint in ("to", "through") and opening != "from":
        before = bare(texts, place - 1).lower()
        # From 272 in 2011 to 263: the year is not the one end of a range.
        dated = before == "per" or (before in ("in", "of") and _year(first, texts, place))
        if before in MOVED or dated or _falls(first, nodes[-1], texts, place):
            return again
    one, other = _markers(first), _markers(nodes[-1])
    if bool(one) != bool(other) and _year(first, texts, place):
        return again
    if one & {"time", "unit"} and not other and joint == "to" and opening != "from":
        return again  # fell in two months to 8.17 billion
    if opening == "from" and _changes(texts, place, place + shape.end):
        return TWO
    if nodes[0].name == "SIGN" and _markers(nodes[-1]) - {"money"}:
        return first.end  # $120 -2.5%
    if bare(texts, place + shape.end).lower() in TIES:  # a 2-1 cup final win
        return shape.end - 1 if bare(texts, place + shape.end - 1).lower() == "cup" else ALL
    return ALL if _alike(first, nodes[-1]) else again


def _ranks(nodes: Sequence[Shape], texts: Sequence[str], place: int) -> int:
    """5th - 8th; but the gap between the first and second, 5th to 3rd, and two days or centuries."""
    one, other = (bare(texts, place + n.start)[:-2].replace(",", "") for n in (nodes[0], nodes[-1]))
    if bare(texts, place).lower() == "between":
        told = not {node.name for node in nodes} & {"FIRST", "SECOND"}
        near = one.isdecimal() and other.isdecimal() and int(other) - int(one) < 2
        after = bare(texts, place + nodes[-1].end).lower()
        return ALL if told and not near and after not in ("century", "centuries") else NOTHING
    if not (one.isdecimal() and other.isdecimal()) or int(one) >= int(other):
        return nodes[0].end
    return nodes[0].end if bare(texts, place - 1).lower() in MOVED else ALL


def _bound(shape: Shape, first: Shape, texts: Sequence[str], place: int) -> int | None:
    """What to keep of a range with an open end, or with a bound on either side; None of others."""
    nodes = shape.children
    if nodes[-1].name in ("more", "less", "over"):
        than = bare(texts, place + shape.end).lower() == "than"
        return first.end if than else ALL  # three weeks or more than five months
    if bare(texts, place) in (">", "<") and _is_mark(texts, place):
        return NOTHING
    return first.end if _bounds_apart(nodes, texts, place) else None


def _is_mark(texts: Sequence[str], place: int) -> bool:
    """Whether ">" stands before an item of a list, or closes what it is glued to: <b> 12."""
    if not bare(texts, place - 1):
        return True
    return texts[place] != bare(texts, place) and not texts[place - 1][-1].isspace()


def _bounds_apart(nodes: Sequence[Shape], texts: Sequence[str], place: int) -> bool:
    """Whether two bounds make no one range: more than 60 and less than 20."""
    if len(nodes) != 4 or nodes[1].name != "amount":
        return False
    names = {nodes[0].name, nodes[2].name}
    if not (names & BEYOND and names & WITHIN):
        return True
    one, other = bare(texts, place + nodes[1].start), bare(texts, place + nodes[3].start)
    plain = one.isdecimal() and other.isdecimal()
    return plain and (int(one) < int(other)) != (nodes[0].name in BEYOND)


def _year(node: Shape, texts: Sequence[str], place: int) -> bool:
    text = bare(texts, place + node.start)
    return node.end == node.start + 1 and len(text) == 4 and text.isdecimal() and text[:2] in (
        "15", "16", "17", "18", "19", "20",
    )  # fmt: skip


def _falls(first: Shape, second: Shape, texts: Sequence[str], place: int) -> bool:
    """3 to 1 is a score or odds: two plain numbers, the second smaller."""
    one, other = bare(texts, place + first.start), bare(texts, place + second.start)
    whole = first.end - first.start == second.end - second.start == 1
    return whole and one.isdecimal() and other.isdecimal() and int(one) > int(other)


def _changes(texts: Sequence[str], place: int, end: int) -> bool:
    """Whether a rise or fall is told: rose from 5 to 10, from 5 to 10, a rise of 5."""
    for i in range(place - 1, max(place - 7, -1), -1):
        word = bare(texts, i)
        if not word or word in (".", "!", "?"):
            break
        if word.lower() in CHANGES:
            return True
    for i in range(end, end + REACH):
        word = bare(texts, i)
        if not word or word in (".", "!", "?", ";"):
            break
        if word.lower() in CHANGES:
            return True
    return False


def _alike(first: Shape, second: Shape) -> bool:
    """Whether the ends may be of one kind: `5 per cent to 10 dollars` are not."""
    one, other = _markers(first), _markers(second)
    return not one or not other or bool(one & other)


_KINDS = {
    "percent_sign": "%", "PERCENT_GLUED": "%", "point_sign": "points", "unit": "unit",
    "UNIT_GLUED": "unit", "TIME_UNIT": "time", "SECOND": "time", "SIGN": "money", "CODE": "money",
    "CURRENCY": "money", "PENNY": "money", "PENCE_GLUED": "money", "cent": "money",
}  # fmt: skip


def _markers(node: Shape) -> set[str]:
    if node.name in SIGNED:
        node = node.children[0]
    return {_KINDS[child.name] for child in node.children if child.name in _KINDS}


def _points(shape: Shape, texts: Sequence[str], place: int) -> int:
    """At one point is a time, and 3.25 Point of Honour a horse."""
    last = bare(texts, place + shape.end - 1)
    if last == "point" and shape.end == 2 and bare(texts, place - 1).lower() == "at":
        return shape.end - 1
    return shape.end - 1 if last[:1].isupper() and not last.isupper() else ALL


_CUTS = {
    "points": _points,
    "fraction": _fraction,
    "number": _number,
    "money": _money,
    "multiple": _multiple,
    "quantity": measured,
    "range": _range,
}
