"""May this be put, opened, answered now? The table of phases, and the clock, asked together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from alongside.domain.agreement import Days, DecisionRule, Support
from alongside.domain.agreement.words.speech import count
from alongside.domain.decisions.phases import Act, State, may
from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no

CLOSED = no("This decision has closed.", "You can read how it ended.")


def has_closed(closes_at: datetime, now: datetime) -> bool:
    """Closed from the very instant `closes_at`, by the clock, whether or not anybody has looked.

    An answer at exactly that instant is too late. ValueError for a time that does not know its zone.
    """
    if closes_at.tzinfo is None or now.tzinfo is None:
        raise ValueError("A time has to know its zone.")
    return now >= closes_at


class Clock(Protocol):
    """Of a decision that is open: when it closes, and since when that stands still, if it does."""

    closes_at: datetime
    stopped_at: datetime | None


def is_too_late(clock: Clock, now: datetime) -> bool:
    """Whether an answer comes after the close. While the clock stands still, none does: the close moves with it."""
    return clock.stopped_at is None and has_closed(clock.closes_at, now)


@dataclass(frozen=True, slots=True)
class OpenDecision:
    """What was frozen when it opened, as far as who may answer when."""

    state: State
    opened_at: datetime
    closes_at: datetime
    seats: Mapping[str, int]
    is_stopped: bool = False
    """Its clock stands still, because its easy version has to be checked again. It takes answers meanwhile."""


@dataclass(frozen=True, slots=True)
class HeldSeat:
    """A seat and how long somebody holds it: from, and up to but not including. `until` None: no end set."""

    stake: str
    since: datetime
    until: datetime | None = None

    def is_held(self, now: datetime) -> bool:
        return self.since <= now and (self.until is None or now < self.until)


def may_take_position(decision: OpenDecision, seat: HeldSeat | None, now: datetime) -> Verdict:
    """Whoever holds a seat, of a group that had seats when it opened, from its opening and before its close."""
    if decision.state is State.OPEN and not decision.is_stopped and has_closed(decision.closes_at, now):
        return CLOSED
    verdict = may(decision.state, Act.TAKE_POSITION)
    if not verdict:
        return verdict
    if now < decision.opened_at:
        return no("This is not open yet.", "You can read it now, and answer when it opens.")
    if seat is None or not seat.is_held(now):
        return no("You need a seat to answer.", "You can still say what you think. Everybody reads it.")
    if decision.seats.get(seat.stake, 0) <= 0:
        return no("Your group had no seats when this opened.", "You can still say what you think. Everybody reads it.")
    return ALLOWED


def may_put(state: State, needs: Support, supporters: Mapping[str, int]) -> Verdict:
    """Whether a proposal has the support it needs. `supporters` counts people by stake."""
    verdict = may(state, Act.PUT)
    if not verdict:
        return verdict
    people = sum(supporters.values())
    if people < needs.people:
        missing = count(needs.people - people, "more person", "more people")
        return no(say("{missing} must support this first.", missing=missing), "Tell others about it.")
    groups = sum(1 for number in supporters.values() if number > 0)
    if groups < needs.stakes:
        return no(
            say(
                "People from {count} must support this. Now it is {groups}.",
                count=count(needs.stakes, "group"),
                groups=groups,
            ),
            "Ask somebody from another group what they think.",
        )
    return ALLOWED


def may_open(state: State, rule: DecisionRule, *, days: int, is_easy_ready: bool = True) -> Verdict:
    """Whether it can open for that many days. `is_easy_ready` is false where an easy version is owed and missing."""
    verdict = may(state, Act.OPEN)
    if not verdict:
        return verdict
    if not is_easy_ready:
        return no(
            "There is no easy version yet that readers have checked.", "Ask readers to check it. Then it can open."
        )
    return _long_enough(rule.open_for_days, days)


def _long_enough(open_for: Days, days: int) -> Verdict:
    if open_for.fewest <= days <= open_for.most:
        return ALLOWED
    if open_for.fewest == open_for.most:
        return no(
            say("This kind of decision is open for {count}.", count=count(open_for.most, "day")),
            "Choose that many days.",
        )
    return no(
        say(
            "This kind of decision is open for {fewest} to {count}.",
            fewest=open_for.fewest,
            count=count(open_for.most, "day"),
        ),
        "Choose a number of days between these.",
    )
