"""An exact count that the words set beside a loose one: `about 500 people, 486 in all`."""

from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import any_of
from blogcheck.typed import NamedTuple

APPOSED = later(r"(?: [a-z][a-z'’-]*){0,3}(?:,| \(| [-–]|—) ?")
APART = later(r"(?: [a-z][a-z'’-]*){4,9}(?:,| \(| [-–]|—|:) ?")
IN_ALL = later(rf",? {any_of('hedges/in_all')}\b")
# `; the council counted 36.`: how many somebody else made it, of nothing else.
COUNTED = later(
    r" [^\d.;:()]{3,60}(?:;|:|,? but| [-–]|—) (?:the |a |its |his |her )?(?:[A-Za-z][\w'’-]* ){1,4}"
    r"(?:counted|tallied|recorded|put (?:it|the (?:number|figure|total|toll|count|tally)) at"
    r"|(?:count|tally|total) (?:was|is|came to)) "
)
# `, 934 by the till's count`; `, a steward's clicker showing 587`; `, with 716 rung up`.
SET_OFF = later(r"(?: [A-Za-z][\w’'-]*){0,7}(?:,| \(| [-–—]) ?(?:with )?")
BY_COUNT = later(
    r" (?:(?:by|on|at|according to) (?:the |its |his |her |their |an? |one )?(?:[\w’'-]+ ){0,3}?"
    rf"{any_of('hedges/counters')}\b|(?:rung up|clicked)\b)"
)
SHOWING = later(
    r"(?: [A-Za-z][\w’'-]*){1,7}(?:,|:|;) (?:an?|the|its|his|her|their) (?:[\w’'-]+ ){1,4}"
    r"(?:showing|showed|recording|recorded|registering|counting|measured (?:it|them) at"
    r"|putting (?:it|them|the (?:total|number|figure|count|toll)) at) "
)
SO_FAR = later(rf"[^.;]{{0,40}}\b(?:{any_of('hedges/so_far')}|by \d[\w.:]*)\b")
DONE = later(r"(?: in all)?(?:[.;)]|,? (?:the|a) [a-z]+ said|$)")
CLOSED = later(
    rf",? (?:{any_of('hedges/in_all')}|according to"
    r"|by [^,.;()]{1,24} (?:count|reckoning|tally|figures))\b|,(?! \d)(?! and\b)|\)"
)


class Recount(NamedTuple):
    """How the words set a count beside one that stands before it.

    beside: straight behind it; counted: whether they say who or what counted.
    """

    beside: bool
    counted: bool


def told(text: str, loose: Figure, exact: Figure) -> Recount | None:
    """How the copy sets an exact figure beside the loose one before it; None if it does not."""
    start, begins, end = loose.end, exact.begins, exact.end
    beside = APPOSED.fullmatch(text, start, begins) and CLOSED.match(text, end)
    apart = not beside and (
        (APART.fullmatch(text, start, begins) and IN_ALL.match(text, end))
        or (COUNTED.fullmatch(text, start, begins) and DONE.match(text, end))
    )
    counted = (SET_OFF.fullmatch(text, start, begins) and BY_COUNT.match(text, end)) or (
        SHOWING.fullmatch(text, start, begins)
    )
    if not beside and not apart and (not counted or SO_FAR.match(text, end)):
        return None
    return Recount(bool(beside), bool(counted))
