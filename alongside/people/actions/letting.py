"""A device that somebody is signed in on lets in another one of theirs, once they have looked at both."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no
from alongside.ledger.actions import Note
from alongside.people import letting, queries
from alongside.people.actions.knocks import knock
from alongside.people.actions.telling import tell_of_way
from alongside.people.cards import digest
from alongside.people.guessing import Door
from alongside.people.models import Account, LettingIn

NO_SUCH_NUMBER = no("No device is waiting with this number.", "Look at the number on the new device once more.")
OTHER_PICTURES = no("Those are not the pictures on the other device. It is not let in.", "Begin again on that device.")
OVER = no("This device is not let in.", "Begin again here, or use another way.")


@transaction.atomic
def ask_to_be_let_in(*, by: Account | None, note: Note, device: str, source: str) -> tuple[LettingIn, str] | Verdict:
    """From the new device. The number is known only now."""
    may = queries.may_knock(Door.LETTING, source, now=note.at)
    if not may:
        return may
    knock(by=None, note=note, door=Door.LETTING, source=source)
    LettingIn.objects.filter(use_before__lte=note.at).delete()
    number = letting.new_number(note.chance)
    while queries.letting_with(number, now=note.at):
        number = letting.new_number(note.chance)
    made = LettingIn.objects.create(
        id=note.chance.new_id(),
        number_digest=digest("number of a new device", number),
        device=device,
        source_digest=digest("source", source),
        made_at=note.at,
        use_before=note.at + letting.LASTS,
    )
    return made, number


@transaction.atomic
def find_new_device(*, by: Account, note: Note, typed: str) -> LettingIn | Verdict:
    """From the known device. Whoever finds it first is the only one who can let it in."""
    source = f"numbers typed by {by.pk.hex}"
    may = queries.may_knock(Door.LETTING, source, now=note.at)
    if not may:
        return may
    found = queries.letting_with(letting.digits_of(typed), now=note.at)
    if found is None or found.account_id not in (None, by.pk):
        knock(by=None, note=note, door=Door.LETTING, source=source)
        return NO_SUCH_NUMBER
    if found.account_id is None:
        found.account, found.pictures = by, " ".join(letting.drawn(note.chance))
        found.save(update_fields=["account", "pictures"])
    return found


@transaction.atomic
def let_in(*, by: Account, note: Note, letting_id: UUID, picked: Sequence[str]) -> Verdict:
    """Only with the pictures that the other device shows, and with one try."""
    found = queries.my_letting(by, letting_id, now=note.at)
    if found is None:
        return OVER
    if list(picked) != found.pictures.split():
        found.delete()
        return OTHER_PICTURES
    found.said_yes_at = note.at
    found.save(update_fields=["said_yes_at"])
    return ALLOWED


@transaction.atomic
def turn_away(*, by: Account, note: Note, letting_id: UUID) -> None:
    by.letting_in.filter(pk=letting_id).delete()


@transaction.atomic
def come_in_here(*, by: Account | None, note: Note, letting_id: UUID) -> Account | Verdict:
    """From the new device, which alone knows `letting_id`. Once."""
    found = queries.letting_here(letting_id, now=note.at)
    if found is None or found.account is None or found.said_yes_at is None or found.account.closed_at:
        return OVER
    account, device = found.account, found.device
    found.delete()
    tell_of_way(by=account, note=note, what=say("You let in another device: {device}.", device=device), on_pages=True)
    return account
