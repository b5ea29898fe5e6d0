"""A comparison with "times less", "times fewer" or "times smaller".

## Why it matters
"Four times fewer" may be a quarter or a fifth; nobody can take four times a thing away from it.

## When it stays silent
- it says how much there is: "a quarter as many"
- "times" counts occasions: "seen three times, less often at night"

## How to settle it
Ask for both figures, and write the fraction.
"""

from collections.abc import Iterator

from blogcheck.rule import Facts, Figure, Finding, Mark, Needs, Rule, Span, bad, good, later

RULE = Rule(severity="note", since="0.1", status="preview", needs=Needs(figures=("multiple",)))

EXAMPLES = [
    bad("The new engine uses [[four times less]] fuel.", "one quarter"),
    bad("Harbour ward has [[three times fewer]] buses than River ward.", "one third"),
    good("The new engine uses a quarter of the fuel."),
    good("Harbour ward has a third as many buses as River ward."),
    good("He was seen three times, less often at night.", why="three occasions"),
    good("The new engine uses four times as much fuel."),
]
_LESS = later(r" (?:less|fewer|smaller|lower|cheaper|slower|lighter|shorter|weaker)\b")
_PARTS = {2: "half", 3: "one third", 4: "one quarter", 5: "one fifth", 10: "one tenth"}


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the word after each multiple."""
    for figure in facts.figures:
        if figure.kind != "multiple" or figure.aside or "times" not in figure.text:
            continue
        after = _LESS.match(facts.document.flat, figure.end)
        if after is not None:
            yield finding(facts, figure, after.end())


def finding(facts: Facts, figure: Figure, end: int) -> Finding:
    """What is to be said of a multiple with `less` after it."""
    text = facts.text(Span(figure.start, end))
    part = _PARTS.get(int(figure.value), "a fraction") if figure.value else "a fraction"
    return Finding(
        f'"{text}" leaves it open how much there is; if it is {part}, write that',
        (Mark(figure.start, end, "stated"),),
        verdict="style",
    )
