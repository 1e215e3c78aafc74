"""What mkdocs.yml and the environment must say, told before anything is made; knows nothing of MkDocs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml
from msgspec import Struct
from msgspec.structs import replace

from enclair.problems import Problem, Source
from enclair.reading.yamltree import parse

CONFIG = "mkdocs.yml"
CONTENT = ("modules", "quizzes", "demos", "docs", "organisations")
"""The folders of a project that authors fill."""
TEXTS = (".md", ".yml")
"""How the files end that they write."""
CODE = "PAR014"
EPOCH = "SOURCE_DATE_EPOCH"
FORMATS = "ENCLAIR_FORMATS"
"""The variable of the environment that names the formats to make, with commas; all of them when it is empty."""
LAST_SECOND = 253_402_300_799
"""9999-12-31T23:59:59Z, after which Python has no date."""
LONGEST_CHAIN = 10
"""Files that may inherit from one another."""


class SettingError(Exception):
    """A variable of the environment makes no sense; the message says which, in French."""


class Setting(Struct, frozen=True):
    """A value of mkdocs.yml: a text, or the names of a list; and where it is written."""

    value: str | tuple[str, ...]
    source: Source


def settle_epoch() -> None:
    """Take an empty `SOURCE_DATE_EPOCH` for an absent one. Raises SettingError when it is not a number of seconds.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    told = os.environ.get(EPOCH)
    if told is None:
        return
    if not told.strip():
        del os.environ[EPOCH]
    elif not (told.isascii() and told.isdecimal() and int(told) <= LAST_SECOND):
        raise SettingError(f"{EPOCH} vaut « {told[:40]} », qui n’est pas un nombre de secondes : "
                           "corrigez cette variable, ou retirez-la")  # fmt: skip


def faults(path: Path) -> Iterator[Problem]:
    """Yield the settings of a generator’s file, mkdocs.yml, that would break a site, each at its line."""
    root = path.parent
    settings, problems = _read(path, root)
    yield from problems
    if problems:
        return

    def wrong(key: str, message: str, hint: str) -> Problem:
        place = settings[key].source if key in settings else Source(path.name)
        return Problem(place, CODE, f"le réglage `{key}:` {message}", hint)

    for key, expected, usual in (("use_directory_urls", "false", "true"), ("site_dir", "site", "site"),
                                 ("docs_dir", "docs", "docs"), ("extra.dist", "dist", "dist"),
                                 ("theme.name", "material", "mkdocs")):  # fmt: skip
        told = settings[key].value if key in settings else usual
        if not isinstance(told, str) or os.path.normpath(told).lower() != expected:
            yield wrong(key, "empêche l’outil de fonctionner" if key in settings else "manque",
                        f"écrivez `{key.replace('.', ': {')}: {expected}{'}' if '.' in key else ''}`")  # fmt: skip
    custom = settings.get("theme.custom_dir")
    if custom is None or not isinstance(custom.value, str) or not (root / custom.value / "main.html").is_file():
        yield wrong("theme.custom_dir", "ne mène pas au gabarit de l’outil", "écrivez `custom_dir: overrides`")
    hooks = settings.get("hooks")
    paths = [root / name for name in hooks.value if name.endswith("mkdocs_hooks.py")] if hooks else []
    if not any(path.is_file() for path in paths):
        yield wrong("hooks", "ne lance pas les programmes de l’outil", "écrivez `hooks: [hooks/mkdocs_hooks.py]`")
    plugins = settings.get("plugins")
    if not (plugins and "mkdocs_quiz" in plugins.value) and not any(key.startswith("plugins.mkdocs_quiz")
                                                                    for key in settings):  # fmt: skip
        yield wrong("plugins", "ne contient pas mkdocs_quiz : les questions ne paraîtraient pas",
                    "ajoutez `- mkdocs_quiz:` et ses options")  # fmt: skip


def files_named(path: Path) -> list[Path]:
    """Return what a generator’s file stands on: it, those that it inherits from, programs, the folder of templates."""
    settings, _ = _read(path, path.parent)
    found = [path, *(path.parent / name for key in ("hooks", "theme.custom_dir") for name in _names(settings, key))]
    return found + [file for name in _names(settings, "INHERIT") for file in files_named(path.parent / name)]


def _names(settings: Mapping[str, Setting], key: str) -> tuple[str, ...]:
    value = settings[key].value if key in settings else ()
    return (value,) if isinstance(value, str) else value


def _read(path: Path, root: Path) -> tuple[Mapping[str, Setting], list[Problem]]:
    """Return the settings of a file and of those that it inherits from, by dotted key, and what cannot be read."""
    found: dict[str, Setting] = {}
    for _ in range(LONGEST_CHAIN):
        name = Path(os.path.relpath(path, root)).as_posix()
        try:
            text = path.read_bytes().decode("utf-8-sig")
            node = yaml.compose(text, Loader=yaml.SafeLoader)
        except FileNotFoundError:
            return {}, [Problem(Source(name), CODE, f"ce projet n’a pas de {name}", "remettez-le")]
        except (OSError, UnicodeDecodeError):
            return {}, [Problem(Source(name), CODE, f"{name} est illisible",
                                "vérifiez ses droits, et qu’il est en UTF-8")]  # fmt: skip
        except yaml.YAMLError:
            told = [replace(problem, code=CODE) for problem in parse(text, name, CODE[:3])[1]]
            return {}, told[:1] or [Problem(Source(name), CODE, f"{name} est illisible", "vérifiez l’alignement")]
        if not isinstance(node, yaml.MappingNode):
            return {}, [Problem(Source(name), CODE, f"{name} ne contient aucun réglage", "remettez-le")]
        own = dict(_flat(node, name))
        found = own | found
        parent = own.get("INHERIT")
        if parent is None or not isinstance(parent.value, str):
            return found, []
        path = path.parent / parent.value
    return {}, [Problem(Source(path.name), CODE, "les fichiers s’héritent l’un l’autre sans fin", "retirez `INHERIT:`")]


def _flat(node: yaml.MappingNode, name: str, prefix: str = "") -> Iterator[tuple[str, Setting]]:
    for key, value in node.value:
        dotted = f"{prefix}{getattr(key, 'value', '')}"
        place = Source(name, key.start_mark.line + 1, key.start_mark.column + 1)
        if isinstance(value, yaml.MappingNode):
            yield from _flat(value, name, f"{dotted}.")
        elif isinstance(value, yaml.SequenceNode):
            yield dotted, Setting(tuple(_name(item) for item in value.value), place)
        else:
            yield dotted, Setting(str(value.value), place)


def _name(node: yaml.Node) -> str:
    """Return an item of a list, or the key that opens it."""
    if isinstance(node, yaml.MappingNode) and node.value:
        return str(node.value[0][0].value)
    return str(node.value)
