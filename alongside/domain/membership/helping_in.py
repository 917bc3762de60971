"""Who may help somebody in who lost every way, and when is the card that they make good?

In person, by a welcomer of the person's own stake. Whoever makes a card for somebody could use it: so where the person
can still come in some other way, it waits for a day, in which they are told and can stop it, or for a second welcomer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no

WAITS = timedelta(hours=24)
STANDS_FOR = timedelta(days=28)
"""So long a welcomer has stood in their group: nobody changes sides for a day to get into somebody's account."""
DAY, WEEK = timedelta(days=1), timedelta(days=7)
MOST_A_DAY, MOST_A_WEEK = 3, 2


@dataclass(frozen=True, slots=True)
class Welcomer:
    """Who wants to help: their stake, since when it is theirs, and whether their group has named them."""

    stake: str
    since: datetime
    is_named: bool


def may_welcome(stake: str, *, named_stake: str, since: datetime, now: datetime) -> Verdict:
    """May somebody be named as a welcomer by a member with this stake?"""
    if stake != named_stake:
        return no("A welcomer is one of the same group.", "Ask somebody of your own group.")
    return _stands(since, now)


def may_help_in(
    by: Welcomer, *, stake: str, is_self: bool, helped_by: Sequence[datetime], helped: Sequence[datetime], now: datetime
) -> Verdict:
    """`helped_by` are the times that this welcomer helped somebody, `helped` the times that this person was helped."""
    if not by.is_named:
        return no("You are not a welcomer.", "Somebody of your group can name you.")
    if is_self:
        return no("You cannot help yourself in.", "Ask another welcomer of your group.")
    if by.stake != stake:
        return no("A welcomer helps only people of their own group.", "Ask a welcomer of their group.")
    if not (stands := _stands(by.since, now)):
        return stands
    if sum(at > now - DAY for at in helped_by) >= MOST_A_DAY:
        return no(
            say("You have helped {most} people today.", most=MOST_A_DAY),
            "Ask another welcomer, or wait until tomorrow.",
        )
    if sum(at > now - WEEK for at in helped) >= MOST_A_WEEK:
        return no("This person was helped in twice this week.", "Ring the number at the end of this page.")
    return ALLOWED


def waits_for(*, has_other_ways: bool) -> timedelta:
    """How long the new card waits before it is good."""
    return WAITS if has_other_ways else timedelta()


def _stands(since: datetime, now: datetime) -> Verdict:
    if now - since < STANDS_FOR:
        return no("A welcomer has been in their group for 28 days.", "Wait until then, or ask somebody else.")
    return ALLOWED
