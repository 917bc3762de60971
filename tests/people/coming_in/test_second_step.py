"""Whoever operates shows a second thing before any page lets them; a stolen card alone does no harm."""

from datetime import timedelta

import pyotp
import pytest
from django.test import Client
from django.utils import timezone

from alongside.people import actions, queries, second
from alongside.people.models import Authenticator, PaperCode, Passkey
from tests.people.coming_in.authenticator import Device

pytestmark = pytest.mark.both_databases
SHOW, NUMBERS, PAPER, LINES = "/me/second/show/", "/me/second/numbers/", "/me/second/paper/", "/me/second/lines/"
OPERATES = "/start/"


@pytest.fixture(autouse=True)
def _at_a_name(settings):
    settings.SITE_ADDRESS = "http://localhost"


@pytest.fixture
def dot(db, note):
    return actions.open_account(by=None, note=note(), name="Dot", email="dot@example.org", runs_server=True)


def browser_of(account):
    browser = Client()
    browser.force_login(account)
    return browser


def with_passkey(account):
    browser, device = browser_of(account), Device()
    answer = device.make(browser.get("/me/passkeys/add/").context["options"])
    assert browser.post("/me/passkeys/add/", {"name": "x", "answer": answer}).status_code == 302
    return device


@pytest.fixture
def app(dot):
    """Dot's app, set up in a browser of hers."""
    browser = browser_of(dot)
    secret = browser.get(NUMBERS).context["secret"]
    app = pyotp.TOTP(secret)
    assert browser.post(NUMBERS, {"numbers": app.now()}).status_code == 302
    return app


@pytest.fixture
def later(monkeypatch):
    def moved(**time):
        at = timezone.now() + timedelta(**time)
        monkeypatch.setattr(timezone, "now", lambda: at)
        return at

    return moved


def numbers_at(app, at):
    return app.at(at)


def test_before_anything_is_set_up_she_is_asked_to_set_it_up(dot):
    browser = browser_of(dot)
    assert browser.get(OPERATES)["Location"] == f"{SHOW}?next=%2Fstart%2F"
    assert "Set up a second step first" in browser.get(SHOW).content.decode()


def test_with_the_numbers_she_goes_on_to_where_she_wanted(app, dot, later):
    at, browser = later(minutes=2), browser_of(dot)
    assert browser.get(OPERATES).status_code == 302
    answer = browser.post(f"{SHOW}?next=/start/", {"numbers": numbers_at(app, at), "next": "/start/"})
    assert answer["Location"] == "/start/"
    assert browser.get(OPERATES).status_code == 200


def test_it_is_good_for_twelve_hours_on_that_device(app, dot, later):
    at, browser = later(minutes=2), browser_of(dot)
    browser.post(SHOW, {"numbers": numbers_at(app, at)})
    later(hours=11, minutes=59)
    assert browser.get(OPERATES).status_code == 200
    later(minutes=2)
    assert browser.get(OPERATES).status_code == 302


def test_the_same_numbers_are_not_good_twice(app, dot, later):
    at = later(minutes=2)
    first, second_browser = browser_of(dot), browser_of(dot)
    assert first.post(SHOW, {"numbers": numbers_at(app, at)}).status_code == 302
    assert second_browser.post(SHOW, {"numbers": numbers_at(app, at)}).context["form"].errors


@pytest.mark.parametrize(("seconds", "good"), [(-60, False), (-30, True), (0, True), (30, True), (60, False)])
def test_a_clock_that_is_half_a_minute_off_is_good_too(seconds, good):
    secret, now = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", timezone.now().replace(second=15)
    typed = pyotp.TOTP(secret).at(now + timedelta(seconds=seconds))
    assert (second.step_of(secret, typed, now=now, after=0) is not None) is good


def test_guessing_is_slow_and_a_line_on_paper_still_works(app, dot, note, later):
    browser = browser_of(dot)
    lines = actions.make_paper_codes(by=dot, note=note())
    for _ in range(6):
        browser.post(SHOW, {"numbers": "000000"})
    at = later(seconds=50)
    assert "There were several wrong tries." in str(browser.post(SHOW, {"numbers": app.at(at)}).context["form"].errors)
    assert browser.post(PAPER, {"line": lines[0]}).status_code == 302
    assert browser.get(OPERATES).status_code == 200


def test_how_many_numbers_can_be_guessed_in_a_year():
    """Six at once, then one an hour, with three of a million good each time: below three in a hundred."""
    assert (6 + 24 * 366) * 3 / 1_000_000 < 0.03


