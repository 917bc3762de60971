"""Laws 5 and 9 about the record: it only grows, it verifies, it holds no words, and nobody can change it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from alongside.domain.record import verify
from alongside.domain.record.merkle.tiles import hashes_in
from alongside.domain.record.merkle.tree import completed_by, grown, leaf_hash
from alongside.ledger.actions import seal
from alongside.ledger.models import LedgerEntry, LedgerHead
from alongside.ledger.queries import export_for
from tests.any_order.world import WORD, World

CHANGES = (
    "update ledger_ledgerentry set line = 'nothing happened'",
    "delete from ledger_ledgerentry",
    "update partnerships_agreementversion set body = '{}'",
    "delete from partnerships_agreementversion",
)


class Record:
    """The tree over each record, grown entry by entry from the lines alone."""

    def __init__(self) -> None:
        self.grown: dict[Any, tuple[int, tuple[bytes, ...]]] = {}

    def grows_and_is_true_to_its_lines(self, world: World) -> None:
        for head in LedgerHead.objects.all():
            size, frontier = self.grown.get(head.partnership, (0, ()))
            new = LedgerEntry.objects.filter(partnership=head.partnership, number__gte=size).order_by("number")
            for entry in new:
                assert entry.number == size
                assert WORD not in entry.line.lower(), "Personal words are in the record."
                frontier = grown(frontier, completed_by(frontier, size, leaf_hash(entry.line.encode())))
                size += 1
            assert (head.size, tuple(hashes_in(bytes(head.frontier)))) == (size, frontier)
            self.grown[head.partnership] = size, frontier


def rows_of_the_record_cannot_be_changed(world: World) -> None:
    for statement in CHANGES:
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def verifies_as_a_file(world: World) -> None:
    for partnership in world.partnerships:
        seal(partnership_id=partnership.pk, note=world.note())
        answer = verify(export_for(None, partnership.pk))
        assert answer.verified, answer.problem
        assert answer.entries == LedgerHead.objects.get(partnership=partnership.pk).size
