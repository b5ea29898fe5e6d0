"""What a house rule says, once every key, every name and every figure of its message is known."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from blogcheck.checking.house import relation
from blogcheck.checking.house.choice import KINDS, Choice
from blogcheck.checking.house.relation import FormulaError, Relation
from blogcheck.checking.house.table import FLAG, LIST, NUMBER, TABLE, TABLES, TEXT, Form
from blogcheck.checking.load import HOUSE, STATUSES
from blogcheck.config.place import nearest
from blogcheck.rule import SEVERITIES, Exact, Example, bad, good, literal
from blogcheck.typed import Any

BOUND = "bound"
SHAPES = (relation.SHAPE, BOUND)
STRETCHES = ("entry", "paragraph", "sentence")
COMPUTED, LEAST, MOST = "computed", "least", "most"
RESERVED = (COMPUTED, LEAST, MOST, "sum")
# Every key there is, by where it stands, with what it holds.
TOP = {
    **dict.fromkeys(("shape", "severity", "why", "group", "status", "since", "within"), TEXT),
    **dict.fromkeys(("only-with", "not-with"), LIST),
    **dict.fromkeys(("where", "expect"), TABLE),
    **dict.fromkeys(("bad", "good"), TABLES),
}
CHOSEN = {**dict.fromkeys(("count", "share", "money", "kind", "of"), TEXT), "in": LIST}
EXPECTED = {
    relation.SHAPE: {"that": TEXT, "say": TEXT},
    BOUND: {"at-least": NUMBER, "at-most": NUMBER, "say": TEXT},
}
BAD = {"text": TEXT, "says": TEXT}
GOOD = {"text": TEXT, "why": TEXT, "holds": FLAG}
KEY = r"[a-z][a-z0-9_]*"
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file says.

    choices: by name, which figures are meant; about: the name that a finding is about, the last of
    [where]. that: the relation, of that shape; least, most: the ends of a bound. say: the message,
    names in braces. within: the stretch in which the figures must stand together; with_any,
    with_none: words of which one must stand in the entry, and none may.
    """

    shape: str
    group: str
    severity: str
    status: str
    since: str
    why: str
    within: str
    with_any: tuple[str, ...]
    with_none: tuple[str, ...]
    choices: Mapping[str, Choice]
    about: str
    that: Relation | None
    formula: str
    least: Exact | None
    most: Exact | None
    say: str
    examples: tuple[Example, ...]


def read(path: str, group: str) -> Plan:
    """The plan of a file. Raises RuleError at its first fault.

    group: the folder's; a file in the outer folder may name its own.
    """
    form = Form(path)
    top = form.top
    form.keys((), top, TOP)
    for key in ("shape", "severity", "why", "where", "expect"):
        form.required((), top, key)
    shape = form.word(top, "shape", SHAPES)
    choices = _choices(form, top["where"], shape)
    expect = top["expect"]
    form.keys(("expect",), expect, EXPECTED[shape])
    about = tuple(choices)[-1]
    that = _that(form, expect, choices) if shape == relation.SHAPE else None
    ends = {key: _number(expect[key]) for key in ("at-least", "at-most") if key in expect}
    if that is None and not ends:
        raise form.fault("a bound needs `at-least`, `at-most` or both", ("expect",))
    return Plan(
        shape=shape,
        group=_group(form, group),
        severity=form.word(top, "severity", SEVERITIES),
        status=form.word(top, "status", STATUSES),
        since=top.get("since", ""),
        why=form.filled((), top, "why"),
        within=form.word(top, "within", STRETCHES),
        with_any=tuple(top.get("only-with", ())),
        with_none=tuple(top.get("not-with", ())),
        choices=choices,
        about=about,
        that=that,
        formula=expect.get("that", ""),
        least=ends.get("at-least"),
        most=ends.get("at-most"),
        say=_say(form, expect, choices, about, tuple(ends)),
        examples=_examples(form),
    )


def _number(value: int | str) -> Exact:
    return value if isinstance(value, int) else literal(value.replace("_", "")).value


def _group(form: Form, folder: str) -> str:
    """The group: the folder's, or in the outer folder what the file says."""
    said = form.top.get("group", folder)
    if folder not in (HOUSE, said):
        message = f"the group of this file is its folder's, `{folder}`, not `{said}`"
        raise form.fault(message, ("group",), said)
    if not re.fullmatch(r"[a-z][a-z0-9_-]*", said):
        raise form.fault(f"`{said}` is no name for a group: a-z, 0-9, - and _", ("group",), said)
    return str(said)


