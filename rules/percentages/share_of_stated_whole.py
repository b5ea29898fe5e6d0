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
    Claim,
    Facts,
    Figure,
    Finding,
    Needs,
    Quantity,
    Rule,
    Span,
    Working,
    bad,
    exact,
    fractions,
    good,
    judge,
    later,
    line,
    literal,
    mark,
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
    bad(
        "The works will cut 350 of its 5,000 jobs, or [[nine per cent]], by May.",
        "350 of 5,000 is 7 per cent",
    ),
    bad("In all 711 of the 923 weeks ([[18.5 per cent]]) were wet.", "77.0 per cent"),
    bad("Of the £190m set aside, only £114m ([[50 per cent]]) was spent.", "60 per cent"),
    bad(
        "Divers saw 1,240 corals, and 806 of them ([[56 per cent]]) were alive.",
        "806 of 1,240 is 65 per cent",
    ),
    good("Of 240 staff, 84 (35 per cent) voted.", holds=True),
    bad(
        "Some 312 of the 1,240 patients, [[a third]], were children.",
        "25.2 per cent",
        severity="warning",
    ),
    bad(
        "[[Three-quarters]] of the 57 dead, 38 people, were over 65.",
        "66.7 per cent",
        severity="warning",
    ),
    bad("The fair cost £24m, [[20 per cent]] of the £82m budget.", "29.3 per cent"),
    good("The fair cost £2m, 20 per cent of the £8m budget.", why="£1.7m of £8.4m", holds=True),
    bad(
        "Turnout was [[54.5 per cent]]: 31,092 people voted out of an electorate of 68,400.",
        "45.5 per cent",
    ),
    bad("Of 930 claims, 186 were paid, [[a third]] of the total.", "20 per cent"),
    bad("With 36 of the 80 seats, the Reds hold [[55 per cent]] of the chamber.", "45 per cent"),
    bad("Turnout was [[53.7 per cent]], with 29,113 of 62,450 electors voting.", "46.6 per cent"),
    bad("It had sales of £514m, of which tyres made £61m, or [[18.9 per cent]].", "11.9 per cent"),
    bad("Of those forms, 1,320 in all, 410 were late, [[41.1 per cent]].", "31.1 per cent"),
    good("Of 930 claims, 310 were paid, a third of the total.", holds=True),
    good("With 36 of the 80 seats, the Reds hold 45 per cent of the chamber.", holds=True),
    good("With 36 of the 80 seats, the Reds had 55 per cent of the votes cast in Hove."),
    good("Of 930 claims, 186 were paid, a third of them in Hove.", why="of those paid"),
    good("It had sales of £514m, of which tyres made £61m, up 18.9 per cent.", why="a rise"),
    good("The firm has 960 drivers, of whom 720 (three quarters) are part-time.", holds=True),
    good("It wants a fleet of eight ships, 20 trawlers (30 per cent of them new)."),
    good("All 435 lower seats, 35 of the 100 upper ones and 36 of 50 posts are to be filled."),
    good("The rate is 18 per cent, or nearly 1 in 5.", why="a round share"),
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

