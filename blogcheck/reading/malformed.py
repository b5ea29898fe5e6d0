"""Numbers that are none, why, and what was probably meant: `30,60`, `32,555,68`, `1.234.5`."""

import re


def fault_of(text: str) -> tuple[str, str] | None:
    """Why a token of digits, commas and points is no number, in words, and the likely repair.

    The repair is empty when none is likely. None for what is no attempt at a number: a version,
    an address, a telephone number.
    """
    pieces = re.split("[,.]", text)
    if not all(piece.isdecimal() for piece in pieces):
        return None
    if "," not in text:
        return _points(text, pieces)
    if "." not in text:
        return _commas(text, pieces)
    if text.count(",") == 1 and text.index(".") < text.index(","):
        head, _, tail = text.partition(",")
        return "a point between thousands and a decimal comma", f"{head.replace('.', ',')}.{tail}"
    return "commas and points that make no number", ""


def _points(text: str, pieces: list[str]) -> tuple[str, str] | None:
    """1.234.5 and 1.234.567; a version or a date with points is no number at all."""
    if len(pieces[0]) > 3 or any(len(piece) != 3 for piece in pieces[1:-1]):
        return None
    if len(pieces[-1]) == 3:
        return "points between thousands", text.replace(".", ",")
    if len(pieces) == 3:
        return "two decimal points", f"{pieces[0]},{pieces[1]}.{pieces[2]}"
    return None


def _commas(text: str, pieces: list[str]) -> tuple[str, str] | None:
    """30,60 and 32,555,68 and 1,0000; 22,24,26 is a list without its blanks."""
    last = len(pieces[-1])
    if len(pieces) > 2 and all(len(piece) < 3 for piece in pieces):
        return None
    if all(len(piece) == 4 and piece[:2] in ("19", "20") for piece in pieces):
        return None  # in 1998,2004 and 2006
    if len(pieces) > 2:
        if last < 3 and all(len(piece) == 3 for piece in pieces[1:-1]):
            return f"only {last} digits after the last comma", ""
        return "commas that are not before three digits", ""
    if last < 3:
        return "a decimal comma", text.replace(",", ".")
    grouped = f"{int(text.replace(',', '')):,}"
    if last > 3:
        return "a comma that is not before three digits", grouped
    return "a comma after more than three digits", grouped
