"""An age does not fit the years around it: birth and death, the opening and a later year.

## Why it matters
Born in 1950, died in 2003 aged 50: one of the three is wrong, and readers who knew her will write in.

## When it stays silent
- the age may be that of another person or of another year
- the birthday of the year had not come: one year less is right as well
- the age is rounded or hedged: in her 50s, about 50

## How to settle it
Ask the family, or look at the register. Both ages that would fit are given.
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
    Span,
    Working,
    almanac,
    bad,
    good,
    later,
)

RULE = Rule(
    severity="warning",
    since="0.1",
    needs=Needs(words=("born", "built", "opened", "founded", "died")),
)

EXAMPLES = [
    bad("Born in 1950, she died in 2003 aged [[50]].", "52 or 53"),
    bad("Tom Pike was born on 4 May 1931 and died on 3 May 1990, aged [[60]].", "58"),
    bad("Ada Rowe (1942-2001) died at the age of [[49]].", "58 or 59"),
    bad("Ada Rowe, [[41]], was born in 1962 in Harbour ward.", "49 or 50", published="2012-05-04"),
    bad("The bridge, built in 1926, is [[88]] years old this year, 2024.", "97 or 98"),
    bad("Born in 1950, she was [[30]] when she won the seat in 1990.", "39 or 40"),
    bad("Marsh, born in 1960, became leader in 1998 at the age of [[48]].", "37 or 38"),
    bad("Ada Rowe, who was born on 3 May 1920, turned [[98]] on 3 May 2020.", "100"),
    bad("Born in June 1950, Rowe was [[44]] when she was elected in May 1985.", "34 or 35"),
    bad("Rowe died on 4 May 2012 aged [[83]]; he was born on 2 March 1939.", "73"),
    bad("Rowe, who was born in 1931 and died in 2019, lived to be [[78]].", "87 or 88"),
    good("Rowe, who was born in 1931 and died in 2019, lived to see 78 summers.", why="no age"),
    bad("Rowe (born 1939) died in 2012 at [[83]].", "72 or 73"),
    bad("Born on 2 March 1939, Rowe would have been [[90]] in 2019.", "79 or 80"),
    good("Born in 1950, she died in 2003 aged 53.", holds=True),
    good("Marsh, born in 1960, married in 1998 a widow, aged 48.", why="whose age?"),
    good("The bridge, built in 1926, was 97 years old in 2024.", holds=True),
    good("Built in 1926, the bridge was 20 miles from Ayr in 1990.", why="no age"),
    bad(
        "Born on Sept. 9, 1938, above a bakery in Hove, he died on Oct. 5, 2025, at age [[84]].",
        "87",
    ),
    bad("Born in 1950 in Harbour ward, she died in 2003 of a stroke, aged [[50]].", "52 or 53"),
    good("Born on Sept. 9, 1938, above a bakery, he died on March 5, 2025, at age 86.", holds=True),
    good(
        "Born in 1950 to a man who had fought in 1918, she died in 2003 aged 85.", why="two lives"
    ),
    good("Born in 1950, she died in 2003 aged 52.", why="before her birthday", holds=True),
    good("Born in 1950, she died in 2003 aged about 50.", why="a hedge"),
    good("Born in 1950, she died in 2003; her son, aged 22, was with her.", why="another person"),
    good("Ada Rowe, 41, was born in 1962 in River ward.", why="the day is not known"),
]
_YEAR = r"((?:1[7-9]|20)\d\d)\b(?![-–/]\d)"
_MONTH = rf"(?:{'|'.join(month[:3] for month in almanac.MONTHS)})[a-z]{{0,6}}"
# 4 May 1931, May 4, 1931, May 1931, or the year alone.
_DAY = rf"(?:(\d{{1,2}}) ({_MONTH})\.? |({_MONTH})\.? (\d{{1,2}}), |{_MONTH}\.? )?"
_AGED = (
    r"(?: of [a-z ]{3,30}?)?,? (?:aged|at age|at(?: the age of)?|(?:and )?lived to(?: be| the age of)?)"
    r" (\d{1,3})\b"
    r"(?![-–./:]\d|%| ?(?:per|am|pm|to|or))"
)
# What somebody did, and nobody else is named.
_DID = (
    r"(?:became|joined|left|won|entered|retired|emigrated|moved|married|(?:was|were|is) [a-z]{3,12}ed)"
    r"(?: [^\W\d][\w'’-]{0,15}){0,5}"
)
_DIED = later(
    rf"(?:[Bb]orn (?:in|on) (?:[a-z]{{2,9}} )?|\((?:born|b\.) (?:in |on )?){_DAY}{_YEAR}"
    rf"(?:\),? |,? and (?:he |she )?|, (?:he |she )?"
    rf"|,? [^.;\d]{{1,80}}, (?:he|she) )(?:died|{_DID}) (?:in|on) {_DAY}{_YEAR}{_AGED}"
)
_BRACKET = later(
    rf"\(()()()()((?:1[7-9]|20)\d\d)[-–]()()()()((?:1[7-9]|20)\d\d)\),? (?:who )?(?:has )?died"
    rf"{_AGED}"
)
_THEN_BORN = later(
    rf"died (?:in|on) {_DAY}{_YEAR}{_AGED}[;,.]? (?:(?:[Hh]e|[Ss]he) was |having been )"
    rf"born (?:in|on) {_DAY}{_YEAR}"
)
_BORN = later(rf" was born (?:in|on) (?:[a-z]{{2,9}} )?{_DAY}{_YEAR}")
_WAS = later(
    rf"\b(?:[Bb]orn|[Bb]uilt|[Oo]pened|[Ff]ounded) (?:in|on) {_DAY}{_YEAR},? (?:[^\W\d]\w{{0,15}} ){{0,3}}"
    rf"(?:is|was|turns|turned|will be|would be|would have been) (\d{{1,3}})(?: years old)?"
    rf"(?: (?:this|next) year,| when \w{{1,12}}(?: [^\W\d]\w{{0,15}}){{1,5}} (?:in|on)| in| on) {_DAY}{_YEAR}"
)
# What stands before the year or the date of a beginning.
_LED = later(
    r"\b(?:[Bb]orn|[Bb]uilt|[Oo]pened|[Ff]ounded) (?:in|on) (?:[a-z]{2,9} )?$|\((?:born|b\.) (?:in |on )?$"
)
LED = 28
_NOW = later(r"\b[A-Z][a-z]{1,20}, (\d{2}),(?: who)?$")
LOOK = 32
# Groups of a date: day and month, or month and day, and the year.
DATE = 5


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look for an age that stands with both years, or with one and the day of publication."""
    document = facts.document
    if not facts.figures:
        return
    text, body = document.flat, document.source.body
    day = document.source.published
    for begun in beginnings(facts):
        if (found := _DIED.match(text, begun)) is not None:
            fit = ages(date(found, 1), date(found, 1 + DATE))
            years = (Span(*found.span(DATE)), Span(*found.span(2 * DATE)))
            yield told(facts, Span(*found.span(2 * DATE + 1)), years, fit)
        elif (found := _WAS.match(text, begun)) is not None:
            fit = ages(date(found, 1), date(found, DATE + 2))
            years = (Span(*found.span(DATE)), Span(*found.span(2 * DATE + 1)))
            yield told(facts, Span(*found.span(DATE + 1)), years, fit)
        elif day is not None and (found := _BORN.match(text, begun - len(" was "))) is not None:
            base = max(0, found.start() - LOOK)
            age = _NOW.search(text[base : found.start()])
            if age is not None:
                fit = ages(date(found, 1), (day.year, day.month, day.day))
                place = Span(base + age.start(1), base + age.end(1))
                yield told(facts, place, (Span(*found.span(DATE)),), fit)
    if "died" not in text:
        return
    for found in _BRACKET.finditer(text, *body):
        fit = ages(date(found, 1), date(found, 1 + DATE))
        years = (Span(*found.span(DATE)), Span(*found.span(2 * DATE)))
        yield told(facts, Span(*found.span(2 * DATE + 1)), years, fit)
    for found in _THEN_BORN.finditer(text, *body) if "born" in text else ():
        fit = ages(date(found, DATE + 2), date(found, 1))
        years = (Span(*found.span(2 * DATE + 1)), Span(*found.span(DATE)))
        yield told(facts, Span(*found.span(DATE + 1)), years, fit)


