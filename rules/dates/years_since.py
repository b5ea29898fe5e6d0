"""A number of years does not lead from one year to the other.

## Why it matters
"Elected in 1971, he retired 38 years later, in 2012" has three figures that readers will try on each
other. So has "eight years ago, in 2001", once the day of publication is known.

## When it stays silent
- the day of publication is not known: then "eight years ago" leads nowhere
- it is one year more or less: part years, and reigns and series that count both ends
- the number is hedged: nearly forty years later
- another year stands in the same sentence, and may be the one that is meant
- a year is tied to it by standing near alone, and one slip would not make the two agree

## How to settle it
Subtract the years, and look all three up. The number that would fit is given.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    any_of,
    bad,
    enclosed,
    good,
    lapses,
    later,
    mark,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("duration",)))

EXAMPLES = [
    bad("Elected in 1971, he retired [[38 years]] later, in 2012.", "41 years"),
    bad("She led the council for [[12 years]], from 1994 to 2002.", "8 years"),
    bad("The hall burnt down [[eight years]] ago, in 2001.", "11 years", published="2012-05-04"),
    bad("He joined the firm in 2004, [[ten years]] before he left it in 2024.", "20 years"),
    bad("In 2012, [[31 years]] after the mill shut in 1971, it burnt down.", "41 years"),
    bad("It is [[14 years]] since the mill shut in 2001.", "11", published="2012-05-04"),
    bad("She has run it for [[14 years]], since 2001.", "11 years", published="2012-05-04"),
    bad("Between 1990 and 2005 - [[25 years]] - nothing was built.", "15 years"),
    bad("The mill shut in 1971. In 2012, [[31 years]] later, it burnt down.", "41 years"),
    bad("She was mayor from 1998 to 2006, [[ten years]] in all.", "8 years"),
    bad("She won in 2003 and again in 2019, [[26 years]] apart.", "16 years"),
    bad("The pool opened in 1999 and shut in 2024 after [[35 years]].", "25 years"),
    bad("He was mayor from 1988 until 2003, a [[25-year]] reign.", "15 years"),
    bad("He joined in 1979 and retired in 2009 with [[35 years]]' service.", "30 years"),
    bad("By 2030, [[16 years]] after the law of 2004, all must comply.", "26 years"),
    bad("He was held for [[18 years]], from his arrest in 1975 to his release in 2003.", "28"),
    bad("The mark stood from 1968, [[46 years]], until 2004.", "36 years"),
    good("He was mayor from 1988 until 2003 and an MP for 20 years.", why="an MP"),
    good("Orr, who came in 2004 and has been head since 2015, leaves after 20 years.", why="today"),
    good("The bridge, built in 1931, was closed in 2011 for two years.", why="from 2011 on"),
    good(
        "She taught for six years, was 38 when, in 1967, she came here, and left in 1988.",
        why="before",
    ),
    bad("Between her first win, in 2003, and her last, in 2019, lie [[26 years]].", "16 years"),
    good(
        "It fell in 2019, 150 years after the house, built in 1850, had its porch.", why="the porch"
    ),
    bad("Elected in 1971 and beaten in 2012, she sat for Hove for [[31 years]].", "41 years"),
    good("Jailed in 1971, he served 31 years of his sentence and died in 2012.", why="a sentence"),
    good("Elected in 1971, he retired 41 years later, in 2012.", holds=True),
    good("The pool opened in 1999 and shut in 2024 after 7 years of losses.", why="since 2017?"),
    good("In 2012, 41 years after the mill shut in 1971, it burnt down.", holds=True),
    good("The mill shut in 1971. In 2012, 41 years later, it burnt down.", holds=True),
    good("The mill shut in 1971. In 2012, 17 years later, it burnt down.", why="since then?"),
    good("She led the council for nine years, from 1994 to 2002.", why="both ends", holds=True),
    good("The hall burnt down nine years ago, in 2001.", why="the day is not known"),
    good(
        "The hall burnt down 11 years ago, in 2001.",
        why="it fits",
        holds=True,
        published="2012-05-04",
    ),
    good(
        "He was beaten in 2000 and 2004. “I could have won eight years ago,” he said.",
        why="the first of the two",
        holds=True,
        published="2008-05-02",
    ),
    good("It has been two years since 1990 that had no summer.", published="2012-05-04"),
    good("Elected in 1971, he retired nearly 40 years later, in 2012.", why="a hedge"),
    good("Elected in 1971 and again in 1975, he went 37 years later, in 2012.", why="either year"),
    good("Life expectancy rose by 9 years from 1981 to 2015.", why="years of life, not of time"),
    good(
        "The school was opened in 1950 by Osei, who left in 1972 after 25 years in office.",
        why="his",
    ),
    good("Rowe, who joined in 2004 and has led since 2015, leaves after 20 years.", why="of now"),
    good("Rowe ruled from 1837 to 1901, three years longer than Pike.", why="longer than another"),
]
# How many years it may be out and still be right.
SLACK = 1
# So many years at least, of which one digit is told wrong, are between the only two of a sentence.
LONG = 10
OTHERS = later(rf"\b{any_of('times/other_years')}\b")
# The hedges that are none.
EXACT = frozenset(("", "exactly"))


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at each number of years with one or two years beside it."""
    for figure in facts.figures:
        if figure.kind != "duration" or figure.aside or "y" not in figure.text:
            continue
        quantity = figure.quantity
        if quantity is None or quantity.hedge not in EXACT or quantity.value * 2 % lapses.YEAR:
            continue
        years = lapses.years_of(facts, figure) or between(facts, figure) or alone(facts, figure)
        if years is not None and (not years.loose or near(years)):
            yield told(years)


