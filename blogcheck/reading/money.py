"""Sums of money: `£3bn`, `60 pence`, `five dollars and 20 cents`, `Rupees 500 crore`."""

from collections.abc import Sequence

from blogcheck.quantity import Quantity, counted, exact
from blogcheck.reading import amounts
from blogcheck.reading.amounts import Words
from blogcheck.reading.tables import Shape
from blogcheck.reading.vaguely import VAGUELY, vaguely

# The currencies that go by the name of another one: whose they are, and their codes.
NAMESAKES = {
    "USD": "US USD AU AUD CA CAD NZ NZD HK HKD SG SGD JM JMD TW TWD ZW ZWD FJ FJD BM BMD BB BBD",
    "NOK": "DK DKK SE SEK IS ISK CZ CZK",
    "SEK": "DK DKK NO NOK IS ISK",
    "GBP": "EG EGP LB LBP SY SYP IE IEP",
    "MXN": "AR ARS CL CLP CO COP PH PHP CU CUP",
    "INR": "PK PKR NP NPR MU MUR LK LKR",
    "JOD": "IQ IQD KW KWD BH BHD DZ DZD TN TND LY LYD RS RSD",
    "IRR": "OM OMR",
    "SAR": "QA QAR",
    "SHS": "KE KES UG UGX TZ TZS SO SOS",
    "CHF": "FR FRF BE BEF",
    "DEM": "FI FIM",
    "AED": "MA MAD",
    "TRY": "IT ITL",
}
_PLAIN = {"RS": "INR", "RAND": "ZAR", "cent": "cent"}
COINS = frozenset({"SIGN", "CODE", "CURRENCY", "PENNY", "MILLION_CODE", *_PLAIN})
_GLUED = frozenset({"BILLIONS", "RATE_GLUED", "POINTS_GLUED", "PENCE_GLUED"})
_CENT = exact(1, 100)


def in_money(parts: Sequence[Shape], words: Words) -> Quantity:
    """A sum of money in its currency; pence and cents alone stay what they are."""
    first = parts[0]
    if first.name == "PENCE_GLUED":
        text = words.text(first)
        return amounts.digits(text[:-1]).with_unit("penny" if text[-1] == "p" else "cent")
    if first.name == "CODE_GLUED":
        number, code = _apart(words.text(first))
        return amounts.digits(number).with_unit({"RM": "MYR", "RMB": "CNY"}.get(code, code))
    unit = currency(parts, words)
    if first.name in VAGUELY:
        return vaguely(parts, words).with_unit(unit)
    found = _whole(parts, words)
    rest = _rest(parts, words)
    if rest is not None:
        found = Quantity(exact(found.value + rest.value * _CENT), _CENT, _CENT)
    if first.name == "SIGN" and words.texts[first.end : first.end + 1] in (["-"], ["–"]):  # $-99
        found = found._replace(value=-found.value)
    return found.with_unit(unit)


def _apart(text: str) -> tuple[str, str]:
    """The number of a token, and the letters behind it."""
    cut = next(i for i, char in enumerate(text) if char.isalpha())
    return text[:cut], text[cut:]


def _sums(parts: Sequence[Shape]) -> list[Shape]:
    return [node for node in parts if node.name in ("amount", "TENS")]


def _whole(parts: Sequence[Shape], words: Words) -> Quantity:
    """The pounds of pounds and pence."""
    first, last = parts[0], parts[-1]
    sums = _sums(parts)
    if last.name in _GLUED and not sums:
        number, letters = _apart(words.text(last))
        return amounts.digits(number).scaled(10**9 if letters == "b" else 1)
    if first.name == "HALF_":
        return Quantity(exact(1, 2), exact(1, 10), exact(1, 10))
    if not sums or _is_one(parts, words):
        return counted(1)
    found = amounts.amount(sums[0], words)
    if "MILLION_CODE" in (first.name, last.name):
        return found.scaled(10**6)
    return found.scaled(int(words.listed(last))) if last.name == "SCALE" else found


def _rest(parts: Sequence[Shape], words: Words) -> Quantity | None:
    """The pence of pounds and pence; None if there are none."""
    last = parts[-1]
    sums = _sums(parts)
    if last.name == "PENCE_GLUED":
        return amounts.digits(words.text(last)[:-1]) if sums else None
    sums = sums[not _is_one(parts, words) :]
    return amounts.amount(sums[0], words) if sums else None


def _is_one(parts: Sequence[Shape], words: Words) -> bool:
    """Whether it is one of the coin, and perhaps more: a dollar, a dollar and 42 cents."""
    first = parts[0]
    return first.name == "CURRENCY" and words.texts[: first.start][-1:] in (["a"], ["A"])


def currency(parts: Sequence[Shape], words: Words) -> str:
    """The currency that the signs, codes and names say: the code where there is one."""
    found = nation = ""
    for node in parts:
        if node.name == "NATION":
            nation = words.listed(node)
        elif node.name == "us":
            nation = "US"
        elif node.name == "CODE" or (node.name in COINS and not found):
            found = _PLAIN.get(node.name) or words.listed(node)
    codes = NAMESAKES.get(found, "").split()
    return codes[codes.index(nation) + 1] if nation in codes else found
