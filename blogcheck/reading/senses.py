"""Figures that read two ways, and what the words beside them make of them.

`1.5m` is people or a wall, `2-1` a score or a range, `six pounds` money or meat, `2C` a reading or
a rise.
"""

from collections.abc import Callable, Sequence

from blogcheck.quantity import Quantity, exact, literal
from blogcheck.reading import ages, ratios
from blogcheck.reading.beside import bare
from blogcheck.reading.dialled import is_dialled
from blogcheck.reading.metres import is_metres, raced
from blogcheck.reading.place import FOLLOW

WARMER = frozenset(
    """warmer cooler colder hotter higher lower above below rise increase warming drop difference
    limit target global""".split()
)
WARMING = frozenset("by rise warming increase drop fall up limit within".split())
HEAT = frozenset(
    """° °c °f c f celsius fahrenheit kelvin kelvins degrees temperature temperatures heated cooled
    boils melts freezes""".split()
)
COINS = frozenset(
    "note notes coin coins fine prize ticket tickets fee bill voucher deposit".split()
)
MILLION = 10**6
# What goes with the "up" of "up to", which then is no bound.
ADDED = frozenset(
    """add adds added adding total totals totalled totaling totalling sum sums summed tot tots
    totted totting owned owning own owns""".split()
)
OF_MONEY = frozenset(
    """savings damage debt debts spending funding funds investment investments tax taxes profit
    profits revenue income taxpayers taxpayers' taxpayers’ taxpayer public cash money aid benefits
    grants fees compensation council government extra additional private""".split()
)
MEAT = frozenset("bird turkey chicken goose ham roast lamb pork beef fish salmon trout".split())
GOODS = frozenset(
    "thrust bag sack baby bomb shell turkey dog fish weight dumbbell bags sacks".split()
)
WEIGHED = (
    frozenset(
        """weighs weighed weighing weigh weight lost loses gained baby slimmed slimming dieted
    overweight stone""".split()
    )
    | MEAT
)
WON = frozenset(
    """win wins won beat beats beaten lost lose defeat defeated victory draw drew drawn lead leads
    dominated thrashed thumped hammered crushed overcame led score scored ahead behind up down
    aggregate trailing loss triumph thrashing game set""".split()
)
# What is about something, or is fought over it: the word is no hedge of a number behind it.
ABOUT = frozenset(
    """talk talks talked talking worry worries worried worrying care cares cared complain complained
    complaining complaints complaint concern concerns concerned question questions story stories
    film films movie drama book books novel play song songs documentary tale joke jokes details
    doubts allegations spoke speak speaking forget forgot warning warnings rumours rumors optimistic
    anxious excited happy angry certain confident dream dreams myth myths facts anything something
    nothing everything what how""".split()
)
OVER = frozenset(
    """row rows dispute disputes fears concern concerns anger outrage debate battle argument
    controversy clash clashes questions doubts worries disagreement quarrel protests lawsuit scandal
    feud standoff rowed argued clashed""".split()
)
# How a game of tennis stands.
POINTS = frozenset("0 15 30 40".split())
# The hedges whose words may have another meaning.
LOOSE = frozenset({"about", "up-to", "more-than"})
Sense = tuple[str, Quantity | None]


def unhedged(quantity: Quantity, texts: Sequence[str], first: int) -> Quantity:
    """A quantity without the words before it where they are no hedge.

    Adding up to 40 is no bound; a film about two sisters, a row over 50 homes.
    """
    word, lead = bare(texts, first - 1), bare(texts, first - 2).lower()
    if word == "to":
        told = bare(texts, first - 3).lower() in ADDED
    else:
        told = (word == "about" and lead in ABOUT) or (word == "over" and lead in OVER)
    return quantity.with_hedge("") if told else quantity


def _number(quantity: Quantity, texts: Sequence[str], first: int, end: int) -> Sense:
    if end > first + 1:
        return "number", quantity
    text = bare(texts, first)
    if text[-1] == "m" and text[0].isdecimal():
        if is_metres(text, texts, first, end):
            metres = literal(text[:-1], hedge=quantity.hedge, kind="measured", unit="metre")
            return "quantity", metres
    elif text[-1] == "K" and text[0].isdecimal():
        if _is_heat(texts, first, end):
            kelvin = literal(text[:-1], hedge=quantity.hedge, kind="measured", unit="kelvin")
            return "quantity", kelvin
    elif ages.is_age(quantity, texts, first, end):
        return "age", quantity.with_unit("year", "age")
    return "number", quantity


def _is_heat(texts: Sequence[str], first: int, end: int) -> bool:
    """Whether a K behind a number is a kelvin: heat is told close by, and no noun follows."""
    if bare(texts, end).isalpha():
        return False
    near = (*range(first - 6, first), *range(end, end + 5))
    return any(bare(texts, i).lower() in HEAT for i in near)


def _range(quantity: Quantity, texts: Sequence[str], first: int, end: int) -> Sense:
    if ratios.is_ratio(texts, first, end):
        return "ratio", ratios.ratio(quantity)
    return _ends(quantity, texts, first, end)


