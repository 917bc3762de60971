"""Every question about who is involved is answered for members alone, and only about their own partnership."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404

from alongside.ledger.actions import CLOCK
from alongside.partnerships import queries
from alongside.partnerships.actions.inviting import Guest, invite
from alongside.partnerships.actions.leaving import leave
from alongside.partnerships.actions.roles import accept_role, end_role, name_for_role
from alongside.partnerships.actions.seats import end_seat, leave_seat
from tests.partnerships.reading import acts

pytestmark = pytest.mark.django_db


@pytest.fixture
def busy(cast):
    """Harbour Lane with a role held and an invitation out, so that there is something to see."""
    asked = name_for_role(by=cast.ana, role="co_chair_lived", member=cast.bo, note=cast.note())
    accept_role(by=cast.bo, asked=asked, note=cast.note())
    invite(by=cast.ana, partnership=cast.here, guests=[Guest("Fay")], note=cast.note())
    return cast


LISTS = {
    "members": lambda viewer, agreement: queries.members_for(viewer).filter(name__in=["Ana", "Bo", "Cy"]),
    "a group": lambda viewer, agreement: queries.members_of_group(viewer, "carer").filter(name="Bo"),
    "groups": lambda viewer, agreement: [
        g for g in queries.groups_for(viewer, agreement) for m in g.seated if m.name == "Bo"
    ],
    "roles": lambda viewer, agreement: [place for place in queries.roles_for(viewer, agreement) if place.held],
    "invitations": lambda viewer, agreement: queries.invitations_for(viewer),
}


@pytest.mark.parametrize("asked", LISTS)
def test_a_list_is_for_members_of_this_partnership(busy, asked):
    agreement = queries.agreement_of(None, busy.here)
    for member in (busy.ana, busy.bo, busy.cy):
        assert list(LISTS[asked](member.viewer, agreement))
    for viewer in (busy.eve.viewer, None):
        assert not list(LISTS[asked](viewer, agreement))


def test_one_thing_of_another_partnership_is_not_there(busy):
    agreement = queries.agreement_of(None, busy.here)
    invitation = queries.invitations_for(busy.ana.viewer).get()
    for viewer in (busy.eve.viewer, None):
        with pytest.raises(Http404):
            queries.member_or_404(viewer, busy.ana.pk)
        with pytest.raises(Http404):
            queries.invitation_or_404(viewer, invitation.pk)
    with pytest.raises(Http404):
        queries.role_or_404(None, agreement, "co_chair_lived")


def test_nobody_has_a_seat_a_role_or_a_partnership(busy):
    agreement, held = queries.agreement_of(None, busy.here), queries.seats_held(None, busy.here)
    assert queries.seat_of(None) is None
    assert not queries.may_take_seat(None, agreement, held)
    assert not queries.could_be_named(None, agreement.roles[0])
    assert not queries.partnerships_of(AnonymousUser())
    assert queries.membership(AnonymousUser(), busy.here) is None
    assert not queries.may_invite(AnonymousUser(), busy.here)
    assert not queries.may_start_one(AnonymousUser())


def test_somebody_without_a_seat_leaves_with_one_entry(busy):
    leave_seat(by=busy.cy, note=busy.note())
    leave(by=busy.cy, note=busy.note())
    assert acts(busy.here)[-2:] == ["seat.left", "member.left"]


def test_what_has_ended_does_not_end_twice(busy):
    """Two clocks, or a person and the clock, may come for the same seat or role."""
    seat, role = queries.seat_of(busy.bo.viewer), queries.roles_of(busy.bo.viewer).get()
    leave_seat(by=busy.bo, note=busy.note())
    before = acts(busy.here)
    end_seat(by=CLOCK, seat=seat, note=busy.note())
    end_role(by=CLOCK, held=role, note=busy.note())
    assert acts(busy.here) == before
