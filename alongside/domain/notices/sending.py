"""What becomes of something that is to be sent: when is it tried again, and what ties letters about one thing?"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

WAITS = (timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=8), timedelta(hours=24))
"""Growing: nobody knocks every minute at a mail server that is down. After the last one we give up, and say so."""
LONGEST_IN_HAND = timedelta(minutes=15)
"""Whatever is longer than this on its way was on its way when the machine stopped."""


class Standing(StrEnum):
    """Where something outgoing is.

    `ON_ITS_WAY` is saved before it is handed over, so that a machine that stops in between leaves a trace. It then
    becomes `UNSURE`, and is not sent again by itself: at most once, and said.
    """

    WAITING = "waiting"
    ON_ITS_WAY = "on_its_way"
    SENT = "sent"
    FAILED = "failed"
    UNSURE = "unsure"
    PRINTED = "printed"
    BOUNCED = "bounced"
    TAKEN_BACK = "taken_back"


class Came(StrEnum):
    """What whoever carries it says: handed over, not now, never, or nobody knows."""

    DONE = "done"
    LATER = "later"
    NEVER = "never"
    UNKNOWN = "unknown"


def next_try(tries: int, now: datetime) -> datetime | None:
    """When it is tried again after so many tries, at least 1; None when that was the last one.

    Raises ValueError for fewer than one.
    """
    if tries < 1:
        raise ValueError("It has not been tried yet.")
    return now + WAITS[tries - 1] if tries <= len(WAITS) else None


def after_try(came: Came, tries: int, now: datetime) -> tuple[Standing, datetime | None]:
    """Where it stands after so many tries, and when it is tried again if it is."""
    if came is Came.LATER and (again := next_try(tries, now)):
        return Standing.WAITING, again
    ends = {Came.DONE: Standing.SENT, Came.UNKNOWN: Standing.UNSURE}
    return ends.get(came, Standing.FAILED), None


def thread_of(thing: UUID, host: str) -> str:
    """The id that every letter about one thing refers to (RFC 5322, 3.6.4), whether or not it was ever sent."""
    return f"<about.{thing.hex}@{host}>"
