"""An anniversary is not the one that its years make.

## Why it matters
A club of 1904 had its 120th anniversary in 2024, and its members know. A wrong number is in the headline
of the souvenir programme before anybody subtracts.

## When it stays silent
- nothing ties both years to the anniversary, or one slip would not make "the 1953 flood" agree
- it is one year more or less: some were put off, and some count both ends
- a third year stands in the sentence

## How to settle it
Subtract the years, and look up when it began. The number that would fit is given.
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
    bad,
    good,
    later,
)

RULE = Rule(
    severity="warning",
    since="0.1",
    needs=Needs(
        figures=("year", "date"),
        words=("anniversary", "birthday", "centenary", "jubilee", "wedding"),
    ),
)

EXAMPLES = [
    bad("The choir was founded in 1904 and marked its [[110th]] anniversary in 2024.", "120"),
    bad("In 2012 the town kept the [[50th]] anniversary of the flood in 1952.", "60"),
    bad("The band kept the [[50th]] anniversary of their 1985 debut in 2025.", "40"),
    bad("The pier, opened in 1892, has its [[100th]] birthday this year.", "120", published="2012-05-04"),
    bad("The 1953 flood was remembered on its [[60th]] anniversary in 2023.", "70"),
    bad("The [[centenary]] of the 1919 strike falls in 2029.", "110 years"),
    bad("They married in 1961 and kept their [[golden wedding]] in 2021.", "60"),
    bad("It was the [[50th]] anniversary of the flood, which came in 1952, he said in 2012.", "60"),
    bad("The town marks the [[50th]] anniversary of the 1985 flood this year, 2025.", "40"),
    good("The choir was founded in 1904 and marked its 120th anniversary in 2024.", holds=True),
    good("The centenary of the 1919 strike falls in 2019.", holds=True),
    good("They married in 1961 and went to a golden wedding in 2001.", why="of somebody else"),
    good("He was at the 5th anniversary of the 1953 law and wrote on it in 2012.", why="then or later"),
    good("The 1953 law was cited on the 5th anniversary in 2023.", why="of something else"),
    good("The choir was founded in 1904 and marked its 119th anniversary in 2024.", why="a year out"),
    good("The choir moved here in 1950 and marked its 120th anniversary in 2024.", why="not begun then"),
    good(
        "Founded in 1904, and anew in 1946, it had its 50th anniversary in 1996.", why="a third year"
    ),
    good("The hall, opened in 1892, has its 100th birthday this year.", why="the year is not known"),
]  # fmt: skip
_YEAR = r"((?:1[5-9]|20)\d\d)\b(?!s|[-–/]\d|%)"
_ANY = later(r"(?<![\d,.£$€])(?:1[5-9]|20)\d\d(?!\d|,\d|\.\d)")
_KEPT = later(r" (?:anniversary|birthday)\b")
# Those that have a name, and their years.
NAMED = {
    "bicentenary": 200, "tercentenary": 300, "centenary": 100, "silver jubilee": 25,
    "golden jubilee": 50, "silver wedding": 25, "ruby wedding": 40, "golden wedding": 50,
    "diamond wedding": 60,
}  # fmt: skip
_NAME = later(rf"\b(?:{'|'.join(NAMED)})\b")
_IN = later(rf",?(?: [a-z]{{8,11}})?(?: (?:last|this) year)?,? \(?(?:back )?in {_YEAR}")
_OF = later(
    rf"(?: [a-z]{{8,11}})? of (?:the |its |his |her |their )?"
    rf"(?:(?:[^\W\d][\w'’-]{{0,20}},? ){{1,8}}in )?{_YEAR}"
)
# The 40th anniversary of their 1985 debut in 2025.
_NAMED_OF = later(
    rf"(?: [a-z]{{8,11}})? of (?:the|its|his|her|their) {_YEAR} (?:[^\W\d][\w'’-]{{0,20}} ){{1,4}}"
    rf"(?:in|during|this year,|\(this year,) {_YEAR}"
)
_BEGUN = later(
    r"\b(?:[Ff]ounded|[Ff]ormed|[Ee]stablished|[Ss]et up|[Ll]aunched|[Cc]reated|[Bb]uilt|[Oo]pened|[Bb]egan"
    rf"|[Bb]orn|[Mm]arried|[Ii]ncorporated|[Ss]tarted) (?:here |there )?(?:back )?in {_YEAR}"
)  # fmt: skip
_NAMED = later(rf"\b[Tt]he {_YEAR} [a-z]")
_FIRST = later(rf"In (?:[A-Z][a-z]{{2,8}} )?{_YEAR}")
_THEIRS = later(r"\b(?:their|its|his|her) $")
_SAID = later(rf"\b(?:in|during) {_YEAR}")
SLACK = 1


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at each anniversary with the years of its sentence."""
    for place, years in marked(facts):
        found = ends(facts, place, years)
        if found is not None:
            yield from told(facts, place, years, *found)


