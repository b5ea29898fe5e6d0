"""Where a length stands to the only two times of its sentence: behind both, before, or between.

The figures say what they are to one another; the words beside them may only deny it.
"""

from collections.abc import Sequence

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import words_of
from blogcheck.typed import NamedTuple

# With one of these behind it a length is all that was told, from the first time to the last.
WHOLE = ("in all", "in total", "altogether", "from start to finish")
# What a length of somebody's life may be told to have been.
SERVED = ("inside", "behind bars", "in jail", "in prison", "in office", "in power", "in captivity")
ALONE = ("later", "apart", "on", "long", *WHOLE)
ELSEWHERE = words_of("times/set_against_another")
CLOSING = words_of("times/closing_on_a_length")
AGAIN = words_of("times/setting_out")
LIE = frozenset("was were is are lie lies lay".split())
LATE = frozenset(("late", "behind", "overdue"))
DUE = words_of("times/due")
HELD = words_of("small/whose")
SOLE = frozenset("just only exactly some all a an".split())
RUNNING = words_of("times/lasting")
UNTOLD = words_of("times/not_kept_to")
LOOKS_BACK = frozenset("after having being before following".split())
USED = words_of("times/in_use")
BACK = words_of("times/later_by")
FORWARD = words_of("times/sooner_by")
TO = (["to"], ["until"], ["till"])
STOPS = tuple(".,;:)–—!?\n")
# How many words a length that closes a clause may still have behind it, how many may stand between
# the two times after one, and how many lead from it to them.
TAIL, FEW, FAR = 6, 5, 12


class Enclosed(NamedTuple):
    """The time that a length runs from and the one that it runs to.

    set: whether words set the one against the other (`earlier than`, `after`), which may be the
    wrong way round.
    """

    first: Figure
    last: Figure
    set: bool = False


class View(NamedTuple):
    """A length with the two times of its sentence, in order of the copy."""

    facts: Facts
    sentence: Span
    figure: Figure
    one: Figure
    two: Figure

    def text(self, start: int, end: int) -> str:
        """The copy between two places."""
        return self.facts.document.flat[start:end]

    def words(self, start: int, end: int) -> list[str]:
        """The words between two places, in lower case."""
        return self.facts.words(start, end)

    def bare(self, start: int, end: int) -> list[str]:
        """Those words without days and what leads to them."""
        return [word for word in self.facts.words(start, end) if not is_day(word)]

    @property
    def tail(self) -> list[str]:
        """What stands behind the length."""
        return self.words(self.figure.end, self.sentence.end)

    @property
    def forth(self) -> Enclosed:
        """From the first time to the second."""
        return Enclosed(self.one, self.two)

    @property
    def back(self) -> Enclosed:
        """From the second time to the first."""
        return Enclosed(self.two, self.one)


def behind(view: View) -> Enclosed | None:
    """`from 9pm to 5am, eight hours in all`, `came back at 7pm, a cut of two hours`."""
    _, sentence, figure, one, two = view
    lead, tail = view.bare(two.end, figure.start), view.tail
    if spans(view, lead):
        return view.forth
    between = view.words(one.end, two.start)
    if tail[:1] == ["earlier"] and tail[1:2] != ["than"] and not lead:
        return view.back
    if tail and tail[0] in LATE:
        due = not DUE.isdisjoint(view.words(sentence.start, two.start))
        return view.forth if due and not lead else None
    if in_apposition(view, lead):
        return view.back if "having" in between else view.forth
    if lead[-1:] == ["for"]:
        # Which took its first bus in 1927 and its last in 2019, was in use for 92 years.
        who = {"which", "who", "that"}.intersection(view.words(sentence.start, one.start)[-6:])
        used = not USED.isdisjoint(lead) and len(lead) <= FEW and not tail
        return view.forth if who and used and view.text(two.end, two.end + 1) == "," else None
    # After two hours; in a new clause: he spent two hours.
    led = (len(lead) <= FEW and CLOSING.issuperset(lead)) or lead[-1:] in (["with"], ["after"])
    apart = ";" in view.text(one.end, two.start)
    # After a 90-minute dig: of the dig alone.
    other = "-" in figure.text and "after" in lead
    # Was to last until 24 June, but was called off after ten days.
    other = other or not UNTOLD.isdisjoint(lead[:-1])
    return view.forth if led and not (apart or other) and closes(view) else None


