"""Bytecode that is kept in one file is that of the files as they are."""

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from blogcheck import bytecode, data

RULE = '''"""A page."""

LIMIT = 3
EXAMPLES = [
    ("one", 1),
]


def check(facts):
    raise ValueError(facts)
'''


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of modules of ours of which nothing is kept."""
    monkeypatch.setattr(data, "HERE", str(tmp_path))
    monkeypatch.setattr(bytecode, "PATH", str(tmp_path / "kept" / "bytecode.bin"))
    monkeypatch.setattr(bytecode, "_rules", set())
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    bytecode.shelf.cache_clear()
    yield tmp_path
    bytecode.shelf.cache_clear()


def load(path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Load a file as Python does, as a module of ours."""
    spec = spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setitem(sys.modules, name, module)


def found(name: str) -> ModuleType | None:
    """The module that a new process makes of what is kept."""
    bytecode.shelf.cache_clear()
    finder = bytecode.Finder()
    spec = finder.find_spec(name)
    if spec is None:
        return None
    module = module_from_spec(spec)
    finder.exec_module(module)
    return module


def test_a_module_that_was_loaded_is_found(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = house / "ward.py"
    path.write_text('"""A ward."""\nSEATS = 3\n')
    load(path, "blogcheck.ward", monkeypatch)
    assert found("blogcheck.ward") is None
    bytecode.keep()
    module = found("blogcheck.ward")
    assert module is not None
    assert (module.__doc__, module.__file__) == ("A ward.", str(path))
    assert vars(module)["SEATS"] == 3
    assert found("blogcheck.town") is None


def test_a_package_is_found_with_its_folder(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = house / "ward" / "__init__.py"
    path.parent.mkdir()
    path.write_text("SEATS = 3\n")
    load(path, "blogcheck.ward", monkeypatch)
    bytecode.keep()
    module = found("blogcheck.ward")
    assert module is not None
    assert module.__path__ == [str(path.parent)]
    assert module.__package__ == "blogcheck.ward"


def test_a_file_that_has_changed_is_left_to_python(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = house / "ward.py"
    path.write_text("SEATS = 3\n")
    load(path, "blogcheck.ward", monkeypatch)
    bytecode.keep()
    os.utime(path, (1, 1))
    assert found("blogcheck.ward") is None
    bytecode.keep()
    assert found("blogcheck.ward") is not None
    path.unlink()
    assert found("blogcheck.ward") is None


def test_what_is_not_ours_is_left_to_python(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = house / "ward.py"
    path.write_text("SEATS = 3\n")
    load(path, "elsewhere.ward", monkeypatch)
    bytecode.keep()
    assert found("elsewhere.ward") is None
    assert not Path(bytecode.PATH).exists()


def test_where_no_bytecode_is_written_none_is_kept(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = house / "ward.py"
    path.write_text("SEATS = 3\n")
    load(path, "blogcheck.ward", monkeypatch)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    bytecode.keep()
    assert not Path(bytecode.PATH).exists()


def test_a_rule_is_kept_without_what_does_not_check(house: Path) -> None:
    path = house / "gap.py"
    path.write_text(RULE)
    assert bytecode.rule(str(path)) is None
    bytecode.loaded(str(path))
    bytecode.keep()
    bytecode.shelf.cache_clear()
    code = bytecode.rule(str(path))
    assert code is not None
    names: dict[str, object] = {}
    exec(code, names)  # noqa: S102  (the rule above)
    assert names["LIMIT"] == 3
    assert "EXAMPLES" not in names
    assert names.get("__doc__") is None
    check = names["check"]
    assert callable(check)
    with pytest.raises(ValueError, match="seven") as raised:
        check("seven")
    last = raised.traceback[-1]
    assert (str(last.path), last.lineno + 1) == (str(path), 10)
    os.utime(path, (1, 1))
    assert bytecode.rule(str(path)) is None


def test_the_command_finds_its_modules_so(tmp_path: Path) -> None:
    post = tmp_path / "post.txt"
    post.write_text("Ola Reed won 12,043 votes and Una Penn 9,800, a majority of 2,143 votes.\n")
    given = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}

    def lint(*options: str) -> subprocess.CompletedProcess[str]:
        line = [sys.executable, *options, "-m", "blogcheck", "lint", str(post)]
        return subprocess.run(line, capture_output=True, text=True, check=False, env=given)

    first, second = lint(), lint("-v")
    assert first.stdout == second.stdout
    assert first.returncode == second.returncode == 1
    assert "import 'blogcheck.quantity' # <blogcheck.bytecode.Finder object" in second.stderr
