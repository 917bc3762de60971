"""A passkey lets its owner in, on this site, in answer to what this browser was asked, and nobody else."""

import json

import pytest
from django.test import Client

from alongside.people import actions, passkeys
from alongside.people.models import CameIn, Passkey
from tests.people.coming_in.authenticator import FLAG, Device

pytestmark = pytest.mark.both_databases
ADD, SIGN_IN = "/me/passkeys/add/", "/sign-in/passkey/"
LEAVE = {"site": "https://evil.example", "host": "evil.example"}


@pytest.fixture(autouse=True)
def _at_a_name(settings):
    settings.SITE_ADDRESS = "http://localhost"


def browser_of(account=None):
    browser = Client()
    if account:
        browser.force_login(account)
    return browser


def asked_at(browser, page):
    return browser.get(page).context["options"]


@pytest.fixture
def phone(ana):
    """Ana's phone, with a passkey."""
    device, browser = Device(), browser_of(ana)
    made = browser.post(ADD, {"name": "My phone", "answer": device.make(asked_at(browser, ADD))})
    assert made.status_code == 302, made.content
    return device


def tries(browser, answer, **more):
    return browser.post(SIGN_IN, {"answer": answer, **more})


def is_in(browser):
    return browser.get("/me/").status_code == 200


def test_a_passkey_signs_its_owner_in(phone, ana):
    browser = browser_of()
    assert tries(browser, phone.sign(asked_at(browser, SIGN_IN))).status_code == 302
    assert browser.get("/me/").context["account"] == ana
    assert CameIn.objects.get().way == "passkey"
    assert Passkey.objects.get().last_used_at is not None


def test_on_a_shared_device_the_browser_forgets(phone):
    browser = browser_of()
    tries(browser, phone.sign(asked_at(browser, SIGN_IN)), shared="on")
    assert browser.session.get_expire_at_browser_close()


def test_passkeys_are_listed_by_the_name_of_the_device_and_taken_away(phone, ana, note):
    browser = browser_of(ana)
    assert "<bdi>My phone</bdi>" in browser.get("/me/passkeys/").content.decode()
    browser.post(f"/me/passkeys/{Passkey.objects.get().pk}/take-away/")
    assert not Passkey.objects.exists()
    stranger = browser_of()
    assert "We do not know this passkey." in tries(stranger, phone.sign(asked_at(stranger, SIGN_IN))).content.decode()


def test_the_only_way_in_cannot_be_taken_away(bo):
    browser, device = browser_of(bo), Device("bo's")
    browser.post(ADD, {"name": "Bo’s phone", "answer": device.make(asked_at(browser, ADD))})
    assert browser.post(f"/me/passkeys/{Passkey.objects.get().pk}/take-away/").status_code == 409
    assert "your only way in" in browser.get("/me/passkeys/").content.decode()


def test_nobody_takes_away_the_passkey_of_somebody_else(phone, bo):
    assert browser_of(bo).post(f"/me/passkeys/{Passkey.objects.get().pk}/take-away/").status_code == 404
    assert Passkey.objects.exists()


def test_its_owner_gets_a_letter_about_a_new_passkey(ana, letters):
    browser, device = browser_of(ana), Device()
    answer = device.make(asked_at(browser, ADD))
    [letter] = letters(lambda: browser.post(ADD, {"name": "A tablet", "answer": answer}))
    assert letter.to == ["ana@example.org"]
    assert "“A tablet”" in letter.body


def test_closing_an_account_takes_its_passkeys_along(phone, ana, note):
    actions.close_account(by=ana, note=note())
    assert not Passkey.objects.exists()


def test_no_row_signs_anybody_in(phone):
    """There is no secret in it: whoever has the rows still lacks the key."""
    private = phone.key.private_numbers().private_value.to_bytes(32, "big")
    assert private not in bytes(Passkey.objects.get().attested)


# What somebody tries who is not Ana, or who came between.


@pytest.fixture
def refused(phone):
    """Whatever is answered, nobody is in, and nothing broke."""

    def is_refused(browser, answer):
        page = tries(browser, answer)
        assert page.status_code == 200
        assert page.context["form"].errors
        assert not is_in(browser)

    return is_refused


def test_an_answer_that_was_given_before_is_refused(phone, refused):
    browser = browser_of()
    answer = phone.sign(asked_at(browser, SIGN_IN))
    assert tries(browser, answer).status_code == 302
    browser.post("/sign-out/")
    refused(browser, answer)


def test_a_question_is_answered_once_in_the_same_session_too(phone):
    browser = browser_of()
    answer = phone.sign(asked_at(browser, SIGN_IN))
    assert tries(browser, answer).status_code == 302
    assert tries(browser, answer).context["form"].errors


def test_a_question_is_answered_once_even_when_the_first_answer_was_wrong(phone, refused):
    browser = browser_of()
    question = asked_at(browser, SIGN_IN)
    refused(browser, "{}")
    refused(browser, phone.sign(question))


def test_the_answer_to_another_browsers_question_is_refused(phone, refused):
    hers, thief = browser_of(), browser_of()
    thief.get(SIGN_IN)
    refused(thief, phone.sign(asked_at(hers, SIGN_IN)))


