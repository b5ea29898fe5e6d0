"""What is said of a fix: safe, unsafe or none, and why."""

import re

from blogcheck.document import Document
from blogcheck.rule import Finding, in_words

SHOWN = 3
WORD = r"\S{0,40}"


def told(document: Document, finding: Finding) -> str:
    """The `fix` line of a report."""
    fix = finding.fix
    if fix is None:
        return f"none offered: {_reason(document, finding)}"
    kind = ("safe" if fix.safe else "unsafe") + (f", {fix.why}" if fix.why else "")
    text = written(document, finding)
    if fix.why and not fix.safe:
        return f"{kind}: --fix --unsafe-fixes writes {text}"
    return f"{kind}: {text}"


def written(document: Document, finding: Finding) -> str:
    """What the copy would read with the fix; in quotation marks if it is more than one word."""
    fix = finding.fix
    if fix is None:
        return ""
    groups: list[list[tuple[int, int, str]]] = []
    for edit in sorted(fix.edits):
        if groups and edit[0] - groups[-1][-1][1] < 40:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    texts = [_applied(document.text, finding, group) for group in groups[:SHOWN]]
    more = f" and {len(groups) - SHOWN} more" if len(groups) > SHOWN else ""
    return ", ".join(f'"{text}"' if " " in text else text for text in texts) + more


def _applied(text: str, finding: Finding, edits: list[tuple[int, int, str]]) -> str:
    start, end = edits[0][0], edits[-1][1]
    about = finding.marks[0]
    if about.start <= end and start <= about.end:
        start, end = min(start, about.start), max(end, about.end)
    # A blank put in or a bracket taken out shows only beside the words around it.
    if any(not new.strip() for _, _, new in edits):
        before = re.search(rf"{WORD}\Z", text[max(start - 40, 0) : start])
        after = re.match(WORD, text[end : end + 40])
        start -= len(before[0]) if before else 0
        end += len(after[0]) if after else 0
    at, made = start, ""
    for first, last, new in edits:
        made += text[at:first] + new
        at = last
    return " ".join((made + text[at:end]).split())


def _reason(document: Document, finding: Finding) -> str:
    if document.quoted(finding.marks[0].start):
        return "these are somebody's own words"
    count = len({(mark.start, mark.end) for mark in finding.marks})
    if count < 2:
        return "the copy alone cannot say what is right"
    if count == 2:
        return "either of the two may be the wrong one"
    return f"any of the {in_words(count)} numbers may be the wrong one"
