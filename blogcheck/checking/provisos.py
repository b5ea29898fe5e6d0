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


# A gap or a change may be told to something of which no figure stands here.
COMPARING = frozenset(("gaps", "percentages"))
THAN = later(
    r"(?: [^\W\d][\w’'-]*){1,2} than (?:at|the (?:legal|law|limit|rules?|usual)|any|planned"
    r"|hoped|expected|forecast|predicted|feared|allowed|its peak|their peak|in the (?!same))\b"
)


def told(facts: Facts, group: str, marks: Iterable[Mark]) -> bool:
    """Whether a proviso stands behind the last of the figures that a finding uses.

    group: that of the rule that speaks.
    """
    if group not in GROUPS:
        return False
    end = max(mark.end for mark in marks if mark.role != REPAIR)
    text = facts.document.flat
    compared = group in COMPARING and THAN.match(text, end) is not None
    return compared or PROVISO.match(text, end) is not None
