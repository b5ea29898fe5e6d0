"""What reading hands on: the figures of a post, and the claims that its words make with them."""

from blogcheck.document import Clock, Span
from blogcheck.quantity import Exact, Quantity
from blogcheck.typed import NamedTuple


class Day(NamedTuple):
    """A calendar date as far as the copy gives it; a part that is not printed is None.

    weekday counts from Monday = 0, as `datetime.date.weekday` does.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


class Figure(NamedTuple):
    """One figure as printed, whole: `47.56 per cent`, `£1.5m`, `10:35pm`, `24.2 to 33 billion`.

    kind: the grammar file that reads it: number, percent, points, money, quantity, fraction, range,
        ordinal, multiple, duration, age, score, clock, date, year, vague, malformed; or
        `aside` for what has digits and is none of these (a name, a page, a telephone number).
    start, end: offsets in code points into the post, without the hedge before it.
    text: the literal, `post[start:end]`.
    quantity: its exact value with grain, hedge and unit; None for a time, a date, a fault.
    clock, day: what a time and a date say.
    hedge: where the hedging words stand, `about` in `about 40`; None without one.
    aside: why this is no quantity to check (`year`, `name`, `handle`, …); empty if it is one.
    fault: why a malformed figure is malformed, in words; empty if it is sound.
    repair: the likely reading of a malformed figure, as it would be printed; empty if none is.
    parts: the figures that it is made of, in order of the copy, scale and unit shared out: both
        ends of `from 24.2 to 33 billion`, both clocks of `9 to 5pm`.
    """

    kind: str
    start: int
    end: int
    text: str
    quantity: Quantity | None = None
    clock: Clock | None = None
    day: Day | None = None
    hedge: Span | None = None
    aside: str = ""
    fault: str = ""
    repair: str = ""
    parts: tuple["Figure", ...] = ()

    @property
    def value(self) -> Exact | None:
        """The exact value, in units of `quantity.unit`; None if the figure has none."""
        return None if self.quantity is None else self.quantity.value

    @property
    def begins(self) -> int:
        """Where its words begin, a hedge before it among them: the `about` of `about 40`."""
        return self.start if self.hedge is None else min(self.hedge[0], self.start)


class Role(NamedTuple):
    """One figure's part in a claim: `value`, `whole`, `other`, ….

    A change has what something was (`from`; `on` in `5 more on the 40`, `before` in brackets), what
    it is (`to`, or `now` where that is said first), and `by` how much, once or more often; `at` is
    a figure that says where or of how many, `was` the one behind `the rise was` or `what rose was`,
    `when` a date, `over` a time.
    """

    name: str
    figure: Figure


class Claim(NamedTuple):
    """One statement with figures in it, as its words make it; whose it is, binding says.

    kind: the relation that the words state, named after its grammar file: amount, share, gap,
        total, change, rank, part, rate, multiple, standing, threshold, countdown, since, …
    start, end: offsets in code points of the whole claim.
    roles: its figures in order of the copy, each with its part.
    nouns: what the figures are of, as printed (`first preference votes`), by role name; a role
        that names nothing is left out.
    cues: the words that assert the relation, by what they say (`up`, `down`, `lead`, `behind`, …).
    """

    kind: str
    start: int
    end: int
    roles: tuple[Role, ...]
    nouns: tuple[tuple[str, Span], ...] = ()
    cues: tuple[tuple[str, Span], ...] = ()

    def figure(self, role: str) -> Figure | None:
        """The figure in a role, or None."""
        for name, figure in self.roles:
            if name == role:
                return figure
        return None

    def noun(self, role: str) -> Span | None:
        """Where the noun of a role stands, or None."""
        for name, span in self.nouns:
            if name == role:
                return span
        return None

    def cue(self, name: str) -> Span | None:
        """Where a cue stands, or None."""
        for cue, span in self.cues:
            if cue == name:
                return span
        return None
