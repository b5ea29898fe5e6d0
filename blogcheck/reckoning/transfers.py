"""A count by transfers: the votes passed on at each stage, and what each candidate has after it."""

from collections.abc import Iterator

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import beside, later
from blogcheck.reading.claim import Figure
from blogcheck.reckoning import results
from blogcheck.typed import NamedTuple

# One of these is in all copy that tells of transfers.
LETTERS = ("urplus", "ransfer", "liminat", "quota", "econd pref", "econd-pref", "allot")
VOTES = ("vote", "quota", "preference", "ransferable")
WHO = r"[A-ZÀ-Þ][\w’'-]{1,30}(?: [A-ZÀ-Þ][\w’'-]{1,30}){0,3}"
NAME = rf"(?P<name>{WHO})"
# 610 go to Byrne; Byrne gets 610.
PASSED = later(
    r" (?:more |votes |papers |of (?:them|these|those|it|which) )?"
    r"(?:(?:go|goes|went|pass|passed|transferred|have gone|has gone|are going) )?"
    rf"to (?:the )?{NAME}"
)
GAINED = later(
    rf"{NAME} (?:gets|got|takes|took|receives|received|picks up|picked up|gained|gains) $"
    rf"|(?P<plus>{WHO}) ?\+ ?$"
    rf"|\b(?:lift|lifts|lifted|raise|raised|and) (?P<lifted>{WHO}) by $"
    rf"|(?P<risen>{WHO}) (?:rose|climbed|went up|moved up|was up|is up|up)(?: by)? $"
)
# Second preferences: 9,882 for Reyes.
SECOND = later(r"\b[Ss]econd[- ](?:preference|choice)s?\b[^.;\n]{0,90}$")
GIVEN = later(rf" (?:votes )?for {NAME}")
# Byrne, elected on 5,730; Byrne climbs from 5,120 to 5,730.
STANDS = later(
    rf"{NAME},? "
    r"(?:(?:is|are|was|now|stays|remains|elected|deemed|up|left|back|mayor) ){0,4}"
    r"(?:(?:moves?|moved|goes|went|climbs?|climbed|rises?|rose)(?: up)? )?"
    r"(?:(?:came|finished|is|was) (?:top|first|second|third|fourth|fifth|last) )?"
    r"(?:on|to|at|with|has|had|stands at|reaches|reached|polled) $"
)
FROM = later(rf"(?:{NAME}(?: [a-z]+){{0,3}}| and [a-z]+(?: up)?) from $")
ONWARD = later(r"(?: votes)?,? (?:up )?to ")
# Behind what somebody is passed: `and is now on`, `to reach`, `, taking her to`.
SUMMED = later(
    r" ?\(|[^.;\d]{0,24}(?:\b(?:and|who|which) (?:(?:is|are|was|now|elected|up) ){0,3}"
    r"(?:on|at|with|to|stands at)|\bto (?:reach|make|stand at)"
    r"|\b(?:taking|lifting|bringing|putting) (?:him|her|them) (?:up )?(?:to|on)) "
)
QUOTA = later(r"\b[Qq]uota(?: (?:of|is|was|at)|:)? (?=\d)")
LEAD, TAIL = 90, 60


# Whose votes are shared out: Hand's 1,100 votes, her surplus of 337.
SHARED = later(r"(?:[’']s|\b(?:his|her|their|those|the)) $|\bsurplus(?:,)? (?:of |was |is )?$")
POOL = later(r" (?:votes|papers|transfers|surplus|first preferences)\b")
SURPLUS = later(r"\bsurplus(?:,)? (?:of |was |is )?$")
# Those that name nobody who is still in the race.
LOST = later(
    r" (?:(?:votes|papers) )?"
    r"(?:(?:were|are|being|was|is|now|had|have|has|going|go|name|with) ){0,2}"
    r"(?:non-?transferable|not transferable|exhausted|nowhere|no further|no next|nobody)"
)
LOST_ARE = later(r"\b(?:[Nn]on-?transferable|[Nn]ot transferable|[Ee]xhausted)(?: votes)?[: ]+$")


class Count(NamedTuple):
    """One stage of a count, as one entry or paragraph tells it; candidates by canonical name.

    passed: what each was passed; before: what each is said to have had; after: what each has; pool:
    the votes that are shared out, and lost: those that go to nobody, each as often as it is told.
    """

    passed: dict[str, Figure]
    before: dict[str, Figure]
    after: dict[str, Figure]
    pool: list[Figure]
    lost: list[Figure]


