"""From the grammar files to the tables that the driver runs on; build time only.

The `.lark` files of a floor are put together into one Lark grammar, whose start rule is a choice of
the files: a file adds the rule of its own name. Lark compiles it to LALR(1) tables. Every terminal
is one character of the type string: a quoted literal (`"more"`) and a word list (`SCALE`, from
`words/scale.txt`) match whole words, a regular expression matches a whole token that begins with a
digit, and what the claims call `PERCENT` is a figure that `percent.lark` has read.
"""

import marshal
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lark import Lark, Token
from lark.lexer import Lexer, PatternRE, PatternStr
from lark.parsers.lalr_analysis import Shift

from blogcheck import data
from blogcheck.reading import openings
from blogcheck.reading.lexicon import read_lists, read_words
from blogcheck.typed import Any

FIGURE_FOLDERS = ("figures", "times")
CLAIM_FOLDERS = ("claims",)
CLAUSE_FOLDERS = ("clauses",)
# A list that the rules of a floor need not name, such as one of words that nothing goes past.
DECLARED = re.compile(r"^%declare (.+)$", re.MULTILINE)
SHARED = "shared.lark"

# Terminals that the scanner gives to whatever no list and no pattern knows.
PLAIN = ("WORD", "NAME", "POSS", "OTHER", "STOP", "BREAK", "DASH")
END = "$END"
FIRST_CODE = 0x100
# The oldest format that holds what the tables hold: every Python that runs the package reads it.
MARSHAL_VERSION = 4


class GrammarError(ValueError):
    """A grammar that cannot be compiled; the message says which file or word is at fault."""


class TypeLexer(Lexer):
    """Hands Lark the terminals of a type string, one a character."""

    names: dict[str, str]

    def __init__(self, lexer_conf: object) -> None:
        del lexer_conf

    # Lark hands a custom lexer the text itself where its own lexers get a state.
    def lex(self, data: str) -> Iterator[Token]:  # type: ignore[override]
        """Terminal tokens for each character of the text."""
        for place, char in enumerate(data):
            yield Token(self.names[char], str(place), place, end_pos=place + 1)


@dataclass(frozen=True)
class Floor:
    """One compiled floor: the Lark parser itself, and the tables in the form that is shipped.

    chars: terminal name to the character that stands for it.
    """

    lark: Lark
    chars: dict[str, str]
    tables: tuple[Any, ...]


def grammar_files(folder: str, parts: tuple[str, ...]) -> list[str]:
    """The paths of a floor's grammar files, sorted by folder and name."""
    return [
        os.path.join(folder, part, name)
        for part in parts
        for name in sorted(os.listdir(os.path.join(folder, part)))
        if name.endswith(".lark")
    ]


def rule_of(path: str) -> str:
    """The rule that a grammar file is named after: `gap` for `claims/gap.lark`."""
    return os.path.basename(path)[: -len(".lark")]


def compile_floor(folder: str, parts: tuple[str, ...], figures: tuple[str, ...] = ()) -> Floor:
    """Compile the grammar files of one floor.

    figures: the kinds of the floor below, which are terminals here. Raises GrammarError.
    """
    paths = grammar_files(folder, parts)
    kinds = [rule_of(path) for path in paths]
    lists = read_words(os.path.join(folder, "words"))
    shared = os.path.join(folder, parts[0], SHARED)
    paths_read = [p for p in paths if os.path.basename(p) != SHARED]
    kinds = [k for k in kinds if k != rule_of(shared)]
    bodies = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            bodies.append(file.read())
        kind = rule_of(path)
        if path in paths_read and not re.search(
            rf"^[?!]*{kind}(\.\d+)?\s*:", bodies[-1], re.MULTILINE
        ):
            raise GrammarError(f"{path}: has no rule {kind!r}; the file's name is its rule")
    text = "\n".join(bodies)
    # A word list may bear the name of the kind that it helps to read: above, the kind is meant.
    lists = {name: words for name, words in lists.items() if name.lower() not in figures}
    known = [*PLAIN, *lists, *(kind.upper() for kind in figures)]
    declared = {name for line in DECLARED.findall(text) for name in line.split()}
    text = DECLARED.sub("", text)
    used = [*declared.difference(known)]
    used += [name for name in known if name in declared or re.search(rf"\b{name}\b", text)]
    source = f"?start: {' | '.join(kinds)}\n{text}\n%declare {' '.join([*used, 'UNUSED_'])}\n"
    lexer = type("FloorLexer", (TypeLexer,), {"names": {}})
    try:
        lark = Lark(source, parser="lalr", lexer=lexer, maybe_placeholders=False)
    except Exception as fault:
        raise GrammarError(f"{'/'.join(parts)}: {fault}") from fault
    for terminal in lark.terminals:
        # Lark names a quoted word after itself, and would take it for the list of that name.
        if terminal.name in used and isinstance(terminal.pattern, PatternStr):
            raise GrammarError(f"{terminal.pattern.value!r} has the name of a word list or kind")
    return _floor(lark, lexer, used, declared, lists, figures)


