"""Does the keeper of a sealed room's log keep the order, refuse what is bent, and hold no word?"""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, models, transaction

from alongside.domain.sealed import NotAllowed
from alongside.domain.verdict import Refused
from alongside.domain.visibility import SpaceKind
from alongside.sealed import actions, queries
from alongside.sealed import models as sealed
from alongside.sealed.models import SealedFile, SealedItem, SealedKey, SealedPiece, SealedText
from tests.contributions.speaking import last_entry
from tests.domain.sealed.devices import POST, refused
from tests.sealed.keeping import opened, phone_of

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def room(cast):
    return opened(cast.clock, cast.ana, cast.bo)


def test_opening_one_is_on_the_record_and_nothing_else_ever_is(cast):
    room = opened(cast.clock, cast.ana, cast.bo)
    room.post(phone_of(cast.bo))
    entry = last_entry(cast.here)
    assert entry["act"] == "space.opened"
    assert entry["facts"] == {"space": room.space.pk.hex, "kind": "lived", "stake": ""}


def test_nobody_opens_one_for_others(cast):
    for member, kind in ((cast.cy, SpaceKind.LIVED), (cast.ana, SpaceKind.JOINT), (cast.ana, SpaceKind.PUBLISHED)):
        with pytest.raises(Refused):
            actions.open_sealed_space(by=member, kind=kind, note=cast.note())
    assert actions.open_sealed_space(by=cast.bo, kind=SpaceKind.ONE_STAKE, note=cast.note()).stake == "carer"


def test_no_room_of_a_kind_that_the_agreement_has_not(cast, monkeypatch):
    monkeypatch.setattr(queries, "agreed_doors", lambda *_: {(SpaceKind.LIVED, "")})
    with pytest.raises(Refused):
        actions.open_sealed_space(by=cast.ana, kind=SpaceKind.ONE_STAKE, note=cast.note())


def test_the_log_counts_and_chains_entries_and_messages_alike(cast, room):
    room.post(phone_of(cast.ana))
    room.post(phone_of(cast.bo))
    items = list(SealedItem.objects.order_by("seq"))
    assert [item.seq for item in items] == [0, 1, 2, 3]
    assert [item.n for item in items] == [0, 1, None, None]
    assert queries.room_of(None, room.space).chain == items[-1].chain


def test_the_same_bytes_again_get_the_same_answer(cast, room):
    signed = room.message(phone_of(cast.ana), bent={"seen": room.seen()})
    first, again = (room.post_signed(phone_of(cast.ana), signed) for _ in range(2))
    assert (first.pk, first.chain) == (again.pk, again.chain)
    assert SealedText.objects.count() == 1


def test_of_two_changes_of_one_list_only_the_first_is_taken(cast, room):
    ana, bo = phone_of(cast.ana), phone_of(cast.bo)
    entry = room.bare(bo, "leave", devs=[bo.id])
    room.send(ana, room.bare(ana, "leave", devs=[ana.id]))
    with refused("stale-list"):
        room.send(bo, entry)


@pytest.mark.parametrize("bent", [{"seen": [0, "f" * 64]}, {"seen": [99, "f" * 64]}])
def test_what_a_device_says_to_have_seen_has_to_be_so(cast, room, bent):
    with refused("seen-differs"):
        room.post(phone_of(cast.ana), bent=bent)


def test_nobody_sends_with_the_device_of_another(cast, room):
    room.people[cast.ana.pk.hex] = cast.bo
    with refused("not-your-device"):
        room.post(phone_of(cast.ana))
    with refused("not-your-device"):
        room.send(phone_of(cast.ana), room.bare(phone_of(cast.ana), "leave", devs=[phone_of(cast.ana).id]))


def test_nobody_is_let_in_for_whom_the_space_is_not(cast, room):
    for stranger in (cast.cy, cast.eve):
        with refused("not-for-them"):
            room.add(phone_of(cast.ana), phone_of(stranger))


def test_whoever_was_removed_reads_no_more_of_the_log(cast, room):
    assert queries.is_inside(cast.bo.viewer, queries.room_of(None, room.space))
    room.remove(phone_of(cast.ana), phone_of(cast.bo))
    assert not queries.is_inside(cast.bo.viewer, queries.room_of(None, room.space))


def test_a_post_taken_back_leaves_its_leaf_and_loses_its_words(cast, room):
    post = room.post(phone_of(cast.bo))
    before = queries.items_from(None, room.space, post.seq, count=1)[0]
    room.post(phone_of(cast.bo), drop=(post.leaf,))
    after = queries.items_from(None, room.space, post.seq, count=1)[0]
    assert "ct" in before
    assert "ct" not in after
    assert after["digest"] == before["digest"]
    assert SealedItem.objects.get(pk=post.pk).leaf == post.leaf


