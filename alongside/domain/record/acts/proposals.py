"""What happens to a proposal before it is decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Digest, Id, MaybeId, Moment, Slug, Version


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalMade(Act):
    """Somebody proposed something, and named the contributions it answers."""

    act: ClassVar[str] = "proposal.made"
    proposal: Id
    kind: Slug
    words: Digest
    from_contributions: tuple[Id, ...] = ()
    initiative: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalChanged(Act):
    """The proposal has new words."""

    act: ClassVar[str] = "proposal.changed"
    proposal: Id
    words: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSupported(Act):
    """A member backs the proposal."""

    act: ClassVar[str] = "proposal.supported"
    proposal: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSupportWithdrawn(Act):
    """A member no longer backs the proposal."""

    act: ClassVar[str] = "proposal.support_withdrawn"
    proposal: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPut(Act):
    """With enough support, the proposal was put to the partnership. It opens then, and stays open for so many days."""

    act: ClassVar[str] = "proposal.put"
    proposal: Id
    opens_at: Moment
    open_days: Version


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalTakenBack(Act):
    """Its author took it back before it opened, so that its words can change."""

    act: ClassVar[str] = "proposal.taken_back"
    proposal: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalWithdrawn(Act):
    """The proposal was taken back."""

    act: ClassVar[str] = "proposal.withdrawn"
    proposal: Id
