"""The wheel that a stranger installs: built, unpacked elsewhere, and run from there."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RULE_FILES = sorted(
    path
    for ending in ("py", "toml")
    for path in (ROOT / "rules").glob(f"*/*.{ending}")
    if not path.name.startswith("_")
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*command, "--directory", folder], cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the unpacked wheel from `/`; its own folder comes before the checkout's on the path."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "COLUMNS": "200"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd="/",
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_the_top_level_is_blogcheck_alone(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"blogcheck"}


def test_the_package_is_typed_and_carries_its_grammar_compiled(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "blogcheck/py.typed" in names
    assert "blogcheck/reading/tables.bin" in names
    for file in (ROOT / "grammar").rglob("*.*"):
        assert f"blogcheck/{file.relative_to(ROOT).as_posix()}" in names


def test_every_file_of_the_package_is_inside(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    ours = {p.relative_to(ROOT).as_posix() for p in (ROOT / "blogcheck").rglob("*.*")}
    assert {name for name in ours if "/__pycache__/" not in name} - names == set()


def test_it_is_the_unpacked_one_that_runs(installed: Path) -> None:
    shown = run(installed, "-c", "import blogcheck; print(blogcheck.__file__)")
    assert Path(shown.stdout.strip()) == installed / "blogcheck" / "__init__.py"


def test_it_lists_every_rule_of_the_folder(installed: Path) -> None:
    shown = run(installed, "-m", "blogcheck", "rules")
    assert shown.returncode == 0, shown.stderr
    first_words = [line.split()[0] for line in shown.stdout.splitlines() if line.strip()]
    names = [path.stem.replace("_", "-") for path in RULE_FILES]
    assert names
    assert sorted(word for word in first_words if word in names) == sorted(names)


def test_it_reads_without_the_compiler_of_the_grammar(installed: Path) -> None:
    program = (
        "import sys; sys.modules['lark'] = None\n"
        "from blogcheck.reading import tables\nfrom blogcheck.reading.lists import words_of\n"
        "held = tables.load()\n"
        "print(all(floor.rules for floor in held[:3]), 'mr' in words_of('people/address'))"
    )
    shown = run(installed, "-c", program)
    assert shown.stdout.strip() == "True True", shown.stderr


def test_a_wheel_without_its_tables_says_so(installed: Path, tmp_path: Path) -> None:
    tables = installed / "blogcheck" / "reading" / "tables.bin"
    kept = tables.rename(tmp_path / "tables.bin")
    try:
        shown = run(installed, "-c", "from blogcheck.reading import tables; tables.load()")
    finally:
        kept.rename(tables)
    assert "FileNotFoundError" in shown.stderr
    assert "installed without" in shown.stderr


def test_its_packs_run_on_their_examples(installed: Path) -> None:
    packs = sorted({path.parent.name for path in RULE_FILES if path.suffix == ".toml"})
    assert packs
    shown = run(installed, "-m", "blogcheck", "test", *packs)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "all came out right" in shown.stdout
