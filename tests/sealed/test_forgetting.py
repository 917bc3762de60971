"""Somebody in a sealed room wishes to be forgotten: what goes, and are those who remain told to change the lock?"""

from __future__ import annotations

import pytest

from alongside.domain.sealed import NotAllowed
from alongside.sealed import actions, queries
from alongside.sealed.models import Part, SealedBlob, SealedFile, SealedPiece, SealedTry
from alongside.web.actions import close_account, forget_member
from tests.sealed.keeping import opened, phone_of

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def room(cast):
    """Ana and Bo each said something, sent a file, and have a key card; and each tried a code."""
    room = opened(cast.clock, cast.ana, cast.bo)
    for number, who in enumerate((cast.ana, cast.bo)):
        room.post(phone_of(who))
        piece = actions.Piece(file=f"{number:032x}", number=0, count=1, ct=b"x" * 40)
        actions.put_piece(by=who, space=room.space, piece=piece, note=cast.note())
        for code, part in ((number, Part.CARD), (number, Part.NOTE), (number + 2, Part.PIN)):
            named = {"code": f"{code:032x}", "part": part, "body": b"sealed"}
            actions.put_blob(by=who, space=room.space, **named, note=cast.note())
        actions.count_try(by=who, note=cast.note())
    return room


def whose(model):
    return set(model.objects.values_list("member", flat=True))


@pytest.mark.parametrize("how", ["their words alone", "their account"])
def test_files_cards_and_notes_of_theirs_go_and_nobody_elses(cast, room, how):
    if how == "their account":
        close_account(by=cast.ana.account, note=cast.note())
    else:
        forget_member(by=cast.ana, note=cast.note())
    for model in (SealedFile, SealedBlob, SealedTry):
        assert whose(model) == {cast.bo.pk}, model
    assert SealedPiece.objects.count() == 1


def test_whoever_remains_is_told_and_changes_the_lock_without_them(cast, room):
    ana, bo = phone_of(cast.ana), phone_of(cast.bo)
    assert queries.no_longer_readers(cast.bo.viewer, room.space, room.listed) == []
    forget_member(by=cast.ana, note=cast.note())
    assert queries.no_longer_readers(cast.bo.viewer, room.space, room.listed) == [cast.ana.pk.hex]
    epoch = room.listed.epoch
    room.remove(bo, ana)
    assert room.listed.epoch == epoch + 1
    assert room.listed.members == {cast.bo.pk.hex}
    assert not [key for key in queries.keys_of_entry(None, room.space, room.listed.n) if key["d"] == ana.id]
    room.post(bo)
    with pytest.raises(NotAllowed):
        room.post(ana)


def test_nothing_is_missing_from_the_log_so_that_the_room_goes_on(cast, room):
    def log():
        return queries.items_from(None, room.space, 0, count=100)

    before = log()
    forget_member(by=cast.ana, note=cast.note())
    assert log() == before
    assert [each["seq"] for each in before if "ct" in each] == [2, 3]
    room.post(phone_of(cast.bo))
