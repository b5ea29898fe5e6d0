"""Number words that count nothing where they stand: the pronoun one, first aid, a double room.

Each says why a figure at tokens first to end is no quantity; empty if it is one.
"""

from collections.abc import Sequence

from blogcheck.reading.beside import bare
from blogcheck.reading.glue import HYPHENS
from blogcheck.reading.split import PERIODS

# Before "one" these make it a pronoun, those only where no noun is behind it.
ONE_BEFORE = frozenset(
    "no any every each some another someone good bad big old right wrong".split()
)
ONE_THE = frozenset("the this that which not a only new whole loved little young".split())
ONE_AFTER = frozenset(
    """another who whom that which what is was are were has had have can could should would will may
    must might in on at for from with by and or but as if than about when where because day thing
    side hand another's 's else goes knows does did wants makes way we he she they it i you
    there really never always just also to too off time""".split()
)
# At one point, under one roof: nobody counts; but just one of them is a count.
ONE_IDIOMS = {"at": ("point", "stage", "time", "end", "moment"), "under": ("roof",)}
ONLY = frozenset("just only but".split())
# One leading member is a count, one leading the field a pronoun; these are nouns or adjectives.
ONE_COUNTED = frozenset(
    """leading winning training evening wing string shooting remaining recording rating ranking
    polling opening overriding morning landing interesting building meeting painting wedding hearing
    outstanding missing existing reading warning crossing listing holding filing""".split()
)
# A one-off, a one-way street: words of their own; a one-seat majority is a count.
ONE_WORDS = frozenset(
    """time off way on size hit for sided sidedness liner liners of handed by and stop dimensional
    horse armed eyed legged to upmanship shot trick""".split()
)
PREFERENCES = frozenset("preference preferences choice choices".split())
FIRST_IDIOMS = frozenset("aid name names lady hand hands floor degree person".split())
HALF_BEFORE = frozenset(
    "first second later latter opening last previous early late better final third".split()
)
HALF_BACKS = frozenset("fly scrum centre center wing other".split())
IDIOMS = frozenset({"24/7", "9/11", "7/7", "50/50", "20/20", "11/9"})
# A batsman's hundred is a score: his third hundred, a maiden hundred.
CENTURY_BEFORE = frozenset(
    """his her their my our first second third fourth fifth sixth seventh eighth ninth tenth
    maiden unbeaten double career debut brilliant fine superb quick rapid""".split()
)
COUNTS = frozenset("two three four five six seven eight nine ten dozen".split())
# To double, but not to double figures.
BEFORE_VERB = frozenset("to will would could may might must can should".split())
HEDGING = frozenset("more than nearly almost about roughly at least".split())
DOUBLES = frozenset("figures digits rooms room doors beds glazing yellow time pay".split())
# What a first, second or third hyphened to it makes one word of: second-hand, third-rate.
JOINED = frozenset(("hand", "guess", "guessing", "rate", "class", "degree"))


def word(text: str, before: str, *_: object) -> str:
    """A batsman’s hundred is a score."""
    score = before in CENTURY_BEFORE or before.endswith(("'s", "’s"))
    return "score" if score and text.lower() == "hundred" else ""


def one(before: str, after: str, texts: Sequence[str], end: int) -> str:
    """The pronoun one, at one point, one-off; a count is none of these."""
    if after in HYPHENS and texts[end] == after:
        return "word" if bare(texts, end + 1).lower() in ONE_WORDS else ""
    word = after.lower()
    if before in ONE_BEFORE:
        return "pronoun"
    if word in ONE_IDIOMS.get(before, ()):
        return "idiom"
    if before in ONE_THE and not after.islower():
        return "pronoun"
    if word == "more":
        return "" if bare(texts, end + 1).islower() else "pronoun"
    if word == "of":
        return "" if before in ONLY or _counted_of(texts, end + 1) else "pronoun"
    if word in ONE_AFTER:
        return "pronoun"
    if word.endswith("ing") and (word not in ONE_COUNTED or bare(texts, end + 1) in ("the", "a")):
        return "pronoun"
    if after[:1].isalpha() or after[:1] in HYPHENS:
        return ""
    beside = bare(texts, end + 1)
    return "" if after == "," and (beside[:1].isdecimal() or beside in COUNTS) else "pronoun"


def _counted_of(texts: Sequence[str], place: int) -> bool:
    """One of the five, one of London's 14: a number is close behind."""
    words = [bare(texts, i).lower() for i in range(place, place + 3)]
    return any(word[:1].isdecimal() or word in COUNTS for word in words)


