"""What happens because time has passed, and not because somebody came?"""

from __future__ import annotations

from alongside.decisions.actions.closing import close_due
from alongside.decisions.actions.opening import open_due
from alongside.ledger.actions import CLOCK, Note, RealChance
from alongside.ledger.actions.sealing import seal_all
from alongside.ledger.actions.wiping import wipe
from alongside.partnerships.actions.seats import end_seats_due
from alongside.people.queries import clock_now


def tick() -> None:
    """One round of the clock. Whatever was due while nobody ticked is done now."""
    note = Note(at=clock_now(), chance=RealChance())
    end_seats_due(by=CLOCK, note=note)
    open_due(by=CLOCK, note=note)
    close_due(by=CLOCK, note=note)
    seal_all(note=note)
    wipe(by=CLOCK, note=note)
