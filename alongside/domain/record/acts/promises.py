"""What happens to a promise: made, worked on, and judged by the people it was made to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Day, Digest, Id, MaybeSlug, one_of

Kept = Annotated[str, one_of("yes", "no", "not_sure")]
Helped = Annotated[str, one_of("yes", "partly", "no", "not_sure", "")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseAsked(Act):
    """Somebody was asked to promise something. It is no promise until they make it one."""

    act: ClassVar[str] = "promise.asked"
    promise: Id
    decision: Id
    owner: Id
    due: Day
    words: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseDeclined(Act):
    """Whoever was asked said no."""

    act: ClassVar[str] = "promise.declined"
    promise: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseMade(Act):
    """Somebody said what they would do, by when."""

    act: ClassVar[str] = "promise.made"
    promise: Id
    decision: Id
    owner: Id
    owner_stake: MaybeSlug
    due: Day
    words: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseProgressed(Act):
    """Somebody said how the promise is going."""

    act: ClassVar[str] = "promise.progressed"
    promise: Id
    words: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseJudged(Act):
    """A member with lived experience said whether it was kept, and whether it helped."""

    act: ClassVar[str] = "promise.judged"
    promise: Id
    judge_stake: MaybeSlug
    kept: Kept
    helped: Helped = ""
