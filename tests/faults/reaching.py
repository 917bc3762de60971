"""Two people reach for the same thing at the same instant. Run as `python -m tests.faults.reaching`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

import django

from tests.faults.appending import child, ended

REACHING = 4


class Table:
    """Harbour Lane on the database of this test, with four more people who use services and hold no seat."""

    def __init__(self) -> None:
        django.setup()
        import_module("tests.built_at_once").build()
        self.db = import_module("django.db")
        self.verdict = import_module("alongside.domain.verdict")
        self.queries = import_module("alongside.partnerships.queries")
        self.cast = import_module("tests.cast").assemble()
        self.people = [self.come_in(f"Person {number}") for number in range(REACHING)]

    def come_in(self, name: str) -> Any:
        joining = import_module("alongside.partnerships.actions.joining")
        account = import_module("alongside.people.actions").open_account(by=None, name=name, note=self.cast.note())
        note = self.cast.note()
        return joining.join(by=account, partnership=self.cast.here, name=name, stake="uses_services", note=note)

    def at_once(self, act: Callable[[int], object]) -> list[int]:
        """Each in a process of their own: 0 for who got it, 3 for who was told why not, anything else is a fault."""
        self.db.connections.close_all()
        start = os.pipe()

        def one(number: int) -> None:
            os.read(start[0], 1)
            try:
                act(number)
            except self.verdict.Refused:
                os._exit(3)

        pids = [child(partial(one, number)) for number in range(REACHING)]
        os.write(start[1], b"." * REACHING)
        return sorted(ended(pid) for pid in pids)

    def entries(self, act: str) -> int:
        entry = import_module("alongside.ledger.models").LedgerEntry
        return entry.objects.filter(partnership=self.cast.here.pk, line__contains=f'"act":"{act}"').count()


def last_seat(table: Table) -> dict[str, Any]:
    """Ana sits in one of three seats; a second is taken; four people reach for the third."""
    seats = import_module("alongside.partnerships.actions.seats")
    seats.take_seat(by=table.come_in("Fay"), note=table.cast.note())
    before = table.entries("seat.taken")
    notes = [table.cast.note() for _ in range(REACHING)]
    codes = table.at_once(lambda number: seats.take_seat(by=table.people[number], note=notes[number]))
    held = table.queries.seats_held(None, table.cast.here)["uses_services"]
    return {"codes": codes, "now": held, "entries": table.entries("seat.taken") - before}


def one_card(table: Table) -> dict[str, Any]:
    """Four strangers hold a copy of the same card."""
    inviting = import_module("alongside.partnerships.actions.inviting")
    joining = import_module("alongside.partnerships.actions.joining")
    guests = [inviting.Guest("Gus")]
    (made,) = inviting.invite(by=table.cast.ana, partnership=table.cast.here, guests=guests, note=table.cast.note())
    before, members = table.entries("member.joined"), table.queries.how_many_members(None, table.cast.here)
    ledger = import_module("alongside.ledger.actions")

    def use(number: int) -> None:
        note = ledger.Note(at=table.cast.clock.at, chance=ledger.SeededChance(f"stranger {number}"))
        joining.join_as_somebody_new(by=made.invitation, name=f"Gus {number}", stake="carer", note=note)

    codes = table.at_once(use)
    came = table.queries.how_many_members(None, table.cast.here) - members
    return {"codes": codes, "now": came, "entries": table.entries("member.joined") - before}


def one_account(table: Table) -> dict[str, Any]:
    """Somebody presses the button four times."""
    joining = import_module("alongside.partnerships.actions.joining")
    account = import_module("alongside.people.actions").open_account(by=None, name="Hal", note=table.cast.note())
    before = table.entries("member.joined")
    ledger = import_module("alongside.ledger.actions")

    def press(number: int) -> None:
        note = ledger.Note(at=table.cast.clock.at, chance=ledger.SeededChance(f"press {number}"))
        joining.join(by=account, partnership=table.cast.here, name="Hal", stake="carer", note=note)

    codes = table.at_once(press)
    return {"codes": codes, "now": account.memberships.count(), "entries": table.entries("member.joined") - before}


if __name__ == "__main__":
    json.dump(globals()[sys.argv[1]](Table()), sys.stdout)