def _ends(quantity: Quantity, texts: Sequence[str], first: int, end: int) -> Sense:
    """The two ends of a range, or what two numbers with a hyphen between them are else."""
    one, other = bare(texts, first), bare(texts, end - 1)
    after = bare(texts, end)
    if other[-1:] == "m" and other[0].isdecimal() and not quantity.unit:
        low, high = quantity.low, quantity.high
        if raced(other, after.lower()) and low is not None and high is not None:
            low, high = exact(low, 10**6), exact(high, 10**6)
            metres = Quantity(low, 1, 1, quantity.hedge, "measured", "metre", low, high)
            return "range", metres
    if end != first + 3 or bare(texts, first + 1) not in "-–‐‑":
        return "range", quantity
    if not (one.isdecimal() and other.isdecimal()):
        return ("score", None) if other.lower() == "nil" else ("range", quantity)
    if _is_span(one, other, bare(texts, first - 1), after):
        return "year", None
    if one[0] == "0" and len(one) > 1:
        return "aside", None
    if is_dialled(one, bare(texts, first - 1), "-", texts, first):
        return "aside", None
    if _is_record(texts, first, after):
        return "score", None
    if after in ("-", "‐", "‑") and texts[end] == after:
        return "aside", None
    if int(one) >= int(other) or _in_sets(texts, first, end):
        return "score", None
    counted = after.islower() and after.endswith("s") and after not in WON
    around = {bare(texts, i).lower() for i in (*range(first - 4, first), end, end + 1)}
    scored = not counted and bool(around & WON)
    return ("score", None) if scored else ("range", quantity)


def _is_span(one: str, other: str, before: str, after: str) -> bool:
    """Whether two numbers are years: 1999-2003, 2019-20, 2005-6, Abelard (1079-1142)."""
    if len(one) != 4:
        return False
    if len(other) == 1:
        return one[:2] in ("19", "20") and int(one[-1]) + 1 == int(other)
    if 1500 <= int(one) < 2100:
        return len(other) in (2, 4)
    return len(other) == 4 and before == "(" and after == ")"


def _is_record(texts: Sequence[str], first: int, after: str) -> bool:
    """Harwick (1-2); fell to 3-6; a record of 4-0."""
    before, lead = bare(texts, first - 1), bare(texts, first - 2)
    if {bare(texts, first), bare(texts, first + 2)} <= POINTS and before in ("to", "at"):
        return not after.isalpha() or after in FOLLOW  # fought back to 30-40
    if before == "(" and after == ")":
        # Harwick (1-2); 6-7 (4-7) in a set.
        return lead[:1].isupper() or (lead.isdecimal() and bare(texts, first - 3) in ("-", "–"))
    fell = before == "to" and lead in ("fell", "slipped", "dropped", "improved")
    return fell or (before == "of" and lead == "record") or after == "record"


def _in_sets(texts: Sequence[str], first: int, end: int) -> bool:
    """Whether it is one of the sets of a match: 6-3, 4-6, 7-5."""
    before = first - 2 if bare(texts, first - 1) == "," else first - 1
    after = end + 1 if bare(texts, end) == "," else end
    pairs = ((before - 2, before), (after, after + 2))
    return any(
        len(bare(texts, one)) == 1
        and bare(texts, one).isdecimal()
        and bare(texts, one + 1) in ("-", "–")
        and bare(texts, other).isdecimal()
        for one, other in pairs
    )


def _money(quantity: Quantity, texts: Sequence[str], first: int, end: int) -> Sense:
    """Pounds of meat are no money."""
    if quantity.unit != "GBP" or quantity.scale > 1:
        return "money", quantity
    if bare(texts, end - 1).lower() not in ("pound", "pounds"):
        return "money", quantity
    after = bare(texts, end).lower()
    worth = after == "of" and bare(texts, end + 1).lower() in OF_MONEY
    if worth or (quantity.hedge == "vague" and quantity.value >= MILLION):
        return "money", quantity
    hung = bare(texts, end - 2) in ("-", "‐", "‑")
    around = {bare(texts, i).lower() for i in range(first - 4, first)}
    around |= {bare(texts, i).lower() for i in range(first - 7, first - 4)} & MEAT
    if after == "of" or after in GOODS or (hung and after not in COINS) or around & WEIGHED:
        return "quantity", quantity.with_unit("pound", "measured")
    return "money", quantity


def _quantity(quantity: Quantity, texts: Sequence[str], first: int, end: int) -> Sense:
    """Two degrees warmer is a difference: it converts without the 32."""
    if quantity.unit not in ("celsius", "fahrenheit"):
        return "quantity", quantity
    after = {bare(texts, end).lower(), bare(texts, end + 1).lower()}
    before = {bare(texts, i).lower() for i in range(first - 3, first)}
    if after & WARMER or before & WARMING:
        return "quantity", quantity._replace(unit=f"delta_{quantity.unit}")
    return "quantity", quantity


def _malformed(quantity: Quantity, texts: Sequence[str], first: int, end: int) -> Sense:
    """Fourteen stone, 14st, where a weight is told: no rank with the wrong ending."""
    around = {bare(texts, i).lower() for i in (*range(first - 6, first), *range(end, end + 5))}
    return ("quantity", quantity) if around & WEIGHED else ("malformed", None)


# By the kind of a figure at tokens first to end: its kind and quantity in its place, unchanged if
# it reads but one way.
SENSES: dict[str, Callable[[Quantity, Sequence[str], int, int], Sense]] = {
    "number": _number,
    "range": _range,
    "money": _money,
    "quantity": _quantity,
    "malformed": _malformed,
}
