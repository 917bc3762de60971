"""A change to how we work is a proposal like any other; when its decision passes, the agreement changes by itself."""

from dataclasses import replace

import pytest

from alongside.decisions import queries
from alongside.decisions.actions.agreements import change_suggestion, suggest_change
from alongside.decisions.actions.closing import close_due
from alongside.decisions.actions.opening import open_due
from alongside.decisions.actions.proposals import change_words, support
from alongside.decisions.models import Decision
from alongside.domain.agreement import InEachGroup, agreement_from_data, more_than
from alongside.domain.decisions import Answer
from alongside.domain.decisions.proposal_text import ProposalText
from alongside.domain.verdict import Refused
from alongside.ledger.actions import CLOCK
from alongside.partnerships import queries as partnerships
from tests.decisions.record import acts, those
from tests.decisions.world import CAFE, after_its_time, agree_on, agreement, everyone_says, proposed, put_by, says

WHY = ProposalText(title="Reply sooner", words="Twenty days is too long to wait.")


@pytest.fixture(autouse=True)
def without_notice(cast):
    agree_on(cast, replace(agreement(cast), notice_days_for_papers=0))


def suggested(cast, by=None, **changed):
    made = suggest_change(by=by or cast.ana, text=WHY, agreement=replace(agreement(cast), **changed), note=cast.note())
    for member in (cast.ana, cast.bo, cast.cy):
        support(by=member, proposal=made, note=cast.note())
    return made


def decision_of(proposal):
    return Decision.objects.select_related("proposal", "partnership").get(proposal=proposal)


def open_it(cast, proposal):
    return decision_of(put_by(cast, cast.bo, proposal))


def test_when_it_passes_it_is_the_next_version_at_that_moment(cast):
    before = partnerships.newest_agreement(None, cast.here).number
    decision = open_it(cast, suggested(cast, reply_days=10))
    everyone_says(cast, decision)
    after_its_time(cast, decision)
    version = queries.adopted_by(cast.ana.viewer, decision)
    assert (version.number, version.decision_id) == (before + 1, decision.pk)
    assert agreement(cast).reply_days == 10
    assert [act for act, _ in acts(cast)][-3:] == ["decision.closed", "agreement.adopted", "terms.stated"]
    assert those(cast, "agreement.adopted")[-1]["decision"] == decision.pk.hex


@pytest.mark.parametrize("answer", [Answer.OBJECT, Answer.ABSTAIN])
def test_when_it_does_not_pass_nothing_changes(cast, answer):
    before = agreement(cast)
    decision = open_it(cast, suggested(cast, reply_days=10))
    everyone_says(cast, decision, answer, "Because.")
    assert after_its_time(cast, decision).outcome == "not_passed"
    assert agreement(cast) == before
    assert queries.adopted_by(cast.ana.viewer, decision) is None


def test_it_is_decided_under_the_rule_for_changing_the_agreement(cast):
    decision = open_it(cast, suggested(cast, reply_days=10))
    assert (decision.kind, decision.rule["kind"]) == ("agreement", "agreement")


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [({}, "says this already"), ({"reply_days": 0}, "."), ({"rules": ()}, ".")],
)
def test_it_has_to_change_something_and_to_make_sense(cast, changed, refusal):
    with pytest.raises(Refused, match=refusal):
        suggest_change(by=cast.ana, text=WHY, agreement=replace(agreement(cast), **changed), note=cast.note())


def test_its_author_can_change_what_it_would_change(cast):
    made = suggested(cast, reply_days=10)
    changed = replace(agreement(cast), reply_days=15)
    change_suggestion(by=cast.ana, proposal=made, text=WHY, agreement=changed, note=cast.note())
    made.refresh_from_db()
    assert agreement_from_data(made.new_agreement).reply_days == 15
    with pytest.raises(Refused, match="Only whoever suggested this"):
        change_suggestion(by=cast.cy, proposal=made, text=WHY, agreement=changed, note=cast.note())
    with pytest.raises(Refused, match="does not change our agreement"):
        change_suggestion(by=cast.ana, proposal=proposed(cast), text=WHY, agreement=changed, note=cast.note())


def test_its_words_can_change_and_what_it_would_change_stays(cast):
    made = suggested(cast, reply_days=10)
    change_words(by=cast.ana, proposal=made, text=CAFE, note=cast.note())
    made.refresh_from_db()
    assert agreement_from_data(made.new_agreement).reply_days == 10