def test_nobody_takes_back_what_another_said(cast, room):
    post = room.post(phone_of(cast.bo))
    with refused("not-yours"):
        room.post(phone_of(cast.ana), drop=(post.leaf,))
    assert SealedText.objects.filter(item=post).exists()
    assert SealedItem.objects.filter(n=None).count() == 1, "what was refused is not kept either"


@pytest.mark.parametrize("table", [SealedItem._meta.db_table, SealedKey._meta.db_table])
@pytest.mark.parametrize("statement", ["update {} set space_id = space_id", "delete from {}"])
def test_the_database_refuses_to_change_the_log(room, table, statement):
    with pytest.raises(IntegrityError, match=f"append-only: {table}"), transaction.atomic():
        connection.cursor().execute(statement.format(table))


def piece(number=0, count=1, ct=b"p" * 40, file="f" * 32):
    return actions.Piece(file, number, count, ct)


def test_a_piece_sent_again_is_the_same_and_another_in_its_place_is_refused(cast, room):
    for _ in range(2):
        actions.put_piece(by=cast.ana, space=room.space, piece=piece(), note=cast.note())
    with refused("piece-differs"):
        actions.put_piece(by=cast.ana, space=room.space, piece=piece(ct=b"q" * 40), note=cast.note())
    with refused("not-yours"):
        actions.put_piece(by=cast.bo, space=room.space, piece=piece(number=0), note=cast.note())
    assert SealedPiece.objects.count() == 1


@pytest.mark.parametrize(
    ("bad", "code"),
    [(piece(count=129), "file-too-large"), (piece(number=1), "file-too-large"),
     (piece(ct=b"p" * 16), "piece-too-large"),
     (piece(ct=b"p" * (actions.PIECE + 1)), "piece-too-large")],
    ids=str,
)  # fmt: skip
def test_this_piece_is_refused(cast, room, bad, code):
    with refused(code):
        actions.put_piece(by=cast.ana, space=room.space, piece=bad, note=cast.note())


def test_there_is_an_end_to_files_in_a_day(cast, room):
    for number in range(actions.FILES_A_DAY):
        actions.put_piece(by=cast.ana, space=room.space, piece=piece(file=f"{number:032x}"), note=cast.note())
    with refused("too-many-files"):
        actions.put_piece(by=cast.ana, space=room.space, piece=piece(), note=cast.note())


def test_a_file_goes_with_the_post_that_it_was_in(cast, room):
    actions.put_piece(by=cast.ana, space=room.space, piece=piece(), note=cast.note())
    signed = room.message(phone_of(cast.ana), bent={"seen": room.seen()})
    message = actions.Message(signed, POST, drop_files=("f" * 32,))
    with refused("not-yours"), transaction.atomic():
        stolen = actions.Message(
            room.message(phone_of(cast.bo), bent={"seen": room.seen()}), POST, drop_files=("f" * 32,)
        )
        actions.post(by=cast.bo, space=room.space, message=stolen, note=cast.note())
    actions.post(by=cast.ana, space=room.space, message=message, note=cast.note())
    assert not SealedFile.objects.exists()
    assert not SealedPiece.objects.exists()


ALL = [model for model in vars(sealed).values() if isinstance(model, type) and issubclass(model, models.Model)]
OURS = [model for model in ALL if model.__module__ == sealed.__name__]
SHORT = {"code": 32, "device": 32, "by": 32, "id": 32, "part": 4, "signature": 86, "enc": 87, "digest": 64, "leaf": 64,
         "chain": 64}  # fmt: skip
SEALED_OR_SIGNED = {"body", "ct", "listed"}
"""Bytes that the domain has checked to be exactly of a shape without room for words, or ciphertext."""


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_no_model_has_a_field_for_anybodys_words(model):
    for field in model._meta.concrete_fields:
        if isinstance(field, models.TextField):
            raise AssertionError(f"{field.name} has room for words")
        if isinstance(field, models.CharField):
            assert SHORT[field.name] == field.max_length
        if isinstance(field, models.BinaryField | models.JSONField):
            assert field.name in SEALED_OR_SIGNED


def test_that_test_looks_at_every_model():
    assert {model.__name__ for model in OURS} == {
        "SealedRoom", "SealedItem", "SealedText", "SealedKey", "SealedFile", "SealedPiece", "SealedBlob", "SealedTry",
    }  # fmt: skip


def test_a_refusal_is_a_code_that_both_ends_know():
    assert str(NotAllowed("stale-list")) == "stale-list"
