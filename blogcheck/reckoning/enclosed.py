"""The only two times of a sentence and the only length in it, as its words tie the three."""

from collections.abc import Sequence

from blogcheck.binding.facts import Facts
from blogcheck.document import Clock, Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.typed import NamedTuple

# With one of these behind it a length is all that was told, from the first time to the last.
WHOLE = ("in all", "in total", "altogether", "from start to finish")
# What puts a length that follows its two times at another time than theirs, or makes it a part.
ELSEWHERE = frozenset(
    "ago earlier before of from since each every per apiece less more old younger older"
    " senior junior between late behind overdue during with into to or until than as for"
    " shorter faster slower quicker longer when who whose".split()
)
# What a length of somebody's life may be told to have been.
SERVED = ("inside", "behind bars", "in jail", "in prison", "in office", "in power", "in captivity")
# Between the second time and a length: these alone, or anything with a comma before it.
CLOSING = frozenset(
    "a an the its his her their just only exactly some after lasting lasted lasts took takes"
    " is was were that which of he she it they served spent had been so and".split()
)
AGAIN = frozenset("setting leaving starting taking departing beginning opening kick-off".split())
BEHIND = frozenset(("late", "behind", "overdue"))
DUE = frozenset("due scheduled timetabled expected supposed".split())
BEGUN = frozenset(
    "began begin begins begun beginning start starts started starting open opens opened"
    " opening launched set kicked kick kicks left leaves leave departed depart departs took"
    " takes take raised called logged clocked entered joined elected appointed signed founded"
    " formed from since between built went off halted stopped cut arrested hired imposed"
    " sailed boarded passed sworn admitted missing jailed lit installed crowned became"
    " married moved came detained flooded captured blacked".split()
)
ENDED = frozenset(
    "came ended end ends ending finished finish finishes closed close closes shut shuts"
    " stopped stop stops arrived arrive arrives landed land lands docked reached reaches"
    " reach got back over resumed restored out left retired retire retires resigned stepped"
    " expired expires expire ran runs until till to died adjourned lifted released freed fell"
    " touched pulled called-off demolished sold tie due return returned returns through"
    " rescued".split()
)
HELD = frozenset("the a an its his her their this that".split())
RUNNING = frozenset("runs running ran lasts lasting lasted for took takes take spent".split())
# What makes a length one of many or a part of the time, or one of the times another's.
ASIDE = frozenset(
    "limit maximum minimum average interval intervals slot slots window delayed extra plus"
    " including anniversary usually rolling sentence sentenced plans planned".split()
)
# What does so beside it alone.
NEAR_ASIDE = frozenset(
    "each every per least most up shortest longest within first last second third another"
    " next past previous other rest half-time break local than".split()
)
# What tells that a length was not kept to.
UNTOLD = frozenset("with but actually only finally eventually though although".split())
# What makes a time one near by.
ABOUT = frozenset(
    "about around roughly nearly almost shortly soon just circa approximately".split()
)
STOPS = ".,;:)–—!?\n"
# How many words a length that closes a clause may still have behind it, how many may stand between
# the two times after one, and how many lead from it to them.
TAIL, FEW, FAR = 6, 5, 12
NOT_READ = later(r"\d{1,2}[.:][0-5]\d")


class Enclosed(NamedTuple):
    """The time that a length runs from and the one that it runs to.

    set: whether words set the one against the other (`earlier than`, `after`), which may be the
    wrong way round.
    """

    first: Figure
    last: Figure
    set: bool = False


def enclosed(facts: Facts, figure: Figure, kinds: Sequence[str]) -> Enclosed | None:
    """The two times of some kinds that a length is tied to; None if there are more, or no tie."""
    sentence = facts.document.sentence_at(figure.start)
    near = facts.figures_in(sentence)
    times = times_of(near, kinds)
    tail = facts.words(figure.end, sentence.end)
    whole = any(_starts(tail, closed) for closed in WHOLE)
    if len(times) != 2 and not (whole and len(times) > 2):
        return None
    if sum(one.kind == "duration" for one in near) != 1 or facts.document.quoted(figure.start):
        return None
    words = facts.words(sentence.start, sentence.end)
    before = facts.words(sentence.start, figure.start)[-2:]
    behind = () if "-" in figure.text else tail[:1]
    beside = (*(before[1:] if before == ["last", "for"] else before), *behind)
    if not ASIDE.isdisjoint(words) or not NEAR_ASIDE.isdisjoint(beside):
        return None
    two = times[0], times[-1]
    if any(_hedged(facts, one) for one in two):
        return None
    if figure.start > two[1].end:
        return _behind(facts, sentence, two, figure)
    if figure.end < two[0].start:
        return _ahead(facts, two, figure, sentence)
    return _amid(facts, two, figure, sentence)


