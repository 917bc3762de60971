"""Does this invitation still let somebody in, and who may make one?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no

ASK = say("Ask whoever gave it to you for a new one. They can make one in a minute.")


@dataclass(frozen=True, slots=True)
class Invited:
    """What has happened to one invitation. The last moment it works is `use_before`."""

    use_before: datetime
    used: bool = False
    withdrawn: bool = False


def may_use(invitation: Invited | None, now: datetime) -> Verdict:
    """One invitation lets one person in, once, in time. None is one that was never made."""
    if invitation is None:
        return no("We do not know this invitation.", "Check each word, or each letter of the link. Then try again.")
    if invitation.used:
        return no("This invitation has been used. Each one lets one person join.", ASK)
    if invitation.withdrawn:
        return no("This invitation was taken back.", ASK)
    if now >= invitation.use_before:
        return no("This invitation is too old.", ASK)
    return ALLOWED


def may_invite(*, is_member: bool, started_it: bool, members: int) -> Verdict:
    """Any member may. Whoever started a partnership may until the first person joins; then it is up to the members."""
    if is_member:
        return ALLOWED
    if started_it and members == 0:
        return ALLOWED
    return no("Only members can invite people here.", "Ask a member to invite them.")
