"""The pieces that a document hands out."""

from blogcheck.typed import NamedTuple

DAY = 24 * 60

# With a class and a tuple of all its fields it makes a named tuple, in a third of the time that the
# class itself takes: for those that a post has by the hundred.
new = tuple.__new__


class Span(NamedTuple):
    """A stretch of the copy, in code points, half open: `text[start:end]`."""

    start: int
    end: int


class Clock(NamedTuple):
    """A time of day as printed.

    hour, minute: the figures as printed, so `19:10pm` has hour 19; text: the whole literal.
    half: `am`, `pm` or empty; separator: `.`, `:` or empty for `11pm`.
    zone: `GMT`, `ET`, … as printed, or empty. second: nought where none is printed.
    """

    hour: int
    minute: int
    text: str
    half: str = ""
    separator: str = ""
    zone: str = ""
    second: int = 0

    @property
    def minutes(self) -> int:
        """Minutes since midnight as best read: 12.02am is 2, 12:48pm 768, 19:10pm 1,150.

        A half that contradicts the hour is passed over, and so 13.10am is 790.
        """
        hour = self.hour % 24
        if self.half and hour <= 12:
            hour = hour % 12 + (12 if self.half == "pm" else 0)
        return hour * 60 + self.minute

    @property
    def fault(self) -> str:
        """Why no clock shows this, in words; empty if one does, as 24:00 at the end of a day."""
        if self.minute > 59:
            return f"{self.minute} is past 59"
        if self.half and self.hour > 12:
            return f"{self.hour} is past 12"
        if self.half and self.hour == 0:
            return f"there is no hour 0 with {self.half}"
        return f"{self.hour} is past 23" if self.hour * 60 + self.minute > DAY else ""

    @property
    def repair(self) -> str:
        """The same minute on a twelve-hour clock, printed alike; empty where it is not plain."""
        if self.half != "pm" or not 12 < self.hour < 24 or self.minute > 59:
            return ""
        return self.text.replace(str(self.hour), str(self.hour - 12), 1)


class Entry(NamedTuple):
    """One entry of a live post.

    index: its place on the page, from 0; span: the whole entry, stamp and all; body: the entry
    without its stamp; stamp: where the clock is printed.
    minutes: since midnight of the earliest day in the post, so that 12.02am on the page above
    11.42pm is 1,442 and entries compare as integers.
    """

    index: int  # type: ignore[assignment]  # no entry is searched as a tuple is
    span: Span
    body: Span
    stamp: Span | None
    clock: Clock | None
    minutes: int | None

    @property
    def time(self) -> str:
        """Its clock as printed; empty if it has none."""
        return self.clock.text if self.clock is not None else ""


class Row(NamedTuple):
    """One row of a tally: a name and a number.

    span: the row; label: the name; party: the party or whatever stands after the name in brackets
    or after a comma; figure: the number, with its sign of per cent if it has one.
    block: rows printed together share it; head: the caption over them (`The results`), if any.
    """

    span: Span
    label: Span
    party: Span | None
    figure: Span
    block: int = 0
    head: Span | None = None


class Table(NamedTuple):
    """Rows of cells, as many in each; head: the cells over them, empty if there are none."""

    head: tuple[Span, ...]
    rows: tuple[tuple[Span, ...], ...]
