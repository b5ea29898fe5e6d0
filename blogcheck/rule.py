"""Everything that a rule may import: the shapes of what it says, and the few words to say it in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from blogcheck.binding.fact import Fact, Part
from blogcheck.binding.facts import Facts
from blogcheck.document import Clock, Document, Entry, Row, Span
from blogcheck.quantity import (
    Exact,
    Interval,
    Quantity,
    Verdict,
    attainable,
    best_of,
    change_in_per_cent,
    difference_of_shares_agrees,
    exact,
    fold_cell,
    fraction_cell,
    judge,
    lead_in_points,
    literal,
    multiple_of,
    nearest_shares,
    one_in,
    part_of_whole,
    printed,
    restated,
    share_of,
    shares_agree,
    shares_bound,
    shares_unlikely,
    size,
    total,
)
from blogcheck.reading.claim import Claim, Day, Figure, Role

__all__ = [
    "CONFIDENCES", "CONTEXT", "REPAIR", "SEVERITIES", "VERDICTS", "Check", "Claim", "Clock",
    "Day", "Document", "Entry", "Exact", "Example", "Fact", "Facts", "Figure", "Finding", "Fix",
    "Interval", "Line", "Mark", "Part", "Quantity", "Role", "Row", "Rule", "Span", "Verdict",
    "Working", "attainable", "bad", "best_of", "change_in_per_cent",
    "difference_of_shares_agrees", "digits", "exact", "fold_cell", "fraction_cell", "good",
    "judge", "lead_in_points", "line", "literal", "mark", "multiple_of", "nearest_shares", "one_in",
    "part_of_whole", "printed", "restated", "share_of", "shares_agree", "shares_bound",
    "shares_unlikely", "size", "total",
]  # fmt: skip

# Each from the least to the gravest, or surest.
SEVERITIES = ("note", "warning", "error")
CONFIDENCES = ("guess", "likely", "certain")
VERDICTS = ("style", "rounded", "suspicious", "malformed", "impossible", "contradiction")

# Roles of a mark that mean the same in every rule.
REPAIR = "repair"
CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Mark:
    """One number that a finding used, and what it is there for.

    start, end: offsets in code points; role: its part in the relation (`stated`, `part`, `whole`);
    label: that part in a desk's words (`first preferences (Ken)`); value: the exact value, in
    digits.

    Two roles mean the same in every rule. `context`: a neighbour that is shown beside the relation
    and is not part of it. `repair`: a malformed figure in its likely reading, which may support a
    finding and never carries one.
    """

    start: int
    end: int
    role: str
    label: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column sum.

    sign: ``+``, ``-``, ``×``, ``÷``, ``=`` or empty; figure: the number as printed on the page or
    worked out; label: whose or what it is; offset: where it stands, in code points, or None.
    """

    sign: str
    figure: str
    label: str
    offset: int | None = None


