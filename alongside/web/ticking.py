"""What happens because time has passed, and not because somebody came?"""

from __future__ import annotations

from uuid import UUID

from alongside.closed.actions.clearing import clear_rooms
from alongside.decisions.actions.clocks import look_at_clocks_due
from alongside.decisions.actions.closing import close_due
from alongside.decisions.actions.opening import open_due
from alongside.documents.actions.standing import look_again_due
from alongside.domain.verdict import Verdict
from alongside.jobs import actions as jobs
from alongside.ledger.actions import CLOCK, Note, RealChance
from alongside.ledger.actions.sealing import seal_all
from alongside.ledger.actions.wiping import wipe
from alongside.notices.actions.digesting import write_due
from alongside.notices.actions.sending import clear as clear_outbox
from alongside.notices.actions.sending import send_waiting
from alongside.paper.actions.typing import clear_closed
from alongside.partnerships.actions.adopting import state_terms_due
from alongside.partnerships.actions.seats import end_seats_due
from alongside.people.queries import clock_now
from alongside.sealed.actions import clear_rooms as clear_sealed_rooms
from alongside.survey.actions import tell_due as tell_answers_due


def tick() -> dict[UUID, Verdict]:
    """One round of the clock. Whatever was due while nobody ticked is done now.

    Answers which records were not signed, and why: that is for whoever runs the server to hear.
    """
    note = Note(at=clock_now(), chance=RealChance())
    state_terms_due(by=CLOCK, note=note)
    end_seats_due(by=CLOCK, note=note)
    look_again_due(by=CLOCK, note=note)
    open_due(by=CLOCK, note=note)
    look_at_clocks_due(by=CLOCK, note=note)
    close_due(by=CLOCK, note=note)
    clear_closed(by=CLOCK, note=note)
    tell_answers_due(by=CLOCK, note=note)
    said = seal_all(note=note)
    clear_rooms(by=CLOCK, note=note)
    clear_sealed_rooms(by=CLOCK, note=note)
    jobs.tidy(by=CLOCK, note=note)
    clear_outbox(by=CLOCK, note=note)
    wipe(by=CLOCK, note=note)
    write_due(by=CLOCK, note=note)
    send_waiting(by=CLOCK, note=note)
    return said


def work() -> int:
    """Makes the next thing that somebody waits for. Answers how many were made: one or none."""
    return jobs.work_off(by=CLOCK, note=Note(at=clock_now(), chance=RealChance()), most=1)
