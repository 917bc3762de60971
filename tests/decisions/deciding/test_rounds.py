"""Consent: what is still open is talked over, and everyone may answer again, for as many rounds as was agreed."""

import pytest

from alongside.decisions import queries
from alongside.decisions.actions.objections import reply, settle
from alongside.decisions.models import Position
from alongside.domain.agreement import Ballot, Consent, Quorum
from alongside.domain.decisions import Answer
from alongside.domain.verdict import Refused
from alongside.partnerships.actions.leaving import leave
from tests.decisions.record import last, those
from tests.decisions.world import after_its_time, everyone_says, opened, rules, says


def consent(cast, **parts):
    rules(cast, rule=Consent(max_rounds=parts.pop("rounds", 2)), quorum=Quorum(), **parts)
    return opened(cast)


def test_nobody_objects_so_it_passes_in_the_first_round(cast):
    decision = consent(cast)
    everyone_says(cast, decision)
    assert (after_its_time(cast, decision).outcome, decision.round) == ("passed", 1)


def test_with_something_open_the_next_round_opens_by_the_clock(cast):
    decision = consent(cast)
    says(cast, decision, cast.ana, Answer.OBJECT, "I am afraid of dogs.")
    says(cast, decision, cast.bo, Answer.AGREE)
    closed_at = decision.closes_at
    after_its_time(cast, decision)
    assert (decision.outcome, decision.round) == ("", 2)
    assert decision.closes_at > closed_at
    assert last(cast)[0] == "decision.round_opened"
    assert last(cast)[1]["round"] == 2
    assert not decision.voters.filter(took_part=True).exists()


def test_what_held_it_up_is_shown_when_the_round_ends_and_not_before(cast):
    decision = consent(cast)
    says(cast, decision, cast.ana, Answer.OBJECT, "I am afraid of dogs.")
    assert not queries.objections_for(cast.cy.viewer, decision)
    assert [each.by for each in queries.objections_for(cast.ana.viewer, decision)] == [cast.ana]
    after_its_time(cast, decision)
    assert [each.by for each in queries.objections_for(cast.cy.viewer, decision)] == [cast.ana]


def test_a_reply_does_not_lift_an_objection_only_its_author_does(cast):
    decision = consent(cast, hide_results_until_close=False)
    says(cast, decision, cast.ana, Answer.OBJECT, "I am afraid of dogs.")
    says(cast, decision, cast.bo, Answer.AGREE)
    [said] = queries.objections_for(cast.cy.viewer, decision)
    reply(by=cast.cy, objection=said, words="On a lead.", note=cast.note())
    after_its_time(cast, decision)
    assert decision.round == 2
    settle(by=cast.ana, objection=said, stands=False, note=cast.note())
    says(cast, decision, cast.bo, Answer.AGREE)
    assert after_its_time(cast, decision).outcome == "passed"


def test_an_objection_from_an_earlier_round_holds_it_up_until_it_is_taken_back(cast):
    decision = consent(cast)
    says(cast, decision, cast.ana, Answer.OBJECT, "I am afraid of dogs.")
    after_its_time(cast, decision)
    says(cast, decision, cast.bo, Answer.AGREE)
    says(cast, decision, cast.cy, Answer.AGREE)
    assert after_its_time(cast, decision).outcome == "not_passed"
    assert "After the last round something was still open." in decision.working["sentences"]


def test_a_question_that_nobody_replied_to_holds_it_up_too(cast):
    decision = consent(cast)
    says(cast, decision, cast.ana, Answer.NEED_TO_KNOW, "Who cleans up?")
    says(cast, decision, cast.bo, Answer.AGREE)
    after_its_time(cast, decision)
    says(cast, decision, cast.bo, Answer.AGREE)
    assert after_its_time(cast, decision).outcome == "not_passed"


def test_a_question_that_got_its_reply_waits_for_nobody(cast):
    decision = consent(cast)
    says(cast, decision, cast.ana, Answer.NEED_TO_KNOW, "Who cleans up?")
    says(cast, decision, cast.bo, Answer.AGREE)
    after_its_time(cast, decision)
    [said] = queries.objections_for(cast.cy.viewer, decision)
    reply(by=cast.cy, objection=said, words="We do.", note=cast.note())
    says(cast, decision, cast.bo, Answer.AGREE)
    assert after_its_time(cast, decision).outcome == "passed"


def test_whoever_left_holds_up_no_later_round(cast):
    decision = consent(cast)
    says(cast, decision, cast.ana, Answer.OBJECT, "I am afraid of dogs.")
    leave(by=cast.ana, note=cast.note())
    after_its_time(cast, decision)
    assert decision.round == 2  # what they answered while they were here holds up the round they answered in
    says(cast, decision, cast.bo, Answer.AGREE)
    assert after_its_time(cast, decision).outcome == "passed"


def test_whoever_answers_otherwise_in_the_next_round_no_longer_objects(cast):
    decision = consent(cast)
    says(cast, decision, cast.ana, Answer.OBJECT, "I am afraid of dogs.")
    after_its_time(cast, decision)
    everyone_says(cast, decision)
    assert after_its_time(cast, decision).outcome == "passed"
    assert Position.objects.filter(voter__member=cast.ana).count() == 2
    [said] = queries.objections_for(cast.cy.viewer, decision)
    assert said.stands is False


@pytest.mark.parametrize("rounds", [1, 2, 3])
def test_there_are_as_many_rounds_as_was_agreed(cast, rounds):
    decision = consent(cast, rounds=rounds)
    while not decision.outcome:
        says(cast, decision, cast.ana, Answer.OBJECT, "Still no.")
        after_its_time(cast, decision)
    assert (decision.outcome, decision.round) == ("not_passed", rounds)
    assert len(those(cast, "decision.round_opened")) == rounds - 1


def test_a_secret_round_shows_what_was_written_and_not_by_whom(cast):
    decision = consent(cast, ballot=Ballot.SECRET)
    says(cast, decision, cast.ana, Answer.OBJECT, "I am afraid of dogs.")
    says(cast, decision, cast.bo, Answer.AGREE, "Lovely.")
    after_its_time(cast, decision)
    said = list(queries.objections_for(cast.cy.viewer, decision))
    assert sorted(each.words for each in said) == ["I am afraid of dogs.", "Lovely."]
    assert {each.by for each in said} == {None}
    reply(by=cast.cy, objection=said[0], words="Thank you for saying so.", note=cast.note())
    with pytest.raises(Refused, match="Only whoever said this"):
        settle(by=cast.ana, objection=said[0], stands=False, note=cast.note())
    says(cast, decision, cast.ana, Answer.AGREE)
    says(cast, decision, cast.bo, Answer.AGREE)
    assert after_its_time(cast, decision).outcome == "passed"
