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

# When a file was last changed, and its length.
Stamp = tuple[int, int]
# The name of a module, or the path of a rule, to the stamp of its file, whether it is a package,
# and its bytecode.
Shelf = dict[str, tuple[Stamp, bool, bytes]]
_rules: set[str] = set()


class Finder:
    """Finds our modules among what is kept, and loads them: one of `sys.meta_path`."""

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> Any:
        """How a module is loaded; None for one that is not kept, or whose file has changed."""
        if name not in shelf():
            return None
        package = shelf()[name][1]
        path = path_of(name, package=package)
        if not _is_kept(name, path):
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
        _, _, code = shelf()[spec.name]
        exec(marshal.loads(code), vars(module))  # noqa: S102, S302  (our own, as Python would)


@cache
def shelf() -> Shelf:
    """What is kept; empty if nothing is, or not of this release of Python."""
    return kept.read(PATH, RELEASE)


def path_of(name: str, *, package: bool) -> str:
    """The file of one of our modules."""
    path = os.path.join(data.HERE, *name.split(".")[1:])
    return os.path.join(path, "__init__.py") if package else f"{path}.py"


def rule(path: str) -> CodeType | None:
    """A rule file without its page and its examples, to check with; None if that is not kept."""
    if not _is_kept(path, path):
        return None
    code: CodeType = marshal.loads(shelf()[path][2])  # noqa: S302  our own
    return code


def loaded(path: str) -> None:
    """Of a rule file that has been loaded, `keep` keeps the bytecode."""
    _rules.add(path)


def keep() -> None:
    """Put what has been loaded since the start with what is kept; where that fails, it fails."""
    if sys.dont_write_bytecode:
        return
    new: Shelf = {}
    try:
        for name, module in sys.modules.items():
            spec = getattr(module, "__spec__", None)
            if name.partition(".")[0] != OURS or spec is None or isinstance(spec.loader, Finder):
                continue
            package = spec.submodule_search_locations is not None
            path = path_of(name, package=package)
            if spec.origin == path and not _is_kept(name, path):
                new[name] = _stamp(path), package, marshal.dumps(spec.loader.get_code(name))
        for path in _rules:
            new[path] = _stamp(path), False, marshal.dumps(_brief(path))
    except (OSError, SyntaxError, ValueError):
        return
    if new:
        kept.write(PATH, RELEASE, {**shelf(), **new})


def _is_kept(name: str, path: str) -> bool:
    """Whether what is kept under a name is what the file holds."""
    held = shelf().get(name)
    try:
        return held is not None and held[0] == _stamp(path)
    except OSError:
        return False


def _stamp(path: str) -> Stamp:
    at = os.stat(path)
    return at.st_mtime_ns, at.st_size


def _brief(path: str) -> CodeType:
    """The code of a rule file but for its docstring and its examples, half of what it takes."""
    import ast

    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read(), path)
    tree.body = [
        node
        for node in tree.body[1:]
        if not (isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "EXAMPLES")
    ]
    return compile(tree, path, "exec", dont_inherit=True)
