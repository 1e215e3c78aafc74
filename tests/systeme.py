"""Find the programs that the tests drive, or have the system’s package manager install them, or say what to install.

Nothing is downloaded from anywhere else. `CHROMIUM=/path/to/chromium` and `FIREFOX=…` override the search of browsers.
"""

from __future__ import annotations

import contextlib
import ctypes.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
"""Chromium without windows: the same pages, for half of the work. It is wished for, and nothing misses it."""
CHROMIUMS = (
    *SHELLS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)  # fmt: skip
FIREFOXES = ("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
INSTALL: Mapping[str, tuple[str, ...]] = {
    "apt-get": ("apt-get", "install", "--yes", "--quiet", "--no-install-recommends"),
    "dnf": ("dnf", "install", "--assumeyes", "--quiet"),
    "pacman": ("pacman", "--sync", "--noconfirm"),
    "brew": ("brew", "install"),
}


def chromium() -> str | None:
    """Return the path of an installed Chromium or Chrome, or None."""
    return _browser("CHROMIUM", CHROMIUMS)


def firefox() -> str | None:
    """Return the path of an installed Firefox, or None."""
    return _browser("FIREFOX", FIREFOXES)


def _browser(variable: str, names: tuple[str, ...]) -> str | None:
    found = map(shutil.which, (os.environ[variable],) if variable in os.environ else names)
    return next((path for path in found if path), None)


def program(name: str) -> str | None:
    """Return the path of a program; servers hide in /usr/sbin."""
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin:/opt/homebrew/bin")


@dataclass(frozen=True, slots=True)
class Need:
    """Something that the tests need of the system: what for, how to find it, its package for each manager."""

    name: str
    purpose: str
    find: Callable[[], str | None]
    packages: Mapping[str, tuple[str, ...]]


NEEDS = (
    Need("Chromium", "les essais dans un navigateur", chromium, {
        "apt-get": ("chromium",), "dnf": ("chromium",), "pacman": ("chromium",), "brew": ("--cask", "chromium"),
    }),
    Need("Firefox", "les parcours au clavier", firefox, {
        "apt-get": ("firefox-esr",), "dnf": ("firefox",), "pacman": ("firefox",), "brew": ("--cask", "firefox"),
    }),
    Need("Pango", "les impressions PDF", lambda: ctypes.util.find_library("pango-1.0"), {
        "apt-get": ("libpango-1.0-0", "libpangoft2-1.0-0"), "dnf": ("pango",), "pacman": ("pango",), "brew": ("pango",),
    }),
    Need("Java", "le contrôle du HTML", lambda: shutil.which("java"), {
        "apt-get": ("default-jre-headless",), "dnf": ("java-latest-openjdk-headless",), "pacman": ("jre-openjdk-headless",),
        "brew": ("openjdk",),
    }),
    Need("nginx", "l’essai des en-têtes de sécurité", lambda: program("nginx"), {
        "apt-get": ("nginx-light",), "dnf": ("nginx",), "pacman": ("nginx",), "brew": ("nginx",),
    }),
)  # fmt: skip


WISH = "chromium-headless-shell"
"""The package of Debian that holds the first of ``SHELLS``."""
PATIENCE = 60
"""Seconds that one waits for what is wished for."""


def wish() -> None:
    """Have apt install Chromium without windows, if it knows it and we may: once, in silence, and not for long."""
    tried = Path(sys.prefix) / f".{WISH}"
    if _browser("CHROMIUM", SHELLS) or "CHROMIUM" in os.environ or tried.exists() or not shutil.which("apt-get"):
        return
    command = [*rights(), "apt-get", "install", "--yes", "--no-install-recommends", "--no-remove", WISH]
    steps = (["apt-cache", "show", WISH], [*command, "--download-only"], [*command, "--no-download"])
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        tried.touch()
        for step, patience in zip(steps, (PATIENCE, PATIENCE, None), strict=True):  # a download may stop, not an installation
            subprocess.run(step, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, timeout=patience)


def rights() -> tuple[str, ...]:
    """Return what a command begins with to be that of the administrator, without a word asked."""
    return () if hasattr(os, "geteuid") and os.geteuid() == 0 else ("sudo", "-n")


def missing() -> list[Need]:
    """Return what is not installed."""
    return [need for need in NEEDS if need.find() is None]


def install(needs: list[Need]) -> None:
    """Ask the first package manager at hand; without the rights to, do nothing."""
    manager = next((name for name in INSTALL if shutil.which(name)), None)
    if manager is None:
        return
    prefix = () if manager == "brew" else rights()
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    print(f"Installation par {manager} (une seule fois) : {', '.join(need.name for need in needs)}…", flush=True)
    if manager == "apt-get":
        subprocess.run([*prefix, "apt-get", "update", "--quiet=2"], check=False)
    for need in needs:
        command = [*prefix, *INSTALL[manager], *need.packages[manager]]
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, env=environment)


def advice(need: Need) -> str:
    """Return what to type to install what is missing."""
    lines = [f"Il manque {need.name}, pour {need.purpose}. Installez-le, puis relancez « make test » :"]
    lines += [f"  {name:8} {' '.join(need.packages[name])}" for name in INSTALL]
    if need.name == "Chromium":
        lines.append("Un Chrome déjà installé convient : CHROMIUM=/chemin/vers/chrome make test")
    return "\n".join(lines)


def main() -> int:
    """Make sure that all is there."""
    if needs := missing():
        install(needs)
    wish()
    for need in missing():
        print(advice(need), file=sys.stderr)
    return 1 if missing() else 0


if __name__ == "__main__":
    sys.exit(main())
