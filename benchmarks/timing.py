"""Seconds of the processor's time, measured so that a busy machine spoils all sides alike."""

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import TypeVar

Name = TypeVar("Name")


def interleaved(tasks: Mapping[Name, Callable[[], object]], rounds: int) -> dict[Name, float]:
    """The median seconds of each task, one after the other in each round; one round warms up."""
    taken: dict[Name, list[float]] = {name: [] for name in tasks}
    for turn in range(rounds + 1):
        for name, task in tasks.items():
            start = time.process_time()
            task()
            if turn:
                taken[name].append(time.process_time() - start)
    return {name: median(seconds) for name, seconds in taken.items()}


def of_commands(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """The same for whole commands, from start to exit: user and system time."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            child = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode not in (0, 1):
                raise RuntimeError(f"{' '.join(command)}: left with {child.returncode}")
            if turn:
                taken[name].append(usage.ru_utime + usage.ru_stime)
    return {name: median(seconds) for name, seconds in taken.items()}
