"""What the m of `1.5m` stands for where it stands: metres of a wall, or millions of people."""

from collections.abc import Sequence

from blogcheck.reading.beside import bare

# What stands after a length in metres.
PHYSICAL = frozenset(
    """wall walls deep high tall long wide race races hurdles sprint freestyle butterfly backstroke
    breaststroke relay final finals heats dash pool swim tower wave waves fence cliff statue above
    below away x radius mark runner title record medley heat event champion gold bronze silver
    steeplechase drop shot stretch tunnel platform air rifle crane tree trees yacht boat ship
    telescope dish span depth tide thick across apart behind ahead individual walk sprinter swimmer
    hurdler distance women's women’s men's men’s penalty kick""".split()
)
# What stands after a number of millions, or after either.
MILLIONS = frozenset(
    "people in of voted watched viewed more fewer a children men women on for to this last".split()
)
RACES = frozenset({"60m", "100m", "200m", "400m", "800m", "1500m", "1,500m", "5000m", "10000m"})
# What is about: a length, or a count.
LENGTH = frozenset(
    """jump jumped jumps leap leapt leaping cleared clearing clear vault throw threw throws thrown
    javelin discus hammer hurdles sprint relay swim swam race raced racing runner runners ran track
    trail descends descended ascent climb climbed metres meters metre km feet ft height tall wide
    deep depth distance distancing drying telescope stride""".split()
)
COUNT = frozenset(
    """people viewers viewer audience audiences users customers listeners readers population watched
    jobs homes sales copies units votes voters subscribers members downloads households
    passengers workers employees budget cost turnover profit sold sell selling bought""".split()
)
NO_PLURAL = frozenset("is was has this as does its his us across towards versus".split())
# With these a phrase of its own begins.
NO_NOUN = frozenset("from the or and with at by that which when while but than if so".split())
BEFORE, AFTER, NOUN = 8, 6, 3
# What joins the numbers of a list, and how many tokens of it are looked at.
JOINTS = frozenset({",", "and", "or", "to", "-", "–"})
LONGEST = 16


def is_metres(text: str, texts: Sequence[str], first: int, end: int) -> bool:
    """Whether a number with an m glued to it, at the tokens from first to end, is a length."""
    end = _listed(texts, end)
    after = bare(texts, end)
    word = after.lower()
    if word in ("from", "by") and bare(texts, end + 1)[:1].isdecimal():
        return word == "by" and bare(texts, end + 1)[-1] == "m"  # 2.4m from 1.9m; 3m by 4m
    if raced(text, word) or "," in text:
        return True
    if after in ("-", "–") and bare(texts, end + 1).lower() in PHYSICAL:
        return True
    around = {
        bare(texts, i).lower() for i in (*range(first - BEFORE, first), *range(end, end + AFTER))
    }
    length, count = bool(around & LENGTH), bool(around & COUNT)
    if _is_counted(texts, end):
        return False
    if word in MILLIONS or word in NO_PLURAL or word.endswith("ed"):
        return length and not count
    return length or not count


def _listed(texts: Sequence[str], end: int) -> int:
    """Where a list of such numbers ends: what is behind 1.2m, 0.9m and 1.6m tonnes is of each."""
    last = end
    for i in range(end, end + LONGEST):
        word = bare(texts, i)
        if word[-1:] == "m" and word[0].isdecimal():
            last = i + 1
        elif word not in JOINTS:
            break
    return last


def _is_counted(texts: Sequence[str], end: int) -> bool:
    """Whether a plural follows, with a word or two before it: 1.5m people, 4m new homes."""
    for i in range(end, end + NOUN):
        word = bare(texts, i)
        if not word.replace("-", "").isalpha() or word.lower() in NO_NOUN | (MILLIONS - COUNT):
            return False
        plural = word.islower() and word.endswith("s") and not word.endswith("ss")
        if word.lower() in COUNT or (plural and word not in NO_PLURAL):
            return True
    return False


def raced(text: str, word: str) -> bool:
    """Whether it is a distance that is run, or a physical word stands behind it."""
    return text in RACES or word in PHYSICAL
