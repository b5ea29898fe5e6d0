"""What is measured in lengths, weights, heat: `26 miles`, `6ft 2in`, `30C`, `20 m/s`."""

from collections.abc import Sequence

from blogcheck.quantity import Quantity, counted, exact
from blogcheck.reading import amounts
from blogcheck.reading.amounts import Words
from blogcheck.reading.tables import Shape
from blogcheck.reading.vaguely import VAGUELY, vaguely

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
    "ins": "inch",
    "lb": "pound", "lbs": "pound", "oz": "ounce", "st": "stone", "g": "gram", "mg": "milligram",
    "ml": "millilitre", "mls": "millilitre", "cl": "centilitre", "l": "litre", "yd": "yard",
    "yds": "yard", "mi": "mile", "ha": "hectare", "C": "celsius", "F": "fahrenheit",
    "W": "watt", "V": "volt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt",
    "TW": "terawatt", "kWh": "kilowatt_hour",
    "MWh": "megawatt_hour", "GWh": "gigawatt_hour", "TWh": "terawatt_hour", "Hz": "hertz",
    "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "KB": "kilobyte", "MB": "megabyte",
    "GB": "gigabyte", "TB": "terabyte", "Mbps": "megabit_per_second", "Gbps": "gigabit_per_second",
    "hp": "horsepower", "bhp": "horsepower", "cc": "cubic_centimetre", "sqm": "square_metre",
    "sqft": "square_foot", "kcal": "kilocalorie", "kJ": "kilojoule", "bbl": "barrel", "psi": "psi",
    "km²": "square_kilometre", "m²": "square_metre",
    "hPa": "hectopascal", "carat": "carat", "m": "metre", "gal": "gallon", "dl": "decilitre",
    "hl": "hectolitre", "dm": "decimetre", "tbsp": "tablespoon", "tsp": "teaspoon",
    "º": "degree", "MP": "megapixel",
}  # fmt: skip
# Which unit is left out behind another: six foot two, 11 stone 4.
LEFT_OUT = {"foot": "inch", "stone": "pound"}
# Lengths that a 2 or a 3 may be glued to: 10km2.
RAISED = frozenset({"metre", "kilometre", "centimetre", "millimetre"})
_POWERS = {"2": "square_", "3": "cubic_"}
GLUED_ON = frozenset({"UNIT_GLUED", "STONE_GLUED", "DAY", "MILLIONS"})
_NAMED = {
    "INCH": "inch", "FOOT_MARK": "foot", "FOOT_CURLY": "foot", "INCH_MARK": "inch",
    "INCH_CURLY": "inch", "CURRENCY": "pound", "bit": "bit",
}  # fmt: skip
_NAMES = frozenset({*_NAMED, "unit", "MEASURE", "below_zero"})
_KINDS_OF = {
    "square": "square_", "sq": "square_", "cubic": "cubic_", "cu": "cubic_", "metric": "metric_",
    "nautical": "nautical_", "fluid": "fluid_", "fl": "fluid_", "troy": "troy_", "short": "us_",
    "long": "",
}  # fmt: skip
_PERIODS = {
    "h": "hour", "hr": "hour", "hours": "hour", "s": "second", "sec": "second", "seconds": "second",
}  # fmt: skip
# As a speed these are bits; as the size of a file, bytes.
_BITS = {"Mb": "megabit", "Gb": "gigabit", "Kb": "kilobit", "kb": "kilobit"}
_PARTS_PER = {"1000000": "part_per_million", "1000000000": "part_per_billion"}


