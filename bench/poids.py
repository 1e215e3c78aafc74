"""What a lesson costs the learner: bytes on the wire, requests, elements, time until it can be used.

Chromium slowed 4 ×, line at 1.6 Mb/s and 150 ms (the « Fast 3G » of browsers’ tools), gzip on, cold cache, median of
several loads, ours and those of the same lesson as Material and mkdocs-quiz make it, in turn. « Usable »: the page is
parsed and its deferred scripts have run, something is painted, and the last task of more than 50 ms is over.

EcoIndex is given for information, the budget is on the raw figures: score = 100 − 5·(3·q(elements) + 2·q(requests) +
q(kB))/6, where q is the interpolated rank among 21 quantiles of the web’s pages (www.ecoindex.fr, « Comment ça
marche » ; formula and quantiles as in the `ecoindex_compute` package, MIT).
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
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from bench.fabrication import bare_project, seconds

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from systeme import FLAGS, chromium  # noqa: E402

LOADS = 5
KBIT_DOWN, LATENCY, SLOWDOWN = 1600, 150, 4
LESSON = "modules/bases/faux-avec-aplomb.html"
BUNDLED = "bases-faux-avec-aplomb.html"
MOST_SECONDS = {"paquet": 0.8, "site": 1.2}
PEERS = {"LiaScript": 7.2, "Jupyter Book": 5.4, "Adapt": 4.8, "Zensical": 1.5, "Sphinx et Furo": 0.75}
"""Seconds until usable, same line and same slowdown, a lesson of the same length: measured on 22 November 2026."""
LONG_TASKS = """() => new Promise((done) => {
  const ends = [0];
  new PerformanceObserver((list) => ends.push(...list.getEntries().map((task) => task.startTime + task.duration)))
    .observe({type: "longtask", buffered: true});
  setTimeout(() => done(Math.max(...ends)), 100);
})"""
TIMING = """() => Math.max(performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
  ...performance.getEntriesByName("first-contentful-paint").map((paint) => paint.startTime))"""
ELEMENTS = (0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601)
REQUESTS = (0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920)
KILOBYTES = (0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08,
             2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26)  # fmt: skip


def rank(quantiles: Sequence[float], value: float) -> float:
    """Return the interpolated rank of a value among quantiles."""
    above = next((place for place, bound in enumerate(quantiles) if value < bound), 0)
    if not above:
        return len(quantiles) - 1
    low, high = quantiles[above - 1 : above + 1]
    return above - 1 + (value - low) / (high - low)


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

    @property
    def ecoindex(self) -> float:
        """The EcoIndex score, out of 100."""
        ranks = rank(ELEMENTS, self.elements), rank(REQUESTS, self.requests), rank(KILOBYTES, self.wire / 1000)
        return 100 - 5 * (3 * ranks[0] + 2 * ranks[1] + ranks[2]) / 6

    def __str__(self) -> str:
        return (f"{self.wire / 1000:5.1f} ko dont {self.images / 1000:4.1f} d’images, {self.requests:2} requêtes, "
                f"{self.elements} éléments, EcoIndex {self.ecoindex:.0f}, "
                f"utilisable en {self.interactive / 1000:.2f} s")  # fmt: skip


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
    timing = max(page.evaluate(TIMING), page.evaluate(LONG_TASKS))
    page.mouse.wheel(0, 20_000)
    page.wait_for_timeout(300)
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
    """Print what a lesson weighs, in a bundle, in the site, and as Material makes it."""
    (bundle,) = ROOT.glob("dist/*-bases-html-*.zip")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        paquet, bare = Path(name) / "paquet", Path(name) / "nu"
        with zipfile.ZipFile(bundle) as archive:
            archive.extractall(paquet)
        bare.mkdir()
        seconds([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(bare_project(bare))])
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        with served(paquet) as one, served(ROOT / "site") as two, served(bare / "site") as three:
            rows = {
                "paquet": (f"{one}/{BUNDLED}", None),
                "site": (f"{two}/{LESSON}", None),
                "Material": (f"{three}/{LESSON}", None),
                "site, page suivante": (f"{two}/{LESSON}", f"{two}/modules/bases/index.html"),
            }
            loads = [{row: weigh(browser, to, after=after) for row, (to, after) in rows.items()} for _ in range(LOADS)]
        browser.close()
    found = {row: median([load[row] for load in loads]) for row in rows}
    print(f"Une séquence, Chromium ralenti {SLOWDOWN} ×, {KBIT_DOWN} kb/s, médiane de {LOADS} :")
    for row, weight in found.items():
        most = MOST_SECONDS.get(row)
        print(f"  {row:19} {weight}" + (f" (au plus {most} s)" if most else ""))
    for row in MOST_SECONDS:
        ratio = found[row].interactive / found["Material"].interactive
        print(f"  {row} sur Material, même séquence, mêmes minutes : {ratio:.2f}")
    elsewhere = ", ".join(f"{peer} {time} s" for peer, time in PEERS.items())
    print(f"  ailleurs, même ligne, leçon de même longueur : {elsewhere}")
    print("Paquets :")
    for path in sorted(ROOT.glob("dist/*.zip")):
        with zipfile.ZipFile(path) as archive:
            images = sum(info.compress_size for info in archive.infolist() if info.filename.endswith((".svg", ".png")))
        print(f"  {path.name}: {path.stat().st_size / 1000:.0f} ko, dont images {images / 1000:.0f} ko")


if __name__ == "__main__":
    main()
