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
# A unit and the one below it in the same measurement, and how many make one.
BELOW = {
    ("foot", "inch"): 12, ("stone", "pound"): 14, ("pound", "ounce"): 16, ("mile", "yard"): 1760,
    ("yard", "foot"): 3, ("metre", "centimetre"): 100, ("kilometre", "metre"): 1000,
    ("metre", "millimetre"): 1000, ("kilogram", "gram"): 1000, ("litre", "millilitre"): 1000,
    ("centimetre", "millimetre"): 10, ("gallon", "pint"): 8,
}  # fmt: skip
GLUED = {
    "km": "kilometre", "kms": "kilometre", "kg": "kilogram", "kgs": "kilogram", "cm": "centimetre",
    "mm": "millimetre", "nm": "nanometre", "mph": "mile_per_hour", "kph": "kilometre_per_hour",
    "kmh": "kilometre_per_hour", "kmph": "kilometre_per_hour", "ft": "foot", "in": "inch",
    "lb": "pound", "lbs": "pound", "oz": "ounce", "st": "stone", "g": "gram", "mg": "milligram",
    "ml": "millilitre", "mls": "millilitre", "cl": "centilitre", "l": "litre", "yd": "yard",
    "yds": "yard", "mi": "mile", "ha": "hectare", "C": "celsius", "F": "fahrenheit",
    "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt", "kWh": "kilowatt_hour",
    "MWh": "megawatt_hour", "GWh": "gigawatt_hour", "TWh": "terawatt_hour", "Hz": "hertz",
    "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "KB": "kilobyte", "MB": "megabyte",
    "GB": "gigabyte", "TB": "terabyte", "Mbps": "megabit_per_second", "Gbps": "gigabit_per_second",
    "hp": "horsepower", "bhp": "horsepower", "cc": "cubic_centimetre", "sqm": "square_metre",
    "sqft": "square_foot", "kcal": "kilocalorie", "kJ": "kilojoule", "bbl": "barrel", "psi": "psi",
    "km²": "square_kilometre", "m²": "square_metre",
    "hPa": "hectopascal", "carat": "carat", "m": "metre", "gal": "gallon", "dl": "decilitre",
    "hl": "hectolitre", "dm": "decimetre", "tbsp": "tablespoon", "tsp": "teaspoon",
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


def in_units(parts: Sequence[Shape], words: Words) -> Quantity:
    """A measurement in its unit; `6ft 2in` in the smaller of its two units."""
    found: Quantity | None = None
    amount: Quantity | None = None
    for node in parts:
        if node.name in ("amount", "TENS"):
            amount = amounts.amount(node, words)
        elif node.name in ("UNIT_GLUED", "STONE_GLUED", "DAY", "MILLIONS"):
            found = _added(found, _glued(words.text(node), words))
        elif node.name == "PLAIN" and found is not None and found.unit == "foot":  # 5ft11
            found = _added(found, amounts.digits(words.text(node)).with_unit("inch", "measured"))
        elif node.name == "PLAIN":
            plain = amounts.digits(words.text(node))
            amount = plain if amount is None or found is not None else _over(amount, plain)
        elif node.name == "each" and found is not None:  # 80km/h
            hour = words.text(node.children[0]).lower() in ("h", "hr", "hour", "hours")
            period = "hour" if hour else words.text(node.children[0]).lower()
            found = found.with_unit(f"{found.unit}_per_{period}")
        elif node.name == "MEASURE":  # a mile
            found = counted(1).with_unit(words.listed(node), "measured")
        elif node.name in ("unit", "INCH", "FOOT_MARK", "FOOT_CURLY", "INCH_MARK"):
            name = unit(node, words)
            found = _added(found, (amount or counted(1)).with_unit(name, "measured"))
        elif node.name in amounts.PARTS or node.name == "GLYPH":
            value = exact(amounts.one_part(node, words) * (amount.value if amount else 1))
            amount = Quantity(value, exact(value, 5), exact(value, 5))
    if found is None:  # 5 m: a letter has no node
        return (amount or counted(1)).with_unit("metre", "measured")
    return found


def _over(above: Quantity, below: Quantity) -> Quantity:
    """1/4, in 1/4 inch."""
    grain = exact(1, below.value or 1)
    return Quantity(exact(above.value * grain), grain, grain)


def _glued(text: str, words: Words) -> Quantity:
    place = next(i for i, char in enumerate(text) if char.isalpha())
    name = GLUED.get(text[place:]) or words.values[text[place:]]
    return amounts.digits(text[:place]).with_unit(name, "measured")


def _added(first: Quantity | None, second: Quantity) -> Quantity:
    """One measurement in two units: 6ft 2in is 74 inches."""
    if first is None:
        return second
    factor = BELOW.get((first.unit, second.unit))
    if factor is None:
        return first
    value = exact(first.value * factor + second.value)
    return Quantity(value, second.fine, second.fine, "", "measured", second.unit)


def unit(node: Shape, words: Words) -> str:
    """The name in units.txt of what the words of a `unit` node say."""
    if node.name in _MARKED:
        return _MARKED[node.name]
    text = [words.texts[i].lower() for i in range(node.start, node.end)]
    names = {child.name: child for child in node.children}
    if "TEMPERATURE" in names:
        return words.listed(names["TEMPERATURE"])
    if "LIGHT" in names:
        return "light_year"
    if "MEASURE" not in names:
        return "degree"
    name = words.listed(names["MEASURE"])
    if text[0] in _KINDS_OF:
        return "tonne" if text[0] == "metric" else _KINDS_OF[text[0]] + name
    if (
        name.endswith("watt")
        and text[-1] in ("hour", "hours")
        and not {"per", "/", "a", "an"} & set(text)
    ):
        return f"{name}_hour"
    if "TIME_UNIT" in names or "PER_HOUR" in names:
        return f"{name}_per_{'hour' if text[-1] in ('h', 'hr') else text[-1]}"
    return name


_MARKED = {"INCH": "inch", "FOOT_MARK": "foot", "FOOT_CURLY": "foot", "INCH_MARK": "inch"}
_KINDS_OF = {
    "square": "square_", "sq": "square_", "cubic": "cubic_", "metric": "metric_",
    "nautical": "nautical_", "fluid": "fluid_", "troy": "troy_",
}  # fmt: skip


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
