"""Where things come from: the inventory of components, the page of licences, what continuous integration may do."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import inventory
from conftest import NIGHT, ROOT, model

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
FREE = re.compile(r"MIT|MIT-CMU|BSD|Apache-2\.0|ISC|MPL|PSF-2\.0|OFL|HPND|Zlib|0BSD|Unlicense|Python-2\.0|AFL|WTFPL|CC0|etalab|"
                  r"[AL]?GPL|Artistic")  # fmt: skip
STRONG = re.compile(r"^A?GPL-\S+$")


@pytest.fixture(scope="module")
def components(published: Path) -> list[dict[str, Any]]:
    """The components of the inventory of the real project, which is the same when it is made again."""
    course = model(ROOT)
    made, again = (
        inventory.written(course, [*inventory.shipped(course, published / "site", published / "dist"), *inventory.built_with()])
        for _ in range(2)
    )
    assert made == again
    found: list[dict[str, Any]] = json.loads(made)["components"]
    return found


def test_the_inventory_follows_its_schema(published: Path) -> None:
    """All that is shipped, and what builds it: by day, one package out of twenty, the only ones to have a URL to judge."""
    course = model(ROOT)
    components = [*inventory.shipped(course, published / "site", published / "dist"), *[*inventory.built_with()][:: 1 if NIGHT else 20]]
    text = inventory.written(course, components)
    assert inventory.valid(text) == text
    with pytest.raises(ValueError, match="sha-256"):
        inventory.valid(text.replace('"type": "library"', '"type": "sha-256"'))


def test_every_package_is_in_the_inventory(components: list[dict[str, Any]], published: Path) -> None:
    """Each archive stands there with the hash of SHA256SUMS."""
    sums = dict(line.split("  ")[::-1] for line in (published / "dist" / "SHA256SUMS").read_text("utf-8").splitlines())
    listed = {
        one["name"].removeprefix("dist/"): one["hashes"][0]["content"]
        for one in components
        if one["name"].startswith("dist/")
    }
    assert listed == sums


def test_all_that_a_page_loads_is_in_the_inventory(components: list[dict[str, Any]], published: Path) -> None:
    """Each style, script and drawing that pages of the site load stands there; one comes from somebody else."""
    site = published / "site"
    listed = {one["name"]: one for one in components if one["name"].startswith("site/")}
    loaded = {
        (page.parent / href).resolve().relative_to(site.resolve()).as_posix()
        for page in site.rglob("*.html")
        for href in re.findall(r'(?:<link rel="(?:stylesheet|icon)"[^>]*? href|<script src)="([^"]+)"', page.read_text("utf-8"))
    }
    assert loaded <= {name.removeprefix("site/") for name in listed}
    for name, one in listed.items():
        assert one["hashes"][0]["content"] == hashlib.sha256((site / name.removeprefix("site/")).read_bytes()).hexdigest()
    assert [one["purl"].partition("@")[0] for one in listed.values() if "purl" in one] == ["pkg:pypi/mkdocs-material"]


def test_what_is_shipped_is_free_without_conditions_on_the_whole(components: list[dict[str, Any]]) -> None:
    """All that learners get is under Licence Ouverte or MIT; all that builds it is free, and none of it is shipped."""
    said = {one["name"]: one["licenses"][0]["expression"] for one in components if one["scope"] == "required"}
    assert set(said.values()) == {"MIT", "etalab-2.0", "etalab-2.0 AND MIT"}
    for one in components:
        assert FREE.search(one["licenses"][0]["expression"]), one["name"]
    strong = {one["name"] for one in components if STRONG.match(one["licenses"][0]["expression"])}
    usages = {one["properties"][0]["value"] for one in components if one["name"] in strong}
    assert usages <= {"essais"}


def test_every_locked_package_is_in_the_inventory(components: list[dict[str, Any]]) -> None:
    """Every line of the three lock files, with all its hashes."""
    listed = {(one["name"], one["version"]): one for one in components if one["scope"] == "excluded"}
    locked = {
        (one.name, one.version): set(one.hashes)
        for name in ("requirements.lock", "requirements-salle.lock", "requirements-dev.lock",
                     "requirements-grappe.lock")
        for one in inventory.read_lock(ROOT / name)
    }
    assert listed.keys() == locked.keys()
    for key, one in listed.items():
        assert {item["content"] for item in one["externalReferences"][0]["hashes"]} == locked[key], key


def test_page_of_licences_is_up_to_date() -> None:
    """The tables of dependances.md are those of the lock files: « make inventaire » makes them anew."""
    page = inventory.PAGE.read_text("utf-8")
    assert inventory.with_tables(page) == page


# ——— continuous integration ———


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_is_pinned_and_modest(path: Path) -> None:
    """Actions are pinned to a commit; no job that runs the project may write anything."""
    text = path.read_text("utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        runs = " ".join(step.get("run", "") for step in job["steps"])
        if re.search(r"\bmake\b|python", runs):
            assert job["permissions"] == {"contents": "read"}
        for step in job["steps"]:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step.get("uses", f"actions/x@{'0' * 40}"))
    assert len(re.findall(r"uses:.*  # v\d", text)) == text.count("uses:")


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / ".gitlab-ci.yml"], ids=lambda path: path.stem)
def test_targets_that_are_called_exist(path: Path) -> None:
    """Each `make` of continuous integration names a target of the Makefile."""
    called = set(re.findall(r"\bmake ([a-z]+)", re.sub(r"#.*", "", path.read_text("utf-8"))))
    assert called <= TARGETS


def test_night_runs_every_test_that_does_more_by_night() -> None:
    """`make nuit` names each file of tests that reads NIGHT, or waits for the night."""
    (listed,) = re.findall(r"^NUIT := \$\(addprefix tests/,(.*?)\)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    reading = {
        path.relative_to(ROOT / "tests").as_posix() for path in (ROOT / "tests").rglob("test_*.py")
        if re.search(r"^from (?:conftest import .*\bNIGHT\b|samples import .*\bjudged\b)|mark\.by_night\b", path.read_text("utf-8"), re.MULTILINE)
    }  # fmt: skip
    assert set(listed.replace("\\", "").split()) == reading


def test_release_checks_content_and_lists_components() -> None:
    """Both forges refuse a stale fact, test, build twice and list components before they publish."""
    for path in (ROOT / ".github" / "workflows" / "publier.yml", ROOT / ".gitlab-ci.yml"):
        text = path.read_text("utf-8")
        for command in ("make publication", "make test", "diff dist/SHA256SUMS", "make inventaire", "sha256sum --check"):
            assert command in text, (path.name, command)


def test_release_attests_where_packages_come_from() -> None:
    """GitHub signs a provenance for each package; the runner of GitLab writes one, beside the packages."""
    release = yaml.safe_load((ROOT / ".github" / "workflows" / "publier.yml").read_text("utf-8"))
    steps = release["jobs"]["publier"]["steps"]
    (attest,) = [step for step in steps if step.get("uses", "").startswith("actions/attest-build-provenance@")]
    assert attest["with"] == {"subject-path": "livraison/ia-en-clair-*"}
    assert steps.index(attest) < next(number for number, step in enumerate(steps) if "gh release" in step.get("run", ""))
    packages = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))["paquets"]
    assert packages["variables"]["RUNNER_GENERATE_ARTIFACTS_METADATA"] == "true"
    assert packages["artifacts"]["paths"] == ["livraison/"]


def test_zizmor_finds_nothing() -> None:
    """zizmor, at its most pedantic, offline, has nothing to say of the workflows."""
    program = Path(sys.executable).with_name("zizmor")
    command = [str(program), "--offline", "--no-progress", "--persona", "pedantic", str(ROOT / ".github")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
