"""Nouns as keys: what a run of words counts, in one form whichever way the copy puts it."""

from functools import cache

from blogcheck.binding.actors import CONJUNCTIONS, NUMBERS, PREPOSITIONS, PRONOUNS, is_verb
from blogcheck.reading.lists import broader, families, words_of

# A phrase is so many words long at most.
LONGEST = 6
SHARE = "share of "
FIRST = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
# Words that count or qualify, and are no part of what is counted.
LOOSE = frozenset(
    "more fewer less extra additional further other another such of the a an his her its their our"
    " ish about total overall all some valid new-look combined whole own mayoral mere clear"
    " record".split()
)
PEOPLE = {"people": "person", "men": "man", "women": "woman", "children": "child", "lives": "death"}
# Plurals that another noun may follow.
ATTRIBUTIVE = frozenset(
    """sports goods savings sales news arms jobs earnings rights women men systems communications
    operations services works series species minutes hours days weeks months years pounds dollars
    euros securities gas jones various numerous his its was has as""".split()
)
SAME = frozenset(
    "series species news means headquarters crossroads barracks gas canvas atlas bias chaos".split()
)
# Behind the noun, or in its place: £5 online, six feet wide, 70 km north of it.
TRAILING = frozenset(
    """online north south east west northeast northwest southeast southwest wide high deep tall
    thick late early worth plus instead prior due once ever either combined alone elsewhere abroad
    higher lower smaller greater larger cheaper longer shorter older younger faster slower warmer
    cooler hotter colder stronger weaker richer poorer quicker taller lengthwise year-to-date unsure
    overseas upwards onward onwards afterward afterwards annually annual""".split()
)
# Plurals that a list has as verbs; right behind a count they are what there are so many of.
WINS = frozenset(
    """wins runs cuts hits shows reports claims strikes breaks drops jumps rises falls gains saves
    sets polls fights leaps covers steps shots scores bets""".split()
)
# Adjectives in -ly: monthly falls, daily flights.
HOW_OFTEN = frozenset("hourly daily weekly monthly quarterly yearly family".split())
# What shows that the word before it was a verb.
BEHIND_VERB = frozenset("the a an his her its their it him them to that how what why".split())
NEVER = ("n't", "n’t")
DETERMINERS = frozenset("the a an his her its their our all some".split())
ADVERBS = frozenset(
    "already together toward during along every above below through per about amid despite except"
    " beyond within upon"
    " hundred thousand million billion trillion mln bln"
    " monday tuesday wednesday thursday friday saturday sunday january february april june july"
    " august september october november december"
    " where whose whom last next who which there here today tonight yesterday tomorrow now so far"
    " ahead behind away ago later earlier before after short clear not too up down out off back"
    " born"
    " again apart each respectively altogether per cent percent pct i you we me us this these"
    " those what how why just only even still".split()
)


def phrase(printed: str, *, single: bool = False) -> str:
    """The measure that opens a run of words: `first choice mayoral votes in` is first preferences.

    Empty if the run opens with a verb, a preposition or the like. single: of one thing.
    """
    return canonical(run(printed, single=single).lower().split())


def canonical(tokens: list[str]) -> str:
    """A noun phrase as a key: its known synonym, or its words with the last in the singular."""
    known = families("things/measures")
    whole = " ".join(tokens)
    if whole in known:
        return known[whole]
    while tokens and (tokens[0] in LOOSE or tokens[0] in NUMBERS - FIRST):
        tokens = tokens[1:]
    for first in range(len(tokens)):
        found = known.get(" ".join(tokens[first:]))
        if found and (first == 0 or " " in found or len(tokens) - first > 1):
            return found
    if not tokens:
        return ""
    last = known.get(tokens[-1]) or head(tokens[-1])
    return " ".join([*(word for word in tokens[:-1] if not word.endswith("-wide")), last])


def head(word: str) -> str:
    """A noun in the singular."""
    word = word.rsplit(" ", 1)[-1]
    if word in PEOPLE or word in SAME:
        return PEOPLE.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")) or (
        word.endswith("uses") and not word.endswith("ouses")
    ):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def widest(name: str) -> str:
    """The broader measure of which one is a kind: votes for first preferences; else itself."""
    share = SHARE if name.startswith(SHARE) else ""
    name = name.removeprefix(SHARE)
    return share + broader("things/measures").get(name, name)