def test_one_change_is_open_at_a_time_and_the_next_opens_when_it_has_closed(cast):
    first, second = suggested(cast, reply_days=10), suggested(cast, small_group=6)
    decision = open_it(cast, first)
    with pytest.raises(Refused, match="Only one can be open at a time"):
        put_by(cast, cast.bo, second)
    everyone_says(cast, decision)
    after_its_time(cast, decision)
    opened = open_it(cast, second)
    assert agreement_from_data(opened.proposal.new_agreement).reply_days == 10  # carried over before anyone answers
    everyone_says(cast, opened)
    after_its_time(cast, opened)
    assert (agreement(cast).reply_days, agreement(cast).small_group) == (10, 6)


def test_one_that_waits_for_its_day_waits_for_the_other_to_close_too(cast):
    agree_on(cast, replace(agreement(cast), notice_days_for_papers=1))
    waiting = put_by(cast, cast.bo, suggested(cast, small_group=6))
    agree_on(cast, replace(agreement(cast), notice_days_for_papers=0))
    first = open_it(cast, suggested(cast, reply_days=10))
    cast.clock.at = waiting.opens_at
    assert open_due(by=CLOCK, note=cast.note(minutes=0)) == 0
    cast.clock.at = first.closes_at
    close_due(by=CLOCK, note=cast.note(minutes=0))
    assert open_due(by=CLOCK, note=cast.note()) == 1


def test_what_both_change_is_shown_as_it_would_be_before_anyone_answers(cast):
    first, second = suggested(cast, reply_days=10), suggested(cast, reply_days=15)
    decision = open_it(cast, first)
    everyone_says(cast, decision)
    after_its_time(cast, decision)
    carried = queries.carried_agreement(None, second, partnerships.newest_agreement(None, cast.here))
    assert carried.reply_days == 15
    assert open_it(cast, second).agreement_number == partnerships.newest_agreement(None, cast.here).number


def test_a_change_that_no_longer_makes_a_difference_cannot_open(cast):
    first, second = suggested(cast, reply_days=10), suggested(cast, reply_days=10)
    decision = open_it(cast, first)
    everyone_says(cast, decision)
    after_its_time(cast, decision)
    with pytest.raises(Refused, match="says this already"):
        put_by(cast, cast.bo, second)


def test_a_change_that_no_longer_fits_cannot_open(cast):
    asks_carers = InEachGroup(more_than("1/2"), groups=("uses_services", "carer", "professional"))
    now = agreement(cast)
    money = tuple(replace(rule, rule=asks_carers) if rule.kind == "money" else rule for rule in now.rules)
    made = suggested(cast, rules=money)
    only_two = tuple(replace(stake, seats=0) if stake.key == "carer" else stake for stake in now.stakes)
    agree_on(cast, replace(now, stakes=only_two))
    with pytest.raises(Refused, match="does not fit it any more"):
        put_by(cast, cast.ana, made)


def test_if_the_agreement_changed_behind_an_open_decision_it_still_passed_and_says_so(cast):
    """It cannot happen by any act of ours; if it ever does, the close must not be stuck for ever."""
    decision = open_it(cast, suggested(cast, reply_days=10))
    everyone_says(cast, decision)
    agree_on(cast, replace(agreement(cast), reply_days=10))
    assert after_its_time(cast, decision).outcome == "passed"
    assert queries.adopted_by(cast.ana.viewer, decision) is None


def test_whose_power_changes_is_shown_before_and_after(cast):
    now = agreement(cast)
    same = queries.power_before_and_after(None, now, replace(now, reply_days=10))
    assert same == []
    everybody = tuple(
        replace(rule, rule=InEachGroup(more_than("1/2"), groups=("professional",))) if rule.kind == "money" else rule
        for rule in now.rules
    )
    [money] = queries.power_before_and_after(None, now, replace(now, rules=everybody))
    assert money.label == "Decisions about money"
    assert money.before["groups"]["professional"]["can_pass_alone"] is False
    assert money.after["groups"]["professional"]["can_pass_alone"] is True


def test_a_seat_answers_it_like_any_other(cast):
    decision = open_it(cast, suggested(cast, reply_days=10))
    says(cast, decision, cast.bo, Answer.OBJECT, "Ten days is too short for us.")
    assert queries.position_of(cast.bo.viewer, queries.voter_of(cast.bo.viewer, decision), decision).answer == "object"
