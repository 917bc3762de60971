"""Living with a room: what is new to somebody there, are they told of it, and may they take part during a break?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from alongside.domain.verdict import ALLOWED, Verdict, no

ON_A_BREAK = no("You are taking a break from this room.", "Go to the page of the room. There is a button to come back.")


def newest(moments: Iterable[datetime | None]) -> datetime | None:
    """What somebody has seen up to, once they have seen all of these.

    So no row says when somebody looked: only up to where, by a time that everybody inside can see.
    """
    return max((each for each in moments if each is not None), default=None)


def is_new(moment: datetime | None, *, seen_to: datetime | None, entered_at: datetime) -> bool:
    """To somebody who has seen a room up to there. What was said before they came in is not news to them."""
    return moment is not None and moment > (seen_to or entered_at)


def is_told(*, is_muted: bool, is_on_a_break: bool) -> bool:
    return not is_muted and not is_on_a_break


def may_take_part(*, is_on_a_break: bool) -> Verdict:
    """Whoever takes a break is asked nothing, and so says nothing that would be counted. Going out is always open."""
    return ON_A_BREAK if is_on_a_break else ALLOWED
