"""How do made-up partnerships become evidence? Folded one by one, and kept many in one folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from alongside.counting.parts import EVERY
from alongside.counting.writing import PartWriter
from alongside.domain.check.about import About, Terms
from alongside.domain.check.evidence import Rows, State, fold, partnership_row
from alongside.domain.check.tables import PARTNERSHIPS
from alongside.domain.simulate.behaving import ENDS, HONEST, KINDS, STRENGTHS, Case, entries_of

AT_ONCE = 50
"""Partnerships whose rows are in memory at one time."""
EPOCH = 719_163
LAST_DAY = ENDS.toordinal() - EPOCH


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Partnerships of one kind that do it equally often. `months` and `members` of 0: as many as the kind has."""

    kind: str
    strength: str
    months: int = 0
    members: int = 0

    def cases(self, seeds: Iterable[int]) -> list[Case]:
        return [
            Case(kind=self.kind, strength=self.strength, seed=seed, months=self.months, members=self.members)
            for seed in seeds
        ]


def groups(kinds: Sequence[str], **size: int) -> list[Group]:
    """Honest kinds once, all others at each strength."""
    return [
        Group(kind=kind, strength=strength, **size)
        for kind in kinds
        for strength in (("",) if KINDS[kind].honest else STRENGTHS)
    ]


def make(cases: Sequence[Case], folder: Path) -> list[About]:
    """Evidence of all these partnerships in one folder, and what the check has to know of each."""
    known: list[About] = []
    with PartWriter(folder) as writer:
        for first in range(0, len(cases), AT_ONCE):
            rows = Rows()
            known += [_fold(case, rows) for case in cases[first : first + AT_ONCE]]
            for name, found in rows.items():
                (folder / name).mkdir(exist_ok=True)
                writer.write(EVERY[name], found, folder / name / f"{first:06}.parquet")
    return known


def _fold(case: Case, rows: Rows) -> About:
    found, state = fold(State(), entries_of(case))
    for name, each in found.items():
        rows[name] += each
    rows[PARTNERSHIPS.name].append(partnership_row(state, as_of=LAST_DAY, verified=True))
    return About(
        partnership=state.partnership,
        verified=True,
        started_day=state.first_day,
        last_day=max(state.last_day, LAST_DAY),
        entries=state.entries,
        stakes={stake: state.side_of(stake) for stake in state.stakes},
        people=Counter(state.members.values()),
        terms=(Terms(number=1, day=state.first_day),),
        unknown=state.unknown,
    )


def is_honest(kind: str) -> bool:
    return kind in HONEST
