"""A range between two figures begins with the larger.

## Why it matters
"Between 8C and 5C" makes a reader stop: one of the two is a slip, or they stand the wrong way round.

## When it stays silent
- something falls from the one to the other, or counts down
- a figure is below nought, or so many years ago
- the two are not a range: a gap between 30 and 20

## How to settle it
Put the smaller first, once both are checked.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Facts,
    Finding,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    beside,
    good,
    later,
    line,
    mark,
    superlatives,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(words=("between ", "est ", "imum ")))

EXAMPLES = [
    bad("Highs will be [[between 8C and 5C]] in the east.", "8C"),
    bad("The youngest runner was [[71]] and the oldest 18.", "71"),
    bad("The minimum is [[25C]] and the maximum 23C in Hove today.", "25C"),
    good("The youngest runner was 18 and the oldest 71."),
    good("The lowest price is £9 and the highest fine £5.", why="of two things"),
    bad("[[Between 900 and 700]] people are due.", "900"),
    good("Highs will be between 5C and 8C in the east."),
    good("Prices fell to between £8 and £5 a head.", why="they fall"),
    good("Lows will be between -5C and -8C in the east.", why="below nought"),
    good("The town was built between 900 and 700 years ago.", why="years ago"),
    good("The gap between 30 and 20 is 10.", why="no range"),
]

FALLING = later(
    r"\b(?:f[ae]ll\w*|dropp?\w*|declin\w*|down|cut|cuts|cutting|reduc\w*|lower\w*|shr[aiu]nk\w*|slid\w*"
    r"|gaps?|scores?|lead|leads|differen\w*|choice|choose|choos\w*|ratios?|links?|match\w*|clash\w*|game|games|tie|split"
    r"|divided|count\w*|odds|alternat\w*|switch\w*|distance|space|midway|halfway|somewhere)\b"
)
AGO = later(r" (?:[a-z]+ )?(?:ago|BC|BCE|before|earlier|below|to go|left|from|to)\b|[ -]?[BC]CE?\b")
KINDS = frozenset(("number", "money", "quantity", "percent"))
BACK = 60


def check(facts: Facts) -> Iterator[Finding]:
    """Look for a range whose ends stand the wrong way round."""
    text = facts.document.flat
    yield from told(facts)
    for span in facts.figures_by_kind.get("range", ()):
        if span.aside or len(span.parts) != 2 or not span.text.lower().startswith("between "):
            continue
        first, second = span.parts
        if first.quantity is None or second.quantity is None:
            continue
        if first.kind not in KINDS or first.quantity.unit != second.quantity.unit:
            continue
        if not first.quantity.value > second.quantity.value > 0:
            continue
        before = text[
            max(facts.document.sentence_at(span.start)[0], span.start - BACK) : span.start
        ]
        if FALLING.search(before) or AGO.match(text, span.end):
            continue
        yield Finding(
            f"{span.text} begins with the larger",
            (mark(span, "stated"),),
            Working((line("", first, "first"), line("", second, "last"))),
            verdict="suspicious",
            confidence="likely",
        )


def told(facts: Facts) -> Iterator[Finding]:
    """Look for the youngest who is older than the oldest."""
    text, end = facts.document.flat, -1
    whole = Span(0, len(text))
    for found in beside(superlatives.ENDS, ("est ", "imum "), text, whole, back=14, ahead=4):
        if found.start() < end:
            continue
        sentence = facts.document.sentence_at(found.start())
        end = sentence.end
        low, high = superlatives.ends(facts, sentence) or (None, None)
        if low is None or high is None or superlatives.VETO.search(text, *sentence):
            continue
        if (low.value or 0) > (high.value or 0):
            yield Finding(
                f"{low.text} is told as the lower end, and {high.text} as the upper",
                (mark(low, "stated"), mark(high, "stated")),
                Working((line("", low, "lower"), line("", high, "upper"))),
                confidence="likely",
            )
