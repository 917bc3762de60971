"""Evidence of simulated partnerships of every kind, as the product folds it."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

from alongside.counting.parts import EVERY
from alongside.counting.writing import PartWriter
from alongside.domain.check.evidence import Rows, State, fold, partnership_row
from alongside.domain.check.tables import PARTNERSHIPS
from alongside.domain.simulate.behaving import KINDS, Case, entries_of


def add_simulated(folder: Path, *, partnerships: int, months: int, members: int) -> None:
    """One more part for each table, beside those that are there."""
    rows = Rows()
    for seed, kind in enumerate(islice(cycle(KINDS), partnerships)):
        own, state = fold(State(), entries_of(Case(kind=kind, seed=seed, months=months, members=members)))
        for table, each in own.items():
            rows[table] += each
        rows[PARTNERSHIPS.name].append(partnership_row(state, as_of=-1, verified=True))
    with PartWriter(folder) as writer:
        for table, each in rows.items():
            (folder / table).mkdir(exist_ok=True)
            writer.write(EVERY[table], each, folder / table / "simulated.parquet")
