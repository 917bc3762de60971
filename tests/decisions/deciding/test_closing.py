"""It closes by the clock, once, and what came of it is what the frozen rule makes of the answers."""

from datetime import timedelta

import pytest
from django.db import OperationalError

from alongside.decisions.actions.closing import close_due
from alongside.decisions.models import Decision
from alongside.domain.agreement import (
    Enough,
    InEachGroup,
    Quorum,
    ShareOfAll,
    at_least,
    more_than,
)
from alongside.domain.decisions import Answer
from alongside.ledger.actions import CLOCK
from tests.decisions.record import last, those
from tests.decisions.world import after_its_time, everyone_says, opened, rules, says

YES, NO, ASK, OUT = Answer.AGREE, Answer.OBJECT, Answer.NEED_TO_KNOW, Answer.ABSTAIN
EACH = InEachGroup(more_than("1/2"))
HALF = ShareOfAll(more_than("1/2"))
NONE = Quorum()


@pytest.mark.parametrize(
    ("rule", "quorum", "ana", "bo", "cy", "outcome"),
    [
        (EACH, NONE, YES, YES, YES, "passed"),
        (EACH, NONE, YES, YES, NO, "not_passed"),
        (EACH, NONE, NO, YES, YES, "not_passed"),
        (HALF, NONE, YES, YES, NO, "passed"),
        (HALF, NONE, YES, NO, NO, "not_passed"),
        (HALF, NONE, NO, NO, YES, "not_passed"),
        (EACH, Quorum(overall=Enough(count=3)), YES, YES, ASK, "no_quorum"),
        (EACH, Quorum(overall=Enough(count=3)), YES, YES, OUT, "not_passed"),
        (EACH, Quorum(overall=Enough(count=2)), None, None, YES, "no_quorum"),
        (EACH, NONE, None, None, None, "no_quorum"),
    ],
)
def test_what_comes_of_the_answers(cast, rule, quorum, ana, bo, cy, outcome):
    rules(cast, rule=rule, quorum=quorum)
    decision = opened(cast)
    for member, answer in ((cast.ana, ana), (cast.bo, bo), (cast.cy, cy)):
        if answer:
            says(cast, decision, member, answer, "Because.")
    assert after_its_time(cast, decision).outcome == outcome
    assert decision.proposal.state == ("passed" if outcome == "passed" else "not_passed")


def test_an_exact_half_is_a_tie(cast):
    rules(cast, rule=HALF, quorum=NONE)
    [dee] = cast.more("carer", "Dee")
    decision = opened(cast)
    for member, answer in ((cast.ana, YES), (cast.bo, YES), (cast.cy, NO), (dee, NO)):
        says(cast, decision, member, answer, "Because.")
    assert after_its_time(cast, decision).outcome == "tied"


def test_nobody_has_to_visit_and_it_is_closed_once(cast):
    rules(cast)
    decision = opened(cast)
    cast.clock.at = decision.closes_at - timedelta(microseconds=1)
    assert close_due(by=CLOCK, note=cast.note(minutes=0)) == 0
    cast.clock.at = decision.closes_at + timedelta(days=3)
    assert close_due(by=CLOCK, note=cast.note(minutes=0)) == 1
    assert close_due(by=CLOCK, note=cast.note(minutes=0)) == 0
    assert len(those(cast, "decision.closed")) == 1


def test_the_record_says_who_carried_it(cast):
    rules(cast)
    decision = opened(cast)
    everyone_says(cast, decision)
    after_its_time(cast, decision)
    name, facts = last(cast)
    assert (name, facts["outcome"], facts["option"]) == ("decision.closed", "passed", decision.proposal.pk.hex)
    assert facts["carried"] == {"uses_services": True, "carer": True, "professional": True}
    assert facts["by_stake"]["carer"] == {"seats": 1, "took_part": 1, "agreed": 1, "needed": 1}


def test_the_working_is_kept_in_words(cast):
    rules(cast)
    decision = opened(cast)
    everyone_says(cast, decision)
    after_its_time(cast, decision)
    assert decision.working["sentences"][:2] == [
        "It passed.",
        "People who use services: 1 of 1 agreed. 1 was needed.",
    ]


@pytest.mark.parametrize("share", ["1/3", "2/3", "1"])
def test_the_rule_counts_frozen_seats_and_not_those_of_today(cast, share):
    rules(cast, rule=ShareOfAll(at_least(share)), quorum=NONE)
    decision = opened(cast)
    cast.more("uses_services", "Dee", "Sam")
    everyone_says(cast, decision)
    assert after_its_time(cast, decision).outcome == "passed"


def test_several_are_closed_in_one_go_and_one_by_one(cast):
    rules(cast)
    first, second = opened(cast), opened(cast)
    cast.clock.at = max(first.closes_at, second.closes_at)
    assert close_due(by=CLOCK, note=cast.note(minutes=0)) == 2
    assert not Decision.objects.filter(closed_at=None).exists()


def test_one_that_cannot_be_counted_keeps_no_other_waiting(cast, caplog):
    """A row was damaged from outside. Only that decision stays open, and the clock says so each time."""
    rules(cast)
    broken, whole = opened(cast), opened(cast)
    Decision.objects.filter(pk=broken.pk).update(rule={"nobody": "knows"}, closes_at=whole.closes_at)
    cast.clock.at = whole.closes_at
    for closed in (1, 0):
        caplog.clear()
        assert close_due(by=CLOCK, note=cast.note(minutes=0)) == closed
        assert [message for message in caplog.messages if str(broken.pk) in message]
    assert Decision.objects.get(closed_at=None) == broken
    assert len(those(cast, "decision.closed")) == 1


def test_what_the_database_refuses_ends_the_round(cast, monkeypatch):
    """It would refuse every other as well, each after a long wait. The next round makes up for it."""
    rules(cast)
    opened(cast)
    opened(cast)
    cast.clock.at += timedelta(days=60)
    asked = []

    def locked(*_):
        asked.append(1)
        raise OperationalError("database is locked")

    with monkeypatch.context() as patch:
        patch.setattr("alongside.decisions.queries.outcome_of", locked)
        with pytest.raises(OperationalError):
            close_due(by=CLOCK, note=cast.note(minutes=0))
    assert len(asked) == 1
    assert close_due(by=CLOCK, note=cast.note(minutes=0)) == 2
