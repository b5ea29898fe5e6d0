"""What an amount is of: per cent, points, sums of money, units of measure, time."""

from collections.abc import Sequence

from blogcheck.quantity import Exact, Quantity, counted, exact
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
COINS = frozenset({"SIGN", "CODE", "CURRENCY", "PENNY", "RS", "cent", "MILLION_CODE"})


def in_percent(parts: Sequence[Shape], words: Words) -> Quantity:
    """A percentage, in per cent."""
    if parts[0].name == "PERCENT_GLUED":
        found = amounts.digits(words.text(parts[0]).rstrip("percnt"))
    elif parts[0].name in amounts.PARTS or len(parts) > 2:
        found = _part_of_unit(parts[:-1], words)
    else:
        found = amounts.amount(parts[0], words)
    return found.with_unit("percent", "share")


def _part_of_unit(parts: Sequence[Shape], words: Words) -> Quantity:
    """Half a per cent, a quarter of one per cent: to a tenth."""
    value: Exact = 1
    for node in parts:
        if node.name in amounts.PARTS or node.name == "GLYPH":
            value = exact(value * amounts.one_part(node, words))
        else:
            value = exact(value * amounts.amount(node, words).value)
    return Quantity(value, exact(1, 10), exact(1, 10))


def in_points(parts: Sequence[Shape], words: Words) -> Quantity:
    """Percentage points, basis points, or points of which the copy does not say what kind."""
    names = {node.name for node in parts}
    unit = "percentage_point" if {"point_sign", "percent_sign"} & names else "point"
    if names & {"basis", "bps"}:
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
        cut = next(i for i, char in enumerate(text) if char.isalpha())
        return amounts.digits(text[:cut]).with_unit({"RM": "MYR"}.get(text[cut:], text[cut:]))
    unit = currency(parts, words)
    sums = [amounts.amount(p, words) for p in parts if p.name in ("amount", "TENS")]
    if first.name == "HALF_":
        found = Quantity(exact(1, 2), exact(1, 10), exact(1, 10))
    else:
        found = sums[0] if sums else counted(1)
    if "MILLION_CODE" in (first.name, parts[-1].name):
        found = found.scaled(10**6)
    if parts[-1].name == "SCALE":
        found = found.scaled(int(words.listed(parts[-1])))
    # A dollar and 42 cents: the first sum has no amount of its own.
    one = len(sums) == 1 and first.name != "amount" and parts[-1].name in ("PENNY", "cent")
    if one and first.name == "CURRENCY":
        sums.insert(0, counted(1))
        found = sums[0]
    rest = sums[1] if len(sums) > 1 else None
    if parts[-1].name == "PENCE_GLUED":
        rest = amounts.digits(words.text(parts[-1])[:-1])
    if rest is not None:
        cent = exact(1, 100)
        found = Quantity(exact(found.value + rest.value * cent), cent, cent)
    if first.name == "SIGN" and words.texts[first.end : first.end + 1] in (["-"], ["–"]):  # $-99
        found = found._replace(value=-found.value)
    return found.with_unit(unit)


def in_time(parts: Sequence[Shape], words: Words) -> Quantity:
    """A stretch of time, in seconds."""
    seconds = 1 if parts[-1].name == "SECOND" else int(words.listed(parts[-1]))
    return amounts.amount(parts[0], words).scaled(seconds).with_unit("second", "measured")


def currency(parts: Sequence[Shape], words: Words) -> str:
    """The currency that the signs, codes and names say: the code where there is one."""
    found = ""
    nation = ""
    for node in parts:
        if node.name == "NATION":
            nation = words.listed(node)
        elif node.name == "CODE" or (node.name in COINS and not found):
            found = {"RS": "INR", "cent": "cent"}.get(node.name) or words.listed(node)
    if nation:
        return DOLLARS.get(nation, found) if found == "USD" else OTHERS.get((nation, found), found)
    return found
