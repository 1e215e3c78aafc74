"""The factory through Dask: a cluster of two workers on this machine, one of which is killed while it works."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from distributed import LocalCluster

from bundle_factory import write
from enclair.brand import cluster
from enclair.brand.cluster import ClusterError, on_cluster
from enclair.brand.communes import Body, of_departments
from enclair.brand.factory import SUMS, order, produce

DEPARTMENTS = ("90", "2A", "972", "974", "53", "75")


@pytest.fixture(scope="module")
def bodies() -> list[Body]:
    """The communes of a few small départements."""
    shared = {"dpo": "dpo@exemple.fr", "accessibility": "acces@exemple.fr"}
    return [one for one in of_departments(DEPARTMENTS, shared) if isinstance(one, Body)]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished package of pages."""
    folder = tmp_path_factory.mktemp("paquets")
    write(folder / "dist", folder)
    return folder / "dist" / "essai-alpha-html-2026.1.zip"


def test_a_cluster_that_loses_a_worker_makes_the_same(base: Path, bodies: list[Body], tmp_path: Path) -> None:
    """A task a département, the same function, the same bytes as one machine; `kill -9` of a worker loses nothing."""
    alone, together = tmp_path / "seul", tmp_path / "grappe"
    for out in (alone, together):
        out.mkdir()
    produce(order([base], alone), bodies, lambda _: None)
    made: list[int] = []
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        workers = [worker.pid for worker in cluster.workers.values()]

        def kill_one(number: int) -> None:
            made.append(number)
            if len(made) == 2:  # the first call tells what was already whole
                os.kill(workers[0], signal.SIGKILL)

        produce(order([base], together), bodies, kill_one, on_cluster(cluster.scheduler_address))
    assert made[0] == 0
    assert sum(made) == len(bodies)
    assert len(made) == 1 + len(DEPARTMENTS)
    for department in DEPARTMENTS:
        assert (alone / department / SUMS).read_bytes() == (together / department / SUMS).read_bytes()
    assert not [*together.rglob("*.tmp")]


def test_a_cluster_that_does_not_answer_is_told(
    base: Path, bodies: list[Body], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An address where nobody listens: a message in French, nothing made."""
    monkeypatch.setattr(cluster, "PATIENCE", "1s")
    with pytest.raises(ClusterError, match="aucune grappe ne répond"):
        produce(order([base], tmp_path), bodies[:1], lambda _: None, on_cluster("tcp://127.0.0.1:9"))