def marked(facts: Facts) -> Iterator[tuple[Span, int]]:
    """Where each anniversary stands, by its number or its name, and of how many years it is."""
    text, body = facts.document.flat, facts.document.source.body
    for figure in facts.figures_by_kind.get("ordinal", ()):
        if figure.value is not None and _KEPT.match(text, figure.end):
            yield Span(figure.start, figure.end), int(figure.value)
    if any(word in text for word in ("centenary", " jubilee", " wedding")):
        for found in _NAME.finditer(text, *body):
            yield Span(*found.span()), NAMED[found[0]]


def ends(
    facts: Facts, figure: Span, count: int
) -> tuple[tuple[int, Span], tuple[int, Span | None]] | None:
    """The year in which it began and the one in which it is kept, as the words tie them to it.

    The second has no place where it is the year of publication.
    """
    text, sentence = facts.document.flat, facts.document.sentence_at(figure[0])
    years = {found[0] for found in _ANY.finditer(text, sentence.start, sentence.end)}
    of = _OF.match(text, figure[1], sentence.end)
    both = _NAMED_OF.match(text, figure[1], sentence.end)
    if both is not None and len(years) == 2:
        return (int(both[1]), Span(*both.span(1))), (int(both[2]), Span(*both.span(2)))
    begun = of or _BEGUN.search(text, sentence.start, sentence.end)
    # A golden wedding is anybody's, theirs or not.
    if (
        of is None
        and facts.text(figure) in NAMED
        and not _THEIRS.search(text, sentence.start, figure[0])
    ):
        return None
    loose = begun is None
    begun = begun or _NAMED.search(text, sentence.start, figure[0])
    if begun is None:
        return None
    kept = None if of else _IN.match(text, figure[1], sentence.end)
    kept = kept or _FIRST.match(text, sentence.start, figure[0])
    if kept is None and of and len(years) == 2:
        # What was said in 2012 may be of an anniversary long past.
        kept = _SAID.search(text, of.end(), sentence.end)
        loose = True
    published = facts.document.source.published
    if kept is not None:
        last: tuple[int, Span | None] = year(kept)
    elif published is not None and "this year" in text[sentence.start : sentence.end]:
        last = (published.year, None)
    else:
        return None
    first = year(begun)
    if first == last or len(years | {str(last[0])}) != 2:
        return None
    passed, stated = str(last[0] - first[0]), str(count)
    slipped = sum(a != b for a, b in zip(passed, stated, strict=False)) < 2
    return (first, last) if not loose or (slipped and len(passed) == len(stated)) else None


def year(found: re.Match[str]) -> tuple[int, Span]:
    """A year and where it stands, from a match with one group."""
    return int(found[1]), Span(*found.span(1))


def told(
    facts: Facts,
    figure: Span,
    stated: int,
    begun: tuple[int, Span],
    kept: tuple[int, Span | None],
) -> Iterator[Finding | Check]:
    """What is to be said of an anniversary between two years; nothing if it is a year out."""
    passed, text = kept[0] - begun[0], facts.text(figure)
    named = text if text in NAMED else f"{text} anniversary"
    places = [("begun", begun), ("kept", kept)]
    marks = (
        Mark(*figure, "anniversary", "", str(stated)),
        *(Mark(*place, role, "", str(n)) for role, (n, place) in places if place is not None),
    )
    rows = tuple(
        Line("", str(n), role if place else "year of publication", place.start if place else None)
        for role, (n, place) in reversed(places)
    )
    between = f"{begun[0]} to {kept[0]}"
    if passed == stated:
        yield Check(marks, Working(rows, expression=between))
    elif abs(passed - stated) > SLACK and passed > 0:
        yield Finding(
            f"From {between} is {passed} years, not the {named}",
            marks,
            Working(rows, computed=str(passed), stated=text),
            confidence="likely",
        )
