"""A date that is in no calendar, or the day of which ends as no number does.

## Why it matters
Nothing can happen on 31 June. A reader who plans by it must guess at the day, the month or both. On
"23nd May" the reader must choose between the 22nd and the 23rd.

## When it stays silent
- the year is not printed and the day may be 29 February
- the number is no attempt at a day: a price, a footnote, a year, the minutes of a time

## How to settle it
Ask for the date again. The last day of the month is given, but the slip may be in the month.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Facts,
    Figure,
    Finding,
    Line,
    Needs,
    Rule,
    Working,
    almanac,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(figures=("date",)))

EXAMPLES = [
    bad("Objections must be in by [[31 June]].", "June has 30 days"),
    bad("The inquest opened on [[February 29, 2011]].", "February 2011 has 28 days"),
    bad("Objections must be in by [[23nd June]].", "23rd or 22nd"),
    bad("It opened on [[Sunday, June 12nd]].", "12th or 2nd"),
    good("Objections must be in by 30 June."),
    good("It opened on June 12th and shut on the 22nd of July."),
    good("The club meets every year on 29 February.", why="some years have one"),
    good("The inquest opened on February 29, 2012."),
    good("Bills due June 90 rose, and June 31/30 oil fell.", why="a term and a price"),
    good("Turnout was 31 in June ward and 30 in April ward.", why="no dates"),
]


_ENDED = later(r"\b(\d{1,2})(st|nd|rd|th)\b")
ENDINGS = {1: "st", 2: "nd", 3: "rd"}
# Beyond this nobody meant a day.
HIGHEST = 39
_BEFORE = later(r"[:.,’'£$€/\d-] ?$")
# `09:35 September 2`: the minutes of a time. `June 31/32`: prices.
_AFTER = later(r" \d{1,2}\b(?![:.]\d)|[/%]|-?(?:day|year|point)s?\b| days?\b")


def check(facts: Facts) -> Iterator[Finding]:
    """Speak of every date that was read with a day that its month does not have."""
    text = facts.document.flat
    for figure in facts.figures:
        if figure.kind == "date" and not figure.fault and (said := _ENDED.search(figure.text)):
            yield from misspelt(figure, int(said[1]), said[2])
        if figure.day is None or not figure.fault or not 28 < (figure.day.day or 0) <= HIGHEST:
            continue
        alone = not _BEFORE.search(text[max(0, figure.start - 3) : figure.start])
        if alone and not _AFTER.match(text, figure.end):
            yield finding(figure)


def misspelt(figure: Figure, number: int, ending: str) -> Iterator[Finding]:
    """What is to be said of a day with the ending of another number; nothing of a sound one."""
    right = ordinal(number)
    if right.endswith(ending):
        return
    # The digit before the ending may be the slip as well: 22nd for 23nd, 2nd for 12nd.
    others = [near for n in (number - 1, number + 1, number % 10) if n and (near := ordinal(n))]
    meant = [right, *(near for near in others if near.endswith(ending))][:2]
    yield Finding(
        f'"{figure.text}" is not spelt as a date: {" or ".join(meant)}',
        (mark(figure, "stated"),),
        Working((line("", figure, "as stated"),)),
        verdict="malformed",
    )


def ordinal(number: int) -> str:
    """A number as a rank in digits: 1st, 12th, 23rd."""
    teens = number in range(11, 14)
    return f"{number}{'th' if teens else ENDINGS.get(number % 10, 'th')}"


def finding(figure: Figure) -> Finding:
    """What is to be said of a date that is none."""
    day = figure.day
    fault, advice = figure.fault, ""
    if day is not None and day.month is not None:
        last = almanac.length(day.month, day.year)
        advice = f"the last day of that month is {almanac.spoken(day.month, last, day.year)}"
    return Finding(
        f'"{figure.text}" is no date: {fault}',
        (mark(figure, "stated", fault),),
        Working((line("", figure, "as stated"), Line("", fault, ""))),
        verdict="malformed",
        help=advice,
    )