def times_of(near: Sequence[Figure], kinds: Sequence[str]) -> list[Figure]:
    """The times of a sentence; `8.12` is one where they are of the clock and none is plainer."""
    times = [one for one in near if one.kind in kinds and not one.fault]
    ranged = [one for one in near if one.kind in ("hours", "dates") and len(one.parts) == 2]
    if ranged and not times and len(ranged) == 1:
        return list(ranged[0].parts)
    if "clock" in kinds and not ranged and not times:
        bare = [one for one in near if one.kind == "number" and NOT_READ.fullmatch(one.text)]
        return [_read(one) for one in bare]
    return times


def _read(figure: Figure) -> Figure:
    """A number that may be a time of the clock, `8.12`, as one."""
    hour, minute = figure.text.replace(":", ".").split(".")
    return figure._replace(clock=Clock(int(hour), int(minute), figure.text, separator="."))


def _behind(
    facts: Facts, sentence: Span, times: tuple[Figure, Figure], figure: Figure
) -> Enclosed | None:
    """`from 9pm to 5am, eight hours in all`, `came back at 7pm, a cut of two hours`."""
    one, two = times
    lead = [word for word in facts.words(two.end, figure.start) if not _day(word)]
    tail = facts.words(figure.end, sentence.end)
    if _spans(facts, sentence, times, lead, tail):
        return Enclosed(one, two)
    between = facts.words(one.end, two.start)
    begun = _begins(facts, sentence.start, one) or not BEGUN.isdisjoint(between[:FEW])
    ended = _ends(facts, one.end, two)
    if tail and tail[0] in BEHIND:
        due = not DUE.isdisjoint(facts.words(sentence.start, two.start))
        return Enclosed(one, two) if due and not lead else None
    if _in_apposition(facts, sentence, two, figure, lead):
        back = not {"having", "had"}.isdisjoint(between) and _begins(facts, one.end, two)
        return Enclosed(two, one) if back else Enclosed(one, two)
    # After two hours; in a new clause: he spent two hours.
    closed = _closes(facts, figure, sentence)
    led = (len(lead) <= FEW and CLOSING.issuperset(lead)) or lead[-1:] in (["with"], ["after"])
    return Enclosed(one, two) if begun and ended and closed and led else None


def _in_apposition(
    facts: Facts, sentence: Span, two: Figure, figure: Figure, lead: Sequence[str]
) -> bool:
    """Whether a length stands by itself behind the second time: `, a run of two hours by rail`."""
    text = facts.document.flat
    gap = text[two.end : figure.start]
    sign = next((at for at, char in enumerate(gap) if char in ",(–—:"), gap.find(" - "))
    if sign < 0 or len(facts.words(two.end + sign, figure.start)) > FEW:
        return False
    # The 9.30am bell, only 12 minutes into the session: one noun goes with the time.
    with_it = facts.words(two.end, two.end + sign)
    if len(with_it) > 1 and not all(map(_day, with_it)):
        return False
    led = [word for word in lead if word not in ("just", "only", "exactly", "some", "all")]
    named = led[:1] and led[0] in HELD and led[-1] == "of"
    tail = facts.words(figure.end, sentence.end)
    if led and led[-1] in ("lasting", "lasted", "lasts"):
        return True
    adjective = "-" in figure.text and len(led) <= 1 and HELD.issuperset(led)
    if led and not named and not adjective:
        return False
    if tail and text[figure.end : figure.end + 1] not in tuple(STOPS):
        if any(_starts(tail, closed) for closed in ("later", "apart", "on", "long", *WHOLE)):
            return tail[1:2] != ["than"]
        if tail[0] == "after":
            return len(tail) > 1 and tail[1] in AGAIN
        if tail[0] in ("into", "in", "on", "of", "to", "without", "at", "inside", "for", "with"):
            return True
        return bool(adjective) or tail[0] not in ELSEWHERE
    return True


def _closes(facts: Facts, figure: Figure, sentence: Span) -> bool:
    """Whether a length is the last thing that a clause says: `nine hours.`, `30 years' service`."""
    rest = facts.document.flat[figure.end : sentence.end]
    if not rest.strip() or rest.lstrip("’'")[:1] in STOPS:
        return True
    cut = min((rest.find(sign) for sign in STOPS if sign in rest), default=len(rest))
    tail = facts.words(figure.end, figure.end + cut)
    if "-" in figure.text or rest[:1] in "'’":
        return len(tail) <= 2
    if any(_starts(tail, served) for served in SERVED):
        return True
    return tail[0] in ("later", "apart", "between") and len(tail) <= TAIL