def test_an_answer_where_nothing_was_asked_is_refused(phone, refused):
    refused(browser_of(), phone.sign(json.dumps({"challenge": "AAAA"})))


def test_the_question_for_making_one_is_not_the_question_for_signing_in(phone, ana, refused):
    browser = browser_of(ana)
    question = asked_at(browser, ADD)
    browser.get("/sign-in/")
    answer = tries(browser, phone.sign(question))
    assert answer.context["form"].errors


def test_a_question_is_good_for_an_hour(phone, refused, monkeypatch):
    browser = browser_of()
    question = asked_at(browser, SIGN_IN)
    real = actions.browsers.queries.clock_now
    monkeypatch.setattr("alongside.people.queries.clock_now", lambda: real() + passkeys_last())
    refused(browser, phone.sign(question))


def passkeys_last():
    from alongside.people.views.asked import LASTS  # noqa: PLC0415

    return LASTS


BAD = {
    "another site's page": {"site": "https://evil.example"},
    "another port of this site": {"site": "http://localhost:9"},
    "a site above this one": {"site": "http://sub.localhost"},
    "a key for another site": {"host": "evil.example"},
    "nobody touched the device": {"flags": FLAG.UV},
    "the device did not ask who it is": {"flags": FLAG.UP},
    "the handle of somebody else": {"handle": b"somebody else"},
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_what_a_device_may_not_say(phone, refused, bad):
    browser = browser_of()
    question = asked_at(browser, SIGN_IN)
    for name, value in bad.items():
        setattr(phone, name, value)
    refused(browser, phone.sign(question))


def test_it_is_signed_by_another_key(phone, refused):
    browser = browser_of()
    refused(browser, Device(handle=phone.handle).sign(asked_at(browser, SIGN_IN)))


def test_it_is_an_answer_for_something_else(phone, refused):
    browser = browser_of()
    refused(browser, phone.sign(asked_at(browser, SIGN_IN), kind="webauthn.create"))


def test_a_counter_that_goes_back_is_a_copy_and_its_owner_is_told(phone, refused, ana):
    phone.counter = 7
    browser = browser_of()
    assert tries(browser, phone.sign(asked_at(browser, SIGN_IN))).status_code == 302
    for counter in (7, 6, 0):
        copy = browser_of()
        phone.counter = counter
        refused(copy, phone.sign(asked_at(copy, SIGN_IN)))
    ana.refresh_from_db()
    assert ana.has_news_of_ways


@pytest.mark.parametrize(
    ("before", "now", "good"),
    [(0, 0, True), (0, 1, True), (5, 6, True), (5, 5, False), (5, 4, False), (5, 0, False)],
)
def test_when_a_counter_goes_on(before, now, good):
    assert passkeys.goes_on(before, now) is good


MADE_UP = {
    "nothing": "",
    "no json": "{",
    "a number": "7",
    "an empty answer": "{}",
    "a list": "[]",
    "no parts": '{"rawId": "AAAA", "response": {}}',
    "no text": '{"rawId": 7, "response": {"userHandle": []}}',
    "very much": '{"rawId": "' + "A" * 100_000 + '"}',
    "nul": "\x00",
}


@pytest.mark.parametrize("answer", MADE_UP.values(), ids=MADE_UP)
def test_an_answer_may_be_anything(phone, refused, answer, ana):
    browser = browser_of()
    browser.get(SIGN_IN)
    refused(browser, answer)
    hers = browser_of(ana)
    hers.get(ADD)
    assert hers.post(ADD, {"name": "x", "answer": answer}).context["form"].errors
    assert Passkey.objects.count() == 1


@pytest.mark.parametrize("bad", list(BAD.values())[:6], ids=list(BAD)[:6])
def test_what_a_new_passkey_may_not_say(ana, bad):
    browser = browser_of(ana)
    answer = Device(**bad).make(asked_at(browser, ADD))
    assert browser.post(ADD, {"name": "x", "answer": answer}).context["form"].errors
    assert not Passkey.objects.exists()


def test_a_passkey_of_somebody_else_cannot_be_made_ones_own(phone, bo, ana):
    browser = browser_of(bo)
    again = Device(key=phone.key)
    assert browser.post(ADD, {"name": "x", "answer": again.make(asked_at(browser, ADD))}).context["form"].errors
    assert Passkey.objects.get().account == ana


def test_where_there_is_no_name_or_no_lock_the_page_says_so(settings, client, ana):
    for address in ("http://127.0.0.1:8000", "http://alongside.example"):
        settings.SITE_ADDRESS = address
        assert "It needs an address that begins with https." in client.get(SIGN_IN).content.decode()
        assert "With a passkey" not in client.get("/sign-in/").content.decode()
    settings.SITE_ADDRESS = "https://alongside.example"
    assert passkeys.work_here()


def test_a_form_from_another_site_is_not_taken(phone):
    browser = Client(enforce_csrf_checks=True)
    assert tries(browser, phone.sign(asked_at(browser, SIGN_IN))).status_code == 403
