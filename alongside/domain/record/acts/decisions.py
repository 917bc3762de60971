"""What happens in a decision: opened under a frozen rule, answered seat by seat, closed by the clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Count, Digest, Id, MaybeDigest, MaybeId, Moment, Slug, Version, one_of

Answer = Annotated[str, one_of("agree", "agree_with_changes", "object", "abstain", "need_to_know", "")]
Outcome = Annotated[str, one_of("passed", "not_passed", "no_quorum", "open_objections", "tied")]


@dataclass(frozen=True, slots=True, kw_only=True)
class StakeCount:
    """How one stake answered. A count is null where the group is too small to show it."""

    seats: Count | None = None
    took_part: Count | None = None
    agreed: Count | None = None
    needed: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionOpened(Act):
    """A decision opened. From now on its rule, its options and its closing time cannot change."""

    act: ClassVar[str] = "decision.opened"
    decision: Id
    proposal: Id
    kind: Slug
    rule: Digest
    agreement_version: Version
    closes_at: Moment
    secret: bool
    hidden_until_close: bool
    seats: Mapping[Slug, Count]
    options: tuple[Id, ...] = ()
    round: Version = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionTaken(Act):
    """A seat answered. In a secret or hidden decision the answer is nothing: only that the seat took part."""

    act: ClassVar[str] = "position.taken"
    decision: Id
    answer: Answer
    round: Version = 1
    changed: bool = False
    words: MaybeDigest = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSpoke(Act):
    """The holder of a role that the rule asks said yes or no. Where results are hidden, what they said is nothing."""

    act: ClassVar[str] = "decision.role_spoke"
    decision: Id
    role: Slug
    says: Annotated[str, one_of("yes", "no", "")]
    words: MaybeDigest = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionAnswered(Act):
    """An objection got a reply."""

    act: ClassVar[str] = "objection.answered"
    objection: Id
    decision: Id
    words: MaybeDigest = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionWithdrawn(Act):
    """The person who objected no longer does."""

    act: ClassVar[str] = "objection.withdrawn"
    objection: Id
    decision: Id
    words: MaybeDigest = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionStands(Act):
    """The person who objected still does, after the reply."""

    act: ClassVar[str] = "objection.stands"
    objection: Id
    decision: Id
    words: MaybeDigest = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRoundOpened(Act):
    """The decision goes another round, to work on objections."""

    act: ClassVar[str] = "decision.round_opened"
    decision: Id
    round: Version
    closes_at: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionClosed(Act):
    """The decision closed. It says how each stake answered and which stakes carried it."""

    act: ClassVar[str] = "decision.closed"
    decision: Id
    outcome: Outcome
    by_stake: Mapping[Slug, StakeCount]
    carried: Mapping[Slug, bool]
    option: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionOverridden(Act):
    """A legal duty set the decision aside: which law, why, and the member who answers for it, all in public."""

    act: ClassVar[str] = "decision.overridden"
    decision: Id
    law: Digest
    reason: Digest
    named: MaybeId = ""
