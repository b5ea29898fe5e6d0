"""Whether a length of time stands where the grammar sees one: `for a week`, no `£3 a week`."""

from collections.abc import Sequence
from itertools import pairwise

from blogcheck.reading import amounts
from blogcheck.reading.amounts import Words
from blogcheck.reading.durations import CLIPPED, DAY, HOUR, MINUTE, YEAR, clipped, seconds, spans
from blogcheck.reading.tables import Shape

# "A week" is a length of time after these or before those; elsewhere it is what a rate is per.
SPAN_BEFORE = frozenset(
    """for in after within over about around nearly almost under than last lasts lasted lasting take
    takes took taken taking spend spends spent spending until inside throughout wait waited just by
    exactly roughly barely hardly only every least least, most to whole of another""".split()
)
SPAN_AFTER = frozenset("ago later earlier before after away long old from since or".split())
PRICES = frozenset("million billion pounds dollars pence p euros cents cent % times".split())
# Behind £500 a month these tell nothing of a length of time.
LOOSELY_AFTER = frozenset("from since or away".split())
SOME_BEFORE = frozenset("for after within".split())
# What follows a part of a second, and is not what comes second.
NO_NOUN = frozenset(
    """behind ahead off faster slower quicker clear adrift in to at on and or but from by is was
    than with when between outside inside per short shy""".split()
)
# What may follow an hour and a quarter.
PART_AFTER = SPAN_AFTER | frozenset(
    "in on at to and but by when for with late later behind".split()
)
# Which unit a list of spans goes on with, in seconds: two weeks, three days.
NEXT = {
    YEAR: (30 * DAY, 7 * DAY, DAY), 30 * DAY: (7 * DAY, DAY), 7 * DAY: (DAY,), DAY: (HOUR, MINUTE),
    HOUR: (MINUTE,), MINUTE: (1,),
}  # fmt: skip
# What comes second, and takes no time.
RANKED = frozenset("preference preferences choice choices votes place places half - round".split())
# What binds a number to more than the span before it.
BOUND = frozenset("% £ $ € -".split())
# The second, and the day that something happens one day, are hardly ever measured.
IDLE = frozenset({"second", "moment"})
ORDINALS = frozenset({"ORDINAL_WORD", "ORDINAL_TENS", "ORDINAL_SCALE", "DAY", "NTH"})


def keep(parts: Sequence[Shape], words: Words, before: str, after: str) -> int:
    """How many types of a duration belong together: -1 for all, 0 for none.

    before, after: the words on either side of it.
    """
    found = _by_kind(parts, words, before, after)
    return _row(parts, words, before, after) if found is None else found


def _by_kind(parts: Sequence[Shape], words: Words, before: str, after: str) -> int | None:
    """How much to keep of a duration that is put in a way of its own; None of any other."""
    first, last = parts[0], parts[-1]
    if first.name == "amount" and words.texts[first.start].lower() == "zero":
        return first.end  # a zero-hours contract
    if first.name in ORDINALS and (last.start == first.end or _dated(first, words)):
        return 0  # a third day of hearings, a 70th-minute goal
    if first.name == "whole":
        return _whole(parts, words, before, after)
    if after == "." and words.texts[-1] == "H":
        return first.end  # 5.10 H.K. dollars
    if last.name in CLIPPED:
        return -1 if _run_on(parts, words) else first.end
    if words.texts[last.start - 1 : last.start] == ["some"]:
        lasting = before.lower() in SOME_BEFORE or after.lower() in SPAN_AFTER
        return -1 if lasting else 0
    if last.name == "SECOND" and _of_one(first, words) and after.isalpha():
        alone = first.end if first.name == "HALF_" else 0
        return -1 if after.lower() in SPAN_AFTER | NO_NOUN else alone
    if len(parts) > 1 and all(node.name == "single" for node in parts):
        return -1 if _goes_down(parts, words) and _led(before, after) else first.end
    if first.name == "single" and not _long_enough(first, words, before, after, len(parts)):
        return 0
    return None


def _goes_down(parts: Sequence[Shape], words: Words) -> bool:
    """Whether each unit is smaller than the one before it: a year and a day."""
    units = [seconds(node.children[-1], words) for node in parts]
    return all(small in NEXT.get(large, ()) for large, small in pairwise(units))


def _led(before: str, after: str) -> bool:
    """Whether a row of single units is a length of time, and not what comes round: twice a day."""
    return not before or before.lower() in SPAN_BEFORE or after.lower() == "ago"


def _dated(first: Shape, words: Words) -> bool:
    """Whether a rank in figures is no part: a 100th of a second is one."""
    return first.name in ("DAY", "NTH") and "of" not in words.texts


def _row(parts: Sequence[Shape], words: Words, before: str, after: str) -> int:
    """How much to keep of spans in a row."""
    first, last = parts[0], parts[-1]
    found = spans(parts)
    ranked = next((unit for amount, unit in found if _is_rank(amount, unit, words, after)), None)
    if ranked is not None:
        return ranked.start  # 82,880 second preferences
    if len(found) == 1 and not _counts(found[0], words, before, after):
        return found[0][1].start
    cut = _in_order(found, words)
    if cut >= 0:
        return cut
    if last.name in ("amount", "TENS") and found and (after[:1].isalnum() or after in BOUND):
        return found[-1][1].end
    if last.name in ("QUARTER", "parts") and after.isalpha() and after.lower() not in PART_AFTER:
        return found[-1][1].end  # for a year, and a quarter said that
    named = first.name in ("HALF_", "QUARTER") and words.texts[last.start - 1] not in ("a", "an")
    if named and seconds(last, words) == YEAR and after[:1].isalpha():
        return 0  # a half-year's results are no length of time
    return -1


def _run_on(parts: Sequence[Shape], words: Words) -> bool:
    """Whether two clipped spans go together: 3h 20m, 1m 43.2s; 1m alone is a million or a metre."""
    if parts[0].name == "PLAIN":
        return True
    units = [clipped(node, words)[1] for node in parts]
    if len(units) < 2:
        return parts[0].name != "MILLIONS"
    return all(small in NEXT.get(large, ()) for large, small in pairwise(units))


def _of_one(first: Shape, words: Words) -> bool:
    """Whether it is a part of one second, and no number of them."""
    return first.name in amounts.PARTS or "of" in words.texts


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
    if not before and not after and unit not in IDLE:
        return True  # all that its line or its cell has
    priced = before[:1].isdecimal() or before.lower() in PRICES
    if unit in IDLE or (priced and after.lower() in LOOSELY_AFTER):
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
        apart = larger < smaller or words.texts[unit.end] == ","
        if amount is None:
            apart = larger < smaller  # three hours, a week
        elif not joined or smaller in NEXT.get(larger, ()):
            apart = False
        if larger == smaller or apart:
            return unit.end
    return -1
