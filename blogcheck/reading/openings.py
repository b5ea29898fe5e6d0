"""Where something may begin on a floor, by the first types of it; build time only.

Most of what begins like a claim is none, and its first two types say so, or the third behind them:
a regular expression that knows them spares the driver the rest.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from blogcheck.typed import Any

END = "$END"
# How many pairs more two choices may let through for being tried as one.
FEW = 12
# Types that stand everywhere, and for how many such a one counts.
COMMON, MANY = ("WORD", "NAME"), 20
# Behind a pair from which no more types than this go on, the third is looked at as well.
TELLING = 60
# What may stand behind the first type: the second, and what goes on from both.
Seconds = dict[str, set[str]]


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
    known: dict[str, Seconds] = {}
    for first, seconds in _pairs(table, chars):
        if END in seconds:
            alone += chars[first]
        else:
            led[frozenset(chars[second] for second in seconds)] += chars[first]
            known[chars[first]] = {chars[second]: thirds for second, thirds in seconds.items()}
    # The fuller choices first: they are the likelier.
    pairs = sorted(_merged(led, {chars[name] for name in COMMON}), key=lambda pair: -len(pair[1]))
    choices = [
        f"{one_of(firsts)}(?={_behind([known[first] for first in firsts], seconds, chars)})"
        for seconds, firsts in pairs
    ]
    if alone:
        choices.insert(0, one_of(alone))
    # To look for one of all firsts is fast, and to look for one of the choices is not.
    return f"(?={one_of(''.join((alone, *led.values())))})(?:{'|'.join(choices)})"


def _behind(known: list[Seconds], seconds: Iterable[str], chars: dict[str, str]) -> str:
    """A regular expression for what may stand behind any of some first types."""
    enough = ""
    telling: dict[bool, set[str]] = defaultdict(set)
    behind: dict[bool, set[str]] = defaultdict(set)
    for second in sorted(seconds):
        thirds = set[str]().union(*(each.get(second, ()) for each in known))
        if END in thirds or len(thirds) > TELLING:
            enough += second
        else:
            often = not thirds.isdisjoint(COMMON)
            telling[often].add(second)
            behind[often] |= thirds
    choices = [one_of(enough)] if enough else []
    # Two choices for all of these: more would turn away more, and take longer to try.
    choices += [
        one_of(telling[often]) + one_of(chars[third] for third in behind[often])
        for often in telling
    ]
    return "|".join(choices)


def _merged(led: dict[frozenset[str], str], common: set[str]) -> list[tuple[frozenset[str], str]]:
    """Choices of seconds and firsts, with those put together that let little more through.

    A choice takes longer to try than the driver needs for the few that it would have turned away,
    unless what it lets through are common types.
    """
    groups = list(led.items())
    while len(groups) > 1:
        one, other = min(
            combinations(groups, 2), key=lambda pair: _let_through(pair[0], pair[1], common)
        )
        if _let_through(one, other, common) > FEW:
            break
        groups = [group for group in groups if group not in (one, other)]
        groups.append((one[0] | other[0], one[1] + other[1]))
    return groups


def _let_through(
    one: tuple[frozenset[str], str], other: tuple[frozenset[str], str], common: set[str]
) -> int:
    """How many pairs of types two choices let through as one and not by themselves.

    A common type counts for many.
    """
    first, second = other[0] - one[0], one[0] - other[0]
    many = len(first) * len(one[1]) + len(second) * len(other[1])
    return many if common.isdisjoint(first | second) else many + MANY


def _pairs(table: Any, chars: dict[str, str]) -> Iterator[tuple[str, Seconds]]:
    """Each first terminal, and which may stand behind it and behind both, the end among them."""
    start = table.start_states["start"]
    for first, (_, state) in table.states[start].items():
        if first not in chars:
            continue
        if not isinstance(state, int):
            raise ValueError(f"something may begin with nothing, before {first}")  # noqa: TRY004
        seconds = dict(_goes_on(table, (start, state), chars))
        yield (
            first,
            {
                second: set() if second == END else set(dict(_goes_on(table, states, chars)))
                for second, states in seconds.items()
            },
        )


def _goes_on(
    table: Any,
    states: tuple[int, ...],
    chars: dict[str, str],
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The terminals that are taken in some states, and the states that each leads to."""
    for terminal in table.states[states[-1]]:
        if terminal in chars and (after := _taken(table, states, terminal)):
            yield terminal, after


def _taken(table: Any, states: tuple[int, ...], terminal: str) -> tuple[int, ...]:
    """The states that a terminal leads to; none if it is not taken.

    To stand in the row of the last state is not enough.
    """
    stack = list(states)
    while terminal != END or stack[-1] != table.end_states["start"]:
        found = table.states[stack[-1]].get(terminal)
        if found is None:
            return ()
        # A state to go to, or else a rule to reduce by.
        _, aim = found
        if not isinstance(aim, int):
            del stack[len(stack) - len(aim.expansion) :]
            stack.append(table.states[stack[-1]][aim.origin.name][1])
        elif terminal == END:
            stack.append(aim)
        else:
            return (*stack, aim)
    return tuple(stack)
