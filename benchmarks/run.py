"""How fast blogcheck is, as ratios, all of one run: `python benchmarks/run.py`, then look.

Ratios, because seconds tell of the machine; of one run and interleaved, because a busy machine then
slows both sides; medians of the processor's time.
"""

import argparse
import compileall
import os
import sys
import tempfile
from functools import partial
from pathlib import Path

import blogcheck
from benchmarks import hard, peers, timing
from benchmarks.compose import ROOT, compose, density, read_copy

LONG = 1_000_000  # characters of the one long line
SLOW = 1.0  # seconds for a twentieth of the copy: past that a family is not measured further


def extract(text: str) -> object:
    """The first half of the street: every number and claim, nothing bound or checked."""
    from blogcheck.document import cut
    from blogcheck.reading import read
    from blogcheck.sources import from_text

    return read(cut(from_text(text)))


def over(tool: peers.Tool, posts: list[str]) -> None:
    """One tool over all posts, one at a time, as a desk would."""
    for post in posts:
        tool(post)


def throughput(posts: list[str], rounds: int) -> None:
    """Print how much copy each tool reads in a second, and lint's ratio to each."""
    others, missing = peers.load()
    tools: dict[str, peers.Tool] = {"lint": blogcheck.lint, "extraction alone": extract, **others}
    tasks = {name: partial(over, tool, posts) for name, tool in tools.items()}
    seconds = timing.interleaved(tasks, rounds)
    size = sum(map(len, posts))
    print(f"\nThroughput, {size:,} characters in {len(posts)} posts, ", end="")
    print(f"{density(posts):.1f} numbers in 1,000 characters")
    for name, taken in seconds.items():
        ratio = taken / seconds["lint"]
        against = f"1/{1 / ratio:.1f}" if ratio < 1 else f"{ratio:.1f}"
        print(f"  {name:<18}{size / taken / 1e6:>10.3f} MB/s    lint is {against} times as fast")
    for note in missing:
        print(f"  {note}")


def remembered(posts: list[str]) -> None:
    """Print how much of copy never seen before is parsed, and how much of it memory knows."""
    from blogcheck.reading import readers

    over(extract, posts)
    print("\nWindows that memory knew, of posts read for the first time")
    drivers = [reader.driver for reader in readers()]
    for name, driver in zip(("figures", "claims", "clauses"), drivers, strict=True):
        hits, parses = driver.hits, driver.parses
        share = hits / max(1, hits + parses)
        print(f"  {name:<18}{share:>9.0%}         of {hits + parses:,}")


def cold_start(post: str, rounds: int) -> None:
    """Print what one whole command costs against a bare start of Python."""
    for folder in ("blogcheck", "rules"):
        compileall.compile_dir(ROOT / folder, quiet=2)
    command = os.path.join(os.path.dirname(sys.executable), "blogcheck")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "post.txt")
        Path(path).write_text(post, encoding="utf-8")
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "blogcheck lint": [command, "lint", path],
        }
        seconds = timing.of_commands(commands, rounds * 4)
    bare = seconds["python -c pass"]
    print(f"\nCold start, a post of {len(post):,} characters")
    for name, taken in seconds.items():
        print(f"  {name:<18}{taken * 1000:>10.1f} ms      {taken / bare:.2f} times bare Python")


def grown(family: hard.Family, size: int, rounds: int) -> tuple[float, float]:
    """How many times longer twice the copy takes, and the seconds that it takes.

    Raises TimeoutError for copy that would never end, and whatever lint raises on it.
    """
    tasks = {n: partial(blogcheck.lint, family(size // n)) for n in (20, 2, 1)}
    first = timing.interleaved({20: tasks.pop(20)}, 1)[20]
    if first > SLOW:
        raise TimeoutError(f"{first:.1f} s for a twentieth of it")
    seconds = timing.interleaved(tasks, rounds)
    return seconds[1] / seconds[2], seconds[1]


def growth(ordinary: str, size: int, rounds: int) -> None:
    """Print how the time grows when the input doubles, up to `size` characters."""
    line = ordinary.replace("\n", " ")
    print(f"\nGrowth of lint when {size // 2:,} characters become {size:,}")
    families: dict[str, tuple[hard.Family, int]] = {
        "ordinary copy": (lambda n: ordinary[:n], size),
        **{name: (family, size) for name, family in hard.FAMILIES.items()},
        "a line of a million": (lambda n: line[:n], LONG),
    }
    worst = 0.0
    for name, (family, length) in families.items():
        try:
            factor, seconds = grown(family, length, rounds)
        except Exception as fault:  # noqa: BLE001  copy that breaks it is a result, like any other
            worst = float("inf")
            print(f"  {name:<26} broke: {fault!r}", flush=True)
        else:
            worst = max(worst, factor)
            print(f"  {name:<26}{factor:>6.2f}    {length / seconds / 1e6:>8.2f} MB/s", flush=True)
    print(f"  {'the worst of them':<26}{worst:>6.2f}")


def main() -> None:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser(description="How fast blogcheck is, as ratios of one run.")
    parser.add_argument("--copy", type=Path, help="measure on the posts of this folder")
    parser.add_argument("--size", type=int, default=200_000, help="characters of copy")
    parser.add_argument("--rounds", type=int, default=5, help="each figure is a median of so many")
    parser.add_argument("--only", choices=("throughput", "cold", "growth"))
    chosen = parser.parse_args()

    if chosen.copy:
        posts = read_copy(chosen.copy)
        while sum(map(len, posts)) > chosen.size and len(posts) > 1:
            posts.pop()
        ordinary = compose(posts, LONG)
    else:
        models = read_copy(ROOT / "corpus" / "posts")
        posts = compose(models, chosen.size)
        ordinary = compose(models, LONG, seed=2)
    if chosen.only in (None, "throughput"):
        remembered(posts)
        throughput(posts, chosen.rounds)
    if chosen.only in (None, "cold"):
        cold_start("\n\n".join(posts)[:7500], chosen.rounds)
    if chosen.only in (None, "growth"):
        growth("\n\n".join(ordinary), chosen.size, chosen.rounds)


if __name__ == "__main__":
    main()
