"""What happens to a partnership itself: who is in it, on what footing, in which seat, under which agreement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import (
    Count,
    Digest,
    Id,
    KindOfSpace,
    MaybeDay,
    MaybeId,
    MaybeSlug,
    Moment,
    Slug,
    Version,
    WhichSide,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnershipStarted(Act):
    """A partnership began, under its first agreement."""

    act: ClassVar[str] = "partnership.started"
    agreement: Digest
    stakes: Mapping[Slug, WhichSide]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementAdopted(Act):
    """A version of the agreement took effect, by the decision named; the first version has none."""

    act: ClassVar[str] = "agreement.adopted"
    version: Version
    agreement: Digest
    decision: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberInvited(Act):
    """Somebody was invited. Nothing says whom."""

    act: ClassVar[str] = "member.invited"
    invitation: Id
    stake: MaybeSlug = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberJoined(Act):
    """Somebody joined, and said themselves on what footing."""

    act: ClassVar[str] = "member.joined"
    member: Id
    stake: Slug
    side: WhichSide


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberStakeChanged(Act):
    """A member now stands on another footing."""

    act: ClassVar[str] = "member.stake_changed"
    member: Id
    before: Slug
    after: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLeft(Act):
    """A member left the partnership."""

    act: ClassVar[str] = "member.left"
    member: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberForgotten(Act):
    """A member's words and the salts of their digests were deleted."""

    act: ClassVar[str] = "member.forgotten"
    member: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberHelpedIn(Act):
    """A welcomer of a member's own stake, both there in person, made a card for the member, who had lost every way in.

    The card is good after so many hours; none when there was no other way in left.
    """

    act: ClassVar[str] = "member.helped_in"
    member: Id
    stake: Slug
    waits_hours: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatTaken(Act):
    """A member took a voting place, until a date if the agreement sets terms."""

    act: ClassVar[str] = "seat.taken"
    member: Id
    stake: Slug
    until: MaybeDay = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLeft(Act):
    """A member gave up a voting place, or its term ended."""

    act: ClassVar[str] = "seat.left"
    member: Id
    stake: Slug
    until: MaybeDay = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleTaken(Act):
    """A member took on a role, such as co-chair."""

    act: ClassVar[str] = "role.taken"
    member: Id
    role: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLeft(Act):
    """A member laid down a role."""

    act: ClassVar[str] = "role.left"
    member: Id
    role: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class SpaceOpened(Act):
    """A room for talk was opened. That it exists is public; what is inside is not."""

    act: ClassVar[str] = "space.opened"
    space: Id
    kind: KindOfSpace
    stake: MaybeSlug = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpaceOpenedForSafeguarding(Act):
    """Two keyholders of a closed room showed its safeguarding lead one part of it, from one moment until another.

    Nothing says who, or which part. The reason is there as a salted digest; everybody in the room can read it.
    """

    act: ClassVar[str] = "space.opened_for_safeguarding"
    space: Id
    since: Moment
    until: Moment
    reason: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportMade(Act):
    """A batch of contributions was brought in from a file."""

    act: ClassVar[str] = "import.made"
    batch: Id
    count: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportUndone(Act):
    """A batch that was brought in was taken out again."""

    act: ClassVar[str] = "import.undone"
    batch: Id
    count: Count
