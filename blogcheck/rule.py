"""Everything that a rule may import: the shapes of what it says, and the few words to say it in."""

from collections.abc import Callable, Iterator
from importlib import import_module

from blogcheck.binding.fact import Fact, Part
from blogcheck.binding.facts import Facts
from blogcheck.document import Clock, Document, Entry, Row, Span
from blogcheck.patterns import beside, later
from blogcheck.quantity import (
    Exact,
    Interval,
    Quantity,
    attainable,
    change_in_per_cent,
    difference_of_shares_agrees,
    exact,
    fold,
    fold_cell,
    lead_in_points,
    literal,
    multiple_of,
    nearest_shares,
    part_of_whole,
    printed,
    share_of,
    shares_agree,
    shares_bound,
    shares_unlikely,
    size,
    total,
)
from blogcheck.reading.claim import Claim, Day, Figure, Role
from blogcheck.reading.lists import any_of, families, words_of
from blogcheck.reckoning.marks import CONTEXT, REPAIR, Line, Mark, Working, digits, line, mark
from blogcheck.reckoning.working import (
    called,
    difference,
    digits_apart,
    expression,
    in_order,
    in_words,
    label,
    lines_of,
    listed,
    number_of,
    shown,
    would_agree,
)
from blogcheck.typed import TYPE_CHECKING, NamedTuple
from blogcheck.units import UnitError, convert_interval
from blogcheck.verdict import Verdict, best_of, judge, restated

if TYPE_CHECKING:
    from blogcheck import almanac, feasts
    from blogcheck.reckoning import (
        abreast,
        addends,
        apposed,
        breakdowns,
        changes,
        closings,
        columns,
        courses,
        distances,
        divisions,
        echoes,
        enclosed,
        ends,
        excuses,
        folds,
        fractions,
        gatherings,
        hedges,
        lapses,
        leads,
        lineups,
        listings,
        lives,
        manifold,
        misses,
        occasions,
        opposites,
        pairs,
        parts,
        points,
        polls,
        portions,
        products,
        rates,
        recounts,
        remainders,
        repairs,
        results,
        rises,
        rows,
        seats,
        sentences,
        shares,
        standings,
        steps,
        stretches,
        superlatives,
        ties,
        totals,
        transfers,
        weekdays,
    )
    from blogcheck.reckoning.changes import Change

__all__ = [
    "CONFIDENCES", "CONTEXT", "REPAIR", "SEVERITIES", "VERDICTS", "Change", "Check", "Claim",
    "Clock", "Day", "Document", "Entry", "Exact", "Example", "Fact", "Facts", "Figure", "Finding",
    "Fix", "Interval", "Line", "Mark", "NamedTuple", "Needs", "Part", "Quantity", "Role", "Row",
    "Rule", "Span", "UnitError", "Verdict", "Working", "abreast", "addends", "almanac", "any_of",
    "apposed", "attainable", "bad", "beside", "best_of", "breakdowns", "called",
    "change_in_per_cent", "changes", "closings", "columns", "convert_interval", "courses",
    "difference", "difference_of_shares_agrees", "digits", "digits_apart", "distances", "divisions",
    "echoes", "enclosed", "ends", "exact", "excuses", "expression", "families", "feasts", "fold",
    "fold_cell", "folds", "fractions", "gatherings", "good", "hedges", "in_order", "in_words",
    "judge", "label", "lapses", "later", "lead_in_points", "leads", "line", "lines_of", "lineups",
    "listed", "listings", "literal", "lives", "manifold", "mark", "misses", "multiple_of",
    "nearest_shares", "number_of", "occasions", "opposites", "pairs", "part_of_whole", "parts",
    "points", "polls", "portions", "printed", "products", "rates", "recounts", "remainders",
    "repairs", "restated", "results", "rises", "rows", "seats", "sentences", "share_of", "shares",
    "shares_agree", "shares_bound", "shares_unlikely", "shown", "size", "standings", "steps",
    "stretches", "superlatives", "ties", "total", "totals", "transfers", "weekdays", "words_of",
    "would_agree",
]  # fmt: skip

