"""Somebody says how they want to be reached, stops it with one press, and starts again. In no record: it is theirs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from alongside.domain.access import BY_MACHINE, Format, Pace, Reach
from alongside.domain.notices import Rhythm, Standing, next_time
from alongside.domain.saying import say
from alongside.domain.verdict import insist, no
from alongside.ledger.actions import Note
from alongside.notices import queries
from alongside.notices.models import Outgoing, PostalAddress, Reaching
from alongside.notices.signing import calendar_token, digest_of
from alongside.partnerships.models import Member
from alongside.people.models import Account

LONGEST_ADDRESS, MOST_LINES = 400, 8
NO_EMAIL = no("We have no e-mail address of yours.", "Give one on your page first, or choose letters.")
NO_NUMBER = no(
    "We have no phone number of yours for texts.",
    "Keep your number first. It is under “On paper, by phone or by text”, on “Answer by text message”.",
)
NO_ADDRESS = no("There are no words in this address.", "Write it as it stands on an envelope.")
LONG_ADDRESS = no("This is longer than an envelope.", "Write at most eight short lines.")
NOT_THEM = no("That person cannot print your letters.", "Choose somebody from the list.")


@transaction.atomic
def choose(*, by: Account, chosen: Mapping[str, object], note: Note) -> Reaching:
    """Change some of `way`, `pace`, `weekday`, `hour`, `time_zone` and `format`. Raises Refused where it cannot be."""
    row = _row(by, note)
    began = row.next_at is not None
    for name, value in chosen.items():
        setattr(row, name, value)
    if row.way == Reach.EMAIL and not by.email:
        insist(NO_EMAIL)
    if row.way == Reach.TEXT_MESSAGE and not queries.takes_texts(by):
        insist(NO_NUMBER)
    if row.way != Reach.LETTER and row.format not in BY_MACHINE:
        row.format = Format.STANDARD  # nobody stands between the machine and an e-mail who could make another
    row.next_at = _next(row, note.at)
    if row.next_at and not began:
        row.told_to = note.at  # or their first letter would be about all that ever was
    row.save()
    return row


@transaction.atomic
def follow_access(*, by: Account, format: Format | None, way: Reach | None, note: Note) -> None:
    """Somebody said once in which form and by what way they want to be reached: so it is from now on.

    A form that no machine makes leaves letters as they are: whoever prints them would learn of a need that nobody has
    shown them. It is chosen on the page of letters, which says so. A way that goes nowhere yet is left too: by e-mail
    without an address, by text without a number, and by phone, which carries nothing.
    """
    chosen: dict[str, object] = {}
    if _goes_somewhere(by, way):
        chosen["way"] = way
    if format in BY_MACHINE:
        chosen["format"] = format
    if chosen:
        choose(by=by, chosen=chosen, note=note)


@transaction.atomic
def stop(*, by: Account, note: Note) -> None:
    """No letter comes any more, also none that is written already. Twice is as once."""
    row = _row(by, note)
    if row.pace != Pace.NEVER:
        row.pace_before, row.pace = row.pace, Pace.NEVER
    row.next_at = None
    row.save()
    waiting = Outgoing.objects.filter(account=by, standing=Standing.WAITING, kind="digest")
    waiting.update(standing=Standing.TAKEN_BACK, reason=say("You stopped it."), next_try_at=None, changed_at=note.at)


@transaction.atomic
def start_again(*, by: Account, note: Note) -> None:
    """As it was before they stopped."""
    row = _row(by, note)
    if row.pace == Pace.NEVER:
        row.pace = row.pace_before or Pace.WEEKLY
        row.pace_before, row.told_to = "", note.at
        row.next_at = _next(row, note.at)
        row.save()


@transaction.atomic
def renew_reply_addresses(*, by: Account, note: Note) -> None:
    """Every address for answers that was given out before is worthless from now on."""
    row = _row(by, note)
    row.turn += 1
    row.save()


@transaction.atomic
def renew_calendar(*, by: Account, note: Note) -> str:
    """A new secret for the address of their calendar; the old one answers nobody any more."""
    row = _row(by, note)
    row.calendar_turn += 1
    secret = calendar_token(by.pk, row.calendar_turn)
    row.calendar_digest = digest_of("calendar", secret)
    row.save()
    return secret


@transaction.atomic
def end_calendar(*, by: Account, note: Note) -> None:
    row = _row(by, note)
    row.calendar_digest = ""
    row.save()


@transaction.atomic
def it_works_again(*, by: Account, note: Note) -> None:
    """They say that their mailbox takes letters again."""
    row = _row(by, note)
    row.bouncing_since = None
    row.save()


@transaction.atomic
def give_address(*, by: Account, lines: str, printer: Member, me: Member, note: Note) -> PostalAddress:
    """Where letters go, and who prints them. `me` is the membership by which they know the printer."""
    written = [line.strip() for line in lines.splitlines() if line.strip()]
    if not written:
        insist(NO_ADDRESS)
    if len(written) > MOST_LINES or sum(map(len, written)) > LONGEST_ADDRESS - MOST_LINES:
        insist(LONG_ADDRESS)
    if me.account_id != by.pk or not queries.printers_for(me.viewer).filter(pk=printer.pk).exists():
        insist(NOT_THEM)
    told = {"lines": "\n".join(written), "printer": printer, "made_at": note.at}
    row, _ = PostalAddress.objects.update_or_create(account=by, defaults=told)
    return row


@transaction.atomic
def remove_address(*, by: Account, note: Note) -> None:
    """It is gone, and so are letters that were to go there."""
    PostalAddress.objects.filter(account=by).delete()
    waiting = Outgoing.objects.filter(account=by, way=Reach.LETTER, standing=Standing.WAITING)
    waiting.update(standing=Standing.TAKEN_BACK, reason=say("You removed your address."), changed_at=note.at)


def _row(by: Account, note: Note) -> Reaching:
    found = Reaching.objects.select_for_update().filter(account=by).first()
    return found or queries.reaching_of(by, now=note.at)


def _goes_somewhere(account: Account, way: Reach | None) -> bool:
    if way is Reach.TEXT_MESSAGE:
        return queries.takes_texts(account)
    return way is Reach.LETTER or (way is Reach.EMAIL and bool(account.email))


def _next(row: Reaching, now: datetime) -> datetime | None:
    if row.way == Reach.SITE:
        return None
    return next_time(Rhythm(Pace(row.pace), row.weekday, row.hour, ZoneInfo(row.time_zone)), now)
