"""Whom a card lets in, and who may start and invite."""

from datetime import UTC, datetime, timedelta

import pytest

from alongside.domain.membership import Invited, may_invite, may_start, may_use

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


def test_a_new_invitation_works():
    assert may_use(Invited(LATER), NOW)


@pytest.mark.parametrize(
    ("invitation", "reason"),
    [
        (None, "We do not know this invitation."),
        (Invited(LATER, used=True), "This invitation has been used. Each one lets one person join."),
        (Invited(LATER, withdrawn=True), "This invitation was taken back."),
        (Invited(NOW), "This invitation is too old."),
        (Invited(NOW - timedelta(days=90)), "This invitation is too old."),
    ],
)
def test_any_other_says_why_not(invitation, reason):
    verdict = may_use(invitation, NOW)
    assert verdict.reason == reason
    assert verdict.next_step


@pytest.mark.parametrize(
    ("is_member", "started_it", "members", "may"),
    [
        (True, False, 40, True),
        (True, True, 1, True),
        (False, True, 0, True),
        (False, True, 1, False),
        (False, False, 0, False),
    ],
)
def test_members_invite_and_whoever_started_it_only_until_the_first_one_joins(is_member, started_it, members, may):
    assert bool(may_invite(is_member=is_member, started_it=started_it, members=members)) is may


@pytest.mark.parametrize(
    ("runs_server", "is_demo", "may"), [(True, False, True), (False, True, True), (False, False, False)]
)
def test_who_keeps_the_server_running_starts_partnerships_and_in_the_demo_anybody(runs_server, is_demo, may):
    assert bool(may_start(runs_server=runs_server, is_demo=is_demo)) is may
