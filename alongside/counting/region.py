"""How are a country's partnerships counted in the memory of a small machine? A few buckets at a time."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alongside.counting.engines import Row
from alongside.counting.engines.duck import opened_on
from alongside.counting.parts import buckets, parts_of
from alongside.domain.check.indicator import Indicator, counting
from alongside.domain.check.tables import PARTNERSHIPS

Counts = dict[str, list[Row]]
TOGETHER = 20_000_000
"""Bytes of Parquet from which on no more buckets are counted together. Many small ones take as long as a large one."""


def counts_by_bucket(
    region: Path, indicators: Iterable[Indicator], *, at_once: int = 2, together: int = TOGETHER, **settings: Any
) -> Iterator[tuple[list[Path], Counts]]:
    """A few buckets of a region with the counts of their partnerships, as `Counting.counts` gives them, on DuckDB.

    Every partnership lies in exactly one bucket, so that the counts of all are these one after the other. `together`
    is how many bytes of buckets are counted as one. Never more than `at_once` times that is in memory, each on one
    thread, and of it only what the texts name. `settings` are the engine's.
    """
    asked = list(indicators)
    needed = sorted({PARTNERSHIPS.name, *(table for each in asked for table in each.needs)})
    words = {word for each in asked for word in re.findall(r"\w+", counting(each))}

    def counted(some: Few) -> tuple[list[Path], Counts]:
        with opened_on(some.parts, columns=words, threads=1, **settings) as now:
            return some.buckets, now.counts(asked)

    return _few_at_once(counted, _few(region, needed, together), at_once)


@dataclass(frozen=True, slots=True)
class Few:
    """Buckets that are counted together, and the parts of each table in all of them."""

    buckets: list[Path]
    parts: dict[str, list[Path]]


def _few(region: Path, tables: list[str], together: int) -> Iterator[Few]:
    now, size = Few([], {name: [] for name in tables}), 0
    for bucket in buckets(region):
        parts = parts_of(bucket, tables)
        more = sum(part.stat().st_size for files in parts.values() for part in files)
        if now.buckets and size + more > together:
            yield now
            now, size = Few([], {name: [] for name in tables}), 0
        now.buckets.append(bucket)
        for name, files in parts.items():
            now.parts[name] += files
        size += more
    yield now


def _few_at_once(
    work: Callable[[Few], tuple[list[Path], Counts]], groups: Iterable[Few], at_once: int
) -> Iterator[tuple[list[Path], Counts]]:  # fmt: skip
    """In order, and nothing is begun before there is room for it."""
    running: deque[Future[tuple[list[Path], Counts]]] = deque()
    with ThreadPoolExecutor(at_once) as pool:
        for some in groups:
            running.append(pool.submit(work, some))
            if len(running) >= at_once:
                yield running.popleft().result()
        while running:
            yield running.popleft().result()
