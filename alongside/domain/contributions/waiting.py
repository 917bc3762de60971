"""Is somebody still waiting for a reply, and is it late?"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

AUTHOR_FIRST = timedelta(days=1)
"""How much earlier its author is shown that a reply is late than everybody else is.

The silence was towards the author. They hear of it first, so that they can ask again, say that it no longer matters,
or do nothing, before the others are told. The day it is due and how long it has waited are never hidden from anyone.
"""


class Wait(StrEnum):
    ASKS_NOTHING = "asks_nothing"
    WAITING = "waiting"
    LATE = "late"
    ANSWERED = "answered"


def due_on(said: date, *, reply_days: int) -> date:
    """The last day for a reply, as the agreement says: `reply_days` days after the day it was said."""
    return said + timedelta(days=reply_days)


def late_if_due_before(today: date, *, mine: bool) -> date:
    """A reply is late, as far as this reader is shown, when it was due before this day.

    Its author is shown it on the day after the due day; everybody else a day later. The one bound for a page and for
    a filtered list, so that the two cannot disagree.
    """
    return today if mine else today - AUTHOR_FIRST


def how_it_stands(*, due: date | None, answered: bool, today: date, mine: bool) -> Wait:
    """`due` is None for what asks for nothing. `mine`: the reader is its author."""
    if due is None:
        return Wait.ASKS_NOTHING
    if answered:
        return Wait.ANSWERED
    return Wait.LATE if due < late_if_due_before(today, mine=mine) else Wait.WAITING
