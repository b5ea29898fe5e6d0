"""A list has not as many items as the count before it promises.

## Why it matters
"Four men were charged: Ali, Brown and Cole." A reader counts the names, and then wonders who has been left
out, or who was not charged.

## When it stays silent
- the list is open: including, such as, among them
- a name may have "and" in it, or it is not plain where one item ends
- the items are clauses and not names
- what stands between commas may be a row of its own: three dogs, a cat and a hen
- one item may be said of another, or be more than one: Salem, Oregon; a family of four

## How to settle it
Count them. A firm or a constituency whose name has "and" in it counts once.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Figure,
    Finding,
    Line,
    Mark,
    Rule,
    Span,
    Working,
    bad,
    beside,
    good,
    in_words,
    later,
    line,
    listings,
    mark,
    number_of,
    words_of,
)

RULE = Rule(severity="warning", since="0.1")

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
    bad(
        "[[Four]] crew - skipper Ali Reid, mate Tom Pike and cook Ann Moss - were saved.",
        "three are named",
    ),
    bad("The [[three]] boys, Ali Reid, 9, and Tom Pike, 11, were found.", "two are named"),
    bad("[[Both]] ports, Ayr, Leith and Hove, were shut.", "three are named"),
    bad("Trams skip [[four]] stops on Sunday: Mill Lane, Quay and Park.", "three are named"),
    bad("The council has [[two]] options: sell the pool, close it or lease it.", "three"),
    bad("The board's [[six]] members are two teachers, two nurses and a priest.", "comes to five"),
    good("They played 12 games: seven wins, one draw and four defeats.", why="counts of their own"),
    good("Six firms in two towns, Ayr and Leith, are closed.", why="the towns are named"),
    good("Both ports, Ayr and Leith, were shut.", holds=True),
    good("She has three dogs, Rex and Bob.", why="it may be five"),
    good("Two towns, Salem, Oregon, and Dover, Ohio, were hit.", why="each with its state"),
    good("Two trams, the 8.12, the first of the day, and the 9.04, were full.", why="said of it"),
    good("Four people died: a couple from Hove and two men from Ayr.", why="a couple is two"),
    good("Of its four ports two, Ayr, Hove and Bute said, were shut.", why="they said so"),
    good("Four men were charged: two in Ayr and two in Leith.", why="a count of its own"),
    good("He has three children: Tom, 9, Amy, 7, and a baby.", why="the baby"),
]

# People who are counted and not named: `two cousins and a mechanic`.
SOME = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
ROW = rf"((?:{SOME} [^.,:;\d]{{2,50}}, ){{0,5}}{SOME} [^.,:;\d]{{2,50}}?,? and {SOME} [^.,:;\d]{{2,50}})"
CROWD = later(rf"( [^.:;\n]{{2,80}}): {ROW}(?:\.(?!\w)|$|\n)")
# `The club's twelve boats are six trawlers, …`: all of them, for they are the ones it has.
MADE_OF = later(
    r"((?:-(?:strong|member|man|person|piece))? [a-z][\w’' -]{2,30}) (?:are|were|comprises?|comprised"
    rf"|consists? of|consisted of|(?:is|are|was|were) made up of) {ROW}(?:[.;](?!\w)|$|\n)"
)
ITS = later(r"(?:\b[Tt]he|\b[Ii]ts|\b[Tt]heir|\b[Hh]is|\b[Hh]er|[’']s?) $")
ITEMS = later(rf"(?:^|, and | and |, )({SOME}) ")
# One word for several: a couple, a family of four.
TOGETHER = later(
    r"\b(?:couple|famil(?:y|ies)|pairs?|groups?|teams?|crews?|sets?|trio|dozen|party|gangs?|bands?|number"
    r"|handful|lot|class|string|series|few|units?|twins?|list|range|host|mix|mixture|others?|more)\b"
)
PEOPLE = words_of("people/somebody")
APART = later(r"\b(?:each|both|including|aged|among|of (?:them|whom)|which|who)\b")
TURN = later(r"\b[Tt]he (second|third|fourth|fifth|sixth)\b")
THINGS = later(
    r" (?:[a-z]+ )?(?:reasons|things|points|questions|ways|options|problems|lessons|factors)\b"
)
BOTH = later(r"\b[Bb]oth\b")
MOST, AHEAD, LEAD = 12, 400, 90


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Count what is named behind every small count, and the reasons after reasons."""
    for figure in facts.figures_by_kind.get("number", ()):
        if small(figure) and not figure.aside:
            yield from names(facts, figure, figure.text, int(figure.value or 0))
            yield from crowd(facts, figure)
    text = facts.document.flat
    for both in beside(BOTH, ("oth ",), text, Span(0, len(text)), back=1, ahead=4):
        yield from names(facts, Span(*both.span()), both[0], 2)
    for kind in ("amount", "announced"):
        for claim in facts.of(kind):
            count = facts.fact(claim, "value") if small(claim.figure("value")) else None
            if (
                count is not None
                and kind == "announced"
                and THINGS.match(facts.document.text, count.figure.end)
            ):
                yield from turns(facts, count)


