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

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Interval,
    Needs,
    Quantity,
    Rule,
    Working,
    bad,
    exact,
    fractions,
    good,
    hedges,
    judge,
    later,
    line,
    mark,
    portions,
    printed,
    repairs,
    share_of,
    size,
)

RULE = Rule(
    severity="error",
    since="0.1",
    over=("fraction-and-percentage",),
    needs=Needs(figures=("percent", "fraction")),
)

EXAMPLES = [
    bad("Of 240 staff, 84 ([[30 per cent]]) voted.", "84 of 240 is 35 per cent"),
    bad("On the day 84 of the 240 staff ([[30 per cent]]) voted.", "84 of 240 is 35 per cent"),
    bad(
        "The trust owns 6.2 million shares, or [[38.8 per cent]] of the 26 million in issue.",
        "23.8 per cent",
    ),
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
        "The works will cut 350 of its 5,000 jobs, or [[nine per cent]], by May.",
        "350 of 5,000 is 7 per cent",
    ),
    bad("Of the £190m set aside, only £114m ([[50 per cent]]) was spent.", "60 per cent"),
    good("Of 240 staff, 84 (35 per cent) voted.", holds=True),
    bad("The fair cost £24m, [[20 per cent]] of the £82m budget.", "29.3 per cent"),
    bad(
        "Turnout was [[55.5 per cent]]: 31,092 people voted out of an electorate of 68,400.",
        "45.5 per cent",
    ),
    bad("It had sales of £514m, of which tyres made £61m, or [[18.9 per cent]].", "11.9 per cent"),
    bad("More than [[half]] the members, 93 of 206, came.", "45.1 per", severity="warning"),
    bad(
        "Sales were £412m and profit £61.8m, a margin of [[25%]].",
        "15 per cent",
        severity="warning",
    ),
    good(
        "Sales were £412m and profit £61.8m, a gross margin of 25 per cent.", why="another profit"
    ),
    good(
        "It has 12.8 million men (51 per cent) and 12.5 million women (49 per cent).", why="of all"
    ),
    good("The queue fell by 73,000 (13 per cent) to reach 477,000.", why="a fall"),
    good("Forty-two trains were late, and 35 per cent of the 168 drivers were.", why="others"),
    good("Of 168 trains 42 were late, 35 per cent more than in May.", why="a rise"),
    good("Of 168 trains 42 were late. Of the drivers 35 per cent were.", why="another whole"),
    good("More than 4,300, or 65 per cent of the 6,500 members, came.", why="a little more"),
    good("It was half of those who replied, 212 of 540 members.", why="not all replied"),
    good("It had sales of £514m, of which tyres made £61m, up 18.9 per cent.", why="a rise"),
    good("The rate is 18 per cent, or nearly 1 in 5.", why="a round share"),
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
]

SHARES = frozenset(("percent", "fraction"))
COUNTED = frozenset(("number", "money", "quantity"))
# Half of those who replied is no half of all who were asked.
OF_SOME = later(
    r" of (?:those|the (?:people|ones|homes|firms)) (?:who|which|that|in|with|aged|over)\b"
)
LOOSE = frozenset(("about", "vague", "between"))


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every percentage against the count and the whole that its words tie to it."""
    for portion in portions.told(facts):
        yield from weighed(facts.document.text, portion)


def alike(part: Figure, whole: Figure) -> bool:
    """Whether a part and a whole are of one kind, and neither is nought."""
    one, other = part.quantity, whole.quantity
    if one is None or other is None or part.kind not in COUNTED:
        return False
    # 806 of 1,240 colonies: the unit may stand with one of the two alone.
    same = part.kind == whole.kind and one.unit == other.unit
    loose = {part.kind, whole.kind} == {"number", "quantity"}
    return (same or loose) and one.value > 0 and other.value > 0


def certain(stated: Quantity, *counts: Quantity) -> bool:
    """Whether no word loosens any of them; a bound loosens the counts alone."""
    firm = all(held.hedge not in LOOSE for held in (stated, *counts))
    return firm and all(held.hedge not in hedges.FLOORS for held in counts)


def loosely(count: Quantity) -> Interval:
    """What a count beside its share may be: more than 4.3 million is 4.3 and a little, not 60."""
    floor = count.hedge in hedges.FLOORS and count.digits > 1
    return count.with_hedge("about").claimed() if floor else count.claimed()


def weighed(text: str, portion: portions.Portion) -> Iterator[Finding | Check]:
    """A check if the share agrees with the two, a finding if it does not."""
    share, part, whole, sharp, sure = portion
    if share is None or part is None or whole is None or not alike(part, whole):
        return
    stated, one, all_of = share.quantity, part.quantity, whole.quantity
    if stated is None or one is None or all_of is None or share.kind not in SHARES:
        return
    face = share_of(one.tight(), all_of.tight())
    made = face if sharp else share_of(loosely(one), loosely(all_of))
    if share.kind == "fraction":
        bare = one.is_bare and all_of.is_bare
        verdict = fractions.fits(share, made, face=face, sure=bare)
    else:
        verdict = judge(stated, made, face=face)
    if verdict.name == "unknown":
        return
    marks = (mark(share, "stated"), mark(part, "part", "part"), mark(whole, "whole", "whole"))
    lines = (line("", part, "part"), line("÷", whole, "whole"))
    if verdict.holds:
        yield Check(marks, Working(lines))
        return
    exactly = exact(100 * one.value, all_of.value)
    if OF_SOME.match(text, share.end):
        return
    # 88 per cent ran: 146 of 1,217 did not.
    told_first = share.kind == "percent" and share.start < min(part.start, whole.start)
    if told_first and stated.claimed().contains(exact(100 - exactly)):
        return
    digits = stated.printed_places if share.kind == "percent" else 1
    places = 0 if exactly == int(exactly) else max(1, digits)
    shown = f"{printed(exactly, places=places)} per cent"
    near = (
        share.kind == "percent" and stated.is_bare and size(exactly - stated.value) <= stated.fine
    )
    severity = "error" if sure and certain(stated, one, all_of) else "warning"
    if share.kind == "fraction" and sure:
        severity = verdict.severity
    yield Finding(
        f"{part.text} of {whole.text} is {shown}, not {share.text}",
        marks,
        Working(
            lines,
            computed=shown,
            stated=share.text,
            expression=f"{part.text} ÷ {whole.text}",
        ),
        verdict="suspicious" if near else "contradiction",
        severity="note" if near else severity,
        help=repairs.of_share(share, part, whole, shown),
    )