# Each from the least to the gravest, or surest.
SEVERITIES = ("note", "warning", "error")
CONFIDENCES = ("guess", "likely", "certain")
NO_WORKING = Working()
# The parts of a document that a rule may need.
PARTS = ("entries", "rows", "tables")
# What a sentence may need beside figures of some kind.
COUNTED, ALIKE, ANY = "counted", "alike", "any"
VERDICTS = ("style", "rounded", "suspicious", "malformed", "impossible", "contradiction")


def __getattr__(name: str) -> object:
    """What rules reckon with, loaded when the first one asks for it: no rule needs much of it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name == "Change":
        return import_module("blogcheck.reckoning.changes").Change
    room = "blogcheck" if name in ("almanac", "feasts") else "blogcheck.reckoning"
    # Once loaded it is a name like any other, and nobody asks here again.
    return globals().setdefault(name, import_module(f"{room}.{name}"))


class Fix(NamedTuple):
    """A change of the copy. Safe only if it alters no stated value.

    edits: (start, end, new text), offsets in code points; why: one phrase for the report.
    """

    safe: bool
    edits: tuple[tuple[int, int, str], ...]
    why: str = ""


class Finding(NamedTuple):
    """A relation that fails.

    message: one sentence that stands alone and contains the numbers. marks: every number used; the
    first is the one that the finding is about. severity: empty means the rule's own. confidence:
    certain, likely or guess. verdict: contradiction, impossible, malformed, suspicious, rounded,
    style. checked: what was tried beside it and held. help: what would agree; all candidates.
    The engine fills in rule, group and fingerprint.
    """

    message: str
    marks: tuple[Mark, ...]
    working: Working = NO_WORKING
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


class Check(NamedTuple):
    """A relation that was tested and holds; marks and working as in a finding."""

    marks: tuple[Mark, ...]
    working: Working = NO_WORKING
    rule: str = ""
    group: str = ""


class Example(NamedTuple):
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

    @property
    def marked(self) -> str:
        """The copy as its file has it, the figure that the finding is about in ``[[ ]]``."""
        if self.about is None:
            return self.text
        start, end = self.about
        return f"{self.text[:start]}[[{self.text[start:end]}]]{self.text[end:]}"


class Needs(NamedTuple):
    """What a post must hold for a rule to have anything to say of it.

    Of the names in a field one is enough; each field that names any must have one of them.
    claims: kinds of claims. figures: kinds of figures, sound or not. words: letters in lower case,
    wherever they stand (`draw` is in `Withdrawn`). parts: of the document:
    `entries`, `rows`, `tables`. sentence: the sound figures that one sentence must hold, each by
    its kind: `percent percent`, `duration year`; `counted` is one that may be added up, `alike`
    one of as many that may be added to one another, `any` one of any kind.
    """

    claims: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    sentence: tuple[str, ...] = ()


NOTHING = Needs()


class Rule(NamedTuple):
    """What a rule says of itself; the loader adds its name (from the file) and group (its folder).

    severity: error, warning or note. since: the version it came with. status: stable or preview.
    fix: none, safe or unsafe. once: whether it speaks once a post, at its first finding.
    over: names of rules and groups that give way to this one where both speak of one sentence.
    needs: without what the rule is not run on a post; nothing unless it says so.
    summary: the first line of its page. page: the docstring. path: its file.
    desk: the severity that a desk has set for it; empty if none has.
    """

    severity: str
    since: str
    status: str = "stable"
    fix: str = "none"
    once: bool = False
    over: tuple[str, ...] = ()
    needs: Needs = NOTHING
    name: str = ""
    group: str = ""
    summary: str = ""
    page: str = ""
    path: str = ""
    desk: str = ""
    examples: tuple[Example, ...] = ()
    check: Callable[[Facts], Iterator[Finding | Check]] | None = None


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
