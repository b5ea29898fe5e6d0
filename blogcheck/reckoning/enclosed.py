"""The only two times of a sentence and the only length in it, as its words tie the three."""

from bisect import bisect_left
from collections.abc import Sequence

from blogcheck.binding.facts import Facts
from blogcheck.document import Clock, Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import sides
from blogcheck.reckoning.sides import Enclosed, View

__all__ = ["Enclosed", "enclosed"]

ASIDE = words_of("times/one_of_many")
# What does so beside it alone.
NEAR_ASIDE = words_of("times/one_of_many_beside_it")
# So does one of these two words behind it: eight hours a day, seven hours of it in the dark.
BEHIND = frozenset("a of without with excluding either".split())
PART = words_of("times/part_of_it")
# And words of another's life or of another time between the two.
BETWEEN = frozenset("who whose since".split())
# What makes a time one near by.
ABOUT = words_of("hedges/near_a_time")
# A number that may be a time of the clock.
BARE = later(r"\d{1,2}[.:][0-5]\d")
# What holds two times.
RANGED = ("hours", "dates")


def enclosed(
    facts: Facts, figure: Figure, kinds: Sequence[str], given: Sequence[Figure] = ()
) -> Enclosed | None:
    """The two times of some kinds that a length is tied to; None if there are more, or no tie.

    given: the figures that are taken for times in place of those of the kinds.
    """
    if not given and not may_have_time(facts, figure, kinds):
        return None
    sentence = facts.document.sentence_at(figure.start)
    near = facts.figures_in(sentence)
    if sum(one.kind == "duration" for one in near) != 1:
        return None
    times = list(given) or times_of(near, kinds)
    if len(times) == 1:
        found = onward(facts, sentence, figure, times[0], kinds)
    else:
        found = tied(facts, sentence, figure, times)
    return None if found is None or facts.document.quoted(figure.start) else found


def tied(facts: Facts, sentence: Span, figure: Figure, times: Sequence[Figure]) -> Enclosed | None:
    """The two times of a sentence, or the first and last of more where a length is of them all."""
    if len(times) < len("ab"):
        return None
    tail = facts.words(figure.end, sentence.end)
    whole = any(sides.starts(tail, closed) for closed in sides.WHOLE)
    if len(times) != len("ab") and not whole:
        return None
    view = View(facts, sentence, figure, times[0], times[-1])
    before = facts.words(sentence.start, figure.start)[-2:]
    if before[-1:] == ["within"]:
        return due(view)
    if elsewhere(view, before, tail):
        return None
    if figure.start > view.two.end:
        return sides.behind(view)
    return sides.ahead(view) if figure.end < view.one.start else sides.amid(view)


def elsewhere(view: View, before: Sequence[str], tail: Sequence[str]) -> bool:
    """Whether a word of the sentence makes the length another's, or a time one near by."""
    behind = () if "-" in view.figure.text else tail[:1]
    beside = (*(before[1:] if before == ["last", "for"] else before), *behind)
    if not ASIDE.isdisjoint(view.words(*view.sentence)) or not NEAR_ASIDE.isdisjoint(beside):
        return True
    if tail and tail[0] in BEHIND and not PART.isdisjoint(tail[1:3]):
        return True
    # Opened in 1950 by his father, who died in 1972 after 25 years in office.
    if not BETWEEN.isdisjoint(view.words(view.one.end, view.two.start)):
        return True
    return any(hedged(view.facts, one) for one in (view.one, view.two))


def of_last_sentence(facts: Facts, figure: Figure, kinds: Sequence[str]) -> Figure | None:
    """The only time of the sentence before, in the same paragraph, where no length is told."""
    sentence = facts.document.sentence_at(figure.start)
    if sentence.start <= facts.document.paragraph_at(figure.start).start:
        return None
    near = facts.figures_in(facts.document.sentence_at(sentence.start - 2))
    times = times_of(near, kinds)
    told = any(one.kind == "duration" for one in near)
    return times[0] if len(times) == 1 and not told else None


def onward(
    facts: Facts, sentence: Span, figure: Figure, two: Figure, kinds: Sequence[str]
) -> Enclosed | None:
    """`It began in 2018. It opened in 2024, six years on`."""
    text = facts.document.flat
    if two.start > figure.start or text[two.end : figure.start].strip(" ,–—-("):
        return None
    if text[figure.end : sentence.end].rstrip(" .!").lower() not in (" later", " on"):
        return None
    begun = of_last_sentence(facts, figure, kinds)
    return None if begun is None else Enclosed(begun, two)


def due(view: View) -> Enclosed | None:
    """`within 30 days of 1 April, that is by 1 May`."""
    of = view.words(view.figure.end, view.one.start) == ["of"]
    by = view.words(view.one.end, view.two.start)
    return view.forth if of and by[-1:] == ["by"] and len(by) <= sides.FEW else None


def may_have_time(facts: Facts, figure: Figure, kinds: Sequence[str]) -> bool:
    """Whether a time stands in a figure's paragraph; one without need not be cut into sentences."""
    times = facts.kept(
        ("times", kinds), lambda: [one.start for one in facts.figures if may_be_time(one, kinds)]
    )
    start, end = facts.document.paragraph_at(figure.start)
    at = bisect_left(times, start)
    return at < len(times) and times[at] < end


def may_be_time(figure: Figure, kinds: Sequence[str]) -> bool:
    """Whether a figure may be a time of some kinds, or hold two."""
    if figure.kind == "number":
        return "clock" in kinds and BARE.fullmatch(figure.text) is not None
    return figure.kind in kinds or figure.kind in RANGED


def times_of(near: Sequence[Figure], kinds: Sequence[str]) -> list[Figure]:
    """The times of a sentence; `8.12` is one where they are of the clock and none is plainer."""
    times = [one for one in near if one.kind in kinds and not one.fault]
    ranged = [one for one in near if one.kind in RANGED and len(one.parts) > 1]
    if len(ranged) == 1 and not times and len(ranged[0].parts) == len("ab"):
        return list(ranged[0].parts)
    if "clock" in kinds and not ranged and not times:
        return [read(one) for one in near if one.kind == "number" and BARE.fullmatch(one.text)]
    return times


def read(figure: Figure) -> Figure:
    """A number that may be a time of the clock, `8.12`, as one."""
    hour, minute = figure.text.replace(":", ".").split(".")
    return figure._replace(clock=Clock(int(hour), int(minute), figure.text, separator="."))


def hedged(facts: Facts, time: Figure) -> bool:
    """Whether a time is told as one near by: about 9pm, shortly before noon."""
    return time.hedge is not None or not ABOUT.isdisjoint(facts.before(time.start, 2))
