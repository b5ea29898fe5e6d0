"""Number words that count nothing where they stand: first aid, a six-pack, a double room.

Each says why a figure at tokens first to end is no quantity; empty if it is one.
"""

from collections.abc import Sequence

from blogcheck.reading.beside import bare
from blogcheck.reading.glue import HYPHENS
from blogcheck.reading.split import PERIODS

PREFERENCES = frozenset("preference preferences choice choices".split())
# An office or a thing that bears its rank for a name.
RANKED = {
    "first": frozenset(
        """aid name names lady hand hands floor degree minister ministers minister's minister’s
        secretary mate officer lieutenant sergeant responder responders""".split()
    ),
    "second": frozenset("hand nature thoughts homes fiddle wind lieutenant guess".split()),
    "third": frozenset("party parties degree".split()),
    "fourth": frozenset("estate wall".split()),
    "fifth": frozenset("column columnist columnists".split()),
    "seventh": frozenset(("heaven",)),
    "eleventh": frozenset(("hour",)),
}
NAMING = frozenset("lady name names minister ministers minister's minister’s".split())
# With a capital behind 9th, 2nd: a body of soldiers, a court, a street.
BODIES = frozenset(
    """division infantry brigade regiment battalion army corp squadron fleet circuit district
    platoon guard airborne cavalry armored armoured marine artillery earl duke baron
    viscount marquess ward precinct wing amendment street st avenue ave""".split()
)
# Before first and a verb: he first met her, it was first shown.
SUBJECTS = frozenset("he she they we i you it who".split())
# Of these there is a first, and no "at first" before them.
AT_FIRST = frozenset(
    """light glance sight marriage birth instance base attempt reading contact registration offence
    slip""".split()
)
# What follows the verb of somebody named: Jo Vale first read the report.
DETERMINED = frozenset("a an the his her its their that".split())
OBJECTS = frozenset("him her them us me it this that".split())
PASSIVE = frozenset("was were is are been being be has have had that which when".split())
PAST = frozenset(
    """met saw came began broke made held heard told built took found ran won put set sold shown
    seen spoke wrote written known given taken got became thought felt done drew drawn struck grown
    led sent read said went gone brought hit broadcast cast laid heard won begun""".split()
)
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
JOINED = frozenset("hand guess guessing rate class degree string person party".split())
# What makes one word with a number hyphened to it, and with which: a six-pack, two-faced.
MADE_OF = {
    "pack": "six", "packs": "six", "letter": "four", "way": "two", "faced": "two", "tone": "two",
    "hours": "zero", "pin": "ten",
}  # fmt: skip
MADE_OF_ANY = frozenset("wheel dimensional something".split())
# Before "the double" it is two prizes, or a game of four.
TITLED = frozenset("the a an same this that his her their first second rare domestic".split())
MEASURED_OUT = frozenset("time groove beat beats rhythm signature signatures bar bars".split())
HALVED = frozenset("mast way board moon light length back".split())
COMPASS = frozenset("NSEW")
HITTING = frozenset("hit hits hitting knock knocked smash smashed smacked".split())


def joined(texts: Sequence[str], end: int) -> str:
    """A number with a hyphen behind it that is one word with what follows."""
    after = bare(texts, end + 1).lower()
    if after in MADE_OF_ANY or MADE_OF.get(after) == bare(texts, end - 1).lower():
        return "word"
    if after == "a":  # five-a-side
        return "word" if bare(texts, end + 2) in HYPHENS else ""
    return "idiom" if after in ("to", "by") and _same_again(texts, end) else ""


def _same_again(texts: Sequence[str], end: int) -> bool:
    """Nine-to-five, four-by-four: hours of work, and a car."""
    one, other = bare(texts, end - 1).lower(), bare(texts, end + 3).lower()
    return (one, other) in (("nine", "five"), ("9", "5"), ("four", "four"), ("one", "one"))


def word(text: str, before: str, after: str, texts: Sequence[str], first: int, *_: int) -> str:
    """A batsman’s hundred is a score, six an idiom behind what was hit for it, 51.5 N a place."""
    if "." in text and text[0].isdecimal():
        return "place" if after in COMPASS else "code" if text[:3] == "10." and after == "/" else ""
    text = text.lower()
    if text == "hundred":
        return "score" if before in CENTURY_BEFORE or before.endswith(("'s", "’s")) else ""
    if text == "six" and before == "for":
        near = {bare(texts, i).lower() for i in range(first - 6, first - 1)}
        return "idiom" if near & HITTING else ""
    return "idiom" if text == "zero" and before == "ground" else ""


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
    if word[0].isdecimal():
        if noun in ("and", "or") and bare(texts, end + 1)[:1].isdecimal():
            noun = bare(texts, end + 2)
        beside = bare(texts, end + 1)
        names = {name.lower().removesuffix("s") for name in (noun, beside) if name[:1].isupper()}
        return "name" if noun[:1].isupper() and names & BODIES else ""
    lower = word.lower()
    begins = word[0].isupper() or before == ":"
    if begins and after == "," and not before[:1].isalnum():
        return "" if _is_ranked(bare(texts, end + 1).lower()) else "list marker"
    if noun.lower() in RANKED.get(lower, ()) and bare(texts, end + 1) != "to":
        return "name" if noun.lower() in NAMING else "idiom"
    form = lower == "sixth" and noun.lower().startswith("form")
    # A phone-first line.
    hung = before in HYPHENS and texts[first - 1] == before and texts[first - 2][-1].isalpha()
    if form or hung or (joined and noun.lower() in JOINED):
        return "word"
    if lower == "second" and before == "every" and noun.lower() == "of":
        return "time"
    if lower == "second":
        idle = not noun[:1].isalpha() or noun.lower() in ("later", "before", "after", "ago", "or")
        idle |= before == "every" and noun.lower() in ("that", "counts", "when", "is", "was")
        timed = before == "per" or (before in ("a", "split", "every") and idle)
        return "time" if timed else "idiom" if _to_none(texts, end) else ""
    return _first(before, noun, texts, end) if lower == "first" else ""


