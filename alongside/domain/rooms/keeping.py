"""For how long are words kept in a closed room?

A room that has decided nothing keeps them as long as it is there, since nobody's words may vanish without their say.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from alongside.domain.verdict import ALLOWED, Verdict, no

ALWAYS = 0
KEPT_FOR = {ALWAYS: "as long as the room is here", 365: "one year", 180: "180 days", 90: "90 days", 30: "30 days"}
"""Days, and how a page says it."""


UNKNOWN = no("Words cannot be kept for that long.", "Choose one of the times on the page.")


def may_keep(days: int | None) -> Verdict:
    return ALLOWED if days in KEPT_FOR else UNKNOWN


def goes_before(days: int, *, at: datetime) -> datetime | None:
    """Whatever was said before this moment goes; nothing where words are kept always. Raises ValueError for others."""
    if days not in KEPT_FOR:
        raise ValueError(f"A room cannot keep words for {days} days.")
    return at - timedelta(days=days) if days else None


def kept_for(days: int) -> str:
    return KEPT_FOR[days] if days == ALWAYS else f"for {KEPT_FOR[days]}"
