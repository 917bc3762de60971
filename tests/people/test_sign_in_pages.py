"""The ways in, as pages."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from alongside.people import actions
from alongside.people.models import Visit

A_YEAR = 60 * 60 * 24 * 365


@pytest.fixture
def card(ana, note):
    return actions.make_card(by=ana, note=note())


def type_words(client, card, **more):
    return client.post("/sign-in/words/", {"words": " ".join(card.words), **more})


def is_signed_in(client):
    return client.get("/me/").status_code == 200


@pytest.mark.parametrize("address", ["/sign-in/", "/sign-in/words/", "/sign-in/email/", "/card/"])
def test_the_ways_in_are_open_to_anyone_and_kept_by_no_cache(db, client, address):
    page = client.get(address)
    assert page.status_code == 200
    assert "no-store" in page["Cache-Control"]


@pytest.mark.parametrize("name", ["me", "my_name", "my_email", "my_email_code", "my_card"])
def test_ones_own_pages_send_nobody_to_sign_in_and_back(db, client, name):
    address = reverse(f"people:{name}")
    assert client.get(address)["Location"] == f"/sign-in/?next={address}"


def test_email_is_offered_only_where_letters_can_be_sent(db, client, settings):
    assert "By email" in client.get("/sign-in/").content.decode()
    settings.MAIL_WORKS = False
    assert "By email" not in client.get("/sign-in/").content.decode()
    assert client.get("/sign-in/email/").status_code == client.get("/sign-in/code/").status_code == 404


def test_six_words_sign_in_for_a_year(client, card):
    answer = type_words(client, card)
    assert answer["Location"] == "/me/"
    assert is_signed_in(client)
    assert answer.cookies["sessionid"]["max-age"] == A_YEAR


def test_on_a_shared_device_the_browser_forgets(client, card):
    answer = type_words(client, card, shared="on")
    assert is_signed_in(client)
    assert answer.cookies["sessionid"]["max-age"] == ""
    assert client.session.get_expire_at_browser_close()


def test_wrong_words_say_so_and_keep_what_was_typed(client, card):
    page = client.post("/sign-in/words/", {"words": "aple xylophone", "shared": "on"}).content.decode()
    assert "A card has six words. We can see 2 words." in page
    assert "aple xylophone" in page
    assert 'name="shared" id="id_shared" checked' in page or "checked" in page
    assert "Problem: " in page


def test_what_is_typed_comes_back_as_words_never_as_markup(db, client):
    page = client.post("/sign-in/words/", {"words": "</textarea><script>alert(1)</script>"}).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("words", ["", " ", "x" * 100_000, "\x00", "\u202egnihton", "🌻"])
def test_any_words_are_answered_with_a_sentence(db, client, words):
    page = client.post("/sign-in/words/", {"words": words})
    assert page.status_code == 200
    assert "What you wrote is still here." in page.content.decode()


def test_the_wait_is_said_in_words_and_a_right_card_elsewhere_still_works(client, card):
    for _ in range(6):
        client.post("/sign-in/words/", {"words": "apple " * 6})
    assert "You can try again in a minute." in type_words(client, card).content.decode()
    assert not is_signed_in(client)
    elsewhere = Client(REMOTE_ADDR="198.51.100.9")
    type_words(elsewhere, card)
    assert is_signed_in(elsewhere)


def test_a_made_up_forwarding_header_does_not_shorten_the_wait(client, card):
    for n in range(6):
        client.post("/sign-in/words/", {"words": "apple " * 6}, headers={"x-forwarded-for": f"10.0.0.{n}"})
    assert "You can try again" in type_words(client, card).content.decode()


def test_signing_in_gives_the_browser_a_new_key(client, card, settings):
    settings.MAIL_WORKS = True
    client.post("/sign-in/email/", {"email": "nobody@example.org"})
    planted = client.cookies["sessionid"].value
    type_words(client, card)
    assert client.cookies["sessionid"].value != planted
    stranger = Client()
    stranger.cookies["sessionid"] = planted
    assert not is_signed_in(stranger)


def test_signing_in_as_somebody_else_leaves_nothing_of_the_first(client, card, bo):
    client.force_login(bo)
    session = client.session
    session["planted"] = "Bo’s"
    session.save()
    type_words(client, card)
    assert "planted" not in client.session
    assert not Visit.objects.filter(account=bo).exists()


def test_a_form_from_another_site_signs_nobody_in(card):
    browser = Client(enforce_csrf_checks=True)
    assert type_words(browser, card).status_code == 403
    assert not is_signed_in(browser)


@pytest.mark.parametrize("wanted", ["/me/name/", "/me/?a=b&c=d", "/%F0%9F%8C%BB/"])
def test_after_signing_in_you_go_where_you_wanted(client, card, wanted):
    assert type_words(client, card, next=wanted)["Location"] == wanted


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "me/",
        "javascript:alert(1)",
        " //evil.example",
        "/\t/evil.example",
        "http:evil.example",
        "\x00//evil.example",
    ],
)
def test_nobody_is_sent_to_another_site(client, card, wanted):
    assert type_words(client, card, next=wanted)["Location"] == "/me/"
    page = Client().get("/sign-in/", {"next": wanted}).content.decode()
    assert 'href="/sign-in/words/"' in page  # with nothing carried along


def test_the_page_you_wanted_is_kept_from_page_to_page(ana, client):
    page = client.get("/sign-in/?next=/me/name/").content.decode()
    assert "/sign-in/words/?next=/me/name/" in page
    assert 'name="next" value="/me/name/"' in client.get("/sign-in/words/?next=/me/name/").content.decode()
    sent = client.post("/sign-in/email/", {"email": "ana@example.org", "next": "/me/name/"})
    assert sent["Location"] == "/sign-in/code/?next=%2Fme%2Fname%2F"


def test_a_code_by_email_signs_in(ana, client, letters):
    [letter] = letters(lambda: client.post("/sign-in/email/", {"email": "Ana@Example.org"}))
    code = re.search(r"^\d{6}$", letter.body, re.MULTILINE)[0]
    assert client.post("/sign-in/code/", {"code": code})["Location"] == "/me/"
    assert is_signed_in(client)


def test_the_field_for_a_code_can_be_filled_by_the_device(ana, client):
    client.post("/sign-in/email/", {"email": "ana@example.org"})
    page = client.get("/sign-in/code/").content.decode()
    assert 'autocomplete="one-time-code"' in page
    assert "maxlength" not in page


def test_a_code_works_only_in_the_browser_that_asked(ana, client, letters):
    [letter] = letters(lambda: client.post("/sign-in/email/", {"email": "ana@example.org"}))
    code = re.search(r"^\d{6}$", letter.body, re.MULTILINE)[0]
    stranger = Client()
    assert stranger.post("/sign-in/code/", {"code": code})["Location"] == "/sign-in/email/"
    assert not is_signed_in(stranger)


def test_a_wrong_code_says_how_many_tries_are_left(ana, client):
    client.post("/sign-in/email/", {"email": "ana@example.org"})
    page = client.post("/sign-in/code/", {"code": "abc"}).content.decode()
    assert "You can try 4 more times." in page


def test_the_pages_for_an_address_we_know_and_one_we_do_not_are_the_same(ana):
    seen = []
    for email in ("ana@example.org", "nobody@example.org"):
        browser = Client(REMOTE_ADDR=email)
        asked = browser.post("/sign-in/email/", {"email": email})
        pages = [browser.get("/sign-in/code/"), browser.post("/sign-in/code/", {"code": "000000"})]
        bodies = [re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.content.decode()) for page in pages]
        seen.append((asked.status_code, asked["Location"], *bodies))
    assert seen[0] == seen[1]


def test_an_address_that_is_none_is_said_and_kept(db, client):
    page = client.post("/sign-in/email/", {"email": "ana at example"}).content.decode()
    assert "This does not look like an email address." in page
    assert "ana at example" in page


def test_a_refusal_to_send_more_is_said_on_the_form(ana, client):
    for _ in range(4):
        page = client.post("/sign-in/email/", {"email": "ana@example.org"})
    assert "We have already sent several codes to this address." in page.content.decode()


def test_whoever_is_signed_in_is_told_and_can_go_on(ana, client):
    client.force_login(ana)
    assert "You are signed in as <bdi>Ana</bdi>" in client.get("/sign-in/").content.decode()
