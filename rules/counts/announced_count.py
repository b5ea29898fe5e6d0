"""A list has not as many items as the count before it promises.

## Why it matters
"Four men were charged: Ali, Brown and Cole." A reader counts the names, and then wonders who has been left
out, or who was not charged.

## When it stays silent
- the list is open: including, such as, among them
- a name may have "and" in it, or it is not plain where one item ends
- the items are clauses and not names

## How to settle it
Count them. A firm or a constituency whose name has "and" in it counts once.
"""

import re
from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
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
    line,
    mark,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(claims=("amount", "announced")))

EXAMPLES = [
    bad("[[Four]] men were charged: Ali, Brown and Cole.", "three are named"),
    bad("He named [[two]] towns: Ayr, Leith and Hove.", "three are named"),
    bad("She gave [[two]] reasons: cost and time. The third is that nobody asked.", "third"),
    bad(
        "[[Four]] other people were held: two cousins of Reid's and a mechanic from Ayr.",
        "comes to three",
    ),
    good("Three people were held: two cousins of Reid's and a mechanic from Ayr.", holds=True),
    good(
        "Four people were held: a man and wife from Ayr and two cousins.",
        why="one item with two people in it",
    ),
    good("Three men were charged: Ali, Brown and Cole.", holds=True),
    good("Four men were charged, among them: Ali, Brown and Cole.", why="an open list"),
    good("Two seats are left: Ashby and Vale and Grantley and Lewes.", why="one name may be two"),
    good("She gave two reasons: cost and time. The second is the graver.", holds=True),
    good(
        "Seven areas were warned, and only three: Ayr, Leith and Hove, were closed.",
        why="the list is of the three",
    ),
    good("Four men were charged: two in Ayr and two in Leith.", why="a count of its own"),
]

