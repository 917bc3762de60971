"""Closed rooms: who comes in, who is inside at this moment, what may be done there, and how words are locked."""

from alongside.domain.rooms.borrowing import is_borrowed
from alongside.domain.rooms.carrying import (
    ASKED_DAYS,
    Phase,
    Signing,
    StatementAsked,
    counts_from,
    guessable,
    is_agreed,
    may_answer,
    may_carry,
    may_draft,
    may_put,
    may_sign,
    names_in_a_row,
    needed,
    with_quotes,
)
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
    "ASKED_DAYS",
    "ASK_AGAIN_DAYS",
    "WAIT_DAYS",
    "Asked",
    "Damaged",
    "Footing",
    "Phase",
    "Said",
    "Signing",
    "StatementAsked",
    "Stay",
    "comes_in_at",
    "counts_from",
    "guessable",
    "is_agreed",
    "is_borrowed",
    "is_inside",
    "lock",
    "may_answer",
    "may_ask",
    "may_be_called_here",
    "may_carry",
    "may_change",
    "may_draft",
    "may_enter",
    "may_open",
    "may_put",
    "may_reply",
    "may_sign",
    "may_withdraw",
    "names_in_a_row",
    "needed",
    "opened",
    "place_of",
    "since",
    "turn_of",
    "whom",
    "with_quotes",
]
