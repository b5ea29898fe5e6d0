"""Bare numbers that are ages: `Jane Okafor, 53, said`, `she was 53 when`, `aged 30, 33 and 41`."""

from collections.abc import Sequence

from blogcheck.quantity import Quantity
from blogcheck.reading.beside import bare
from blogcheck.reading.claim import Figure
from blogcheck.reading.titles import DAYS, PLACED

# Nobody is older, and what a side may have scored instead.
OLDEST, SCORED = 110, 15
# How many tokens a hedge has at most, with what it stands behind.
HEDGED = 4
# Where somebody stands in a picture, which is told behind an age.
PICTURED = frozenset("pictured left right above below centre center far inset seen top".split())
PERSONS = frozenset(
    """husband wife father mother son daughter brother sister man woman boy girl actor actress star
    singer model presenter player driver partner boyfriend girlfriend fiance fiancé fiancee fiancée
    teenager pensioner officer teacher student striker midfielder defender goalkeeper winger captain
    comedian widow widower grandfather grandmother victim suspect first second third other latter
    former elder eldest younger youngest""".split()
)
# Behind these so much of something is told: Calories, 53; fat, 3.
FOOD = frozenset("Calories Protein Fat Fibre Fiber Carbs Carbohydrate Sodium Sugar Salt".split())
KIN = frozenset(
    "son sons daughter daughters sister brother child children boy girl twin twins baby".split()
)
JUNIORS = frozenset(("Jr", "Sr"))
# She was 53, who is only 9; and turned 40, whoever did.
HE = frozenset("he she who i".split())
IS = frozenset("was is am".split())
HE_IS = frozenset("he's he’s she's she’s who's who’s i'm i’m turned turns turning".split())
ONLY = frozenset("just only still already now barely".split())
# What may stand behind an age that a verb tells: the end of a clause, or when it was so.
ENDS = frozenset(', . ; ) ! ? – — " ” ’'.split()) | {""}
THEN = frozenset("when then today yesterday".split())
# The words between the ages of several people.
JOINTS = ([","], ["and"], ["or"], [",", "and"], [",", "or"], ["&"])


# What may follow one more age, and the last of them: aged 22 and 30 were held.
GOES_ON = frozenset(("and", "or"))
LAST = GOES_ON | {"were", "was", "respectively"}


def is_age(quantity: Quantity, texts: Sequence[str], first: int, end: int) -> bool:
    """Whether the number at tokens first to end, of one token, is somebody's age."""
    value = quantity.value
    if not isinstance(value, int) or not 0 < value <= OLDEST:
        return False
    if quantity.hedge:  # aged over 60, aged at least 18
        return any(bare(texts, i).lower() == "aged" for i in range(first - HEDGED, first - 1))
    before, after = bare(texts, first - 1), bare(texts, end)
    if before in ("at", ",") or after == "(":
        return _apposed(value, before, after, texts, first)
    return value > 1 and _told(before.lower(), after, texts, first)


def _apposed(value: int, before: str, after: str, texts: Sequence[str], first: int) -> bool:
    """`Jane Okafor, 53, said`, `He was, at 53, the oldest`; what ends there has a full name."""
    place = first + 1
    ends = after in (",", ";") or (after == "(" and bare(texts, place + 1).lower() in PICTURED)
    if not ends and after not in ("and", ".", ""):
        return False
    name = bare(texts, first - 2)
    if name == "." and bare(texts, first - 3) in JUNIORS:
        return True
    if before == "at":
        return ends and name == ","
    if before == "," and ends and name in PERSONS and value > SCORED:
        return bare(texts, first).isdecimal()
    if (
        before != ","
        or name in FOOD
        or not (name[:1].isupper() and name[-1:].islower() and name.lower() not in DAYS)
    ):
        return False
    word = bare(texts, first)
    if ends and word.isdecimal():
        return True
    full = bare(texts, first - 3)
    named = full[:1].isupper() and full[-1:].islower() and full.lower() not in DAYS | PLACED
    if ends:  # her daughter Merrin, six, was
        return named or full in KIN
    return named and word.isdecimal() and value > SCORED


def _told(before: str, after: str, texts: Sequence[str], first: int) -> bool:
    """She was 53 when it began, he is only 9, Merrin turned 40; not when she was 3 up."""
    at = first - 1
    if before in ONLY:
        at -= 1
        before = bare(texts, at).lower()
    if before not in HE_IS and not (before in IS and bare(texts, at - 1).lower() in HE):
        return False
    beside = bare(texts, first + 2)
    if after == "and":
        return beside.isalpha()
    at_the_time = after == "at" and bare(texts, first + 3) == "time"
    glued = after in ("’", "–", "—") and not texts[first][-1].isspace()
    return at_the_time or after.lower() in THEN or (after in ENDS and not glued)


def is_listed(
    figures: Sequence[Figure], places: Sequence[tuple[int, int]], texts: Sequence[str], index: int
) -> bool:
    """Whether a number is one more age of several that "aged" leads: aged 22, 30 and 43.

    places: the tokens of each figure, half open.
    """
    value = figures[index].value
    if not isinstance(value, int) or value > OLDEST or figures[index].hedge is not None:
        return False
    after = bare(texts, places[index][1])
    last = bare(texts, places[index][0] - 1) in ("and", "or", "&")
    if after.isalpha() and after.islower() and after not in (LAST if last else GOES_ON):
        return False
    for other in range(index - 1, -1, -1):
        if figures[other].kind != "age":
            return False
        row = texts[places[other][1] : places[other + 1][0]]
        if [word.rstrip() for word in row] not in JOINTS:
            return False
        if figures[other].text[:4].lower() in ("aged", "ages"):
            return True
    return False
