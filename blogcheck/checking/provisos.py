"""What is said straight behind a figure and makes it right: with the driver, without the Mondays.

Figures are held against one another as they stand; who says what else is in one of them, or what is
left out, has reckoned with it, and the copy need not say how.
"""

from collections.abc import Iterable

from blogcheck.binding.facts import Facts
from blogcheck.patterns import later
from blogcheck.rule import REPAIR, Mark

# The groups whose rules reckon with several figures.
GROUPS = frozenset(("gaps", "totals", "percentages", "counts", "ratios", "ranges"))
# Up to a few words, and then what is in or out, or on which terms.
PROVISO = later(
    r"(?: (?!(?:and|or|but|to|from|against|than)\b)[^\W\d][\w’'-]*){0,4}? ?"
    r"(?:\(|\b)(?:with(?:out| (?:the|an?|its|his|her|their|no|some|one|returns|fees|all"
    r"(?! (?:[\w’'-]+ ){1,3}?(?:reporting|reported|counted|declared|in)\b)))"
    r"|excluding|includ(?:ing|es)|(?:not )?counting|discounting|once|unless|allowing for|net of"
    r"|adjust(?:ed|ing) for|ignoring|apart from|except|besides|barring|either way|left out)\b"
)


def told(facts: Facts, marks: Iterable[Mark]) -> bool:
    """Whether a proviso stands behind the last of the figures that a finding uses."""
    end = max(mark.end for mark in marks if mark.role != REPAIR)
    return PROVISO.match(facts.document.flat, end) is not None
