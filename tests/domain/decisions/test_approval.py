"""Approval by a role: what passed also needs that role's yes."""

import pytest

from alongside.domain.agreement import Consent, InEachGroup, ShareOfAll, WithApproval, more_than
from alongside.domain.decisions import Answer, NotPassed, Passed, Why
from tests.domain.decisions.answers import came_of

HALF = more_than("1/2")
RULE = WithApproval(InEachGroup(HALF), "director")
ALL_AGREE = {"carer": "yyy", "professional": "yy"}


@pytest.mark.parametrize(
    ("director", "word", "why"),
    [
        (Answer.AGREE, "passed", None),
        (Answer.AGREE_WITH_CHANGES, "passed", None),
        (Answer.OBJECT, "not_passed", Why.APPROVAL_REFUSED),
        (Answer.ABSTAIN, "not_passed", Why.APPROVAL_NOT_GIVEN),
        (Answer.NEED_TO_KNOW, "not_passed", Why.APPROVAL_NOT_GIVEN),
        (None, "not_passed", Why.APPROVAL_NOT_GIVEN),
    ],
)
def test_the_role_has_to_say_yes(director, word, why):
    roles_said = {} if director is None else {"director": director}
    outcome = came_of(RULE, ALL_AGREE, roles_said=roles_said)
    assert outcome.word == word
    if why:
        assert outcome == NotPassed(outcome.working, why, "director")
    else:
        assert outcome == Passed(outcome.working, approvals=("director",))


def test_a_yes_cannot_carry_what_did_not_pass():
    yes = {"director": Answer.AGREE}
    outcome = came_of(RULE, {"carer": "ynn", "professional": "yy"}, roles_said=yes)
    assert outcome == NotPassed(outcome.working, Why.TOO_FEW_AGREED)
    assert came_of(WithApproval(ShareOfAll(HALF), "director"), {"carer": "yn"}, roles_said=yes).word == "tied"
    assert came_of(WithApproval(Consent(), "director"), {"carer": "yn"}, roles_said=yes).word == "open_objections"


@pytest.mark.parametrize(
    ("director", "mayor", "word"),
    [(True, True, "passed"), (True, False, "not_passed"), (False, True, "not_passed"), (False, False, "not_passed")],
)
def test_two_roles_can_both_be_asked(director, mayor, word):
    roles_said = {"director": director, "mayor": mayor}
    said = {role: Answer.AGREE if yes else Answer.OBJECT for role, yes in roles_said.items()}
    outcome = came_of(WithApproval(RULE, "mayor"), ALL_AGREE, roles_said=said)
    assert outcome.word == word
    if outcome.word == "passed":
        assert outcome.approvals == ("mayor", "director")


def test_a_tie_settled_by_one_role_can_still_need_another():
    rule = WithApproval(ShareOfAll(HALF, casting_vote="chair"), "director")
    said = {"chair": Answer.AGREE, "director": Answer.AGREE}
    outcome = came_of(rule, {"carer": "yn"}, roles_said=said)
    assert outcome == Passed(outcome.working, casting_vote="chair", approvals=("director",))