# A sentence before that has more counts than one says not of which it is.
REACH = 300
NEAR = 100
# What ties a share to the part before it, and tells that it is of the same whole.
APPOSED = later(r"[^.;:()\d]{0,60},(?: or)?(?: (?:just|only|about|nearly|almost|over|under))? ")
HOLDS = later(
    r"(?: seats| votes| shares)?, [^.,;:()\d]{2,40} (?:has|have|holds?|controls?|commands?|owns?) "
)
OF_ALL = later(
    r" of (?:the|its|all|all the) (?:total|whole|lot|seats|shares|chamber|council|house"
    r"|parliament|assembly|board)\b(?! (?:members?|of))"
)
WITH = later(r"(?:,? (?:with|as)|:| [-–]|—) ")
OF_WHICH = later(r"[^.;:()\d]{0,60},? of (?:which|whom) [^.,;:()\d]{0,40}")
OR = later(r"(?: [a-z]+){0,3},? or (?:(?:just|only|about|nearly|almost|over|under) )?")
OF_THOSE = (["of", "those"], ["of", "these"], ["of", "the"])
OF, TOLD = (["of"], ["of", "the"]), later(r" [^.,;:()\d]{2,40}, (?:only |just |some )?")
IN_ALL = later(r" in (?:all|total), (?:some |about )?")
CLOSED = later(r"[.;,)]|$| [-–]|—")
# Up to this many, so many in so many is a round share: one in five, 19 out of 20.
ROUND = 20
SHARES = frozenset(("percent", "fraction"))
COUNTED = frozenset(("number", "money", "quantity"))


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every percentage against the count and the whole that its words tie to it."""
    told: set[int] = set()
    # `Cut 350 of its 5,000 jobs, or seven per cent` tells a change with its part and whole.
    for claim in (*facts.of("part"), *facts.of("change")):
        share = claim.figure("per_cent") or claim.figure("other")
        part = claim.figure("value") or claim.figure("by")
        apart = told_apart(facts, claim) if share is None and claim.kind == "part" else None
        share, sharp = apart or (share, False)
        told.add(share.start if share is not None else -1)
        yield from weighed(share, part, whole_of(facts, claim), sharp=sharp)
    for claim in facts.of("share"):
        yield from weighed(claim.figure("value"), claim.figure("some"), claim.figure("whole"))
    for claim in facts.of("restated"):
        for ratio in (role.figure.parts for role in claim.roles if counted(role.figure)):
            share = next((role.figure for role in claim.roles if not role.figure.parts), None)
            yield from weighed(share, *ratio)
    for found in of_which(facts):
        if found[0].start not in told:
            yield from weighed(*found)


def told_apart(facts: Facts, claim: Claim) -> tuple[Figure, bool] | None:
    """The share that the claim of a part leaves out: `215 of 860 were upheld, a third of the total`.

    And whether both counts are to be taken at their word, as seats are.
    """
    whole, value = claim.figure("whole"), claim.figure("value")
    if whole is None or value is None or claim.figure("per_cent") or claim.figure("other"):
        return None
    first, last = sorted((whole, value), key=lambda figure: figure.start)
    sentence = facts.document.sentence_at(claim.start)
    text = facts.document.text
    after = facts.figures_in(Span(last.end, min(sentence.end, last.end + NEAR)))
    if after and after[0].kind in SHARES:
        tie = facts.text(Span(last.end, after[0].begins))
        with_ = facts.before(first.begins, 2) == ["with"] and HOLDS.fullmatch(tie)
        if (with_ or APPOSED.fullmatch(tie)) and OF_ALL.match(text, after[0].end):
            return after[0], bool(with_)
    before = facts.figures_in(Span(max(sentence.start, first.begins - NEAR), first.begins))
    if (
        before
        and before[-1].kind == "percent"
        and WITH.fullmatch(facts.text(Span(before[-1].end, first.begins)))
    ):
        polled = "turnout" in facts.words(sentence.start, before[-1].start)
        return (before[-1], False) if polled else None
    return None


def of_which(facts: Facts) -> Iterator[tuple[Figure, Figure, Figure]]:
    """`Sales of £612m, of which exports made £70m, or 11.4 per cent`: share, part and whole."""
    document = facts.document
    for fact in (*facts.by_kind("percent"), *facts.by_kind("fraction")):
        share, sentence = fact.figure, facts.sentence(fact)
        of_all = OF_ALL.match(document.text, share.end)
        if not of_all and not CLOSED.match(document.text, share.end):
            continue
        near = facts.figures_in(Span(max(sentence.start, share.start - REACH), share.start))[-2:]
        if len(near) < 2:
            continue
        whole, part = near
        tie = facts.text(Span(whole.end, part.begins))
        closing = facts.text(Span(part.end, share.begins))
        opening = facts.words(sentence.start, whole.start)[:2]
        if (OF_WHICH.fullmatch(tie) and OR.fullmatch(closing)) or (
            APPOSED.fullmatch(closing)
            and (
                (opening in OF_THOSE and IN_ALL.fullmatch(tie))
                or (of_all and opening in OF and TOLD.fullmatch(tie))
            )
        ):
            yield share, part, whole


def counted(figure: Figure) -> bool:
    """Whether a figure gives two counts, 59 out of 900; one in five is a round share."""
    parts = figure.parts
    return len(parts) > 1 and parts[0].text[0].isdecimal() and (parts[-1].value or 0) > ROUND


def whole_of(facts: Facts, claim: Claim) -> Figure | None:
    """What a part is of: in its claim, or told before `of those`; of 40 weeks, the 40."""
    time = claim.figure("whole_time")
    if time is None:
        return claim.figure("whole") or counted_before(facts, claim)
    number = time.text.partition(" ")[0]
    if not number.isdecimal():
        return None
    return Figure("number", time.start, time.start + len(number), number, literal(number))


def counted_before(facts: Facts, claim: Claim) -> Figure | None:
    """The one count told before `those` or `them`: in the sentence, or else in the one before."""
    part = claim.figure("value")
    if part is None or (claim.cue("those") is None and claim.cue("them") is None):
        return None
    document = facts.document
    sentence = document.sentence_at(claim.start)
    paragraph = document.paragraph_at(claim.start)
    near = Span(max(sentence.start, claim.start - REACH), claim.start)
    found = counts_in(facts, near, part)
    if not found and sentence.start > paragraph.start:
        before = document.sentence_at(max(paragraph.start, sentence.start - 2))
        found = counts_in(facts, before, part)
    return found[0] if len(found) == 1 else None


def counts_in(facts: Facts, span: Span, part: Figure) -> list[Figure]:
    """What a span counts that a part may be of; a part in tonnes is of tonnes."""
    kinds = (part.kind,) if part.kind != "number" else ("number", "quantity")
    return [figure for figure in facts.figures_in(span) if figure.kind in kinds]


def alike(part: Figure, whole: Figure) -> bool:
    """Whether a part and a whole are of one kind, and neither is nought."""
    one, other = part.quantity, whole.quantity
    if one is None or other is None or part.kind not in COUNTED:
        return False
    # 806 of 1,240 colonies: the unit may stand with one of the two alone.
    same = part.kind == whole.kind and one.unit == other.unit
    loose = {part.kind, whole.kind} == {"number", "quantity"}
    return (same or loose) and one.value > 0 and other.value > 0


def certain(*quantities: Quantity) -> bool:
    """Whether no word loosens any of them, but one that sets a bound."""
    return all(quantity.hedge not in ("about", "vague", "between") for quantity in quantities)


def weighed(
    share: Figure | None, part: Figure | None, whole: Figure | None, *, sharp: bool = False
) -> Iterator[Finding | Check]:
    """A check if the share agrees with the two, a finding if it does not.

    sharp: the two counts are taken at their word, noughts or not.
    """
    if share is None or part is None or whole is None or not alike(part, whole):
        return
    stated, one, all_of = share.quantity, part.quantity, whole.quantity
    if stated is None or one is None or all_of is None or share.kind not in SHARES:
        return
    face = share_of(one.tight(), all_of.tight())
    made = face if sharp else share_of(one.claimed(), all_of.claimed())
    if share.kind == "fraction":
        sure = one.is_bare and all_of.is_bare
        verdict = fractions.fits(share, made, face=face, sure=sure)
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
    digits = stated.printed_places if share.kind == "percent" else 1
    places = 0 if exactly == int(exactly) else max(1, digits)
    shown = f"{printed(exactly, places=places)} per cent"
    near = (
        share.kind == "percent" and stated.is_bare and size(exactly - stated.value) <= stated.fine
    )
    severity = "error" if certain(stated, one, all_of) else "warning"
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
        severity="note" if near else verdict.severity if share.kind == "fraction" else severity,
        help=repairs.of_share(share, part, whole, shown),
    )
