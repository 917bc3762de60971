"""Does the database itself refuse a log with two things in one place, or anything that is neither entry nor message?"""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from alongside.sealed import actions
from alongside.sealed.models import Part, SealedBlob, SealedItem, SealedKey, SealedPiece, SealedTry
from tests.sealed.keeping import opened, phone_of

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
OTHER = "e" * 64
NEVER = {
    "one_item_a_place": ("item", {"leaf": OTHER}),
    "a_leaf_stands_once": ("item", {"seq": 99}),
    "an_item_is_an_entry_or_a_message": ("item", {"seq": 99, "leaf": OTHER, "digest": ""}),
    "one_wrap_a_device": ("wrap", {}),
    "one_grant_an_entry": ("grant", {}),
    "one_piece_a_number": ("piece", {}),
    "sealed_part_is_known": ("blob", {"part": "word"}),
    "one_blob_a_part": ("blob", {}),
    "one_count_an_hour": ("try", {}),
}
"""Of which row a second one is made, and what is other in it."""


@pytest.fixture
def there(cast):
    room = opened(cast.clock, cast.ana, cast.bo)
    item = room.post(phone_of(cast.ana))
    actions.put_piece(by=cast.ana, space=room.space, piece=actions.Piece("f" * 32, 0, 1, b"p" * 40), note=cast.note())
    actions.put_blob(by=cast.ana, space=room.space, code="a" * 32, part=Part.PIN, body=b"p", note=cast.note())
    actions.count_try(by=cast.ana, note=cast.note())
    return {
        "item": SealedItem.objects.get(pk=item.pk),
        "wrap": SealedKey.objects.filter(epoch__isnull=False).first(),
        "grant": SealedKey.objects.filter(epoch=None).first(),
        "piece": SealedPiece.objects.get(),
        "blob": SealedBlob.objects.get(),
        "try": SealedTry.objects.get(),
    }


@pytest.mark.parametrize("name", NEVER)
def test_this_can_never_stand_in_a_log(there, name):
    key, other = NEVER[name]
    row = there[key]
    row.pk = None
    for field, value in other.items():
        setattr(row, field, value)
    # SQLite does not name what has to be unique; and a log that only grows refuses to be written over, too.
    said = rf"{name}|UNIQUE constraint failed: sealed_|append-only: sealed_"
    with pytest.raises(IntegrityError, match=said), transaction.atomic():
        row.save(force_insert=True)


def test_every_constraint_of_every_table_of_sealed_rooms_is_tried():
    models = apps.get_app_config("sealed").get_models()
    assert {each.name for model in models for each in model._meta.constraints} == NEVER.keys()
