"""How the seats stand: each party's in one sentence, of how many that have been declared."""

from collections.abc import Iterator

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.reckoning import addends, rows
from blogcheck.typed import NamedTuple

FEWEST, MOST, LONGEST, LEAD = 3, 14, 90, 24
CAPITAL = r"[A-ZÀ-Þ][\w’'.&-]{0,30}"
LABEL = (
    rf"(?P<label>{CAPITAL}(?: (?:of |for )?{CAPITAL}){{0,4}}"
    r"|independents?|others?|(?:other|minor|smaller) parties|the (?:rest|others))"
)
HOLDS = (
    r"(?::| (?:have|has|had|won|wins?|took|takes?|holds?|finish(?:es)?|is|are|leads?|on|in|with|at"
    r"|have won|has won|is on|are on|finish(?:es)? on|is ahead in|are ahead in|leads? in"
    r"|ahead in))?"
)
SEATS = r"(?: (?:seats?|councillors|MPs|members|constituencies))?"
# Labour 19 (up two), Greens 14 (-3)
CHANGED = r"(?: ?\((?:up|down|no change|unchanged|nc|[-+–−±=])[^()\n]{0,14}\))?"
INSIDE = later(r"\((?:(?:up|down|a (?:gain|loss) of) |[-+–−±] ?)$")
# How many seats there are, where no figure before the tally says so.
SIZE = later(r"[- ](?:seat|member)\b")
AROUND = 240
NEXT = later(rf"{SEATS}{CHANGED}(?:[,;]|,? and|,? while|,? with)(?: the)? {LABEL}{HOLDS} ")
FIRST = later(
    rf"(?:^|[,;:] |\b(?:it is|it was|it stands|stands at|tally is|score is|so far|seats)[:,]? )"
    rf"(?:[Tt]he )?{LABEL}{HOLDS} $"
)
OPEN = later(rf"[“\" ]*(?:The )?{LABEL}{HOLDS} ")
CLOSED = later(
    rf"{SEATS}{CHANGED}(?: (?:each|so far))?(?:[.;!]|$|\n| [-–—]| (?:in|of) (?:the|a) \d)|\)?$"
)
# What has been declared, where its figure stands alone or before `of the 46 seats`.
LED = later(
    r"(?:^[“\" ]*|[,;:–—-] ?)[Oo]f(?: just| only)? $"
    r"|(?:^[“\" ]*|\b)(?:(?:[Ww]ith|[Aa]fter|[Ii]n|[Ff]rom|[Oo]ut of)(?: just| only)?"
    r"|(?:results?|leads|trends)(?: are)?(?: now)? (?:in|from|for|after)) $|^[“\" ]*$"
)
OF = later(r" (?:out )?of (?:the |its |a total of )?$")
ALL = later(r"\b[Aa]ll (?:the |of the )?$")
PLACES = (
    r"(?:(?:council |parliamentary |assembly )?seats|results|declarations|constituencies|wards)"
)
THERE = later(rf" {PLACES}\b")
DECLARED = later(
    rf" (?:{PLACES} )?(?:now |so far |having )?(?:been )?(?:declared|counted|in\b"
    r"|reported)"
)
# Leads and forecasts come and go; seats that are won stay.
PASSING = later(
    r"\b(?:[Ll]ead|[Tt]rend|ahead|[Ee]xit|poll\b|forecast|project|predict|expect|would|could)"
)
REST = ("other", "the rest", "the other", "minor", "smaller")


class Tally(NamedTuple):
    """The seats of each party in one sentence, in order of the copy.

    parts: by the party's canonical name. declared: the figure that says how many they are; every:
    that of all the seats, where it says so as well. won: whether they are won, not led or
    forecast. rest: whether the last party is all others. entry: as a fact's.
    """

    parts: tuple[tuple[str, Figure], ...]
    declared: Figure
    every: Figure | None
    won: bool
    rest: bool
    entry: int


def tallies(facts: Facts) -> tuple[Tally, ...]:
    """The tallies of a post, in order."""
    return facts.kept("seats", lambda: tuple(_tallies(facts)))


