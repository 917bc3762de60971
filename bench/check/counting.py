"""Count a region in one way, in a process of its own, and print how long it took and how much memory, as JSON.

`python -m bench.check.counting all|five|tuned|pandas REGION`
"""

from __future__ import annotations

import json
import resource
import sys
import time
from hashlib import sha256
from importlib import import_module
from pathlib import Path

from alongside.counting.region import counts_by_bucket
from alongside.domain.check.indicators import INDICATORS
from bench.check.tuned import FIVE

MEMORY = "600MB"
OURS = {"all": INDICATORS, "five": FIVE}
OTHERS = {"tuned": "tuned", "pandas": "by_pandas"}
"""What a way has to import is not counted against it."""


def ours(region: Path, keys: list[str], *, keep: bool) -> dict[str, list[tuple[int | str, ...]]]:
    """Bucket by bucket, as the product does it. All of a country is not kept in memory, but handed on."""
    indicators = [INDICATORS[key] for key in keys]
    found: dict[str, list[tuple[int | str, ...]]] = {key: [] for key in keys}
    handed_on = 0
    for _, counts in counts_by_bucket(region, indicators, memory=MEMORY, spill=region / ".spill"):
        for key, rows in counts.items():
            handed_on += len(rows)
            if keep:
                found[key] += rows
    return found if keep else {"handed on": [(handed_on,)]}


def main(way: str, region: Path) -> None:
    other = import_module(f"bench.check.{OTHERS[way]}") if way in OTHERS else None
    wall, cpu = time.perf_counter(), time.process_time()
    found = other.counts(region) if other else ours(region, list(OURS[way]), keep=way == "five")
    took = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    cells = sum(map(len, found.values())) if way != "all" else found["handed on"][0][0]
    seal = sha256(repr({key: sorted(rows) for key, rows in sorted(found.items())}).encode()).hexdigest()
    json.dump({**took, "memory": most, "cells": cells, "seal": seal}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
