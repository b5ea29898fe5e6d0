"""One person has two ages: "Alan Price, 62, of Mill Lane", and further down "Price, 64".

## Why it matters
An age is looked up by family, friends and lawyers, and one of two that differ is wrong for certain.

## When it stays silent
- the names are not the same, or two people of the post share the surname
- one of the two sentences speaks of another time: then, now, when, in 2012, at the age of
- the headline's "Driver, 19" is not called a driver in the first sentence

## How to settle it
Ask, or look at the charge sheet, the team sheet, the notice.
"""

from collections.abc import Iterator, Sequence

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    NamedTuple,
    Needs,
    Rule,
    Working,
    bad,
    good,
    later,
    line,
    mark,
    words_of,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("age",)))

EXAMPLES = [
    bad("Tom Pike, 62, of Hove, was jailed. [[Pike, 64]], had denied it.", "62"),
    bad("Police named 19-year-old Tom Pike. They said [[Pike, 29]], was a student.", "19"),
    bad(
        "Driver, [[19]], jailed\n\nA 21-year-old driver is to go to jail for a crash that killed two.\n\n"
        "He had been drinking.\n",
        "21",
    ),
    good("Tom Pike, 62, of Hove, was jailed. Pike, 62, had denied it.", holds=True),
    good("Tom Pike, 62, was jailed. His son, Lee Pike, 34, wept. Pike, 34, will appeal.", why="two"),
    good("Tom Pike, 12, was hurt in June. Now Tom Pike, 13, is back.", why="a birthday ago"),
    good(
        "Driver, 19, jailed\n\nA 19-year-old is to go to jail for a crash that killed a 21-year-old"
        " driver.\n\nHe had been drinking.\n",
        why="the story has both",
    ),
]  # fmt: skip

_NAME = r"[A-Z][\w'’-]+"
_BEFORE = later(rf"({_NAME}(?: (?:[A-Z]\. )?{_NAME}){{0,3}})(?:, ?| ?\()$")
_BEHIND = later(rf" (?:[a-z]{{3,14}} )?({_NAME}(?: {_NAME}){{0,3}})")
_CLOSED = later(r"\s*(?:[,.;:)]|$)")
TITLES = words_of("people/address") | {"the"}
TIMES = words_of("times/of_an_age")
_NOUN = later(r"[ ,]*([a-z]{3,14})\b")
_OF = later(r"\b([A-Za-z][a-z]{2,13})(?:,| of| aged|, aged) $")
REACH = 60


class Aged(NamedTuple):
    """Somebody with an age: the figure, and the words of the name."""

    figure: Figure
    words: tuple[str, ...]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold each age against those that the same person has had before."""
    ages = [f for f in facts.figures_by_kind.get("age", ()) if told(f)]
    if len(ages) < 2:
        return
    yield from of_names([one for f in ages if (one := named(facts, f)) is not None], facts)
    yield from of_headline(facts, ages)


def told(figure: Figure) -> bool:
    """Whether an age is one of years, in figures."""
    held = figure.quantity
    return held is not None and held.is_bare and any(map(str.isdigit, figure.text))


def named(facts: Facts, figure: Figure) -> Aged | None:
    """Who has an age, by the name beside it: `Tom Pike, 62,`, `62-year-old Tom Pike`."""
    text = facts.document.flat
    if "-old" in figure.text:
        found = _BEHIND.match(text, figure.end)
    else:
        behind = _CLOSED.match(text, figure.end)
        found = (
            _BEFORE.search(text[max(0, figure.start - REACH) : figure.start]) if behind else None
        )
    if found is None:
        return None
    words = tuple(word for word in found[1].lower().split() if word not in TITLES)
    return Aged(figure, words) if words else None


def of_names(ages: Sequence[Aged], facts: Facts) -> Iterator[Finding | Check]:
    """Hold the ages of one name against the first."""
    first: dict[str, Aged] = {}
    shared: set[str] = set()
    for one in ages:
        known = first.setdefault(one.words[-1], one)
        if len(one.words) > 1 and len(known.words) > 1 and one.words != known.words:
            shared.add(one.words[-1])
    for one in ages:
        known = first[one.words[-1]]
        if one is known or one.words[-1] in shared or not set(one.words) <= set(known.words):
            continue
        # In a live post there may be another Robinson a few entries on.
        near = one.words == known.words or facts.document.entry_at(
            one.figure.start
        ) == facts.document.entry_at(known.figure.start)
        if near and len(known.words) > 1 and not other_time(facts, known.figure, one.figure):
            yield from weighed(one.figure, known.figure)


def of_headline(facts: Facts, ages: Sequence[Figure]) -> Iterator[Finding | Check]:
    """Hold the one age of a headline against the one of the first sentence, of the same noun."""
    paragraphs = facts.document.paragraphs
    if len(paragraphs) < 3 or facts.document.entries:
        return
    head = [f for f in ages if f.start < paragraphs[0].end]
    body = [f for f in ages if paragraphs[1].start <= f.start < paragraphs[1].end]
    if len(head) != 1 or len(body) != 1 or facts.text(paragraphs[0]).rstrip().endswith("."):
        return
    nouns = noun_of(facts, head[0]), noun_of(facts, body[0])
    if nouns[0] and nouns[0] == nouns[1]:
        both = {f.value for f in ages if f is not head[0]}
        if head[0].value == body[0].value or head[0].value not in both:
            yield from weighed(head[0], body[0])


def noun_of(facts: Facts, figure: Figure) -> str:
    """What somebody with an age is called: the driver of `Driver, 19,` and `19-year-old driver`."""
    text = facts.document.flat
    if "-old" in figure.text:
        found = _NOUN.match(text, figure.end)
    else:
        found = _OF.search(text[max(0, figure.start - REACH) : figure.start])
    return found[1].lower() if found is not None else ""


def other_time(facts: Facts, *figures: Figure) -> bool:
    """Whether a sentence of one of the figures speaks of another time."""
    for figure in figures:
        sentence = facts.document.sentence_at(figure.start)
        if not TIMES.isdisjoint(facts.words(*sentence)):
            return True
        if any(
            f.kind in ("year", "date") and f.day and f.day.year for f in facts.figures_in(sentence)
        ):
            return True
    return False


def weighed(figure: Figure, first: Figure) -> Iterator[Finding | Check]:
    """A check if two ages are one, a finding if they differ."""
    marks = (mark(figure, "age"), mark(first, "age before"))
    rows = sorted((first, figure), key=lambda one: one.start)
    working = Working(tuple(line("", one) for one in rows))
    if figure.value == first.value:
        yield Check(marks, working)
    else:
        yield Finding(
            f"{figure.text} here is {first.text} elsewhere, of the same person",
            marks,
            working,
            confidence="likely",
        )
