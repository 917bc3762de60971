"""What happens to a piece of work: it begins, moves through its stages, and claims a rung of the ladder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Digest, Id, MaybeId, Rung, counted, one_of

Stage = Annotated[str, one_of("commission", "design", "deliver", "assess")]
MaybeStage = Annotated[str, one_of("", "commission", "design", "deliver", "assess")]
MaybeRung = Annotated[int, counted(0, 7, "a rung of the ladder, 1 to 7, or 0 for none", pattern="[0-7]")]


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeBegun(Act):
    """A piece of work began. The words are its card: what can and cannot change here."""

    act: ClassVar[str] = "initiative.begun"
    initiative: Id
    stage: Stage
    rung_claimed: Rung
    words: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeMoved(Act):
    """A piece of work entered another stage: somebody asked for it, and somebody from the other side agreed."""

    act: ClassVar[str] = "initiative.moved"
    initiative: Id
    stage: Stage
    move: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeRungClaimed(Act):
    """A piece of work now claims another rung of the ladder."""

    act: ClassVar[str] = "initiative.rung_claimed"
    initiative: Id
    rung: Rung
    move: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeMoveAsked(Act):
    """A member asked for another stage, or for another rung to be claimed (then the stage is empty)."""

    act: ClassVar[str] = "initiative.move_asked"
    initiative: Id
    move: Id
    stage: MaybeStage
    rung: MaybeRung


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeMoveDeclined(Act):
    """A member said not yet. Without it, one side could refuse every move and the record would look the same."""

    act: ClassVar[str] = "initiative.move_declined"
    initiative: Id
    move: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeJoined(Act):
    """A member joined a piece of work."""

    act: ClassVar[str] = "initiative.joined"
    initiative: Id
    member: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeLeft(Act):
    """A member no longer takes part in a piece of work."""

    act: ClassVar[str] = "initiative.left"
    initiative: Id
    member: Id
