"""Who has this card, this address, this browser, and what time is it? Below partnerships, nobody is a viewer yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import connections
from django.db.models import F, QuerySet
from django.http import Http404
from django.utils import timezone

from alongside.domain.verdict import ALLOWED, Verdict, no
from alongside.ledger.rows import only
from alongside.people.cards import digest, handle_of
from alongside.people.guessing import HOUR, PACES, Door, may_try
from alongside.people.models import (
    Account,
    Authenticator,
    CameIn,
    Card,
    DemoClock,
    EmailCode,
    Knock,
    LettingIn,
    Passkey,
    StaffKey,
    Visit,
)
from alongside.people.ways import Having, SecondThings

MOST_TRIES_READ = 60
MOST_TIMES_SHOWN = 50
LATELY = timedelta(days=30)
ONLY_PASSKEY = no("This passkey is your only way in. Without it you could not come back.", "Make a card first.")
ONLY_STAFF = no("This is your only way in. Without it you could not come back.", "Make a card first.")
ONLY_WAY_IN = no(
    "This card is your only way in. Without it you could not come back.",
    "You can make a new card instead. The old one then stops.",
)
NO_CARD_YET = no("Your email is your only way in. Without it you could not come back.", "Make a card first.")


def clock_now() -> datetime:
    """The one reading of the clock. A demo's clock may have been moved on; nobody else's can be."""
    return timezone.now() + demo_ahead()


def demo_ahead() -> timedelta:
    if not settings.DEMO:
        return timedelta()
    moved = only(DemoClock.objects.all())
    return moved.ahead if moved else timedelta()


def open_account(account_id: UUID | str) -> Account | None:
    return only(Account.objects.filter(pk=account_id, closed_at__isnull=True))


def account_with_email(email: str) -> Account | None:
    return Account.objects.filter(email__iexact=email, closed_at__isnull=True).first() if email else None


def demo_people() -> QuerySet[Account]:
    """The made-up people whom a visitor can be, in the order they were made. Nobody, outside a demo."""
    found = Account.objects.filter(closed_at__isnull=True).exclude(demo_words="")
    return found.order_by("made_at", "name") if settings.DEMO else found.none()


def demo_person(account_id: UUID) -> Account | None:
    return demo_people().filter(pk=account_id).first()


def has_demo_people(*, database: str = "default") -> bool:
    """Also true where demo mode is off: that is what the check at start-up is for."""
    if Account._meta.db_table not in connections[database].introspection.table_names():
        return False
    return Account.objects.using(database).exclude(demo_words="").exists()


def card_with(**digests: list[str]) -> Card | None:
    """By `words_digest__in` or `token_digest__in`. Ended cards too, so that their owner can be told."""
    return Card.objects.select_related("account").filter(account__closed_at__isnull=True, **digests).first()


def card_of(account: Account) -> Card | None:
    return account.cards.filter(ended_at__isnull=True, waits=False).first()


def waiting_card_of(account: Account) -> Card | None:
    """One that a welcomer made, and that nobody has come in with yet."""
    return account.cards.filter(ended_at__isnull=True, waits=True).first()


def has_other_ways(account: Account, *, now: datetime) -> bool:
    """Could this person still come in, or stop somebody who tries? A card that nobody used lately may be lost."""
    lately = now - LATELY
    here = account.visits.filter(expire_date__gt=now, last_here_at__gt=lately).exists()
    card = account.cards.filter(ended_at__isnull=True, last_used_at__gt=lately).exists()
    have = having(account)
    return here or card or have.mail or have.passkeys > 0 or have.staff > 0


def may_end_card(account: Account) -> Verdict:
    """Nobody may shut themselves out."""
    return ALLOWED if replace(having(account), card=False).count else ONLY_WAY_IN


def may_drop_email(account: Account) -> Verdict:
    return ALLOWED if replace(having(account), mail=False).count else NO_CARD_YET


def may_take_passkey_away(account: Account) -> Verdict:
    return ALLOWED if having(account).count > 1 else ONLY_PASSKEY


def passkeys_of(account: Account) -> list[Passkey]:
    return list(account.passkeys.order_by("made_at", "pk"))


def passkey_or_404(account: Account, passkey_id: int) -> Passkey:
    found = account.passkeys.filter(pk=passkey_id).first()
    if found is None:
        raise Http404
    return found


def passkey_known_by(known_by: str) -> Passkey | None:
    """Locked until the transaction is over, so that two answers at once count one after the other."""
    found = Passkey.objects.select_for_update(of=("self",)).select_related("account")
    return found.filter(known_by=known_by, account__closed_at__isnull=True).first()


def locked_authenticator(account: Account) -> Authenticator | None:
    return Authenticator.objects.select_for_update().filter(account=account).first()


def second_things_of(account: Account) -> SecondThings:
    """What this account can show as a second thing."""
    lines = account.paper_codes.filter(used_at__isnull=True).count()
    app = Authenticator.objects.filter(account=account).exists()
    return SecondThings(numbers=app, passkeys=account.passkeys.count(), lines=lines)


def code_to_check(code_id: UUID) -> EmailCode | None:
    """Locked until the transaction is over, so that two tries at once count as two."""
    return EmailCode.objects.select_for_update().filter(pk=code_id).first()


def letter_with(digests: list[str]) -> EmailCode | None:
    """Locked until the transaction is over, so that a link opened twice at once signs in once."""
    found = EmailCode.objects.select_for_update(of=("self",)).select_related("account")
    return found.filter(link_digest__in=digests, new_email="").first()


def may_knock(door: Door, source: str, *, now: datetime) -> Verdict:
    """May this source try this door now, or when may it try again?"""
    lately = Knock.objects.filter(door=door, source_digest=digest("source", source), at__gt=now - PACES[door].over)
    tries = list(lately.order_by("-at").values_list("at", flat=True)[:MOST_TRIES_READ])
    return may_try(door, tries, everywhere=_tries_everywhere(door, now), now=now)


def _tries_everywhere(door: Door, now: datetime) -> int:
    return Knock.objects.filter(door=door, at__gt=now - HOUR).count()


def visit(session_digest: str, *, now: datetime) -> Visit | None:
    """With whose it is, so that one query answers both."""
    return only(Visit.objects.filter(session_key=session_digest, expire_date__gt=now).select_related("account"))


def how_many_browsers(account: Account, *, now: datetime) -> int:
    """On how many browsers somebody is signed in."""
    return account.visits.filter(expire_date__gt=now).count()


def browsers_of(account: Account, *, now: datetime) -> list[Visit]:
    """Every browser on which somebody is signed in, whichever was here last first."""
    return list(account.visits.filter(expire_date__gt=now).order_by(F("last_here_at").desc(nulls_last=True)))


def browser_with(account: Account, handle: str, *, now: datetime) -> Visit | None:
    """By the handle of its row. Only ever one of this account's own."""
    return next((each for each in browsers_of(account, now=now) if handle_of(each.session_key) == handle), None)


