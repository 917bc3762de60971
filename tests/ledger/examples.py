"""A partnership with something on its record, for tests that need no more than that."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from uuid import UUID

from django.db import connection, transaction

from alongside.domain.record import SigningKey, Signs
from alongside.domain.record.acts import ProposalSupported
from alongside.ledger.actions import Author, Note, SeededChance, write
from tests.ledger.emptying import triggers_of_this_database

HERE = UUID(int=1)
ELSEWHERE = UUID(int=2)
ANA = Author("a" * 32, "uses_services")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SUPPORT = ProposalSupported(proposal="b" * 32)
WITNESS = SigningKey(b"a university keeps this one safe")
WITNESS_NAME = "witness.example/university"
WITNESS_KEY = WITNESS.verifier(WITNESS_NAME, Signs.WITNESS)


def note(at: datetime = NOON) -> Note:
    return Note(at=at, chance=SeededChance(1))


def happened(times: int, *, partnership_id: UUID = HERE) -> None:
    """That many acts of Ana's, each in a transaction of its own."""
    for _ in range(times):
        with transaction.atomic():
            write(partnership_id=partnership_id, by=ANA, act=SUPPORT, note=note())


@contextmanager
def from_outside() -> Iterator[None]:
    """Somebody with the database's own tools lifts its triggers, changes what they like, and puts them back."""
    lift, put_back = triggers_of_this_database()
    with connection.cursor() as cursor:
        for statement in lift:
            cursor.execute(statement)
    yield
    with connection.cursor() as cursor:
        for statement in put_back:
            cursor.execute(statement)
