"""Writes a note: the finding or the check, its places, and its working as a column sum."""

import re
from collections.abc import Callable, Container
from dataclasses import replace

from blogcheck.document import Document, Span
from blogcheck.patterns import later
from blogcheck.reports.drawing.fixes import told as fix_told
from blogcheck.reports.drawing.fixes import written
from blogcheck.reports.review.view import Note, Place, Ref, Step
from blogcheck.rule import Check, Finding, Line

LONGEST = 60
# A number and the unit after it: the unit leaves the column, so that digits stand under digits.
NUMBER = later(r"([£$€]?\d[\d,.]*)(?: (.+))?", re.DOTALL)
AMOUNT = later(r"([£$€]?\d[\d,.]*(?:%|m\b|bn\b)?)\s+(.*)", re.DOTALL)


def trimmed(text: str, start: int, end: int) -> Span:
    """A span without the blanks at its ends; an empty one is widened to a single character."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        start = max(min(start, len(text) - 1), 0)
        end = min(start + 1, len(text))
    return Span(start, end)


class Scribe:
    """Writes the notes of one post.

    anchors: the ids that the copy has; anchor: gives the id of the copy at an offset.
    """

    def __init__(
        self, document: Document, anchors: Container[str], anchor: Callable[[int], str]
    ) -> None:
        self._document = document
        self._anchors = anchors
        self._anchor = anchor

    def place(self, start: int, end: int, label: str = "") -> Place:
        """A place of the copy; without an anchor if nothing is marked there."""
        start, end = trimmed(self._document.text, start, end)
        text = " ".join(self._document.text[start : min(end, start + LONGEST)].split())
        if end - start > LONGEST:
            text += "…"
        line, column = self._document.line_column(start)
        index = self._document.entry_at(start)
        entry = self._document.entries[index] if index >= 0 else None
        name = entry.clock.text if entry and entry.clock else ""
        anchor = self._anchor(start)
        return Place(text, line, column, anchor if anchor in self._anchors else "", label, name)

    def note(self, ref: Ref, item: Finding | Check) -> Note:
        """The note of a finding or of a relation that holds."""
        working = item.working
        places = tuple(self.place(mark.start, mark.end, mark.label) for mark in item.marks)
        told = item if isinstance(item, Finding) else None
        return Note(
            number=ref.number,
            state=ref.state,
            anchor=ref.anchor,
            rule=item.rule,
            group=item.group,
            message=told.message if told else "",
            places=places,
            steps=self._steps(item, places[0] if places else None),
            expression=_typeset(working.expression),
            computed=working.computed,
            stated=working.stated,
            difference=working.difference,
            confidence=told.confidence if told else "",
            checked=told.checked if told else (),
            also=told.also if told else (),
            help=told.help if told else "",
            fix=self._fix(told) if told else "",
        )

    def _steps(self, item: Finding | Check, about: Place | None) -> tuple[Step, ...]:
        """The column sum: operands, what they make, what the copy says, how far it is off."""
        working = item.working
        printed: dict[int | None, str] = {
            mark.start: self._document.text[mark.start : mark.end] for mark in item.marks
        }
        operands = [line for line in working.lines if line.sign != "="]
        steps = [
            Step(
                "operand",
                _typeset(line.sign),
                line.figure,
                _written(line, printed),
                None if line.offset is None else self.place(line.offset, line.offset + 1),
            )
            for line in operands
        ]
        # A line with an equals sign is worked out, as `computed` is.
        results = [(line.figure, line.label) for line in working.lines if line.sign == "="]
        if working.computed:
            results.append((working.computed, "computed"))
        steps += [Step("computed", "", figure, label) for figure, label in results]
        if working.stated:
            steps.append(Step("stated", "", working.stated, "stated", about))
        if working.difference:
            amount = AMOUNT.fullmatch(working.difference)
            figure, label = amount.groups() if amount else ("", working.difference)
            steps.append(Step("difference", "", figure, label))
        return _aligned(steps)

    def _fix(self, told: Finding) -> str:
        """A fix in words: what the copy would read, and whether that changes what is said."""
        if told.fix is None:
            if told.severity == "note":
                return ""
            why = fix_told(self._document, told).removeprefix("none offered: ")
            return f"No fix offered: {why}"
        kind = "Safe fix" if told.fix.safe else "Possible fix, changes what the copy says"
        why = f" ({told.fix.why})" if told.fix.why else ""
        return f"{kind}: {written(self._document, told)}{why}"


def _aligned(steps: list[Step]) -> tuple[Step, ...]:
    """The same steps with every decimal point in one column, padded as a fixed-width font needs."""
    parts = [NUMBER.fullmatch(step.figure) for step in steps]
    tails = [len(part[1]) - (part[1] + ".").index(".") if part else 0 for part in parts]
    widest = max(tails, default=0)
    made = []
    for step, part, tail in zip(steps, parts, tails, strict=True):
        if part is None:
            made.append(step)
            continue
        label = ", ".join(text for text in (part[2], step.label) if text)
        made.append(replace(step, figure=part[1] + "\u00a0" * (widest - tail), label=label))
    return tuple(made)


def _typeset(expression: str) -> str:
    """A hyphen that stands for a minus becomes one; a hyphen inside a word stays."""
    return re.sub(r"(?<![^\s(])-(?=\s|\d|$)", "−", expression)


def _written(line: Line, printed: dict[int | None, str]) -> str:
    """The label of an operand; where the copy prints it otherwise than the working, how."""
    copy = printed.get(line.offset, "")
    if line.figure in copy or copy in line.figure:
        return line.label
    return f"{line.label}, written “{copy}”" if line.label else f"written “{copy}”"
