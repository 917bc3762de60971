"""How an account begins, changes and ends. None of it is an act of any partnership, so no record tells of it."""

from __future__ import annotations

from django.db import transaction

from alongside.domain.verdict import Refused, insist, no
from alongside.ledger.actions import Chance, Note
from alongside.people import queries
from alongside.people.models import Account, Authenticator
from alongside.people.names import may_be_called, may_write_to, tidy_email, tidy_name

EMAIL_TAKEN = no("Another account has this email address.", "Sign in with that one, or give another address.")


@transaction.atomic
def open_account(
    *,
    by: Account | None,
    note: Note,
    name: str,
    email: str = "",
    runs_server: bool = False,
    demo_words: str = "",
) -> Account:
    """Somebody can sign in from now on. `by` is None for the installer, and for whoever comes with an invitation.

    Raises Refused for a name or an address that cannot be used, with the reason. The address is taken on trust:
    give one only if it was proved, or if the installer typed it.
    """
    name, email = tidy_name(name), tidy_email(email)
    insist(may_be_called(name))
    if email:
        insist(may_write_to(email))
        _insist_free(email)
    return Account.objects.create(
        id=note.chance.new_id(),
        name=name,
        email=email,
        runs_server=runs_server,
        demo_words=demo_words,
        session_salt=_new_salt(note.chance),
        made_at=note.at,
    )


@transaction.atomic
def change_name(*, by: Account, note: Note, name: str) -> None:
    """The name on this account and its card. The name in each partnership is that member's own, and stays."""
    name = tidy_name(name)
    insist(may_be_called(name))
    by.name = name
    by.save(update_fields=["name"])


@transaction.atomic
def sign_out_everywhere(*, by: Account, note: Note) -> None:
    by.session_salt = _new_salt(note.chance)
    by.save(update_fields=["session_salt"])
    by.visits.all().delete()


@transaction.atomic
def close_account(*, by: Account, note: Note) -> None:
    """Nobody signs in as this account again, and nothing here says whose it was.

    What the person said in partnerships is theirs to keep or to forget: whoever calls this has asked and done that.
    """
    by.cards.all().delete()
    by.email_codes.all().delete()
    for rows in (by.came_in, by.passkeys, by.paper_codes, by.letting_in, by.staff_keys):
        rows.all().delete()
    Authenticator.objects.filter(account=by).delete()
    sign_out_everywhere(by=by, note=note)
    by.name = by.email = by.demo_words = ""
    by.runs_server = by.has_news_of_ways = False
    by.closed_at = note.at
    by.save()


def _insist_free(email: str) -> None:
    if queries.account_with_email(email):
        raise Refused(EMAIL_TAKEN)


def _new_salt(chance: Chance) -> str:
    return chance.new_salt().hex()
