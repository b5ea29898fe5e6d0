"""What the review page shows, cut and ordered; the template adds nothing but tags.

Anchors are ids inside the file, without `#`. Offsets do not travel this far: a place is an anchor,
a line and a column (both counted from 1).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """How one outcome looks and reads: its symbol, its word, and the word for several."""

    symbol: str
    word: str
    plural: str


# The variation selector keeps phones from drawing the cross as a coloured picture.
STATES = {
    "error": State("\u2716\ufe0e", "Error", "errors"),
    "query": State("\u25b2", "Query", "queries"),
    "note": State("\u25b3", "Note", "notes"),
    "checked": State("\u2713", "Adds up", "relations that add up"),
    "open": State("?", "Cannot check", "figures that cannot be checked"),
    "aside": State("", "Set aside", "figures set aside"),
    "place": State("", "Used in a working", "figures used in a working"),
}
FINDINGS = ("error", "query", "note")
STRONGEST = tuple(STATES)


@dataclass(frozen=True, slots=True)
class Ref:
    """A superscript in the copy: the number and state of a note, and its anchor.

    walk: whether the keys `n` and `p` stop here.
    """

    number: int
    state: str
    anchor: str
    walk: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of copy in one state; an empty state is plain copy.

    anchor: its id; empty if nothing points here. link: the note that it opens, if any.
    refs: the notes that end here.
    """

    text: str
    state: str = ""
    anchor: str = ""
    link: Ref | None = None
    refs: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or one line of copy; tight: it follows the line above without a blank one."""

    pieces: tuple[Piece, ...]
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the copy: the words there, where it is, and what it is in the relation."""

    text: str
    line: int
    column: int
    anchor: str
    label: str = ""
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One row of a column sum; place is None for a figure that was worked out.

    kind: operand, computed, stated or difference.
    """

    kind: str
    sign: str
    figure: str
    label: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One finding, or one relation that holds, with all its places."""

    number: int
    state: str
    anchor: str
    rule: str
    group: str
    message: str
    places: tuple[Place, ...]
    steps: tuple[Step, ...] = ()
    expression: str = ""
    computed: str = ""
    stated: str = ""
    difference: str = ""
    confidence: str = ""
    checked: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    help: str = ""
    fix: str = ""

    @property
    def operands(self) -> tuple[Step, ...]:
        """The steps that go into the sum."""
        return tuple(step for step in self.steps if step.kind == "operand")

    @property
    def others(self) -> tuple[Place, ...]:
        """The places after the first that no step of the sum shows."""
        shown = {step.place.anchor for step in self.steps if step.place}
        return tuple(place for place in self.places[1:] if place.anchor not in shown)


@dataclass(frozen=True, slots=True)
class Row:
    """A stretch of copy with the notes beside it; `lead` runs to the last paragraph with a note."""

    lead: tuple[Paragraph, ...]
    rest: tuple[Paragraph, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """An entry of a live post; a plain article is one block without a stamp.

    name: its clock as printed. minutes: since midnight of the first day; None without a clock.
    state: of the worst finding in it, empty without one; count: how many findings.
    """

    anchor: str
    name: str
    stamp: tuple[Piece, ...]
    rows: tuple[Row, ...]
    minutes: int | None = None
    state: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """One line of the ledger: a figure, where it stands, where it ended and why."""

    place: Place
    kind: str
    state: str
    reason: str
    refs: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The relations of one group that were worked out: those that fail first."""

    name: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """One post of the report.

    prefix: what its anchors begin with. state, verdict, advice: the verdict line. counts: how many
    of each state, in the order of STATES. digest: the first twelve digits of the copy's SHA-256.
    entries: how many there are; 0 in a plain article.
    """

    prefix: str
    title: str
    digest: str
    state: str
    verdict: str
    advice: str
    counts: tuple[tuple[str, int], ...]
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    ledger: tuple[Account, ...]
    failures: tuple[str, ...] = ()
    entries: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """A whole report. state, verdict and advice speak of all its posts.

    unread: how many files could not be checked and are not among the posts.
    """

    posts: tuple[Post, ...]
    state: str
    verdict: str
    advice: str
    version: str
    unread: int = 0
    language: str = "en-GB"