def came_in_of(account: Account) -> list[CameIn]:
    """The newest times that somebody came in as this account."""
    return list(account.came_in.order_by("-at", "-pk")[:MOST_TIMES_SHOWN])


def having(account: Account) -> Having:
    return Having(
        card=card_of(account) is not None,
        mail=bool(account.email and settings.MAIL_WORKS),
        passkeys=account.passkeys.count(),
        staff=account.staff_keys.count(),
    )


def stopped_card_tried(account: Account) -> Card | None:
    """A card that somebody tried after it was stopped; the last such try."""
    return account.cards.filter(tried_at__isnull=False).order_by("-tried_at").first()


def letting_with(number: str, *, now: datetime) -> LettingIn | None:
    """Locked until the transaction is over, so that one account alone finds it."""
    live = LettingIn.objects.select_for_update().filter(use_before__gt=now, said_yes_at__isnull=True)
    return live.filter(number_digest=digest("number of a new device", number)).first() if number else None


def letting_here(letting_id: UUID, *, now: datetime) -> LettingIn | None:
    """For the device that asked, which alone has the id."""
    live = LettingIn.objects.filter(use_before__gt=now)
    return live.select_related("account").filter(pk=letting_id).first()


def my_letting(account: Account, letting_id: UUID, *, now: datetime) -> LettingIn | None:
    return account.letting_in.filter(pk=letting_id, use_before__gt=now, said_yes_at__isnull=True).first()


def staff_key(issuer: str, subject: str) -> StaffKey | None:
    found = StaffKey.objects.select_related("account").filter(issuer=issuer, subject=subject)
    return found.filter(account__closed_at__isnull=True).first()


def may_disconnect(account: Account) -> Verdict:
    return ALLOWED if having(account).count > 1 else ONLY_STAFF
