"""More copy for a rule than its page has room for: plain text, a line each, in the corpus.

`rules/gaps/stated_gap.py` has it in `corpus/rules/gaps/stated_gap.txt`. A line is

    copy with the [[figure]] => words of the message

with ` | warning` behind it where the severity is not the rule's own; `! copy => why` where the rule
is silent, `= copy` where it is and lists the relation as checked. `#` begins a comment.
"""

import os

from blogcheck.rule import Example, Rule, bad, good

TOLD, SEVERITY = " => ", " | "


def copy_for(rule: Rule) -> tuple[Example, ...]:
    """The examples of a rule in the corpus beside its rules; none where there is no such corpus.

    Raises ValueError for a line that is none.
    """
    group, name = os.path.split(os.path.splitext(rule.path)[0])
    rules, group = os.path.split(group)
    path = os.path.join(os.path.dirname(rules), "corpus", "rules", group, f"{name}.txt")
    try:
        with open(path, encoding="utf-8") as file:
            lines = [line.rstrip("\n") for line in file]
    except FileNotFoundError:
        return ()
    return tuple(example(line) for line in lines if line and not line.startswith("#"))


def example(line: str) -> Example:
    """One line as an example. Raises ValueError if it does not say what the rule is to say."""
    text, _, said = line.partition(TOLD)
    if text.startswith(("! ", "= ")):
        return good(text[2:], said, holds=text.startswith("="))
    message, _, severity = said.partition(SEVERITY)
    if not message:
        raise ValueError(f"it has no words of the message: {line!r}")
    return bad(text, message, severity=severity)
