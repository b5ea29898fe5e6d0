"""Everything that a rule may import."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from blogcheck.binding.fact import Fact, Part
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.quantity import Exact, Interval, Quantity, Verdict
from blogcheck.reading.claim import Claim, Figure

__all__ = [
    "Check", "Claim", "Example", "Exact", "Fact", "Facts", "Figure", "Finding", "Fix", "Interval",
    "Line", "Mark", "Part", "Quantity", "Rule", "Span", "Verdict", "Working", "bad", "good",
]

ERROR, WARNING, NOTE = "error", "warning", "note"


@dataclass(frozen=True, slots=True)
class Mark:
    """One number that a finding used, and what it is there for.

    start, end: offsets in code points; role: its part in the relation (`stated`, `part`, `whole`);
    label: that part in a desk's words (`first preferences (Ken)`); value: the exact value as digits.
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
    worked out; label: whose or what it is; offset: where it stands, in code points; None if nowhere.
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
    words (`10 too low`); expression: the same on one line (`889,918 + 102,355`).
    """

    lines: tuple[Line, ...] = ()
    computed: str = ""
    stated: str = ""
    difference: str = ""
    expression: str = ""


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
    fix: none, safe or unsafe. summary: the first line of its page. page: the docstring.
    """

    severity: str
    since: str
    status: str = "stable"
    fix: str = "none"
    name: str = ""
    group: str = ""
    summary: str = ""
    page: str = ""
    examples: tuple[Example, ...] = ()
    check: Callable[[Facts], Iterator[Finding | Check]] | None = field(default=None, compare=False)


def bad(text: str, message: str, *, severity: str = "", published: str = "") -> Example:
    """Copy on which the rule must speak once, about the figure in ``[[ ]]``, saying `message`.

    Raises ValueError when the text has no single ``[[ ]]``.
    """
    if text.count("[[") != 1 or text.count("]]") != 1:
        raise ValueError(f"a bad example marks one figure with [[ ]]: {text!r}")
    start = text.index("[[")
    plain = text.replace("[[", "")
    end = plain.index("]]")
    return Example(plain.replace("]]", ""), bad=True, about=Span(start, end), message=message,
                   severity=severity, published=published)


def good(text: str, why: str = "", *, holds: bool = False, published: str = "") -> Example:
    """Copy on which the rule must be silent; `why` says what excuses it.

    With `holds` the rule must also list the relation as checked.
    """
    return Example(text, bad=False, why=why, holds=holds, published=published)
