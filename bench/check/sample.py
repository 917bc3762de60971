"""A few dozen simulated partnerships of every kind as one evidence folder, for replicating."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

from alongside.counting.parts import EVERY
from alongside.counting.writing import PartWriter
from alongside.domain.check.evidence import Rows, State, fold, partnership_row
from alongside.domain.check.tables import PARTNERSHIPS
from alongside.domain.simulate.behaving import KINDS, Case, entries_of

PARTNERSHIPS_MADE, MONTHS, MEMBERS = 48, 20, 26
"""So large that a partnership has 5,000 rows of evidence or a little more."""


def make_sample(folder: Path, *, seed: int) -> int:
    """Answers how many rows there are."""
    rows = Rows()
    for number, kind in enumerate(islice(cycle(KINDS), PARTNERSHIPS_MADE)):
        case = Case(kind=kind, seed=seed + number, months=MONTHS, members=MEMBERS)
        own, state = fold(State(), entries_of(case))
        for table, each in own.items():
            rows[table] += each
        rows[PARTNERSHIPS.name].append(partnership_row(state, as_of=-1, verified=True))
    with PartWriter(folder) as writer:
        for table, each in rows.items():
            (folder / table).mkdir(parents=True)
            writer.write(EVERY[table], each, folder / table / "part-0.parquet")
    return sum(map(len, rows.values()))
