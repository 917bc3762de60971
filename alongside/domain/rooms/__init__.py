"""Closed rooms: who comes in, who is inside at this moment, what may be done there, and how words are locked."""

from alongside.domain.rooms.entering import (
    ASK_AGAIN_DAYS,
    WAIT_DAYS,
    Asked,
    comes_in_at,
    may_ask,
    may_be_called_here,
    may_enter,
)
from alongside.domain.rooms.inside import Footing, Stay, is_inside, since
from alongside.domain.rooms.locking import Damaged, lock, opened, place_of, turn_of
from alongside.domain.rooms.opening import may_open, whom
from alongside.domain.rooms.talking import Said, may_change, may_reply, may_withdraw

__all__ = [
    "ASK_AGAIN_DAYS",
    "WAIT_DAYS",
    "Asked",
    "Damaged",
    "Footing",
    "Said",
    "Stay",
    "comes_in_at",
    "is_inside",
    "lock",
    "may_ask",
    "may_be_called_here",
    "may_change",
    "may_enter",
    "may_open",
    "may_reply",
    "may_withdraw",
    "opened",
    "place_of",
    "since",
    "turn_of",
    "whom",
]
