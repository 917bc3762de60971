"""How often a second?"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Rate:
    """Times a second, by CPU and by the clock on the wall."""

    cpu: float
    wall: float


def rate(work: Callable[[], object], *, times: int, runs: int = 3) -> Rate:
    """The median of some runs of work that does something `times` times."""
    rates = [_once(work, times) for _ in range(runs)]
    return Rate(median(each.cpu for each in rates), median(each.wall for each in rates))


def _once(work: Callable[[], object], times: int) -> Rate:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Rate(times / (time.process_time() - cpu), times / (time.perf_counter() - wall))
