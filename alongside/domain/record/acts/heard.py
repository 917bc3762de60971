"""Were people heard? What they say themselves of an answer, of a meeting, of leaving; and who was told what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Channel, Count, Day, Id, MaybeId, Slug, counted, one_of

SurveyQuestion = Annotated[str, one_of("heard", "understood", "equal", "safe", "changed")]
SurveyAfter = Annotated[str, one_of("meeting", "quarter")]
Face = Annotated[int, counted(1, 5, "a face, 1 (not at all) to 5 (very much)", pattern="[1-5]")]
AnsweredMe = Annotated[str, one_of("yes", "partly", "no")]
WhyLeft = Annotated[
    str, one_of("not_heard", "upset", "money", "access", "time", "health", "moved", "finished", "unsaid")
]
ContactKind = Annotated[str, one_of("reply", "news", "invitation", "call", "letter")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyTold(Act):
    """Whoever said it was told of the answer; in the form they read, or not."""

    act: ClassVar[str] = "reply.told"
    contribution: Id
    in_their_form: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyJudged(Act):
    """Whoever said it says whether the answer answers them."""

    act: ClassVar[str] = "reply.judged"
    contribution: Id
    answered: AnsweredMe


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactMade(Act):
    """The partnership got in touch with a member who did not have to ask."""

    act: ClassVar[str] = "contact.made"
    member: Id
    member_stake: Slug
    kind: ContactKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswered(Act):
    """One answer to one question of the picture survey, cut from whoever gave it: the clock writes it, in a batch.

    `week` is the Monday of the week. `entered_by_helper`: somebody else put it in for them.
    """

    act: ClassVar[str] = "survey.answered"
    question: SurveyQuestion
    face: Face
    of_stake: Slug
    after: SurveyAfter
    week: Day
    channel: Channel = "web"
    entered_by_helper: bool = False
    meeting: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingExplained(Act):
    """Somebody who left says why, if they like. Who it was is not kept with it; their stake is."""

    act: ClassVar[str] = "leaving.explained"
    of_stake: Slug
    why: WhyLeft


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsCounted(Act):
    """How many members with lived experience say they belong to a group, and how many in 1,000 people served do.

    People say it of their own will, and only counts are kept. `asked` is how many answered at all.
    """

    act: ClassVar[str] = "groups.counted"
    asked: Count
    members: Mapping[Slug, Count]
    served_per_thousand: Mapping[Slug, Count]
