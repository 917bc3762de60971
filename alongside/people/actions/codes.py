"""How a one-time code is sent, checked and forgotten, and how an email address is proved before it counts."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.crypto import constant_time_compare

from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, insist, no
from alongside.ledger.actions import Note
from alongside.people import cards, devices, post, queries
from alongside.people.actions.knocks import knock
from alongside.people.guessing import Door
from alongside.people.models import Account, EmailCode
from alongside.people.names import may_write_to, tidy_email

LASTS = timedelta(minutes=30)
TRIES = 5
OLD_LINK = no("This link does not work any more.", "Ask for a new email.")
RUN_OUT = no("This code does not work any more.", "Ask for a new one.")


@transaction.atomic
def send_code(*, by: Account | None, note: Note, email: str, source: str, mark: str = "") -> EmailCode | Verdict:
    """A code and a link to sign in with. All goes on alike whether or not anybody here has the address: the same rows,
    the same answer, in the same time. Only the letter differs, and it leaves after the answer.

    A browser that carries this person's own `mark` has letters of its own, however many strangers have asked for.
    """
    email = tidy_email(email)
    account = queries.account_with_email(email)
    own = f" known {mark}" if devices.knows(mark, account) else ""
    may = _may_ask(note=note, email=email, source=own or source, asked=email + own)
    if not may:
        return may
    return _new_code(note=note, account=account, letter_to=account.email if account else "")


@transaction.atomic
def send_code_to_new_email(*, by: Account, note: Note, email: str, source: str) -> EmailCode | Verdict:
    """A code that proves an address before it is kept. Another account's is sent nothing, and nobody is told."""
    email = tidy_email(email)
    may = _may_ask(note=note, email=email, source=source, asked=email)
    if not may:
        return may
    taken = queries.account_with_email(email)
    return _new_code(note=note, account=by, letter_to="" if taken else email, new_email=email)


@transaction.atomic
def check_code(*, by: Account | None, note: Note, code_id: UUID, code: str, source: str) -> Account | Verdict:
    """Whose code it is, once. `code` may hold spaces and dashes."""
    found = _right_code(note=note, code_id=code_id, code=code, source=source)
    if isinstance(found, Verdict):
        return found
    if found.account is None or found.new_email or found.account.closed_at:
        return RUN_OUT
    _forget_codes(found.account)
    return found.account


@transaction.atomic
def sign_in_with_letter(*, by: Account | None, note: Note, token: str) -> Account | Verdict:
    """Whose letter it is, once, on whatever device it is opened. Wrong tries of a code do not end its link, and nobody
    is slowed down here: a link holds 256 bits of chance.
    """
    found = queries.letter_with(cards.digests("letter", token))
    if found is None or found.account is None or found.account.closed_at or note.at >= found.use_before:
        return OLD_LINK
    _forget_codes(found.account)
    return found.account


@transaction.atomic
def confirm_email(*, by: Account, note: Note, code_id: UUID, code: str, source: str) -> Verdict:
    """The address that the code was sent to is this account's from now on."""
    found = _right_code(note=note, code_id=code_id, code=code, source=source)
    if isinstance(found, Verdict):
        return found
    if found.account_id != by.pk or not found.new_email:
        return RUN_OUT
    return _keep_email(by, found.new_email)


@transaction.atomic
def drop_email(*, by: Account, note: Note) -> None:
    """We write to it no more, and it signs nobody in. Raises Refused when there is no card to come back with."""
    insist(queries.may_drop_email(by))
    by.email = ""
    by.save(update_fields=["email"])
    _forget_codes(by)


def _may_ask(*, note: Note, email: str, source: str, asked: str) -> Verdict:
    for may in (
        may_write_to(email),
        queries.may_knock(Door.ASKING, source, now=note.at),
        queries.may_knock(Door.ASKED, asked, now=note.at),
    ):
        if not may:
            return may
    knock(by=None, note=note, door=Door.ASKING, source=source)
    knock(by=None, note=note, door=Door.ASKED, source=asked)
    return ALLOWED


def _new_code(*, note: Note, account: Account | None, letter_to: str, new_email: str = "") -> EmailCode:
    EmailCode.objects.filter(use_before__lt=note.at).delete()
    code_id = note.chance.new_id()
    code = f"{int.from_bytes(note.chance.new_token()) % 1_000_000:06}"
    token = urlsafe_b64encode(note.chance.new_token()).decode().rstrip("=")
    made = EmailCode.objects.create(
        id=code_id,
        account=account,
        new_email=new_email,
        digest=_digest(code_id, code),
        link_digest="" if new_email else cards.digest("letter", token),
        made_at=note.at,
        use_before=note.at + LASTS,
    )
    link = "" if new_email else settings.SITE_ADDRESS + reverse("people:letter_opened", args=[token])
    text = render_to_string("people/code.txt", {"code": code, "link": link})
    if letter_to:
        letter = EmailMessage(subject=say("Your code is {code}", code=code), body=text, to=[letter_to])
        transaction.on_commit(lambda: post.send_soon(letter))
    return made


def _right_code(*, note: Note, code_id: UUID, code: str, source: str) -> EmailCode | Verdict:
    may = queries.may_knock(Door.CODE, source, now=note.at)
    if not may:
        return may
    found = queries.code_to_check(code_id)
    if found is None or note.at >= found.use_before or found.tries >= TRIES:
        return RUN_OUT
    digits = "".join(str(int(mark)) for mark in code if mark.isdecimal())
    if constant_time_compare(found.digest, _digest(code_id, digits)) and found.account is not None:
        return found
    found.tries += 1
    found.save(update_fields=["tries"])
    knock(by=None, note=note, door=Door.CODE, source=source)
    return _not_that(TRIES - found.tries)


def _not_that(left: int) -> Verdict:
    if left == 0:
        return no("That is not the code we sent, and it was the last try.", "Ask for a new one.")
    more = say("1 more time") if left == 1 else say("{count} more times", count=left)
    return no("That is not the code we sent.", say("Look at the newest email. You can try {more}.", more=more))


def _keep_email(account: Account, email: str) -> Verdict:
    account.email = email
    try:
        with transaction.atomic():
            account.save(update_fields=["email"])
    except IntegrityError:  # another account proved the same address at the same instant
        return RUN_OUT
    _forget_codes(account)
    return ALLOWED


def _digest(code_id: UUID, code: str) -> str:
    """With the code's id in it, so that two people with the same six digits have different rows."""
    return cards.digest("code by email", f"{code_id.hex} {code}")


def _forget_codes(account: Account) -> None:
    account.email_codes.all().delete()
