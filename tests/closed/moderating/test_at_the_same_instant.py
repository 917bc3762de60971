"""Two who are turned out, chosen or answered at one instant, in transactions of their own: the room is whole after it.

On SQLite one waits for the other from the beginning, so this is tried on PostgreSQL alone.
"""

from __future__ import annotations

import threading
from contextlib import suppress

import pytest
from django.db import connection

from alongside.closed.actions.agreeing import settle
from alongside.closed.actions.moderating import step_down
from alongside.closed.models import Moderating
from alongside.closed.queries import moderating
from alongside.closed.reading import tending
from alongside.domain.rooms import Matter
from alongside.domain.rooms import moderating as rule
from alongside.domain.rooms.moderating import Did
from alongside.domain.verdict import Refused

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases, pytest.mark.slow]


@pytest.fixture(autouse=True)
def _each_in_its_own_transaction(request):
    if connection.vendor != "postgresql":
        pytest.skip("Here one transaction waits for the other from its beginning.")


def at_once(*acts):
    """What each was told: nothing where it was done. All begin together."""
    gate, told = threading.Barrier(len(acts)), [""] * len(acts)

    def run(number, act):
        gate.wait(timeout=30)
        try:
            act()
        except Refused as refused:
            told[number] = refused.verdict.reason
        except Exception as error:  # noqa: BLE001
            told[number] = repr(error)
        finally:
            connection.close()

    running = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for each in running:
        each.start()
    for each in running:
        each.join(timeout=60)
    return told


def settling(keepers, who, made):
    note = keepers.note()
    return lambda: settle(by=who, suggestion=made, note=note)


@pytest.fixture
def slowly(monkeypatch):
    """Whoever has the room waits a moment for the other: without the lock both are there before either has counted."""
    both, held_room = threading.Barrier(2), moderating.held_room

    def waits(*args, **named):
        room = held_room(*args, **named)
        with suppress(threading.BrokenBarrierError):
            both.wait(timeout=3)
        return room

    monkeypatch.setattr(moderating, "held_room", waits)


def turns(keepers):
    with tending(keepers.space.pk):
        return Moderating.objects.filter(ended_at=None).count()


def test_two_moderators_who_turn_each_other_out_are_both_out_and_the_room_chooses_again(keepers):
    keepers.moderates(keepers.gus, keepers.hal)
    of_gus, of_hal = (keepers.asked(Matter.END_TURN, who=keepers.stay(who).pk) for who in (keepers.gus, keepers.hal))
    keepers.five.days(3)
    told = at_once(settling(keepers, keepers.hal, of_gus), settling(keepers, keepers.gus, of_hal))
    assert told == ["", ""]
    assert keepers.on_turn() == set()
    assert turns(keepers) == 0
    keepers.moderates(keepers.ida)
    assert keepers.on_turn() == {keepers.ida.pk}


def test_two_that_are_agreed_at_once_are_never_one_too_many(keepers, request):
    keepers.moderates(keepers.gus)
    keepers.willing(keepers.hal, keepers.ida)
    made = [keepers.asked(Matter.MODERATOR, who=keepers.stay(who).pk) for who in (keepers.hal, keepers.ida)]
    keepers.five.days(3)
    request.getfixturevalue("slowly")
    told = at_once(*(settling(keepers, keepers.ana, each) for each in made))
    assert sorted(told) == ["", rule.FULL.reason]
    assert len(keepers.on_turn()) == turns(keepers) == 2


def test_a_turn_that_ends_by_the_room_and_by_hand_at_once_ends_once(keepers):
    keepers.moderates(keepers.gus)
    made, note = keepers.asked(Matter.END_TURN, who=keepers.stay(keepers.gus).pk), keepers.note()
    keepers.five.days(3)
    told = at_once(
        settling(keepers, keepers.hal, made), lambda: step_down(by=keepers.gus, space=keepers.space, note=note)
    )
    assert told in (["", rule.I_AM_NOT.reason], [rule.NOT_ON_TURN.reason, ""])
    assert keepers.on_turn() == set()


def test_two_moderators_who_answer_at_once_leave_one_line_in_the_log(keepers):
    keepers.moderates(keepers.gus, keepers.hal)
    post = keepers.says(keepers.bo)
    made = keepers.reports(keepers.ida, post)
    told = at_once(
        lambda: keepers.does(keepers.gus, post, Did.ASIDE, made), lambda: keepers.does(keepers.hal, post, Did.STAYS)
    )
    assert told in (["", rule.ASIDE_ALREADY.reason], [rule.NOT_REPORTED.reason, ""])
    assert keepers.acts() == 1