def beginnings(facts: Facts) -> Iterator[int]:
    """Where the words stand that a year or a date of a birth, a building, an opening follows."""
    text = facts.document.flat
    for figure in facts.figures:
        if figure.kind in ("year", "date"):
            base = max(0, figure.start - LED)
            led = _LED.search(text[base : figure.start])
            if led is not None:
                yield base + led.start()


def date(found: re.Match[str], group: int) -> tuple[int, int, int]:
    """Year, month and day from the groups of a date; nought for what is not printed."""
    day, month, first, second, year = found.groups()[group - 1 : group - 1 + DATE]
    month, day = month or first, day or second
    named = [name[:3] for name in almanac.MONTHS].index(month[:3]) + 1 if month else 0
    return int(year), named, int(day or 0)


def ages(born: tuple[int, int, int], then: tuple[int, int, int]) -> tuple[int, ...]:
    """The completed years that may lie between two days, of which months may be unknown."""
    years = then[0] - born[0]
    if not born[1] or not then[1]:
        return (years - 1, years)
    return (years - 1,) if then[1:] < born[1:] else (years,)


def told(facts: Facts, age: Span, years: tuple[Span, ...], fit: tuple[int, ...]) -> Finding | Check:
    """What is to be said of an age; fit: those that would be right."""
    stated = facts.text(age)
    marks = (
        Mark(*age, "age", "", stated),
        *(Mark(*year, "year", "", facts.text(year)) for year in years),
    )
    rows = [Line("", facts.text(year), "", year.start) for year in reversed(years)]
    if int(stated) in fit:
        return Check(marks, Working((*rows, Line("=", stated, "age", age.start))))
    right = " or ".join(map(str, fit))
    between = " and ".join(facts.text(year) for year in years)
    return Finding(
        f"Aged {stated}: the years {between} make it {right}"
        if len(years) > 1
        else f"Aged {stated}: a birth in {between} makes it {right} on the day of publication",
        marks,
        Working(tuple(rows), computed=right, stated=stated),
        confidence="likely",
    )