def small(figure: Figure | None) -> bool:
    """Whether a figure is a bare count of so few that a list may name them."""
    held = figure.quantity if figure is not None and figure.kind == "number" else None
    return held is not None and not held.hedge and 1 < held.value <= MOST


def names(facts: Facts, count: Figure | Span, said: str, number: int) -> Iterator[Finding | Check]:
    """`Four men: Ali, Brown and Cole`; `both airports, Ayr, Bute and Hove, were shut`."""
    found = listings.behind(facts.document, count.start, count.end)
    if found is None:
        return
    listed = facts.text(found.span)
    # With no sentence around it, a list may end in one name: Ayr, Bute, Brighton and Hove.
    loose = facts.document.text[found.span.start - 2] in ":("
    if loose and any(" and " in held.name for held in facts.names.find(*found.span)):
        return
    announced = Mark(count.start, count.end, "stated", "", str(number))
    here = Mark(*found.span, "items", f"{found.many} named")
    lines = (
        Line("", said, "announced", count.start),
        Line("", listed, "the list", found.span.start),
    )
    if found.many == number:
        yield Check((announced, here), Working(lines))
    elif not found.fewest <= number < found.many:
        yield Finding(
            f"{said} are announced, and {in_words(found.many)} are named: {listed}",
            (announced, here),
            Working(lines),
            confidence="likely",
        )


def crowd(facts: Facts, figure: Figure) -> Iterator[Finding | Check]:
    """`Four people: two cousins and a mechanic`: how many of them there are."""
    text, start = facts.document.text, figure.end
    match, people = None, text.find(": ", start, start + LEAD) > 0
    if people:
        match = CROWD.match(text, start)
    if match is None and ITS.search(text, max(0, figure.start - 8), figure.start):
        match, people = MADE_OF.match(text, start), False
    if match is None or match.end() > facts.document.paragraph_at(start)[1] + 1:
        return
    count = facts.at(figure)[0]
    if people and (count.measure is None or count.measure.name not in PEOPLE):
        return
    if APART.search(match[1] + match[2]) or TOGETHER.search(match[2]):
        return
    found = ITEMS.findall(match[2])
    # An `and` inside one item: `a man and wife of 40`.
    if len(found) != match[2].count(", ") + match[2].count(" and ") + 1 - match[2].count(", and "):
        return
    made = sum(map(number_of, found))
    here = Mark(match.start(2), match.end(2), "items", f"{made} in the list")
    lines = (line("", count, "announced"), Line("", match[2], "the list", match.start(2)))
    if made == count.figure.value:
        yield Check((mark(count, "stated"), here), Working(lines))
    else:
        yield Finding(
            f"{count.figure.text} are announced, and the list comes to {in_words(made)}:"
            f" {match[2]}",
            (mark(count, "stated"), here),
            Working(lines),
            confidence="likely",
        )


def turns(facts: Facts, count: Fact) -> Iterator[Finding | Check]:
    """`Two reasons: … The second is`: no further than was announced."""
    text = facts.document.text
    start = facts.sentence(count)[1]
    end = facts.document.paragraph_at(start)[1] if count.entry < 0 else after(facts, count)
    number = count.figure.value or 0
    for match in TURN.finditer(text, start, min(end, start + AHEAD)):
        here = Mark(match.start(), match.end(), "item", match[1])
        lines = (line("", count, "announced"), Line("", match[0], "the item", match.start()))
        if number_of(match[1]) <= number:
            yield Check((mark(count, "stated"), here), Working(lines))
        elif number_of(match[1]) == number + 1:
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
