"""A hedge shuts out what the figures straight behind it make: the parts, or so many out of so many.

## Why it matters
"At least 40 homes, 16 on Mill Lane and 17 on the Quay" leaves seven homes that nobody can find.

## When it stays silent
- the hedge holds
- the parts need not be all: of them, including, among them
- something else is said of the part
- the two are so far apart that they need not be of the same thing

## How to settle it
Work out the share or the sum, and change the word or the figure.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Exact,
    Facts,
    Figure,
    Finding,
    Line,
    Needs,
    Rule,
    Working,
    bad,
    exact,
    good,
    hedges,
    later,
    line,
    listed,
    mark,
    printed,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("fraction", "number")))

EXAMPLES = [
    bad("Fewer than [[one in ten]] were late: 23 out of 150.", "15.3"),
    bad("At least [[40]] sheds were lost, 16 in Mill Lane and 17 in Hove.", "33"),
    good("Fewer than one in ten were late: 13 out of 150.", holds=True),
    good("Fewer than one in three replied: 40 out of 100 had moved.", why="they moved"),
    good("At least 40 sheds were lost, 26 in Mill Lane and 17 in Hove.", holds=True),
    good("At least 40 sheds were lost, 16 of them in Mill Lane and 17 in Hove.", why="not all"),
    good("At least 40 sheds were lost, including 16 in Mill Lane and 17 in Hove.", why="not all"),
    good("At least 40 sheds were lost, 6 in Mill Lane and 7 in Hove.", why="too few to be all"),
]

APPOSED = later(r"(?:[^.;:()\d]{0,60}(?:,|:| [-–—]| \()|:) ?")
OTHERS = later(
    r"\b(?:who|which|that|whose|includ\w+|among|against|compared|than|last|another|others?|with|but"
    r"|while|and|or)\b"
)
# Nothing is said of the part by itself: 40 out of 100 had moved.
SAID = later(r"[.,;)]| [-–—]|$")
PLACED = later(r" (?:on|in|at|near|from) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}")
ROW = later(r"(?:,| and|, and) ")
MOST = 6


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every strict hedge against the parts or the share that stand behind it."""
    if not any(hedges.strict(figure) for figure in facts.figures):
        return
    figures = [figure for figure in facts.figures if not figure.aside]
    for at, figure in enumerate(figures[:-1]):
        if figure.kind not in ("fraction", "number") or not hedges.strict(figure):
            continue
        tie = facts.document.flat[figure.end : figures[at + 1].begins]
        if not APPOSED.fullmatch(tie) or OTHERS.search(tie):
            continue
        if figure.kind == "fraction":
            if SAID.match(facts.document.flat, figures[at + 1].end):
                yield from share(figure, figures[at + 1])
        elif figure.quantity is not None and figure.quantity.hedge in hedges.FLOORS:
            yield from parts(facts, figure, figures[at + 1 : at + 1 + MOST])


def share(stated: Figure, behind: Figure) -> Iterator[Finding | Check]:
    """`Fewer than one in ten: 23 out of 150`."""
    if behind.kind != "fraction" or len(behind.parts) != 2:
        return
    part, whole = (figure.value for figure in behind.parts)
    if not part or not whole or part > whole or hedges.strict(behind):
        return
    shown = f"{printed(exact(part * 100, whole), places=1)} per cent"
    lines = (line("", behind.parts[0], "the part"), line("÷", behind.parts[1], "of all"))
    yield from told(stated, exact(part, whole), shown, (behind,), lines, exact(3, 5))


def parts(facts: Facts, stated: Figure, behind: list[Figure]) -> Iterator[Finding | Check]:
    """`At least 40 homes, 16 on Mill Lane and 17 on the Quay.`: a row that ends the sentence."""
    text, row = facts.document.flat, list[Figure]()
    for figure in behind:
        if figure.kind != "number" or figure.quantity is None or not figure.quantity.is_bare:
            return
        row.append(figure)
        placed = PLACED.match(text, figure.end)
        if placed is None:
            return
        if text[placed.end() : placed.end() + 1] in (".", "\n", ""):
            break
        joined = ROW.match(text, placed.end())
        following = behind[len(row)] if len(row) < len(behind) else None
        if joined is None or following is None or joined.end() != following.start:
            return
    else:
        return
    if len(row) < 2 or " and " not in text[row[-2].end : row[-1].start]:
        return
    made = sum(figure.value or 0 for figure in row)
    lines = tuple(line("+" if at else "", figure) for at, figure in enumerate(row))
    yield from told(stated, made, printed(made), tuple(row), lines, exact(3, 4))


def told(
    stated: Figure,
    made: Exact,
    shown: str,
    used: tuple[Figure, ...],
    lines: tuple[Line, ...],
    nearest: Exact,
) -> Iterator[Finding | Check]:
    """A check where the hedge holds, a finding where it shuts out what is near it."""
    held = stated.quantity
    if held is None or not held.value:
        return
    marks = (mark(stated, "stated", "hedged"), *(mark(figure, "part") for figure in used))
    working = Working((*lines, Line("=", shown, "computed"), line("", stated, "hedged")))
    if not hedges.misses(held, made):
        yield Check(marks, working)
    elif nearest < exact(made, held.value) < exact(1, nearest):
        made_of = listed([figure.text for figure in used])
        yield Finding(
            f"{made_of} is {shown}, and not {held.hedge.replace('-', ' ')} {stated.text}",
            marks,
            working,
            confidence="likely",
        )
