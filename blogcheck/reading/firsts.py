"""The word first where it ranks nothing: at first, first of all, he first met her, scored first."""

from collections.abc import Sequence

from blogcheck.reading.beside import bare

# Before first and a verb: he first met her, it was first shown.
SUBJECTS = frozenset("he she they we i you it who".split())
# Of these there is a first, and no "at first" before them.
AT_FIRST = frozenset(
    """light glance sight marriage birth instance base attempt reading contact registration offence
    slip""".split()
)
# Who comes or finishes first has a rank; how many tokens before it is told.
RANKING = 5
PLACING = frozenset(
    """come comes came coming finish finishes finished finishing rank ranks ranked ranking place
    places placed placing stand stands stood standing end ended ends home rated listed qualified
    qualify sit sits sat sitting remain remains remained voted seeded""".split()
)
# What is done first, and what may then follow; what is none of the things that are put first.
ACTING = frozenset(
    """go goes went going strike struck shoot shot think ask asks speak spoke bat bats batting bowl
    bowls bowling score scores scoring serve serves serving act hit say said tell told down up out
    off away there here know see read look looking""".split()
)
# What comes first is put so, by so many tokens before.
PUT = frozenset("put puts putting".split())
FAR = 10
LEAVE = frozenset("will would did does should must can could shall let".split())
BEHIND_ADVERB = frozenset("in on by with at through from when but before after and for".split())
NO_OBJECT = frozenset(
    """the a an his her its their our my your this that these those is was be been are were in at
    from to as and or of for with on by very only one who which than not also time world year's
    year’s it's it’s""".split()
)
# What follows the verb of somebody named: Jo Vale first read the report.
DETERMINED = frozenset("a an the his her its their that".split())
OPENING = frozenset("The A An His Her Its Their Our My This That In At For From To On By".split())
OBJECTS = frozenset("him her them us me it this that".split())
PASSIVE = frozenset("was were is are been being be has have had that which when".split())
PAST = frozenset(
    """met saw came began broke made held heard told built took found ran won put set sold shown
    seen spoke wrote written known given taken got became thought felt done drew drawn struck grown
    led sent read said went gone brought hit broadcast cast laid heard won begun""".split()
)


def counts_none(before: str, noun: str, texts: Sequence[str], end: int) -> str:
    """Why the first that ends at a token is no rank; empty if it is one.

    At first, first of all, he first met her; not the first that he met. before, noun: the words on
    either side, before in lower case.
    """
    if before == "at" and noun.lower() not in AT_FIRST:
        return "idiom"
    beside = bare(texts, end + 1).lower()
    if (noun, beside) in (("of", "all"), ("and", "foremost"), ("up", ":"), ("up", ",")):
        return "idiom"
    acted = noun.islower() and (noun.endswith("ed") or noun in PAST)
    if before in OBJECTS and (not noun[:1].isalpha() or noun == "then"):
        return "idiom"  # had to do him first.
    if (bare(texts, end - 3).lower(), before, noun) == ("in", "the", "place"):
        return "idiom"
    if before == "since" and noun.endswith("ing"):
        return "idiom"
    if _is_done(before, noun, beside):
        return "idiom"
    if before in ("but", "so") and (noun in DETERMINED or noun == "some" or not noun[:1].isalpha()):
        return "idiom"
    named = bare(texts, end - 2)[:1].isupper() and beside in DETERMINED
    if named and noun.islower() and not noun.endswith("s") and bare(texts, end - 2) not in OPENING:
        return "idiom"  # Vale first lit the lamp
    named |= before == "," and noun in PAST
    if named or before in SUBJECTS or (before in PASSIVE and beside != "by"):
        return "idiom" if acted else ""
    return "idiom" if _is_adverb(before, noun, texts, end - 1) else ""


def _is_done(before: str, noun: str, beside: str) -> bool:
    """If the court first decides it, a plan first drawn up in May; not his first planned visit."""
    if before in NO_OBJECT or not before[-1:].isalpha() or before.endswith(("'s", "’s")):
        return False
    if noun.endswith("s") and noun.islower():
        return beside in DETERMINED or beside in OBJECTS
    acted = noun.endswith("ed") or noun in PAST
    return acted and (beside in BEHIND_ADVERB or beside in ("up", "out", "as"))


def _is_adverb(before: str, noun: str, texts: Sequence[str], first: int) -> bool:
    """They scored first, put the town first. It was seen first in May; not finished first."""
    if noun.isalpha() and noun.lower() not in BEHIND_ADVERB:
        return False
    near = {bare(texts, i).lower() for i in range(first - RANKING, first)}
    if near & PLACING:
        return False
    if not noun.isalpha() and any(bare(texts, i).lower() in PUT for i in range(first - FAR, first)):
        return True
    if before in ACTING or (before.endswith("ed") and len(before) > len("need")):
        return True
    # What was put or done first has its article, or is done by leave of another verb.
    named = before.isalpha() and before not in NO_OBJECT
    return not noun.isalpha() and named and bool(near & (DETERMINED | LEAVE) - {before})
