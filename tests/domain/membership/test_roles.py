"""A side names its own."""

import pytest

from alongside.domain.agreement.terms import Role
from alongside.domain.membership import Standing, may_accept, may_be_named
from alongside.domain.stakes import Side

CO_CHAIR = Role("co_chair_lived", "co-chair with lived experience", Side.LIVED)
FOR_CARERS = Role("carers_lead", "lead for carers", Side.LIVED, stake="carer")
OFFICER = Role("officer", "council officer", Side.PROFESSIONAL, has_seat=False)

ANA = Standing("ana", Side.LIVED, "uses_services", has_seat=True)
BO = Standing("bo", Side.LIVED, "carer", has_seat=True)
BO_STANDING = Standing("bo", Side.LIVED, "carer", has_seat=False)
CY = Standing("cy", Side.PROFESSIONAL, "professional", has_seat=True)
CY_STANDING = Standing("cy", Side.PROFESSIONAL, "professional", has_seat=False)
FAY = Standing("fay", Side.LIVED, "carer", has_seat=False)
DEE = Standing("dee", Side.PROFESSIONAL, "professional", has_seat=False)


@pytest.mark.parametrize(
    ("role", "named", "by"),
    [(CO_CHAIR, BO, ANA), (CO_CHAIR, BO, FAY), (OFFICER, DEE, CY)],
)
def test_somebody_on_the_same_side_may_name_them(role, named, by):
    assert may_be_named(role, named, by=by)


@pytest.mark.parametrize(
    ("role", "named", "by", "reason"),
    [
        (CO_CHAIR, ANA, CY, "This role belongs to the other side. They name somebody for it themselves."),
        (CO_CHAIR, ANA, ANA, "You cannot name yourself."),
        (CO_CHAIR, CY, ANA, "This person is on the other side."),
        (FOR_CARERS, ANA, BO, "The agreement keeps this role for another group."),
        (CO_CHAIR, BO_STANDING, ANA, "This role needs somebody who has a seat."),
    ],
)
def test_a_refusal_to_name_says_why(role, named, by, reason):
    verdict = may_be_named(role, named, by=by)
    assert verdict.reason == reason
    assert verdict.next_step


def test_one_person_at_a_time_holds_a_role():
    assert may_accept(CO_CHAIR, ANA, taken=False)
    assert may_accept(CO_CHAIR, ANA, taken=True).reason == "Somebody has this role now."


def test_whoever_lost_their_seat_can_no_longer_say_yes():
    assert not may_accept(CO_CHAIR, BO_STANDING, taken=False)
    assert may_accept(OFFICER, CY_STANDING, taken=False)
