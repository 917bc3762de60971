"""How are a country's partnerships counted in the memory of a small machine? Bucket by bucket."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from alongside.counting.engines import Row, engine
from alongside.counting.parts import buckets
from alongside.domain.check.indicator import Indicator
from alongside.domain.check.tables import PARTNERSHIPS


def counts_by_bucket(
    region: Path, indicators: Iterable[Indicator], name: str = "duckdb", **settings: Any
) -> Iterator[tuple[Path, dict[str, list[Row]]]]:
    """Each bucket of a region with the counts of its partnerships, as `Counting.counts` gives them.

    Every partnership lies in exactly one bucket, so that the counts of all are these one after the other. Never more
    than one bucket is in memory, and of that only the tables that are needed. `settings` are the engine's.
    """
    asked = list(indicators)
    needed = {PARTNERSHIPS.name, *(table for each in asked for table in each.needs)}
    for bucket in buckets(region):
        with engine(bucket, name, tables=sorted(needed), **settings) as counting:
            yield bucket, counting.counts(asked)
