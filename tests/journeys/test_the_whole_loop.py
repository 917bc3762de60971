"""From a need to "did it help?", by three people in three browsers, and the record that it leaves."""

from __future__ import annotations

import pytest
from django.utils import timezone

from alongside.domain.record.verifying.verify import verify
from alongside.ledger import queries as ledger
from alongside.ledger.actions import Note, RealChance
from alongside.ledger.actions.sealing import seal
from tests.cast import assemble
from tests.journeys.people import Door, let_weeks_pass
from tests.journeys.round_the_loop import Story, Walk

TAXIS = Story(
    need="The last bus goes at midnight. If I stay at the café I cannot get home.",
    reply="We can look at taxis. First we need to know how many people would use one.",
    title="Book taxis home from the café after 11",
    proposal="Anyone who leaves after 11 can have a taxi home, paid by the team.",
    promise="Set up an account with a taxi firm that knows us.",
)


@pytest.fixture
def cast(transactional_db, settings):
    settings.DEMO = True  # for the clock that can be moved on
    return assemble()


def test_three_people_take_a_need_round_the_loop_and_the_record_holds(browser, live_server, cast, sound, shot):
    door = Door(browser, live_server, cast)
    ana, bo, cy = (door.page_of(who) for who in ("ana", "bo", "cy"))
    walk = Walk(door.at, TAXIS, sound, shot)
    need = walk.says_what_they_need(ana)
    walk.replies(cy, need)
    proposal = walk.proposes(ana, need)
    walk.supports(bo, proposal)
    walk.puts_it_to_everyone(ana, proposal)
    let_weeks_pass(2)
    decisions = {walk.answers(page, pictures=page is ana) for page in (ana, bo, cy)}
    let_weeks_pass(5)
    walk.promises(cy, decisions.pop())
    walk.says_it_is_done(cy)
    walk.says_it_helped(ana)
    ana.goto(door.at(""))
    walk.look(ana, "home-after-the-loop")
    seal(partnership_id=cast.here.pk, note=Note(at=timezone.now(), chance=RealChance()))
    answer = verify(ledger.export_for(None, cast.here.pk))
    assert answer.verified, answer.problem
