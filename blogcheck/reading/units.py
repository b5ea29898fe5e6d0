"""What an amount is of: percentage points, sums of money."""

from collections.abc import Sequence

from blogcheck.quantity import Quantity, counted, exact
from blogcheck.reading import amounts
from blogcheck.reading.amounts import Words
from blogcheck.reading.tables import Shape

DOLLARS = {
    "US": "USD", "AU": "AUD", "CA": "CAD", "SG": "SGD", "JM": "JMD", "NZ": "NZD", "HK": "HKD",
}  # fmt: skip
OTHERS = {
    ("EG", "GBP"): "EGP", ("LB", "GBP"): "LBP", ("TR", "TRY"): "TRY", ("CH", "CHF"): "CHF",
    ("PK", "INR"): "PKR", ("MX", "MXN"): "MXN",
}  # fmt: skip
COINS = frozenset({"SIGN", "CODE", "CURRENCY", "PENNY"})


def in_points(parts: Sequence[Shape], words: Words) -> Quantity:
    """Percentage points, basis points, or points of which the copy does not say what kind."""
    names = {node.name for node in parts}
    unit = "percentage_point" if {"point_sign", "percent_sign"} & names else "point"
    if names & {"BASIS", "BPS"}:
        unit = "basis_point"
    first = parts[0]
    if first.name == "POINTS_GLUED":
        return amounts.digits(words.text(first)[:-2]).with_unit("percentage_point", "share")
    if first.name == "HALF_":
        return Quantity(exact(1, 2), exact(1, 10), exact(1, 10), "", "share", unit)
    kind = "count" if unit == "point" else "share"
    return amounts.amount(first, words).with_unit(unit, kind)


def in_money(parts: Sequence[Shape], words: Words) -> Quantity:
    """A sum of money in its currency; pence and cents alone stay what they are."""
    first = parts[0]
    if first.name == "PENCE_GLUED":
        text = words.text(first)
        return amounts.digits(text[:-1]).with_unit("penny" if text[-1] == "p" else "cent")
    if first.name == "CODE_GLUED":
        text = words.text(first)
        return amounts.digits(text[:-3]).with_unit(text[-3:])
    unit = currency(parts, words)
    sums = [amounts.amount(p, words) for p in parts if p.name in ("amount", "TENS")]
    if first.name == "HALF_":
        found = Quantity(exact(1, 2), exact(1, 10), exact(1, 10))
    else:
        found = sums[0] if sums else counted(1)
    rest = sums[1] if len(sums) > 1 else None
    if parts[-1].name == "PENCE_GLUED":
        rest = amounts.digits(words.text(parts[-1])[:-1])
    if rest is not None:
        cent = exact(1, 100)
        found = Quantity(exact(found.value + rest.value * cent), cent, cent)
    return found.with_unit(unit)


def currency(parts: Sequence[Shape], words: Words) -> str:
    """The currency that the signs, codes and names say: the code where there is one."""
    found = ""
    nation = ""
    for node in parts:
        if node.name == "NATION":
            nation = words.listed(node)
        elif node.name == "CODE" or (node.name in COINS and not found):
            found = words.listed(node)
    if nation:
        return DOLLARS.get(nation, found) if found == "USD" else OTHERS.get((nation, found), found)
    return found
