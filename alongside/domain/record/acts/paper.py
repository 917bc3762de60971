"""What happens on paper, by phone and by text: who helps, what was printed, and by what way an answer came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Digest, Id, MaybeId, Version, one_of

WayIn = Annotated[str, one_of("paper", "phone", "text")]
WhyAside = Annotated[str, one_of("answered", "late")]


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperNamed(Act):
    """Somebody named another member who may type in for them what they write or say."""

    act: ClassVar[str] = "paper.helper_named"
    helper: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperEnded(Act):
    """That member no longer types in for them."""

    act: ClassVar[str] = "paper.helper_ended"
    helper: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPrinted(Act):
    """A paper pack, or a code to text with, was made for a member, for one round of a decision."""

    act: ClassVar[str] = "paper.pack_printed"
    pack: Id
    member: Id
    decision: Id
    channel: WayIn
    round: Version = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPutAside(Act):
    """A page came in after an answer, or after the close. It does not count, unless its person chooses it in time."""

    act: ClassVar[str] = "paper.put_aside"
    pack: Id
    decision: Id
    why: WhyAside


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionEntered(Act):
    """The answer in the entry before came in by another way than the site: who typed it in, and who typed it too."""

    act: ClassVar[str] = "position.entered"
    decision: Id
    channel: WayIn
    entered_by: MaybeId = ""
    checked_by: MaybeId = ""
    round: Version = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PostAddressSet(Act):
    """Where answer pages are sent back to: a digest of the address."""

    act: ClassVar[str] = "paper.address_set"
    address: Digest
