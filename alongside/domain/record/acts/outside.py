"""What happens between a partnership and whoever holds the power: matters brought to it, recommendations sent by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Count, Day, Id, MaybeDigest, MaybeId, one_of

Where = Annotated[str, one_of("here", "elsewhere")]
PlanAnswer = Annotated[str, one_of("agreed", "partly", "not_agreed", "not_asked")]
Reached = Annotated[str, one_of("operator", "staff", "administrator")]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterOpened(Act):
    """People were asked about a matter. `options` counts what was still possible then."""

    act: ClassVar[str] = "matter.opened"
    matter: Id
    options: Count
    initiative: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterSettled(Act):
    """It came out when and where the matter was really settled: that day can lie before people were asked."""

    act: ClassVar[str] = "matter.settled"
    matter: Id
    settled_on: Day
    where: Where
    decision: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationSent(Act):
    """The partnership formally asked another body to do something, and is owed an answer by a day."""

    act: ClassVar[str] = "recommendation.sent"
    recommendation: Id
    due: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationAnswered(Act):
    """That body answered."""

    act: ClassVar[str] = "recommendation.answered"
    recommendation: Id
    words: MaybeDigest = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpaceReached(Act):
    """Somebody from outside got into a closed room. It should never be written; it is, where it is found."""

    act: ClassVar[str] = "space.reached"
    space: Id
    by_whom: Reached


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSectionKept(Act):
    """A part of somebody's own plan was written: whether they agree, in whose words, and when to look again."""

    act: ClassVar[str] = "plan.section_kept"
    section: Id
    answer: PlanAnswer
    own_words: bool
    review_due: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReviewed(Act):
    """The person and their team looked at a part of the plan again."""

    act: ClassVar[str] = "plan.reviewed"
    section: Id