def ordinal(texts: Sequence[str], first: int, end: int) -> str:
    """The 19th century, First Bank, first aid, a split second, the sixth form."""
    word = bare(texts, first)
    before, after = bare(texts, first - 1).lower(), bare(texts, end)
    joined = after in HYPHENS and texts[end] == after
    noun = bare(texts, end + 1) if joined else after
    if noun.lower() in PREFERENCES:
        return "measure"
    if _of_centuries(texts, end):
        return "century"
    if word[0].isupper() and (noun[:1].isupper() or _ends_name(texts, first, end)):
        return "name"
    lower = word.lower()
    form = lower == "sixth" and noun.lower().startswith("form")
    if form or (joined and noun.lower() in JOINED):
        return "word"
    if lower == "second" and before == "every" and noun.lower() == "of":
        return "time"
    if lower == "second":
        idle = not noun[:1].isalpha() or noun.lower() in ("later", "before", "after", "ago", "or")
        idle |= before == "every" and noun.lower() in ("that", "counts", "when", "is", "was")
        timed = before == "per" or (before in ("a", "split", "every") and idle)
        return "time" if timed else ""
    if lower != "first":
        return ""
    if before == "at" and noun.lower() not in ("light", "glance", "sight"):
        return "idiom"
    if noun.lower() in FIRST_IDIOMS:
        return "name" if noun.lower() in ("lady", "name", "names") else "idiom"
    return "idiom" if noun == "of" and bare(texts, end + 1).lower() == "all" else ""


def _of_centuries(texts: Sequence[str], end: int) -> bool:
    """The 19th century; the 18th and 19th centuries."""
    joint = bare(texts, end)
    beside = end + 2 if joint in ("and", "or", "to") or joint in HYPHENS else end
    if beside > end and not bare(texts, end + 1)[:1].isdecimal():
        return joint in HYPHENS and bare(texts, end + 1).lower() == "century"
    return bare(texts, beside).lower() in ("century", "centuries")


def _ends_name(texts: Sequence[str], first: int, end: int) -> bool:
    """Fenland First wants: a capital in mid-sentence, behind another."""
    before = texts[first - 1] if first else "\n"
    after = bare(texts, end)
    return (
        before[:1].isupper()
        and before[-1] != "\n"
        and bare(texts, first)[0].isalpha()
        and (not after.isalpha() or after.islower())
    )


def fraction(texts: Sequence[str], first: int, end: int) -> str:
    """24/7, the first half, a half-truth, in the quarter."""
    text = "".join(texts[first:end]).rstrip()
    if "/" in text:
        above, _, below = text.partition("/")
        if text in IDIOMS:
            return "idiom"
        code = below.isdecimal() and (int(below) > 100 or int(above or 0) > int(below))
        return "code" if code else ""
    last = bare(texts, end - 1).lower()
    before, after = bare(texts, first - 1).lower(), bare(texts, end).lower()
    if last == "half":
        hung = before in HYPHENS
        if hung:
            before = bare(texts, first - 2).lower()
        if before in HALF_BEFORE:
            return "period"
        if hung and before in HALF_BACKS:
            return "word"
        if after in HYPHENS and texts[end - 1] == bare(texts, end - 1):
            return "word"
        return "period" if after in PERIODS or after in ("time", "term", "century") else ""
    if last == "quarters" and (before in HALF_BEFORE or after == "ended"):
        return "period"  # the first three quarters
    # Over a quarter (28 per cent) of the homes.
    given = after == "(" and bare(texts, first).lower() == "a"
    if last == "quarter" and after != "of" and not given:
        return "period" if before in ("in", "of", "every", "each", "per", "for", "over") else ""
    return ""


def multiple(texts: Sequence[str], first: int, end: int) -> str:
    """Double the number is a multiple, a double room is not, nor is to double down."""
    word = bare(texts, first).lower()
    if bare(texts, end) == "down":
        return "idiom"
    if word not in ("double", "doubles", "triple", "treble", "quadruple"):
        return ""
    after = bare(texts, end).lower()
    before = first - 1
    while before > 0 and bare(texts, before).lower() in HEDGING:
        before -= 1
    if bare(texts, before).lower() in BEFORE_VERB and after not in DOUBLES:
        return ""
    named = after in ("the", "its", "their", "his", "her", "that", "what", "last", "in", "to", "as")
    return "" if named else "word"


def vague(texts: Sequence[str], first: int, end: int) -> str:
    """A couple of wins is a count, a couple is two people; scores of fans, but his scores."""
    words = [bare(texts, i).lower() for i in range(first, end)]
    after = bare(texts, end).lower()
    if words == ["few"]:
        return (
            "" if bare(texts, first - 1).lower() in ("extra", "additional", "further") else "word"
        )
    if words[-1] in ("couple", "handful", "scores", "tens"):
        return "" if after == "of" or after in ("more", "hundred", "thousand") else "word"
    return ""
