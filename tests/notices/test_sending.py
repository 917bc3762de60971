"""What waits leaves once, and everything that became of it is said."""

from __future__ import annotations

import logging
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core import mail

from alongside.domain.notices import Standing
from alongside.ledger.actions import CLOCK
from alongside.notices import carrying
from alongside.notices.actions.choosing import stop
from alongside.notices.actions.sending import clear, send_again, send_waiting
from alongside.notices.models import Outgoing, Reaching
from tests.notices.post import commented, said_by, sent, writes_to, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(cast):
    writes_to(cast, "ana")
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    (letter,) = written(cast)
    return letter


def standing() -> Standing:
    return Standing(Outgoing.objects.get().standing)


def breaks_with(monkeypatch, problem):
    def send(self, messages):
        raise problem

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", send)


def test_a_letter_leaves_once_with_all_that_a_mailbox_should_know(cast, waiting):
    assert sent(cast) == {"sent": 1}
    assert sent(cast) == {}
    (letter,) = mail.outbox
    headers = letter.extra_headers
    assert letter.to == ["ana@example.org"]
    assert headers["Auto-Submitted"] == "auto-generated"
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert headers["List-Unsubscribe"].startswith("<http")
    assert headers["Message-ID"] == f"<{waiting.pk.hex}@reply.example.org>"
    assert letter.from_email.startswith("post+b")
    assert letter.reply_to[0].startswith("post+r")
    assert standing() is Standing.SENT


def test_no_address_says_what_it_is_about_or_whose_it_is(cast, waiting):
    sent(cast)
    (letter,) = mail.outbox
    said = f"{letter.reply_to[0]} {letter.from_email}"
    assert not [each for each in ("ana", cast.ana.pk.hex, cast.ana.pseudonym, "harbour") if each in said.lower()]


def test_without_mail_everything_waits_and_nothing_is_lost(cast, waiting, settings):
    settings.MAIL_WORKS = False
    assert sent(cast) == {}
    assert standing() is Standing.WAITING
    settings.MAIL_WORKS = True
    assert sent(cast) == {"sent": 1}


@pytest.mark.parametrize(
    ("problem", "ends"),
    [
        (SMTPRecipientsRefused({"ana@example.org": (550, b"no such mailbox of ana@example.org")}), Standing.FAILED),
        (SMTPRecipientsRefused({"ana@example.org": (450, b"later")}), Standing.WAITING),
        (SMTPDataError(554, b"no"), Standing.FAILED),
        (SMTPDataError(451, b"later"), Standing.WAITING),
        (SMTPServerDisconnected("gone"), Standing.UNSURE),
        (TimeoutError("slow"), Standing.UNSURE),
    ],
    ids=["no such mailbox", "mailbox busy", "not taken", "not now", "the line broke", "no answer"],
)
def test_what_a_mail_server_says_decides_whether_it_is_tried_again(cast, waiting, monkeypatch, problem, ends):
    breaks_with(monkeypatch, problem)
    assert sent(cast) == {ends.value: 1}
    row = Outgoing.objects.get()
    assert row.standing == ends
    assert row.reason
    assert "ana@" not in row.reason


def test_where_nobody_knows_whether_it_went_it_is_not_sent_again_by_itself(cast, waiting, monkeypatch):
    breaks_with(monkeypatch, SMTPServerDisconnected("gone"))
    sent(cast)
    monkeypatch.undo()
    assert send_waiting(by=CLOCK, note=cast.note(days=3)) == {}
    assert mail.outbox == []


def test_each_wait_for_the_next_try_is_longer_and_after_the_last_it_is_given_up(cast, waiting, monkeypatch):
    breaks_with(monkeypatch, SMTPDataError(451, b"later"))
    waits = []
    while True:
        note = cast.note(hours=25)
        send_waiting(by=CLOCK, note=note)
        row = Outgoing.objects.get()
        if row.next_try_at is None:
            break
        waits.append(row.next_try_at - note.at)
    assert waits == sorted(waits)
    assert (len(waits), row.standing, row.tries) == (5, Standing.FAILED, 6)


def test_a_machine_that_stops_in_between_leaves_a_trace_and_sends_nothing_twice(cast, waiting, monkeypatch):
    class Stopped(BaseException):
        """Nothing catches it, as nothing catches a machine that loses its power."""

    def carry(outgoing, answer_to):
        assert standing() is Standing.ON_ITS_WAY, "it is saved before it is handed over"
        raise Stopped

    monkeypatch.setattr("alongside.notices.carrying.by_email", carry)
    with pytest.raises(Stopped):
        sent(cast)
    monkeypatch.undo()
    assert sent(cast) == {}
    assert send_waiting(by=CLOCK, note=cast.note(hours=1)) == {}
    row = Outgoing.objects.get()
    assert (row.standing, "may have gone out" in row.reason, mail.outbox) == (Standing.UNSURE, True, [])


def test_what_may_have_gone_goes_again_only_when_its_owner_asks_and_then_says_so(cast, waiting, monkeypatch):
    breaks_with(monkeypatch, SMTPServerDisconnected("gone"))
    sent(cast)
    monkeypatch.undo()
    for by, goes in ((cast.bo.account, {}), (cast.ana.account, {"sent": 1})):
        send_again(by=by, outgoing=Outgoing.objects.get(), note=cast.note())
        assert sent(cast) == goes
    assert mail.outbox[0].subject.startswith("(again)")


def test_two_clocks_at_once_send_it_once(cast, waiting, monkeypatch):
    """The second asks for what waits before the first has taken it."""
    from alongside.notices.actions import sending  # noqa: PLC0415

    stale = list(Outgoing.objects.select_related("account"))
    assert sent(cast) == {"sent": 1}
    assert sending._take(stale, cast.note()) == []


def test_after_they_stopped_not_even_a_letter_that_waits_leaves(cast, waiting):
    stop(by=cast.ana.account, note=cast.note())
    assert sent(cast) == {}


def test_to_an_address_that_letters_come_back_from_nothing_leaves(cast, waiting):
    Reaching.objects.update(bouncing_since=cast.note().at)
    assert sent(cast) == {}


def test_where_somebody_has_no_address_any_more_it_says_so(cast, waiting):
    account = cast.ana.account
    account.email = ""
    account.save()
    assert sent(cast) == {"failed": 1}
    assert Outgoing.objects.get().reason == carrying.NO_ADDRESS


def test_the_log_has_none_of_the_words_and_no_address(cast, waiting, monkeypatch, caplog):
    caplog.set_level(logging.DEBUG)
    breaks_with(monkeypatch, SMTPRecipientsRefused({"ana@example.org": (550, b"ana@example.org: no")}))
    sent(cast)
    assert "1 failed" in caplog.text
    assert not [word for word in ("garden", "ana@", "Ana") if word in caplog.text]


def test_after_three_months_it_is_deleted(cast, waiting):
    clear(by=CLOCK, note=cast.note(days=89))
    assert Outgoing.objects.exists()
    clear(by=CLOCK, note=cast.note(days=2))
    assert not Outgoing.objects.exists()


def test_a_header_cannot_be_smuggled_in_with_a_name(cast, waiting):
    Outgoing.objects.update(subject="News\r\nBcc: everybody@example.org")
    sent(cast)
    assert "\n" not in mail.outbox[0].subject
    assert mail.outbox[0].recipients() == ["ana@example.org"]
