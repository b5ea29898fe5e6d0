"""The page of a house rule, from what its file says."""

from collections.abc import Iterator

from blogcheck.checking.house.choice import Choice
from blogcheck.checking.house.form import Plan
from blogcheck.patterns import later
from blogcheck.rule import printed

BY = {"count": "a number of {}", "share": "a share: {}", "money": "a sum of money: {}"}
SENTENCE = later(r"(.+?[.!?])(?:\s+|$)")
TOGETHER = {
    "entry": "one entry, or one article",
    "paragraph": "one paragraph",
    "sentence": "one sentence",
}
SETTLED = "Go back to where the figures come from. The sum does not say which of them is wrong."


def write(plan: Plan) -> str:
    """The page: what `why` says first, then what must hold, when it is silent, how to settle it."""
    why = " ".join(plan.why.split())
    first = SENTENCE.match(why)
    summary = first[1] if first else f"{why}."
    rest = why[first.end() :] if first else ""
    parts = [
        summary,
        f"## Why it matters\n{rest or summary}",
        "## What must hold\n" + "\n".join(_holds(plan)),
        "## When it stays silent\n" + "\n".join(f"- {line}" for line in _silent(plan)),
        f"## How to settle it\n{SETTLED}",
    ]
    return "\n\n".join(parts)


def _holds(plan: Plan) -> Iterator[str]:
    if plan.that is not None:
        yield plan.formula
    if plan.least is not None:
        yield f"{plan.about} is at least {printed(plan.least)}"
    if plan.most is not None:
        yield f"{plan.about} is at most {printed(plan.most)}"
    for name, choice in plan.choices.items():
        yield f"- {name} is {_of(choice)}"


def _of(choice: Choice) -> str:
    what = BY.get(choice.by, "any " + choice.kinds[0] + (" of {}" if choice.said else ""))
    where = f" in {' or '.join(choice.bodies)}" if choice.bodies else ""
    return what.format(choice.said) + where


def _silent(plan: Plan) -> Iterator[str]:
    if plan.that is not None:
        yield f"the figures do not all stand together in {TOGETHER[plan.within]}"
        yield "one of them is given twice, and differently"
        yield "the copy ties them to different people, places or stages of a count"
    yield "a word such as about or nearly stands before one of them"
    yield "it holds when the figures are rounded as they are printed"
    if plan.with_any:
        yield f"the entry has none of: {', '.join(plan.with_any)}"
    if plan.with_none:
        yield f"the entry has one of: {', '.join(plan.with_none)}"
