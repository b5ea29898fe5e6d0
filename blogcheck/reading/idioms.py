"""Number words that count nothing where they stand: first aid, a six-pack, a double room.

Each says why a figure at tokens first to end is no quantity; empty if it is one.
"""

from collections.abc import Sequence

from blogcheck.reading import firsts
from blogcheck.reading.beside import bare
from blogcheck.reading.glue import HYPHENS
from blogcheck.reading.measured import COUNTED
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
# Second and more important: what is told next.
MORE = frozenset("more most perhaps equally".split())
HALF_BEFORE = frozenset(
    "first second later latter opening last previous early late better final third".split()
)
# Half of a pitch: the opposition half.
PITCHES = frozenset("opposition opposing opponent's opponent’s attacking defensive".split())
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
HALVED = frozenset("mast staff way board moon light length back".split())
COMPASS = frozenset("NSEW")
# What leads to a day, and what may follow it; behind another word it is the 16th of something.
FROM = frozenset("from on until till since before by after".split())
DAY_ENDS = frozenset(("", ".", ",", ";", ")", "and", "but", "when", "as", "because", "at"))
MONTHS = frozenset(
    """january february march april may june july august september october november
    december""".split()
)
BEHIND_DAY = frozenset("from to until for with that the it he she they this last".split())
LAST_DAY = 31
# Trillions are few.
MOST = 99
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
    if text[-1] == "T" and text[:-1].isdecimal() and int(text[:-1]) > MOST:
        return "code"  # 130T, and no trillions without their sign
    text = text.lower()
    if before in MONTHS and text in COUNTED and after in DAY_ENDS | BEHIND_DAY:
        return "day of a month"  # until April three
    if text == "hundred":
        return "score" if before in CENTURY_BEFORE or before.endswith(("'s", "’s")) else ""
    if text == "six" and before == "for":
        near = {bare(texts, i).lower() for i in range(first - 6, first - 1)}
        return "idiom" if near & HITTING else ""
    return "idiom" if text == "zero" and before in ("ground", "net") else ""


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
    if word[0].isupper() and _is_named(before, noun, texts, first, end):
        return "name"
    if word[0].isdecimal():
        return _in_figures(word, before, noun, texts, end)
    lower = word.lower()
    if (word[0].isupper() or before == ":") and not before[:1].isalnum() and after in (",", "and"):
        beside = bare(texts, end + 1).lower()
        return "list marker" if beside in MORE or (after == "," and not _is_ranked(beside)) else ""
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
    return firsts.counts_none(before, noun, texts, end) if lower == "first" else ""


def _in_figures(word: str, before: str, noun: str, texts: Sequence[str], end: int) -> str:
    """The 16th, a day; the 2nd Division."""
    if _is_day(word, before, noun, texts, end - 1):
        return "day of a month"
    if noun in ("and", "or") and bare(texts, end + 1)[:1].isdecimal():
        noun = bare(texts, end + 2)
    beside = bare(texts, end + 1)
    names = {name.lower().removesuffix("s") for name in (noun, beside) if name[:1].isupper()}
    return "name" if noun[:1].isupper() and names & BODIES else ""


def _is_day(word: str, before: str, noun: str, texts: Sequence[str], first: int) -> bool:
    """From the 16th, by the 3rd: the day of a month that the copy does not tell."""
    led = before == "the" and bare(texts, first - 2).lower() in FROM
    return led and int(word[:-2].replace(",", "")) <= LAST_DAY and noun.lower() in DAY_ENDS


def _is_named(before: str, noun: str, texts: Sequence[str], first: int, end: int) -> bool:
    """First Bank, Fenland First, shares in First of Harwick."""
    of = noun == "of" and before.isalpha() and bare(texts, end + 1)[:1].isupper()
    return of or noun[:1].isupper() or _ends_name(texts, first, end)


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
    if before in HALF_BEFORE or (before in PITCHES and after != "of"):
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
    if word == "twice" and texts[first][0] == "T" and bare(texts, first - 1)[:1].isupper():
        return "name"  # the film Nobody Sings Twice
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
    if words == ["scores"] and bare(texts, end + 1)[:1].isdecimal():
        return "word"  # close scores of 21-19
    if words[-1] in ("couple", "handful", "scores", "tens"):
        return "" if after == "of" or after in ("more", "hundred", "thousand") else "word"
    return ""
