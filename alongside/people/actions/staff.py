"""An account is connected to an organisation's sign-in by its owner, and then opened by it."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, insist, no
from alongside.ledger.actions import Note
from alongside.people import queries
from alongside.people.actions.telling import tell_of_way
from alongside.people.models import Account, StaffKey

NOT_CONNECTED = no(
    "No account here is connected to your organisation’s sign-in.",
    "Come in another way first. Then connect it on the page of your ways in.",
)
CONNECTED_ALREADY = no("That sign-in belongs to an account here already.", "Use it, or take it away there first.")


@transaction.atomic
def sign_in_with_organisation(*, by: Account | None, note: Note, issuer: str, subject: str) -> Account | Verdict:
    """Whose account it is. Never found by a name or an e-mail address, and never made: joining takes an invitation, and
    on what footing somebody stands is theirs to say.
    """
    found = queries.staff_key(issuer, subject)
    if found is None:
        return NOT_CONNECTED
    found.last_used_at = note.at
    found.save(update_fields=["last_used_at"])
    return found.account


@transaction.atomic
def connect_organisation(*, by: Account, note: Note, issuer: str, subject: str, name: str) -> Verdict:
    """`by` is signed in, and said that they want it."""
    try:
        with transaction.atomic():
            StaffKey.objects.create(account=by, issuer=issuer, subject=subject, made_at=note.at)
    except IntegrityError:
        return CONNECTED_ALREADY
    tell_of_way(by=by, note=note, what=say("Your account was connected to the sign-in of {name}.", name=name))
    return ALLOWED


@transaction.atomic
def disconnect_organisation(*, by: Account, note: Note, issuer: str) -> None:
    """Raises Refused where it is the only way in."""
    insist(queries.may_disconnect(by))
    by.staff_keys.filter(issuer=issuer).delete()
