"""A room that keeps words for a time: what is over goes, and a server that makes more than that vanish is stopped."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.ledger.actions import CLOCK, Note
from alongside.sealed import actions
from alongside.sealed.models import SealedText
from tests.journeys.sealed.conftest import now

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
KEEP = 'await room.change("setRule", { admit: 1, remove: 1, history: "all", keep: given.days });'
LATER = "Date.now = ((real) => () => real() + given.days * 86400000)(Date.now);"
GONE = "return room.log.items.filter((item) => room.reading.said.get(item.leaf)?.gone).length;"


def cleared_after(days: int) -> None:
    note = now()
    actions.clear_rooms(by=CLOCK, note=Note(at=note.at + timedelta(days=days), chance=note.chance))


def test_what_is_over_is_gone_and_nobody_is_stopped(ana, bo):
    ana.got(KEEP, days=30)
    ana.say("Gone in a month")
    assert bo.sync() == {"ok": None}
    cleared_after(31)
    assert SealedText.objects.count() == 0
    for device in (ana, bo):
        device.got(LATER, days=31)
        assert device.reopen() == {"ok": None}
        assert device.texts() == []
    bo.say("Said since")
    assert ana.sync() == {"ok": None}
    assert ana.texts() == ["Said since"]


def test_a_server_that_drops_words_before_their_time_is_caught(ana, bo):
    ana.got(KEEP, days=30)
    ana.say("Not yet a month old")
    SealedText.objects.all().delete()
    assert bo.sync() == {"stop": "withheld"}


def test_a_server_that_drops_words_of_a_room_that_keeps_them_is_caught_however_old_they_are(ana, bo):
    ana.say("As long as the room is here")
    SealedText.objects.all().delete()
    bo.got(LATER, days=4_000)
    assert bo.reopen()["stop"] == "withheld"


def test_what_went_under_an_earlier_rule_is_not_missed_under_the_next(ana, bo):
    ana.got(KEEP, days=30)
    ana.say("Gone in a month")
    cleared_after(31)
    for device in (ana, bo):
        device.got(LATER, days=32)
    assert ana.reopen() == {"ok": None}
    ana.got(KEEP, days=0)
    assert bo.reopen() == {"ok": None}
    assert bo.got(GONE) > 0


def test_what_was_young_when_the_room_chose_to_keep_everything_has_to_be_there(ana, bo):
    ana.got(KEEP, days=30)
    ana.say("To be kept")
    ana.got(KEEP, days=0)
    SealedText.objects.all().delete()
    bo.got(LATER, days=400)
    assert bo.reopen()["stop"] == "withheld"
