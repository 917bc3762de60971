"""The ways a partnership can decide. Each is plain data; `alongside.domain.decisions` counts, one rule a file.

Whatever the rule, at least one seat has to agree: nothing passes because nobody spoke.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from alongside.domain.agreement.threshold import Of, Threshold

Groups = tuple[str, ...] | Literal["all"]
"""Stakes by key, or "all" that have seats."""


@dataclass(frozen=True, slots=True)
class InEachGroup:
    """Each group has to agree by itself: concurrent majorities, so that no group can be outvoted by another."""

    threshold: Threshold
    of: Of = Of.SEATS
    groups: Groups = "all"
    how: Literal["in_each_group"] = "in_each_group"


@dataclass(frozen=True, slots=True)
class Consent:
    """It passes when nobody it asks has an open objection or an open question (sociocratic consent).

    `blocked_by` are the groups whose objections hold it up; `objections_allowed` is how many each of them may have
    and still let it pass, 0 in the practice this comes from. After `max_rounds` rounds with something still open it
    is not passed. Source: sociocracy, as in https://www.participatorybudgeting.org/good-enough-for-now/
    """

    max_rounds: int = 3
    blocked_by: Groups = "all"
    objections_allowed: int = 0
    how: Literal["consent"] = "consent"


@dataclass(frozen=True, slots=True)
class EqualVoices:
    """Every group with seats weighs the same in total, however many people it has."""

    threshold: Threshold
    of: Of = Of.SEATS
    how: Literal["equal_voices"] = "equal_voices"


@dataclass(frozen=True, slots=True)
class ShareOfAll:
    """One seat, one voice, all counted together. `casting_vote` is the role that settles an exact half, or none."""

    threshold: Threshold
    of: Of = Of.SEATS
    casting_vote: str = ""
    how: Literal["share_of_all"] = "share_of_all"


@dataclass(frozen=True, slots=True)
class Weight:
    """What one seat of a stake weighs."""

    stake: str
    each: int


@dataclass(frozen=True, slots=True)
class Weighted:
    """Each seat weighs what its stake says (nothing, if it says nothing); the weight that agrees reaches the quota."""

    weights: tuple[Weight, ...]
    quota: int
    how: Literal["weighted"] = "weighted"


@dataclass(frozen=True, slots=True)
class WithApproval:
    """It has to pass under `rule`, and the holder of `role` has to say yes as well."""

    rule: Rule
    role: str
    how: Literal["with_approval"] = "with_approval"


Rule = InEachGroup | Consent | EqualVoices | ShareOfAll | Weighted | WithApproval
