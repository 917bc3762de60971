"""Picking a language: for this device, for anyone, from every page."""

import re

import pytest
from django.test import Client, override_settings

pytestmark = pytest.mark.django_db
HELP = "/help/"


@pytest.fixture
def page(client):
    def get(code, address=HELP):
        if code:
            client.cookies["language"] = code
        return client.get(address)

    return get


def test_without_a_choice_pages_are_in_english(page):
    answer = page("")
    assert '<html lang="en-GB" data-device' in answer.content.decode()
    assert "Content-Language" not in answer


@pytest.mark.parametrize(
    ("code", "html"),
    [
        ("en-gb", 'lang="en-GB"'),
        ("en-easy", 'lang="en-GB" data-language="en-easy"'),
        ("cy", 'lang="cy" data-language="cy"'),
        ("en-xa", 'lang="en-GB" data-language="en-xa"'),
        ("en-xb", 'lang="en-GB" data-language="en-xb" dir="rtl"'),
    ],
)
def test_the_page_tells_browsers_and_screen_readers_its_language(page, code, html):
    assert f"<html {html} data-device" in page(code).content.decode()


def test_a_page_says_that_its_welsh_has_not_been_checked(page):
    for address in (HELP, "/look/choose/", "/nothing-here/"):
        words = page("cy", address).content.decode()
        assert '<p lang="en-GB">No Welsh reader has checked this Welsh yet.' in words
        assert '<p lang="cy">Nid oes darllenydd Cymraeg' in words


def test_english_and_easy_pages_carry_no_such_warning(page):
    for code in ("", "en-easy"):
        assert "Welsh reader" not in page(code).content.decode()


def test_choosing_goes_back_to_where_somebody_was_and_is_kept(client):
    answer = client.post("/language/", {"language": "cy", "back": HELP})
    assert answer.url == f"{HELP}#language"
    cookie = answer.cookies["language"]
    assert (cookie.value, cookie["httponly"], cookie["samesite"]) == ("cy", True, "Lax")
    assert 'lang="cy"' in client.get(HELP).content.decode()[:200]


@pytest.mark.parametrize("asked", ["", "de", "cy; x", "../cy", "CY"])
def test_a_language_that_is_not_offered_changes_nothing(client, asked):
    answer = client.post("/language/", {"language": asked, "back": HELP})
    assert "language" not in answer.cookies


@pytest.mark.parametrize("kept", ["de", "", "x" * 4000, "../../etc/passwd", "en-gb\x00"])
def test_a_cookie_that_makes_no_sense_is_english(page, kept):
    client = Client(headers={"cookie": f"language={kept}"})
    assert '<html lang="en-GB"' in client.get(HELP).content.decode()


def test_another_site_cannot_choose_for_somebody(client):
    answer = client.post("/language/", {"language": "cy"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 200
    assert "language" not in answer.cookies


def test_another_site_is_never_where_somebody_is_sent(client):
    assert client.post("/language/", {"language": "cy", "back": "https://evil.example/"}).url == "/#language"


@override_settings(LANGUAGES_OF_TESTS=False)
def test_the_made_up_languages_are_offered_to_nobody(client):
    assert "en-xa" not in client.get("/language/").content.decode()
    assert "language" not in client.post("/language/", {"language": "en-xa"}).cookies
    client.cookies["language"] = "en-xb"
    assert '<html lang="en-GB" data-device' in client.get(HELP).content.decode()


def test_easy_words_are_a_switch_on_every_page(page):
    off = page("").content.decode()
    assert re.search(r'value="en-easy" aria-pressed="false">.*?Easy words', off, re.DOTALL)
    on = page("en-easy").content.decode()
    assert re.search(r'value="en-gb" aria-pressed="true">.*?Easy words', on, re.DOTALL)


def test_each_language_is_named_in_itself(page):
    words = page("cy", "/language/").content.decode()
    for name in ("English", "Easy words", "Cymraeg"):
        assert f'translate="no">{name}</span>' in words


def test_one_reader_s_language_does_not_reach_the_next(page, client):
    page("cy")
    assert '<html lang="en-GB" data-device' in Client().get(HELP).content.decode()


@pytest.mark.parametrize("code", ["", "en-easy", "cy"])
def test_a_page_asks_the_database_no_more_in_any_language(page, code, django_assert_num_queries):
    page(code)
    with django_assert_num_queries(0):
        page(code)
