"""The only two times of a sentence and the only length in it, as its words tie the three."""

from collections.abc import Sequence

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.reading.claim import Figure
from blogcheck.typed import NamedTuple

# What may stand between the second time and a length that closes the sentence: a cut of, lasted.
CLOSING = frozenset(
    "a an the its his her their just only exactly some after with lasting lasted lasts took"
    " takes is was were had that which of and total period stretch cut wait run reign term"
    " spell gap delay stay break stoppage journey trip flight shift session career it he she"
    " they served spent".split()
)
# Of these a length behind them may be of something less than all of the time.
LOOSE = frozenset("after with had".split())
# What may stand behind a length that closes the sentence.
CLOSED = (
    "later", "apart", "long", "on", "altogether", "in all", "in total", "in office", "in power",
    "in charge", "passed", "elapsed", "had passed", "had elapsed", "went by", "had been lost",
    "without a break", "non-stop", "had gone by", "between them", "separate", "of service",
)  # fmt: skip
# With these it is of all that was told, from the first time to the last.
WHOLE = ("in all", "in total", "altogether", "from start to finish")
WITHIN = frozenset(("on", "in", "at", "of", "into"))
FROM = frozenset("setting leaving starting taking departing beginning opening kick-off".split())
LATE = frozenset(("late", "behind", "overdue"))
DUE = frozenset(("due", "scheduled", "timetabled", "expected"))
BEGUN = frozenset(
    "began begin begins begun beginning start starts started starting open opens opened"
    " opening launched set kicked kick kicks left leaves leave departed depart departs took"
    " takes take raised called logged clocked entered joined elected appointed signed founded"
    " formed from since between built went off halted stopped cut arrested hired imposed"
    " sailed boarded passed sworn admitted missing".split()
)
ENDED = frozenset(
    "came ended end ends ending finished finish finishes closed close closes shut shuts"
    " stopped stop stops arrived arrive arrives landed land lands docked reached reaches got"
    " back over resumed restored out left retired retire retires resigned stepped expired"
    " expires expire ran runs until till to died adjourned lifted released fell touched"
    " pulled called-off demolished sold".split()
)
BEFORE_LENGTH = frozenset("the a an its his her their this that".split())
RUNNING = frozenset("runs running ran lasts lasting lasted for took takes".split())
# What makes a length one of many or a part of the time, or one of the times another's.
ASIDE = frozenset(
    "limit maximum minimum average interval intervals slot slots window delayed extra plus"
    " including anniversary usually rolling sentence sentenced plans planned".split()
)
# What does so beside it alone.
NEAR_ASIDE = frozenset(
    "each every per least most up shortest longest within first last second third another"
    " next past previous other rest half-time break local".split()
)
# The figures that may stand beside them.
KNOWN = frozenset(("duration", "weekday", "daypart", "hours", "dates", "number", "ordinal"))
STOPS = ".,;:)–—!?\n"
# How many words a length that closes a sentence may still have behind it.
TAIL = 5
# How many between the two times after a length, and what tells there that it was not kept to.
FEW, UNTOLD = 3, frozenset("with but actually only finally eventually".split())


class Enclosed(NamedTuple):
    """The time that a length runs from and the one that it runs to.

    set: whether words set the one against the other (`earlier than`, `after`), which may be the
    wrong way round.
    """

    first: Figure
    last: Figure
    set: bool = False


def enclosed(facts: Facts, figure: Figure, kind: str) -> Enclosed | None:
    """The two times of a kind that a length is tied to; None if there are more, or no tie."""
    sentence = facts.document.sentence_at(figure.start)
    near = facts.figures_in(sentence)
    times = [one for one in near if one.kind == kind and not one.fault]
    lengths = [one for one in near if one.kind == "duration"]
    ranged = [one for one in near if one.kind in ("hours", "dates")]
    if ranged and not times and len(ranged) == 1 and len(ranged[0].parts) == 2:
        times = list(ranged[0].parts)
    if len(lengths) != 1 or not {one.kind for one in near} <= _known(kind):
        return None
    tail = facts.words(figure.end, sentence.end)
    whole = any(_starts(tail, closed) for closed in WHOLE)
    if len(times) != 2 and not (whole and len(times) > 2):
        return None
    words = facts.words(sentence.start, sentence.end)
    before = facts.words(sentence.start, figure.start)[-2:]
    beside = (*(before[1:] if before == ["last", "for"] else before), *tail[:1])
    if not ASIDE.isdisjoint(words) or not NEAR_ASIDE.isdisjoint(beside):
        return None
    if facts.document.quoted(figure.start):
        return None
    one, two = times[0], times[-1]
    if figure.start > two.end:
        return _behind(facts, sentence, (one, two), figure)
    if figure.end < one.start:
        return _ahead(facts, (one, two), figure, sentence)
    return _amid(facts, (one, two), figure, sentence)


def _known(kind: str) -> frozenset[str]:
    return frozenset(
        (kind, "duration", "weekday", "daypart", "hours", "dates", "number", "ordinal")
    )


