"""Who may start, join, sit, hold a role or invite: each answer a verdict from plain facts."""

from __future__ import annotations

from alongside.domain.membership.helping_in import Welcomer, may_help_in, may_welcome, waits_for
from alongside.domain.membership.invitations import Invited, may_invite, may_use
from alongside.domain.membership.roles import Standing, may_accept, may_be_named
from alongside.domain.membership.seats import is_over, last_day, may_take_seat
from alongside.domain.membership.starting import may_start

__all__ = [
    "Invited",
    "Standing",
    "Welcomer",
    "is_over",
    "last_day",
    "may_accept",
    "may_be_named",
    "may_help_in",
    "may_invite",
    "may_start",
    "may_take_seat",
    "may_use",
    "may_welcome",
    "waits_for",
]
