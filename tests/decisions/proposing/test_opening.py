"""At one moment the rule, the seats, the words and the closing time freeze."""

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.decisions.actions.opening import open_due
from alongside.decisions.models import Decision, Voter
from alongside.domain.agreement import Days, InEachGroup, ShareOfAll, Stake, at_least, frozen_rule, more_than
from alongside.domain.stakes import Side
from alongside.domain.verdict import Refused
from alongside.ledger.actions import CLOCK
from alongside.partnerships.actions.seats import leave_seat, take_seat
from tests.decisions.record import acts, those
from tests.decisions.world import agree_on, agreement, opened, proposed, put_by, rules


def tick(cast, at):
    cast.clock.at = at
    return open_due(by=CLOCK, note=cast.note(minutes=0))


def test_it_opens_by_the_clock_and_not_before(cast):
    made = put_by(cast, cast.bo, proposed(cast), days=9)
    assert tick(cast, made.opens_at - timedelta(microseconds=1)) == 0
    assert tick(cast, made.opens_at) == 1
    assert tick(cast, made.opens_at) == 0
    decision = Decision.objects.get()
    assert decision.opened_at == made.opens_at
    assert those(cast, "decision.opened")[0]["closes_at"].startswith("2026-01-22T17:00")


def test_a_clock_that_was_off_gives_people_their_days_all_the_same(cast):
    made = put_by(cast, cast.bo, proposed(cast), days=7)
    tick(cast, made.opens_at + timedelta(days=3))
    decision = Decision.objects.get()
    assert (decision.closes_at - decision.opened_at) > timedelta(days=7)


def test_everything_is_frozen_as_it_was(cast):
    now = agreement(cast)
    decision = opened(cast)
    assert decision.rule == frozen_rule(now, "ordinary")
    assert decision.seats == {"uses_services": 1, "carer": 1, "professional": 1}
    assert {voter.member for voter in decision.voters.all()} == {cast.ana, cast.bo, cast.cy}
    facts = those(cast, "decision.opened")[0]
    assert facts["seats"] == decision.seats
    assert facts["options"] == [decision.proposal.pk.hex]
    rules(cast, rule=ShareOfAll(more_than("1/2")))
    decision.refresh_from_db()
    assert decision.rule == frozen_rule(now, "ordinary")


def test_the_rule_is_that_of_the_moment_it_opens_and_not_when_it_was_put(cast):
    made = put_by(cast, cast.bo, proposed(cast))
    rules(cast, rule=InEachGroup(at_least("1")), notice=7)
    tick(cast, made.opens_at)
    assert Decision.objects.get().rule["rule"]["threshold"]["share"] == "1"


def test_a_seat_taken_after_it_opened_has_no_answer_in_it(cast):
    decision = opened(cast)
    [dee] = cast.more("uses_services", "Dee")
    assert not Voter.objects.filter(member=dee).exists()
    decision.refresh_from_db()
    assert decision.seats["uses_services"] == 1


def test_it_waits_while_a_group_has_nobody_in_its_seats(cast):
    made = put_by(cast, cast.bo, proposed(cast))
    leave_seat(by=cast.bo, note=cast.note())
    assert tick(cast, made.opens_at) == 0
    assert not Decision.objects.exists()
    cast.clock.at = made.opens_at + timedelta(days=1)
    take_seat(by=cast.bo, note=cast.note())
    assert open_due(by=CLOCK, note=cast.note()) == 1


def test_a_group_without_seats_in_the_agreement_holds_nothing_up(cast):
    now = agreement(cast)
    leaver = Stake(key="care_leaver", label="care leaver", plural="care leavers", side=Side.LIVED, seats=0)
    agree_on(cast, replace(now, stakes=(*now.stakes, leaver), notice_days_for_papers=0))
    assert "care_leaver" not in opened(cast).seats


def test_a_kind_that_is_no_longer_in_the_agreement_cannot_open(cast):
    still_gathering = proposed(cast, kind="money")
    made = put_by(cast, cast.bo, proposed(cast, kind="money"))
    now = agreement(cast)
    agree_on(cast, replace(now, rules=tuple(rule for rule in now.rules if rule.kind != "money")))
    assert tick(cast, made.opens_at) == 0
    with pytest.raises(Refused, match="no rule for this kind"):
        put_by(cast, cast.cy, still_gathering)


def test_days_that_the_agreement_no_longer_allows_are_waited_with(cast):
    made = put_by(cast, cast.bo, proposed(cast), days=7)
    rules(cast, open_for_days=Days(10, 20))
    assert tick(cast, made.opens_at) == 0


def test_summer_time_makes_no_decision_shorter(cast):
    cast.clock.at = cast.clock.at.replace(month=3, day=25, hour=12)
    rules(cast)
    decision = opened(cast)  # summer time begins on 29 March 2026
    assert decision.closes_at.isoformat() == "2026-04-08T16:00:00+00:00"


def test_each_opening_is_one_entry(cast):
    opened(cast)
    assert [act for act, _ in acts(cast)].count("decision.opened") == 1
