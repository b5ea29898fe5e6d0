"""Where one clause ends and another begins, as far as a figure's subject turns on it."""

import re
from bisect import bisect_right

from blogcheck.binding.actors import is_verb
from blogcheck.binding.patterns import at_word
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.lists import words_of

# Where a clause may end and another begin.
MARKS = ('; ( ) [ ] “ ” " —'.split(), (r",(?!\d)", r":(?!\d)", r"-(?<= -)(?= )", r"–(?<= –)(?= )"))
WORDS = (
    r"and but while whereas as because after before when if that although though so(?!\sfar) until"
    r" since or than said says say told added believes believe expects expect"
).split()
BREAK = later("(" + "|".join((*map(re.escape, MARKS[0]), *MARKS[1], at_word(WORDS))) + ")")
# A figure straight after one of these begins a clause of its own.
OPENING = frozenset(
    "but while whereas because after before when if that although though until since said says say"
    " told added believe believes expect expects".split()
)
# What may open a clause that has no subject of its own: `to finish`, `with`.
SMALL = frozenset("to with in on at for by up down from all".split())
TOKEN = later(r"[^\W_](?:[^\W_]|['’-](?=\w))*|[£$€]")
RELATIVE = frozenset("who which that also then now still later again yet only just".split())
# These part clauses whatever follows.
PARTING = frozenset((";", ":", "—", "-", "–"))


def clauses(gap: str) -> int | None:
    """How many clauses lie between a subject and a figure; None if another subject has begun."""
    hops, opening = 0, ""
    for at, piece in enumerate(BREAK.split(gap)):
        if at % 2:
            opening = piece
            continue
        tokens: list[str] = TOKEN.findall(piece.lower())
        while tokens and (tokens[0] in RELATIVE or tokens[0].endswith("ly")):
            tokens = tokens[1:]
        verbs = [place for place, token in enumerate(tokens) if is_verb(token)]
        # `after 64 per cent were counted`: the figure is a subject itself.
        if (
            opening in OPENING
            and not verbs
            and all(token in words_of("small/glue") for token in tokens)
        ):
            return None
        if opening and verbs and verbs[0] > 0 and tokens[0] not in SMALL:
            return None
        hops += bool(opening and verbs)
    return hops


def bounds(text: str, span: Span, names: list[tuple[int, int]]) -> list[int]:
    """Where the clauses of a sentence begin, in order; the first begins with the sentence.

    names: where its names stand, in order: an `and` inside one parts nothing.
    """
    found = [span[0]]
    breaks = list(BREAK.finditer(text, span[0], span[1]))
    ends = [match.start() for match in breaks[1:]] + [span[1]]
    for match, end in zip(breaks, ends, strict=False):
        inside = bisect_right(names, (match.start(), span[1])) - 1
        if inside >= 0 and match.start() < names[inside][1]:
            continue
        if match[0] in PARTING or _own_subject(text[match.end() : end]):
            found.append(match.end())
    return found


def _own_subject(piece: str) -> bool:
    tokens: list[str] = TOKEN.findall(piece.lower())
    opened = False
    for token in tokens:
        if is_verb(token):
            return opened
        if not opened:
            if token in RELATIVE or token.endswith("ly"):
                continue
            if token in SMALL:
                return False
            opened = True
    return False
