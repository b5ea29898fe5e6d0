"""A count is not the stated percentage of its whole.

## Why it matters
When a sentence gives 84 of 240 staff and calls it 30 per cent, one of the three is wrong, and nobody who
quotes the sentence will know which.

## When it stays silent
- the three are not tied by the words: in brackets, by "or", by "of"
- the percentage is right within half of its last digit
- digits were dropped instead of rounded (65 per cent for 65.6): a note
- one of them is hedged and the hedge allows it
- the brackets hold two parts, or the percentage is how much something rose

## How to settle it
Divide the count by the whole. If the percentage in the source is right, the base may have been another:
those who answered, those who turned out.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Figure,
    Finding,
    Line,
    Mark,
    Quantity,
    Rule,
    Working,
    bad,
    digits,
    exact,
    good,
    judge,
    later,
    literal,
    mark,
    printed,
    share_of,
    shares,
    size,
)

RULE = Rule(severity="error", since="0.1", over=("fraction-and-percentage",))

EXAMPLES = [
    bad("Of 240 staff, 84 ([[30 per cent]]) voted.", "84 of 240 is 35 per cent"),
    bad("On the day 84 of the 240 staff ([[30 per cent]]) voted.", "84 of 240 is 35 per cent"),
    bad(
        "The trust owns 6.2 million shares, or [[38.8 per cent]] of the 26 million in issue.",
        "23.8 per cent",
    ),
    bad("The rate was [[9.5 per cent]] of calls (5,850 out of 90,000).", "6.5 per cent"),
    bad(
        "Clerks found that 211 of the 321 forms had no date, or nearly [[60 per cent]].",
        "65.7 per cent",
    ),
    bad(
        "At the depot 211 of the 321 vans ([[65 per cent]]) failed.",
        "65.7 per cent",
        severity="note",
    ),
    bad(
        "There are 240 people on the list. Of those, 84 ([[53 per cent]]) live in the town.",
        "84 of 240 is 35 per cent",
    ),
    good("Of 240 staff, 84 (35 per cent) voted.", holds=True),
    good("On the day 1,216 (86.7%) of the 1,402 members voted to strike.", holds=True),
    good(
        "Clerks found that 460 of the 770 forms had no date, or nearly 60 per cent.",
        why="59.7 is nearly 60",
        holds=True,
    ),
    good(
        "It will cut over 15 per cent of staff (22 of 141 academics and 7 of 41 clerks).",
        why="two parts in the brackets",
    ),
    good("Sales rose by 12 of the 40 (25 per cent more than in May).", why="a rise is no share"),
    good("The Tories hold 12 of the 40 seats, and 25 per cent of voters were under 30."),
]

THE = r"(?:the|its|their|his|her|our|all|a total of|some|about|around)"
# What may stand between the figures, in the orders in which copy gives them.
OF = later(
    r"(?!.*\b(?:difference|increase|rise|fall|total|drop|gap|cost|lead|majority|average) of)"
    rf"(?: [\w'’-]+){{0,4}} (?:out )?of(?: {THE}){{0,2}} ?(?:[A-Z][\w-]+['’]s )?[£$€]?$"
)
OF_WHOLE = later(rf"\)?,? (?:(?:out )?of|in)(?: {THE}){{0,2}} ?(?:[A-Z][\w-]+['’]s )?[£$€]?$")
OPENING = later(r"(?: [\w'’-]+){0,3} \($")
OPENING_LATE = later(r"(?: [\w'’/-]+){0,9} \($")
EITHER = later(r"(?: [\w'’-]+){0,4}(?:,| -| –| —)? ?or (?:[a-z]+ ){0,2}$")
AT_LAST = later(r"[^.;:()\d]{1,70}(?:, or| -| –| —) (?:[a-z]+ ){0,2}$")
IN_BRACKETS = later(r"[^.;:()\d]{0,70} \((?:some |about |just )?[£$€]?$")
WHOLE_FIRST = later(r"(?: [\w'’-]+){1,5},(?: [\w'’-]+){0,2} $")
FROM_WHOLE = later(r"\b[Oo]f(?: the| its| our)? $")
THOSE = later(r"Of (?:those|these|them|that number),? (?:[a-z]+ ){0,2}")
LED_BY = later(r"\d[\d,]{0,20}")
OUT_OF = later(r"(\d[\d,]{0,20}) (?:out of|in|of) (\d[\d,]{0,20})")
MORE = later(r" ?(?:higher|lower|more|less|fewer|increase|rise|up|down|points?|growth|a year)\b")


APART, CLOSE = 120, 30


class Term(NamedTuple):
    """One of two counts, as printed: a figure, or an end of `19 out of 20`."""

    start: int
    text: str
    quantity: Quantity
    kind: str


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every percentage against the count and the whole that its words tie to it."""
    for sentence in shares.by_sentence(facts):
        near = facts.figures_in(facts.sentence(sentence[0]))
        place = {id(figure): at for at, figure in enumerate(near)}
        for share in sentence if len(near) > 1 else ():
            found = tied(facts, near, place[id(share.figure)])
            if found is not None and alike(*found):
                yield from weighed(share, *found)


