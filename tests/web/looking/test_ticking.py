"""What happens by the clock, though nobody visits: opening, closing, the end of terms, and signing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.decisions.models import Decision
from alongside.domain.record import verify
from alongside.domain.verdict import Refused
from alongside.ledger.models import Checkpoint, LedgerEntry
from alongside.ledger.queries import export_for
from alongside.partnerships.queries import seat_of, seats_held
from alongside.people.models import DemoClock
from alongside.web.ticking import tick
from tests.decisions.record import those
from tests.decisions.world import everyone_says, opened, proposed, put_by, rules
from tests.ledger.examples import from_outside


def test_a_decision_opens_and_closes_by_the_clock_alone(cast):
    rules(cast, notice=7)
    proposal = put_by(cast, cast.bo, proposed(cast))
    tick()
    assert not Decision.objects.exists()
    cast.clock.at = proposal.opens_at
    tick()
    decision = Decision.objects.get()
    everyone_says(cast, decision)
    cast.clock.at = decision.closes_at - timedelta(seconds=1)
    tick()
    decision.refresh_from_db()
    assert decision.closed_at is None
    cast.clock.at = decision.closes_at
    tick()
    decision.refresh_from_db()
    assert (decision.outcome, decision.closed_at) == ("passed", decision.closes_at)


def test_what_fell_due_while_nobody_ticked_is_done_by_the_next_round_and_once(cast):
    first, second = opened(cast), opened(cast)
    cast.clock.at = second.closes_at + timedelta(days=40)
    tick()
    tick()
    closed = those(cast, "decision.closed")
    assert sorted(each["decision"] for each in closed) == sorted([first.pk.hex, second.pk.hex])


def test_an_answer_after_the_closing_time_does_not_count_though_the_clock_is_late(cast):
    decision = opened(cast)
    cast.clock.at = decision.closes_at + timedelta(hours=1)
    with pytest.raises(Refused, match="closed"):
        everyone_says(cast, decision)
    tick()
    decision.refresh_from_db()
    assert decision.outcome == "no_quorum"


def test_a_term_ends_by_the_clock(cast):
    until = seat_of(cast.bo.viewer).until
    cast.clock.at += timedelta(days=(until - cast.clock.at.date()).days)
    tick()
    assert seats_held(None, cast.here)["carer"] == 1
    cast.clock.at += timedelta(days=1)
    tick()
    assert seats_held(None, cast.here).get("carer", 0) == 0
    assert {each["member"] for each in those(cast, "seat.left")} >= {cast.bo.pseudonym}


def test_every_record_that_grew_is_signed_and_one_that_did_not_is_not_again(cast):
    tick()
    assert Checkpoint.objects.count() == 2
    assert all(verify(export_for(None, each.pk)).verified for each in (cast.here, cast.elsewhere))
    tick()
    assert Checkpoint.objects.count() == 2
    opened(cast)
    assert tick() == {}
    assert Checkpoint.objects.filter(partnership=cast.here.pk).count() == 2


def test_a_record_that_somebody_changed_from_outside_is_told_and_keeps_no_other_from_being_signed(cast):
    tick()
    opened(cast)
    with from_outside():
        LedgerEntry.objects.filter(partnership=cast.here.pk).update(hashes=b"\x00" * 32)
    refused = tick()
    assert list(refused) == [cast.here.pk]
    assert refused[cast.here.pk].reason


def test_a_demo_goes_by_its_own_clock(cast, settings):
    decision = opened(cast)
    DemoClock.objects.create(pk=1, ahead=timedelta(days=30))
    tick()
    decision.refresh_from_db()
    assert decision.closed_at is None
    settings.DEMO = True
    tick()
    decision.refresh_from_db()
    assert decision.closed_at is not None
