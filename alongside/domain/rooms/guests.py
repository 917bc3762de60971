"""Who may be a guest in a closed room, for how long, and when is that over?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from alongside.domain.rooms.inside import Footing
from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no
from alongside.domain.visibility import NOT_HERE, Place, Viewer, may_read

GUEST_DAYS = 30

NO_DAY = no("A guest comes for a time that everybody knows.", "Choose the last day.")
OVER = no("That day is over.", "Choose today or a day after it.")
TOO_LONG = no(
    say("A guest can be here for {guest_days} days at most.", guest_days=GUEST_DAYS),
    "Choose an earlier day. The room can ask them again after it.",
)

CANNOT = no("This person cannot be a guest of this room.", "Choose somebody else.")
COMES_IN_ANYWAY = no("This person can come in without being asked.", "Tell them where the door is.")
ASKED_ALREADY = no("This person is a guest here, or is asked already.", "Wait until that is over.")
MEMBERS_ONLY = no("A guest cannot end another guest’s time.", "You can leave the room yourself.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """A room has agreed to ask somebody in. `until` is the moment from which a guest finds nothing."""

    at: datetime
    until: datetime
    has_come: bool = False


def may_be_guest(them: Viewer | None, place: Place, *, is_kept_apart: bool, is_asked: bool) -> Verdict:
    """A member of the partnership for whom the room is not. To be asked at each step, since people change.

    `is_kept_apart`: somebody inside keeps their involvement from them, or they from somebody inside. Who it is, and
    which way round, is nobody's business: the answer is the same as for whoever is not there.
    """
    if them is None or them.partnership_id != place.partnership_id or is_kept_apart:
        return CANNOT
    if may_read(them, place):
        return COMES_IN_ANYWAY
    return ASKED_ALREADY if is_asked else ALLOWED


def may_come_as_guest(invited: Invited, *, footing: Footing, at: datetime) -> Verdict:
    """Once, until the end, and not if they left the partnership since they were asked."""
    is_member = footing.left_at is None and footing.joined_at <= invited.at
    return ALLOWED if is_member and not invited.has_come and at < invited.until else NOT_HERE


def may_end_guest(*, is_guest: bool) -> Verdict:
    """Each member of the room, alone and at once: what all have to want is over when one does not."""
    return MEMBERS_ONLY if is_guest else ALLOWED


def last_day_of(until: datetime, *, zone: tzinfo) -> date:
    """The day that `guest_ends_at` made it from."""
    return (until.astimezone(zone) - timedelta(microseconds=1)).date()


def may_be_guest_until(last_day: date | None, *, today: date) -> Verdict:
    """To be asked when it is suggested, and again when it begins to hold."""
    if last_day is None:
        return NO_DAY
    if last_day < today:
        return OVER
    return ALLOWED if last_day - today <= timedelta(days=GUEST_DAYS) else TOO_LONG


def guest_ends_at(last_day: date, *, zone: tzinfo) -> datetime:
    """Midnight after the last day, where the house stands. Raises OverflowError after the last day there is."""
    return datetime.combine(last_day + timedelta(days=1), time(), tzinfo=zone)