def in_units(parts: Sequence[Shape], words: Words) -> Quantity:
    """A measurement in its unit; `6ft 2in` in the smaller of its two units."""
    if parts[0].name == "absolute_zero":
        return counted(0).with_unit("kelvin", "measured")
    if parts[0].name in VAGUELY:
        return vaguely(parts, words).with_unit(unit(parts[-1], words), "measured")
    found: Quantity | None = None
    # The number whose unit is still to come.
    some: Quantity | None = None
    for node in parts:
        if node.name in ("amount", "TENS"):
            some = amounts.amount(node, words)
        elif node.name in GLUED_ON:
            found = _added(found, _glued(node, words))
        elif node.name in _NAMES:
            found = _added(found, _in(some, unit(node, words), below=node.name == "below_zero"))
        elif node.name in ("each", "PER_SECOND"):
            found = _each(node, found or _in(some, "metre"), words)
        elif node.name in ("PLAIN", "UNIT", "TEEN") and found is not None:
            found = _with_bare(found, node, words)
        elif node.name == "PLAIN":
            plain = amounts.digits(words.text(node))
            some = plain if some is None else _over(some, plain)
        elif node.name == "TEMPERATURE" and found is not None:  # 200º C
            found = found.with_unit(words.listed(node))
        elif node.name == "HALF_" and found is not None:  # a mile and a half
            half = exact(1, 2)
            found = found._replace(value=exact(found.value + half), fine=half, coarse=half)
        else:
            value = exact(amounts.one_part(node, words) * (some.value if some else 1))
            some = Quantity(value, exact(value, 5), exact(value, 5))
    return found or _in(some, "metre")  # 5 m: a letter has no node


def _in(some: Quantity | None, name: str, *, below: bool = False) -> Quantity:
    """So many of a unit, or one; below: so far under nought."""
    found = (some or counted(1)).with_unit(name, "measured")
    return found._replace(value=-found.value) if below else found


def _each(node: Shape, found: Quantity, words: Words) -> Quantity:
    """80km/h, 20 m/s, 3Mb/s."""
    symbol = words.texts[node.start - 1 if node.name == "each" else node.start - 2]
    period = words.texts[node.end - 1].lower()
    period = _PERIODS.get(period, period)
    bits = _BITS.get(symbol.lstrip("0123456789.,")) if period == "second" else None
    return found.with_unit(f"{bits or found.unit}_per_{period}")


def _over(above: Quantity, below: Quantity) -> Quantity:
    """1/4, in 1/4 inch."""
    grain = exact(1, below.value or 1)
    return Quantity(exact(above.value * grain), grain, grain)


def _with_bare(found: Quantity, node: Shape, words: Words) -> Quantity:
    """A measurement with a number that has no unit of its own: 6ft 2, 10km2."""
    if found.unit in RAISED:
        return found.with_unit(_POWERS[words.text(node)] + found.unit)
    return _added(found, _in(amounts.amount(node, words), LEFT_OUT.get(found.unit, "")))


def _glued(node: Shape, words: Words) -> Quantity:
    """A number and its unit in one token, or behind a point: 3km, .5mm."""
    text = words.text(node)
    if words.texts[node.start - 1 : node.start] == ["."]:
        text = f"0.{text}"
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
    if node.name in _NAMED:
        return _NAMED[node.name]
    text = [words.texts[i].lower() for i in range(node.start, node.end)]
    measures = [words.listed(child) for child in node.children if child.name == "MEASURE"]
    names = {child.name: child for child in node.children}
    if node.name == "MEASURE":
        return words.listed(node)
    if "TEMPERATURE" in names:
        return words.listed(names["TEMPERATURE"])
    if "LIGHT" in names:
        return "light_year"
    if "SO_MANY" in names:
        return _PARTS_PER.get(words.listed(names["SCALE"]), "")
    if text[0] in _KINDS_OF:
        name = measures[0] if measures else "metre"
        return "tonne" if text[0] == "metric" else _KINDS_OF[text[0]] + name
    if not measures:
        return "mile_per_hour" if "PENNY" in names else "degree"  # 70 m.p.h., 90 degrees
    if len(measures) > 1:
        return ("_per_" if "per" in text else "_").join(measures)
    if not names.keys() & _TIMES:
        return measures[0]
    bits = _BITS.get(words.texts[node.start]) if "PER_SECOND" in names else None
    return _over_time(bits or measures[0], text)


_TIMES = frozenset({"TIME_UNIT", "SECOND", "PER_HOUR", "PER_SECOND"})


def _over_time(name: str, text: Sequence[str]) -> str:
    """Miles an hour, but watt-hours."""
    per = {"per", "/", "a", "an"} & set(text)
    if name.endswith("watt") and text[-1] in ("hour", "hours") and not per:
        return f"{name}_hour"
    return f"{name}_per_{_PERIODS.get(text[-1], text[-1])}"
