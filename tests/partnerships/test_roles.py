"""Co-chairs come from both sides, each named by its own."""

import pytest
from django.http import Http404

from alongside.domain.verdict import Refused
from alongside.partnerships import queries
from alongside.partnerships.actions.roles import accept_role, lay_down_role, name_for_role
from alongside.partnerships.actions.seats import leave_seat
from alongside.partnerships.actions.standing import change_stake
from tests.partnerships.reading import acts, entries

pytestmark = pytest.mark.django_db
LIVED, PROFESSIONAL = "co_chair_lived", "co_chair_professional"


def places(cast, viewer=None):
    agreement = queries.agreement_of(None, cast.here)
    return {place.role.key: place for place in queries.roles_for(viewer or cast.ana.viewer, agreement)}


def ask(cast, by, member, role=LIVED):
    return name_for_role(by=by, role=role, member=member, note=cast.note())


def test_a_role_is_held_once_its_holder_says_yes(cast):
    asked = ask(cast, cast.ana, cast.bo)
    assert places(cast)[LIVED].held is None
    assert [each.member for each in places(cast)[LIVED].asked] == [cast.bo]
    accept_role(by=cast.bo, asked=asked, note=cast.note())
    assert places(cast)[LIVED].held.member == cast.bo
    assert entries(cast.here)[-1]["facts"] == {"member": cast.bo.pseudonym, "role": LIVED}


def test_saying_no_leaves_no_trace_on_the_record(cast):
    before = acts(cast.here)
    lay_down_role(by=cast.bo, held=ask(cast, cast.ana, cast.bo), note=cast.note())
    assert places(cast)[LIVED].asked == ()
    assert acts(cast.here) == before


def test_laying_a_role_down_is_on_the_record(cast):
    asked = ask(cast, cast.ana, cast.bo)
    accept_role(by=cast.bo, asked=asked, note=cast.note())
    lay_down_role(by=cast.bo, held=asked, note=cast.note())
    assert places(cast)[LIVED].held is None
    assert acts(cast.here)[-2:] == ["role.taken", "role.left"]


@pytest.mark.parametrize(
    ("by", "member", "role"),
    [("cy", "ana", LIVED), ("ana", "cy", LIVED), ("ana", "ana", LIVED), ("ana", "cy", PROFESSIONAL)],
)
def test_a_side_names_its_own_and_nobody_names_themselves(cast, by, member, role):
    with pytest.raises(Refused):
        ask(cast, getattr(cast, by), getattr(cast, member), role)


def test_nobody_is_asked_twice_at_once(cast):
    ask(cast, cast.ana, cast.bo)
    with pytest.raises(Refused) as refused:
        ask(cast, cast.ana, cast.bo)
    assert refused.value.verdict.reason == "They have been asked already."


def test_a_role_the_agreement_does_not_have_cannot_be_given(cast):
    with pytest.raises(Refused) as refused:
        ask(cast, cast.ana, cast.bo, "king")
    assert refused.value.verdict.reason == "The agreement has no such role."


def test_the_first_to_say_yes_has_it_and_the_others_are_no_longer_asked(cast):
    (fay,) = cast.more("uses_services", "Fay")
    to_bo, to_fay = ask(cast, cast.ana, cast.bo), ask(cast, cast.ana, fay)
    accept_role(by=fay, asked=to_fay, note=cast.note())
    with pytest.raises(Http404):
        accept_role(by=cast.bo, asked=to_bo, note=cast.note())
    assert places(cast)[LIVED].held.member == fay


def test_a_taken_role_can_be_asked_about_but_not_taken(cast):
    (fay,) = cast.more("uses_services", "Fay")
    accept_role(by=fay, asked=ask(cast, cast.ana, fay), note=cast.note())
    to_bo = ask(cast, cast.ana, cast.bo)
    with pytest.raises(Refused) as refused:
        accept_role(by=cast.bo, asked=to_bo, note=cast.note())
    assert refused.value.verdict.reason == "Somebody has this role now."


@pytest.mark.parametrize("act", [accept_role, lambda *, by, asked, note: lay_down_role(by=by, held=asked, note=note)])
def test_nobody_answers_for_somebody_else(cast, act):
    asked = ask(cast, cast.ana, cast.bo)
    with pytest.raises(Http404):
        act(by=cast.ana, asked=asked, note=cast.note())


def test_who_gives_up_their_seat_is_no_longer_asked(cast):
    asked = ask(cast, cast.ana, cast.bo)
    leave_seat(by=cast.bo, note=cast.note())
    asked.refresh_from_db()
    assert asked.left_at


def test_who_changes_side_lays_down_the_role_of_the_old_one(cast):
    asked = ask(cast, cast.ana, cast.bo)
    accept_role(by=cast.bo, asked=asked, note=cast.note())
    change_stake(by=cast.bo, stake="professional", note=cast.note())
    assert acts(cast.here)[-3:] == ["seat.left", "role.left", "member.stake_changed"]
    assert places(cast)[LIVED].held is None


def test_the_list_of_who_could_be_named_is_the_rule_as_a_filter(cast):
    fay, gus, hal = cast.more("uses_services", "Fay", "Gus", "Hal")
    role = places(cast)[LIVED].role
    ask(cast, cast.bo, fay)
    for viewer in (cast.ana.viewer, cast.bo.viewer, cast.cy.viewer):
        listed = set(queries.could_be_named(viewer, role))
        allowed = {m for m in (cast.ana, cast.bo, cast.cy, fay, gus, hal) if queries.may_name(viewer, role, m)}
        assert listed == allowed
    assert not queries.could_be_named(None, role)


def test_nobody_outside_sees_who_holds_a_role(cast):
    agreement = queries.agreement_of(None, cast.here)
    assert queries.roles_for(None, agreement) == ()
    assert not queries.roles_of(None)
    asked = ask(cast, cast.ana, cast.bo)
    assert places(cast, cast.eve.viewer)[LIVED].asked == ()
    with pytest.raises(Http404):
        queries.my_role_or_404(cast.eve.viewer, asked.pk)
