"""Does what was said in a sealed room go when its members want it gone, and only then, with the log still closing?"""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.domain.visibility import SpaceKind
from alongside.ledger.actions import CLOCK, Note
from alongside.sealed import actions, queries
from alongside.sealed.models import SealedFile, SealedItem, SealedPiece, SealedText
from alongside.web.ticking import tick
from tests.sealed.keeping import opened, phone_of

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
RULE = {"admit": 1, "remove": 1, "history": "all"}


@pytest.fixture
def room(cast):
    room = opened(cast.clock, cast.ana, cast.bo)
    keeps(room, cast.ana, 30)
    said(room, cast, cast.ana, "a")
    return room


def keeps(room, who, days):
    phone = phone_of(who)
    room.send(phone, room.bare(phone, "rule", rule=RULE | {"keep": days}))


def said(room, cast, who, letter):
    """Something, with a file."""
    room.post(phone_of(who))
    piece = actions.Piece(file=letter * 32, number=0, count=1, ct=b"x" * 40)
    actions.put_piece(by=who, space=room.space, piece=piece, note=cast.note())


def cleared(cast, **later):
    note = Note(at=cast.clock.at + timedelta(**later), chance=cast.note().chance)
    actions.clear_rooms(by=CLOCK, note=note)
    return SealedText.objects.count(), SealedFile.objects.count()


def log_of(room):
    return list(SealedItem.objects.filter(space=room.space).order_by("seq").values_list("seq", "leaf", "chain", "body"))


def test_it_goes_when_its_time_is_over_and_not_before(cast, room):
    assert cleared(cast, days=29) == (1, 1)
    assert cleared(cast, days=31) == (0, 0)
    assert SealedPiece.objects.count() == 0


def test_what_was_said_since_stays(cast, room):
    cast.clock.at += timedelta(days=20)
    said(room, cast, cast.bo, "b")
    assert cleared(cast, days=11) == (1, 1)
    assert SealedFile.objects.get().member == cast.bo


def test_every_place_in_the_log_stays_and_people_go_on_talking(cast, room):
    before = log_of(room)
    cleared(cast, days=31)
    assert log_of(room) == before
    (message,) = [each for each in queries.items_from(None, room.space, 0, count=50) if "n" not in each]
    assert message["digest"]
    assert "ct" not in message
    room.post(phone_of(cast.ana))
    assert SealedText.objects.count() == 1


def test_a_room_that_has_not_said_so_keeps_everything(cast):
    room = opened(cast.clock, cast.ana, cast.bo)
    said(room, cast, cast.ana, "a")
    assert cleared(cast, days=4_000) == (1, 1)


def test_the_newest_rule_is_the_one_that_counts(cast, room):
    keeps(room, cast.bo, 0)
    assert cleared(cast, days=4_000) == (1, 1)
    keeps(room, cast.bo, 90)
    assert cleared(cast, days=60) == (1, 1)
    assert cleared(cast, days=91) == (0, 0)


def test_one_room_is_cleared_and_the_other_is_not(cast, room):
    other = opened(cast.clock, cast.bo, kind=SpaceKind.ONE_STAKE)
    said(other, cast, cast.bo, "b")
    assert cleared(cast, days=31) == (1, 1)
    assert SealedText.objects.get().item.space == other.space


def test_the_clock_of_the_site_does_it(cast, room, monkeypatch):
    monkeypatch.setattr("alongside.web.ticking.clock_now", lambda: cast.clock.at + timedelta(days=31))
    tick()
    assert SealedText.objects.count() == 0
