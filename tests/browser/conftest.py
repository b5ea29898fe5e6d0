"""Drives an installed Chromium over its debugging pipe: nothing but the standard library."""

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from types import TracebackType
from typing import Any, Self

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
)


@pytest.fixture(scope="session")
def browser() -> Iterator["Chromium"]:
    """A running browser; tests that ask for one are skipped where there is none."""
    path = find()
    if path is None:
        pytest.skip("no Chromium is installed")
    with Chromium(path) as running:
        yield running


def find() -> str | None:
    """The path of a Chromium, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Chromium:
    """One browser with one page, for the time of a `with`.

    Raises RuntimeError when the browser refuses a command and TimeoutError when it is silent.
    """

    def __init__(self, path: str, patience: float = 60.0) -> None:
        self._path = path
        self._patience = patience
        self._number = 0
        self._waiting = b""
        self._session = ""
        self.events: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        self._profile = tempfile.mkdtemp(prefix="review-")
        ears, self._say = os.pipe()
        self._hear, mouth = os.pipe()
        # The browser reads its commands from 3 and answers on 4. Ours move out of the way first.
        hear, say = (fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (ears, mouth))
        os.close(ears)
        os.close(mouth)
        wiring = f'exec "$0" "$@" 3<&{hear} 4>&{say}'
        command = ["bash", "-c", wiring, self._path, f"--user-data-dir={self._profile}", *FLAGS]
        self._process = subprocess.Popen(
            command,
            pass_fds=(hear, say),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(hear)
        os.close(say)
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)[
            "sessionId"
        ]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._say)  # the browser ends when its commands do
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._hear)
        shutil.rmtree(self._profile, ignore_errors=True)

    def call(self, method: str, **params: object) -> dict[str, Any]:
        """Give one command and wait for its answer; what happens meanwhile goes to `events`."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._say, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") != self._number:
                self.events.append(answer)
            elif "error" in answer:
                raise RuntimeError(f"{method}: {answer['error']}")
            else:
                result: dict[str, Any] = answer["result"]
                return result

    def _read(self) -> dict[str, Any]:
        until = time.monotonic() + self._patience
        while b"\0" not in self._waiting:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._hear], [], [], left)[0]:
                raise TimeoutError("the browser does not answer")
            piece = os.read(self._hear, 1 << 20)
            if not piece:
                raise RuntimeError("the browser went away")
            self._waiting += piece
        line, _, self._waiting = self._waiting.partition(b"\0")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def size(self, width: int, height: int = 900, *, phone: bool = False) -> None:
        """Give the page a width in CSS pixels, as a phone if asked: there is no least width."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=2 if phone else 1,
            mobile=phone,
        )

    def open(self, url: str) -> None:
        """Load a page, and wait until it stands."""
        self.call("Page.navigate", url=url)
        until = time.monotonic() + self._patience
        while self.run("document.readyState") != "complete" or self.run("location.href") != url:
            if time.monotonic() > until:
                raise TimeoutError(url)
            time.sleep(0.05)

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        """The value of an expression in the page."""
        answer = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        """Press and release one key, as a reader does."""
        code = {"Enter": 13}.get(key, ord(key[0].upper()))
        text = "\r" if key == "Enter" else key
        for kind in ("keyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                text=text if kind == "keyDown" else "",
                windowsVirtualKeyCode=code,
            )

    def picture(self) -> bytes:
        """The whole page as PNG."""
        shot = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        return base64.b64decode(shot["data"])

    def paper(self) -> bytes:
        """The page as PDF, sized by its own style."""
        made = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        return base64.b64decode(made["data"])
