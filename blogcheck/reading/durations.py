"""How long: `eight years`, `3 hours 20 minutes`, `half an hour`, `a few weeks`, in seconds."""

from collections.abc import Sequence
from itertools import pairwise

from blogcheck.quantity import VAGUE, Exact, Quantity, counted, exact, vague
from blogcheck.reading import amounts
from blogcheck.reading.amounts import Words
from blogcheck.reading.tables import Shape

MINUTE, HOUR, DAY, YEAR = 60, 3_600, 86_400, 31_536_000
GLUED = {
    "s": 1, "sec": 1, "second": 1, "min": MINUTE, "minute": MINUTE, "h": HOUR, "hr": HOUR,
    "hour": HOUR,
    "yr": YEAR, "year": YEAR, "week": 7 * DAY, "wk": 7 * DAY, "day": DAY,
}  # fmt: skip
UNITS = frozenset({"TIME_UNIT", "SECOND", "PER_HOUR"})

# "A week" is a length of time after these or before those; elsewhere it is what a rate is per.
SPAN_BEFORE = frozenset(
    """for in after within over about around nearly almost under than last lasts lasted lasting take
    takes took taken taking spend spends spent spending until inside throughout wait waited just by
    exactly roughly barely hardly only every least least, most to whole of another""".split()
)
SPAN_AFTER = frozenset("ago later earlier before after away long old from since or".split())
# Which unit a list of spans goes on with, in seconds: two weeks, three days.
NEXT = {
    YEAR: (30 * DAY, 7 * DAY, DAY), 30 * DAY: (7 * DAY, DAY), 7 * DAY: (DAY,), DAY: (HOUR, MINUTE),
    HOUR: (MINUTE,), MINUTE: (1,),
}  # fmt: skip
# The second, and the day that something happens one day, are hardly ever measured.
# What comes second, and takes no time.
RANKED = frozenset("preference preferences choice choices votes place places half - round".split())
# What binds a number to more than the span before it.
BOUND = frozenset("% £ $ € -".split())
IDLE = frozenset({"second", "moment"})
ORDINALS = frozenset({"ORDINAL_WORD", "ORDINAL_TENS", "ORDINAL_SCALE"})


def in_spell(parts: Sequence[Shape], words: Words) -> Quantity:
    """A length of time, in seconds.

    parts: the nodes of a `duration` without its hedge. A month counts 30 days and a year 365.
    """
    first = parts[0]
    if first.name in ("SPAN_GLUED", "HOUR_H"):
        text = words.text(first)
        place = next(i for i, char in enumerate(text) if char.isalpha())
        name = text[place:] if text[place:] in GLUED else text[place:].rstrip("s")
        return _timed(amounts.digits(text[:place]), GLUED[name])
    if first.name == "whole":
        return _timed(counted(1), seconds(parts[-1], words))
    if first.name in ("SMALL_COUNT", "COUPLE", "VAGUE"):
        return _vague(words)
    if parts[-1].name in UNITS and not _summed(parts):
        # "A handful of days" leaves nothing but its unit in the tree.
        return _part(parts, words) if len(parts) > 1 else _vague(words)
    return _sum(parts, words)


def seconds(node: Shape, words: Words) -> int:
    """How many seconds the unit at a leaf has."""
    if node.name == "PER_HOUR":
        return HOUR
    return 1 if node.name == "SECOND" else int(words.listed(node))


def spans(parts: Sequence[Shape]) -> list[tuple[Shape | None, Shape]]:
    """The amount (None for "a") and the unit of each of the spans that stand in a row."""
    found: list[tuple[Shape | None, Shape]] = []
    before: Shape | None = None
    for node in parts:
        if node.name == "single":
            found.append((None, node.children[-1]))
        elif node.name in UNITS:
            found.append((before, node))
            before = None
        else:
            before = node
    return found


def _summed(parts: Sequence[Shape]) -> bool:
    """Whether the nodes are amounts with their units, and not parts of one unit."""
    if parts[0].name == "single":
        return True
    return parts[0].name in ("amount", "TENS") and parts[1].name in UNITS


def _timed(amount: Quantity, unit: int) -> Quantity:
    return amount.scaled(unit).with_unit("second", "measured")


def _sum(parts: Sequence[Shape], words: Words) -> Quantity:
    found = Quantity(0, 1, 1, "", "measured", "second")
    unit = 1
    for amount, node in spans(parts):
        unit = seconds(node, words)
        read = counted(1) if amount is None else amounts.amount(amount, words)
        found = _added(found, _timed(read, unit))
    last = parts[-1]
    if last.name == "HALF_":
        return _added(found, _timed(Quantity(exact(1, 2), exact(1, 2), exact(1, 2)), unit))
    if last.name in ("amount", "TENS"):
        return _added(found, _timed(amounts.amount(last, words), below(unit)))
    return found


def below(unit: int) -> int:
    """The unit that is left out after another: minutes after hours."""
    return {HOUR: MINUTE, MINUTE: 1, YEAR: 30 * DAY}.get(unit, 1)


def _added(first: Quantity, second: Quantity) -> Quantity:
    if not first.value:
        return second
    value = exact(first.value + second.value)
    return Quantity(value, second.fine, second.coarse, "", "measured", "second")


