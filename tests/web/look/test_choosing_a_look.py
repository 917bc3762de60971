"""Can anyone choose colours, size and space, without an account, a script or a way to be misled?"""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from alongside.web.context import Contact, Look, changed, look_from

ADDRESS = "/look/choose/"


@pytest.fixture
def client() -> Client:
    return Client(enforce_csrf_checks=True)


def test_the_address_has_its_name():
    assert reverse("web:look") == ADDRESS


def test_a_choice_is_kept_on_the_device_and_leads_back(client):
    answer = client.post(ADDRESS, {"theme": "cream", "back": "/talk/?q=bus"})
    assert answer.status_code == 302
    assert answer["Location"] == "/talk/?q=bus#look-theme"
    cookie = client.cookies["look"]
    assert cookie.value == "cream..."
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_choices_add_up_and_can_be_taken_back(client):
    for choice in ({"theme": "dark"}, {"size": "300"}, {"space": "wide"}, {"symbols": "off"}, {"size": ""}):
        client.post(ADDRESS, choice)
    assert client.cookies["look"].value == "dark..wide.off"


def test_the_page_says_how_it_looks(client):
    client.cookies["look"] = "dark.125.wide.off"
    page = client.get(ADDRESS).content.decode()
    assert 'data-theme="dark" data-size="125" data-space="wide" data-symbols="off"' in page
    assert page.partition('id="language"')[0].count('aria-pressed="true"') == 4


def test_without_a_choice_the_device_decides(client):
    assert b'<html lang="en-GB" data-device="nobody" data-worker="/worker.js">' in client.get(ADDRESS).content


@pytest.mark.parametrize(
    "back", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)", "\\\\elsewhere.example", ""]
)
def test_nobody_is_led_to_another_site(client, back):
    answer = client.post(ADDRESS, {"theme": "cream", "back": back})
    assert answer["Location"] == "/#look-theme"


def test_without_an_address_to_go_back_to_the_page_before_will_do(client):
    answer = client.post(ADDRESS, {"theme": "cream"}, headers={"referer": "http://testserver/talk/"})
    assert answer["Location"] == "http://testserver/talk/#look-theme"


def test_a_form_on_another_site_changes_nothing(client):
    answer = client.post(ADDRESS, {"theme": "dark"}, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 200
    assert "look" not in client.cookies


def test_a_choice_of_nothing_goes_back_and_changes_nothing(client):
    answer = client.post(ADDRESS, {"back": "/talk/"})
    assert answer["Location"] == "/talk/"
    assert client.cookies["look"].value == "..."


@pytest.mark.parametrize(
    ("cookie", "look"),
    [
        ("", Look()),
        ("cream", Look("cream")),
        ("cream.125.wide", Look("cream", "125", "wide")),
        ("cream.300.wide.off", Look("cream", "300", "wide", "off")),
        ("cream.125.wide.off.more", Look("cream", "125", "wide", "off")),
        ("pink.huge.far", Look()),
        ('"><script>.x.y', Look()),
        ("125.cream.", Look()),
    ],
)
def test_a_cookie_that_makes_no_sense_is_passed_over(cookie, look):
    assert look_from({"look": cookie}) == look


def test_an_answer_that_was_not_offered_changes_nothing():
    assert changed(Look("dark"), {"theme": "pink", "size": "125"}) == Look("dark", "125")


def test_the_contact_can_be_rung_and_is_named():
    contact = Contact("Priya Nair", "+44 (0)1632 960-142")
    assert contact.dial == "+4401632960142"
    assert contact.words.startswith("Priya Nair helps")
    assert Contact().words.startswith("Ask the person who invited you.")
