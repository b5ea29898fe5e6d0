"""Where something may begin on a floor, by the first two types of it; build time only.

Most of what begins like a claim is none, and its first two types say so: a regular expression that
knows every pair spares the driver the rest.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from blogcheck.typed import Any

END = "$END"
# How many pairs more two choices may let through for being tried as one.
FEW = 12


def one_of(chars: Iterable[str]) -> str:
    """A regular expression for any one of some characters; stretches of them as stretches."""
    codes = set(map(ord, chars))
    pieces = []
    for code in sorted(codes):
        if code - 1 in codes:
            continue
        last = code
        while last + 1 in codes:
            last += 1
        pieces.append(f"\\u{code:04x}-\\u{last:04x}")
    return f"[{''.join(pieces)}]"


def pattern(table: Any, chars: dict[str, str]) -> str:
    """A regular expression for the first type of whatever the tables of Lark can parse.

    chars: terminal to its character. What stands behind the first type must go on from it, unless
    that may be all; it lets through a few that do not.
    """
    alone = ""
    led: dict[frozenset[str], str] = defaultdict(str)
    for first, seconds in _pairs(table, chars):
        if END in seconds:
            alone += chars[first]
        else:
            led[frozenset(chars[second] for second in seconds)] += chars[first]
    # The fuller choices first: they are the likelier.
    pairs = sorted(_merged(led), key=lambda pair: -len(pair[1]))
    choices = [f"{one_of(firsts)}(?={one_of(seconds)})" for seconds, firsts in pairs]
    if alone:
        choices.insert(0, one_of(alone))
    # To look for one of all firsts is fast, and to look for one of the choices is not.
    return f"(?={one_of(''.join((alone, *led.values())))})(?:{'|'.join(choices)})"


def _merged(led: dict[frozenset[str], str]) -> list[tuple[frozenset[str], str]]:
    """Choices of seconds and firsts, with those put together that let little more through.

    A choice takes longer to try than the driver needs for the few that it would have turned away.
    """
    groups = list(led.items())
    while len(groups) > 1:
        one, other = min(combinations(groups, 2), key=lambda pair: _let_through(*pair))
        if _let_through(one, other) > FEW:
            break
        groups = [group for group in groups if group not in (one, other)]
        groups.append((one[0] | other[0], one[1] + other[1]))
    return groups


def _let_through(one: tuple[frozenset[str], str], other: tuple[frozenset[str], str]) -> int:
    """How many pairs of types two choices let through as one and not by themselves."""
    return len(other[0] - one[0]) * len(one[1]) + len(one[0] - other[0]) * len(other[1])


def _pairs(table: Any, chars: dict[str, str]) -> Iterator[tuple[str, set[str]]]:
    """Each first terminal, and which may stand behind it, the end among them."""
    start = table.start_states["start"]
    for first, (_, state) in table.states[start].items():
        if first not in chars:
            continue
        if not isinstance(state, int):
            raise ValueError(f"something may begin with nothing, before {first}")  # noqa: TRY004
        states = (start, state)
        row = [each for each in table.states[state] if each in chars]
        yield first, {each for each in row if _goes_on(table, states, each)}


def _goes_on(table: Any, states: tuple[int, ...], terminal: str) -> bool:
    """Whether a terminal is taken in some states; to stand in the row of the last is not enough."""
    stack = list(states)
    while terminal != END or stack[-1] != table.end_states["start"]:
        found = table.states[stack[-1]].get(terminal)
        if found is None:
            return False
        # A state to go to, or else a rule to reduce by.
        _, aim = found
        if not isinstance(aim, int):
            del stack[len(stack) - len(aim.expansion) :]
            stack.append(table.states[stack[-1]][aim.origin.name][1])
        elif terminal == END:
            stack.append(aim)
        else:
            return True
    return True
