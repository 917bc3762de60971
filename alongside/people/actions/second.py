"""Whoever operates sets up a second thing to show, and shows it."""

from __future__ import annotations

from django.db import transaction

from alongside.domain.verdict import ALLOWED, Verdict, no
from alongside.ledger.actions import Note
from alongside.people import cards, queries, second
from alongside.people.actions.knocks import knock
from alongside.people.guessing import Door
from alongside.people.models import Account, Authenticator, PaperCode

NOT_THOSE = no("Those are not the numbers that the app shows now.", "Wait for the next six, and type them.")
NOT_THAT_LINE = no("That is not a line that we know, or it is used up.", "Read the next line on your paper.")


@transaction.atomic
def set_up_numbers(*, by: Account, note: Note, secret: str, typed: str) -> Verdict:
    """The app shows the right numbers, so it has the secret: from now on they count. It ends the app before."""
    step = second.step_of(secret, typed, now=note.at, after=0)
    if step is None:
        return NOT_THOSE
    locked = second.lock(secret, account_id=by.pk.hex, nonce=note.chance.new_token()[:12])
    kept = {"locked": locked, "made_at": note.at, "last_step": step}
    Authenticator.objects.update_or_create(account=by, defaults=kept)
    return ALLOWED


@transaction.atomic
def make_paper_codes(*, by: Account, note: Note) -> tuple[str, ...]:
    """Ten lines for paper. They end the ten before. The answer is the only time that they are known."""
    by.paper_codes.all().delete()
    codes = second.new_codes(note.chance)
    PaperCode.objects.bulk_create(PaperCode(account=by, digest=_digest(by, code), made_at=note.at) for code in codes)
    return codes


@transaction.atomic
def show_numbers(*, by: Account, note: Note, typed: str) -> Verdict:
    """Guessing is slow for whoever holds this person's card; a passkey and a line on paper never wait."""
    may = queries.may_knock(Door.SECOND, _source(by), now=note.at)
    if not may:
        return may
    app = queries.locked_authenticator(by)
    secret = second.unlock(app.locked, account_id=by.pk.hex) if app else ""
    step = second.step_of(secret, typed, now=note.at, after=app.last_step) if app else None
    if app is None or step is None:
        knock(by=None, note=note, door=Door.SECOND, source=_source(by))
        return NOT_THOSE
    app.last_step = step
    app.save(update_fields=["last_step"])
    return ALLOWED


@transaction.atomic
def use_paper_code(*, by: Account, note: Note, typed: str) -> Verdict:
    """A line holds 50 bits of chance, and each is good once: nobody has to wait for it."""
    found = cards.digests("line on paper", f"{by.pk.hex} {second.tidy_code(typed)}")
    used = by.paper_codes.filter(digest__in=found, used_at__isnull=True).update(used_at=note.at)
    return ALLOWED if used else NOT_THAT_LINE


def _digest(account: Account, code: str) -> str:
    return cards.digest("line on paper", f"{account.pk.hex} {code}")


def _source(account: Account) -> str:
    return f"second of {account.pk.hex}"
