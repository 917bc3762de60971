"""Consent: objections and questions hold it open, round by round, until whoever made them is content."""

import pytest

from alongside.domain.agreement import Consent
from alongside.domain.decisions import NotPassed, Objection, ObjectionState, OpenObjections, Passed, Why
from tests.domain.decisions.answers import came_of

EVERYBODY = {"uses_services": "yyyy", "carer": "yy", "professional": "yyy"}


@pytest.mark.parametrize(
    ("uses_services", "carer", "professional", "objections", "questions"),
    [
        ("yyyn", "yy", "yyy", ("uses_services-3",), ()),
        ("yyyy", "y?", "yyy", (), ("carer-1",)),
        ("nyyy", "yn", "yy?", ("uses_services-0", "carer-1"), ("professional-2",)),
    ],
)
def test_a_round_ends_open_and_says_whose_objections_and_questions(
    uses_services, carer, professional, objections, questions
):
    outcome = came_of(Consent(3), {"uses_services": uses_services, "carer": carer, "professional": professional})
    assert isinstance(outcome, OpenObjections)
    assert (outcome.objections, outcome.questions, outcome.rounds_left) == (objections, questions, 2)


@pytest.mark.parametrize(("round_number", "word"), [(1, "open_objections"), (2, "open_objections"), (3, "not_passed")])
def test_after_the_last_round_it_is_not_passed(round_number, word):
    outcome = came_of(Consent(3), EVERYBODY | {"carer": "yn"}, round_number=round_number)
    assert outcome.word == word
    assert round_number < 3 or outcome == NotPassed(outcome.working, Why.STILL_OPEN)


def test_a_question_left_unanswered_through_the_last_round_is_not_consent():
    """Otherwise whoever holds the answer could wait it out."""
    assert came_of(Consent(1), EVERYBODY | {"carer": "y?"}).word == "not_passed"


@pytest.mark.parametrize(
    ("state", "word"),
    [
        (ObjectionState.OPEN, "open_objections"),
        (ObjectionState.ANSWERED, "open_objections"),  # a reply does not lift it
        (ObjectionState.STANDS, "open_objections"),
        (ObjectionState.WITHDRAWN, "passed"),
    ],
)
def test_only_whoever_objected_can_take_it_back(state, word):
    said = EVERYBODY | {"carer": "yn"}
    assert came_of(Consent(), said, objections=[Objection("carer", "carer-1", state)]).word == word


def test_whoever_takes_an_objection_back_leaves_it_to_the_others():
    said = EVERYBODY | {"carer": "yn"}
    outcome = came_of(Consent(), said, objections=[Objection("carer", "carer-1", ObjectionState.WITHDRAWN)])
    carers = outcome.working.stakes[1]
    assert (carers.took_part, carers.agreed, carers.said_no, carers.objections) == (2, 1, 0, 0)


@pytest.mark.parametrize(
    ("second_round", "state", "word"),
    [
        ("y.", ObjectionState.STANDS, "open_objections"),  # silence lifts nothing
        ("y.", ObjectionState.WITHDRAWN, "passed"),
        ("yy", ObjectionState.STANDS, "passed"),  # they say so themselves
        ("ya", ObjectionState.STANDS, "passed"),
        ("y?", ObjectionState.STANDS, "open_objections"),
        ("yn", ObjectionState.OPEN, "open_objections"),
    ],
)
def test_an_objection_from_an_earlier_round_stands_until_its_maker_answers_again(second_round, state, word):
    said = EVERYBODY | {"carer": second_round}
    earlier = [Objection("carer", "carer-1", state)]
    outcome = came_of(Consent(3), said, objections=earlier, round_number=2)
    assert outcome.word == word
    if second_round == "y." and word == "open_objections":
        assert outcome.objections == ("carer-1",)
        assert outcome.working.stakes[1].took_part == 1


def test_only_the_groups_it_asks_hold_it_up():
    rule = Consent(blocked_by=("uses_services", "carer"))
    assert came_of(rule, EVERYBODY | {"professional": "nn?"}).word == "passed"
    outcome = came_of(rule, EVERYBODY | {"professional": "nn?", "carer": "yn"})
    assert outcome.objections == ("carer-1",)
    assert outcome.questions == ()


def test_some_objections_can_be_allowed_in_each_group():
    rule = Consent(objections_allowed=1)
    assert came_of(rule, EVERYBODY | {"carer": "yn", "professional": "yyn"}).word == "passed"
    assert came_of(rule, EVERYBODY | {"professional": "yn?"}).word == "open_objections"


def test_a_group_that_is_named_without_seats_holds_nothing_up():
    rule = Consent(blocked_by=("uses_services", "carer"))
    outcome = came_of(rule, {"uses_services": "yy", "carer": ""})
    assert isinstance(outcome, Passed)
    assert outcome.working.stakes[1].must_carry is False


def test_no_yes_is_needed_of_a_group():
    outcome = came_of(Consent(), {"uses_services": "yaaa", "carer": ".."})
    assert outcome.word == "passed"
    assert [each.needed for each in outcome.working.stakes] == [0, 0]