@cache
def stems(measures: frozenset[str]) -> tuple[str, ...]:
    """Letters without which copy speaks of none of some measures, nor of a kind of them.

    One of them is in every form, in lower case: `vote`, `ballot`, `preference` and `choice` for
    votes.
    """
    names = {name.removeprefix(SHARE) for name in measures}
    forms = sorted(
        {form for form, name in families("things/measures").items() if {name, widest(name)} & names}
        | {name.removesuffix("y") for name in names},
        # A word by itself comes first: longer forms mostly have it in them.
        key=lambda form: (form.count(" "), len(form)),
    )
    found: list[str] = []
    for form in forms:
        if not any(stem in form for stem in found):
            found.append(max(form.split(), key=len))
    return tuple(found)


def run(printed: str, *, single: bool = False) -> str:
    """The words of a noun phrase at the start of a run; single: of one thing, so that a verb shows.

    What one thing does ends in s.
    """
    kept: list[str] = []
    tokens = printed.split()[:LONGEST]
    for at, token in enumerate(tokens):
        word = token.lower().removesuffix("'s").removesuffix("’s")
        known = word in families("things/measures") or word in words_of("things/holdings")
        goes_on = known or word in LOOSE
        named = known and " ".join((*kept[-1:], word)).lower() in families("things/measures")
        done = known and word.endswith("ed")  # 12 skippers wounded
        if kept and not named and (done or (closes(kept[-1]) and not goes_on)):
            break
        after = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
        made = "-" in word and bool(after)  # bank-owned, flu-related
        if not (known or made or word in LOOSE or _plain(word)):
            first = not kept or kept[-1].lower() in LOOSE
            won = word in WINS and (first or not (closes(kept[-1]) or after in DETERMINERS))
            if not won and not ((first or _plural(after)) and _acting(word, after)):
                break
        if _ends(word, after, single=single and bool(kept) and not goes_on):
            break
        if word in DETERMINERS and kept and kept[-1].lower() not in LOOSE:
            break  # a lead the week before
        if not kept and word.startswith(("of-", "on-", "to-", "for-")):
            break  # 20-of-24, two-on-two
        if token[0].isupper() and kept:
            # `A few safe Rowe holds`: what is counted comes after the name.
            if closes(word) and all(own.istitle() or own.lower() in LOOSE for own in kept):
                kept.append(token)  # Ethiopian Jews, other Republicans
                break
            named = kept[-1].lower() in LOOSE and len(kept) > 1
            if not (named or kept[-1].lower() in families("things/measures") or _plural(kept[-1])):
                return ""
            break
        kept.append(token)
    while kept and kept[-1].lower() in LOOSE | TRAILING:
        kept.pop()
    return " ".join(kept)


def _ends(word: str, after: str, *, single: bool) -> bool:
    """Whether a word is none of a noun's: hadn't heard, warmer than usual, one patent shows it."""
    if word.endswith(NEVER) or (word.endswith("er") and after == "than"):
        return True
    return single and word.endswith("s") and after in BEHIND_VERB


def _acting(word: str, after: str) -> bool:
    """Whether a verb's form goes with the noun behind it: proposed wards, drug poisoning deaths."""
    noun = bool(after) and after not in DETERMINERS and _plain(after) and not is_verb(after)
    return noun and (word.endswith("ed") or (word.endswith("ing") and _plural(after)))


def closes(word: str) -> bool:
    """Whether a noun ends its phrase: 15 candidates qualify; but sports clubs, a group's song."""
    if not word.isalpha() or not word.islower() or word in ATTRIBUTIVE:
        return False
    return _plural(word) and not word.endswith(("ss", "us", "is"))


def measured(word: str) -> bool:
    """Whether a word in lower case is of what is owned or measured."""
    return word in words_of("things/holdings") or word in families("things/measures")


def _plural(word: str) -> bool:
    return word.endswith("s") or word in PEOPLE


def _plain(word: str) -> bool:
    return not (
        is_verb(word)
        or word in PREPOSITIONS
        or word in CONJUNCTIONS
        or word in PRONOUNS
        or word in ADVERBS
        or (word.endswith("ly") and word not in HOW_OFTEN)
    )


def tail(run: str) -> str:
    """The noun phrase at the end of a run of words."""
    kept: list[str] = []
    for token in reversed(run.split()):
        known = token in families("things/measures") or token in words_of("things/holdings")
        if (not known and not _plain(token)) or token in LOOSE or token.endswith(("'s", "’s")):
            break
        kept.append(token)
    return " ".join(reversed(kept))
