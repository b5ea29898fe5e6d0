"""What the README shows is what a reader gets."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_finding_shown_is_the_finding_printed() -> None:
    (post,) = set(re.findall(r"scripts/blogcheck lint (\S+)", README))
    (shown,) = re.findall(r"```\n(error\[.*?)```", README, re.DOTALL)
    printed = subprocess.run(
        [sys.executable, "-m", "blogcheck", "lint", "--format", "full", post],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "88"},
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert shown in printed.stdout, printed.stderr


def test_every_page_and_file_it_names_is_there() -> None:
    for page in (
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "docs/hook.md",
        "docs/house-rules.md",
    ):
        text = (ROOT / page).read_text(encoding="utf-8")
        links = re.findall(r"\]\(([^)#:]+)\)", text)
        named = re.findall(r"(?:scripts|corpus/posts|docs|tests)/[\w./-]+\w", text)
        for name in {*links, *named}:
            assert (ROOT / name).exists(), f"{page} names {name}"
