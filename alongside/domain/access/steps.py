"""How far has a partnership come with the steps of the NHS standard? Numbers of people, and never one of a few.

Source: NHS England, Accessible Information Standard (DAPB1605, 2025): identify, record, flag, share, meet, review.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Met(StrEnum):
    """What somebody says of one need, and of all of them together. As the record has it."""

    YES = "yes"
    PARTLY = "part"
    NO = "no"


class Step(StrEnum):
    IDENTIFIED = "identified"
    RECORDED = "recorded"
    FLAGGED = "flagged"
    SHARED = "shared"
    MET = "met"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Counted:
    """`people` of `of`. Both are None where either would tell of fewer than a small group."""

    step: Step
    people: int | None
    of: int | None


def altogether(said: Iterable[Met]) -> Met:
    """All met is yes, none met is no, anything else is partly. Raises ValueError of nothing at all."""
    each = set(said)
    if not each:
        raise ValueError("Somebody who says nothing has not answered.")
    return each.pop() if len(each) == 1 else Met.PARTLY


def is_told(people: int, of: int, *, small_group: int) -> bool:
    """May `people` of `of` be told? Not if the ones or the others are a few: from the whole either gives the other."""
    return of >= small_group and all(part == 0 or part >= small_group for part in (people, of - people))


def counted(steps: Sequence[tuple[Step, int, int]], *, small_group: int) -> tuple[Counted, ...]:
    """Each step with its people and of how many.

    Steps are of the same people, so the difference between two of them must not be a few either: a step whose number
    lies too near one that was told before, of the same whole, is not told.
    """
    told: list[tuple[int, int]] = []
    found = []
    for step, people, of in steps:
        near = any(of == whole and 0 < abs(people - number) < small_group for number, whole in told)
        if is_told(people, of, small_group=small_group) and not near:
            told.append((people, of))
            found.append(Counted(step, people, of))
        else:
            found.append(Counted(step, None, None))
    return tuple(found)