def test_a_line_on_paper_is_good_once_and_new_paper_ends_the_old(dot, note, app):
    lines = actions.make_paper_codes(by=dot, note=note())
    assert actions.use_paper_code(by=dot, note=note(), typed=f"  {lines[3].upper()} ")
    assert not actions.use_paper_code(by=dot, note=note(), typed=lines[3])
    newer = actions.make_paper_codes(by=dot, note=note())
    assert not actions.use_paper_code(by=dot, note=note(), typed=lines[4])
    assert actions.use_paper_code(by=dot, note=note(), typed=newer[0])
    assert len(set(newer)) == second.CODES_ON_PAPER


def test_the_line_of_another_account_opens_nothing(dot, ana, note):
    lines = actions.make_paper_codes(by=dot, note=note())
    assert not actions.use_paper_code(by=ana, note=note(), typed=lines[0])


def test_with_a_passkey_she_goes_on(dot):
    browser, device = browser_of(dot), Device()
    browser.post(
        "/me/passkeys/add/", {"name": "x", "answer": device.make(browser.get("/me/passkeys/add/").context["options"])}
    )
    fresh = browser_of(dot)
    assert fresh.post(SHOW, {"answer": device.sign(fresh.get(SHOW).context["options"])}).status_code == 302
    assert fresh.get(OPERATES).status_code == 200


def test_the_passkey_of_somebody_else_is_no_second_thing(dot, ana, app):
    hers, device = browser_of(ana), Device()
    hers.post(
        "/me/passkeys/add/", {"name": "x", "answer": device.make(hers.get("/me/passkeys/add/").context["options"])}
    )
    browser = browser_of(dot)
    answer = device.sign(browser.get(SHOW).context["options"])
    assert browser.post(SHOW, {"answer": answer}).context["form"].errors
    assert browser.get(OPERATES).status_code == 302


THIEF = {
    "adding a passkey": "/me/passkeys/add/",
    "setting up an app": NUMBERS,
    "making new paper": LINES,
    "starting a partnership": "/start/check/",
}


@pytest.mark.parametrize("page", THIEF.values(), ids=THIEF)
def test_whoever_has_only_her_card_gets_no_second_thing_of_their_own(app, dot, page):
    thief = browser_of(dot)
    for answer in (thief.get(page), thief.post(page, {"numbers": "1", "name": "x", "answer": "{}"})):
        assert answer.status_code == 302
        assert answer["Location"].startswith(SHOW)
    assert not Passkey.objects.exists()
    assert not PaperCode.objects.exists()


def test_whoever_has_only_her_card_cannot_take_her_passkey_away(app, dot, note):
    kept = Passkey.objects.create(account=dot, name="x", known_by="k", attested=b"x", made_at=note().at)
    assert browser_of(dot).post(f"/me/passkeys/{kept.pk}/take-away/").status_code == 302
    assert Passkey.objects.exists()


def test_paper_alone_is_no_second_thing(dot, note):
    actions.make_paper_codes(by=dot, note=note())
    assert not queries.second_things_of(dot).any


def test_the_secret_is_not_in_the_rows_and_only_good_for_its_account(app, dot, ana):
    row = Authenticator.objects.get()
    assert app.secret not in str(Authenticator.objects.values())
    assert second.unlock(row.locked, account_id=dot.pk.hex) == app.secret
    with pytest.raises(second.InvalidTag):
        second.unlock(row.locked, account_id=ana.pk.hex)


def test_the_secret_outlives_a_change_of_the_sites_key(app, dot, settings):
    row = Authenticator.objects.get()
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another key altogether"
    assert second.unlock(row.locked, account_id=dot.pk.hex) == app.secret


def test_wrong_numbers_set_nothing_up(dot):
    browser = browser_of(dot)
    browser.get(NUMBERS)
    for typed in ("", "abc", "000000", "9" * 5000):
        assert browser.post(NUMBERS, {"numbers": typed}).context["form"].errors
    assert not Authenticator.objects.exists()


def test_the_made_up_operator_of_a_demo_is_not_asked(db, note, settings):
    settings.DEMO = True
    made_up = actions.open_account(by=None, note=note(), name="Dot", runs_server=True, demo_words="Made up.")
    assert browser_of(made_up).get(OPERATES).status_code == 200


def test_nobody_else_has_a_second_step(ana):
    browser = browser_of(ana)
    for page in (SHOW, NUMBERS, PAPER, LINES, "/me/second/"):
        assert browser.get(page).status_code == 404


def test_closing_an_account_takes_its_second_things_along(app, dot, note):
    actions.make_paper_codes(by=dot, note=note())
    actions.close_account(by=dot, note=note())
    assert not Authenticator.objects.exists()
    assert not PaperCode.objects.exists()
