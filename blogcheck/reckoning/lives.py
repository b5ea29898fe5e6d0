"""Ages in a sentence with the only two years that they may be of: a birth and a later day."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import words_of
from blogcheck.typed import NamedTuple

# With these in a sentence an age may be another's.
KIN = words_of("people/kin")
# With these before a bare number it is an age.
LIVED = ("was", "and", "turned", "is", "be", "been", "to", "at", "aged", "of", "turns", "age")
BEGUN = words_of("times/begun")
DEATH = words_of("people/dying")
BEHIND = words_of("people/behind_an_age")
# Ages of several people, and the capital that another person's name begins with.
MANY = words_of("people/many")
YEARS = later(r"\d{4}[-–]\d{4}")
CAPITAL = later(
    r"(?<!\b[IiOo][nf] )(?<!\b[Aa]t )(?<!\bto )(?<!\bfor )(?<!\bnear )(?<!\. )\b[A-Z][a-z]"
)
# Nothing that is told of so is older.
OLDEST = 400
# No life is told of that was shorter; how much stands before the years of one.
LEAST, LEAD = 15, 2
# Whoever is the first woman or the oldest man to do something is no other person.
THE_ONE = frozenset("oldest youngest first only fastest richest last".split())
PARENTS, WHO = frozenset(("father", "mother")), frozenset(("who",))
# An age of the one who is told of, by a pronoun.
PRONOUN = later(
    r"\b([Hh]e|[Ss]he) (?:was|is|had been|turned|would have been|will be|died)(?: only| just"
    r"| now| at| aged)? $"
)
AGED = later(r"\b([Hh]e|[Ss]he) [^.;:]{3,60}, (?:(?:aged|at) )?$")
HIS, HERS = frozenset(("he", "his", "him")), frozenset(("she", "her", "hers"))
# Her deputy was 33: an age of somebody else.
THEIRS = later(
    r"\b(?:his|her|their|its|whose) [a-z-]+(?: [A-Z][a-z]+)?,? (?:(?:was|is|then|now"
    r"|had turned) )?$"
)
NAMED = 40
# How many words may lead from a 125-year-old hall to the year that it was built in.
NEAR, MOST, FAR = 4, 2, 8
# What leads to another thing.
OTHERS = frozenset((lead, word) for lead in ("and", "but", "while") for word in ("the", "its", "a"))
TODAY = frozenset(("is", "are", "now"))
# How far back the word before a figure is looked for.
WORD = 16


class Life(NamedTuple):
    """An age, and the figures of the day of birth and of the day on which somebody was so old.

    then: the same figure as `born` where it prints both years, `1931-2019`; None is the day of
    publication. last: whether it is the age at that day, and no younger one.
    """

    age: Figure
    born: Figure
    then: Figure | None
    last: bool = True


class Growth(NamedTuple):
    """Two ages, and the figure of the year or date that goes with each."""

    ages: tuple[Figure, Figure]
    years: tuple[Figure, Figure]


def lives(facts: Facts) -> Iterator[Life | Growth]:
    """Every age that a sentence ties to two years, and no other age or person to them."""
    ages = [figure.start for figure in facts.figures if may_be_age(facts, figure)]
    if not ages:
        return
    seen: set[int] = set()
    for figure in (*facts.figures_by_kind.get("year", ()), *facts.figures_by_kind.get("date", ()),
                   *facts.figures_by_kind.get("season", ())):  # fmt: skip
        # Sentences are cut only where an age stands in the paragraph.
        start, end = facts.document.paragraph_at(figure.start)
        at = bisect_left(ages, start)
        if at == len(ages) or ages[at] >= end:
            continue
        sentence = facts.document.sentence_at(figure.start)
        if sentence.start not in seen:
            seen.add(sentence.start)
            yield from _in_sentence(facts, sentence)
            yield from _further(facts, sentence)


def _in_sentence(facts: Facts, sentence: Span) -> Iterator[Life | Growth]:
    near = facts.figures_in(sentence)
    years = [
        one
        for one in near
        if one.kind in ("year", "date") and one.day is not None and one.day.year is not None
    ]
    spans = [one for one in near if is_life(facts, one)]
    if len(years) not in (1, 2) and not (len(spans) == 1 and not years):
        return
    ages = [one for one in near if is_age(facts, one)]
    if not ages or len(ages) > MOST:
        return
    # Her brother Amos, born in 1938, … at the age of 23, her daughter said.
    told = sorted((*ages, *years, *spans), key=lambda one: one.start)
    among = facts.words(told[0].end, told[-1].start)
    lead = facts.before(ages[0].start, NEAR)
    if not KIN.isdisjoint(others(lead)) or not KIN.isdisjoint(others(among)):
        return
    if len(ages) == 1 and spans and not years:
        died = not DEATH.isdisjoint(facts.before(ages[0].start, 4))
        yield Life(ages[0], spans[0], spans[0], last=died)
    elif len(ages) == 1 and years and not spans:
        born = [one for one in years if is_birth(facts, sentence, one)]
        then = next((one for one in years if one not in born), None)
        # A 125-year-old firm in a hall built in 1910.
        apart = born and len(facts.words(ages[0].end, born[0].start)) > NEAR
        # Built in 1890 and the oak, 200 years old: another thing is named between.
        if born and not OTHERS.isdisjoint(pairwise(facts.words(born[0].end, ages[0].start))):
            return
        if apart and "-" in ages[0].text:
            return
        # Only `Ada Rowe, 41, was born in 1962` speaks of today.
        today = ages[0].text.isdigit() and "born" in among
        if len(born) == 1 and (then is not None or today):
            yield Life(ages[0], born[0], then)
    # Born in 1960, she won at 22, in 1983, and again at 38: of two years one is her first.
    elif len(ages) == len(years) == 2 and not any(is_birth(facts, sentence, y) for y in years):
        yield from _grown(facts, ages, years)


def others(words: Sequence[str]) -> list[str]:
    """Some words without `the oldest woman`, `a father of two`: those are whoever is told of."""
    return [
        word
        for at, word in enumerate(words)
        if not (at and words[at - 1] in THE_ONE)
        and not (word in PARENTS and list(words[at + 1 : at + 2]) == ["of"])
    ]


def _further(facts: Facts, sentence: Span) -> Iterator[Life | Growth]:
    """`Born in 1950, she died in 2019. She was 59`; `He was 37 in 2010. Now, in 2022, he is 47`."""
    end = facts.document.paragraph_at(sentence.start).end
    if sentence.end + 2 >= end:
        return
    last = facts.document.sentence_at(sentence.end + 2)
    here, there = facts.figures_in(sentence), facts.figures_in(last)
    aged = [one for one in there if is_age(facts, one)]
    if len(aged) != 1 or not of_one(facts, sentence, last, aged[0]):
        return
    before = [one for one in here if is_age(facts, one)]
    years, after = ([one for one in some if has_year(one)] for some in (here, there))
    words = facts.words(sentence.start, last.end)
    if not (KIN | MANY - WHO).isdisjoint(others(words)):
        return
    born = [one for one in years if is_birth(facts, sentence, one)]
    if not before and not after and len(years) == len("ab") and len(born) == 1:
        then = next(one for one in years if one is not born[0])
        yield Life(aged[0], born[0], then, last=not DEATH.isdisjoint(words))
    elif not before and len(after) == len(born) == len(years) == 1:
        yield Life(aged[0], born[0], after[0])
    elif len(before) == len(after) == len(years) == 1 and not born:
        yield Growth((before[0], aged[0]), (years[0], after[0]))


def of_one(facts: Facts, sentence: Span, last: Span, age: Figure) -> bool:
    """Whether the age of a sentence is that of whoever the one before it tells of."""
    text = facts.document.flat
    told = PRONOUN.search(text, last.start, age.start)
    if told is None:
        told = AGED.search(text, last.start, age.start)
    if told is None:
        return False
    # Born in 1950, she died in 2019. He was 59.
    other = HIS if told[1].lower() == "she" else HERS
    return other.isdisjoint(facts.words(sentence.start, last.end))


def has_year(figure: Figure) -> bool:
    """Whether a figure says of which year it is."""
    return figure.kind in ("year", "date") and figure.day is not None and bool(figure.day.year)


def _grown(facts: Facts, ages: Sequence[Figure], years: Sequence[Figure]) -> Iterator[Growth]:
    """`19 in 1964, … 31 … in 1976`; `in 1964, aged 19, … in 1976, aged 31`."""
    first, last = (end([*ages, *years], key=lambda one: one.start) for end in (min, max))
    # Knighted in 1999 at 51, is 78 and has led it since 2014: that is how old he is today.
    if not TODAY.isdisjoint(facts.before(max(ages, key=lambda one: one.start).start, 1)):
        return
    between = facts.document.flat[first.end : last.start]
    text = facts.document.flat
    if any(THEIRS.search(text, max(0, age.start - NAMED), age.start) for age in ages):
        return
    same = any(PRONOUN.search(text, max(0, age.start - NAMED), age.start) for age in ages)
    many = not MANY.isdisjoint(facts.words(first.end, last.start))
    if many or (CAPITAL.search(between) and not same):
        return
    # Joined in 1961 at 19, rose in 1980 and died at 71: that is of a day that is not told.
    told = sorted((*ages, *years), key=lambda one: one.start)
    if not {"and", "but"}.isdisjoint(facts.words(told[2].end, told[3].start)):
        return
    # A third year, of her marriage, is of neither age.
    order = [one.kind in ("year", "date") for one in sorted((*ages, *years), key=lambda f: f.start)]
    if order[0] != order[1] and order[2] != order[3]:
        yield Growth((ages[0], ages[1]), (years[0], years[1]))


def is_life(facts: Facts, figure: Figure) -> bool:
    """Whether two years are those of a life: `Ada Rowe (1931-2019)`, `Ada Rowe, 1931-2019,`."""
    text = facts.document.flat
    if figure.kind != "season" or figure.start < LEAD or not YEARS.fullmatch(figure.text):
        return False
    apart = int(figure.text[-4:]) - int(figure.text[:4])
    return LEAST < apart < OLDEST and text[figure.start - LEAD : figure.start] in (" (", ", ")


def may_be_age(facts: Facts, figure: Figure) -> bool:
    """Whether a figure may be an age: what this denies need not be asked for its sentence."""
    if figure.kind == "number":
        if len(figure.text) > 3 or not figure.text.isdigit():
            return False
        before = facts.words(figure.start - WORD, figure.start)
        return bool(before) and before[-1] in LIVED
    return figure.kind == "age" or (figure.kind == "duration" and "year" in figure.text)


def is_age(facts: Facts, figure: Figure) -> bool:
    """Whether a figure is how old somebody is: `aged 40`, `was 40 when`, `at 40.`."""
    if figure.kind == "duration" and figure.quantity is not None:  # 200 years old
        old = facts.after(figure.end, 1) == ["old"] and "year" in figure.text
        return old and figure.text[0].isdigit() and not figure.quantity.hedge
    if figure.quantity is None or figure.quantity.hedge or not 0 < figure.quantity.value <= OLDEST:
        return False
    if figure.kind == "age":
        return True
    if figure.kind != "number" or not figure.text.isdigit() or len(figure.text) > 3:
        return False
    text, before = facts.document.flat, facts.before(figure.start, 1)
    if not before or before[0] not in LIVED:
        return False
    rest = text[figure.end : figure.end + 1]
    behind = facts.after(figure.end, 1)
    if before == ["and"] and behind != ["when"]:
        return False
    return rest in tuple(",.;:)") or (not rest.strip() and (not behind or behind[0] in BEHIND))


def is_birth(facts: Facts, sentence: Span, figure: Figure) -> bool:
    """Whether somebody was born in a year: `born in 1922`, `Born in Hove on 4 May 1922`."""
    before = facts.figures_in(Span(sentence.start, figure.start))
    start = before[-1].end if before else sentence.start
    words = facts.words(start, figure.start)
    # Born the year of the strike, 1926.
    far = "born" in words[-FAR:] and not before and MANY.isdisjoint(words)
    return far or not BEGUN.isdisjoint(words[-4:])
