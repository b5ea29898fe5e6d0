"""Where the two figures that the grammar takes for the ends of a range do not belong together.

`5 to 10` is a range, but not in `rose 5 to 10`; `from 5 to 10` is none where a rise is told.
"""

from collections.abc import Sequence

from blogcheck.patterns import later
from blogcheck.reading.amounts import digits
from blogcheck.reading.beside import ALL, NOTHING, TWO, bare, is_sum
from blogcheck.reading.measured import pair
from blogcheck.reading.ordinals import RANKS
from blogcheck.reading.ratios import is_ratio
from blogcheck.reading.tables import Shape
from blogcheck.reading.unmeasured import TIES

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
ENDS = frozenset(
    """end first_end lean_end signed lean_signed bound_end part_end lean_part amount small_and TENS
    billions""".split()
)
SIGNED = frozenset({"signed", "lean_signed"})
BEYOND = frozenset({"more_than", "at_least", "beyond", "from_on"})
WITHIN = frozenset({"under", "up_to", "within", "up_to_and"})
NO_NOUN = frozenset(
    """ago later earlier before after of in to at and from but away off when so because more until
    on for with if as is was are were than longer that which who by away north south east west
    behind ahead between while during into or not just""".split()
)
COLUMNS = ("\t", "  ")
# Who leads or trails by four to eight may do so by any number between.
LEADS = frozenset("lead leads leading led trail trails trailing trailed".split())
AGED = frozenset(("aged", "ages"))
DASHES = frozenset("-–—−\u2010\u2011\u2012")
_LEADING = later(r"\d{1,9}(?:,\d{3}|\.\d{1,9})*")
# Before two shares that a dash with blanks joins; behind another word the first may be a count.
SHARED = frozenset(
    "to by at about around roughly from a an is was are were be some only (".split()
) | {""}
# How many tokens past a from-to the word for the change may stand: over six years, a rise of.
REACH = 14
# How many tokens before the end of a tag it may begin.
TAG = 12


def apart(shape: Shape, texts: Sequence[str], place: int) -> int:
    """How many types of a range to keep, as `split.keep` says it."""
    nodes = shape.children
    opening = bare(texts, place).lower()
    judge = _BY_LAST.get(nodes[-1].name)
    if judge is not None:
        return judge(nodes, texts, place)
    if "time" not in _markers(nodes[-1]) and bare(texts, place + shape.end - 1) in ("old", "olds"):
        return nodes[-1].end  # two or three old friends
    first = next((n for n in nodes if n.name in ENDS), None)
    if first is None:
        return ALL
    bound = _bound(shape, first, texts, place)
    if bound is not None:
        return bound
    each = opening == "a" and is_sum(bare(texts, place - 1))  # rose 3 cents a pound to $1.14
    again = NOTHING if each or opening in ("from", "between") else first.end
    if each or _no_ends(first, nodes[-1], opening, texts, place):
        return again
    if opening == "from" and _changes(texts, place, place + shape.end):
        return TWO
    signed = nodes[0].name == "SIGN" and _markers(nodes[-1]) - {"money"}
    if signed or _is_minus(first, nodes[-1], texts, place):
        return first.end  # $120 -2.5%, 208,907 -28.1%
    glued = [node for node in nodes[-1].children if node.name == "UNIT_GLUED"]
    if len(glued) > 1 and not pair(glued[0], glued[1], texts, place):
        return glued[0].end  # 5-10km, 5km
    if bare(texts, place + shape.end).lower() in TIES:  # a 2-1 cup final win
        return shape.end - 1 if bare(texts, place + shape.end - 1).lower() == "cup" else ALL
    return ALL if _alike(first, nodes[-1]) else again


