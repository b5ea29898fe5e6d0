"""The parts into which a group is divided do not make the group.

## Why it matters
A reader counts along: twelve jurors, eight men and five women. Either somebody is missing or
somebody is counted twice, and the rest of the story is read with that in mind.

## When it stays silent
- the parts do add up, or do so once the figures are rounded
- the parts need not be all: "including", "among them", with no slip of a digit to explain the rest
- the parts are so many each, or a day, or a head
- a part is hedged
- the parts are of something else than the group: pounds for people

## How to settle it
Ask for the full list. Any of the figures may be the wrong one, so no fix is offered.
"""

from collections.abc import Iterator
from typing import NamedTuple

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Rule,
    Span,
    Verdict,
    addends,
    bad,
    good,
    hedges,
    label,
    later,
    listed,
    repairs,
)

RULE = Rule(severity="error", since="0.1")

EXAMPLES = [
    bad("[[Twelve]] jurors, eight men and five women, heard the case.", "13"),
    bad("The [[17]] dead, nine women, five men and four children, lay in the school.", "18"),
    bad(
        "The [[£39.4m]] bill was made up of £26.1m for the track and £12.3m for the roof.", "£38.4m"
    ),
    bad(
        "A total of [[240]] branches voted; 180 in England, 31 in Scotland, 22 in Wales and 17 in"
        " Northern Ireland.",
        "250",
    ),
    bad(
        "Of the [[236]] samples, 52 came from smokers, 34 from former smokers and the remaining 160"
        " from people who never smoked.",
        "246",
    ),
    bad(
        "Of the [[5.2 million]] gain, 3.6 million is fares (more of them than refunds) while the"
        " remaining 1.9 million is freight.",
        "5.5 million",
    ),
    bad(
        "The study took in [[26]] women. Of these women, 52 smoked, 34 had given up smoking and the"
        " remaining 150 had never begun.",
        "236",
    ),
    bad(
        "Rowe received a total of [[1,315]] votes. He received 715 votes for the ward and 540 for the"
        " list.",
        "1,255",
        severity="warning",
    ),
    bad(
        "A total of [[97]] beds were added: Hove (350 beds), Ayr (286 beds) and Aldmoor (335 beds).",
        "971",
        severity="warning",
    ),
    bad(
        "The [[£10m]] fund includes £30m for shops, £30m for clubs and £40m for streets.",
        "£100m",
        severity="warning",
    ),
    bad(
        "It will cost the county [[£85m]], including £50m for staff and £53m for the contractor.",
        "£103m",
        severity="warning",
    ),
    bad(
        "Bids were [[24.9 million crowns]], including 4.2 billion for the short, 12.5 billion for"
        " the middle and 8.2 billion for the long bond.",
        "24.9 billion",
        severity="warning",
    ),
    good("The £85m fund includes £50m for staff and £21m for the contractor.", why="not all"),
    good(
        "Rowe received a total of 1,315 votes. He received 715 votes from the ward and 90 from Hove.",
        why="there may be other places",
    ),
    good(
        "The depot has 311,400 parts, including 102,650 Grade 1 and 208,750 Grade 2 parts.",
        why="the number of a grade is a name",
        holds=True,
    ),
    good("Twelve jurors, eight men and four women, heard the case.", holds=True),
    good("Of the 300 evacuees, 180 were children and 110 were over 65.", why="not all are named"),
    good("The 17 crew, nine women, five men and four dogs, came home.", why="dogs"),
    bad(
        "The union counted [[192,770]] ballots, 96,402 for the strike and 96,386 against.",
        "192,788",
        severity="warning",
    ),
    good("The union counted 192,770 ballots, 96,402 for it and 90,168 against.", why="some spoilt"),
    good("It has 218 posts: 124 for nurses, 41 for doctors and 53 for others.", holds=True),
    good("Police held 31 people, including 12 men and four women from the town."),
    good("The club sold 300 tickets, made up of about 180 for adults and 100 for children."),
    good(
        "The bond will rebuild a school at a cost of $21.0m, mend roofs for $15.5m and buy buses"
        " with the other $12.0m.",
        why="a cost of so much is no group",
    ),
    good("The £39m bill was made up of £26.4m for the track and £12.3m for the roof."),
    good(
        "The 46 pupils, 12 boys and 34 girls, took 10 buses with five seats each.", holds=True
    ),
]  # fmt: skip

