"""The bytecode of our modules, and of the rules that ship, in one file (`kept.py`).

Python keeps the bytecode of each file beside it, and to find two hundred of them takes longer than
to run what they hold. What the command has loaded once it finds here, as long as the file stays as
it was; everything else Python finds for itself.
"""

import marshal
import os
import sys
from functools import cache
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType

from blogcheck import data, kept
from blogcheck.typed import Any, cast

PATH = kept.path("bytecode")
# Bytecode has in it where its file is, and the assertions, or not.
RELEASE = (sys.version, sys.flags.optimize, data.HERE)
OURS = "blogcheck"
# So many bytes say how long the index is, which stands behind them and before all bytecode.
HEAD = 4

# When a file was last changed, and its length.
Stamp = tuple[int, int]
# The name of a module, or the path of a rule, to the stamp of its file, whether it is a package,
# and its bytecode.
Things = dict[str, tuple[Stamp, bool, bytes]]
_rules: set[str] = set()


class Shelf:
    """What is kept. A start needs half of it: the index is read at once, and else what is asked."""

    def __init__(self, path: str) -> None:
        """path: the file; without one, or with one of another release, nothing is kept."""
        # As in Things, but for the bytecode where it begins and how long it is.
        self.index: dict[str, tuple[Stamp, bool, int, int]] = {}
        try:
            self._file = os.open(path, os.O_RDONLY)
            size = int.from_bytes(os.pread(self._file, HEAD, 0), "little")
            release, index = marshal.loads(os.pread(self._file, size, HEAD))  # noqa: S302  our own
        except (OSError, AttributeError, ValueError, EOFError, TypeError):  # no pread on Windows
            return
        if release == RELEASE:
            self.index = index
            self._start = HEAD + size

    def holds(self, name: str, path: str) -> bool:
        """Whether what is kept under a name is of the file as it is."""
        try:
            return name in self.index and self.index[name][0] == _stamp(path)
        except OSError:
            return False

    def bytecode(self, name: str) -> bytes:
        """The bytecode of what is kept under a name."""
        _, _, start, size = self.index[name]
        return os.pread(self._file, size, self._start + start)

    def things(self) -> Things:
        """All that is kept."""
        return {name: (*held[:2], self.bytecode(name)) for name, held in self.index.items()}


class Finder:
    """Finds our modules among what is kept, and loads them: one of `sys.meta_path`."""

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> Any:
        """How a module is loaded; None for one that is not kept, or whose file has changed."""
        held = shelf().index.get(name)
        if held is None:
            return None
        package = held[1]
        path = path_of(name, package=package)
        if not shelf().holds(name, path):
            return None
        spec = cast("Any", ModuleSpec)(name, self, origin=path, is_package=package)
        if package:
            spec.submodule_search_locations.append(os.path.dirname(path))
        return spec

    def create_module(self, spec: object) -> None:
        """As Python makes it."""

    def exec_module(self, module: ModuleType) -> None:
        """Run a module that has been found."""
        spec: Any = module.__spec__
        module.__file__ = spec.origin
        exec(_code(spec.name), vars(module))  # noqa: S102  as Python would


@cache
def shelf() -> Shelf:
    """What was kept when it was first asked for."""
    return Shelf(PATH)


def path_of(name: str, *, package: bool) -> str:
    """The file of one of our modules."""
    path = os.path.join(data.HERE, *name.split(".")[1:])
    return os.path.join(path, "__init__.py") if package else f"{path}.py"


def rule(path: str) -> CodeType | None:
    """A rule file without its page and its examples, to check with; None if that is not kept."""
    return _code(path) if shelf().holds(path, path) else None


def loaded(path: str) -> None:
    """Of a rule file that has been loaded, `keep` keeps the bytecode."""
    _rules.add(path)


def keep() -> None:
    """Put what has been loaded since the start with what is kept; where that fails, it fails."""
    if sys.dont_write_bytecode:
        return
    try:
        new = {**_modules(), **{path: (_stamp(path), False, _brief(path)) for path in _rules}}
        things = {**shelf().things(), **new} if new else {}
    except (OSError, AttributeError, ImportError, SyntaxError, ValueError):
        return
    if not things:
        return
    start, index = 0, {}
    for name, (stamp, package, code) in things.items():
        index[name] = stamp, package, start, len(code)
        start += len(code)
    head = marshal.dumps((RELEASE, index))
    codes = (code for _, _, code in things.values())
    kept.put(PATH, b"".join((len(head).to_bytes(HEAD, "little"), head, *codes)))


def _modules() -> Things:
    """Those of our modules that Python found for itself."""
    found: Things = {}
    for name, module in list(sys.modules.items()):
        spec = getattr(module, "__spec__", None)
        if name.partition(".")[0] != OURS or spec is None or isinstance(spec.loader, Finder):
            continue
        package = spec.submodule_search_locations is not None
        path = path_of(name, package=package)
        if spec.origin == path and not shelf().holds(name, path):
            found[name] = _stamp(path), package, marshal.dumps(spec.loader.get_code(name))
    return found


def _stamp(path: str) -> Stamp:
    at = os.stat(path)
    return at.st_mtime_ns, at.st_size


def _code(name: str) -> CodeType:
    code: CodeType = marshal.loads(shelf().bytecode(name))  # noqa: S302  our own
    return code


def _brief(path: str) -> bytes:
    """The bytecode of a rule file but for its page and its examples, half of what it takes."""
    import ast

    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read(), path)
    tree.body = [
        node
        for node in tree.body[1:]
        if not (isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "EXAMPLES")
    ]
    return marshal.dumps(compile(tree, path, "exec", dont_inherit=True))
