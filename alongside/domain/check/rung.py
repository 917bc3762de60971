"""Which rung of the ladder does the record show, whatever is claimed?

The ladder is that of Think Local Act Personal and the National Co-production Advisory Group: see
`domain.initiatives.ladder`. They say what each rung is like. What the record has to show for it is ours:

1. none of what follows, although the work has moved on;
2. something to read was shared;
3. a decision was made known;
4. people with lived experience said something that is on the record;
5. and something changed because of it;
6. and they agreed to a decision while it was commissioned or designed, and to most decisions of this work;
7. and they had a part in all of it: they spoke or decided when it was commissioned, decided or promised something while
   it was delivered, and judged whether promises were kept.

A partnership shows what its piece of work with the widest gap shows: the wrong is to claim a higher rung than one is
on, and another piece of work that does better does not mend that. Where nothing claims more than it shows, the
partnership shows the best of its works, or what all that happened in it shows together, up to rung 6: rung 7 is one
piece of work from start to finish.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from alongside.domain.check.about import About, Row
from alongside.domain.check.besides import ACTS, CLAIMS
from alongside.domain.check.finding import RungShown, WorkRung
from alongside.domain.saying import say

TOP = 7
MISSING: Mapping[str, str] = {
    "shared": say("Nothing to read has been shared yet."),
    "told": say("No decision has been made known yet."),
    "said": say("People with lived experience have not said anything on the record yet."),
    "changed": say("Nothing has changed yet because of what people said."),
    "joint": say("People with lived experience have not yet agreed to a decision about the design."),
    "most_joint": say("Most decisions were made without people with lived experience agreeing to them."),
    "commission": say("People with lived experience had no part yet in choosing what to do."),
    "deliver": say("People with lived experience had no part yet in carrying it out."),
    "assess": say("People with lived experience have not judged yet if promises were kept."),
}
"""What is missing for the next rung, each by a short key that does not change, and in plain words."""


@dataclass(slots=True)
class Shown:
    """What one piece of work shows, or all of them: how many acts of each kind, and in which stage."""

    acts: dict[str, int] = field(default_factory=dict)
    in_stage: dict[tuple[str, str], int] = field(default_factory=dict)
    by_stages: bool = True

    def add(self, stage: str, kind: str, many: int) -> None:
        self.acts[kind] = self.acts.get(kind, 0) + many
        self.in_stage[stage, kind] = self.in_stage.get((stage, kind), 0) + many

    def some(self, kind: str, *stages: str) -> bool:
        """Is there any such act, in any of these stages if some are named?"""
        if not stages or not self.by_stages:
            return self.acts.get(kind, 0) > 0
        return any(self.in_stage.get((stage, kind), 0) > 0 for stage in stages)

    def most(self, kind: str, *, of: str) -> bool:
        """More than half of them, if there are any."""
        return not self.some(of) or 2 * self.acts.get(kind, 0) > self.acts.get(of, 0)


def _missing_for(rung: int, shown: Shown) -> tuple[str, ...]:
    """What the record lacks for a rung, by the keys of MISSING."""
    changed = shown.some("changed") or shown.some("joint")
    influence = {"said": shown.some("said"), "changed": changed}
    design = influence | {
        "joint": shown.some("joint", "commission", "design"),
        "most_joint": shown.most("joint", of="decided"),
    }
    needed: Mapping[int, Mapping[str, bool]] = {
        2: {"shared": shown.some("shared")},
        3: {"told": shown.some("decided")},
        4: {"said": shown.some("said")},
        5: influence,
        6: design,
        7: design
        | {
            "commission": shown.some("said", "commission") or shown.some("joint", "commission"),
            "deliver": shown.some("joint", "deliver") or shown.some("promised", "deliver"),
            "assess": shown.some("judged"),
        },
    }
    return tuple(key for key, there in needed[rung].items() if not there)


def highest(shown: Shown) -> int:
    """The highest rung that is shown: 1 where the work went on and nothing is there, 0 where it has only begun."""
    for rung in range(TOP, 1, -1):
        if not _missing_for(rung, shown):
            return rung
    return 1 if shown.acts.get("entered", 0) > 1 else 0


def for_the_next(rung: int, shown: Shown) -> tuple[str, ...]:
    """What is missing for the rung above; nothing at the top."""
    return _missing_for(max(rung, 1) + 1, shown) if rung < TOP else ()


def rung_shown(about: About) -> RungShown:
    """The rungs of each piece of work and of the partnership, from `about.besides`."""
    claims = {int(row[1]): int(row[2]) for row in about.besides.get(CLAIMS.name, ())}
    of_work, together = _read(about.besides.get(ACTS.name, ()))
    works = tuple(_work(work, claims.get(work, 0), of_work.get(work, Shown())) for work in sorted({*claims, *of_work}))
    return _whole(works, together)


def _read(rows: Iterable[Row]) -> tuple[dict[int, Shown], Shown]:
    """What each piece of work shows, and everything together, whether it belongs to one or not."""
    of_work: dict[int, Shown] = {}
    together = Shown(by_stages=False)
    for _, work, stage, kind, many in rows:
        together.add(stage, kind, many)
        if work:
            of_work.setdefault(work, Shown()).add(stage, kind, many)
    return of_work, together


def _work(work: int, claimed: int, shown: Shown) -> WorkRung:
    rung = highest(shown)
    return WorkRung(work, claimed, rung, for_the_next(rung, shown))


def _whole(works: tuple[WorkRung, ...], together: Shown) -> RungShown:
    told = [work for work in works if work.shown]
    widest = max(told, key=lambda work: (work.claimed - work.shown, work.claimed), default=None)
    if widest and widest.claimed > widest.shown:
        return RungShown(widest.claimed, widest.shown, widest.missing, works)
    claimed = max((work.claimed for work in works), default=0)
    rung = min(highest(together), TOP - 1)
    best = max(told, key=lambda work: work.shown, default=None)
    if best and best.shown >= rung:
        return RungShown(claimed, best.shown, best.missing, works)
    return RungShown(claimed, rung, for_the_next(rung, together), works)