def _is_dashed(first: Shape, second: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether a dash with blanks about it joins two ends: 10 – 15 minutes, by 3 – 5 per cent.

    Elsewhere it is the dash of a sentence: sold 12 of 30 – 40 per cent.
    """
    one, other = (_LEADING.match(bare(texts, place + node.start)) for node in (first, second))
    lead = bare(texts, place + first.start - 1).lower()
    if one is None or other is None or digits(one[0]).value >= digits(other[0]).value:
        return False
    markers = _markers(second)
    if lead in AGED:  # aged 18 – 49
        return True
    many = "," in one[0] and "," in other[0] and _noun(bare(texts, place + second.end))
    if not (markers or many) or "money" in markers or is_year(first, texts, place):
        return False
    return "%" not in markers or lead in SHARED


def _no_ends(first: Shape, second: Shape, opening: str, texts: Sequence[str], place: int) -> bool:
    """Whether two figures are no ends of one range, by the words around them and their units."""
    joint = bare(texts, place + first.end).lower()
    year = is_year(first, texts, place)
    if year and is_year(second, texts, place) and joint != "-":
        return True
    one, other = _markers(first), _markers(second)
    counted = bare(texts, place + second.end)
    if one == {"money"} and not other and counted.islower() and counted.endswith("s"):
        return True  # from claims worth £312m to 5,640 claims
    if year and bool(one) != bool(other):
        return True
    if one == {"%"} and not other and "," in bare(texts, place + second.start):
        return True  # off 4.9 per cent to 118,245
    if joint in DASHES and texts[place + first.end] != joint and second.start == first.end + 1:
        return not _is_dashed(first, second, texts, place)
    if opening == "from" or joint not in ("to", "through"):
        return False
    if _is_dated(first, second, texts, place):
        return True
    before = bare(texts, place - 1).lower()
    # From 272 in 2011 to 263: the year is not the one end of a range.
    dated = before == "per" or (before in ("in", "of") and year)
    # Fell in two months to 8.17 billion.
    mixed = bool(one & {"time", "unit"}) and not other
    if before == "up" and bare(texts, place - 2).lower() in ("end", "ended", "ends"):
        return mixed
    if before == "by" and any(bare(texts, i).lower() in LEADS for i in range(place - 6, place - 1)):
        return mixed
    return before in MOVED or dated or mixed or _falls(first, second, texts, place)


def _is_dated(first: Shape, second: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether a day or a year stands before "to": in fiscal 2001 to 19,828, May six to 4.2 tons.

    Nobody would write the two ends of one range so differently.
    """
    head = bare(texts, place + second.start)
    spelt = bare(texts, place + first.end - 1).isalpha() and "." in head
    return spelt or (is_year(first, texts, place) and ("," in head or "." in head))


def _is_minus(first: Shape, second: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether a hyphen with a blank before it and none behind is the sign of what moved by so much.

    Whole numbers are typed with such a blank by mistake: 2003 -07, 53% -43%. A tab, or blanks in a
    row, stand between two columns.
    """
    at = place + first.end
    before = texts[at - 1]
    signed = texts[at : at + 1] == ["-"] and before[-1].isspace()
    return signed and (before.endswith(COLUMNS) or "." in bare(texts, place + second.start))


def _ranks(nodes: Sequence[Shape], texts: Sequence[str], place: int) -> int:
    """5th - 8th; but not the gap between the first and second, nor what fell from 5th to 8th."""
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
    """What to keep of a ratio, and of a range with an open end or with bounds; None of others."""
    nodes = shape.children
    if is_ratio(texts, place + first.start, place + shape.end):
        return ALL
    if {"more", "less", "over", "up"} & {node.name for node in nodes}:
        after, last = bare(texts, place + shape.end), bare(texts, place + shape.end - 1)
        # Three weeks or more than five months, ten and more people, two and up they went.
        joint = bare(texts, place + shape.end - 2)
        goes_on = after.lower() in ("than", "to", "by")
        goes_on |= last in ("more", "up") and joint != "or" and _noun(after)
        again = NOTHING if bare(texts, place).lower() == "from" else first.end
        return again if goes_on else ALL
    if bare(texts, place) in (">", "<") and _is_mark(texts, place):
        return NOTHING
    last = bare(texts, place + shape.end - 1)
    if last == "+" and bare(texts, place + shape.end)[:1].isdecimal():
        return first.end  # 412 +72
    return first.end if _bounds_apart(nodes, texts, place) else None


def _one_or_two(nodes: Sequence[Shape], texts: Sequence[str], place: int) -> int:
    """A week or two, but not £3 a week or five pounds: no noun follows."""
    word, after = bare(texts, place + nodes[-1].start).lower(), bare(texts, place + nodes[-1].end)
    return nodes[-2].end if _noun(after) or word not in ("two", "three", "four") else ALL


def _noun(after: str) -> bool:
    """Whether the word behind a figure may be what there are so many of."""
    return after[:1].isdecimal() or (after.isalpha() and after.lower() not in NO_NOUN)


def _is_mark(texts: Sequence[str], place: int) -> bool:
    """Whether ">" stands before an item of a list, or closes a tag: <b>12, <b> 12."""
    if not bare(texts, place - 1) or _ends_tag(texts, place):
        return True
    return texts[place] != bare(texts, place) and not texts[place - 1][-1].isspace()


def _ends_tag(texts: Sequence[str], place: int) -> bool:
    """Whether the last "<" before a ">" is glued to a name or a stroke."""
    for i in range(place - 1, max(place - TAG, -1), -1):
        if texts[i][0] in "<>":
            return texts[i] == "<" and not texts[i + 1][0].isdecimal()
    return False


def _bounds_apart(nodes: Sequence[Shape], texts: Sequence[str], place: int) -> bool:
    """Whether two bounds make no one range: more than 60 and less than 20."""
    if len(nodes) != 4 or nodes[1].name not in ("amount", "bound_end", "small_and"):
        return False
    names = {nodes[0].name, nodes[2].name}
    if not (names & BEYOND and names & WITHIN):
        return True
    one, other = bare(texts, place + nodes[1].start), bare(texts, place + nodes[3].start)
    plain = one.isdecimal() and other.isdecimal()
    return plain and (int(one) < int(other)) != (nodes[0].name in BEYOND)


def is_year(node: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether a node is four digits that may be a year."""
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


_BY_LAST = dict.fromkeys(RANKS, _ranks) | {"UNIT": _one_or_two}
