"""One partnership with a long record: counted from nothing, and again after one more entry. Prints JSON."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from alongside.counting.about import About
from alongside.counting.engines import engine
from alongside.counting.from_record import Wish, add_lines, add_new_lines
from alongside.counting.knowing import known_of
from alongside.counting.remembered import Remembered
from alongside.domain.check.checking import check
from alongside.domain.check.evidence.folding import FOR_EVER
from alongside.domain.check.finding import Check
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.record import canonical_entry
from alongside.domain.record.entry import Entry
from alongside.domain.record.merkle.tree import leaf_hash, push, root_of_frontier
from alongside.domain.simulate.behaving import Case, entries_of

ENTRIES, RUNS = 100_000, 5
CASE = Case(kind="honest", seed=1, months=84, members=420)
WISH = Wish(now=FOR_EVER)
MORE = ("contribution.made", "reply.made", "meeting.attended", "position.taken")
"""One entry of each is added; how long it takes goes by how much there is to count again for it."""


def measured(work: Callable[[], Any]) -> dict[str, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}


def middle(runs: list[dict[str, float]]) -> dict[str, float]:
    return {name: median(each[name] for each in runs) for name in ("wall", "cpu")}


def from_nothing(folder: Path, about: About) -> Check:
    with engine(folder) as counting:
        known = known_of(counting, about)
        return check(counting.counts(INDICATORS.values()), about=known, now_day=known.last_day)


def remembered(folder: Path, about: About) -> Check:
    with Remembered(folder, about) as counting:
        counting.prepare(INDICATORS.values())
        known = known_of(counting, about)
        return check(counting.counts(INDICATORS.values()), about=known, now_day=known.last_day)


class Growing:
    """The record with one more entry each time, as from a ledger."""

    def __init__(self, folder: Path, about: About, last: Entry) -> None:
        self.folder, self.about, self._last = folder, about, last

    def add(self, like: Entry) -> Check:
        entry = replace(like, n=self.about.state.entries, at=self._last.at)
        frontier = [bytes.fromhex(each) for each in self.about.frontier]
        line = canonical_entry(entry)
        push(frontier, entry.n, leaf_hash(line))
        root = root_of_frontier(frontier)
        self.about = add_new_lines(self.folder, [line], WISH, root=root, verified=False)
        return remembered(self.folder, self.about)


def main() -> None:
    entries = list(islice(entries_of(CASE), ENTRIES))
    samples = {each.act: each for each in entries}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        about = add_lines(folder, (canonical_entry(each) for each in entries), WISH)
        whole = middle([measured(lambda: from_nothing(folder, about)) for _ in range(RUNS)])
        remembered(folder, about)
        again = middle([measured(lambda: remembered(folder, about)) for _ in range(RUNS)])
        growing, more = Growing(folder, about, entries[-1]), {}
        for act in (each for each in MORE if each in samples):
            like = samples[act]
            more[act] = middle([measured(lambda like=like: growing.add(like)) for _ in range(RUNS)])  # type: ignore[misc]
        assert remembered(folder, growing.about) == from_nothing(folder, growing.about)
    json.dump({"entries": len(entries), "whole": whole, "again": again, "more": more}, sys.stdout)


if __name__ == "__main__":
    main()
