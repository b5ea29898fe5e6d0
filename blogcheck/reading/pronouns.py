"""The word one where it counts nothing: this one, one of the best, one sees, a one-off."""

from collections.abc import Sequence

from blogcheck.reading.beside import bare
from blogcheck.reading.glue import HYPHENS

# Before "one" these make it a pronoun, those only where no noun is behind it.
BEFORE = frozenset("no any every each some another someone good bad big old right wrong".split())
THE = frozenset("the this that which not a only new whole loved little young".split())
AFTER = frozenset(
    """another who whom that which what is was are were has had have can could should would will may
    must might in on at for from with by and or but as if than about when where because day thing
    side hand another's 's else goes knows does did wants makes way we he she they it i you
    there really never always just also to too off time out together back before after until again
    yet now size not""".split()
)
# The one under the pier, the one before it.
PLACED = frozenset(
    """under over near between during outside inside beside behind above below around through across
    against among like""".split()
)
# At one point, under one roof: nobody counts; but just one of them is a count.
IDIOMS = {
    "at": ("point", "stage", "time", "end", "moment"), "under": ("roof",),
    "in": ("go", "piece", "place", "breath", "sitting", "fell", "form"),
}  # fmt: skip
ONLY = frozenset("just only but".split())
# One leading member is a count, one leading the field a pronoun; these are nouns or adjectives.
COUNTED = frozenset(
    """leading winning training evening wing string shooting remaining recording rating ranking
    polling opening overriding morning landing interesting building meeting painting wedding hearing
    outstanding missing existing reading warning crossing listing holding filing""".split()
)
# What ends in s and goes before the noun that one counts; of other words only a verb does.
ATTRIBUTIVE = frozenset(
    """sports goods savings sales news arms jobs earnings rights operations communications systems
    services securities customs series species serious previous obvious famous times""".split()
)
# A one-off, a one-way street: words of their own; a one-seat majority is a count.
WORDS = frozenset(
    """time off way on size hit for sided sidedness liner liners of handed by and stop dimensional
    horse armed eyed legged to upmanship shot trick""".split()
)
# What a "one" behind a noun or an adjective with its article was: a rare one called.
MADE = frozenset(
    """made built known held set told seen given sold run chosen taken written called named
    dubbed""".split()
)
NUMBERS = frozenset("two three four five six seven eight nine ten dozen".split())
SINGULAR = ("ss", "us", "is")


def pronoun(before: str, after: str, texts: Sequence[str], end: int) -> str:
    """Why the one that ends at a token counts nothing; empty if it does.

    before, after: the words on either side of it, before in lower case.
    """
    if after in HYPHENS and texts[end] == after:
        return "word" if bare(texts, end + 1).lower() in WORDS else ""
    word = after.lower()
    if before in BEFORE or (before in THE and not after.islower()):
        return "pronoun"
    if word in IDIOMS.get(before, ()):
        return "idiom"
    if word == "more":
        return "" if bare(texts, end + 1).islower() else "pronoun"
    if word in ("of", "out"):
        return "" if before in ONLY or _counted_of(texts, end + 1) else "pronoun"
    if after[:1].isalpha():
        led = before == "the" and (word in PLACED or word in NUMBERS)
        return "pronoun" if led or word in AFTER or _done(word, before, texts, end) else ""
    return "" if _ends(before, after, texts, end) else "pronoun"


def _ends(before: str, after: str, texts: Sequence[str], end: int) -> bool:
    """Whether a count may end its clause: one 6-month study, by three votes to one."""
    beside = bare(texts, end + 1)
    if before == "to" and any(_is_number(bare(texts, i)) for i in (end - 4, end - 3)):
        return True
    number = after == "," and _is_number(beside)
    return number or after[:1] in HYPHENS or (after[:1].isdecimal() and beside in HYPHENS)


def _done(word: str, before: str, texts: Sequence[str], end: int) -> bool:
    """Whether a verb follows: as one sees it, this one captures, you'll, the one posed by."""
    for mark in "'’":
        if mark in word:
            return word.partition(mark)[0].removesuffix("n") in AFTER  # you'll, doesn't
    if word.endswith("ing"):
        return word not in COUNTED or bare(texts, end + 1) in ("the", "a")
    if word.endswith("s"):
        return not word.endswith(SINGULAR) and word not in ATTRIBUTIVE
    if word in ("called", "named", "dubbed"):
        return True
    led = before in ("the", "this", "that") or bare(texts, end - 3).lower() in ("a", "an", "the")
    return led and (word in MADE or (word.endswith("ed") and bare(texts, end + 1).islower()))


def _counted_of(texts: Sequence[str], place: int) -> bool:
    """One of the five, one of London's 14: a number is close behind."""
    return any(_is_number(bare(texts, i)) for i in range(place, place + 3))


def _is_number(word: str) -> bool:
    return word[:1].isdecimal() or word.lower() in NUMBERS
