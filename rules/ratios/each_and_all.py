"""So much each and so many of them nearly make a figure that stands beside them.

## Why it matters
"At £12.60 an hour, a 30-hour week brings in £387": no word says that the one is the product of the
others, and every reader takes it for that. Two digits were swapped.

## When it stays silent
- the product holds, or may hold as far as the figures are rounded
- it is far off: then the figure is of something else
- words tell of more than the product: a fee, a bonus, a discount, the rest
- there are several counts, or several figures, that the rate might be taken with
- the figure counts something else than the rate does

## How to settle it
Multiply. Any of the three may be the wrong one.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Working,
    addends,
    bad,
    digits,
    good,
    line,
    mark,
    products,
    shown,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("number", "money", "quantity")))

EXAMPLES = [
    bad("With rent of £65 a week from 240 flats, Hove takes [[£16,500]] a week.", "£15,600"),
    bad("The path is 8.5 km long and cost €102 million - [[€14 million]] a kilometre.", "8.5"),
    bad("At $82 each, the 90,000 barrels in the tanker are worth [[$7.83 million]].", "$7.38"),
    bad("With 18 thefts among 1.2 million people, Hove has [[2.5]] thefts per 100,000.", "1.2"),
    bad("A boat lands 3.5 tonnes a trip. In 40 trips Lund brought in [[150 tonnes]].", "140"),
    bad("The pump moves 45 litres a second. In ten minutes it shifted [[2,700 litres]].", "27,000"),
    good("The crew laid 14 kerbs an hour for six hours, 84 kerbs in all.", holds=True),
    good("The stall took £7,420 for 53 tins, £140 a tin.", holds=True),
    good(
        "The trip of 84 miles took six hours, an average of 13 miles an hour.",
        why="a finer average",
    ),
    good("At £12 an hour, Lund worked 30 hours for £387 with a bonus.", why="a bonus"),
    good(
        "Hove pays £500 a month to each of 125 tenants on less than £46,000.",
        why="what they earn",
    ),
    good("Lund lifts twice a day, five days in seven, for a 15-man game.", why="of men"),
    good("The two sizes cost 99p for a small one and £1.39 for a large one.", why="two prices"),
    good(
        "Hove borrowed £4.8m over 40 years at 2.1 per cent, and pays £128,000 a year.",
        why="interest",
    ),
    good("A ticket is £9 a day and the 12 friends paid £60.", why="far off"),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Multiply every rate by the count that stands beside it."""
    for found in products.told(facts):
        marks, working = laid_out(found)
        if found.holds:
            yield Check(marks, working)
        else:
            yield Finding(
                f"{working.expression} = {working.computed}, not {found.total.text}",
                marks,
                working,
                verdict="suspicious",
                confidence="likely",
            )


def laid_out(found: products.Product) -> tuple[tuple[Mark, ...], Working]:
    """The marks and the working of a product; what is told last is what it is about."""
    rate, right = found.rate.figure, addends.printable(found.made, found.total)
    base = f" ÷ {digits(found.rate.base)}" if found.rate.base > 1 else ""
    marks = [
        mark(found.total, "stated", "stated"),
        mark(rate, "rate", "for each"),
    ]
    times = Line("×", digits(found.times), "")
    if found.counted is not None:
        marks.append(mark(found.counted, "count", "how many"))
        times = line("×", found.counted)
    marks.sort(key=lambda one: (one.role == "count", -one.start))
    return tuple(marks), Working(
        (line("", rate, "for each"), times),
        computed=shown(right, found.total),
        stated=found.total.text,
        expression=f"{rate.text} × {times.figure}{base}",
    )
