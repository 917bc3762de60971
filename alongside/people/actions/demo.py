"""What only a demo does: a visitor is one of its made-up people, and its clock is moved on."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction

from alongside.domain.verdict import Refused, Verdict, no
from alongside.ledger.actions import Note
from alongside.people import queries
from alongside.people.models import Account, DemoClock

NOT_A_DEMO = no("This is not a demo.", "Sign in with your card.")
NOBODY = no("There is no such person in this demo.", "Choose one of the others.")
STEPS = frozenset({1, 7})
FURTHEST = timedelta(days=3650)
FAR_ENOUGH = no("This demo is ten years ahead already.", "Prepare the demo again to start anew.")


def be_demo_person(*, by: Account | None, note: Note, account_id: UUID) -> Account | Verdict:
    if not settings.DEMO:
        return NOT_A_DEMO
    return queries.demo_person(account_id) or NOBODY


@transaction.atomic
def move_demo_clock(*, by: Account | None, note: Note, days: int) -> timedelta:
    """How far ahead the demo's clock is now. It never goes back. Raises Refused outside a demo."""
    if not settings.DEMO:
        raise Refused(NOT_A_DEMO)
    if days not in STEPS:
        raise ValueError(f"The clock moves on by one of {sorted(STEPS)} days.")
    clock, _ = DemoClock.objects.select_for_update().get_or_create(pk=1, defaults={"ahead": timedelta()})
    ahead: timedelta = clock.ahead + timedelta(days=days)
    if ahead > FURTHEST:
        raise Refused(FAR_ENOUGH)
    clock.ahead = ahead
    clock.save(update_fields=["ahead"])
    return ahead