def _spans(
    facts: Facts,
    sentence: Span,
    times: tuple[Figure, Figure],
    lead: Sequence[str],
    tail: Sequence[str],
) -> bool:
    """`Between the 4.15pm blast and the 4.40pm call, 25 minutes passed`; `from … to … was …`."""
    before = facts.words(sentence.start, times[0].start)[-2:]
    joined = facts.words(times[0].end, times[1].start)
    led = ("between" in before and "and" in joined) or ("from" in before and "to" in joined)
    said = tail[:1] in (["passed"], ["elapsed"]) or {"was", "were", "is"}.intersection(lead[-3:])
    return led and bool(said) and len(lead) <= FEW + 1


def _starts(words: Sequence[str], phrase: str) -> bool:
    wanted = phrase.split()
    return list(words[: len(wanted)]) == wanted


def _ahead(
    facts: Facts, times: tuple[Figure, Figure], figure: Figure, sentence: Span
) -> Enclosed | None:
    """`the two-hour debate began at 6pm and ended at 8pm`; `takes an hour, so … at 7`."""
    one, two = times
    text = facts.document.flat
    before = facts.words(sentence.start, figure.start)[-2:]
    between = facts.words(figure.end, one.start)
    apart = [word for word in facts.words(one.end, two.start) if not _day(word)]
    if between[:1] in (["after"], ["before"]) and len(between) <= FEW + 1:
        on = text[one.end : two.start]
        if len(apart) > 3 or not on.endswith((", on ", ", at ", ", in ", ", by ", ", ")):
            return None
        way = (one, two) if between[0] == "after" else (two, one)
        return Enclosed(*way, set=True)
    running = not RUNNING.isdisjoint(before)
    if ";" in text[figure.end : two.start]:
        return None
    if ":" in text[figure.end : one.start] and running:
        return Enclosed(one, two)
    if before[-1:] == ["of"] and {"separates", "separated", "between"}.intersection(between):
        return Enclosed(one, two) if apart == ["and"] and len(between) <= FEW else None
    held = "-" in figure.text and not HELD.isdisjoint(before[-1:])
    if held and between[-1:] in (["for"], ["from"]) and apart in (["to"], ["until"]):
        return Enclosed(one, two)
    if not (held or running) or len(between) > FAR or len(apart) > FAR:
        return None
    if not UNTOLD.isdisjoint(apart) or apart == ["and"]:
        return None
    begun = _begins(facts, figure.end, one) or (running and not {"so", "from"}.isdisjoint(between))
    ended = _ends(facts, one.end, two)
    return Enclosed(one, two) if begun and ended else None


def _amid(
    facts: Facts, times: tuple[Figure, Figure], figure: Figure, sentence: Span
) -> Enclosed | None:
    """`at 7.25pm, five minutes before the 7.30pm start`; `the 7pm film runs for …, to 8.30pm`."""
    one, two = times
    text = facts.document.flat
    lead = [word for word in facts.words(one.end, figure.start) if not _day(word)]
    tail = facts.words(figure.end, two.start)
    parted = text[one.end : one.end + 1] in tuple(",:;") or text[one.end : one.end + 2] in (
        " -", " –", " —", " (",
    )  # fmt: skip
    if len(tail) <= FEW + 1 and parted and set(lead) <= {"just", "only", "exactly", "a", "an"}:
        if tail[:1] in (["after"], ["from"]) or tail[:2] in (["later", "than"], ["on", "from"]):
            return Enclosed(two, one, set=True)
        if tail[:1] == ["before"] or tail[:2] == ["earlier", "than"]:
            return Enclosed(one, two, set=True)
        since = {"since", "from"}.intersection(facts.words(sentence.start, one.start)[-2:])
        return Enclosed(one, two) if since and tail[:1] in (["until"], ["till"], ["to"]) else None
    runs = (
        RUNNING.intersection(lead[-2:])
        and len(lead) <= FEW
        and ";" not in text[one.end : two.start]
    )
    ends = _ends(facts, figure.end, two) and len(tail) <= FEW
    starts = _begins(facts, sentence.start, one) or text[: one.start].endswith(("The ", "the "))
    return Enclosed(one, two) if runs and ends and starts else None


def _begins(facts: Facts, start: int, time: Figure) -> bool:
    """Whether something begins at a time, by the words before it."""
    return not BEGUN.isdisjoint(facts.words(max(start, time.start - 50), time.start)[-5:])


def _ends(facts: Facts, start: int, time: Figure) -> bool:
    """Whether something ends at a time, by the words before it."""
    return not ENDED.isdisjoint(facts.words(max(start, time.start - 60), time.start)[-7:])


def _hedged(facts: Facts, time: Figure) -> bool:
    """Whether a time is told as one near by: about 9pm, shortly before noon."""
    return time.hedge is not None or not ABOUT.isdisjoint(facts.before(time.start, 2))


def _day(word: str) -> bool:
    return word.endswith("day") or word in ("on", "in", "the", "morning", "night", "evening")
