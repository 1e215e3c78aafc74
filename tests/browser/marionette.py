"""Drive the Firefox that the system installs, through Marionette, the protocol that it carries for that.

Playwright needs a Firefox of its own, and geckodriver is not packaged everywhere; Marionette takes forty lines.
Packets are `LENGTH:JSON`, requests `[0, id, command, parameters]`, answers `[1, id, error, result]`
(https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
"""

from __future__ import annotations

import json
import socket
import subprocess
import time
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from conftest import PATIENCE

KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Shift": "\ue008", "Space": " ", "ArrowDown": "\ue015"}
"""Code points of keys that write nothing (W3C WebDriver, « Keyboard actions »)."""


class MarionetteError(Exception):
    """Firefox refused a command."""


class Firefox:
    """A headless Firefox, in a profile that it may spoil."""

    def __init__(self, binary: str, profile: Path, *, width: int, height: int) -> None:
        with closing(socket.socket()) as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        prefs = {
            "marionette.port": port, "accessibility.tabfocus": 7,
            "intl.accept_languages": "fr", "app.update.disabledForTesting": True, "datareporting.policy.dataSubmissionEnabled": False,
            "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
            "browser.safebrowsing.downloads.remote.enabled": False, "services.settings.server": "http://127.0.0.1:1/",
        }  # fmt: skip
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in prefs.items())
        (profile / "user.js").write_text("".join(lines), "utf-8")
        command = [binary, "--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile",
                   str(profile), "about:blank"]  # fmt: skip
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.numbers = count(1)
        self.link = self._connect(port)
        self.stream = self.link.makefile("rb")
        self._receive()
        self.call("WebDriver:NewSession", capabilities={})
        self.resize(width, height)

    def _connect(self, port: int) -> socket.socket:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
            except OSError:
                if time.monotonic() > end or self.process.poll() is not None:
                    raise
                time.sleep(0.1)

    def _receive(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self.stream.read(1)
        return json.loads(self.stream.read(int(length[:-1])))

    def call(self, command: str, **parameters: Any) -> Any:
        """Send a command and return its result. Raises MarionetteError."""
        packet = json.dumps([0, next(self.numbers), command, parameters]).encode()
        self.link.sendall(b"%d:%b" % (len(packet), packet))
        _, _, error, result = self._receive()
        if error:
            raise MarionetteError(f"{command}: {error['error']}: {error['message']}")
        return result["value"] if isinstance(result, dict) and result.keys() == {"value"} else result

    def run(self, script: str, *arguments: Any) -> Any:
        """Run the body of a function in the page."""
        return self.call("WebDriver:ExecuteScript", script=script, args=arguments)

    def resize(self, width: int, height: int) -> None:
        """Give the page this size, however narrow: the window would not go under 500 px by itself."""
        self.call("Marionette:SetContext", value="chrome")
        self.run("document.documentElement.style.setProperty('min-width', '0', 'important')")
        self.call("Marionette:SetContext", value="content")
        bars = self.run("return outerHeight - innerHeight")
        self.call("WebDriver:SetWindowRect", width=width, height=height + bars)

    def press(self, keys: str) -> None:
        """Press a key, or several held together: `Tab`, `Shift+Tab`, `a`."""
        codes = [KEYS.get(key, key) for key in keys.split("+")]
        actions = [{"type": "keyDown", "value": code} for code in codes]
        actions += [{"type": "keyUp", "value": code} for code in reversed(codes)]
        self.call("WebDriver:PerformActions", actions=[{"type": "key", "id": "clavier", "actions": actions}])

    def close(self) -> None:
        """Quit, and wait until nothing is left."""
        self.call("Marionette:Quit", flags=["eForceQuit"])
        self.link.close()
        self.process.wait(PATIENCE)
