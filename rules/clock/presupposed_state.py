"""A lead is said to be stretched or kept where an earlier entry gave it to a rival.

## Why it matters
"Pike has stretched his lead in Hove" tells a reader that he led in Hove before. If the entry of an hour
ago said that Rowe led there, the page has missed the turn.

## When it stays silent
- the earlier entry says that it was his lead, or does not say whose it was
- an entry in between says that it changed hands
- the two are of different places
- it says only that he leads now

## How to settle it
If the lead changed hands, say so; that is the news.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from blogcheck.rule import (
    Facts,
    Finding,
    Line,
    Mark,
    NamedTuple,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    good,
    later,
)

RULE = Rule(
    severity="note", since="0.1", status="preview", needs=Needs(words=("lead",), parts=("entries",))
)

EXAMPLES = [
    bad(
        "9.40pm\n\nAsha Rowe has [[stretched her lead]] in Hove.\n\n9.10pm\n\nTom Pike leads in Hove,"
        " and in two other seats.\n\n8.50pm\n\nDoors are open.\n",
        "stretched her lead",
    ),
    bad(
        "9.40pm\n\nPike [[increased his lead]] over Rowe in the vote in Hove and Brighton.\n\n9.10pm\n\n"
        "Asha Rowe holds the lead in Hove and Brighton.\n\n8.50pm\n\nTom Pike has voted.\n",
        "increased his lead",
    ),
    good(
        "9.40pm\n\nAsha Rowe has stretched her lead in Hove.\n\n9.10pm\n\nAsha Rowe leads in Hove.\n\n"
        "8.50pm\n\nDoors are open.\n",
        why="she led before",
    ),
    good(
        "9.40pm\n\nAsha Rowe has stretched her lead in Hove.\n\n9.10pm\n\nTom Pike leads in Brighton.\n\n"
        "8.50pm\n\nDoors are open.\n",
        why="another place",
    ),
    good(
        "9.40pm\n\nAsha Rowe has stretched her lead in Hove.\n\n9.20pm\n\nAsha Rowe leads in Hove.\n\n"
        "9.10pm\n\nTom Pike leads in Hove.\n\n8.50pm\n\nDoors are open.\n",
        why="it changed hands in between",
    ),
    good(
        "9.40pm\n\nAsha Rowe now leads in Hove.\n\n9.10pm\n\nTom Pike leads in Hove.\n\n8.50pm\n\n"
        "Doors are open.\n",
        why="it says that she leads now",
    ),
]  # fmt: skip

_PLACE = r"(?P<place>[A-Z][\w’'-]{1,20}(?:(?: and| &| of)? [A-Z][\w’'-]{1,20}){0,3})"
# From a lead to its place: the words of one clause.
_TO = r"(?:[^.;:\n]{0,60}?) (?:in|at) (?:the )?"
STRETCHED = later(
    r"\b(?P<said>(?:stretch|extend|increas|widen|maintain|keep|kept|consolidat|cement|strengthen)\w{0,3}"
    rf" (?:his|her|their|its)(?: \w+)? lead)\b(?:{_TO}{_PLACE})?"
)
LEADS = later(
    r"\b(?P<said>(?:holds?|has|have|takes?|took|gain(?:s|ed)|in|with)(?: \w+)? (?:the|a|an)(?: \w+)?"
    r" lead|leads?|leading|is ahead|are ahead)\b"
    rf"{_TO}{_PLACE}"
)
NOT = later(r"\b(?:if|could|may|might|would|not|never|until|once|no longer)\b")
REACH = 100


class Lead(NamedTuple):
    """Who leads where, as an entry has it, and the words that say so."""

    who: str
    where: str
    minutes: int
    said: Span


def check(facts: Facts) -> Iterator[Finding]:
    """Hold each lead that is said to grow against the last one given before it."""
    text = facts.document.flat
    grown = [lead for found in STRETCHED.finditer(text) if (lead := whose(facts, found))]
    if not grown:
        return
    given: dict[str, list[Lead]] = {}
    for found in LEADS.finditer(text):
        lead = whose(facts, found)
        if lead is not None:
            given.setdefault(lead.where, []).append(lead)
    for held in given.values():
        held.sort(key=lambda lead: lead.minutes)
    for lead in grown:
        held = given.get(lead.where, [])
        at = bisect_left(held, lead.minutes, key=lambda one: one.minutes)
        if at and held[at - 1].who != lead.who:
            yield told(facts, lead, held[at - 1])


def whose(facts: Facts, found: re.Match[str]) -> Lead | None:
    """Whose a lead is, where, and since when; None unless all three are known."""
    start, document = found.start(), facts.document
    index = document.entry_at(start)
    minutes = document.entries[index].minutes if index >= 0 else None
    if minutes is None or not found["place"] or document.quoted(start):
        return None
    sentence = document.sentence_at(start)
    before = Span(max(sentence.start, start - REACH), start)
    if NOT.search(facts.text(before).lower()):
        return None
    subjects = facts.subjects_in(before)
    if len(subjects) != 1 or subjects[0].sure == "guess":
        return None
    return Lead(subjects[0].name, found["place"], minutes, Span(*found.span("said")))


def told(facts: Facts, lead: Lead, before: Lead) -> Finding:
    """What is to be said of a lead that was a rival's."""
    return Finding(
        f'"{facts.text(lead.said)}" gives {lead.who.title()} the lead in'
        f" {lead.where} before, and {lines(facts, before)} gives it to"
        f" {before.who.title()}",
        (Mark(*lead.said, "stated", "he led before"), Mark(*before.said, "before", "whose it was")),
        Working(
            (
                Line("", facts.text(before.said), before.who.title(), before.said.start),
                Line("", facts.text(lead.said), lead.who.title(), lead.said.start),
            )
        ),
        verdict="suspicious",
        confidence="likely",
    )


def lines(facts: Facts, lead: Lead) -> str:
    """The line on which a lead is given: `line 159`."""
    return f"line {facts.document.line_column(lead.said.start)[0]}"
