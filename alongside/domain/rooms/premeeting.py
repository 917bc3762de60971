"""When may people in a closed room meet before a joint meeting, and until when is it ahead of them?

A caucus is worth something only if people can come to it. So it is planned a whole day ahead, and no room can say
otherwise: one day is the least that somebody needs who has to find a person to sit in, a lift or an interpreter, and
whoever is pressed for time is pressed most by others. A joint meeting that comes sooner can be put off.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Refused, Verdict, no

NOTICE = timedelta(days=1)
FARTHEST = timedelta(days=366)
DEBRIEF_WITHIN = timedelta(days=60)
DEBRIEF_LASTS = timedelta(hours=2)
"""So long the page still shows where to meet, for whoever comes late."""
LENGTHS = {
    30: say("Half an hour"),
    45: "45 minutes",
    60: say("One hour"),
    90: say("One and a half hours"),
    120: "2 hours",
}
"""Minutes, and how a page says it."""


class Comes(StrEnum):
    YES = "yes"
    NEEDS = "needs"
    """They come, and need something to be able to."""
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """It hangs on the moment at which the joint meeting begins. Moments know their zone."""

    joint_at: datetime
    begins_at: datetime
    minutes: int
    debrief_at: datetime | None = None

    @property
    def ends_at(self) -> datetime:
        return self.begins_at + timedelta(minutes=self.minutes)

    @property
    def over_at(self) -> datetime:
        return self.debrief_at + DEBRIEF_LASTS if self.debrief_at else self.joint_at


GUEST_PLANS = no("A guest can read this. Only members of the room plan it.", "You can say if you come.")
TOO_LONG = no("It cannot last that long.", "Choose one of the lengths on the page.")
PAST = no("That time is over already.", "Choose a time that is still to come.")
TOO_SOON = no(
    "That is less than one day from now. People need a day to arrange to come.",
    "Choose a time after that. If the joint meeting is too soon for it, you can ask for it to be later.",
)
NOT_BEFORE = no(
    "It would not be over when the joint meeting begins.", "Begin earlier, make it shorter, or check the joint meeting."
)
TOO_FAR = no("That is more than a year away.", "Check the year.")
DEBRIEF_TOO_EARLY = no("Talking afterwards has to be after the joint meeting begins.", "Choose a later time for it.")
DEBRIEF_TOO_LATE = no(
    "That is more than 60 days after the joint meeting.", "Choose an earlier time, or leave it empty."
)
OVER = no("This is over.", "You can plan the next one.")
BEGUN = no("This has begun already.", "You can say something in the room.")
CALLED_OFF = no("This was called off.", "You can plan another one.")
CHANGED_MEANWHILE = no("Somebody changed this since you read it.", "Look at it as it is now, and try again.")
SKIPPED = no(
    "The clocks go forward that night. This time does not come on that day.", "Choose a time one hour earlier or later."
)
TWICE = no(
    "The clocks go back that night. This time comes twice on that day.", "Choose a time one hour earlier or later."
)


def moment_of(day: date, clock: time, *, zone: tzinfo) -> datetime:
    """When it is that time on that day here. Raises Refused for a time that does not come, or comes twice."""
    first, second = (datetime.combine(day, clock, zone).replace(fold=fold) for fold in (0, 1))
    if first.utcoffset() != second.utcoffset():
        # Where clocks go forward the two readings are the wrong way round.
        raise Refused(SKIPPED if second.astimezone(UTC) < first.astimezone(UTC) else TWICE)
    return first.astimezone(UTC)


def may_plan(when: When, *, before: When | None = None, is_guest: bool, at: datetime) -> Verdict:
    """`before` is how it was planned: a time that stays as it was needs no notice again."""
    if is_guest:
        return GUEST_PLANS
    if when.minutes not in LENGTHS:
        return TOO_LONG
    if when.joint_at > at + FARTHEST:
        return TOO_FAR
    if before is None or before.begins_at != when.begins_at:
        if when.begins_at <= at:
            return PAST
        if when.begins_at < at + NOTICE:
            return TOO_SOON
    if when.ends_at > when.joint_at:
        return NOT_BEFORE
    return _debrief_fits(when, at=at)


def _debrief_fits(when: When, *, at: datetime) -> Verdict:
    if when.debrief_at is None:
        return ALLOWED
    if when.debrief_at <= when.joint_at:
        return DEBRIEF_TOO_EARLY
    return DEBRIEF_TOO_LATE if when.debrief_at > when.joint_at + DEBRIEF_WITHIN else ALLOWED


def may_change_plan(when: When, *, is_called_off: bool, is_guest: bool, at: datetime) -> Verdict:
    """Until it is over: whoever has met can still find another time to talk afterwards."""
    if is_guest:
        return GUEST_PLANS
    if is_called_off:
        return CALLED_OFF
    return OVER if at >= when.over_at else ALLOWED


def may_call_off(when: When, *, is_called_off: bool, is_guest: bool, at: datetime) -> Verdict:
    verdict = may_change_plan(when, is_called_off=is_called_off, is_guest=is_guest, at=at)
    return BEGUN if verdict and at >= when.begins_at else verdict


def may_say_if_they_come(when: When, *, is_called_off: bool, at: datetime) -> Verdict:
    """Everybody inside, a guest too: whoever may read it may come."""
    if is_called_off:
        return CALLED_OFF
    return OVER if at >= when.ends_at else ALLOWED


SECURE = re.compile(r"https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?([/?#][^\s\\]*)?", re.ASCII | re.IGNORECASE)
"""An address whose host can be read as it is: nothing stands before it, and no sign in it looks like another."""


def link_in(where: str) -> str:
    """The first secure address in it; nothing where there is none, or where it does not show whose it is."""
    return next((word for word in where.split() if SECURE.fullmatch(word) and word.isprintable()), "")