# What says that all the parts follow, straight before the first of them.
WHOLE = later(
    r"\b(?:made up of|consist(?:s|ing|ed)? of|compris(?:es|ing|ed?)(?: of)?|composed of"
    r"|broken down (?:into|as)|a mix of)[^,;:.()]{0,25}$"
)
SPLIT = later(r"\b(?:split|divided) (?:between|into|among)[^,;:.()]{0,25}$")
# What says that parts follow.
SOME = later(r"\bincluding\b|\bincludes\b|\bincluded\b")
OF_WHICH = later(r"\bof (?:which|whom|them|those|these)\b")
OF_IT = later(r"^ of (?:which|whom|them|those|these)\b")
# `Of 236 samples`, `of the 236`; but not `at a cost of 236`.
OF_THE = later(
    r"\bOf (?:[a-z]+ )?$|\b[Oo]f (?:the |those |these |its |his |her |their |all |some )+$"
)
LISTED = later(
    r"[^,;:()]{0,70}(?:[,;:(]| [-–]| ?—| --) ?(?:with |of which |comprising )?"
    r"(?:winning |won )?(?:the |a |some |about |only |just )?"
)
CLOSE = later(r"(?: [\w’'-]+){1,4}?(?:[,:;] ?| \(| [-–] | ?— ?| -- | comprising | made up of )")
REST = later(r"\b(?:the (?:other|rest|remaining|remainder)|the final)\b")
JOINED = later(r"[^.;:\n]{0,110}?(?:[,;]|\b(?:and|plus|while|with)\b)[^.:\n]{0,70}")
NESTED = later(
    r"\b(?:includ\w{2,3}|of (?:whom|which)|among (?:them|whom)|than|compared|against|out of|up to"
    r"|at least|up from|down from)\b"
)
SPREAD = later(
    r"\b(?:each|apiece|every|per(?! ?cent)|times|compared|against(?! ?[.,;)]))\b"
    r"|\ban? (?:day|week|month|year|head|share|piece|time|hour)\b"
)
AVERAGE = later(r"\b(?:average|median|mean|aged|ages)\b")
OF_THESE = later(r"(?:[“\"] ?)?Of (?:these|those|them)\b[^;:.()\n\d]{0,40},? (?:about |some )?")
HE = later(r"(?:He|She|It|They) (?:[a-z]+ ){1,3}")
SIDE = frozenset("for from in on at to".split())
# What stands in brackets and holds none of the parts: (61 per cent).
DECIMAL = later(r"(?<=\d)\.(?=\d)")
# The number of a thing that is called by one: Pillar 1.
LABEL = later(
    r"\b(?:Pillar|Phase|Stage|Tier|Level|Type|Group|Category|Zone|Step|Grade|Division|Round|Class) $"
)
BRACKET = later(r"\([^()\n]{0,80}\)")
OPENING = later(
    r"(?:[“\"] ?)?(?:It|They|That|These|This|The (?:total|sum|figure|money|group|cost|package|deal)"
    r"|(?:The|These|Those) (?:[a-z-]+ ){1,4}(?:who|which|that))"
    r"\b[^,;:\n]{0,50}$"
)
PAIRS = (
    ("man", "woman"), ("boy", "girl"), ("male", "female"), ("adult", "child"),
    ("husband", "wife"), ("son", "daughter"),
)  # fmt: skip
HALVES = frozenset(
    "men women boys girls males females adults children husbands wives sons daughters man woman boy"
    " girl male female adult child".split()
)
# With men and women they are everybody.
CHILDREN = frozenset("child children boy boys girl girls baby babies infant infants".split())
REACH = 150
MOST = 12
MILLION = 10**6
# A slip of the finger proves nothing in a figure with fewer digits than this.
DIGITS = 3