def _part(parts: Sequence[Shape], words: Words) -> Quantity:
    """Half an hour, three quarters of a year, a half-hour."""
    if "and" in words.texts:
        return _and_part(parts, words)
    value: Exact = 1
    plain = [int(words.text(node)) for node in parts if node.name == "PLAIN"]
    if len(plain) == 2:
        value = exact(plain[0], plain[1] or 1)
    for node in parts:
        if node.name in ("HALF_", "QUARTER", "GLYPH", "PARTS", "ORDINAL_WORD", "ORDINAL_SCALE"):
            value = exact(value * amounts.one_part(node, words))
        elif node.name == "amount":
            value = exact(value * amounts.amount(node, words).value)
    grain = exact(value, 5)
    return _timed(Quantity(value, grain, grain), seconds(parts[-1], words))


def _and_part(parts: Sequence[Shape], words: Words) -> Quantity:
    """Two and a quarter of an hour, one and half hours."""
    whole = [node for node in parts if node.name in ("amount", "UNIT", "TEEN", "TENS")]
    if whole[0].name == "amount":
        some = amounts.amount(whole[0], words).value
    else:
        some = amounts.in_words(whole, words).value
    rest = parts[len(whole)]
    many = int(words.listed(rest.children[0])) if rest.name == "parts" else 1
    rest = rest.children[-1] if rest.name == "parts" else rest
    value = exact(some + many * amounts.one_part(rest, words))
    grain = exact(1, 4)
    return _timed(Quantity(value, grain, grain), seconds(parts[-1], words))


def _vague(words: Words) -> Quantity:
    """Several hours: its value is the fewest that the words may stand for, or three for a few."""
    name = next((w for w in map(str.lower, words.texts) if w in VAGUE), "few")
    low, high = VAGUE[name]
    value = max(low, 3) if name in ("few", "several") else low
    unit = int(words.values.get(words.texts[-1].lower()) or 1)
    return _timed(vague(low, high)._replace(value=value), unit)


def keep(parts: Sequence[Shape], words: Words, before: str, after: str) -> int:
    """How many types of a duration belong together: -1 for all, 0 for none.

    before, after: the words on either side of it.
    """
    first, last = parts[0], parts[-1]
    if first.name == "amount" and words.texts[first.start].lower() == "zero":
        return first.end  # a zero-hours contract
    if first.name in ORDINALS and last.start == first.end:
        return 0  # a third day of hearings
    if first.name == "whole":
        return _whole(parts, words, before, after)
    if first.name == "single" and not _long_enough(first, words, before, after, len(parts)):
        return 0
    found = spans(parts)
    ranked = next((unit for amount, unit in found if _is_rank(amount, unit, words, after)), None)
    if ranked is not None:
        return ranked.start  # 82,880 second preferences
    if len(found) == 1 and not _counts(found[0], words, before, after):
        return found[0][1].start
    if len(found) > 1:
        cut = _in_order(found, words)
        if cut >= 0:
            return cut
    if last.name in ("amount", "TENS") and found and (after[:1].isalnum() or after in BOUND):
        return found[-1][1].end
    named = first.name in ("HALF_", "QUARTER") and words.texts[last.start - 1] not in ("a", "an")
    if named and seconds(last, words) == YEAR and after[:1].isalpha():
        return 0  # a half-year's results are no length of time
    return -1


def _whole(parts: Sequence[Shape], words: Words, before: str, after: str) -> int:
    if words.texts[-1].endswith("s"):
        return 0
    full = words.texts[parts[0].start].lower() == "full"
    named = full and after[:1].isalpha() and after.lower() not in SPAN_BEFORE
    return 0 if named or (full and before.lower() not in ("a", "for", "one")) else -1


def _long_enough(node: Shape, words: Words, before: str, after: str, many: int) -> bool:
    """Whether "a day" is a length of time where it stands."""
    unit = words.texts[node.end - 1].lower()
    if many > 1:
        return True
    if unit in IDLE:
        return False
    if unit.endswith("s") and unit[-2] in "'’":
        return True  # a week's break
    if after.lower() in SPAN_AFTER:
        return True
    article = words.texts[node.start].lower()
    if article == "another":
        return before.lower() in SPAN_BEFORE
    return before.lower() in SPAN_BEFORE and not (unit == "day" and before.lower() == "of")


def _counts(span: tuple[Shape | None, Shape], words: Words, before: str, after: str) -> bool:
    """Whether one day, one second and the like are meant as lengths of time."""
    amount, unit = span
    if amount is None or amount.end - amount.start > 1:
        return True
    if words.texts[amount.start].lower() != "one" or words.texts[unit.start - 1] == "-":
        return True
    if words.text(unit).lower() not in ("day", "minute"):
        return True
    return after.lower() in SPAN_AFTER or before.lower() in SPAN_BEFORE - {"for", "of", "to"}


def _is_rank(amount: Shape | None, unit: Shape, words: Words, after: str) -> bool:
    """Whether "second" behind a number is no second of time: 82,880 second preferences."""
    if amount is None or words.text(unit).lower() != "second" or unit.start != amount.end:
        return False
    text = words.texts[amount.start].lower()
    if text in ("one", "1", "half"):
        return False
    round_number = text.isdecimal() and int(text) % 5 == 0 and int(text) <= 90
    return not round_number or after.lower() in RANKED


def _in_order(found: Sequence[tuple[Shape | None, Shape]], words: Words) -> int:
    """Where a row of spans has to be cut: three years, two months; three years and four years."""
    for (_, unit), (amount, other) in pairwise(found):
        larger, smaller = seconds(unit, words), seconds(other, words)
        joined = amount is not None and amount.start > unit.end
        if larger == smaller or (joined and smaller not in NEXT.get(larger, ()) and (
            larger < smaller or words.texts[unit.end] == ","
        )):  # fmt: skip
            return unit.end
    return -1
