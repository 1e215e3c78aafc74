"""How long the build takes in the name of an organisation that changed the course, against the plain build.

One block is written again in every lesson that has one to spare, and each module gets one more lesson: more than any
body would change. Paired runs, one of each in turn; the time of the processor is told beside that of the clock, for a
machine that does something else meanwhile.
"""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from enclair.reading.load import load
from enclair.reading.overlay import blocks

ROOT = Path(__file__).resolve().parents[1]
CODE = "mesure"
RUNS = 3
MOST = 1.3
HEAD = """\
nom: Commune de mesure
siren: '217500016'
contacts: {dpo: dpo@mesure.exemple.fr, accessibilite: acces@mesure.exemple.fr}
"""


def project(folder: Path) -> int:
    """Write a copy of the project with an organisation that changes it; return how many texts it changes."""
    for name in ("modules", "quizzes", "demos", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    course = load(ROOT, "").course
    if course is None:
        raise SystemExit("le parcours est illisible")
    own = folder / "organisations" / CODE
    own.mkdir(parents=True)
    replaced, added = ["remplace:"], ["ajoute:"]
    for module in course.modules:
        for lesson in module.lessons:
            if parts := [*blocks(lesson.id, lesson.page)][1:]:
                name = parts[-1].id.replace("#", "-") + ".md"
                (own / name).write_text(f"{parts[-1].text}\n\nUne phrase de plus.\n", "utf-8")
                replaced.append(f"  {parts[-1].id}: {name}")
        (own / f"chez-nous-{module.slug}.md").write_text(
            f"---\nid: mesure-{module.slug}\ntitre: Chez nous\nduree: {{lecture: 1, activites: 0}}\n"
            f"objectifs: [{module.objectives[0].id}]\n---\n\nNotre liste est affichée en salle de pause.\n", "utf-8")
        added.append(f"  - {{apres: {module.lessons[-1].id}, page: chez-nous-{module.slug}.md}}")
    (own / "organisation.yml").write_text(HEAD + "\n".join([*replaced, *added]) + "\n", "utf-8")
    return len(replaced) + len(added) - 2


def seconds(folder: Path, code: str) -> tuple[float, float]:
    """Return what a build in the name of somebody takes: by the clock, by the processor."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "enclair", "--projet", str(folder), "--organisation", code, "build"]
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the medians, and their ratio."""
    with tempfile.TemporaryDirectory() as name:
        changes = project(Path(name))
        runs = [(seconds(Path(name), "aucune"), seconds(Path(name), CODE)) for _ in range(RUNS)]
    for rank, what in enumerate(("horloge", "processeur")):
        plain, own = (statistics.median(run[side][rank] for run in runs) for side in (0, 1))
        print(f"Au nom d’un organisme qui change {changes} textes, {what} : {plain:.1f} s, puis {own:.1f} s "
              f"(rapport {own / plain:.2f}, seuil {MOST})")  # fmt: skip


if __name__ == "__main__":
    main()
