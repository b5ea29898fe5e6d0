"""A figure is written so that it is no number.

## Why it matters
A reader cannot tell whether `30,60` is 30.60, 30 and 60, or 3,060 with a slip; nor can a sum. What is
malformed is left out of every other check until it is put right.

## When it stays silent
- the digits are no attempt at a number: a version, an address, a telephone number
- a comma parts two figures of a list, with a space after it, two sets of a match or two years
- it is a weight: 14st
- the commas stand as in Indian copy: 12,34,567

## How to settle it
Go back to the source. The likely reading is given where there is one, but the digits may be wrong as
well as the comma.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    CONTEXT,
    REPAIR,
    Facts,
    Figure,
    Finding,
    Fix,
    Line,
    Needs,
    Rule,
    Span,
    Working,
    almanac,
    bad,
    good,
    in_words,
    later,
    literal,
    mark,
    printed,
)

RULE = Rule(severity="error", since="0.1", fix="unsafe", needs=Needs(figures=("malformed",)))

EXAMPLES = [
    bad(
        "Asha Rowe took 41.25 per cent of the vote in Harbour ward and Tom Pike [[38,40]] per cent.",
        "has a comma where its neighbour has a point; read as 38.40",
    ),
    bad("The appeal has raised [[1.250.50]] pounds since Friday.", "two decimal points"),
    bad("Turnout was [[32,555,68]], the returning officer said.", "32,555,68"),
    bad("He finished [[13st]] place in the race.", "13th"),
    bad("The club sold [[1,2345]] season tickets in May.", "that is not before three digits"),
    good("Asha Rowe took 41.25 per cent of the vote in Harbour ward and Tom Pike 38.40 per cent."),
    good("The winning numbers were 30, 60 and 90.", why="a list: a space follows each comma"),
    good("The council will upgrade to version 10.4.1 in June.", why="a version is no number"),
    good("The state counted 12,34,567 postal votes.", why="Indian copy groups by two"),
    good("Call the count centre on 020.7946.0018 or see page 10.4.", why="no attempt at a number"),
    good("He went from 15st 9lb to 14st in a year, and finished 21st.", why="weights"),
    good("She lost 1-6,4-6 in 1998,2004 and 2006.", why="sets, and a list of years"),
    good("Turnout was 32,555, the returning officer said."),
]

# How far to look, in figures, for those that show how the malformed one should have been written.
REACH = 4
AROUND = 24
_SHORT = later(r"[£$€]?\d{1,3},\d\d")
_LONG = later(r"[£$€]?\d{1,3},\d{4}")
_FOREIGN = later(r"[\u0370-\u1fff]")
_RANKED = later(
    rf" (?:of )?(?:{'|'.join(almanac.MONTHS)}|place|century|birthday|anniversary|minute|round)\b"
)


def check(facts: Facts) -> Iterator[Finding]:
    """Speak of every figure that was read as malformed and is neither a time nor a date."""
    for place, figure in enumerate(facts.figures):
        malformed = figure.kind == "malformed" and figure.clock is None and figure.day is None
        if malformed and attempted(facts, figure):
            yield finding(facts, figure, decimals(facts, place))


def attempted(facts: Facts, figure: Figure) -> bool:
    """Whether a figure is an attempt at a number, or at a rank."""
    text = facts.document.flat
    before, after = text[max(0, figure.start - 1) : figure.start], text[figure.end : figure.end + 1]
    if figure.text.endswith("st"):
        # 14st is a weight in Britain.
        return _RANKED.match(text, figure.end) is not None
    if before in ("-", "–", "—") or after in ("-", "–", "—") or (before == "(" and after == ")"):
        return False
    around = text[max(0, figure.start - AROUND) : figure.end + AROUND]
    halves = figure.text.split(",")
    years = len(halves) == 2 and all(len(half) == 4 for half in halves)
    # In Greek or Cyrillic copy the comma is the decimal point.
    return not (years or figure.text.isdecimal() or _FOREIGN.search(around))


def finding(facts: Facts, figure: Figure, beside: list[Figure]) -> Finding:
    """What is to be said of a malformed figure; beside: the sound ones of its sentence."""
    message = f'"{figure.text}" is not a number: {figure.fault}'
    if beside and "," in figure.text and "." in figure.repair:
        others = f"{in_words(len(beside))} neighbours have" if len(beside) > 1 else "neighbour has"
        message = f'"{figure.text}" has a comma where its {others} a point'
    if not figure.repair:
        return Finding(message, (mark(figure, "stated"),), verdict="malformed")
    if not beside and _SHORT.fullmatch(figure.text):
        # 26,00 may be 26 and may be 26 thousand: nothing beside it tells.
        either = f"it may be {figure.repair}, or lack a digit: {figure.text}0"
        message = f'"{figure.text}" is not a number: two digits after a comma'
        return Finding(message, (mark(figure, "stated"),), verdict="malformed", help=either)
    if _LONG.fullmatch(figure.text):
        # 26,0000 may be 260 thousand and may be 26.
        either = f"it may be {figure.repair}, or {figure.text[:-1]} with a digit too many"
        return Finding(message, (mark(figure, "stated"),), verdict="malformed", help=either)
    held = [(sound, holder(facts, sound)) for sound in beside]
    checked, together = shares(figure, beside)
    return Finding(
        f"{message}; read as {figure.repair}",
        (
            mark(figure, REPAIR, f"read as {figure.repair}"),
            *(mark(sound, CONTEXT, whose) for sound, whose in held),
        ),
        Working((*column(facts, figure, held, "+" if together else ""), *together)),
        verdict="malformed",
        fix=Fix(
            safe=False,
            edits=((figure.start, figure.end, figure.repair),),
            why="the digits may be wrong as well",
        ),
        checked=checked,
    )


def column(facts: Facts, figure: Figure, held: list[tuple[Figure, str]], sign: str) -> list[Line]:
    """The figures of the sentence one under the other; sign: how they are put together."""
    if not held:
        return []
    before = max((sound.end for sound, _ in held if sound.end <= figure.start), default=-1)
    named = facts.subjects_in(Span(before, figure.start)) if before >= 0 else ()
    spans = [one.span for one in named if one.span is not None]
    whose = facts.text(spans[0]) if len(spans) == 1 else "its likely reading"
    rows = [(sound.start, sound.text.split(" ")[0].rstrip("%"), who) for sound, who in held]
    rows = sorted((*rows, (figure.start, figure.repair, whose)))
    return [
        Line(sign if at else "", number, label, start)
        for at, (start, number, label) in enumerate(rows)
    ]


def decimals(facts: Facts, place: int) -> list[Figure]:
    """The sound figures with a decimal point in the sentence of the figure at a place.

    Of those that are no percentages, only such with as many decimals.
    """
    tail = len(facts.figures[place].text.rpartition(",")[2])
    sentence = facts.document.sentence_at(facts.figures[place].start)
    near = facts.figures[max(place - REACH, 0) : place + REACH]
    return [
        figure
        for figure in near
        if figure.quantity is not None
        and figure.quantity.printed_places
        and (figure.kind == "percent" or figure.quantity.printed_places == tail)
        and sentence.start <= figure.start < sentence.end
    ]


def shares(figure: Figure, beside: list[Figure]) -> tuple[tuple[str, ...], tuple[Line, ...]]:
    """That the shares of the sentence stay within 100 with the likely reading, if they do.

    In words, and as the last lines of the sum; both empty if they are no shares, or exceed it.
    """
    if not any(sound.kind == "percent" for sound in beside):
        return (), ()
    made = literal(figure.repair).value + sum(sound.value or 0 for sound in beside)
    if made > 100:
        return (), ()
    told = f"with {figure.repair} the shares of the sentence come to {printed(made)}, within 100"
    rest = Line("=", printed(100 - made), "left for what is not named")
    return (told,), (Line("=", printed(made), "together"), *((rest,) if made < 100 else ()))


def holder(facts: Facts, figure: Figure) -> str:
    """Whose figure it is, as the copy has it; empty if that is not known."""
    subjects = (fact.subject for fact in facts.at(figure) if fact.subject is not None)
    spans = (subject.span for subject in subjects if subject.span is not None)
    return next((facts.text(span) for span in spans), "")