def spans(view: View, lead: Sequence[str]) -> bool:
    """`Between the 4.15pm blast and the 4.40pm call, 25 minutes passed`; `from … to … was …`."""
    before = view.words(view.sentence.start, view.one.start)[-FEW:]
    joined = view.words(view.one.end, view.two.start)
    led = ("between" in before and "and" in joined) or ("from" in before and "to" in joined)
    said = view.tail[:1] in (["passed"], ["elapsed"]) or LIE & {*lead[-3:]}
    return led and bool(said) and len(lead) <= FEW + 1


def in_apposition(view: View, lead: Sequence[str]) -> bool:
    """Whether a length stands by itself behind the second time: `, a run of two hours by rail`."""
    figure, two, tail = view.figure, view.two, view.tail
    gap = view.text(two.end, figure.start)
    sign = next((at for at, char in enumerate(gap) if char in ",(–—:"), gap.find(" - "))
    if sign < 0 or len(view.words(two.end + sign, figure.start)) > FEW:
        return False
    # The 9.30am bell, only 12 minutes into the session: one noun goes with the time.
    with_it = view.words(two.end, two.end + sign)
    if len(with_it) > 1 and not all(map(is_day, with_it)):
        return False
    led = [word for word in lead if word not in SOLE]
    article = [word for word in lead if word in HELD]
    if led and led[-1] in ("lasting", "lasted", "lasts"):
        return True
    adjective = "-" in figure.text and HELD.issuperset(lead)
    named = bool(article) and lead[0] in HELD and lead[-1] == "of"
    if led and not named and not adjective:
        return False
    if not tail or view.text(figure.end, figure.end + 1) in STOPS:
        return True
    if any(starts(tail, closed) for closed in ALONE):
        return tail[1:2] != ["than"]
    if tail[0] == "after":
        return len(tail) > 1 and tail[1] in AGAIN
    return adjective or tail[0] not in ELSEWHERE


def closes(view: View) -> bool:
    """Whether a length is the last thing that a clause says: `nine hours.`, `30 years' service`."""
    rest = view.text(view.figure.end, view.sentence.end)
    if not rest.strip() or rest.lstrip("’'")[:1] in STOPS:
        return True
    cut = min((rest.find(sign) for sign in STOPS if sign in rest), default=len(rest))
    tail = view.words(view.figure.end, view.figure.end + cut)
    if "-" in view.figure.text or rest[:1] in "'’":
        return len(tail) <= 2
    if any(starts(tail, served) for served in SERVED):
        return True
    told = tail[0] in ("later", "apart", "between") and tail[1:2] != ["than"]
    return told and len(tail) <= TAIL


def ahead(view: View) -> Enclosed | None:
    """`the two-hour debate began at 6pm and ended at 8pm`; `takes an hour, so … at 7`."""
    _, sentence, figure, one, two = view
    before = view.words(sentence.start, figure.start)[-2:]
    between, apart = view.words(figure.end, one.start), view.bare(one.end, two.start)
    if between[:1] in (["after"], ["before"]) and len(between) <= FEW + 1:
        on = view.text(one.end, two.start)
        if len(apart) > 3 or not on.endswith((", on ", ", at ", ", in ", ", by ", ", ")):
            return None
        return (view.forth if between[0] == "after" else view.back)._replace(set=True)
    if between == ["from"] and not (FORWARD | BACK).isdisjoint(before):
        return (view.back if not FORWARD.isdisjoint(before) else view.forth)._replace(set=True)
    if ";" in view.text(figure.end, two.start):
        return None
    return view.forth if runs_on(view, before, between, apart) else None


