"""What happens around a meeting: called, its agenda made, held, who was there, who spoke."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Count, Id, MaybeDigest, MaybeId, MaybeSlug, Moment, Slug, counted, one_of

Hour = Annotated[int, counted(0, 23, "an hour of the day where people are, 0 to 23", pattern="(?:[0-9]|1[0-9]|2[0-3])")]
AgendaOutcome = Annotated[str, one_of("accepted", "refused", "deferred")]
Met = Annotated[str, one_of("yes", "part", "no", "")]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCalled(Act):
    """A meeting was called. The hour is the one on the clock where people are."""

    act: ClassVar[str] = "meeting.called"
    meeting: Id
    starts_at: Moment
    hour: Hour
    initiative: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHeld(Act):
    """A meeting was held: for how long, and who led it. Two stakes led it where two people did."""

    act: ClassVar[str] = "meeting.held"
    meeting: Id
    minutes: Count
    led_by: tuple[Slug, ...]
    premeeting_offered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingAttended(Act):
    """A member was, or was not, at a meeting. Minutes of preparing and of travel are what they say themselves."""

    act: ClassVar[str] = "meeting.attended"
    meeting: Id
    member: Id
    member_stake: Slug
    came: bool
    preparing: Count = 0
    travelling: Count = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingVoices(Act):
    """How often each stake spoke at a meeting, and how many of it were there; only where everybody agreed to it."""

    act: ClassVar[str] = "meeting.voices"
    meeting: Id
    turns: Mapping[Slug, Count]
    people: Mapping[Slug, Count]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaProposed(Act):
    """Somebody put something forward for an agenda."""

    act: ClassVar[str] = "agenda.proposed"
    item: Id
    meeting: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaSettled(Act):
    """What became of it. Refused or put off, the reason is there as a digest, or nothing where none was given."""

    act: ClassVar[str] = "agenda.settled"
    item: Id
    meeting: MaybeId
    outcome: AgendaOutcome
    minutes: Count
    reason: MaybeDigest = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesDrafted(Act):
    """Minutes of a meeting were written down and sent round."""

    act: ClassVar[str] = "minutes.drafted"
    meeting: Id
    words: MaybeDigest = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesAgreed(Act):
    """A member who was there says: yes, so it was."""

    act: ClassVar[str] = "minutes.agreed"
    meeting: Id
    member_stake: MaybeSlug = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesStand(Act):
    """The minutes stand: they are published and acted on."""

    act: ClassVar[str] = "minutes.stand"
    meeting: Id
