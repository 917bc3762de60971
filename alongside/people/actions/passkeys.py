"""A device of somebody's gets a passkey, signs its owner in with it, and loses it again."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from alongside.domain.saying import say
from alongside.domain.verdict import Refused, Verdict, insist, no
from alongside.ledger.actions import Note
from alongside.people import passkeys, queries
from alongside.people.actions.telling import tell_of_way
from alongside.people.models import Account, Passkey
from alongside.people.names import may_be_called, tidy_name

MOST = 20
TRY_AGAIN = no("That did not work. Nothing is changed.", "Try once more, or use another way.")
NOT_KNOWN = no("We do not know this passkey.", "Use another one, or another way to come in.")
A_COPY = no("This passkey may have been copied. We did not let it in.", "Use another way, and take the passkey away.")
ENOUGH = no(say("You have {most} passkeys already.", most=MOST), "Take one away that you do not use.")
THERE_ALREADY = no("This device has a passkey already.", "You can use it to sign in.")


@transaction.atomic
def add_passkey(*, by: Account, note: Note, name: str, state: passkeys.State, answer: str) -> Passkey | Verdict:
    """`state` is what this browser was asked, `answer` what its device says."""
    name = tidy_name(name)
    insist(may_be_called(name))
    if by.passkeys.count() >= MOST:
        return ENOUGH
    try:
        made = passkeys.made(state, answer)
        with transaction.atomic():
            kept = Passkey.objects.create(
                account=by,
                name=name,
                known_by=made.known_by,
                attested=made.attested,
                counter=made.counter,
                made_at=note.at,
            )
    except passkeys.NotGood:
        return TRY_AGAIN
    except IntegrityError:
        return THERE_ALREADY
    tell_of_way(by=by, note=note, what=say("A passkey was added to your account. It is called “{name}”.", name=name))
    return kept


@transaction.atomic
def take_passkey_away(*, by: Account, note: Note, passkey: Passkey) -> None:
    """Raises Refused where it is the only way in, or somebody else's."""
    if passkey.account_id != by.pk:
        raise Refused(NOT_KNOWN)
    insist(queries.may_take_passkey_away(by))
    by.passkeys.filter(pk=passkey.pk).delete()


@transaction.atomic
def sign_in_with_passkey(*, by: Account | None, note: Note, state: passkeys.State, answer: str) -> Account | Verdict:
    """Whose passkey it is, if their device signed what this browser was asked. `by` is whoever must own it, if anyone:
    somebody who is signed in and shows it as a second thing.
    """
    try:
        said = passkeys.answered(answer)
        found = queries.passkey_known_by(said.known_by)
        if found is None or (by is not None and found.account_id != by.pk):
            return NOT_KNOWN
        if said.handle is not None and said.handle != passkeys.handle_of(found.account_id.hex):
            return NOT_KNOWN
        counter = passkeys.counter_of(state, said, attested=bytes(found.attested))
    except passkeys.NotGood:
        return TRY_AGAIN
    if not passkeys.goes_on(found.counter, counter):
        what = say("{reason} It is called “{name}”.", reason=A_COPY.reason, name=found.name)
        tell_of_way(by=found.account, note=note, what=what, on_pages=True)
        return A_COPY
    found.counter, found.last_used_at = counter, note.at
    found.save(update_fields=["counter", "last_used_at"])
    return found.account
