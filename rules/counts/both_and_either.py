"""Both, either, the former or the latter stands for more than two.

## Why it matters
"Both" of three leaves a reader counting who is left out, and "the latter" of three names nobody.

## When it stays silent
- there are two of them
- both, or either, goes with another pair: "Rowe, Pike and Moss told both papers"
- the list before it has two parts, however many words those have

## How to settle it
Say all, any or the last, or name them.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Facts,
    Finding,
    Mark,
    Needs,
    Rule,
    Span,
    bad,
    good,
    in_words,
    later,
)

RULE = Rule(
    severity="note",
    since="0.1",
    status="preview",
    needs=Needs(words=("both", "either", "neither", "former", "latter")),
)

EXAMPLES = [
    bad("Asked about tax, pay and pensions, she spoke only of the [[latter]].", "three"),
    bad("Rowe, Pike and Moss [[both]] refused to answer.", "three"),
    bad("[[Either of the three]] could win on Friday.", "three"),
    bad("The firm owns shops, bars and hotels. The [[former]] are for sale.", "three"),
    good("Asked about tax and pensions, she spoke only of the latter."),
    good("Asked about tax, pay and pensions, she spoke only of the last."),
    good("Rowe, Pike and Moss told both papers.", why="the papers are two"),
    good("Rowe, Pike and Moss met, and the former mayor spoke.", why="a former mayor"),
    good("On Friday, Rowe and Pike both refused.", why="two"),
    good("Recently, Rowe and Pike both refused.", why="two"),
    good("The firm owns shops, bars and hotels. Rowe and Pike met. The latter spoke."),
    good("Any of the three could win on Friday."),
]

COUNTS = r"(three|four|five|six|seven|eight|nine|ten)"
OF_MANY = later(
    r"\b(?:[Bb]oth|[Ee]ither|[Nn]either) of (?:the|these|those|its|his|her|their) " + COUNTS + r"\b"
)
# How both of, either of and neither of end, however they begin.
OF = ("oth of ", "ither of ")
ALONE = later(
    r"(?:former|latter) {0,2}(?:[.,;:?!)”]|$|is\b|are\b|was\b|were\b|has\b|had\b|have\b|will\b"
    r"|would\b|two\b|being\b)"
)
# What opens a sentence and is no name.
_OPENING = (
    r"On|In|At|By|For|After|Before|With|When|From|But|And|As|Last|This|Meanwhile|However|Instead"
    r"|Yesterday|Today|Tonight|Now|Here|Then|Later|[A-Z]\w{1,15}ly|[A-Z][a-z]{2,6}day"
)
_NAME = rf"(?!(?:{_OPENING})\b)[A-Z][\w’'-]{{1,20}}(?: [A-Z][\w’'-]{{1,20}}){{0,2}}"
NAMES = later(
    rf"(?<![\w,] )\b(?P<list>{_NAME}(?:, {_NAME}){{1,4}},? and {_NAME}),?(?: have| had| are| were)? $"
)
OTHERS = later(r"both (?:of|the|his|her|their|its|these|those|men|women|sides|parties|[a-z]+s)\b")
# A list of three or more short things: tax, pay and pensions.
_ITEM = (
    r"(?!(?:and|or|but|who|which|that|when|as|is|was|were|are|has|have|had|said|says)\b)"
    r"[\w’'-]{2,20}(?: (?!(?:and|or)\b)[\w’'-]{2,20})?"
)
LIST = later(rf"(?:^|[ (])({_ITEM}(?:, {_ITEM}){{1,4}},? (?:and|or) {_ITEM})(?=[ ,.;:)]|$)")
PAIR = later(r"\b(?:and|or|to|than|from|over|against)\b")
REACH, NEAR = 200, 40


def check(facts: Facts) -> Iterator[Finding]:
    """Look for the words that need two, and for the list that they stand for."""
    text = facts.document.flat
    for needle in OF:
        for at in places(text, needle):
            many = OF_MANY.search(text, max(0, at - 2), at + NEAR)
            if many is not None:
                word = many[0].split(" ", 1)[0].lower()
                yield Finding(
                    f'"{many[0]}": {word} is of two',
                    (Mark(*many.span(), "of more"),),
                    verdict="suspicious",
                    confidence="likely",
                )
    for at in places(text, " both "):
        found = NAMES.search(text, max(0, at + 1 - REACH), at + 1)
        if found is not None and not OTHERS.match(text, at + 1):
            yield from told("both", at + 1, facts, Span(*found.span("list")))
    for word in ("former", "latter"):
        for at in places(text, f"he {word}"):
            if text[at - 1 : at] in ("t", "T") and ALONE.match(text, at + 3):
                yield from told(f"the {word}", at + 3, facts, before(facts, at - 1))


def places(text: str, needle: str) -> Iterator[int]:
    """Where a few letters stand in the copy; a plain search is faster than any pattern."""
    at = text.find(needle)
    while at >= 0:
        yield at
        at = text.find(needle, at + 1)


def counted(list_: str) -> str:
    """How many a list has, in words."""
    many = list_.count(",") + 2 - list_.count(", and") - list_.count(", or")
    return in_words(many)


def before(facts: Facts, offset: int) -> Span | None:
    """The list before a word in its sentence, or at the end of the sentence before."""
    text = facts.document.flat
    sentence = facts.document.sentence_at(offset)
    start = max(sentence.start, offset - REACH)
    own = text[start:offset]
    found = [one for one in LIST.finditer(own) if "ly" not in one[1]]
    if found:
        last = found[-1]
        # Another pair behind the list, or a wider list around it, may be what is meant.
        if PAIR.search(own, last.end()) or ";" in own:
            return None
        return Span(start + last.start(1), start + last.end(1))
    if PAIR.search(own) or sentence.start == 0:
        return None
    start = max(0, sentence.start - REACH)
    earlier = text[start : sentence.start].rstrip()
    found = list(LIST.finditer(earlier))
    # The list must end the sentence before.
    if not found or found[-1].end(1) != len(earlier) - 1 or "\n" in text[start:offset]:
        return None
    return Span(start + found[-1].start(1), start + found[-1].end(1))


def told(word: str, start: int, facts: Facts, list_: Span | None) -> Iterator[Finding]:
    """What is to be said of a word that needs two, beside the list that it stands for."""
    if list_ is None:
        return
    names = facts.text(list_)
    yield Finding(
        f'"{word}" is of two, and {names} are {counted(names)}',
        (Mark(start, start + len(word.removeprefix("the ")), "of two"), Mark(*list_, "the list")),
        verdict="suspicious",
        confidence="likely",
    )
