"""Letters leave after the answer; one that cannot leave is told without saying to whom."""

import logging
from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail
from django.core.mail import EmailMessage

from alongside.people import actions, post
from tests.people.conftest import HERE


class Refusing(EmailMessage):
    def send(self, fail_silently=False):
        raise SMTPRecipientsRefused({"ana@example.org": (550, b"no such box")})


def test_a_letter_leaves(mailoutbox):
    post.send_soon(EmailMessage("Hello", "Words", to=["ana@example.org"]))
    post.wait_until_sent()
    assert [letter.subject for letter in mailoutbox] == ["Hello"]


def test_a_letter_that_cannot_leave_is_told_without_the_address(caplog):
    with caplog.at_level(logging.ERROR):
        post.send_soon(Refusing("Hello", "Words", to=["ana@example.org"]))
        post.wait_until_sent()
    assert "SMTPRecipientsRefused" in caplog.text
    assert "ana@example.org" not in caplog.text


def test_after_one_that_could_not_leave_the_next_one_does(mailoutbox):
    post.send_soon(Refusing("Hello", "Words", to=["ana@example.org"]))
    post.send_soon(EmailMessage("Hello again", "Words", to=["bo@example.org"]))
    post.wait_until_sent()
    assert [letter.subject for letter in mailoutbox] == ["Hello again"]


@pytest.mark.django_db
def test_no_letter_leaves_when_the_change_was_undone(ana, note, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as waiting:
        actions.send_code(by=None, note=note(), email=ana.email, source=HERE)
    assert len(waiting) == 1
    post.wait_until_sent()
    assert mail.outbox == []
