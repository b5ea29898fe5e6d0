"""The sum of a finding, built from the page's own figures, and the few words that go with it."""

from collections.abc import Sequence

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.patterns import later
from blogcheck.quantity import Exact, exact, printed, size
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import words_of

LITERAL = later(r"\d[\d,]{0,40}(?:\.\d{1,20})?")
WORDS = words_of("small/pronouns")
LONGEST = 40
# Endings of measures that take no s: plurals, and what is not counted.
MASS = ("s", "people", "ren", "men", "turnout", "revenue", "income", "money", "staff", "traffic")
PLURALS = (
    ("woman", "women"), ("man", "men"), ("person", "people"), ("child", "children"),
    ("ch", "ches"), ("sh", "shes"), ("x", "xes"), ("ay", "ays"), ("ey", "eys"), ("oy", "oys"),
    ("y", "ies"),
)  # fmt: skip
# Millions and what is a thousand times as much, as they are written together.
SCALES = (("million", "billion", "trillion"), ("mln", "bln", "trln"), ("m", "bn", "tn"))
# Numbers that copy spells, and their places in an order.
COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
PLACES = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
TOO_HIGH, TOO_LOW = "too high", "too low"


def shown(value: Exact, like: Fact | Figure) -> str:
    """A value as the copy would print it beside a figure: `£1.8m` beside `£1.5m`, `992,273`.

    The currency, the scale word and the unit are the figure's; decimals are as many as it shows,
    or as many as the value needs, up to three more. A figure in words gives plain digits.
    """
    figure = like.figure if isinstance(like, Fact) else like
    quantity = figure.quantity
    literal = LITERAL.search(figure.text)
    if quantity is None or literal is None or LITERAL.search(figure.text, literal.end()):
        return printed(value)
    before, after = figure.text[: literal.start()], figure.text[literal.end() :]
    scale, after = _fitting(size(value), quantity.scale, after)
    scaled = exact(size(value), scale)
    needs = _places(scaled)
    places = max(quantity.printed_places, min(needs, quantity.printed_places + 3))
    # £2.4m and £1.30 make £2.4m, not £2.4000m.
    rounded: Exact = round(scaled * 10**places)
    places = max(quantity.printed_places, _places(exact(rounded, 10**places)))
    coins = quantity.unit in ("penny", "cent")
    if places == 1 and quantity.scale == 1 and figure.kind == "money" and not coins:
        places = 2
    sign = "-" if value < 0 else ""
    return f"{sign}{before}{printed(scaled, places=places)}{after}"


def in_words(number: int) -> str:
    """A count as a sentence has it: `no`, `three`, `12`."""
    return COUNTS[number] if number < len(COUNTS) else str(number)


def in_order(number: int) -> str:
    """A place in words, from the first to the ninth."""
    return PLACES[number]


def number_of(word: str) -> int:
    """A count or a place in words, up to ten and the ninth, or a number in digits; `an` is one.

    word: in lower case. Raises ValueError for any other.
    """
    if word in ("a", "an"):
        return 1
    if word in PLACES:
        return PLACES.index(word)
    return COUNTS.index(word) if word in COUNTS else int(word)


def difference(stated: Exact, computed: Exact, like: Fact | Figure) -> str:
    """How far what is stated is from what was computed: `10 too low`, `0.2m too high`."""
    return f"{shown(size(stated - computed), like)} {TOO_HIGH if stated > computed else TOO_LOW}"


def digits_apart(stated: str, computed: str) -> str:
    """`one digit differs` or `two digits are swapped`, where that is all; else empty."""
    if len(stated) != len(computed):
        return ""
    odd = [at for at, (one, two) in enumerate(zip(stated, computed, strict=True)) if one != two]
    if not all(stated[at].isdigit() and computed[at].isdigit() for at in odd):
        return ""
    if len(odd) == 1:
        return "one digit differs"
    swapped = len(odd) == 2 and sorted(stated) == sorted(computed)
    return "two digits are swapped" if swapped else ""


def would_agree(stated: Fact | Figure, computed: Exact) -> str:
    """The help of a failed sum: what would agree, and whether a slip of the finger explains it."""
    figure = stated.figure if isinstance(stated, Fact) else stated
    right = shown(computed, figure)
    apart = digits_apart(figure.text, right)
    return f"{right} would agree" + (f"; {apart}" if apart else "")


def expression(figures: Sequence[Fact | Figure], sign: str = "+") -> str:
    """The sum on one line, each figure as it is printed: `889,918 + 102,355`."""
    held = (each.figure if isinstance(each, Fact) else each for each in figures)
    return f" {sign} ".join(figure.text for figure in held)


def called(facts: Facts, fact: Fact) -> str:
    """Whose a figure is, as the copy has it: `Pike`, `Mrs Rowe`; empty if unknown or too long.

    A pronoun gives the name that it stands for.
    """
    subject = fact.subject
    if subject is None:
        return ""
    if subject.span is not None:
        name = facts.text(subject.span).removesuffix("'s").removesuffix("’s").strip(" '’")
        if name.lower() not in WORDS and name[:1].isupper():
            return name if len(name) <= LONGEST else ""
    return subject.name.title() if len(subject.name) <= LONGEST else ""


def label(facts: Facts, fact: Fact, what: str = "") -> str:
    """What a figure is, for the page: `first preferences (Pike)`.

    what: in place of its measure; without either, the name alone, or nothing.
    """
    name = called(facts, fact)
    what = what or (counted(fact.measure.name) if fact.measure is not None else "")
    return f"{what} ({name})" if what and name else what or name


def counted(measure: str) -> str:
    """A measure as the page counts it: `votes` for `vote`; a share, a mass noun as they are."""
    if " of " in measure or not measure.replace(" ", "").isalpha() or measure.endswith(MASS):
        return measure
    for one, many in PLURALS:
        if measure.endswith(one):
            return measure.removesuffix(one) + many
    return measure + "s"


def listed(names: Sequence[str]) -> str:
    """Names or figures in a row: `a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def lines_of(facts: Facts, figures: Sequence[Fact | Figure]) -> str:
    """The lines of the copy on which figures stand, from 1: `line 61`, `lines 61 and 63`."""
    held = (each.figure if isinstance(each, Fact) else each for each in figures)
    numbers = sorted({facts.document.line_column(figure.start)[0] for figure in held})
    return ("line " if len(numbers) == 1 else "lines ") + listed([str(n) for n in numbers])


def _fitting(value: Exact, scale: int, words: str) -> tuple[int, str]:
    """The scale, and the words behind the number, in which a value is a number of ordinary size."""
    for steps in SCALES:
        at = next((i for i, step in enumerate(steps) if words.lstrip().startswith(step)), -1)
        if at < 0 or scale != 10 ** (6 + 3 * at):
            continue
        blank = words[: len(words) - len(words.lstrip())]
        rest = words.lstrip()[len(steps[at]) :]
        while value < scale and at > 0:
            at, scale = at - 1, scale // 1000
        while value >= 1000 * scale and at + 1 < len(steps):
            at, scale = at + 1, scale * 1000
        return scale, blank + steps[at] + rest
    return scale, words


def _places(value: Exact) -> int:
    places = 0
    while value.denominator > 1 and places < 6:
        value *= 10
        places += 1
    return places
