"""Find the browser that the tests drive, or have the system’s package manager install it, or say what to install.

Nothing is downloaded from anywhere else. `CHROMIUM=/path/to/chromium` overrides the search.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_PATHS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
MANAGERS = (
    ("apt-get", ("apt-get", "install", "--yes", "--quiet", "chromium")),
    ("dnf", ("dnf", "install", "--assumeyes", "--quiet", "chromium")),
    ("pacman", ("pacman", "--sync", "--noconfirm", "chromium")),
    ("brew", ("brew", "install", "--cask", "chromium")),
)
ADVICE = """\
Il manque Chromium pour les essais dans un navigateur. Installez-le, puis relancez « make test » :
  Debian     sudo apt install chromium
  Ubuntu     sudo snap install chromium
  Fedora     sudo dnf install chromium
  macOS      brew install --cask chromium
  Windows    winget install Hibbiki.Chromium
Un Chrome déjà installé convient : CHROMIUM=/chemin/vers/chrome make test"""


def chromium() -> str | None:
    """Return the path of an installed Chromium or Chrome, or None."""
    wanted = os.environ.get("CHROMIUM")
    found = (wanted,) if wanted else (*map(shutil.which, NAMES), *MAC_PATHS)
    return next((path for path in found if path and Path(path).is_file()), None)


def install() -> None:
    """Ask the first package manager at hand; without the rights to, do nothing."""
    manager = next((command for name, command in MANAGERS if shutil.which(name)), None)
    if manager is None:
        return
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    prefix = () if is_root or manager[0] == "brew" else ("sudo", "-n")
    print("Installation de Chromium par le gestionnaire de paquets (une seule fois)…", flush=True)
    if manager[0] == "apt-get":
        subprocess.run([*prefix, "apt-get", "update", "--quiet=2"], check=False)
    subprocess.run([*prefix, *manager], check=False, stdout=subprocess.DEVNULL)


def main() -> int:
    """Make sure that there is a browser."""
    if chromium() is None:
        install()
    if chromium() is None:
        print(ADVICE, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
