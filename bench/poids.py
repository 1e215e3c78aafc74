"""What a lesson costs the learner: bytes on the wire, requests, elements, time until it can be used.

Chromium slowed 4 ×, line at 1.6 Mb/s and 150 ms (the « Fast 3G » of browsers’ tools), gzip on, cold cache, median of
several loads. EcoIndex is given for information: score = 100 − 5·(3·q(elements) + 2·q(requests) + q(kB))/6, where q
is the rank among published quantiles (cnumr/ecoindex_reference); the budget is on the raw figures.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import statistics
import sys
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from systeme import FLAGS, chromium  # noqa: E402

LOADS = 5
KBIT_DOWN, LATENCY, SLOWDOWN = 1600, 150, 4
LESSON = "modules/bases/faux-avec-aplomb.html"
BUNDLED = "bases-faux-avec-aplomb.html"


class GzipHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, text compressed, silently."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        if path.suffix in {".html", ".css", ".js", ".svg", ".json"}:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Cache-Control", "max-age=3600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback; yield its address."""
    handler = functools.partial(GzipHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@dataclass(frozen=True, slots=True)
class Weight:
    """What one page costs: bytes on the wire, requests, elements, milliseconds until interactive."""

    wire: int
    images: int
    requests: int
    elements: int
    interactive: float

    def __str__(self) -> str:
        return (f"{self.wire / 1000:5.1f} ko dont {self.images / 1000:.1f} d’images, {self.requests} requêtes, "
                f"{self.elements} éléments, utilisable en {self.interactive / 1000:.2f} s")  # fmt: skip


def weigh(browser: Browser, address: str, *, after: str | None = None) -> Weight:
    """Load a page with a cold cache (or after another page of the same site), and count."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    if after:
        page.goto(after, wait_until="load")
    speed = KBIT_DOWN * 125
    line = {"offline": False, "latency": LATENCY, "downloadThroughput": speed, "uploadThroughput": speed}
    session.send("Network.emulateNetworkConditions", line)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    sizes: dict[str, int] = {}
    kinds: dict[str, str] = {}
    inline: set[str] = set()

    def received(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"]
        if event["response"]["url"].startswith("data:") or event["response"].get("fromDiskCache"):
            inline.add(event["requestId"])

    session.on("Network.responseReceived", received)
    session.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    page.goto(address, wait_until="load")
    page.mouse.wheel(0, 20_000)
    page.wait_for_timeout(300)
    timing = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    elements = page.evaluate("document.getElementsByTagName('*').length")
    context.close()
    sizes = {request: size for request, size in sizes.items() if request not in inline}
    images = sum(int(size) for request, size in sizes.items() if kinds.get(request) == "Image")
    return Weight(int(sum(sizes.values())), images, len(sizes), elements, timing)


def median(weights: list[Weight]) -> Weight:
    """Return the load whose time is the median."""
    middle = statistics.median_low([weight.interactive for weight in weights])
    return next(weight for weight in weights if weight.interactive == middle)


def main() -> None:
    """Print what a lesson weighs, in a bundle and in the site."""
    (bundle,) = ROOT.glob("dist/*-bases-html-*.zip")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        with zipfile.ZipFile(bundle) as archive:
            archive.extractall(name)
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        with served(Path(name)) as paquet, served(ROOT / "site") as site:
            rows = {
                "paquet, première page": (f"{paquet}/{BUNDLED}", None),
                "site, première page": (f"{site}/{LESSON}", None),
                "site, page suivante": (f"{site}/{LESSON}", f"{site}/modules/bases/index.html"),
            }
            print("Une séquence, Chromium ralenti 4 ×, 1,6 Mb/s :")
            for title, (address, after) in rows.items():
                print(f"  {title:22} {median([weigh(browser, address, after=after) for _ in range(LOADS)])}")
        browser.close()
    print("Paquets :")
    for path in sorted(ROOT.glob("dist/*.zip")):
        with zipfile.ZipFile(path) as archive:
            images = sum(info.compress_size for info in archive.infolist() if info.filename.endswith((".svg", ".png")))
        print(f"  {path.name}: {path.stat().st_size / 1000:.0f} ko, dont images {images / 1000:.0f} ko")


if __name__ == "__main__":
    main()