class Group(NamedTuple):
    """A group and the parts that follow it; full: whether they are said to be all of it."""

    whole: Fact
    parts: tuple[Fact, ...]
    full: bool


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up the parts that follow a group within its sentence, or open the next."""
    for crowd in addends.crowds(facts, 2):
        group = broken_down(facts, crowd[: 2 * MOST])
        if group is None:
            continue
        verdict = addition(group)
        labels = [label(facts, part) for part in group.parts]
        working = addends.column(group.parts, group.whole, labels)
        marks = addends.marks(group.parts, group.whole, labels)
        if verdict.holds:
            yield Check(marks, working)
        elif verdict.name == "impossible" and spoken(facts, group):
            figures = listed([part.figure.text for part in group.parts])
            firm = group.full and verdict.severity == "error"
            yield Finding(
                f"{figures} make {working.computed}, not {hedges.hedged(facts, group.whole)}",
                marks,
                working,
                severity="error" if firm else "warning",
                help=repairs.of_sum(group.whole, group.parts),
            )


def addition(group: Group) -> Verdict:
    """Whether the parts make the group; small numbers are taken at their word."""
    held = (*group.parts, group.whole)
    small = all(addends.quantity(fact).value < 1000 for fact in held)
    return addends.add(group.parts, group.whole, sharp=small and group.full)


def spoken(facts: Facts, group: Group) -> bool:
    """Whether a sum that fails is worth a word: all parts are there, or a slip explains it."""
    first, last = group.parts[0].figure.start, addends.stretch(facts, group.parts[-1])[1]
    lead = Span(max(facts.sentence(group.whole)[0], group.whole.figure.start - 150), first)
    if SPREAD.search(facts.text(Span(first, last))) or AVERAGE.search(facts.text(lead)):
        return False
    if addends.product_of_two(group.parts, group.whole) or taken_off(group):
        return False
    if addends.slip(group.parts, group.whole, DIGITS) or tenfold(group):
        return True
    if overspent(group):
        return True
    value = addends.quantity(group.whole).value
    over = sum(addends.quantity(part).value >= value for part in group.parts)
    return group.full and over < len(group.parts)


def tenfold(group: Group) -> bool:
    """Whether a nought too many or too few explains why three parts or more do not make a group."""
    made, wanted = addends.sum_of(group.parts), addends.quantity(group.whole).value
    return len(group.parts) > 2 and (made == 10 * wanted or wanted == 10 * made)


def overspent(group: Group) -> bool:
    """Whether sums of money that a sum includes come to more than it: they cannot overlap."""
    if group.whole.figure.kind != "money" or len(group.parts) > 3:
        return False
    value = addends.quantity(group.whole).value
    parts = [addends.quantity(part).value for part in group.parts]
    bare = all(addends.quantity(fact).is_bare for fact in (*group.parts, group.whole))
    return bare and max(parts) < value < sum(parts)


def taken_off(group: Group) -> bool:
    """Whether the group is what is left once one of the parts is taken off: debts, expenses."""
    made, wanted = addends.sum_of(group.parts), addends.quantity(group.whole).value
    return any(made - 2 * addends.quantity(part).value == wanted for part in group.parts)


def broken_down(facts: Facts, crowd: tuple[Fact, ...]) -> Group | None:
    """The first figure of a sentence that its later figures divide up."""
    found = None
    for at, whole in enumerate(crowd[:MOST]):
        group = parts_of(facts, whole, crowd[at + 1 :])
        if group is None:
            continue
        for end in range(len(group.parts), 1, -1):
            shorter = Group(whole, group.parts[:end], group.full)
            if addition(shorter).name == "exact":
                return shorter
        found = found or group
    opening = facts.text(Span(addends.stretch(facts, crowd[0])[0], crowd[0].figure.start))
    return found or of_sentence_before(facts, crowd, opening)


def of_sentence_before(facts: Facts, crowd: tuple[Fact, ...], opening: str) -> Group | None:
    """A group that a sentence names, and the parts that open the next: `Of these, 52 …`."""
    made_up = OPENING.match(opening) and WHOLE.search(opening)
    of_these, he = OF_THESE.fullmatch(opening), HE.fullmatch(opening)
    if not (made_up or of_these or he):
        return None
    before = last_before(facts, crowd[0])
    parts = row(facts, crowd) if before is not None else ()
    if before is None or len(parts) < 2:
        return None
    gap = facts.text(Span(parts[-2].figure.end, parts[-1].figure.start))
    if made_up or (of_these and REST.search(gap[-24:])):
        return Group(before, parts, full=True)
    both = parts == crowd and all(SIDE.intersection(facts.after(p.figure.end, 4)) for p in parts)
    if of_these or (before.claim.kind == "total" and both):
        return Group(before, parts, full=False)
    return None


def parts_of(facts: Facts, whole: Fact, later: tuple[Fact, ...]) -> Group | None:
    """The parts that follow a whole, if words tie the first of them to it."""
    later = tuple(fact for fact in later if alike(fact, whole) and not labelled(facts, fact))
    reach = 2 * REACH if whole.claim.kind == "total" else REACH
    if len(later) < 2 or later[0].figure.start - whole.figure.end > reach:
        return None
    if whole.claim.kind == "part" and whole.role == "whole":
        return None  # `Four of the 12`: the first part stands before the whole.
    tie = BRACKET.sub("", facts.text(Span(whole.figure.end, later[0].figure.start)))
    if ". " in tie or (NESTED.search(SOME.sub("", tie)) and not OF_WHICH.search(tie)):
        return None
    parts = row(facts, later)
    if CLOSE.fullmatch(tie) and paired(facts, parts):
        young = all(CHILDREN.intersection(facts.after(part.figure.end, 3)) for part in parts[2:])
        return Group(whole, parts, full=young)
    if len(parts) < 2:
        return None
    if full(facts, whole, parts, tie):
        return Group(whole, parts, full=True)
    some = (
        SOME.search(tie)
        or OF_WHICH.search(tie)
        or (CLOSE.fullmatch(tie) and told(facts, tie, parts))
        or (whole.claim.kind == "total" and bracketed(facts, parts))
    )
    return Group(whole, parts, full=False) if some else None


def told(facts: Facts, tie: str, parts: tuple[Fact, ...]) -> bool:
    """`218 posts: 124 for nurses and 94 for others`; `192 votes, 98 for it and 94 against`."""
    sides = (facts.after(part.figure.end, 1) for part in (parts[0], parts[-1]))
    return tie.endswith((":", ": ")) or list(sides) == [["for"], ["against"]]


def bracketed(facts: Facts, parts: tuple[Fact, ...]) -> bool:
    """Whether each of three parts or more stands in a bracket: Hove (350 beds), Ayr (286 beds)."""
    text = facts.document.text
    return len(parts) > 2 and all(text[part.figure.start - 1] == "(" for part in parts)


def full(facts: Facts, whole: Fact, parts: tuple[Fact, ...], tie: str) -> bool:
    """Whether the words say that the parts are all of the whole."""
    if WHOLE.search(tie) or (SPLIT.search(tie) and whole.figure.kind == "money"):
        return True
    if SOME.search(tie):
        return False
    before = facts.text(Span(max(0, whole.figure.start - 24), whole.figure.start))
    gap = facts.text(Span(parts[-2].figure.end, parts[-1].figure.start))
    if REST.search(gap[-24:]) and (OF_WHICH.search(tie) or OF_THE.search(before)):
        return True
    colon = facts.document.text[max(0, whole.figure.start - 2) : whole.figure.start] == ": "
    listed = LISTED.fullmatch(tie) is not None and (not colon or tie.endswith("("))
    inside = facts.text(Span(whole.figure.end, parts[-1].figure.start))
    bracket = tie.endswith("(") and inside.count("(") == 1 and ")" not in inside
    if bracket:
        return listed and (len(parts) > 2 or whole.claim.kind == "total")
    return listed and whole.claim.kind == "total" and "(" not in inside


def paired(facts: Facts, parts: tuple[Fact, ...]) -> bool:
    """Whether the first two parts are the two halves of mankind: eight men and five women."""
    # The words are looked at first: to work out what each figure is of costs more.
    if any(HALVES.isdisjoint(facts.after(part.figure.end, 3)) for part in parts[:2]):
        return False
    measures = [part.measure for part in parts[:2]]
    nouns = [
        of.name.split()[-1] if of is not None and of.sure == "certain" else "" for of in measures
    ]
    return any(sorted(nouns) == sorted(pair) for pair in PAIRS)


def row(facts: Facts, later: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The row of figures that opens a run, each joined to the one before it."""
    found = [later[0]]
    for fact in later[1:MOST]:
        gap = facts.text(Span(found[-1].figure.end, fact.figure.start))
        # The fund totals 125, 75 of which is public: said of the whole, not of the part.
        gap = OF_IT.sub("", DECIMAL.sub("", BRACKET.sub("", gap)))
        if not JOINED.fullmatch(gap) or NESTED.search(gap) or not alike(fact, found[0]):
            break
        found.append(fact)
    return tuple(found)


def labelled(facts: Facts, fact: Fact) -> bool:
    """Whether a figure is the number of a thing that is called by one."""
    at = fact.figure.start
    return LABEL.search(facts.document.text[max(0, at - 12) : at]) is not None


def alike(fact: Fact, other: Fact) -> bool:
    """Whether two figures may stand in one sum; 1.2 billion beside 300 million dollars may."""
    one, two = (fact, other) if fact.figure.kind == "number" else (other, fact)
    bare, held = one.figure.quantity, two.figure.quantity
    if one.figure.kind == "number" and two.figure.kind in ("money", "quantity") and bare and held:
        return min(bare.scale, held.scale) >= MILLION
    return addends.like(fact, other)


def last_before(facts: Facts, fact: Fact) -> Fact | None:
    """The one countable figure of its kind in the sentence before a fact's own."""
    sentence = addends.sentence_before(facts, fact)
    if sentence is None:
        return None
    held = [one for one in addends.within(facts, sentence) if addends.like(one, fact)]
    return held[-1] if len(held) == 1 else None
