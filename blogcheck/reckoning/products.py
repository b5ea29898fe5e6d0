"""So much each, how many of them, and what that comes to: three figures that are nearly a product.

No claim need say that one follows from the others. Beside a rate one figure counts what it is per,
or there is no further one to count, and one is in the rate's own unit. Then a product that all but
comes out was meant to.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.interval import Interval
from blogcheck.patterns import later
from blogcheck.quantity import Exact, exact, size
from blogcheck.reading.claim import Figure
from blogcheck.reckoning import addends, rates
from blogcheck.typed import NamedTuple

# How many of the shorter period the longer may be said to hold, and how many it has.
TIMES: dict[tuple[str, str], tuple[int, int, int]] = {
    ("year", "month"): (12, 12, 12), ("year", "week"): (48, 53, 52),
    ("year", "day"): (220, 366, 365), ("month", "week"): (4, 5, 4), ("month", "day"): (20, 31, 30),
    ("week", "day"): (5, 7, 7), ("week", "night"): (5, 7, 7), ("day", "hour"): (7, 24, 24),
    ("hour", "minute"): (60, 60, 60), ("hour", "second"): (3600, 3600, 3600),
    ("minute", "second"): (60, 60, 60),
}  # fmt: skip
# 365,000 in the year; over a year it comes to 365,000.
PERIOD = r"(?:the|an?) (?:whole |full )?(year|month|week|day|hour)\b"
OVER = later(rf"(?: [^\W\d_]{{2,16}}){{0,2}},? (?:in|over|for|during) {PERIOD}")
OVER_IT = later(rf"\b(?:[Oo]ver|[Ii]n|[Ff]or) {PERIOD}[^.;\d]{{0,40}}$")
YEARLY = {"year": "annual", "annum": "annual", "day": "daily"}
# Where a sum may be of more than the product, or of other times and other people.
OTHERWISE = later(
    r"(?i)\b(?:plus|extra|overtime|bonus\w*|fees?|tips?|(?<!before )tax|vat|deposit|discount\w*"
    r"|includ\w+|up to|maximum|minimum|some|others?|another|rest|instead|against|compared|than"
    r"|would have|previous\w*|record|target|both|twice|double|half|on top|if|at least|between"
    r"|(?:up|down|rising|falling) from|from (?:[A-Z]*[£$€] ?)?\d\S* to|rising|rose|fell"
    r"|as (?:many|much|low|high)|(?:family|group) (?:of|ticket)|card|pass|season ticket)\b"
)
# A clause of its own, with a verb: and shipped 2,500 last week.
APART = later(r"(?:;|, (?:and|but)) [^,;]*$")
# What says that one figure follows from the others.
TIED = later(
    r"(?:[:(]|[-–—] ?(?:or )?|, (?:or )?|\b(?:so|making|giving|meaning|total|average|averaged"
    r"|averages|averaging)\b(?: [\w’'-]+){0,4} ?)$"
)
# Words at which the noun of a count has ended.
STOPS = frozenset("a an the per each every for in on at of to and or is was from over".split())
THREE, MOST, FAR, SHORT, NEAR = 3, 9, 400, 2, 60
TWENTIETH, THIRD, DIGITS = 20, 3, 2


class Product(NamedTuple):
    """A rate, a count of how often it is taken, and the figure that should be their product.

    made: what it is; times: how often, in what the rate is per, and what that may be read as; firm:
    whether the count is of that; counted: None where a word is one, the 365 days of a year.
    """

    rate: rates.Rate
    counted: Figure | None
    total: Figure
    made: Exact
    times: Exact
    spread: Interval
    firm: bool

    @property
    def holds(self) -> bool:
        """Whether the product may come out, each figure rounded as far as it looks."""
        each, total = addends.quantity(self.rate.figure), addends.quantity(self.total)
        times = self.spread
        goal, read = total.claimed(), each.claimed()
        # An average of 14 for 13.7; £45 each for £45.90.
        half = exact(each.fine, 2)
        divided = Interval(
            exact(each.value - half), exact(each.value + each.fine), high_closed=False
        )
        behind = self.rate.average or self.rate.figure.start > self.total.start
        cut = Interval(total.value, exact(total.value + total.fine), high_closed=False)
        return (
            (read * times).meets(goal)
            or (read * times).meets(cut)
            or (behind and (divided * times).meets(goal))
        )


def told(facts: Facts) -> Iterator[Product]:
    """The products of a post that hold, and those that nearly do."""
    earlier: list[Figure] = []
    for crowd in rates.crowds(facts):
        found = of_crowd(facts, crowd)
        if found is None and len(crowd) < THREE and near_by(facts, earlier, crowd):
            found = of_crowd(facts, [*earlier, *crowd])
        if found is not None:
            yield found
        earlier = crowd


def near_by(facts: Facts, one: Sequence[Figure], other: Sequence[Figure]) -> bool:
    """Whether a figure stands alone in the sentence straight before that of others."""
    if len(one) != 1:
        return False
    end = facts.document.sentence_at(one[0].start).end
    between = Span(end, facts.document.sentence_at(other[0].start).start)
    return between.end - between.start <= SHORT and "\n" not in facts.text(between)


def of_crowd(facts: Facts, crowd: Sequence[Figure]) -> Product | None:
    """The product of some figures: the first that holds, else the one that nearly does."""
    if not THREE - 1 <= len(crowd) <= MOST or crowd[-1].end - crowd[0].start > FAR:
        return None
    each = [rate for figure in crowd if (rate := rates.rate_of(facts, figure)) is not None]
    if not each:
        return None
    tried = [
        found
        for rate in each
        for total in crowd
        if total is not rate.figure and (found := over_period(facts, rate, total)) is not None
    ] + [
        found
        for rate in each
        for count, total in permutations(crowd, 2)
        if rate.figure is not count
        and rate.figure is not total
        and (rate.base == 1 or rate.base not in (count.value, total.value))
        and (found := taken(facts, rate, count, total)) is not None
    ]
    for found in tried:
        if found.holds:
            return found
    firm = [found for found in tried if found.firm]
    loose = firm or [found for found in tried if len(crowd) <= THREE + 1]
    return loose[0] if len(loose) == 1 and meant(facts, loose[0]) else None


def taken(facts: Facts, rate: rates.Rate, count: Figure, total: Figure) -> Product | None:
    """A rate taken so many times, beside a figure in its own unit; None if these do not fit."""
    if (
        not (rates.plain(count) and rates.plain(total))
        or count.kind == "money"
        or total.kind == "duration"
    ):
        return None
    each, held, goal = (addends.quantity(f) for f in (rate.figure, count, total))
    unit, _, per = each.unit.partition("_per_")
    if unit != goal.unit or not of_one(facts, rate.figure, total):
        return None
    times = exact(held.value, rate.base)
    if rate.base > 1 and (count.kind != "number" or total.kind != "number"):
        return None
    if count.kind == "duration":
        if rate.per not in rates.PERIODS or not (per or rate.per in count.text):
            return None
        times = exact(held.value, rates.PERIODS[rate.per])
    if (
        times <= 1
        or goal.value <= each.value
        or (each.value > 1 == rate.base and goal.value < times)
    ):
        return None
    firm = count.kind == "duration" or counts(facts, count, rate.per)
    if not firm and not rate.anybody and not as_often(facts, rate, total):
        return None
    if not firm and count.kind == "quantity" and not per and rate.per:
        return None
    loose = count.kind != "duration" and (held.scale > 1 or held.printed_places > 0)
    spread = held.tight() * exact(times, held.value) if loose else Interval.point(times)
    return Product(rate, count, total, exact(each.value * times), times, spread, firm)


def over_period(facts: Facts, rate: rates.Rate, total: Figure) -> Product | None:
    """A rate beside what it comes to in a longer period: so much a day, and in the year so much."""
    each, goal = addends.quantity(rate.figure), total.quantity
    if (
        rate.per not in rates.PERIODS
        or goal is None
        or not rates.plain(total)
        or goal.value <= each.value
    ):
        return None
    unit = each.unit.partition("_per_")[0]
    if total.kind == "duration" or unit != goal.unit or not of_one(facts, rate.figure, total):
        return None
    text = facts.document.text
    found = OVER.match(text, total.end) or OVER_IT.search(
        text[max(0, total.begins - NEAR) : total.begins]
    )
    if found is None or (found[1], rate.per) not in TIMES:
        return None
    low, high, usual = TIMES[found[1], rate.per]
    made = exact(each.value * usual)
    return Product(rate, None, total, made, usual, Interval(low, high), firm=True)


def of_one(facts: Facts, each: Figure, total: Figure) -> bool:
    """Whether a total is of what a rate is of: 14 bags an hour, 84 bags; 84 in all."""
    if each.kind != "number":
        return True
    if total.kind != "number" or "-" in facts.document.text[total.end : total.end + 1]:
        return False
    mine, yours = (nouns(facts, figure) for figure in (each, total))
    return not mine or not yours or not mine.isdisjoint(yours)


def nouns(facts: Facts, figure: Figure) -> set[str]:
    """The plurals behind a number, the first words alone."""
    behind = facts.text(Span(figure.end, figure.end + NEAR)).partition(",")[0].partition(".")[0]
    words = facts.words(figure.end, figure.end + len(behind))[:THREE]
    stop = next((at for at, word in enumerate(words) if word in STOPS), len(words))
    return {word for word in words[:stop] if word.endswith("s") or word == "people"}


def counts(facts: Facts, count: Figure, per: str) -> bool:
    """Whether a figure counts what a rate is per: 8.5 km, so much a kilometre; nine matches."""
    if not per:
        return False
    held = count.quantity
    if held is not None and held.unit:
        return held.unit.removesuffix("s") == per
    words = facts.after(count.end, THREE)
    return any(word.startswith(per) and len(word) <= len(per) + 2 for word in words)


def as_often(facts: Facts, rate: rates.Rate, total: Figure) -> bool:
    """Whether a total is per the period of the rate: £35 a year, bringing it £14,700 annually."""
    period = YEARLY.get(rate.per, rate.per + "ly")
    behind = facts.after(total.end, THREE)
    return rate.per in rates.PERIODS and (
        rate.per in behind or any(word.startswith(period) for word in behind)
    )


def meant(facts: Facts, found: Product) -> bool:
    """Whether a product that fails was meant to hold: by a slip, by ten, by a little."""
    each, total = found.rate.figure, found.total
    told = [figure for figure in (each, found.counted, total) if figure is not None]
    told.sort(key=lambda figure: figure.start)
    first, last = (facts.document.sentence_at(told[at].start) for at in (0, -1))
    near = Span(first.start, last.end)
    # Borrowed at 2.1 per cent: what is paid back is more.
    lent = any(figure.kind == "percent" for figure in facts.figures_in(near))
    if lent or OTHERWISE.search(facts.text(near)):
        return False
    wanted = addends.quantity(total).value
    # Who pays by the year may well pay less.
    if found.counted is None and total.kind == "money" and wanted < found.made:
        return False
    off = size(exact(found.made - wanted))
    if off * TWENTIETH <= found.made or exact(found.made, wanted) in (10, exact(1, 10)):
        return True
    apart = APART.search(facts.text(Span(told[-2].end, told[-1].start)))
    least = DIGITS if apart is None else DIGITS + 1
    right = exact(wanted, found.times)
    slips = ((total, found.made), (each, right))
    if any(addends.slipped(one, addends.printable(two, one), least) for one, two in slips):
        return True
    lead = facts.document.text[max(0, told[-1].begins - NEAR) : told[-1].begins]
    return found.firm and off * THIRD <= found.made and TIED.search(lead) is not None