def _choices(form: Form, where: Mapping[str, Any], shape: str) -> dict[str, Choice]:
    """The names of [where] and the figures that they choose."""
    if not where:
        raise form.fault("[where] names no figures", ("where",))
    if shape == BOUND and len(where) > 1:
        raise form.fault("a bound is on one kind of figure", ("where", list(where)[1]))
    made = {}
    for name, given in where.items():
        place = ("where", name)
        if not re.fullmatch(KEY, name) or name in RESERVED:
            message = f"`{name}` cannot be a name: a-z, 0-9 and _, and not {', '.join(RESERVED)}"
            raise form.fault(message, place)
        if isinstance(given, dict) and isinstance(given.get("in"), str):
            given["in"] = [given["in"]]
        form.keys(place, given, CHOSEN)
        by = [key for key in ("count", "share", "money", "kind") if key in given]
        if len(by) != 1:
            message = f"`{name}` says what it is of in one way: count, share, money or kind"
            raise form.fault(message, place)
        if by[0] != "kind" and "of" in given:
            raise form.fault("`of` goes with `kind` alone", (*place, "of"))
        kind = given[by[0]]
        if by[0] == "kind" and kind not in KINDS:
            near = nearest(kind, KINDS)
            hint = f"did you mean `{near}`?" if near else f"one of {', '.join(KINDS)}"
            raise form.fault(f"unknown kind `{kind}`", place, kind, hint)
        for key in (by[0], "of"):
            if key in given and not given[key].strip():
                raise form.fault(f"`{key}` of `{name}` is empty", place)
        noun = given.get("of", "") if by[0] == "kind" else kind
        made[name] = Choice.of(by[0], kind, noun, tuple(given.get("in", ())))
    return made


def _that(form: Form, expect: Mapping[str, Any], choices: Mapping[str, Choice]) -> Relation:
    """The relation that must hold."""
    text = form.filled(("expect",), expect, "that")
    place = ("expect", "that")
    if len(text) > LONGEST:
        raise form.fault(f"`that` is longer than {LONGEST} characters", place)
    try:
        that = relation.read(text, tuple(choices))
    except FormulaError as error:
        at = (error.column, error.width)
        raise form.fault(error.message, place, text, error.hint, at) from error
    used = [found.name for found in that.names()]
    for name in choices:
        if name not in used:
            raise form.fault(f"`that` does not use `{name}`", ("where", name))
    about = tuple(choices)[-1]
    if used.count(about) > 1:
        again = [found for found in that.names() if found.name == about][1]
        message = f"`{about}`, the last name of [where], stands in `that` more than once"
        hint = "it is what the rest is held against"
        raise form.fault(message, place, text, hint, (again.column, len(about)))
    return that


def _say(
    form: Form,
    expect: Mapping[str, Any],
    choices: Mapping[str, Choice],
    about: str,
    ends: tuple[str, ...],
) -> str:
    """The message: every word in braces is a figure that there is."""
    say = form.filled(("expect",), expect, "say")
    known = [*choices, *((LEAST,) if "at-least" in ends else ()), *((MOST,) * ("at-most" in ends))]
    needed = [about]
    if not ends:
        known.append(COMPUTED)
        needed.append(COMPUTED)
    place = ("expect", "say")
    for found in re.finditer(r"\{([^{}]*)\}?|\}", say):
        word = found[1]
        if word is None or word not in known or not found[0].endswith("}"):
            near = nearest(word or "", tuple(known))
            hint = f"did you mean `{{{near}}}`?" if near else f"one of {', '.join(known)}"
            message = f"unknown figure `{found[0]}` in `say`"
            raise form.fault(message, place, say, hint, (found.start(), len(found[0])))
    for name in needed:
        if f"{{{name}}}" not in say:
            raise form.fault(f"`say` does not show `{{{name}}}`", place)
    if say.endswith(".") or "\n" in say:
        raise form.fault("`say` is one line without a full stop", place)
    return say


def _examples(form: Form) -> tuple[Example, ...]:
    """The examples, at least one on which the rule speaks and one on which it does not."""
    made = []
    for kind, known in (("bad", BAD), ("good", GOOD)):
        given = form.top.get(kind, ())
        if not given:
            raise form.fault(f"there is no {kind} example: [[{kind}]]")
        for number, table in enumerate(given):
            place = (kind, str(number))
            form.keys(place, table, known)
            text = form.filled(place, table, "text")
            if kind == "good":
                made.append(good(text, table.get("why", ""), holds=table.get("holds", False)))
                continue
            try:
                made.append(bad(text, table.get("says", "")))
            except ValueError as error:
                message = "a bad example marks the one figure that it is about with [[ ]]"
                raise form.fault(message, (*place, "text")) from error
    return tuple(made)
