"""In an open vote a seat answers with its name, and can change its answer until the very instant of the close."""

from datetime import timedelta

import pytest

from alongside.decisions import queries
from alongside.decisions.actions.answers import take_position
from alongside.decisions.actions.closing import close_due
from alongside.decisions.models import Objection, Position
from alongside.domain.decisions import Answer
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import Refused
from alongside.ledger.actions import CLOCK
from alongside.partnerships.actions.leaving import leave
from alongside.partnerships.actions.seats import leave_seat
from tests.decisions.record import last, those
from tests.decisions.world import after_its_time, opened, proposed, put_by, rules, says


@pytest.fixture
def decision(cast):
    rules(cast, hide_results_until_close=False)
    return opened(cast)


def test_an_answer_and_its_reason_are_kept_and_are_in_the_record(cast, decision):
    says(cast, decision, cast.ana, Answer.AGREE, "I would come more often.")
    given = Position.objects.get()
    assert (given.voter.member, given.answer, given.words) == (cast.ana, "agree", "I would come more often.")
    facts = {"decision": decision.pk.hex, "answer": "agree", "round": 1, "changed": False}
    assert last(cast) == ("position.taken", facts | {"words": salted_digest(bytes(given.salt), given.words)})


def test_it_can_be_changed_and_the_newest_counts(cast, decision):
    says(cast, decision, cast.ana, Answer.OBJECT, "No.")
    says(cast, decision, cast.ana, Answer.AGREE)
    given = Position.objects.get()
    assert (given.answer, given.words) == ("agree", "")
    assert [facts["changed"] for facts in those(cast, "position.taken")] == [False, True]


@pytest.mark.parametrize(("before", "may"), [(timedelta(microseconds=1), True), (timedelta(0), False)])
def test_the_closing_time_itself_is_too_late_even_if_nobody_has_closed_it(cast, decision, before, may):
    cast.clock.at = decision.closes_at - before
    answer = {"by": cast.ana, "decision": decision, "answer": Answer.AGREE, "note": cast.note(minutes=0)}
    if may:
        take_position(**answer)
    else:
        with pytest.raises(Refused, match="This decision has closed"):
            take_position(**answer)


def test_after_the_close_it_is_too_late_even_for_a_slow_request(cast, decision):
    slow = cast.note()
    cast.clock.at = decision.closes_at
    close_due(by=CLOCK, note=cast.note(minutes=0))
    with pytest.raises(Refused, match="closed"):
        take_position(by=cast.ana, decision=decision, answer=Answer.AGREE, note=slow)


def test_whoever_had_no_seat_when_it_opened_cannot_answer(cast, decision):
    [dee] = cast.more("uses_services", "Dee")
    with pytest.raises(Refused, match="You need a seat to answer"):
        says(cast, decision, dee, Answer.AGREE)


def test_nobody_answers_in_another_partnership(cast, decision):
    with pytest.raises(Refused, match="There is nothing here"):
        says(cast, decision, cast.eve, Answer.AGREE)


def test_a_seat_that_was_given_up_since_keeps_its_answer_in_what_was_open(cast, decision):
    leave_seat(by=cast.bo, note=cast.note())
    says(cast, decision, cast.bo, Answer.AGREE)
    assert Position.objects.get().voter.member == cast.bo


def test_whoever_has_left_can_no_longer_answer_and_what_they_answered_counts(cast, decision):
    for member in (cast.ana, cast.bo, cast.cy):
        says(cast, decision, member, Answer.AGREE)
    leave(by=cast.bo, note=cast.note())
    with pytest.raises(Refused, match="You have left"):
        says(cast, decision, cast.bo, Answer.OBJECT, "No!")
    assert after_its_time(cast, decision).outcome == "passed"
    assert decision.working["shown"]["stakes"][1]["seats"] == 1


def test_seats_that_answered_are_counted_whatever_they_said(cast, decision):
    says(cast, decision, cast.bo, Answer.NEED_TO_KNOW, "What does it cost?")
    counted = {each.stake: (each.answered, each.seats) for each in queries.seats_answered(cast.ana.viewer, decision)}
    assert counted == {"uses_services": (0, 1), "carer": (1, 1), "professional": (0, 1)}


def test_an_objection_and_a_question_are_there_to_be_answered(cast, decision):
    says(cast, decision, cast.ana, Answer.OBJECT, "It is too far.")
    says(cast, decision, cast.bo, Answer.NEED_TO_KNOW, "What does it cost?")
    seen = [(each.by, each.is_question, each.words) for each in queries.objections_for(cast.cy.viewer, decision)]
    assert seen == [(cast.ana, False, "It is too far."), (cast.bo, True, "What does it cost?")]


def test_whoever_answers_otherwise_no_longer_objects(cast, decision):
    says(cast, decision, cast.ana, Answer.OBJECT, "It is too far.")
    says(cast, decision, cast.ana, Answer.AGREE)
    assert Objection.objects.get().stands is False


def test_an_objection_in_other_words_is_still_one_objection(cast, decision):
    says(cast, decision, cast.ana, Answer.OBJECT, "It is too far.")
    says(cast, decision, cast.ana, Answer.AGREE)
    says(cast, decision, cast.ana, Answer.OBJECT, "It is too far for me.")
    said = Objection.objects.get()
    assert (said.words, said.stands) == ("It is too far for me.", None)


def test_nothing_can_be_answered_before_it_opens(cast):
    made = put_by(cast, cast.bo, proposed(cast))
    assert made.state == "put"
    assert not hasattr(made, "decision")


ATTEMPTS = [Answer.AGREE, Answer.ABSTAIN, Answer.AGREE_WITH_CHANGES, Answer.OBJECT, Answer.NEED_TO_KNOW]


def test_where_results_are_hidden_the_record_looks_the_same_whatever_was_answered(cast):
    rules(cast)
    looks = set()
    for answer in ATTEMPTS:
        decision = opened(cast)
        says(cast, decision, cast.ana, answer, "" if answer in ATTEMPTS[:2] else "Because.")
        facts = last(cast)[1]
        looks.add((facts["answer"], len(facts["words"]), facts["changed"], facts["round"]))
    assert looks == {("", 64, False, 1)}
