"""A bracket beside a figure has no partner.

## Why it matters
In a list of places and parties one lost bracket makes it unclear what belongs to whom: "Webb fifth),
then".

## When it stays silent
- the brackets of the paragraph pair off
- it marks an item of a list: 1) 2)
- more than one is astray: then it is the manner of the copy, or a face

## How to settle it
Set the other bracket, or drop this one.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Facts,
    Figure,
    Finding,
    Fix,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    good,
    later,
    line,
)

RULE = Rule(severity="note", since="0.1", fix="safe", needs=Needs(words=("(", ")", "[", "]")))

EXAMPLES = [
    bad("Rowe (Green) is third, Pike (Lab) fourth, Cole [[fifth)]], then Webb (Ind).", "fifth)"),
    bad("Rowe (Green, 412) and Pike (Lab, 390) lead Cole [[(381]] in Harbour ward.", "(381"),
    good("Rowe (Green) is third, Pike (Lab) fourth, Cole (fifth), then Webb (Ind)."),
    good("We ask for 1) more buses, 2) lower fares and 3) a new depot (soon).", why="a list"),
    good("Rowe won (she had 412. Pike had 390).", why="the pair runs over two sentences"),
]

_BRACKET = later(r"[()\[\]]")
_CLOSERS = {")": "(", "]": "["}
# A paragraph with one pair in order is evidence that the writer closes what is opened.
LONGEST = 2000


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the brackets that touch a figure, in paragraphs where just one has no partner."""
    text = facts.document.flat
    seen: dict[int, int] = {}
    for figure in facts.figures:
        before = figure.start - 1 if text[figure.start - 1 : figure.start] in ("(", "[") else -1
        after = figure.end if text[figure.end : figure.end + 1] in (")", "]") else -1
        if (before < 0) is (after < 0):
            continue
        paragraph = facts.document.paragraph_at(figure.start)
        if paragraph.end - paragraph.start > LONGEST:
            continue
        stray = seen.get(paragraph.start)
        if stray is None:
            stray = seen[paragraph.start] = single(text, paragraph)
        at = before if before >= 0 else after
        first = facts.document.sentence_at(figure.start).start == figure.start
        if stray == at and not (first and at == after):
            yield finding(facts, figure, at)


def single(text: str, paragraph: Span) -> int:
    """Where the one bracket without a partner stands; -1 if all pair off or several do not."""
    opened: list[int] = []
    strays: list[int] = []
    pairs = 0
    for found in _BRACKET.finditer(text, *paragraph):
        opens = _CLOSERS.get(found[0])
        if opens is None:
            opened.append(found.start())
        elif opened and text[opened[-1]] == opens:
            opened.pop()
            pairs += 1
        else:
            strays.append(found.start())
    strays += opened
    return strays[0] if len(strays) == 1 and pairs else -1


def finding(facts: Facts, figure: Figure, at: int) -> Finding:
    """What is to be said of the bracket at an offset that touches a figure."""
    place = Span(min(figure.start, at), max(figure.end, at + 1))
    text = facts.text(place)
    partner = "opened" if at >= figure.end else "closed"
    last = at >= figure.end
    return Finding(
        f'The bracket of "{text}" is never {partner}',
        (Mark(*place, "stated", f"never {partner}"),),
        Working((line("", figure),)),
        verdict="malformed",
        fix=Fix(safe=True, edits=((at, at + 1, ""),), why="no figure changes") if last else None,
    )
