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
    bad,
    good,
    line,
    lives,
    mark,
)

RULE = Rule(
    severity="warning",
    since="0.1",
    needs=Needs(figures=("year", "date", "season")),
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
    bad("Born in June 1950, Rowe was [[44]] when she was elected in May 1985.", "34"),
    bad("Rowe died on 4 May 2012 aged [[83]]; he was born on 2 March 1939.", "73"),
    bad("Rowe, who was born in 1931 and died in 2019, lived to be [[78]].", "87 or 88"),
    good("Rowe, who was born in 1931 and died in 2019, lived to see 78 summers.", why="no age"),
    bad("Rowe (born 1939) died in 2012 at [[83]].", "72 or 73"),
    bad("Born on 2 March 1939, Rowe would have been [[90]] in 2019.", "79 or 80"),
    bad("Tom Pike, 1940-2015, a painter, died aged [[65]].", "74 or 75"),
    bad("Rowe, who died in 2001 at the age of [[91]], was born in 1920.", "80 or 81"),
    bad("Pike was 19 in 1964, and [[41]] when he took over in 1976.", "12"),
    bad("The elm, planted in 1724, is [[200 years old]] in 2024.", "299 or 300"),
    bad("The [[150-year-old]] hall, built in 1889, reopened in 2024.", "134 or 135"),
    good("The 150-year-old firm moved to the hall, built in 1910, in 2024.", why="the firm"),
    good("Pike was 19 in 1964, and 31 when he took over in 1976.", holds=True),
    bad("Pike (1924-2011), whose last work was done when he was [[93]], sold none.", "86 or 87"),
    good("Pike (1924-2011), whose last work was done when he was 83, sold none.", holds=True),
    good("Tom Pike, 1940-2015, a painter, leaves a wife aged 65.", why="another person"),
    bad("Rowe became a bishop at 39, in 1978, and a cardinal in 1991, at [[62]].", "13"),
    good("Rowe was a bishop at 39, in 1978, and in 1991 ordained a man of 62.", why="the man"),
    bad("Pike was born in 1933 and died in 2009. He was [[66]].", "75 or 76"),
    bad("Pike was born in Ayr in 1933. He was [[66]] when he left the firm, in 2009.", "75 or 76"),
    bad("He was 37 in 2010, when it burnt down. Now, in 2022, he is [[47]].", "12"),
    bad(
        "At [[57]], Ada Rowe, born in 1949, became the oldest woman to row it in 2016.", "66 or 67"
    ),
    bad("The paper was first printed in 1845, making it [[185 years old]] in 2020.", "174 or 175"),
    good("Born in 1950, she died in 2019. He was 59 and had nursed her.", why="of him"),
    good("She was 50 in 1990, and her deputy was 33 in 1996.", why="her deputy"),
    good("Pike was 19 in 1964, and Rowe was 41 in 1976.", why="two people"),
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
    good(
        "Born in 1960, Rowe won her first cup at 22, in 1983, and her last at 38.",
        why="no year of it",
    ),
    good("The hall was built in 1890 and the oak, 200 years old, fell in 1987.", why="the oak"),
    good(
        "Rowe, knighted in 1999 at 51, is 78 and has led the museum for 12 years, since 2014.",
        why="78 today",
    ),
    good("Rowe joined in 1961 at 19, rose to captain in 1980 and died at 71.", why="no year of it"),
]
# How old a building may be.
OLDEST = 400


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look for an age that stands with both years, or with one and the day of publication."""
    day = facts.document.source.published
    today = (day.year, day.month, day.day) if day is not None else None
    for life in lives.lives(facts):
        if isinstance(life, lives.Growth):
            yield from grown(life)
            continue
        born, then = when(life.born), today if life.then is None else when(life.then)
        if life.then is life.born:  # 1931-2019
            then = (int(life.born.text[-4:]), 0, 0)
        if then is not None and 0 < then[0] - born[0] < OLDEST:
            yield told(life, ages(born, then))


def when(figure: Figure) -> tuple[int, int, int]:
    """Year, month and day of a figure; nought for what is not printed."""
    day = figure.day
    return (day.year or 0, day.month or 0, day.day or 0) if day is not None else (0, 0, 0)


def grown(life: lives.Growth) -> Iterator[Finding | Check]:
    """Two ages of somebody in two years: they are as far apart as the years, or by one less or more."""
    first, last = (when(year)[0] for year in life.years)
    younger, older = (int(age.value or 0) for age in life.ages)
    marks = tuple(
        mark(one, role)
        for role, one in zip(
            ("age", "age", "year", "year"), (*life.ages[::-1], *life.years), strict=True
        )
    )
    rows = tuple(line("", one) for one in sorted((*life.ages, *life.years), key=lambda f: f.start))
    # Either may be told with the first year: 87 now, and 20 when she married in 1958.
    apart = abs(older - younger)
    if abs(apart - (last - first)) <= 1:
        yield Check(marks, Working(rows))
    elif 0 < last - first < OLDEST:
        yield Finding(
            f"{life.ages[0].text} and {life.ages[1].text} are {apart} years apart, and {first} and"
            f" {last} are {last - first}",
            marks,
            Working(rows),
            confidence="likely",
        )


def ages(born: tuple[int, int, int], then: tuple[int, int, int]) -> tuple[int, ...]:
    """The completed years that may lie between two days, of which months may be unknown."""
    years = then[0] - born[0]
    if not born[1] or not then[1]:
        return (years - 1, years)
    return (years - 1,) if then[1:] < born[1:] else (years,)


def told(life: lives.Life, fit: tuple[int, ...]) -> Finding | Check:
    """What is to be said of an age; fit: those that would be right."""
    years = [one for one in dict.fromkeys((life.born, life.then)) if one is not None]
    stated = "".join(filter(str.isdigit, life.age.text))
    age = Span(life.age.start + life.age.text.index(stated), 0)
    age = Span(age.start, age.start + len(stated))
    marks = (Mark(*age, "age", "", stated), *(mark(year, "year") for year in years))
    rows = [line("", year) for year in reversed(years)]
    if int(stated) in fit or (not life.last and int(stated) < fit[0]):
        return Check(marks, Working((*rows, Line("=", stated, "age", age.start))))
    right = " or ".join(map(str, fit))
    between = " and ".join(year.text for year in years)
    makes = f"the years {between} make it {right}"
    if life.then is None:
        makes = f"a birth in {between} makes it {right} on the day of publication"
    return Finding(
        f"Aged {stated}: {makes}",
        marks,
        Working(tuple(rows), computed=right, stated=stated),
        confidence="likely",
    )