def _first(before: str, noun: str, texts: Sequence[str], end: int) -> str:
    """At first, first of all, he first met her; not the first that he met."""
    if before == "at" and noun.lower() not in AT_FIRST:
        return "idiom"
    beside = bare(texts, end + 1).lower()
    if (noun, beside) in (("of", "all"), ("and", "foremost"), ("up", ":"), ("up", ",")):
        return "idiom"
    acted = noun.islower() and (noun.endswith("ed") or noun in PAST)
    if before in OBJECTS and not noun[:1].isalpha():
        return "idiom"  # had to do him first.
    if before == "since" and noun.endswith("ing"):
        return "idiom"
    named = bare(texts, end - 2)[:1].isupper() and beside in DETERMINED
    named |= before == "," and noun in PAST
    if named or before in SUBJECTS or (before in PASSIVE and beside != "by"):
        return "idiom" if acted else ""
    return ""


def _to_none(texts: Sequence[str], end: int) -> bool:
    """Second to none."""
    return (bare(texts, end), bare(texts, end + 1).lower()) == ("to", "none")


def _is_ranked(word: str) -> bool:
    """Whether a word is a rank: First, second and third were."""
    return word in RANKED or word in ("sixth", "eighth", "ninth", "tenth", "and")


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
        return _stroked(text, bare(texts, first - 1), bare(texts, end))
    last = bare(texts, end - 1).lower()
    before, after = bare(texts, first - 1).lower(), bare(texts, end).lower()
    if last == "half":
        return _half(before, after, texts, first, end)
    if last == "quarters" and (before in HALF_BEFORE or after == "ended"):
        return "period"  # the first three quarters
    # Over a quarter (28 per cent) of the homes.
    given = after == "(" and bare(texts, first).lower() == "a"
    if last == "quarter" and after != "of" and not given:
        return "period" if before in ("in", "of", "every", "each", "per", "for", "over") else ""
    return ""


def _stroked(text: str, before: str, after: str) -> str:
    """24/7, a 4/4 beat, 3/2, the last of three messages, 3/3."""
    if text in IDIOMS:
        return "idiom"
    if text == "4/4" and after.lower() in MEASURED_OUT:
        return "word"
    above, _, below = text.partition("/")
    if above == below and not before and after[:1].isupper():
        return "list marker"
    code = below.isdecimal() and (int(below) > 100 or int(above or 0) > int(below))
    return "code" if code else ""


def _half(before: str, after: str, texts: Sequence[str], first: int, end: int) -> str:
    """The first half, a fly-half, a half-truth, half way, a year-and-a-half."""
    hung = before in HYPHENS
    if hung:
        before = bare(texts, first - 2).lower()
        if before == "a":
            return "piece of a figure"
    if before in HALF_BEFORE:
        return "period"
    if hung and before in HALF_BACKS:
        return "word"
    if after in HYPHENS and texts[end - 1] == bare(texts, end - 1):
        return "word"
    if before.endswith(("'s", "’s")) and not after[:1].isalnum():
        return "period"  # in Harwick's half, of the pitch
    both = after == "and" and bare(texts, end + 1) == "half"
    if after in HALVED or both or (before == "and" and bare(texts, first - 2) == "half"):
        return "word"
    return "period" if after in PERIODS or after in ("time", "term", "century") else ""


def multiple(texts: Sequence[str], first: int, end: int) -> str:
    """Double the number is a multiple, a double room is not, nor is to double down."""
    word = bare(texts, first).lower()
    if bare(texts, end) in ("down", "up"):
        return "idiom"
    if word not in ("double", "doubles", "triple", "treble", "quadruple"):
        return ""
    after = bare(texts, end).lower()
    before = first - 1
    owned = word == "doubles" and bare(texts, before).endswith(("'s", "’s"))
    if after in ("in", "to", "last", "") and (owned or bare(texts, before).lower() in TITLED):
        return "word"  # the double in Leith
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
    if words == ["a", "couple"] and after.endswith("s") and after.islower():
        return "" if after not in ("is", "was", "has", "who's", "as") else "word"
    if words[-1] in ("couple", "handful", "scores", "tens"):
        return "" if after == "of" or after in ("more", "hundred", "thousand") else "word"
    return ""
