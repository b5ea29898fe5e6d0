"""The laws of the house, read from the code: one way, found not imported, exact, small, quiet."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from blogcheck import street

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "blogcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
RULES = sorted((ROOT / "rules").glob("*/*.py"))
PACKS = sorted((ROOT / "rules").glob("*/*.toml"))

# The street, from left to right: a room imports only what stands before it. What comes first is
# arithmetic and knows nothing of copy; `street` walks the rooms once; reports and the command line
# stand at its end.
STREET = (
    *("typed", "data", "kept", "bytecode", "patterns"),
    *("interval", "sums", "units", "quantity", "verdict"),
    *("almanac", "feasts"),
    *("sources", "document", "reading", "binding", "reckoning"),
    *("config", "rule", "checking", "street", "reports", "api", "cli", "__main__"),
)
ARITHMETIC = {"interval", "sums", "units", "quantity", "verdict", "almanac", "feasts"}

# What others wrote, and the only places that may use it. All but click is imported on demand: a
# cold start must not pay for a table that nobody asked for. The grammar's build runs by itself.
BORROWED = {
    "click": ("blogcheck/cli/",),
    "lark": ("blogcheck/reading/build.py", "blogcheck/checking/house/relation.py"),
    "pint": ("blogcheck/units.py",),
    "jinja2": ("blogcheck/reports/",),
    "markupsafe": ("blogcheck/reports/",),  # comes with jinja2
    "tabulate": ("blogcheck/reports/", "blogcheck/cli/"),
}
AT_ONCE = {"click": "blogcheck/cli/", "lark": "blogcheck/reading/build.py"}

# What describes records to whoever checks types; to load typing takes a twentieth of a start.
RECORDS = "blogcheck/reports/records"
TYPING = {"blogcheck/typed.py", "blogcheck/api.py"}
TYPING |= {f"{RECORDS}/{name}.py" for name in ("claims", "findings", "places")}

# Rooms through which the value of a figure passes.
EXACT = (*ARITHMETIC, "document", "reading", "binding", "reckoning", "rule", "checking")

LONGEST = 500


def here(path: Path) -> str:
    """A path as the tables above write it."""
    return path.relative_to(ROOT).as_posix()


def room(path: Path) -> str:
    """The room that a module of the package belongs to; empty for the package itself."""
    name = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "" if name == "__init__" else name


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path, *, at_once: bool = False) -> Iterator[tuple[int, str]]:
    """Every module that a file imports, with the line; at_once: only those that loading it loads."""
    nodes: list[ast.AST] = [tree(path)]
    while nodes:
        node = nodes.pop()
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{here(path)}:{node.lineno}: a relative import"
            assert node.module
            if node.module == "blogcheck":
                yield from ((node.lineno, f"blogcheck.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, node.module
        later = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or (
            isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        )
        if not (at_once and later):
            nodes += ast.iter_child_nodes(node)


def ours(path: Path) -> Iterator[tuple[int, str]]:
    """The rooms that a file imports from."""
    for line, name in imports(path):
        parts = name.split(".")
        if parts[0] == "blogcheck" and not (len(parts) == 2 and parts[1].startswith("__")):
            yield line, parts[1]


@pytest.mark.parametrize("path", MODULES, ids=here)
def test_a_room_imports_only_from_its_left(path: Path) -> None:
    own = room(path)
    if not own:
        # The package itself is the API: it may reach into any room, and only on demand.
        assert not [name for _, name in imports(path, at_once=True) if name.startswith("blogcheck")]
        return
    assert own in STREET, f"{here(path)}: say in STREET where this room stands"
    left = STREET[: STREET.index(own) + 1]
    for line, name in ours(path):
        assert name in left, f"{here(path)}:{line}: {own} imports {name}, which is on its right"
        if own in ARITHMETIC:
            assert name in ARITHMETIC | {"data", "typed"}, (
                f"{here(path)}:{line}: arithmetic imports {name}"
            )


@pytest.mark.parametrize("path", MODULES, ids=here)
def test_what_others_wrote_is_used_in_its_place_and_on_demand(path: Path) -> None:
    at_once = {name.split(".")[0] for _, name in imports(path, at_once=True)}
    for line, name in imports(path):
        top = name.split(".")[0]
        if top == "blogcheck" or top in sys.stdlib_module_names:
            continue
        place = f"{here(path)}:{line}: imports {top}"
        assert top in BORROWED, f"{place}, which is not among what we depend on"
        assert here(path).startswith(BORROWED[top]), f"{place}, which has its place elsewhere"
        if not here(path).startswith(AT_ONCE.get(top, "nowhere")):
            assert top not in at_once, f"{place} as soon as it is loaded, not on demand"


@pytest.mark.parametrize("path", MODULES + RULES, ids=here)
def test_only_what_a_start_does_not_load_imports_typing(path: Path) -> None:
    if here(path) not in TYPING:
        for line, name in imports(path):
            place = f"{here(path)}:{line}"
            assert name != "typing", f"{place}: has it from blogcheck.typed, a rule from its rule"


@pytest.mark.parametrize("path", RULES, ids=here)
def test_a_rule_imports_nothing_of_ours_but_rule(path: Path) -> None:
    for line, name in imports(path):
        top = name.split(".")[0]
        assert name == "blogcheck.rule" or top in sys.stdlib_module_names, (
            f"{here(path)}:{line}: a rule imports {name}"
        )


@pytest.mark.parametrize("path", MODULES, ids=here)
def test_no_rule_and_no_grammar_is_named_in_the_machine(path: Path) -> None:
    stems = {rule.stem for rule in (*RULES, *PACKS)}
    names = stems | {stem.replace("_", "-") for stem in stems}
    names |= {grammar.name for grammar in (ROOT / "grammar").rglob("*.lark")} - {"shared.lark"}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert node.value not in names, f"{here(path)}:{node.lineno}: names {node.value}"
    for line, name in imports(path):
        assert not name.startswith(("rules", "grammar", "blogcheck.rules", "blogcheck.grammar")), (
            f"{here(path)}:{line}: imports {name}"
        )


@pytest.mark.parametrize("path", [m for m in MODULES if room(m) in EXACT] + RULES, ids=here)
def test_no_float_carries_a_value(path: Path) -> None:
    for node in ast.walk(tree(path)):
        floating = (isinstance(node, ast.Constant) and isinstance(node.value, float)) or (
            isinstance(node, ast.Name) and node.id == "float"
        )
        assert not floating, f"{here(path)}:{getattr(node, 'lineno', 0)}: a float"


@pytest.mark.parametrize("path", MODULES + RULES, ids=here)
def test_a_file_is_read_in_one_sitting(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST, f"{here(path)} has {lines} lines"


@pytest.mark.parametrize("path", MODULES + RULES, ids=here)
def test_only_the_ends_of_the_street_speak(path: Path) -> None:
    if here(path).startswith(("blogcheck/cli/", "blogcheck/reports/")):
        return
    for node in ast.walk(tree(path)):
        assert not (isinstance(node, ast.Name) and node.id == "print"), (
            f"{here(path)}:{node.lineno}: prints"
        )


def test_linting_loads_nothing_that_it_does_not_need() -> None:
    street.ready()  # compiles the grammar if it has changed
    code = """
import sys
from blogcheck import sources, street
from blogcheck.checking.choose import choose
from blogcheck.config import Settings
rules = choose(street.rulebook(()), Settings())
street.check(sources.from_text("Tom took 102,355 votes, 3 per cent of 2.4m."), rules)
print(*sys.modules)
"""
    kept = {name: value for name, value in os.environ.items() if name != "COVERAGE_PROCESS_START"}
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=kept, cwd=ROOT
    )
    loaded = {name.split(".")[0] for name in run.stdout.split()}
    # json and difflib serve reports and error messages, hashlib and logging nothing at all.
    unwanted = {"click", "lark", "pint", "jinja2", "tabulate", "json", "difflib", "hashlib"}
    unwanted |= {"logging", "tomllib", "pathlib", "unittest", "asyncio", "contextlib"}
    unwanted |= {"typing"} if sys.version_info < (3, 14) else set()
    assert not loaded & unwanted
