"""Numbers that are none, why, and what was probably meant: `30,60`, `32,555,68`, `1.234.5`."""

import re

_TAIL = re.compile(r"[,.](\d+)$")


def fault_of(text: str) -> tuple[str, str] | None:
    """Why a token of digits, commas and points is no number, in words, and the likely repair.

    The repair is empty when none is likely. None for what is no attempt at a number: a version,
    an address, a telephone number.
    """
    points, commas = text.count("."), text.count(",")
    pieces = re.split("[,.]", text)
    if not all(piece.isdecimal() for piece in pieces):
        return None
    last = len(pieces[-1])
    if points > 1 and not commas:
        if all(len(piece) == 3 for piece in pieces[1:]) and len(pieces[0]) <= 3:
            return "points between thousands", text.replace(".", ",")
        if points == 2 and len(pieces[1]) == 3 and len(pieces[0]) <= 3:
            return "two decimal points", f"{pieces[0]},{pieces[1]}.{pieces[2]}"
        return None
    if commas == 1 and not points:
        if last <= 2:
            return "a decimal comma", text.replace(",", ".")
        if last > 3:
            return "a comma that is not before three digits", f"{int(text.replace(',', '')):,}"
        return "a comma after more than three digits", f"{int(text.replace(',', '')):,}"
    if commas == 1 and points == 1 and text.index(".") < text.index(","):
        return "a point between thousands and a decimal comma", text.replace(",", " ").replace(".", ",").replace(" ", ".")
    if commas > 1 and not points:
        if last <= 2 and all(len(piece) == 3 for piece in pieces[1:-1]):
            return f"only {last} digits after the last comma", ""
        return "commas that are not before three digits", ""
    return "commas and points that make no number", ""