def tied(facts: Facts, near: Sequence[Figure], at: int) -> tuple[Term, Term] | None:
    """The count and the whole that the words tie to the percentage at a place, or None."""
    text = facts.document.text
    share = near[at]
    if MORE.match(text, share.end):
        return None
    terms = [term for figure in near[max(0, at - 2) : at] for term in terms_of(figure)][-2:]
    behind = [term for figure in near[at + 1 : at + 3] for term in terms_of(figure)][:2]
    start = share.hedge.start if share.hedge is not None else share.start
    if terms and behind and OF_WHOLE.fullmatch(between(text, share.end, behind[0].start)):
        lead = between(text, end_of(terms[-1]), start)
        if OPENING.fullmatch(lead) or EITHER.fullmatch(lead):
            return terms[-1], behind[0]
    earlier = of_those(facts, share, terms[-1]) if terms else None
    if earlier is not None and OPENING.fullmatch(between(text, end_of(terms[-1]), start)):
        return terms[-1], earlier
    if len(terms) == 2:
        one, two = terms
        lead, link = between(text, end_of(two), start), between(text, end_of(one), two.start)
        closed = text[share.end : share.end + 1] == ")"
        late = (closed and OPENING_LATE.fullmatch(lead)) or AT_LAST.fullmatch(lead)
        if late and OF.fullmatch(link):
            return one, two
        short = (closed and OPENING.fullmatch(lead)) or EITHER.fullmatch(lead)
        if short and WHOLE_FIRST.fullmatch(link):
            sentence = facts.document.sentence_at(share.start)
            if FROM_WHOLE.search(text[max(sentence.start, one.start - CLOSE) : one.start]):
                return two, one
    or_count = len(behind) == 2 and EITHER.fullmatch(between(text, share.end, behind[0].start))
    if or_count and OF.fullmatch(between(text, end_of(behind[0]), behind[1].start)):
        return behind[0], behind[1]
    if len(behind) == 2 and IN_BRACKETS.fullmatch(between(text, share.end, behind[0].start)):
        end = end_of(behind[1])
        rest, closing, _ = text[end : end + 60].partition(")")
        alone = closing and " and " not in rest and not any(c.isdigit() for c in rest)
        if alone and OF.fullmatch(between(text, end_of(behind[0]), behind[1].start)):
            return behind[0], behind[1]
    return None


def of_those(facts: Facts, share: Figure, part: Term) -> Term | None:
    """The one count of the sentence before, where this one begins with `Of those`."""
    document = facts.document
    sentence = document.sentence_at(share.start)
    if not THOSE.fullmatch(document.text[sentence[0] : min(part.start, sentence[0] + CLOSE)]):
        return None
    paragraph = document.paragraph_at(sentence[0])
    if sentence[0] <= paragraph[0]:
        return None
    before = document.sentence_at(max(paragraph[0], sentence[0] - 2))
    counts = (figure for figure in facts.figures_in(before) if figure.kind == "number")
    found = [term for figure in counts for term in terms_of(figure)]
    return found[0] if len(found) == 1 else None


def terms_of(figure: Figure) -> list[Term]:
    """The counts that a figure gives: itself, or both of `19 out of 20`."""
    if figure.quantity is None:
        return []
    split = OUT_OF.fullmatch(figure.text)
    if figure.kind == "duration":
        split = LED_BY.match(figure.text)
        return [] if split is None else [Term(figure.start, split[0], literal(split[0]), "number")]
    if split is None:
        return [Term(figure.start, figure.text, figure.quantity, figure.kind)]
    return [
        Term(figure.start + split.start(n), split[n], literal(split[n]), "number") for n in (1, 2)
    ]


def between(text: str, start: int, end: int) -> str:
    """What stands between two figures; a line break if that is too long to tie them."""
    return text[start:end] if end - start <= APART else "\n"


def end_of(term: Term) -> int:
    """Where a count ends."""
    return term.start + len(term.text)


def alike(part: Term, whole: Term) -> bool:
    """Whether a part and a whole are of one kind, and neither is nought."""
    same = part.kind == whole.kind and part.quantity.unit == whole.quantity.unit
    counted = part.kind in ("number", "money", "quantity")
    return same and counted and part.quantity.value > 0 and whole.quantity.value > 0


def certain(*quantities: Quantity) -> bool:
    """Whether no word loosens any of them, but one that sets a bound."""
    return all(quantity.hedge not in ("about", "vague", "between") for quantity in quantities)


def weighed(share: Fact, part: Term, whole: Term) -> Iterator[Finding | Check]:
    """A check if the percentage agrees with the two, a finding if it does not."""
    stated, one, all_of = share.figure.quantity, part.quantity, whole.quantity
    if stated is None:
        return
    face = share_of(one.tight(), all_of.tight())
    verdict = judge(stated, share_of(one.claimed(), all_of.claimed()), face=face)
    if verdict.name == "unknown":
        return
    marks = (
        mark(share, "stated"),
        Mark(part.start, end_of(part), "part", "part", digits(one.value)),
        Mark(whole.start, end_of(whole), "whole", "whole", digits(all_of.value)),
    )
    lines = (
        Line("", part.text, "part", part.start),
        Line("÷", whole.text, "whole", whole.start),
    )
    if verdict.holds:
        yield Check(marks, Working(lines))
        return
    made = exact(100 * one.value, all_of.value)
    places = 0 if made == int(made) else max(1, stated.printed_places)
    shown = f"{printed(made, places=places)} per cent"
    near = stated.is_bare and size(made - stated.value) <= stated.fine
    yield Finding(
        f"{part.text} of {whole.text} is {shown}, not {share.figure.text}",
        marks,
        Working(
            lines,
            computed=shown,
            stated=share.figure.text,
            expression=f"{part.text} ÷ {whole.text}",
        ),
        verdict="suspicious" if near else "contradiction",
        severity="note" if near else "error" if certain(stated, one, all_of) else "warning",
        help=f"{shown} would agree",
    )
