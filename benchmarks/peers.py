"""The tools that blogcheck is measured against, each as a function from a post to something found.

They are no dependency of ours; `benchmarks/README.md` says how to put them where this looks.
"""

import importlib
import re
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

Tool = Callable[[str], Any]

FOLDER = Path(__file__).resolve().parent.parent / ".venv" / "peers"
DIGITS = re.compile(r"\d+")


def load() -> tuple[dict[str, Tool], list[str]]:
    """The tools that are there, by name; and a note for each that is not."""
    if FOLDER.is_dir() and str(FOLDER) not in sys.path:
        sys.path.append(str(FOLDER))  # last: what is installed for us comes first
    tools: dict[str, Tool] = {"digit scan": DIGITS.findall}
    missing = []
    for name, make in (("proselint", _proselint), ("quantulum3", _quantulum3)):
        try:
            tools[name] = make()
        except ImportError as fault:
            missing.append(f"{name}: not measured ({fault})")
    return tools, missing


def _proselint() -> Tool:
    """All of its checks, with its own settings."""
    config = importlib.import_module("proselint.config")
    checks = importlib.import_module("proselint.checks")
    registry = importlib.import_module("proselint.registry")
    tools = importlib.import_module("proselint.tools")
    registry.CheckRegistry().register_many(checks.__register__)
    return lambda text: tools.LintFile(source="post", content=text).lint(config.DEFAULT)


def _quantulum3() -> Tool:
    """Line by line, without its classifier: fed whole, its time grows with the copy's square."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parser = importlib.import_module("quantulum3.parser")

    def parse(text: str) -> list[Any]:
        return [parser.parse(line) for line in text.splitlines() if line.strip()]

    return parse
