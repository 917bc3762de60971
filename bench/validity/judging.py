"""What does the check say of each of many made-up partnerships? One run of each text counts for all of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from alongside.counting.engines import engine
from alongside.domain.check.checking import check
from alongside.domain.check.finding import Check
from alongside.domain.check.indicators import INDICATORS
from bench.validity.making import LAST_DAY, Group, make

Counts = dict[str, dict[str, list[Any]]]


@dataclass(frozen=True, slots=True)
class Judged:
    """One group: which findings flagged each partnership (none: it was not flagged), and its entries in all."""

    group: Group
    flags: tuple[tuple[str, ...], ...]
    entries: int

    @property
    def flagged(self) -> int:
        return sum(bool(each) for each in self.flags)


def judge(group: Group, *, seeds: range) -> Judged:
    checks = checked(group, seeds=seeds)
    return Judged(
        group,
        tuple(each.flagged_by if each.flagged else () for each in checks),
        sum(each.entries for each in checks),
    )


def checked(group: Group, *, seeds: range) -> list[Check]:
    """The whole check of each partnership of a group."""
    with TemporaryDirectory() as place:
        known = make(group.cases(seeds), Path(place))
        counts = _counts(Path(place))
    return [check(_of_one(counts, each.partnership), about=each, now_day=LAST_DAY) for each in known]


def _counts(folder: Path) -> Counts:
    """The rows of each indicator, apart for each partnership."""
    found: Counts = {}
    with engine(folder, "duckdb", threads=1) as counting:
        for key, rows in counting.counts(INDICATORS.values()).items():
            apart = found[key] = defaultdict(list)
            for row in rows:
                apart[str(row[0])].append(row)
    return found


def _of_one(counts: Counts, partnership: str) -> dict[str, list[Any]]:
    return {key: apart.get(partnership, []) for key, apart in counts.items()}