def counts(facts: Facts) -> tuple[Count, ...]:
    """The stages of the post's count, in order of time; none if it tells of no transfers."""
    return facts.kept("transfers", lambda: tuple(_counts(facts)))


def _counts(facts: Facts) -> Iterator[Count]:
    text = facts.document.text
    if not (any(map(text.__contains__, LETTERS)) and any(map(text.__contains__, VOTES))):
        return
    entries = sorted(facts.document.entries, key=lambda entry: entry.minutes or 0)
    places = [entry.body for entry in entries] or facts.document.paragraphs
    known = {
        figure.start: name for result in results.results(facts) for name, figure in result.votes
    }
    for place in places:
        count = Count({}, {}, {}, [], [])
        for figure in facts.figures_in(place):
            if figure.kind != "number" or figure.quantity is None or not figure.quantity.is_bare:
                continue
            if _shared(text, count, figure):
                continue
            name = known.get(figure.start, "")
            held, name = (count.after, name) if name else _told(facts, count, figure, place)
            if name and held.setdefault(name, figure).value != figure.value:
                del held[name]
        if count.passed or count.after:
            yield count


def _shared(text: str, count: Count, figure: Figure) -> bool:
    """Whether a figure is what is shared out, or goes to nobody; it is put there."""
    lead = text[max(0, figure.begins - LEAD) : figure.begins]
    if LOST.match(text, figure.end) or LOST_ARE.search(lead):
        count.lost.append(figure)
        return True
    of_pool = SHARED.search(lead) and POOL.match(text, figure.end)
    if not (of_pool or SURPLUS.search(lead)) or count.passed:
        return False
    count.pool.append(figure)
    return True


def _told(facts: Facts, count: Count, figure: Figure, place: Span) -> tuple[dict[str, Figure], str]:
    """Where one figure of a stage belongs, and whose it is; the name is empty if it is no such."""
    text = facts.document.text
    lead = text[max(place.start, figure.begins - LEAD) : figure.begins]
    match = PASSED.match(text, figure.end, figure.end + TAIL)
    if match is None and SECOND.search(lead):
        match = GIVEN.match(text, figure.end, figure.end + TAIL)
    # 53,289 to Vasey's 48,687 is a score.
    if match and not match["name"].endswith(("'s", "’s")):
        return count.passed, facts.names.called(match["name"])
    match = GAINED.search(lead)
    if match:
        name = next(name for name in match.groups() if name)
        return count.passed, facts.names.called(name)
    match = FROM.search(lead)
    if match:
        name = facts.names.called(match["name"]) if match["name"] else ""
        return count.before, name or _last(count.passed, figure)
    match = STANDS.search(lead)
    if match:
        return count.after, facts.names.called(match["name"])
    for held, between in ((count.before, ONWARD), (count.passed, ONWARD), (count.passed, SUMMED)):
        name = _last(held, figure)
        if name and between.fullmatch(text, held[name].end, figure.begins):
            return count.after, name
    return count.after, ""


def _last(held: dict[str, Figure], figure: Figure) -> str:
    """Whose the figure straight before one is; empty if nobody's."""
    near = (name for name, one in held.items() if 0 < figure.start - one.end < TAIL)
    return max(near, key=lambda name: held[name].start, default="")


def latest(facts: Facts, place: int, name: str) -> Figure | None:
    """What a candidate has at a place of the copy: the last total told by then."""
    entries = facts.document.entries
    here = facts.document.entry_at(place)
    now = entries[here].minutes if here >= 0 else None
    found = None
    for count in counts(facts):
        figure = count.after.get(name)
        if figure is None:
            continue
        there = facts.document.entry_at(figure.start)
        then = entries[there].minutes if there >= 0 else None
        earlier = then is not None and now is not None and there != here and then <= now
        if earlier or (there == here and figure.start < place):
            found = figure
    return found


def quotas(facts: Facts) -> tuple[Figure, ...]:
    """Every figure that the copy calls the quota, in order."""
    text = facts.document.text
    found = beside(QUOTA, ("uota",), text, (0, len(text)), back=2, ahead=LEAD)
    held = (facts.figures_in(Span(match.end(), match.end() + 1)) for match in found)
    return tuple(
        figure
        for figures in held
        for figure in figures
        if figure.kind == "number" and figure.quantity is not None and figure.quantity.is_bare
    )