def between(facts: Facts, figure: Figure) -> lapses.Years | None:
    """The only two years of a sentence, where its words tie a number of years to both."""
    tied = enclosed.enclosed(facts, figure, ("year", "date"))
    if tied is None or tied.first.day is None or tied.last.day is None:
        return None
    # Has been head since 2015: that goes on until today.
    if facts.before(tied.last.begins, 1) == ["since"]:
        return None
    begun, ended = tied.first.day.year or 0, tied.last.day.year or 0
    first, last = (Span(one.start, one.end) for one in (tied.first, tied.last))
    # Only the sentence ties the three, and the length may be of something else: it must be near.
    years = lapses.Years(figure, (begun, first), (ended, last), loose=True)
    return years if begun < ended else None


def alone(facts: Facts, figure: Figure) -> lapses.Years | None:
    """The only two years of a sentence and its only length, where no word says that it is another's."""
    if (figure.value or 0) < LONG * lapses.YEAR or not figure.text.endswith("years"):
        return None
    sentence = facts.document.sentence_at(figure.start)
    near_by = facts.figures_in(sentence)
    years = [one for one in near_by if one.day is not None and one.day.year is not None]
    if len(years) != len("ab") or sum(one.kind == "duration" for one in near_by) != 1:
        return None
    if any(one.kind in ("age", "season", "range") for one in near_by):
        return None
    first, last = sorted((one.day.year or 0, one.start, one.end) for one in years if one.day)
    begun, ended = (first[0], Span(*first[1:])), (last[0], Span(*last[1:]))
    passed, stated = str(ended[0] - begun[0]), str(int(figure.value or 0) // lapses.YEAR)
    # Whoever left after 25 years may have come before the first of the two; ten years are a slip.
    slipped = sorted(passed) == sorted(stated) or (int(passed) - int(stated)) % LONG == 0
    if len(passed) != len(stated) or not slipped or OTHERS.search(facts.text(sentence)):
        return None
    quoted = facts.document.quoted(figure.start)
    return None if quoted else lapses.Years(figure, begun, ended, loose=True)


def near(years: lapses.Years) -> bool:
    """Whether a stretch fits, or is one slip from it: a digit changed, or two swapped."""
    stated = str(int(years.figure.value or 0) // lapses.YEAR)
    passed = str(years.ended[0] - years.begun[0])
    if abs(int(passed) - int(stated)) <= SLACK:
        return True
    changed = sum(one != two for one, two in zip(stated, passed, strict=False))
    swapped = sorted(stated) == sorted(passed)
    return len(stated) == len(passed) > 1 and (changed == 1 or (changed == 2 and swapped))


def told(years: lapses.Years) -> Finding | Check:
    """What is to be said of a number of years between two years."""
    figure = years.figure
    stated = int(figure.value or 0) // lapses.YEAR
    passed = years.ended[0] - years.begun[0]
    ends = [("begun", years.begun), ("ended", years.ended)]
    places = [(role, str(n), place) for role, (n, place) in ends if place is not None]
    marks = (
        mark(figure, "years"),
        *(Mark(place.start, place.end, role, "", text) for role, text, place in places),
    )
    rows = [Line("", text, role, place.start) for role, text, place in reversed(places)]
    if years.ended[1] is None:
        rows.insert(0, Line("", str(years.ended[0]), "year of publication"))
    between = f"{years.begun[0]} to {years.ended[0]}"
    if abs(passed - stated) <= SLACK:
        return Check(marks, Working(tuple(rows), expression=between))
    right = f"{passed} years"
    when = " (the year of publication)" if years.ended[1] is None else ""
    return Finding(
        f"From {between}{when} is {right}, not {figure.text}",
        marks,
        Working(tuple(rows), computed=right, stated=figure.text),
        confidence="likely",
    )
