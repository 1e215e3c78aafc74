"""The site under load: nginx with the headers that docs/heberger ships, and wrk, both on this machine.

Client and server share the same processors: the figures are a floor. `python -m bench.charge`, after a build; Debian:
`apt install nginx-light wrk`.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from systeme import program  # noqa: E402

SECONDS, THREADS, CONNECTIONS = 10, 2, 100
PAGES = ("index.html", "modules/bases/faux-avec-aplomb.html", "catalogue.html", "assets/recherche.js")
CONFIG = """
daemon off; worker_processes 1; pid "{folder}/nginx.pid"; error_log "{folder}/erreurs.log" warn; {user}
events {{ worker_connections 1024; }}
http {{
    types {{ text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg; }}
    access_log off; sendfile on; open_file_cache max=1000;
    client_body_temp_path "{folder}/a"; proxy_temp_path "{folder}/b"; fastcgi_temp_path "{folder}/c";
    uwsgi_temp_path "{folder}/d"; scgi_temp_path "{folder}/e";
    server {{ listen 127.0.0.1:{port}; root "{root}"; include "{snippet}"; }}
}}
"""
SCRIPT = 'wrk.headers["Accept-Encoding"] = "gzip"\n'


@contextmanager
def serving(root: Path) -> Iterator[str]:
    """Serve a folder with nginx on a free port of the loopback; yield its address."""
    with tempfile.TemporaryDirectory() as name, socket.socket() as free:
        folder = Path(name)
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        config = folder / "nginx.conf"
        user = "user root;" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
        snippet = ROOT / "docs" / "heberger" / "nginx.conf"
        config.write_text(CONFIG.format(folder=folder, port=port, root=root, snippet=snippet, user=user), "utf-8")
        process = subprocess.Popen([program("nginx") or "nginx", "-c", str(config), "-p", str(folder)])
        try:
            time.sleep(0.5)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


def compressed(site: Path, copy: Path) -> Path:
    """Return a copy of a site where each text stands compressed beside itself, as docs/heberger advises."""
    shutil.copytree(site, copy)
    for path in list(copy.rglob("*")):
        if path.suffix in {".html", ".css", ".js", ".json", ".svg", ".csv"}:
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    return copy


def measure(address: str, script: Path) -> tuple[float, str, float, int]:
    """Return requests a second, 99th percentile of the latency, megabytes a second, errors."""
    said = subprocess.run(
        ["wrk", f"-t{THREADS}", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "--timeout", "10s",
         "-s", str(script), address],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    rate, late = re.search(r"Requests/sec:\s*([\d.]+)", said), re.search(r"99%\s*(\S+)", said)
    flow = re.search(r"Transfer/sec:\s*([\d.]+)([KMG])B", said)
    if not (rate and late and flow):
        raise ValueError(said)
    told = re.findall(r"(?:Socket errors|Non-2xx or 3xx responses):(.*)", said)
    errors = sum(int(number) for line in told for number in re.findall(r"\d+", line))
    return float(rate[1]), late[1], float(flow[1]) * {"K": 0.001, "M": 1, "G": 1000}[flow[2]], errors


def main() -> None:
    """Measure each kind of page, and print a line for each."""
    site = ROOT / "site"
    if not (site / "index.html").is_file() or not program("nginx") or not program("wrk"):
        print("Charge : il faut un site fabriqué (make), nginx et wrk (apt install nginx-light wrk).")
        return
    print(f"Charge : nginx et wrk sur la même machine, {CONNECTIONS} connexions, {SECONDS} s par page")
    with tempfile.TemporaryDirectory() as name, serving(compressed(site, Path(name) / "site")) as address:
        script = Path(name) / "gzip.lua"
        script.write_text(SCRIPT, "utf-8")
        for page in PAGES:
            size = (Path(name) / "site" / f"{page}.gz").stat().st_size / 1000
            rate, late, flow, errors = measure(f"{address}/{page}", script)
            print(f"  {page:38} {size:6.1f} ko  {rate:7.0f} par s  99 % en {late:>8}  {flow:6.1f} Mo/s  "
                  f"{errors} erreur")  # fmt: skip


if __name__ == "__main__":
    main()
