"""Whether a finding is fit to print: its marks, its working and its message must agree.

The engine takes only what could be shown at all; this is the closer reading, for tests and for the
examples of rules.
"""

from collections.abc import Sequence
from itertools import pairwise

from blogcheck.rule import REPAIR, Check, Finding, Fix, Mark, Working


def read(said: Finding | Check, text: str) -> tuple[str, ...]:
    """What is wrong with a finding or a check of a post, each in a sentence; empty if it is fit.

    text: the copy of the post, which the offsets count in.
    """
    faults = [*_marks(said.marks, text), *_working(said.working, said.marks, text)]
    if isinstance(said, Finding) and not faults:
        faults += _message(said, text)
        faults += _fix(said.fix, text) if said.fix else ()
    return tuple(faults)


def _marks(marks: Sequence[Mark], text: str) -> list[str]:
    if not marks:
        return ["there is no mark"]
    faults = [
        f"the mark {mark.start}:{mark.end} lies outside the copy, or is empty"
        for mark in marks
        if not 0 <= mark.start < mark.end <= len(text)
    ]
    faults += [f"the mark on {text[m.start : m.end]!r} has no role" for m in marks if not m.role]
    ordered = sorted(marks, key=lambda mark: mark.start)
    for left, right in pairwise(ordered):
        if right.start < left.end:
            shown = f"{text[left.start : left.end]!r} and {text[right.start : right.end]!r}"
            faults.append(f"two marks lie over one another: {shown}")
    return faults


def _working(working: Working, marks: Sequence[Mark], text: str) -> list[str]:
    """Every figure of the sum that is on the page has a mark, and stands there as it is printed."""
    faults = []
    for line in working.lines:
        if line.offset is None:
            continue
        held = next((m for m in marks if m.start <= line.offset < m.end), None)
        if held is None:
            faults.append(f"the working has {line.figure!r} at {line.offset}, where no mark is")
        elif held.role != REPAIR and line.figure not in text[held.start : held.end]:
            printed = text[held.start : held.end]
            faults.append(f"the working has {line.figure!r} where the copy has {printed!r}")
    if working.stated and not any(working.stated in text[m.start : m.end] for m in marks):
        faults.append(f"the working states {working.stated!r}, which stands under no mark")
    return faults


def _message(finding: Finding, text: str) -> list[str]:
    """The message stands alone: one line, with a figure of the copy and what the sum comes to."""
    faults = []
    message = finding.message
    if not message or message != message.strip() or "\n" in message:
        faults.append(f"the message is not one line: {message!r}")
    if message.endswith("."):
        faults.append(f"the message ends with a full stop: {message!r}")
    if not any(text[m.start : m.end].casefold() in message.casefold() for m in finding.marks):
        faults.append(f"the message has none of the marked figures: {message!r}")
    if finding.working.computed and finding.working.computed not in message:
        computed = finding.working.computed
        faults.append(f"the message does not have what was computed, {computed!r}: {message!r}")
    return faults


def _fix(fix: Fix, text: str) -> list[str]:
    faults = [] if fix.edits else ["the fix changes nothing"]
    last = 0
    for start, end, new in sorted(fix.edits):
        if not last <= start <= end <= len(text):
            faults.append(f"the fix edits {start}:{end}, outside the copy or twice")
        elif text[start:end] == new:
            faults.append(f"the fix writes {new!r} over itself")
        last = max(last, end)
    return faults
