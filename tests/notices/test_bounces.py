"""A letter of ours came back: only the one who got it can say so, and the person is told."""

from __future__ import annotations

import pytest
from django.core import mail

from alongside.domain.access import Pace
from alongside.domain.notices import Fate, Standing
from alongside.notices.actions.choosing import it_works_again
from alongside.notices.models import Outgoing, Reaching
from tests.notices.post import came, commented, said_by, sent, writes_to, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(cast):
    writes_to(cast, "ana", pace=Pace.AT_ONCE)
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    written(cast)
    sent(cast)
    (found,) = mail.outbox
    return found


def report(to: str, *, action: str = "failed", status: str = "5.1.1") -> bytes:
    """As a mail server sends one (RFC 3464)."""
    return "\n".join(
        [
            "From: MAILER-DAEMON@mx.example", f"To: {to}", "Return-Path: <>", "Auto-Submitted: auto-replied",
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', "", "--b", "",
            "It could not be delivered.", "--b", "Content-Type: message/delivery-status", "",
            "Reporting-MTA: dns; mx.example", "", f"Action: {action}", f"Status: {status}", "", "--b--", "",
        ]
    ).encode()  # fmt: skip


def bounces() -> bool:
    return Reaching.objects.get().bouncing_since is not None


def test_an_address_that_takes_no_letters_any_more_is_written_to_no_more(cast, letter):
    assert came(cast, report(letter.from_email)) is Fate.BOUNCE
    assert bounces()
    assert Outgoing.objects.get().standing == Standing.BOUNCED
    commented(cast, "bo", said_by(cast, "ana", "A pond."))
    assert written(cast)
    assert sent(cast) == {}


def test_the_person_is_told_where_they_sign_in_and_letters_on_paper_are_offered(cast, letter):
    came(cast, report(letter.from_email))
    page = cast.client("ana").get("/me/post/").content.decode()
    assert "Our e-mails come back" in page
    assert "letters on paper" in page
    it_works_again(by=cast.ana.account, note=cast.note())
    assert not bounces()


@pytest.mark.parametrize(
    ("action", "status"),
    [("delayed", "4.4.1"), ("failed", "4.2.2"), ("delivered", "2.0.0")],
    ids=["late", "full", "good"],
)
def test_what_is_only_late_changes_nothing(cast, letter, action, status):
    assert came(cast, report(letter.from_email, action=action, status=status)) is Fate.BOUNCE
    assert not bounces()


def test_nobody_can_make_us_believe_that_anothers_mailbox_is_gone(cast, letter):
    to = letter.from_email
    forged, swapped = (to[:at] + ("m" if to[at] != "m" else "q") + to[at + 1 :] for at in (to.index("@") - 4, 20))
    for address in (forged, swapped, letter.reply_to[0], "post@reply.example.org"):
        assert came(cast, report(address)) in {Fate.BOUNCE, Fate.UNKNOWN}
        assert not bounces()
