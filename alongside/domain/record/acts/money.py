"""What happens about time and money: offered, worked, claimed, paid, and who decides about a budget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Count, Id, MaybeId, Slug, one_of

WorkKind = Annotated[str, one_of("meeting", "preparing", "travel", "reading", "training", "other")]
ClaimKind = Annotated[str, one_of("time", "expenses")]
DecidedBy = Annotated[str, one_of("lived", "jointly", "professional")]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferMade(Act):
    """A member was offered payment, in writing or not, before they began or after."""

    act: ClassVar[str] = "offer.made"
    member: Id
    member_stake: Slug
    before_start: bool
    complete: bool
    adviser_named: bool
    initiative: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeGiven(Act):
    """Minutes that a member gave. `wanted`: they would like pay for them. `paid`: minutes paid at the agreed rate."""

    act: ClassVar[str] = "time.given"
    member: Id
    member_stake: Slug
    kind: WorkKind
    minutes: Count
    wanted: bool
    paid: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMade(Act):
    """A member asked for money that is owed to them, in pence."""

    act: ClassVar[str] = "claim.made"
    claim: Id
    kind: ClaimKind
    pence: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPaid(Act):
    """The money was sent, in pence."""

    act: ClassVar[str] = "claim.paid"
    claim: Id
    pence: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWithdrawn(Act):
    """Whoever asked no longer asks."""

    act: ClassVar[str] = "claim.withdrawn"
    claim: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetDecided(Act):
    """So much of the money for working together was decided about, in pence, by one side or by both together."""

    act: ClassVar[str] = "budget.decided"
    line: Id
    pence: Count
    decided_by: DecidedBy
    decision: MaybeId = ""
    initiative: MaybeId = ""
