"""A life or an office ends before it begins.

## Why it matters
Nobody lived from 1968 to 1942. Two digits changed places, or the years did.

## When it stays silent
- the years are before Christ, where they count down
- it is a score, a page or a telephone number
- the second year is cut short: 1989-92
- no office is named before "from 2012 to 1998": it may be a count that fell

## How to settle it
Look both years up. Swapped years are the usual reason, and one wrong digit the next.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Facts,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    beside,
    good,
    later,
)

RULE = Rule(
    severity="error",
    since="0.1",
    needs=Needs(words=("(1", "(2", "(b", "(c", "born in", "born on", " from 1", " from 2")),
)

EXAMPLES = [
    bad("The bridge is named after Ada Rowe (1968-[[1942]]), who drew it.", "1942 is before 1968"),
    bad("Tom Pike was born in 1952 and died in [[1925]] at home.", "1925 is before 1952"),
    bad("She was mayor (2012–[[2008]]) and then a judge.", "2008 is before 2012"),
    bad("He was harbour master from 1986 to [[1979]].", "1979 is before 1986"),
    bad(
        "She served as mayor from 2012 until [[2008]], and then as a judge.", "2008 is before 2012"
    ),
    good("The bridge is named after Ada Rowe (1942-1968), who drew it."),
    good("He was harbour master from 1979 to 1986."),
    good("The staff was cut from 2012 to 1986 people.", why="a count"),
    good("He walked back from 1986 to 1979 in a hall of old clocks.", why="no office is held"),
    good("The temple is of Ramesses (1950-1940 BC), they say.", why="before Christ"),
    good("Ada Rowe (1898-68) drew the bridge.", why="the second year is cut short"),
    good("Call the box office (1968-1942-77) or see pages (1968-1942, 3).", why="no years"),
    good("Tom Pike was born in 1952, after his brother had died in 1925.", why="two lives"),
]
_BRACKET = later(r"\((?:(?:b|c|born)\.? )?((?:1[5-9]|20)\d\d) ?[-–—] ?((?:1[5-9]|20)\d\d)\)")
_BORN = later(
    r"born (?:in|on) (?:[\w, ]{1,30}? )?((?:1[5-9]|20)\d\d)"
    r"(?:,? and|,) (?:he |she )?died (?:in|on) (?:[\w, ]{1,30}? )?((?:1[5-9]|20)\d\d)\b"
)
# Of an office alone: "cut from 2012 to 1998" counts something.
_HELD = later(
    r"\b(?:president|mayor|leader|chair(?:man|woman)?|director|editor|coach|manager|captain|master"
    r"|head|secretary|minister|governor|commissioner|senator|councill?or|member|MP|judge|professor"
    r"|bishop|king|queen|treasurer)(?: of [\w’' -]{2,40})?,? from ((?:1[5-9]|20)\d\d)"
    r" (?:to|until|till) ((?:1[5-9]|20)\d\d)(?=[.,;:]| and\b| when\b| but\b| before\b)"
)
_SINCE = (" from 1", " from 2")


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the years in brackets, and at births with their deaths."""
    document = facts.document
    if not facts.figures:
        return
    text = document.flat
    body = document.source.body
    # A name stands before the bracket.
    lives = (
        f for f in _BRACKET.finditer(text, *body) if text[f.start() - 2 : f.start() - 1].isalpha()
    )
    held = beside(_HELD, _SINCE, text, body, back=64, ahead=48)
    for found in (*lives, *_BORN.finditer(text, *body), *held):
        if int(found[1]) > int(found[2]):
            yield finding(facts, Span(*found.span(1)), Span(*found.span(2)))


def finding(facts: Facts, first: Span, last: Span) -> Finding:
    """What is to be said of two years that run backwards."""
    began, ended = facts.text(first), facts.text(last)
    return Finding(
        f"It ends before it begins: {ended} is before {began}",
        (Mark(*last, "end", "", ended), Mark(*first, "beginning", "", began)),
        Working((Line("", began, "beginning", first.start), Line("", ended, "end", last.start))),
        verdict="impossible",
        help=f"{ended} to {began} would be in order",
    )
