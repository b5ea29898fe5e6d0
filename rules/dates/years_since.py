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

import re
from collections.abc import Iterator
from typing import NamedTuple

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
    bad("The mill shut in 1971. In 2012, [[31 years]] later, it burnt down.", "41 years"),
    bad("She was mayor from 1998 to 2006, [[ten years]] in all.", "8 years"),
    bad("She won in 2003 and again in 2019, [[26 years]] apart.", "16 years"),
    bad("The pool opened in 1999 and shut in 2024 after [[35 years]].", "25 years"),
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
    good("Elected in 1971, he retired nearly 40 years later, in 2012.", why="a hedge"),
    good("Elected in 1971 and again in 1975, he went 37 years later, in 2012.", why="either year"),
    good("Life expectancy rose by 9 years from 1981 to 2015.", why="years of life, not of time"),
]
_YEAR = r"((?:1[5-9]|20)\d\d)\b(?!s|[-–/]\d|%)"
_ENDS = r"((?:1[5-9]|20)\d\d)"
_IN = later(rf",? ?\(?(?:back )?(?:in )?{_YEAR}")
_BEFORE = later(rf"\b[Ii]n {_YEAR},? \(?$")
_SPAN = later(
    rf",? ?\(?(?:from {_ENDS} ?(?:to|until|-|–) ?|between {_ENDS} and ){_ENDS}\b(?!s|[-–/]\d|%)"
    rf"|,? \({_ENDS} ?[-–] ?{_ENDS}\)"
)
_ROUND = later(rf" (before|after) (?:[^\W\d][\w'’-]{{0,20}},? ){{1,9}}in {_YEAR}")
_LASTED = later(
    rf"\b[Ii]n {_YEAR},? after (?:a (?:run|reign|total) of )?$"
    rf"|\b(?:[Ff]rom|[Bb]etween) {_ENDS} (?:to|and) {_ENDS},? (?:[^\W\d][\w'’-]{{0,20}} ){{0,3}}"
    r"(?:served|spent|ruled|reigned|worked|lived|led) (?:for )?$"
)
_THERE = later(rf"\b(?:[Ii]n|[Bb]y|until|of) {_YEAR},? ?[(–—-]? ?$")
_SPANNED = later(
    rf"\b[Ff]rom {_ENDS} (?:to|until) {_ENDS},? ?\(?(?:a (?:total|period|reign|run) of )?$"
)
_CLOSE = later(r",? ?(?:\(|[–—-] )?")
_GOES_ON = later(r"-| (?:of|in|old|more|less|from|for|since|apart)\b(?! all\b| total\b)")
_ANY = later(r"(?<![\d,.£$€])(?:1[5-9]|20)\d\d(?!\d|,\d|\.\d)")
_LIFE = later(r"\b(?:expectancy|sentence\w*|jail\w*|imprison\w*|age[ds]?|old|rose|increas\w*|by)\b")
YEAR = 31_536_000
# How many years it may be out and still be right.
SLACK = 1
LOOK = 60
REACH = 500


