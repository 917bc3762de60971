"""How are a country's partnerships counted in the memory of a small machine? Bucket by bucket."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from alongside.counting.engines import Row, engine
from alongside.counting.parts import buckets
from alongside.domain.check.indicator import Indicator, counting
from alongside.domain.check.tables import PARTNERSHIPS

Counts = dict[str, list[Row]]


def counts_by_bucket(
    region: Path, indicators: Iterable[Indicator], *, at_once: int = 2, **settings: Any
) -> Iterator[tuple[Path, Counts]]:
    """Each bucket of a region with the counts of its partnerships, as `Counting.counts` gives them, on DuckDB.

    Every partnership lies in exactly one bucket, so that the counts of all are these one after the other. Never more
    than `at_once` buckets are in memory, each on one thread, and of those only what the texts name. `settings` are the
    engine's, for each bucket.
    """
    asked = list(indicators)
    needed = sorted({PARTNERSHIPS.name, *(table for each in asked for table in each.needs)})
    words = {word for each in asked for word in re.findall(r"\w+", counting(each))}

    def counted(bucket: Path) -> tuple[Path, Counts]:
        with engine(bucket, tables=needed, columns=words, threads=1, **settings) as now:
            return bucket, now.counts(asked)

    return _few_at_once(counted, buckets(region), at_once)


def _few_at_once(
    work: Callable[[Path], tuple[Path, Counts]], places: list[Path], at_once: int
) -> Iterator[tuple[Path, Counts]]:  # fmt: skip
    """In order, and nothing is begun before there is room for it."""
    running: deque[Future[tuple[Path, Counts]]] = deque()
    with ThreadPoolExecutor(at_once) as pool:
        for place in places:
            running.append(pool.submit(work, place))
            if len(running) >= at_once:
                yield running.popleft().result()
        while running:
            yield running.popleft().result()
