"""Two shares and a number of points that stand together, and alone: what the two are apart."""

from collections.abc import Iterator, Sequence

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Exact, Quantity, difference_of_shares_agrees, exact, size
from blogcheck.reading.claim import Figure
from blogcheck.reckoning import addends
from blogcheck.typed import NamedTuple

UNITS = frozenset(("point", "percentage_point", "basis_point"))
# Points of an index, of a match; those that something may be off by, or that half of them moved.
OTHERWISE = later(
    r"\b(?:index|indices|FTSE|Dow|Nasdaq|Nikkei|Sensex|Nifty|league|table|season|scored|goals?|swing"
    r"|margin of error|plus or minus|sampling|average|averaged|forecast\w*|expected|expects?|target"
    r"|predict\w*|combined|together|respectively|each|national(?:ly)?|previous(?:ly)?|while|whereas"
    r"|third|rival|contribut\w+|add(?:ed|ing|s)?|shav\w+|knock\w*|accounted|including)\b"
)
# A gap in a sentence of its own points back: the 4.5-point rise; that is a rise of 4.5 points.
BACK = later(r"(?:\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts) |^(?:That|This|It) [^.,;]{1,40})$")
SINCE = later(
    r"(?: [\w’'-]+){0,3} (?:than|since|(?:in|on|from|over|for) (?:the )?(?:year|[12]\d|[A-Z]))"
)
# By 12 points, 43 per cent to 32; rose 12 points to 43 per cent.
TOLD = later(r"(?: [a-z]+){0,2}(?:[:,(]| -| –|—)? ?(?:(?:to|at|from|with|as) )?(?:the )?")
# What follows is of somebody else.
CLAUSE = later(r";|, (?:and|but|while)\b| and is\b")
# What leads from a gap to the other of the two.
LINK = later(
    r"\b(?:on|from|than|above|below|of|to|over|under|after|against|at|behind|ahead|when|compared|the)\b"
)
HUNDRED, FOURTH, HALF, FAR = 100, 4, 2, 260


class Apart(NamedTuple):
    """A number of points, and the two shares that are the only ones beside it."""

    gap: Figure
    first: Figure
    last: Figure

    @property
    def made(self) -> Exact:
        """How many points the two are apart, as printed."""
        return size(exact(addends.quantity(self.last).value - addends.quantity(self.first).value))

    @property
    def holds(self) -> bool:
        """Whether the points may be what the two are apart, each as far rounded as it looks."""
        first, last = addends.quantity(self.first), addends.quantity(self.last)
        gap = in_points(self.gap)
        return gap.value == self.made or (
            len({held.fine for held in (first, last, gap)}) > 1
            and difference_of_shares_agrees(first.tight(), last.tight(), gap.tight())
        )


def in_points(figure: Figure) -> Quantity:
    """A number of points; of basis points a hundred make one."""
    held = addends.quantity(figure)
    if held.unit != "basis_point":
        return held
    value, fine, coarse = (exact(n, HUNDRED) for n in (held.value, held.fine, held.coarse))
    return held._replace(value=value, fine=fine, coarse=coarse)


def told(facts: Facts) -> Iterator[Apart]:
    """The points of a post that hold, and those that nearly do."""
    points = facts.figures_by_kind.get("points", ())
    for gap in points:
        held = gap.quantity
        if held is None or gap.aside or held.unit not in UNITS or not plain(gap):
            continue
        sentence = facts.document.sentence_at(gap.start)
        found = alone(facts, gap, sentence)
        if found is not None and (found.holds or meant(facts, found)):
            yield found


def plain(figure: Figure) -> bool:
    """Whether a figure is one number that no word loosens."""
    held = figure.quantity
    return held is not None and held.is_bare and held.low is None and held.value > 0


def alone(facts: Facts, gap: Figure, sentence: Span) -> Apart | None:
    """The points with the only two shares of their sentence, or of that and the one before."""
    beside = facts.figures_in(sentence)
    if sum(figure.kind == "points" for figure in beside) > 1:
        return None
    shares = [figure for figure in beside if figure.kind == "percent"]
    if len(shares) < 2:
        before = addends.sentence_before(facts, gap.start)
        if before is None or "\n" in facts.text(Span(before.end, sentence.start)):
            return None
        earlier = facts.figures_in(before)
        if any(figure.kind == "points" for figure in earlier):
            return None
        shares = [*(figure for figure in earlier if figure.kind == "percent"), *shares]
    if len(shares) != 2 or not all(map(plain, shares)):
        return None
    first, last = shares
    ends = sorted((gap.start, first.start, last.start))
    return Apart(gap, first, last) if ends[-1] - ends[0] <= FAR else None


def meant(facts: Facts, found: Apart) -> bool:
    """Whether points that are not what two shares are apart were meant to be."""
    figures: Sequence[Figure] = sorted(found, key=lambda figure: figure.start)
    spans = [facts.document.sentence_at(figure.start) for figure in figures]
    if OTHERWISE.search(facts.text(Span(spans[0].start, spans[-1].end))):
        return False
    if not tied(facts, found.gap, figures, spans):
        return False
    gap, made = in_points(found.gap), found.made
    off = size(exact(gap.value - made))
    if not made or gap.value == exact(made, 2):
        return False
    little = off * FOURTH <= made or (off <= 2 * gap.fine and off * HALF <= made)
    return little or exact(gap.value, made) in (10, exact(1, 10))


def tied(facts: Facts, gap: Figure, figures: Sequence[Figure], spans: Sequence[Span]) -> bool:
    """Whether the words let a gap lie between the two shares that stand beside it."""
    text = facts.document.text
    first, second, third = figures
    if gap is third:
        if spans[1] != spans[2] and not BACK.search(text[spans[2].start : gap.start][-FAR:]):
            return False
        # Nine points more than she had in May: that is in no figure.
        return SINCE.match(text, gap.end) is None
    between = facts.text(Span(second.end, third.begins))
    if gap is first:
        tie = facts.text(Span(first.end, second.begins))
        return TOLD.fullmatch(tie) is not None and not CLAUSE.search(between)
    return LINK.search(between) is not None and not CLAUSE.search(between)