def _behind(
    facts: Facts, sentence: Span, times: tuple[Figure, Figure], figure: Figure
) -> Enclosed | None:
    """`from 9pm to 5am, eight hours in all`, `came back at 7pm, a cut of two hours`."""
    one, two = times
    text = facts.document.flat
    lead = [word for word in facts.words(two.end, figure.start) if not _day(word)]
    if _spans(facts, sentence, times, lead, facts.words(figure.end, sentence.end)):
        return Enclosed(one, two)
    if len(lead) > TAIL or not CLOSING.issuperset(lead):
        return None
    parted = text[figure.start - 1] in "(–—" or any(
        sign in text[two.end : figure.start] for sign in (",", "(", "–", "—", " - ", ":")
    )
    if not lead and not parted:
        return None
    loose = not LOOSE.isdisjoint(lead)
    begun, ended = _begins(facts, sentence.start, one), _ends(facts, one.end, two)
    begun = begun or not BEGUN.isdisjoint(facts.words(one.end, two.start)[:TAIL])
    tail = facts.words(figure.end, sentence.end)
    if tail[:1] == ["late"] or tail[:2] == ["behind", "schedule"] or tail[:1] == ["overdue"]:
        due = not DUE.isdisjoint(facts.words(sentence.start, one.start))
        return Enclosed(one, two) if due else None
    if not _closes(facts, figure, sentence, loose=loose):
        return None
    if loose and not (begun and ended):
        return None
    between = facts.words(one.end, two.start)
    back = not {"having", "had"}.isdisjoint(between) and _begins(facts, one.end, two)
    return Enclosed(two, one) if back else Enclosed(one, two)


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
    return led and bool(said) and len(lead) <= TAIL + 1


def _closes(facts: Facts, figure: Figure, sentence: Span, *, loose: bool) -> bool:
    """Whether a length is the last thing that a clause says, but for what it is of."""
    text = facts.document.flat
    rest = text[figure.end : sentence.end]
    if not rest.strip() or rest.lstrip("’'")[:1] in STOPS:
        return True
    tail = facts.words(figure.end, sentence.end)
    if any(_starts(tail, closed) for closed in CLOSED):
        return tail[1:2] != ["than"]
    if "-" in figure.text or rest[:1] in "'’":  # a nine-hour shift, 30 years' service
        cut = min((rest.find(sign) for sign in STOPS if sign in rest), default=len(rest))
        return len(facts.words(figure.end, figure.end + cut)) <= 2
    if tail[:1] == ["after"]:
        return len(tail) > 1 and tail[1] in FROM
    return not loose and tail[0] in WITHIN and len(tail) <= TAIL


def _starts(words: Sequence[str], phrase: str) -> bool:
    wanted = phrase.split()
    return list(words[: len(wanted)]) == wanted


def _ahead(
    facts: Facts, times: tuple[Figure, Figure], figure: Figure, sentence: Span
) -> Enclosed | None:
    """`the two-hour debate began at 6pm and ended at 8pm`; `took an hour: in at 6, out at 7`."""
    one, two = times
    before = facts.words(sentence.start, figure.start)[-1:]
    between = facts.words(figure.end, one.start)
    apart = facts.words(one.end, two.start)
    if between[:1] in (["after"], ["before"]) and len(between) <= TAIL + 1:
        on = facts.document.flat[one.end : two.start]
        beside = len(apart) <= FEW and on.endswith((", on ", ", at ", ", in ", ", by ", ", "))
        if not beside:
            return None
        way = (one, two) if between[0] == "after" else (two, one)
        return Enclosed(*way, set=True)
    colon = ":" in facts.document.flat[figure.end : one.start]
    if colon and RUNNING.intersection(facts.words(sentence.start, figure.start)[-2:]):
        return Enclosed(one, two)
    held = "-" in figure.text and before and before[0] in BEFORE_LENGTH
    if before == ["of"] and {"separates", "separated", "between"}.intersection(between):
        return Enclosed(one, two) if apart == ["and"] and len(between) <= FEW else None
    if held and between[-1:] in (["for"], ["from"]) and apart in (["to"], ["until"]):
        return Enclosed(one, two)
    lasted = before and before[0] in RUNNING
    if not (held or (lasted and between[:1] == ["from"])) or len(between) > TAIL * 2:
        return None
    if len([word for word in apart if not _day(word)]) > FEW or not UNTOLD.isdisjoint(apart):
        return None
    tied = _begins(facts, figure.end, one) and _ends(facts, one.end, two)
    return Enclosed(one, two) if tied else None


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
    if len(tail) <= TAIL + 1 and parted and set(lead) <= {"just", "only", "exactly", "a", "an"}:
        if tail[:1] in (["after"], ["from"]) or tail[:2] in (["later", "than"], ["on", "from"]):
            return Enclosed(two, one, set=True)
        if tail[:1] == ["before"] or tail[:2] == ["earlier", "than"]:
            return Enclosed(one, two, set=True)
        since = {"since", "from"}.intersection(facts.words(sentence.start, one.start)[-2:])
        return Enclosed(one, two) if since and tail[:1] in (["until"], ["till"], ["to"]) else None
    runs = RUNNING.intersection(lead[-2:]) and len(lead) <= TAIL
    ends = _ends(facts, figure.end, two) and len(tail) <= TAIL
    starts = _begins(facts, sentence.start, one) or text[: one.start].endswith(("The ", "the "))
    return Enclosed(one, two) if runs and ends and starts else None


def _begins(facts: Facts, start: int, time: Figure) -> bool:
    """Whether something begins at a time, by the words before it."""
    return not BEGUN.isdisjoint(facts.words(max(start, time.start - 50), time.start)[-5:])


def _ends(facts: Facts, start: int, time: Figure) -> bool:
    """Whether something ends at a time, by the words before it."""
    return not ENDED.isdisjoint(facts.words(max(start, time.start - 50), time.start)[-5:])


def _day(word: str) -> bool:
    return word.endswith("day") or word in ("on", "in", "the", "morning", "night", "evening")
