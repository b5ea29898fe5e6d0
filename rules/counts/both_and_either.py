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

from blogcheck.rule import Facts, Finding, Mark, Rule, Span, bad, good, later

RULE = Rule(severity="note", since="0.1", status="preview")

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
    rf"\b(?:[Bb]oth|[Ee]ither|[Nn]either) of (?:the|these|those|its|his|her|their) {COUNTS}\b"
)
ANAPHOR = later(
    r"\b[Tt]he (former|latter)\b(?=[ ]*(?:[.,;:?!)”]|$|is\b|are\b|was\b|were\b|has\b|had\b"
    r"|have\b|will\b|would\b|two\b|being\b))"
)
# What opens a sentence and is no name.
_OPENING = (
    r"On|In|At|By|For|After|Before|With|When|From|But|And|As|Last|This|Meanwhile|However|Instead"
    r"|Yesterday|Today|Tonight|Now|Here|Then|Later|[A-Z]\w{1,15}ly|[A-Z][a-z]{2,6}day"
)
_NAME = rf"(?!(?:{_OPENING})\b)[A-Z][\w’'-]{{1,20}}(?: [A-Z][\w’'-]{{1,20}}){{0,2}}"
NAMES_BOTH = later(
    rf"(?<![\w,] )(?P<list>\b{_NAME}(?:, {_NAME}){{1,4}},? and {_NAME}),?"
    r"(?: have| had| are| were)? (?P<both>both)\b"
    r"(?! (?:of|the|his|her|their|its|these|those|men|women|sides|parties|[a-z]+s\b))"
)
# A list of three or more short things: tax, pay and pensions.
_ITEM = (
    r"(?!(?:and|or|but|who|which|that|when|as|is|was|were|are|has|have|had|said|says)\b)"
    r"[\w’'-]{2,20}(?: (?!(?:and|or)\b)[\w’'-]{2,20})?"
)
LIST = later(rf"(?:^|[ (])({_ITEM}(?:, {_ITEM}){{1,4}},? (?:and|or) {_ITEM})(?=[ ,.;:)]|$)")
PAIR = later(r"\b(?:and|or|to|than|from|over|against)\b")
REACH = 200
WORDS = ("", "", "two", "three", "four", "five", "six", "seven")


def check(facts: Facts) -> Iterator[Finding]:
    """Look for the words that need two, and for the list that they stand for."""
    text = facts.document.flat
    for found in OF_MANY.finditer(text):
        word = found[0].split(" ", 1)[0]
        yield told(f'"{found[0]}": {word.lower()} is of two', Mark(*found.span(), "of more"))
    if " both" in text:
        for found in NAMES_BOTH.finditer(text):
            many = counted(found["list"])
            yield told(
                f'"both" is of two, and {found["list"]} are {many}',
                Mark(*found.span("both"), "of two"),
                Mark(*found.span("list"), "the list"),
            )
    for found in ANAPHOR.finditer(text):
        place = before(facts, found.start())
        if place is not None:
            many = counted(facts.text(place))
            yield told(
                f'"the {found[1]}" is of two, and {facts.text(place)} are {many}',
                Mark(*found.span(1), "of two"),
                Mark(*place, "the list"),
            )


def counted(list_: str) -> str:
    """How many a list has, in words."""
    many = list_.count(",") + 2 - list_.count(", and") - list_.count(", or")
    return WORDS[min(many, len(WORDS) - 1)]


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


def told(message: str, *marks: Mark) -> Finding:
    """What is to be said of a word that needs two."""
    return Finding(message, marks, verdict="suspicious", confidence="likely")
