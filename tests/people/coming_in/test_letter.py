"""The link in a letter lets its owner in on any device, once, and only when a button is pressed."""

import re
from uuid import uuid4

import pytest
from django.test import Client

from alongside.domain.verdict import Verdict
from alongside.people import actions
from alongside.people.models import EmailCode
from tests.people.conftest import HERE

pytestmark = pytest.mark.both_databases


@pytest.fixture
def ask(note, letters):
    def asked(email="ana@example.org"):
        left = letters(lambda: actions.send_code(by=None, note=note(), email=email, source=HERE))
        return re.search(r"/sign-in/link/([\w-]+)/", left[0].body)[1]

    return asked


@pytest.fixture
def token(ana, client, mailoutbox, letters):
    """Of a letter that was asked for on the page, so that its time is the page's."""
    [letter] = letters(lambda: client.post("/sign-in/email/", {"email": "ana@example.org"}))
    return re.search(r"/sign-in/link/([\w-]+)/", letter.body)[1]


def opens(note, token):
    return actions.sign_in_with_letter(by=None, note=note(), token=token)


def is_in(browser):
    return browser.get("/me/").status_code == 200


def test_the_link_lets_its_owner_in_once(ana, ask, note):
    token = ask()
    assert opens(note, token) == ana
    assert isinstance(opens(note, token), Verdict)


def test_it_works_for_half_an_hour(ana, ask, note):
    token = ask()
    assert isinstance(opens(note.later(minutes=30), token), Verdict)


def test_using_the_link_ends_the_code_and_the_other_way_round(ana, ask, note):
    token = ask()
    code_id = EmailCode.objects.get().pk
    opens(note, token)
    assert not EmailCode.objects.filter(pk=code_id).exists()


def test_wrong_codes_do_not_end_the_link(ana, ask, note):
    token = ask()
    code_id = EmailCode.objects.get().pk
    for _ in range(9):
        actions.check_code(by=None, note=note(), code_id=code_id, code="abc", source=HERE)
    assert opens(note, token) == ana


def test_the_link_is_nowhere_in_the_rows(ana, ask):
    assert ask() not in str(list(EmailCode.objects.values()))


def test_a_letter_that_proves_an_address_has_no_link_that_signs_in(ana, note, letters):
    send = lambda: actions.send_code_to_new_email(by=ana, note=note(), email="new@example.org", source=HERE)  # noqa: E731
    [letter] = letters(send)
    assert "/sign-in/link/" not in letter.body
    assert EmailCode.objects.get().link_digest == ""
    assert isinstance(opens(note, ""), Verdict)


@pytest.mark.parametrize(
    "token", ["", "x", "x" * 5000, uuid4().hex, "\x00"], ids=["none", "short", "long", "other", "nul"]
)
def test_no_other_link_opens_anything(ana, ask, note, token):
    ask()
    assert isinstance(opens(note, token), Verdict)


def test_a_closed_account_is_not_opened(ana, ask, note):
    token = ask()
    actions.close_account(by=ana, note=note())
    assert isinstance(opens(note, token), Verdict)


def test_a_mail_scanner_that_opens_every_link_signs_nobody_in_and_uses_nothing_up(ana, client, token):
    scanner = Client()
    for _ in range(3):
        assert scanner.get(f"/sign-in/link/{token}/", follow=True).status_code == 200
    scanner.head(f"/sign-in/link/{token}/")
    assert not is_in(scanner)
    elsewhere = Client()
    elsewhere.get(f"/sign-in/link/{token}/")
    assert elsewhere.post("/sign-in/link/")["Location"] == "/me/"
    assert is_in(elsewhere)


def test_it_may_be_a_shared_device(ana, client, token):
    client.get(f"/sign-in/link/{token}/")
    client.post("/sign-in/link/", {"shared": "on"})
    assert client.session.get_expire_at_browser_close()
    assert not client.cookies.get("known")


def test_an_old_link_says_so_and_what_to_do(ana, client, token):
    for browser in (client, Client()):
        browser.get(f"/sign-in/link/{token}/")
        page = browser.post("/sign-in/link/")
    assert "This link does not work any more" in page.content.decode()
    assert "Send me a new email" in page.content.decode()


def test_the_secret_goes_from_the_address_at_once_and_to_no_other_page(ana, client, token):
    answer = client.get(f"/sign-in/link/{token}/")
    assert answer["Location"] == "/sign-in/link/"
    assert answer["Referrer-Policy"] == "no-referrer"
    cookie = answer.cookies["letter"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/sign-in/link/", True, "Lax")
    assert token not in client.get("/sign-in/link/").content.decode()
    assert client.post("/sign-in/link/").cookies["letter"].value == ""


def test_a_form_from_another_site_signs_nobody_in(ana, token):
    browser = Client(enforce_csrf_checks=True)
    browser.get(f"/sign-in/link/{token}/")
    assert browser.post("/sign-in/link/").status_code == 403


def test_another_method_than_get_uses_nothing_up(ana, client, token):
    assert client.post(f"/sign-in/link/{token}/").status_code == 405
    assert EmailCode.objects.count() == 1


def test_whoever_is_signed_in_is_told_before_they_change(ana, bo, client, token):
    client.force_login(bo)
    client.get(f"/sign-in/link/{token}/")
    assert "You are signed in as <bdi>Bo</bdi>" in client.get("/sign-in/link/").content.decode()
