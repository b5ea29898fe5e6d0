"""A "yesterday" or a "tomorrow" is another day than the one that is named beside it.

## Why it matters
"Yesterday, Wednesday" in Friday's copy was true when it was written, and is not when it is read.

## When it stays silent
- the day of publication is not known
- the two agree
- the post is a live one: it runs past midnight, and its entries have days of their own
- the words are somebody's, who spoke on another day
- no day or date stands straight beside the word

## How to settle it
Name the day, and leave "yesterday" to those who know when they will be read.
"""

import re
from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Working,
    almanac,
    bad,
    beside,
    good,
    later,
)

RULE = Rule(
    severity="note",
    since="0.1",
    status="preview",
    needs=Needs(words=("yesterday", "today", "tomorrow")),
)

EXAMPLES = [
    bad(
        "The council met [[yesterday, Wednesday]], to vote.", "Thursday", published="2012-05-04"
    ),
    bad(
        "The pool reopens [[tomorrow (May 6)]] at noon.", "5 May", published="2012-05-04"
    ),
    bad("[[Today, Thursday May 3]], is polling day.", "4 May", published="2012-05-04"),
    good("The council met yesterday, Thursday, to vote.", holds=True, published="2012-05-04"),
    good("The pool reopens tomorrow (May 5) at noon.", holds=True, published="2012-05-04"),
    good("The council met yesterday, Wednesday, for a vote.", why="no day of publication"),
    good("“We met yesterday, Wednesday,” she wrote.", published="2012-05-04"),
    good("It opens today and Wednesday, and tomorrow.", why="two days", published="2012-05-04"),
    good("It opens tomorrow, Sunday’s paper says.", why="a paper", published="2012-05-04"),
]  # fmt: skip

# The words as they are looked for, without a letter that may be large.
TOLD = ("esterday", "oday", "omorrow")
WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1}
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:{_MONTH} (?P<after>{_NUMBER})|(?P<before>{_NUMBER}) (?:of )?{_MONTH})\b"
_DAY = r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
BESIDE = later(
    rf"\b(?P<word>[Yy]esterday|[Tt]oday|[Tt]omorrow)(?: (?:morning|afternoon|evening|night))?"
    rf"(?:, | \(|: )(?P<said>(?=[A-Z\d])(?:{_DAY})?(?:(?:,? )?(?:the )?{_DATE})?)"
    r"(?<=[\w])(?!\w| ?['’]s?\b|[.:]\d| and\b)"
)
_MONTHS = later(_MONTH)
SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What may stand between the two in a wider list of days: today, Wednesday, Thursday.
LISTED = later(r",? (?:and |or )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold each day that stands beside such a word against the day of publication."""
    published = facts.document.source.published
    if published is None or facts.document.entries:
        return
    today = almanac.number(published.year, published.month, published.day)
    text = facts.document.flat
    for found in beside(BESIDE, TOLD, text, (0, len(text)), back=1, ahead=80):
        if not (found["day"] or found["after"] or found["before"]):
            continue
        if facts.document.quoted(found.start()) or LISTED.match(text, found.end()):
            continue
        day = today + WORDS[found["word"].lower()]
        meant = dated(day, published.year)
        if agrees(found, day, meant):
            yield Check((place(found, "stated"),))
        else:
            yield told(found, published.year, today, day)


def place(found: re.Match[str], role: str) -> Mark:
    """The mark under the word and the day beside it."""
    return Mark(
        found.start(), found.end() + (found.string[found.end() : found.end() + 1] == ")"), role
    )


def dated(day: int, year: int) -> tuple[int, int, int]:
    """The day with a number, as year, month and day."""
    for each in (year - 1, year, year + 1):
        for month in range(1, 13):
            first = almanac.number(each, month, 1)
            if first <= day < first + almanac.length(month, each):
                return each, month, day - first + 1
    raise ValueError(f"day {day} lies more than a year from {year}")


def agrees(found: re.Match[str], day: int, meant: tuple[int, int, int]) -> bool:
    """Whether what stands beside the word is the day meant, by its name and by its date."""
    named = found["day"]
    if named and DAYS.index(named[:3].lower()) != (day - 1) % 7:
        return False
    number = found["after"] or found["before"]
    if not number:
        return True
    month = _MONTHS.search(found["said"])
    if month is None:
        return True
    return (SHORT.index(month[0][:3].lower()) + 1, int(number.rstrip("stndrh"))) == meant[1:]


def told(found: re.Match[str], year: int, today: int, day: int) -> Finding:
    """What is to be said of a day that is not the one meant."""
    _, month, number = dated(day, year)
    right = f"{almanac.DAYS[(day - 1) % 7]} {almanac.spoken(month, number)}"
    _, month, number = dated(today, year)
    printed = f"{almanac.DAYS[(today - 1) % 7]} {almanac.spoken(month, number)}"
    word = found["word"].lower()
    place_ = place(found, "stated")
    return Finding(
        f'"{found.string[place_.start : place_.end]}" where {word} is {right}: this appears on'
        f" {printed}",
        (place_,),
        Working(
            (
                Line("", printed, "day of publication"),
                Line("", right, word),
                Line("", found["said"], "as stated", found.start("said")),
            )
        ),
        verdict="suspicious",
        confidence="likely",
    )
