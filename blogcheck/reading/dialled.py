"""Telephone numbers: groups of digits with blanks or hyphens between them."""

from collections.abc import Sequence

from blogcheck.reading.beside import bare

# How many groups a number has at most, and what a free one begins with.
GROUPS = 6
FREE = frozenset({"1300", "1800", "0800", "800", "13"})
# What asks for a number; that of a book is set in groups alike.
CALLED = frozenset(
    """call calling ring phone tel telephone ph mobile mob helpline lifeline line hotline cell fax
    dial dialling isbn""".split()
)
# What goes before the last digits of a number in a house: ext 2538.
INNER = frozenset("ext extn extension x".split())
CALLING = frozenset("call calling called dial dialling dialled ring rang phone phoned".split())
SHORT = frozenset({"999", "111", "101", "911", "112", "105", "119", "311", "988"})
# How many words before a number may ask for it: call Lifeline on, tel. (work).
LEAD = 3
AMERICAN = [3, 3, 4]
# A number without the code of its town, 524 0055: in a table more figures would stand beside it.
LOCAL = [3, 4]
# The fewest digits of a number behind a word that calls for one.
SHORTEST = 6
JOINTS = frozenset({"-", "–", "‐", "‑"})


def is_dialled(text: str, before: str, after: str, texts: Sequence[str], first: int) -> bool:
    """Whether a token of digits is a telephone number or a group of one.

    A row of a table has groups of digits too: it is a word, a nought or a hyphen that tells.
    before, after: the words on either side of it.
    """
    if text[0] == "0" and (len(text) > 2 or after == ")" or (len(after) > 2 and after.isdecimal())):
        return True
    if text in SHORT and before.lower() in CALLING:
        return True
    if _is_inner(before, after, texts, first) or _has_area(texts, first):
        return True
    alone = not (before.isdecimal() or after.isdecimal())
    if alone and before not in JOINTS and after not in JOINTS:
        return False
    begin, end = first, first
    while begin > first - GROUPS and (step := _group(texts, begin, -1)):
        begin -= step
    while end < first + GROUPS and (step := _group(texts, end, 1)):
        end += step
    if begin == end:
        return False
    words = [bare(texts, i) for i in range(begin, end + 1)]
    groups = [word for word in words if word not in JOINTS]
    sizes = [len(group) for group in groups]
    asked = {bare(texts, i).lower() for i in range(begin - LEAD, begin)} & CALLED
    if asked or bare(texts, begin - 1) == "+" or (groups[0][0] == "0" and sizes[0] > 1):
        return sum(sizes) >= SHORTEST
    if sizes == LOCAL and len(words) == len(groups) and bare(texts, begin - 1):
        return True
    hyphened = len(groups) < len(words) and sizes[-3:] == AMERICAN
    return hyphened or (groups[0] in FREE and len(groups) >= len(AMERICAN))


def _is_inner(before: str, after: str, texts: Sequence[str], first: int) -> bool:
    """Ext 2538, ext. 12."""
    word = bare(texts, first - 2) if before == "." else before
    return word.lower() in INNER and not after.endswith("s")


def _has_area(texts: Sequence[str], first: int) -> bool:
    """Whether the code of a town stands in brackets before a group or two: (03) 366 7001."""
    for place in range(first, max(first - GROUPS, 1), -1):
        before = bare(texts, place - 1)
        if before == ")":
            code = bare(texts, place - 2)
            return code[:1] == "0" and code.isdecimal() and bare(texts, place - 3) == "("
        if not before.isdecimal():
            return False
    return False


def _group(texts: Sequence[str], place: int, way: int) -> int:
    """How many tokens from a group of digits to the next one that way; 0 if there is none."""
    joint = bare(texts, place + way)
    if joint.isdecimal():
        return 1
    other = place + 2 * way
    if joint not in JOINTS or not bare(texts, other).isdecimal():
        return 0
    glued = texts[place + way] == joint and not texts[min(place, other)][-1].isspace()
    return 2 if glued else 0