def before(facts: Facts, place: int) -> Tally | None:
    """The last tally before a place, in its entry."""
    entry = facts.document.entry_at(place)
    told = (tally for tally in reversed(tallies(facts)) if tally.parts[0][1].start < place)
    last = next(told, None)
    return last if last is not None and last.entry == entry else None


def _tallies(facts: Facts) -> Iterator[Tally]:
    for crowd in addends.crowds(facts, FEWEST):
        figures = [f.figure for f in crowd if f.figure.kind == "number" and not _change(facts, f)]
        # The Alliance won 122 seats, the Front 81 and others 40 in the 162-member house.
        last = figures[-1] if figures else None
        size = last if last is not None and SIZE.match(facts.document.text, last.end) else None
        figures = figures[:-1] if size is not None else figures
        parts = _row(facts, figures[-MOST:])
        if len(parts) < FEWEST:
            continue
        before = [figure for figure in figures if figure.end <= parts[0][1].start - 1]
        sentence = facts.document.sentence_at(crowd[0].figure.start)
        earlier = addends.sentence_before(facts, sentence.start) if not before else None
        if earlier is not None:
            sentence = earlier
            before = [f for f in facts.figures_in(earlier) if f.kind == "number"]
        found = (size, size) if size is not None else _whole(facts, sentence, before)
        found = found or _size(facts, parts)
        if found is not None:
            declared, every = found
            lead = facts.text(Span(sentence.start, parts[-1][1].end))
            yield Tally(
                tuple(parts),
                declared,
                every,
                PASSING.search(lead) is None,
                parts[-1][0].startswith(REST),
                facts.document.entry_at(declared.start),
            )


def _change(facts: Facts, fact: Fact) -> bool:
    """Whether a figure says in brackets how many seats came or went."""
    at = fact.figure.begins
    return INSIDE.search(facts.document.text[max(0, at - LEAD) : at]) is not None


def _size(facts: Facts, parts: list[tuple[str, Figure]]) -> tuple[Figure, Figure] | None:
    """The size of the body near a tally of all its seats: a 45-seat council."""
    text = facts.document.text
    start, end = parts[0][1].start, parts[-1][1].end
    paragraph = facts.document.paragraph_at(start)
    near = Span(max(paragraph.start, start - AROUND), min(paragraph.end, end + AROUND))
    sizes = [figure for figure in facts.figures_in(near) if SIZE.match(text, figure.end)]
    lead = text[near.start : start]
    whole = len(sizes) == 1 and (
        "tate of the" in lead or "inal tally" in lead or "inal state" in lead
    )
    return (sizes[0], sizes[0]) if whole else None


def _row(facts: Facts, figures: list[Figure]) -> list[tuple[str, Figure]]:
    """The parties and their seats at the end of a sentence, each joined to the one before it."""
    text = facts.document.text
    if len(figures) < FEWEST or not CLOSED.match(text, figures[-1].end):
        return []
    found = [(facts.names.called(name), f) for name, f in rows.with_names(text, figures, NEXT)]
    if len(found) + 1 < FEWEST:
        return []
    first = figures[len(figures) - 1 - len(found)]
    sentence = facts.document.sentence_at(first.start)
    start = max(sentence.start, first.begins - LONGEST)
    lead = text[start : first.begins]
    label = OPEN.fullmatch(lead) if start == sentence.start else None
    label = label or FIRST.search(lead)
    return [(facts.names.called(label["label"]), first), *found] if label else []


def _whole(
    facts: Facts, sentence: Span, figures: list[Figure]
) -> tuple[Figure, Figure | None] | None:
    """How many have been declared, and of how many, by the figures before a row."""
    text = facts.document.text
    if not figures or len(figures) > 2:
        return None
    first, last = figures[0], figures[-1]
    lead = text[sentence.start : first.begins]
    if len(figures) == 2:
        of_all = THERE.match(text, last.end) or DECLARED.match(text, last.end)
        tied = OF.fullmatch(text, first.end, last.begins) and of_all
        return (first, last) if tied and LED.search(lead) else None
    if ALL.search(lead) and THERE.match(text, first.end):
        return first, first
    if LED.search(lead) and (DECLARED.match(text, first.end) or THERE.match(text, first.end)):
        return first, None
    return None
