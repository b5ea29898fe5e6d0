"""Counts of occasions, as the copy tells them: `twice`, `three times`."""

from blogcheck.reading.claim import Figure

TIMES = " times"


def end_of(text: str, figure: Figure) -> int:
    """Where a count of occasions ends that begins with a figure, in code points; 0 if none does."""
    if figure.kind == "multiple":
        return figure.end
    counted = figure.kind == "number" and text.startswith(TIMES, figure.end)
    return figure.end + len(TIMES) if counted else 0