@dataclass(frozen=True, slots=True)
class Working:
    """The sum, with the page's own figures.

    lines: the operands; computed, stated: the result and what the copy says, as printed; empty
    where the working is a comparison or an order rather than a sum; difference: how they differ in
    words (`10 too low`); expression: the same on one line (`889,918 + 102,355`); tolerance: by how
    much the two may differ and still agree, as digits; empty if the rule does not say.
    """

    lines: tuple[Line, ...] = ()
    computed: str = ""
    stated: str = ""
    difference: str = ""
    expression: str = ""
    tolerance: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """A change of the copy. Safe only if it alters no stated value.

    edits: (start, end, new text), offsets in code points; why: one phrase for the report.
    """

    safe: bool
    edits: tuple[tuple[int, int, str], ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A relation that fails.

    message: one sentence that stands alone and contains the numbers. marks: every number used; the
    first is the one that the finding is about. severity: empty means the rule's own. confidence:
    certain, likely or guess. verdict: contradiction, impossible, malformed, suspicious, rounded,
    style. checked: what was tried beside it and held. help: what would agree; all candidates.
    The engine fills in rule, group and fingerprint.
    """

    message: str
    marks: tuple[Mark, ...]
    working: Working = Working()
    verdict: str = "contradiction"
    severity: str = ""
    confidence: str = "certain"
    fix: Fix | None = None
    help: str = ""
    checked: tuple[str, ...] = ()
    rule: str = ""
    group: str = ""
    fingerprint: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A relation that was tested and holds; marks and working as in a finding."""

    marks: tuple[Mark, ...]
    working: Working = Working()
    rule: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of copy that a rule must speak on or be silent on.

    text: the copy, without its marks; about: offsets of the figure between ``[[`` and ``]]`` in a
    bad example; message: words that the finding's message must contain; severity: if it differs
    from the rule's own; holds: for a good one, whether the rule must list the relation as checked;
    published: the day of publication, ISO, where the example needs one.
    """

    text: str
    bad: bool
    about: Span | None = None
    message: str = ""
    severity: str = ""
    why: str = ""
    holds: bool = False
    published: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule says of itself; the loader adds its name (from the file) and group (its folder).

    severity: error, warning or note. since: the version it came with. status: stable or preview.
    fix: none, safe or unsafe. once: whether it speaks once a post, at its first finding.
    over: names of rules and groups that give way to this one where both speak of one sentence.
    summary: the first line of its page. page: the docstring. path: its file.
    desk: the severity that a desk has set for it; empty if none has.
    """

    severity: str
    since: str
    status: str = "stable"
    fix: str = "none"
    once: bool = False
    over: tuple[str, ...] = ()
    name: str = ""
    group: str = ""
    summary: str = ""
    page: str = ""
    path: str = ""
    desk: str = ""
    examples: tuple[Example, ...] = ()
    check: Callable[[Facts], Iterator[Finding | Check]] | None = field(default=None, compare=False)


def mark(thing: Fact | Figure, role: str, label: str = "") -> Mark:
    """The mark under a figure, with its exact value.

    A time counts in seconds since midnight, a date is ISO with an X for each digit not printed.
    """
    figure = thing.figure if isinstance(thing, Fact) else thing
    return Mark(figure.start, figure.end, role, label, _value(figure))


def line(sign: str, thing: Fact | Figure, label: str = "") -> Line:
    """A line of the working with a figure as it is printed."""
    figure = thing.figure if isinstance(thing, Fact) else thing
    return Line(sign, figure.text, label, figure.start)


def digits(value: Exact) -> str:
    """An exact value as digits: `992273`, `47.56`; `1/3` where no decimal ends."""
    if isinstance(value, int):
        return str(value)
    below, places = value.denominator, 0
    while below % 10 == 0 or below % 5 == 0 or below % 2 == 0:
        below //= 10 if below % 10 == 0 else 5 if below % 5 == 0 else 2
        places += 1
    if below != 1:
        return str(value)
    whole = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (f"{whole[:-places]}.{whole[-places:]}" if places else whole)


def _value(figure: Figure) -> str:
    if figure.quantity is not None:
        return digits(figure.quantity.value)
    if figure.clock is not None:
        return str(figure.clock.minutes * 60 + figure.clock.second)
    if figure.day is not None:
        year, month, day = figure.day.year, figure.day.month, figure.day.day
        parts = ((year, "XXXX"), (month, "XX"), (day, "XX"))
        return "-".join(no if n is None else str(n).rjust(len(no), "0") for n, no in parts)
    return ""


def bad(text: str, message: str, *, severity: str = "", published: str = "") -> Example:
    """Copy on which the rule must speak once, about the figure in ``[[ ]]``, saying `message`.

    Raises ValueError when the text has no single ``[[ ]]`` with something in it.
    """
    before, opening, rest = text.partition("[[")
    about, closing, after = rest.partition("]]")
    if not (opening and about and closing) or "[[" in rest or "]]" in before + after:
        raise ValueError(f"a bad example marks one figure with [[ ]]: {text!r}")
    return Example(
        before + about + after,
        bad=True,
        about=Span(len(before), len(before) + len(about)),
        message=message,
        severity=severity,
        published=published,
    )


def good(text: str, why: str = "", *, holds: bool = False, published: str = "") -> Example:
    """Copy on which the rule must be silent; `why` says what excuses it.

    With `holds` the rule must also list the relation as checked.
    """
    return Example(text, bad=False, why=why, holds=holds, published=published)
