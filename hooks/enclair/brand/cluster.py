"""The factory on several machines: a task a département, the same function, through Dask (optional: group `grappe`).

The machines share the folder of packages and the one that is written. A worker that dies gives its task to another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from enclair.brand.communes import Body
from enclair.brand.factory import Made, Order, Work, make

RETRIES, PATIENCE = 3, "10s"
"""How many times a département is tried again; how long the scheduler is waited for."""
MISSING = "il manque Dask : pip install --require-hashes -r requirements-grappe.lock"


class ClusterError(Exception):
    """The cluster cannot be used; the message says why in French."""


def on_cluster(address: str) -> Work:
    """Return what makes packages on a cluster whose scheduler listens at an address. Raises ClusterError."""
    try:
        from distributed import (  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415  optional
            Client,
            as_completed,
        )
    except ImportError as error:
        raise ClusterError(MISSING) from error

    def work(wanted: Order, bodies: Sequence[Body]) -> Iterator[Sequence[Made]]:
        by_department: dict[str, list[Body]] = defaultdict(list)
        for body in bodies:
            by_department[body.department].append(body)
        try:
            client = Client(address, timeout=PATIENCE)
        except OSError as error:
            raise ClusterError(f"aucune grappe ne répond à « {address} »") from error
        with client:
            groups = by_department.values()
            tasks = [client.submit(make, wanted, group, pure=False, retries=RETRIES) for group in groups]
            for task in as_completed(tasks):
                yield task.result()
                task.release()

    return work
