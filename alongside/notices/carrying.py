"""How is something handed over to whoever carries it, and what do they say became of it?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.utils import format_datetime, formataddr, parseaddr
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException
from typing import Any, Protocol

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.urls import reverse
from django.utils.module_loading import import_string

from alongside.domain.notices import Came, thread_of
from alongside.domain.saying import say
from alongside.notices.models import Outgoing
from alongside.notices.signing import bounce_address, stop_token

PERMANENT = range(500, 600)
LOOP = "X-Loop"
HANDED = say("It was handed to the mail server.")
NOT_NOW = say("The mail server could not take it now.")
NEVER = say("The mail server says that this address takes no letters.")
CUT_OFF = say("The line to the mail server broke. It may have gone out, or not.")
NO_ADDRESS = say("We have no e-mail address to send it to.")


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of one try, with the reason in a plain sentence: what a machine says of it can hold an address."""

    came: Came
    reason: str


class Carrier(Protocol):
    """Takes what goes out one way, in a batch, and answers for each in turn. It may not write to the database."""

    def __call__(self, outgoing: Sequence[Outgoing], answer_to: Callable[[Outgoing], str]) -> list[Carried]: ...


def carrier_for(way: str) -> Carrier | None:
    """What hands over whatever goes out this way; None where this house has nothing for it yet."""
    if (way == "email" and not settings.MAIL_WORKS) or (way == "text_message" and not settings.TEXTS_WORK):
        return None
    path = settings.CARRIERS.get(way)
    found: Carrier | None = import_string(path) if path else None
    return found


def by_email(outgoing: Sequence[Outgoing], answer_to: Callable[[Outgoing], str]) -> list[Carried]:
    """One connection for all of them. Where it cannot be opened, none has left."""
    connection = get_connection()
    try:
        connection.open()
    except (OSError, SMTPException):
        return [Carried(Came.LATER, NOT_NOW) for _ in outgoing]
    try:
        return [_send(connection, each, answer_to(each)) for each in outgoing]
    finally:
        _close(connection)


def _close(connection: Any) -> None:
    """A line that breaks while it is closed has carried everything already."""
    try:
        connection.close()
    except (OSError, SMTPException):
        return


def _send(connection: Any, outgoing: Outgoing, answer_to: str) -> Carried:
    """What a mail server refuses with a number was not taken. Where the line just breaks, nobody knows."""
    if not outgoing.account.email:
        return Carried(Came.NEVER, NO_ADDRESS)
    try:
        connection.send_messages([as_email(outgoing, answer_to)])
    except SMTPRecipientsRefused as refused:
        codes = [code for code, _ in refused.recipients.values()]
        return _refused(all(code in PERMANENT for code in codes))
    except SMTPResponseException as refused:
        return _refused(refused.smtp_code in PERMANENT)
    except (OSError, SMTPException):
        return Carried(Came.UNKNOWN, CUT_OFF)
    return Carried(Came.DONE, HANDED)


def _refused(for_good: bool) -> Carried:  # noqa: FBT001 - one thing, said at the call
    return Carried(Came.NEVER, NEVER) if for_good else Carried(Came.LATER, NOT_NOW)


def host() -> str:
    """The right side of every id we give a letter."""
    return (
        settings.MAIL_IN.partition("@")[2] or parseaddr(settings.DEFAULT_FROM_EMAIL)[1].partition("@")[2] or "alongside"
    )


def id_of(outgoing: Outgoing) -> str:
    """The same however often it is tried, so that a mail program shows it once."""
    return f"<{outgoing.pk.hex}@{host()}>"


def as_email(outgoing: Outgoing, answer_to: str = "") -> EmailMultiAlternatives:
    """The letter with everything around it: who may answer where, how to stop it, and that a machine sent it.

    `answer_to` is the signed address for answers. Envelope sender is the address that bounces of just this come to.
    """
    name, sender = parseaddr(settings.DEFAULT_FROM_EMAIL)
    headers = {
        "From": formataddr((name or "Alongside", sender)),
        "Message-ID": id_of(outgoing),
        "Date": format_datetime(outgoing.made_at),
        "Auto-Submitted": "auto-generated" if outgoing.kind == "digest" else "auto-replied",
        LOOP: host(),
    }
    if outgoing.kind == "digest":
        stop = settings.SITE_ADDRESS + reverse("notices:stop", args=[stop_token(outgoing.account_id)])
        headers |= {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    if outgoing.thread:
        thread = thread_of(outgoing.thread, host())
        headers |= {"References": thread, "In-Reply-To": thread}
    letter = EmailMultiAlternatives(
        subject=" ".join(outgoing.subject.split()),
        body=outgoing.body,
        from_email=bounce_address(outgoing.pk) or sender,
        to=[outgoing.account.email],
        reply_to=[answer_to] if answer_to else None,
        headers=headers,
    )
    if outgoing.html:
        letter.attach_alternative(outgoing.html, "text/html")
    return letter