def runs_on(
    view: View, before: Sequence[str], between: Sequence[str], apart: Sequence[str]
) -> bool:
    """Whether a length is told to lie between the two times behind it."""
    gap = view.text(view.figure.end, view.one.start)
    if apart in TO and between[-1:] == ["from"] and len(between) <= 3 and "," in gap:
        return True  # six weeks, from 3 March to 14 April
    if between[:1] == ["of"] and not before:
        return True  # two years of talks, opened in 2014 and closed in 2016
    running = not RUNNING.isdisjoint(before) and "for" not in before
    if ":" in gap and (running or len(between) <= FEW) and UNTOLD.isdisjoint(apart):
        return True  # a wait of 35 minutes: the 8.05am bus came at 8.40am
    if before[-1:] == ["of"] and {"separates", "separated", "between"}.intersection(between):
        return apart == ["and"] and len(between) <= FEW
    held = "-" in view.figure.text and not HELD.isdisjoint(before[-1:])
    if held and between[-1:] in (["for"], ["from"]) and apart in TO:
        return True
    if not (held or running) or max(len(between), len(apart)) > FAR:
        return False
    # The second time has a verb of its own, and none that says that things went otherwise.
    return UNTOLD.isdisjoint([*between, *apart[1:]]) and len(apart) > 1 and apart[0] != "with"


def amid(view: View) -> Enclosed | None:
    """`at 7.25pm, five minutes before the 7.30pm start`; `the 7pm film runs for …, to 8.30pm`."""
    _, sentence, figure, one, two = view
    lead, tail = view.bare(one.end, figure.start), view.words(figure.end, two.start)
    parted = view.text(one.end, one.end + 1) in tuple(",:;") or view.text(one.end, one.end + 2) in (
        " -",
        " –",
        " —",
        " (",
    )
    if len(tail) <= FEW + 1 and parted and SOLE.issuperset(lead):
        # After the house, built in 1850, had its porch.
        if "," in view.text(figure.end, two.start).lstrip(","):
            return None
        if tail[:1] in (["after"], ["from"]) or tail[:2] in (["later", "than"], ["on", "from"]):
            return view.back._replace(set=True)
        if tail[:1] == ["before"] or tail[:2] == ["earlier", "than"]:
            return view.forth._replace(set=True)
        since = {"since", "from"}.intersection(view.words(sentence.start, one.start)[-2:])
        return view.forth if since and tail[:1] in TO else None
    if tail in TO:
        moved = {*lead[-3:]}
        if not BACK.isdisjoint(moved):
            return view.forth._replace(set=True)
        return None if FORWARD.isdisjoint(moved) else view.back._replace(set=True)
    if "overran" in lead[-2:] and tail[:1] == ["and"]:
        return view.forth
    if tail[:1] in (["later"], ["on"], ["earlier"]) and tail[1:] in ([], ["at"], ["in"]):
        return (view.back if tail[0] == "earlier" else view.forth)._replace(set=True)
    gap = view.text(one.end, two.start)
    # After being missing for two hours: that was before the first.
    back = not LOOKS_BACK.isdisjoint(lead)
    runs = not back and not RUNNING.isdisjoint(lead[-2:]) and max(len(lead), len(tail)) <= FEW
    clear = not any(sign in gap for sign in (";", ". ", "("))
    return view.forth if runs and clear and UNTOLD.isdisjoint([*lead, *tail[1:]]) else None


def starts(words: Sequence[str], phrase: str) -> bool:
    """Whether words begin with a phrase."""
    wanted = phrase.split()
    return list(words[: len(wanted)]) == wanted


def is_day(word: str) -> bool:
    """Whether a word names a day or a part of one, or leads to it."""
    return word.endswith("day") or word in ("on", "in", "the", "morning", "night", "evening")
