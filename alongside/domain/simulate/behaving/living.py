"""Which partnership is it, and what happens in it from the first day to the last?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256

from alongside.domain.simulate.behaving import deciding, joining, meetings, outside, paying, surveys, talking, works
from alongside.domain.simulate.behaving.kinds import KINDS, STRENGTHS, changes_of, kind_of
from alongside.domain.simulate.behaving.luck import Luck
from alongside.domain.simulate.behaving.ways import Ways, own_ways
from alongside.domain.simulate.behaving.world import DAY, MONTH, Told, World

FEWEST_MEMBERS = 8
LAST_DAY = datetime(2026, 6, 30, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One made-up partnership. `months` and `members` of 0 are as many as is usual for its kind."""

    kind: str
    seed: int
    strength: str = "strong"
    months: int = 0
    members: int = 0
    ends: datetime = LAST_DAY


def partnership_of(case: Case) -> str:
    """The id of the partnership, 32 hexadecimal digits."""
    return sha256(_seed(case).encode()).hexdigest()[:32]


def _seed(case: Case) -> str:
    strength = "" if KINDS[case.kind].honest else case.strength
    return f"{case.kind} {strength} {case.seed} {case.months} {case.members}"


def told(case: Case) -> Iterator[Told]:
    """What happens, in order of time."""
    luck = Luck(_seed(case))
    kind = kind_of(case.kind, luck)
    months, members = case.months or kind.months, case.members or kind.members
    if months < 1 or members < FEWEST_MEMBERS:
        raise ValueError(f"A made-up partnership has at least one month and {FEWEST_MEMBERS} members.")
    usual = own_ways(luck, replace(Ways(), **kind.always))
    # What is always so is so exactly; only habits that are honest differ between partnerships.
    usual = usual if kind.honest else replace(usual, **kind.always)
    other = replace(usual, **changes_of(kind, luck))
    if not kind.honest:
        other = replace(other, **kind.always)
    share = 0.0 if kind.honest else STRENGTHS[case.strength]
    world = World(kind=kind, usual=usual, other=other, luck=luck, share=share)
    starts = (case.ends - MONTH * months).replace(minute=0, second=0, microsecond=0)
    world.starts = world.now = starts
    joining.begin(world, members)
    _note_what_recurs(world)
    yield from world.live(starts, case.ends)


def _note_what_recurs(world: World) -> None:
    """What happens again and again: the first time of each; each notes its own next time."""
    luck = world.luck
    firsts = {
        4: talking.month_of_talk,
        6: talking.desk,
        8: deciding.staff_propose,
        9: meetings.call,
        15: outside.stay_in_touch,
        16: works.begin,
        20: works.begin,
        22: outside.bring_matters,
        26: paying.share_budget,
        28: talking.sweep,
        60: joining.count_groups,
        70: outside.recommend,
        75: outside.carry_statement,
        90: surveys.quarterly,
    }
    for days, first in firsts.items():
        world.after(days + luck.below(3), partial(first, world))
    if luck.happens(0.3):
        world.after(40, partial(outside.keep_plans, world))
    _settle_hearts(world)


def _settle_hearts(world: World) -> None:
    def monthly() -> None:
        joining.settle_hearts(world)
        world.at(world.now + MONTH, monthly)

    world.at(world.starts + 30 * DAY, monthly)
