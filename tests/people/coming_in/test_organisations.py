"""Staff come in by their organisation's own sign-in, against a provider on this machine; and what a bad one tries."""

import time

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from joserfc.jwk import RSAKey

from alongside.config import environment
from alongside.people import actions, organisations
from alongside.people.models import Account, CameIn, StaffKey
from tests.people.coming_in.provider import CLIENT, SECRET, Provider, running

SIGN_IN, CONNECT, BACK = "/sign-in/staff/council/", "/me/staff/council/", "/sign-in/staff/council/back/"


@pytest.fixture
def council(db, settings, monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with running(Provider(now=int(time.time()))) as provider:
        settings.ORGANISATIONS = [known_as("council", provider)]
        settings.SITE_ADDRESS = "http://localhost"
        yield provider


def known_as(key, provider):
    said = {"name": f"The {key}", "issuer": provider.issuer, "client_id": CLIENT, "client_secret": SECRET}
    return {"key": key, **said}


@pytest.fixture
def cy(db, note):
    return actions.open_account(by=None, note=note(), name="Cy", email="cy@council.example")


@pytest.fixture
def connected(council, cy, note):
    assert actions.connect_organisation(
        by=cy, note=note(), issuer=council.issuer, subject="cy@work", name="The council"
    )
    return cy


def browser_of(account=None):
    browser = Client()
    if account:
        browser.force_login(account)
    return browser


def leaves(browser, page=SIGN_IN, **sent):
    """Up to the address on which the organisation asks who it is."""
    return browser.post(page, sent).context["address"]


def is_in(browser):
    return browser.get("/me/").status_code == 200


def tries(council, browser, **changed):
    return browser.get(BACK, council.authorise(leaves(browser)) | changed)


def test_a_connected_account_is_opened(council, connected):
    browser = browser_of()
    assert tries(council, browser)["Location"] == "/me/"
    assert browser.get("/me/").context["account"] == connected
    assert CameIn.objects.get().way == "staff"
    assert StaffKey.objects.get().last_used_at is not None


def test_what_is_asked_has_pkce_state_and_nonce_and_wants_no_name_and_no_address(council, connected):
    tries(council, browser_of())
    [asked] = council.asked
    assert asked["scope"] == "openid"
    assert asked["code_challenge_method"] == "S256"
    assert len({asked["state"], asked["nonce"], asked["code_challenge"]}) == 3
    assert asked["redirect_uri"] == f"http://localhost{BACK}"


def test_on_a_shared_device_the_browser_forgets(council, connected):
    browser = browser_of()
    browser.get(BACK, council.authorise(leaves(browser, shared="on")))
    assert browser.session.get_expire_at_browser_close()


def test_its_owner_connects_it_while_signed_in_and_takes_it_away(council, cy, letters):
    browser = browser_of(cy)
    [letter] = letters(lambda: browser.get(BACK, council.authorise(leaves(browser, CONNECT))))
    assert "connected to the sign-in of The council" in letter.body
    assert StaffKey.objects.get().account == cy
    browser.post(f"{CONNECT}take-away/")
    assert not StaffKey.objects.exists()


def test_the_only_way_in_cannot_be_taken_away(council, bo, note):
    actions.connect_organisation(by=bo, note=note(), issuer=council.issuer, subject="bo", name="x")
    assert browser_of(bo).post(f"{CONNECT}take-away/").status_code == 409


def test_signing_in_makes_no_account_and_finds_none_by_its_address(council, cy):
    """The organisation says that it is cy@council.example, and that this is proved. It opens nothing."""
    council.changes = {"email": "cy@council.example", "email_verified": True, "name": "Cy"}
    before = Account.objects.count()
    browser = browser_of()
    page = tries(council, browser)
    assert "Your account is not connected yet" in page.content.decode()
    assert not is_in(browser)
    assert (Account.objects.count(), StaffKey.objects.count()) == (before, 0)


def test_signing_in_changes_no_footing(council, cast, note):
    """Whatever the organisation says of somebody, their membership and their stake are as they said them."""
    actions.connect_organisation(by=cast.ana.account, note=note(), issuer=council.issuer, subject="ana", name="x")
    council.changes = {"roles": ["professional"], "groups": ["carer"], "stake": "professional"}
    browser = browser_of()
    browser.get(BACK, council.authorise(leaves(browser), subject="ana"))
    assert is_in(browser)
    before = (cast.ana.stake, cast.ana.side)
    cast.ana.refresh_from_db()
    assert (cast.ana.stake, cast.ana.side) == before
    assert cast.ana.account.memberships.count() == 1


def test_a_name_of_one_organisation_is_no_name_of_another(council, connected, note, bo):
    assert (
        actions.sign_in_with_organisation(by=None, note=note(), issuer="https://other", subject="cy@work") != connected
    )
    assert not actions.connect_organisation(by=bo, note=note(), issuer=council.issuer, subject="cy@work", name="x")


def test_a_closed_account_is_not_opened(council, connected, note):
    actions.close_account(by=connected, note=note())
    browser = browser_of()
    tries(council, browser)
    assert not is_in(browser)
    assert not StaffKey.objects.exists()


LIES = {
    "for another client": {"aud": "another"},
    "for two, and ours is not who asked": {"aud": [CLIENT, "another"], "azp": "another"},
    "for nobody": {"aud": None},
    "from another organisation": {"iss": "https://evil.example"},
    "from nobody": {"iss": None},
    "an hour old": {"exp": 1},
    "without an end": {"exp": None},
    "for another question": {"nonce": "another"},
    "for no question": {"nonce": None},
    "about nobody": {"sub": None},
    "about something": {"sub": 7},
    "about far too much": {"sub": "x" * 300},
    "issued tomorrow": {"iat": 4_000_000_000},
    "with another access token": {"at_hash": "AAAAAAAAAAAAAAAAAAAAAA"},
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_a_token_that_is_not_for_us_opens_nothing(council, connected, lie):
    council.changes = lie
    browser = browser_of()
    assert tries(council, browser)["Location"] == "/sign-in/"
    assert not is_in(browser)


FORGED = {"unsigned": {"alg": "none"}, "signed with the public key as a secret": {"alg": "HS256"}}


@pytest.mark.parametrize("header", FORGED.values(), ids=FORGED)
def test_a_token_that_is_not_signed_as_it_has_to_be_opens_nothing(council, connected, header):
    council.header = header
    browser = browser_of()
    tries(council, browser)
    assert not is_in(browser)


def test_a_token_signed_with_another_key_opens_nothing(council, connected):
    council.sign_with = RSAKey.generate_key(2048, {"kid": "one"})
    browser = browser_of()
    tries(council, browser)
    assert not is_in(browser)


WRONG = {
    "another state": {"state": "another"},
    "an empty state": {"state": ""},
    "another issuer": {"iss": "https://evil.example"},
    "another code": {"code": "another"},
    "no code": {"code": ""},
}


@pytest.mark.parametrize("changed", WRONG.values(), ids=WRONG)
def test_an_answer_that_does_not_fit_the_question_opens_nothing(council, connected, changed):
    browser = browser_of()
    assert tries(council, browser, **changed)["Location"] == "/sign-in/"
    assert not is_in(browser)


def test_an_answer_counts_once(council, connected):
    browser = browser_of()
    answer = council.authorise(leaves(browser))
    assert browser.get(BACK, answer)["Location"] == "/me/"
    browser.post("/sign-out/")
    browser.get(BACK, answer)
    assert not is_in(browser)


def test_a_code_that_was_used_is_refused_by_the_provider_in_another_session_too(council, connected):
    first, second = browser_of(), browser_of()
    answer = council.authorise(leaves(first))
    first.get(BACK, answer)
    council.authorise(leaves(second))
    second.get(BACK, answer | {"state": council.asked[-1]["state"]})
    assert not is_in(second)


def test_an_answer_in_a_browser_that_did_not_ask_opens_nothing(council, connected):
    """An attacker sends somebody the link with an answer of their own, so that they come in as the attacker."""
    attacker, victim = browser_of(), browser_of()
    answer = council.authorise(leaves(attacker))
    victim.get(BACK, answer)
    assert not is_in(victim)


def test_an_answer_for_connecting_counts_only_for_whoever_asked(council, cy, bo):
    browser = browser_of(cy)
    answer = council.authorise(leaves(browser, CONNECT), subject="attacker")
    browser.force_login(bo)
    browser.get(BACK, answer)
    assert not StaffKey.objects.exists()


def test_one_organisation_cannot_answer_for_another(council, connected, settings):
    """The mix-up: Cy asks the trust, whose answer is carried to the council's address, or the other way round."""
    with running(Provider(now=int(time.time()))) as trust:
        settings.ORGANISATIONS = [*settings.ORGANISATIONS, known_as("trust", trust)]
        browser = browser_of()
        answer = trust.authorise(leaves(browser, "/sign-in/staff/trust/"), subject="cy@work")
        browser.get(BACK, answer)
        assert not is_in(browser)
        browser.get("/sign-in/staff/trust/back/", answer)
        assert not is_in(browser)


def test_an_organisation_that_describes_another_is_not_believed(council, connected):
    council.about = {"issuer": "https://evil.example"}
    browser = browser_of()
    assert browser.post(SIGN_IN)["Location"] == "/sign-in/"


@pytest.mark.parametrize("address", ["http://evil.example/x", "file:///etc/passwd", "ftp://127.0.0.1/x", "//x"])
def test_nothing_is_fetched_from_where_others_can_read_or_change_it(council, address):
    council.about = {"token_endpoint": address, "jwks_uri": address}
    with pytest.raises(organisations.NotGood):
        organisations._fetch(address)


def test_an_organisation_that_does_not_answer_says_so(settings, db):
    gone = Provider(port=9)
    settings.ORGANISATIONS = [known_as("council", gone)]
    browser = browser_of()
    assert browser.post(SIGN_IN)["Location"] == "/sign-in/"
    assert "does not answer now" in browser.get("/sign-in/").content.decode()


def test_where_there_is_no_organisation_there_is_no_door(client, db, settings):
    settings.ORGANISATIONS = []
    assert client.get(SIGN_IN).status_code == client.get(BACK).status_code == 404


def test_settings_that_lack_something_stop_the_start(monkeypatch):
    monkeypatch.setenv("X_ORGANISATIONS", "council")
    with pytest.raises(ImproperlyConfigured, match="X_ORGANISATION_COUNCIL_NAME is not set"):
        environment.organisations("X_ORGANISATIONS")
    for part in ("NAME", "ISSUER", "CLIENT_ID", "CLIENT_SECRET"):
        monkeypatch.setenv(f"X_ORGANISATION_COUNCIL_{part}", part)
    [found] = environment.organisations("X_ORGANISATIONS")
    assert organisations.Organisation(**found).client_secret == "CLIENT_SECRET"
    monkeypatch.setenv("X_ORGANISATIONS", "Council!")
    with pytest.raises(ImproperlyConfigured, match="small letters"):
        environment.organisations("X_ORGANISATIONS")
