"""Whether a printed figure can be what the other figures of the copy make it: verdicts."""

from blogcheck.interval import Interval, exact
from blogcheck.quantity import Quantity
from blogcheck.typed import NamedTuple

# A figure that misses at one of these ends is wrong however loosely it was meant.
STRICT_BELOW = frozenset({"more-than", "at-least", "just-over", "exactly"})
STRICT_ABOVE = frozenset({"under", "up-to", "nearly", "exactly"})


class Verdict(NamedTuple):
    """How a printed figure stands to what the other figures make of it.

    name: exact; rounded (holds only when rounded); cut (holds only if digits were dropped);
    impossible; unknown (too wide to tell). severity: "", note, warning or error, as the figures
    warrant; a rule may be milder. remark: `far` when "more than" is true of far more, `misleading`
    when "up to" is true of less than half.
    """

    name: str
    severity: str = ""
    remark: str = ""

    @property
    def holds(self) -> bool:
        """Whether the relation holds, exactly or when rounded."""
        return self.name in ("exact", "rounded")


def judge(
    stated: Quantity,
    computed: Interval,
    *,
    face: Interval | None = None,
    whole: bool = False,
    sure: bool = True,
    outer: Interval | None = None,
) -> Verdict:
    """Whether a stated figure can be what the others make it.

    computed: what the operands allow, worked out from what each of them claims. face: the same sum
    with every operand at its word, where known; only that makes a relation exact. whole: all are
    whole numbers. sure: whether no operand is hedged or inferred; else the worst is a warning.
    outer: misses within this are warnings too (a fraction's neighbours, the wide bounds of a fold).
    """
    claimed = stated.claimed()
    bare = stated.is_bare
    at_word = stated.tight() if bare else claimed
    remark = _remark(stated, computed)
    if face is not None and _agree(at_word, face, whole=whole):
        return Verdict("exact", remark=remark)
    strict = _strict_miss(stated, computed)
    if computed.too_wide and not strict and not computed.inside(claimed):
        return Verdict("unknown")
    if _agree(claimed, computed, whole=whole):
        if not bare or (face is None and _agree(at_word, computed, whole=whole)):
            return Verdict("exact", remark=remark)
        return Verdict("rounded", "note")
    if stated.hedge == "" and _agree(stated.cut(), computed, whole=whole):
        return Verdict("cut", "warning")
    if stated.hedge == "vague":
        return Verdict("impossible", "note")
    near = outer is not None and outer.meets(computed) and not strict
    firm = (bare and not near) or strict
    return Verdict("impossible", "error" if sure and firm else "warning")


def restated(first: Quantity, second: Quantity) -> Verdict:
    """Whether two statements of one figure agree; `first.claimed().common(...)` is what is left.

    Two bare counts of the same grain with three digits or more (4,120 and 4,130) are taken at their
    word: nobody rounds one figure to the same step in two ways.
    """
    one, other = first.claimed(), second.claimed()
    bare = first.is_bare and second.is_bare
    if bare and first.tight().meets(second.tight()):
        return Verdict("exact")
    alike = bare and first.kind == second.kind == "count" and first.coarse == second.coarse
    if alike and first.low is second.low is None and min(first.digits, second.digits) >= 3:
        return Verdict("impossible", "error")
    if one.meets(other):
        return Verdict("rounded", "note") if bare else Verdict("exact")
    if bare and (first.cut().meets(other) or second.cut().meets(one)):
        return Verdict("cut", "warning")
    if "vague" in (first.hedge, second.hedge):
        return Verdict("impossible", "note")
    strict = (second.is_bare and _strict_miss(first, other)) or (
        first.is_bare and _strict_miss(second, one)
    )
    return Verdict("impossible", "error" if bare or strict else "warning")


def best_of(*verdicts: Verdict) -> Verdict:
    """The verdict on a figure with several readings: one that fits clears it."""
    order = ("exact", "rounded", "unknown", "cut", "impossible")
    return min(verdicts, key=lambda verdict: order.index(verdict.name))


def _strict_miss(stated: Quantity, computed: Interval) -> bool:
    """Whether it misses on the side where the hedging words make no allowance."""
    claimed = stated.claimed()
    if stated.hedge in STRICT_BELOW and computed.below(claimed):
        return True
    return stated.hedge in STRICT_ABOVE and claimed.below(computed)


def _agree(reading: Interval, computed: Interval, *, whole: bool) -> bool:
    common = reading.common(computed)
    return common is not None and (not whole or common.integers() is not None)


def _remark(stated: Quantity, computed: Interval) -> str:
    value = stated.value
    if stated.hedge == "more-than" and computed.low is not None:
        return "far" if computed.low > min(value + stated.coarse, exact(3 * value, 2)) else ""
    if stated.hedge == "up-to" and computed.high is not None:
        return "misleading" if 2 * computed.high < value else ""
    return ""