class Years(NamedTuple):
    """A number of years, the figure that has it, and what stands at both ends.

    begun, ended: the years, and where; an end without a place is the day of publication.
    loose: one of the years may be that of something else.
    """

    figure: Figure
    begun: tuple[int, Span | None]
    ended: tuple[int, Span | None]
    loose: bool = False


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at each number of years with one or two years beside it."""
    for figure in facts.figures:
        if figure.kind != "duration" or figure.aside or "y" not in figure.text:
            continue
        quantity = figure.quantity
        if quantity is None or quantity.hedge or quantity.value % YEAR:
            continue
        years = ended_beside(facts, figure)
        if years is not None and (not years.loose or near(years)):
            yield told(years)


def ended_beside(facts: Facts, figure: Figure) -> Years | None:
    """The years at both ends of a stretch, as the words around it tie them to it; None if none."""
    text = facts.document.flat
    word = text[figure.end : figure.end + 6]
    if word == " later":
        return _later(facts, figure)
    if word.startswith(" ago"):
        return _ago(facts, figure)
    if word in (" after", " befor"):
        return _around(facts, figure)
    if word == " apart":
        return _apart(facts, figure)
    found = _SPAN.match(text, figure.end)
    base = max(0, figure.start - LOOK)
    before = text[base : figure.start]
    if _LIFE.search(before):
        return None
    if found is not None:
        first, last = (group for group in range(1, 6) if found[group])
        return Years(figure, year(found, first), year(found, last))
    found = _SPANNED.search(before)
    if found is not None and not _GOES_ON.match(text, figure.end):
        return Years(figure, year(found, 1, base), year(found, 2, base))
    found = _LASTED.search(before)
    if found is None:
        return None
    if found[2]:
        return Years(figure, year(found, 2, base), year(found, 3, base), loose=True)
    return _other(facts, figure, year(found, 1, base))


def year(found: re.Match[str], group: int, base: int = 0) -> tuple[int, Span]:
    """A year and where it stands, from a group of a match in a text that begins at `base`."""
    start, end = found.span(group)
    return int(found[group]), Span(base + start, base + end)


def _later(facts: Facts, figure: Figure) -> Years | None:
    """`in 1971 … 38 years later, in 2012`, or `In 2012, 38 years later`.

    The first year is the only one before it in its sentence or, with none there, in the last one.
    """
    text = facts.document.flat
    sentence = facts.document.sentence_at(figure.start)
    base = max(sentence.start, figure.start - 4 * LOOK)
    found = _IN.match(text, figure.end + len(" later"))
    ended = None if found is None else year(found, 1)
    stop = figure.start
    if ended is None:
        found = _BEFORE.search(text[base : figure.start])
        if found is None:
            return None
        ended = year(found, 1, base)
        stop = base + found.start()
    before = list(_ANY.finditer(text, base, stop))
    loose = not before and sentence.start > facts.document.paragraph_at(figure.start).start
    if loose:
        last = facts.document.sentence_at(sentence.start - 2)
        before = list(_ANY.finditer(text, last.start, last.end))
    return Years(figure, year(before[0], 0), ended, loose) if len(before) == 1 else None


def _around(facts: Facts, figure: Figure) -> Years | None:
    """`in 2004, 20 years before he left in 2024`, `In 2012, 41 years after it shut in 1971`."""
    text = facts.document.flat
    found = _ROUND.match(text, figure.end)
    base = max(0, figure.start - LOOK)
    there = _THERE.search(text[base : figure.start])
    if found is None:
        return None
    if there is None:
        return _other(facts, figure, year(found, 2))
    ends = (year(there, 1, base), year(found, 2))
    return Years(figure, *(ends if found[1] == "before" else ends[::-1]))


def _apart(facts: Facts, figure: Figure) -> Years | None:
    """`in 2003 and again in 2019, 16 years apart`."""
    text = facts.document.flat
    base = max(facts.document.sentence_at(figure.start).start, figure.start - 2 * LOOK)
    years = list(_ANY.finditer(text, base, figure.start))
    if len(years) != 2 or not _CLOSE.fullmatch(text, years[1].end(), figure.start):
        return None
    return Years(figure, year(years[0], 0), year(years[1], 0))


def _other(facts: Facts, figure: Figure, one: tuple[int, Span]) -> Years | None:
    """A year that is tied to a stretch, and the only other year of the sentence, loosely."""
    sentence = facts.document.sentence_at(figure.start)
    found = _ANY.finditer(facts.document.flat, sentence.start, sentence.end)
    others = [each for each in found if int(each[0]) != one[0]]
    if len(others) != 1:
        return None
    first, last = sorted((one, year(others[0], 0)))
    return Years(figure, first, last, loose=True)


def near(years: Years) -> bool:
    """Whether a stretch fits, or is one slip from it: a digit changed, or two swapped."""
    stated = str(int(years.figure.value or 0) // YEAR)
    passed = str(years.ended[0] - years.begun[0])
    if abs(int(passed) - int(stated)) <= SLACK:
        return True
    changed = sum(one != two for one, two in zip(stated, passed, strict=False))
    swapped = sorted(stated) == sorted(passed)
    return len(stated) == len(passed) > 1 and (changed == 1 or (changed == 2 and swapped))


def _ago(facts: Facts, figure: Figure) -> Years | None:
    """`eight years ago, in 2001`, or the other way round, up to the day of publication."""
    day = facts.document.source.published
    text = facts.document.flat
    if day is None:
        return None
    found = _IN.match(text, figure.end + len(" ago"))
    if found is not None:
        return Years(figure, year(found, 1), (day.year, None))
    base = max(0, figure.start - LOOK)
    found = _BEFORE.search(text[base : figure.start])
    if found is not None:
        return Years(figure, year(found, 1, base), (day.year, None))
    # A year that was told a little before, `in 2000 and 2004`, may bear it out and cannot deny it.
    then = day.year - int(figure.value or 0) // YEAR
    base = max(0, figure.start - REACH)
    told = text.rfind(f" {then}", base, figure.start)
    inside = _ANY.match(text, told + 1) if told >= 0 else None
    if inside is None or facts.document.entry_at(told) != facts.document.entry_at(figure.start):
        return None
    return Years(figure, year(inside, 0), (day.year, None))


def told(years: Years) -> Finding | Check:
    """What is to be said of a number of years between two years."""
    figure = years.figure
    stated = int(figure.value or 0) // YEAR
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
