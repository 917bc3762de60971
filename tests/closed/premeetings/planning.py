"""Meeting before a joint meeting, planned by the same acts as any other."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from alongside.closed.actions.premeetings import Plan, plan_premeeting
from alongside.closed.models import PreMeeting
from alongside.domain.rooms.premeeting import When
from alongside.partnerships.models import Member
from alongside.spaces.models import Space
from tests.closed.rooms import Rooms


def when(at: datetime, *, days: float = 2, minutes: int = 60, debrief: float | None = 4) -> When:
    """It begins so many days from then, the joint meeting three hours after that."""
    begins = at + timedelta(days=days)
    afterwards = None if debrief is None else at + timedelta(days=debrief)
    return When(joint_at=begins + timedelta(hours=3), begins_at=begins, minutes=minutes, debrief_at=afterwards)


def plan(at: datetime, joint: str = "The board in March", where: str = "The library", **more: Any) -> Plan:
    help_with = more.pop("help_with", "Finch drives.")
    return Plan(joint=joint, where=where, help_with=help_with, when=when(at, **more))


def planned(rooms: Rooms, by: Member, space: Space, **more: Any) -> PreMeeting:
    return plan_premeeting(by=by, space=space, plan=plan(rooms.cast.clock.at, **more), note=rooms.cast.note())
