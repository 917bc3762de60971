"""How often a second, on which machine?"""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
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


def machine() -> str:
    """What ran it, so that the figures can be compared."""
    described = Path("/proc/cpuinfo")
    lines = described.read_text(encoding="utf-8").splitlines() if described.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return (
        f"{names[0] if names else platform.processor() or 'unknown processor'}, {os.cpu_count()} cores, "
        f"load {busy:.1f}, {platform.system()}, Python {platform.python_version()}"
    )
