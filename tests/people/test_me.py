"""My own page."""

import re

import pytest
from django.test import Client

from alongside.people import actions, queries
from alongside.people.models import Account


@pytest.fixture
def mine(ana, client):
    client.force_login(ana)
    return client


def said(page):
    return page.content.decode()


def test_my_page_shows_what_is_known_of_me(mine, ana, note):
    actions.make_card(by=ana, note=note())
    page = said(mine.get("/me/"))
    assert "ana@example.org" in page
    assert "Made on" in page
    assert "Not used yet." in page
    assert "signed in on 1 device." in page


def test_a_name_with_marks_and_markup_is_shown_as_it_is_and_kept_apart(mine):
    mine.post("/me/name/", {"name": "محمد <b>\u202e"})
    assert "<bdi>محمد &lt;b&gt;</bdi>" in said(mine.get("/me/"))


def test_changing_my_name(mine, ana):
    page = mine.post("/me/name/", {"name": "Ana Maria"}, follow=True)
    assert "Your name is changed." in said(page)
    assert Account.objects.get(pk=ana.pk).name == "Ana Maria"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "Tell us what people should call you."),
        ("🌻", "There is no letter in this name. Tell us what people should call you."),
        ("A" * 100_000, "This name has 100,000 letters. Choose one with 80 or fewer."),
        ("\x00Ana", "There is a sign in this that we cannot keep."),
    ],
)
def test_a_name_that_cannot_be_used_is_said_and_kept_as_typed(mine, name, sentence):
    page = said(mine.post("/me/name/", {"name": name}))
    assert sentence in page
    assert f'value="{name}"' in page or not name.strip("\x00Ana")


def test_a_new_address_is_proved_before_it_counts(mine, ana, letters):
    [letter] = letters(lambda: mine.post("/me/email/", {"email": "new@example.org"}))
    assert letter.to == ["new@example.org"]
    assert Account.objects.get(pk=ana.pk).email == "ana@example.org"
    code = re.search(r"^\d{6}$", letter.body, re.MULTILINE)[0]
    assert "An email is on its way" in said(mine.get("/me/email/code/"))
    assert "4 more times" in said(mine.post("/me/email/code/", {"code": "x"}))
    assert "Your email address is changed." in said(mine.post("/me/email/code/", {"code": code}, follow=True))
    assert Account.objects.get(pk=ana.pk).email == "new@example.org"


def test_the_code_page_without_a_code_asked_for_goes_back(mine):
    assert mine.get("/me/email/code/")["Location"] == "/me/email/"


def test_too_many_codes_are_refused_on_the_form(mine):
    for n in range(11):
        page = mine.post("/me/email/", {"email": f"{n}@example.org"})
    assert "Many codes were asked for from where you are." in said(page)


def test_no_address_pages_where_no_letters_can_be_sent(mine, settings):
    settings.MAIL_WORKS = False
    assert mine.get("/me/email/").status_code == mine.get("/me/email/code/").status_code == 404
    assert "My email address" not in said(mine.get("/me/"))


def test_removing_my_address_needs_a_card(mine, ana, note):
    assert "Make a card first." in said(mine.get("/me/email/"))
    assert mine.post("/me/email/remove/").status_code == 409
    actions.make_card(by=ana, note=note())
    mine.post("/me/email/remove/")
    assert Account.objects.get(pk=ana.pk).email == ""


def test_a_new_card_is_shown_once_and_never_again(mine):
    made = mine.post("/me/card/")
    words = re.findall(r"<li>([a-z]{3,8})</li>", said(made))
    assert len(words) == 6
    assert "no-store" in made["Cache-Control"]
    for page in ("/me/", "/me/card/", "/sign-in/"):
        assert not re.search(r"/card/[\w-]{43}/", said(mine.get(page)))


def test_the_card_shows_its_owner_the_way_in_and_who_to_ring(mine, settings):
    page = said(mine.post("/me/card/"))
    assert '<b class="printed-name"><bdi>Ana</bdi></b>' in page
    assert f"{settings.SITE_ADDRESS}/sign-in/" in page
    assert settings.CONTACT["phone"] in page
    assert 'role="img" aria-label="A picture to scan' in page


def test_the_card_says_our_own_address_whatever_the_request_claims(mine, settings):
    settings.ALLOWED_HOSTS = ["*"]
    page = said(mine.post("/me/card/", headers={"host": "evil.example"}))
    assert "evil.example" not in page
    assert f"{settings.SITE_ADDRESS}/card/" in page


def test_the_words_on_the_page_let_its_owner_in(mine, ana):
    words = re.findall(r"<li>([a-z]{3,8})</li>", said(mine.post("/me/card/")))
    elsewhere = Client()
    elsewhere.post("/sign-in/words/", {"words": " ".join(words)})
    assert elsewhere.get("/me/").context["account"] == ana


def test_looking_at_the_page_makes_no_card(mine, ana):
    mine.get("/me/card/")
    assert queries.card_of(ana) is None


def test_stopping_my_card(mine, ana, note):
    actions.make_card(by=ana, note=note())
    assert "Stop my card" in said(mine.get("/me/card/"))
    assert "Your card is stopped." in said(mine.post("/me/card/stop/", follow=True))
    assert queries.card_of(ana) is None


def test_the_only_way_in_is_not_offered_for_stopping(client, bo, note):
    client.force_login(bo)
    actions.make_card(by=bo, note=note())
    assert "Stop my card" not in said(client.get("/me/card/"))
    refused = client.post("/me/card/stop/")
    assert refused.status_code == 409
    assert "your only way in" in said(refused)


@pytest.mark.parametrize("address", ["/sign-out/", "/me/sign-out/", "/me/card/stop/", "/me/email/remove/"])
def test_what_changes_something_is_not_done_by_a_link(mine, address):
    assert mine.get(address).status_code == 405
    assert mine.get("/me/").status_code == 200


def test_signing_out_here_leaves_the_other_devices(mine, ana):
    other = Client()
    other.force_login(ana)
    page = mine.post("/sign-out/", follow=True)
    assert "You are signed out." in said(page)
    assert mine.get("/me/").status_code == 302
    assert other.get("/me/").status_code == 200


def test_signing_out_everywhere_leaves_none(mine, ana):
    other = Client()
    other.force_login(ana)
    assert "signed in on 2 devices." in said(mine.get("/me/"))
    assert "You are signed out everywhere." in said(mine.post("/me/sign-out/", follow=True))
    assert [browser.get("/me/").status_code for browser in (mine, other)] == [302, 302]


def test_signing_out_when_signed_out_is_no_mistake(db, client):
    assert client.post("/sign-out/").status_code == 302


def test_whoever_could_not_come_back_is_told(client, bo):
    client.force_login(bo)
    assert "Without one you cannot come back." in said(client.get("/me/"))


def test_whoever_keeps_the_server_running_is_told_that_they_read_no_more(client, note, db):
    client.force_login(actions.open_account(by=None, note=note(), name="Dot", runs_server=True))
    assert "You read no more than anyone else." in said(client.get("/me/"))


def test_my_page_takes_few_queries(mine, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        mine.get("/me/")
