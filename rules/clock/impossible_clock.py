"""A time of day that no clock shows.

## Why it matters
`19:10pm` is two clocks in one, and `13.75` is none. A reader who plans by it must guess, and the order
of a live post hangs on it.

## When it stays silent
- the figure is a score, a price, a ratio or a share and not a time
- 24:00 at the end of a day
- minutes and seconds: `the winner came at 71:40`, of a match, a race or a recording; past 23, wherever nothing
  in the sentence has its time of day, as doors, trains and meetings have

## How to settle it
Where the minute is plain, write it on one clock. Where it is not, ask whoever was there.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    CONTEXT,
    Clock,
    Entry,
    Facts,
    Figure,
    Finding,
    Fix,
    Line,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    good,
    later,
)

RULE = Rule(
    severity="error",
    since="0.1",
    fix="safe",
    needs=Needs(figures=("clock", "hours", "daypart", "malformed")),
)

EXAMPLES = [
    bad(
        "7:28pm\n\nThe boxes are in.\n\n[[19:10pm]]\n\nAsha Rowe leads in Harbour ward.\n\n7:05pm\n\nDoors are open.\n",
        "7:10pm",
    ),
    bad("Doors open at [[14.30pm]] and the count starts at 3pm.", "14 is past 12"),
    bad("It is open from 12.30pm-[[13.30pm]] on Monday.", "1.30pm"),
    bad("The meeting begins at [[7.75pm]] in the town hall.", "75 is past 59"),
    good(
        "7:28pm\n\nThe boxes are in.\n\n7:10pm\n\nAsha Rowe leads in Harbour ward.\n\n7:05pm\n\nDoors are open.\n"
    ),
    good("Doors open at 14.30 and the count starts at 3pm.", why="two styles, each a time"),
    good("The fee fell to 13.75 pounds, and the ratio to 16:9.", why="neither is a time"),
    good("The bar is open from midnight to 3am on Friday.", why="midnight has no figures"),
    good("The film starts at 5: 15 pm in the hall.", why="a blank in the middle of a time"),
    bad("The hall opens at [[25:30]] on Friday.", "25 is past 23"),
    bad("The match kicks off at [[26:15]] in Hove.", "26 is past 23"),
    good("Pike drilled in a penalty at 71:40 and Rowe another at 83:05.", why="minutes, seconds"),
    good("Their third goal came at 33:26, against the wind.", why="minutes of a match"),
    good("On Sunday coach Pike saw Rowe tap one in at 28:15.", why="nothing that begins or leaves"),
    good("She crossed the line at 29:52, well clear of the pack.", why="minutes of a race"),
    good("Rovers won 19-10 at home, and the swing was 24.60 per cent.", why="a score and a share"),
]

# No slip makes this of an hour: they are minutes, and seconds behind them.
MOST = 59
# Straight before a time of day, and elsewhere in its sentence; and of what minutes and seconds are told.
BEGINS = later(
    r"\b(?:beg[iau]n(?:s|ning)?|starts?|starting|opens?|opened|closed|closes|kick(?:s|ed)? off|due|scheduled|called|posted|updated)"
    r"(?: (?:again|on \w{6,9}|today|tonight))? at $"
)
EVENT = later(
    r"(?i)\b(?:doors|gates|opens|closes|begins|bus(?:es)?|trains?|ferry|flights?|meets|meeting|departs?|leaves|arrives?|posted|updated"
    r"|published|polls|polling|screening|hearing|tonight|tomorrow|this (?:morning|afternoon|evening)|police|ambulance|firefighters"
    r"|alarm|earthquake|explosion|blaze|local time)\b"
)
TIMED = later(
    r"\b(?:match|game|race|hal(?:f|ves)|laps?|marathon|clock|watch|quarter|period|timed|goals?|try|scor(?:e|ed|er|ing)|points?"
    r"|winner|equali[sz]er|penalty|whistle|finish(?:ed|er|es)?|crossed|minutes?|seconds?|mile|metres|record(?:ing)?|video|footage"
    r"|clip|podcast|tape|film)\b"
)
LEAD = 36


def check(facts: Facts) -> Iterator[Finding]:
    """Hold every stamp of an entry, and every time in the copy, against the clock."""
    stamped = set()
    for entry in facts.document.entries:
        if entry.clock is not None and entry.stamp is not None:
            stamped.add(entry.stamp.start)
            if entry.clock.fault:
                yield of_entry(facts, entry, entry.clock)
    ends = (figure.parts or (figure,) for figure in facts.figures)
    for figure in (one for several in ends for one in several):
        if figure.clock is None or figure.aside or figure.start in stamped:
            continue
        if not figure.text[0].isdigit():
            continue  # `midnight to 3am`
        if facts.text(Span(figure.start - 2, figure.start)).rstrip().endswith(":"):
            continue  # `5: 15 pm`: the minutes alone
        if figure.clock.fault and not in_minutes(facts, figure, figure.clock):
            place = Mark(figure.start, figure.end, "stated", figure.clock.fault)
            yield finding(facts, figure.clock, place)


def in_minutes(facts: Facts, figure: Figure, clock: Clock) -> bool:
    """Whether a figure is of minutes and seconds: on the clock of a match, in a race, of a video.

    Past 23 it is, unless the sentence tells of what has its time of day.
    """
    if clock.half or clock.zone or clock.separator != ":" or clock.minute > MOST:
        return False
    text = facts.document.flat
    if clock.hour > MOST:
        return True
    if BEGINS.search(text[max(0, figure.start - LEAD) : figure.start]):
        return False
    sentence = facts.document.sentence_at(figure.start)
    if TIMED.search(text, *sentence) or not EVENT.search(text, *sentence):
        return True
    return any(one.kind == "score" for one in facts.figures_in(sentence))


def of_entry(facts: Facts, entry: Entry, clock: Clock) -> Finding:
    """What is to be said of an entry's stamp, with those above and below to show what it means."""
    entries = facts.document.entries
    above = entries[entry.index - 1] if entry.index else None
    below = entries[entry.index + 1] if entry.index + 1 < len(entries) else None
    places = [
        Mark(stamp.start, stamp.end, role, label)
        for other, role, label in (
            (entry, "stated", clock.fault),
            (above, CONTEXT, "entry above"),
            (below, CONTEXT, "entry below"),
        )
        if other is not None and (stamp := other.stamp) is not None
    ]
    said = finding(facts, clock, *places)
    minutes = [other.minutes for other in (above, entry, below) if other is not None]
    known = [minute for minute in minutes if minute is not None]
    in_order = known in (sorted(known), sorted(known, reverse=True))
    if clock.repair and len(known) == 3 and in_order:
        return said._replace(checked=(f"{clock.repair} fits the order of the entries",))
    return said


def finding(facts: Facts, clock: Clock, *places: Mark) -> Finding:
    """What is to be said of a clock that is none; places: its own first, then those beside it."""
    text = facts.text(Span(places[0].start, places[0].end))
    meant = clock.repair
    message = f'"{text}" is no time of day: {places[0].label}'
    lines = (
        Line("", facts.text(Span(place.start, place.end)), place.label, place.start)
        for place in sorted(places, key=lambda place: place.start)
    )
    edit = (places[0].start, places[0].end, meant)
    return Finding(
        f"{message}; it is {meant}" if meant else message,
        places,
        Working(tuple(lines)),
        verdict="malformed",
        fix=Fix(safe=True, edits=(edit,), why="the same minute") if meant else None,
    )