ITEM = r"[A-ZÀ-Þ][\w’'-]*(?: (?:[A-ZÀ-Þ][\w’'-]*|de|van|von|of|the)){0,4}"
LIST = later(
    rf"[^.:;\n\d]{{0,70}}(?::| [-–—]) ((?:{ITEM}, ){{0,11}}{ITEM},? and ({ITEM}))(?:\.(?!\w)|$|\n| [-–—] )"
)
OPEN = later(r"\b(?:including|such as|among|like|e\.g\.|include|others?|more than|at least)\b")
# People who are counted and not named: `two cousins and a mechanic`.
SOME = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
CROWD = later(
    rf"( [^.:;\n]{{2,80}}): ((?:{SOME} [^.,:;\d]{{2,50}}, ){{0,5}}{SOME} [^.,:;\d]{{2,50}}?,? and"
    rf" {SOME} [^.,:;\d]{{2,50}})(?:\.(?!\w)|$|\n)"
)
ITEMS = later(rf"(?:^|, and | and |, )({SOME}) ")
PEOPLE = frozenset(
    "person man woman boy girl child passenger soldier officer suspect defendant pupil student"
    " worker protester player patient resident teenager".split()
)
APART = later(r"\b(?:each|both|including|aged|among|of (?:them|whom)|which|who)\b")
TURN = later(r"\b[Tt]he (second|third|fourth|fifth|sixth)\b")
NEXT = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
THINGS = later(
    r" (?:[a-z]+ )?(?:reasons|things|points|questions|ways|options|problems|lessons|factors)\b"
)
# What leads to a list stands this near behind its count.
LEADS, NEAR = later(r"[:–—-] "), 90
MOST, AHEAD = 12, 400


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Count the names after every count that ends in a colon, and the reasons after reasons."""
    for kind in ("amount", "announced"):
        for claim in facts.of(kind):
            figure = claim.figure("value")
            if figure is None or figure.kind != "number" or figure.quantity is None:
                continue
            if figure.quantity.hedge or not 1 < figure.quantity.value <= MOST:
                continue
            count = facts.fact(claim, "value")
            if count is None:
                continue
            if LEADS.search(facts.document.text, figure.end, figure.end + NEAR):
                yield from names(facts, count)
                yield from crowd(facts, count)
            if kind == "announced" and THINGS.match(facts.document.text, count.figure.end):
                yield from turns(facts, count)


def names(facts: Facts, count: Fact) -> Iterator[Finding | Check]:
    """`Four men: Ali, Brown and Cole`."""
    text = facts.document.text
    start = count.figure.end
    end = facts.document.paragraph_at(start)[1]
    match = LIST.match(text, start, min(end, start + AHEAD))
    if match is None or OPEN.search(text[start : match.start(1)]) or OPEN.search(match[1]):
        return
    if match[1].count(" and ") > 1 or facts.in_span(Span(start, match.start(1))):
        return
    listed = re.split(r", and | and |, ", match[1])
    if any(" and " in held.name for held in facts.names.find(match.start(1), match.end(1))):
        return
    number = count.figure.value or 0
    here = Mark(match.start(1), match.end(1), "items", f"{len(listed)} named")
    lines = (line("", count, "announced"), Line("", match[1], "the list", match.start(1)))
    if len(listed) == number:
        yield Check((mark(count, "stated"), here), Working(lines))
    elif "," in match[1]:
        held = WORDS[len(listed)] if len(listed) < len(WORDS) else str(len(listed))
        yield Finding(
            f"{count.figure.text} are announced, and {held} are named: {match[1]}",
            (mark(count, "stated"), here),
            Working(lines),
            confidence="likely",
        )


def crowd(facts: Facts, count: Fact) -> Iterator[Finding | Check]:
    """`Four people: two cousins and a mechanic`: how many of them there are."""
    text = facts.document.text
    start = count.figure.end
    end = facts.document.paragraph_at(start)[1]
    match = CROWD.match(text, start, min(end, start + AHEAD))
    if match is None or APART.search(match[1] + match[2]):
        return
    if count.measure is None or count.measure.name not in PEOPLE:
        return
    found = ITEMS.findall(match[2])
    # An `and` inside one item: `a man and wife of 40`.
    if len(found) != match[2].count(", ") + match[2].count(" and ") + 1 - match[2].count(", and "):
        return
    made = sum(1 if word in ("a", "an") else number_of(word) for word in found)
    here = Mark(match.start(2), match.end(2), "items", f"{made} in the list")
    lines = (line("", count, "announced"), Line("", match[2], "the list", match.start(2)))
    if made == count.figure.value:
        yield Check((mark(count, "stated"), here), Working(lines))
    else:
        yield Finding(
            f"{count.figure.text} are announced, and the list comes to {WORDS[made] if made <= 10 else made}:"
            f" {match[2]}",
            (mark(count, "stated"), here),
            Working(lines),
            confidence="likely",
        )


def number_of(word: str) -> int:
    """The number that a word or some digits stand for."""
    return int(word) if word.isdigit() else WORDS.index(word)


def turns(facts: Facts, count: Fact) -> Iterator[Finding | Check]:
    """`Two reasons: … The second is`: no further than was announced."""
    text = facts.document.text
    start = facts.sentence(count)[1]
    end = facts.document.paragraph_at(start)[1] if count.entry < 0 else after(facts, count)
    number = count.figure.value or 0
    for match in TURN.finditer(text, start, min(end, start + AHEAD)):
        here = Mark(match.start(), match.end(), "item", match[1])
        lines = (line("", count, "announced"), Line("", match[0], "the item", match.start()))
        if NEXT[match[1]] <= number:
            yield Check((mark(count, "stated"), here), Working(lines))
        elif NEXT[match[1]] == number + 1:
            yield Finding(
                f"{count.figure.text} are announced, and there is a {match[1]}",
                (mark(count, "stated"), here),
                Working(lines),
                confidence="likely",
            )
        return


def after(facts: Facts, count: Fact) -> int:
    """Where the entry of a figure ends."""
    return facts.document.entries[count.entry].span[1]