def _floor(
    lark: Lark,
    lexer: type[TypeLexer],
    used: list[str],
    declared: set[str],
    lists: dict[str, dict[str, str]],
    figures: tuple[str, ...],
) -> Floor:
    names = sorted({s.name for rule in lark.rules for s in rule.expansion if s.is_term} | declared)
    chars = {name: chr(FIRST_CODE + i) for i, name in enumerate([*PLAIN, END])}
    for name in names:
        chars.setdefault(name, chr(FIRST_CODE + len(chars)))
    lexer.names = {char: name for name, char in chars.items()}
    words: dict[str, str] = {}
    values: dict[str, str] = {}
    owner: dict[str, str] = {}
    clashes: list[str] = []

    def add(word: str, terminal: str) -> None:
        if word in owner and owner[word] != terminal:
            clashes.append(f"the word {word!r} is both {owner[word]} and {terminal}")
        owner[word] = terminal
        words[word] = chars[terminal]

    patterns = []
    for terminal in sorted(lark.terminals, key=lambda t: -t.priority):
        if terminal.name not in chars:
            continue
        if isinstance(terminal.pattern, PatternStr):
            add(terminal.pattern.value.lower(), terminal.name)
        elif isinstance(terminal.pattern, PatternRE):
            patterns.append((chars[terminal.name], terminal.pattern.to_regexp()))
    for name in used:
        if name in lists and name in chars:
            for word, value in lists[name].items():
                add(word, name)
                values[word] = value
    if clashes:
        raise GrammarError("; ".join(clashes))
    return Floor(lark, chars, _tables(lark, chars, words, values, patterns, figures))


def _tables(
    lark: Lark,
    chars: dict[str, str],
    words: dict[str, str],
    values: dict[str, str],
    patterns: list[tuple[str, str]],
    figures: tuple[str, ...],
) -> tuple[Any, ...]:
    """What the driver needs, in types that marshal writes: strings, integers, tuples."""
    table = lark.parser.parser._parse_table  # noqa: SLF001  Lark has no public door to its tables
    rules: list[Any] = []
    index: dict[int, int] = {}
    nonterminals: dict[str, int] = {}
    for rule in lark.rules:
        index[id(rule)] = len(rules)
        origin = nonterminals.setdefault(str(rule.origin.name), len(nonterminals))
        keep = tuple(map(_keeping, rule.expansion))
        name = str(rule.alias or rule.origin.name)
        rules.append((origin, keep, name, bool(rule.options.expand1 and not rule.alias)))
    by_rule = {rule: index[id(rule)] for rule in lark.rules}
    states: list[Any] = [None] * len(table.states)
    for state, actions in table.states.items():
        terms, acts, nons, gotos = [], [], [], []
        for symbol, (action, arg) in actions.items():
            if symbol in nonterminals:
                nons.append(nonterminals[symbol])
                gotos.append(arg)
            else:
                terms.append(chars[symbol])
                # A shift is the state to go to, a reduction the rule's number below zero.
                acts.append(arg if action is Shift else -1 - by_rule[arg])
        # Packed by itself: a post asks for a few of the states, and unpacks no others.
        states[state] = marshal.dumps(
            ("".join(terms), tuple(acts), tuple(nons), tuple(gotos)), MARSHAL_VERSION
        )
    kinds = tuple((kind, chars[kind.upper()]) for kind in figures if kind.upper() in chars)
    return (
        tuple(states),
        tuple(rules),
        table.start_states["start"],
        table.end_states["start"],
        tuple(chars.items()),
        tuple(words.items()),
        tuple(values.items()),
        tuple(patterns),
        kinds,
        openings.pattern(table, chars),
    )


def _keeping(symbol: Any) -> int:
    """What becomes of a symbol's node: 0 dropped, 1 kept, 2 spliced into its parent."""
    if symbol.is_term:
        return 0 if symbol.filter_out else 1
    return 2 if symbol.name.startswith("_") else 1


def compile_grammar(folder: str) -> tuple[Floor, Floor, Floor]:
    """The floors of a grammar folder: figures and times, claims, clauses. Raises GrammarError."""
    figures = compile_floor(folder, FIGURE_FOLDERS)
    kinds = [rule_of(p) for p in grammar_files(folder, FIGURE_FOLDERS)]
    found = tuple(kind for kind in kinds if kind != rule_of(SHARED))
    claims, clauses = (compile_floor(folder, f, found) for f in (CLAIM_FOLDERS, CLAUSE_FOLDERS))
    return figures, claims, clauses


def compiled(folder: str) -> tuple[Any, ...]:
    """What `tables.py` holds: the tables of each floor, then the lists. Raises as those do."""
    floors = [floor.tables for floor in compile_grammar(folder)]
    return (*floors, read_lists(os.path.join(folder, "words")))


def write_tables(folder: str, path: str, stamp: str) -> None:
    """Compile `folder` and write the tables to `path`; `stamp` says which grammar they are of."""
    body = marshal.dumps((stamp, *compiled(folder)), MARSHAL_VERSION)
    scratch = f"{path}.{os.getpid()}"
    with open(scratch, "wb") as file:
        file.write(body)
    os.replace(scratch, path)


def main() -> None:
    """Write the tables of the shipped grammar to where the package looks for them."""
    from blogcheck.reading import tables

    folder = data.folder("grammar")
    write_tables(folder, tables.PATH, tables.stamp(folder))


if __name__ == "__main__":
    main()
