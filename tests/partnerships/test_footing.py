"""Is it known when somebody last changed their footing, whichever way they went about it?"""

import pytest

from alongside.partnerships.actions.joining import join
from alongside.partnerships.actions.leaving import leave
from alongside.partnerships.actions.standing import change_name, change_stake

pytestmark = pytest.mark.django_db


def changed(cast, member):
    member.refresh_from_db()
    return member.stake_changed_at, member.side_changed_at


def come_back(cast, member, stake):
    leave(by=member, note=cast.note())
    return join(by=member.account, partnership=cast.here, name=member.name, stake=stake, note=cast.note())


def test_whoever_never_changed_has_no_such_moment(cast):
    change_name(by=cast.bo, name="Bobby", note=cast.note())
    assert changed(cast, cast.bo) == (None, None)


def test_another_stake_on_the_same_side_is_a_change_of_stake_alone(cast):
    change_stake(by=cast.bo, stake="uses_services", note=cast.note())
    assert changed(cast, cast.bo) == (cast.clock.at, None)


def test_there_and_back_again_is_two_changes(cast):
    for stake in ("carer", "professional"):
        change_stake(by=cast.cy, stake=stake, note=cast.note())
    assert changed(cast, cast.cy) == (cast.clock.at, cast.clock.at)


def test_to_leave_and_come_back_as_somebody_else_is_a_change_too(cast):
    come_back(cast, cast.cy, "carer")
    assert changed(cast, cast.cy) == (cast.clock.at, cast.clock.at)


def test_to_leave_and_come_back_as_before_is_none(cast):
    come_back(cast, cast.bo, "carer")
    assert changed(cast, cast.bo) == (None, None)
