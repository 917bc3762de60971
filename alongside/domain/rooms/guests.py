"""For how long may somebody be a guest in a closed room, and when is that over?"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

from alongside.domain.verdict import ALLOWED, Verdict, no

GUEST_DAYS = 30

NO_DAY = no("A guest comes for a time that everybody knows.", "Choose the last day.")
OVER = no("That day is over.", "Choose today or a day after it.")
TOO_LONG = no(
    f"A guest can be here for {GUEST_DAYS} days at most.",
    "Choose an earlier day. The room can ask them again after it.",
)


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
