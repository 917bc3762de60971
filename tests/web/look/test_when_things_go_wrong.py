"""What is said when something went wrong: plainly, alike, and without a database."""

from __future__ import annotations

import re
from errno import ENOSPC
from html import unescape

import pytest
from django.core.checks import run_checks
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from alongside.config import urls
from alongside.domain.verdict import insist, no
from alongside.domain.visibility import NOT_HERE
from alongside.web.checks import somebody_to_ask

ELSEWHERE = {"origin": "https://elsewhere.example"}
FORM = re.compile(
    r'<form method="post" action="(?P<to>[^"]+)">(?P<fields>.*?)<button class="btn">Send it again', re.DOTALL
)
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
LETTER = "The night bus stops at midnight. If I stay till 2 I need a way to get home."


def refuse(request: HttpRequest) -> HttpResponse:
    insist(no("This decision closed on Friday.", "You can suggest a new one."))
    raise AssertionError


def closed(request: HttpRequest) -> HttpResponse:
    insist(NOT_HERE)
    raise AssertionError


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def unreadable(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation


def broken(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError


def locked(request: HttpRequest) -> HttpResponse:
    raise OperationalError("database is locked")


def full(request: HttpRequest) -> HttpResponse:
    raise OSError(ENOSPC, "No space left on device")


def write(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


VIEWS = (refuse, closed, forbidden, unreadable, broken, locked, full, write)
for view in VIEWS:
    view.login_required = False  # type: ignore[attr-defined]

urlpatterns = [path(f"{view.__name__}/", view) for view in VIEWS]
urlpatterns += urls.urlpatterns
handler400, handler403, handler404, handler500 = urls.handler400, urls.handler403, urls.handler404, urls.handler500


@pytest.fixture(autouse=True)
def _only_these_addresses(settings):
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


def test_a_refusal_says_why_and_what_to_do_next(client):
    answer = client.get("/refuse/", headers={"referer": "http://testserver/decide/"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "This decision closed on Friday." in page
    assert "You can suggest a new one." in page
    assert 'href="http://testserver/decide/"' in page


def test_a_refusal_of_part_of_a_page_takes_the_middle_of_it(client):
    answer = client.get("/refuse/", headers={"hx-request": "true"})
    assert (answer["HX-Retarget"], answer["HX-Reselect"], answer["HX-Reswap"]) == ("#main", "#main", "outerHTML")
    assert '<main id="main"' in answer.content.decode()
    assert "HX-Retarget" not in client.get("/refuse/")


@pytest.mark.parametrize("address", ["/closed/", "/missing/", "/forbidden/"])
def test_what_is_closed_missing_or_not_yours_looks_the_same(client, address):
    answer = client.get(address)
    first = client.get("/another/missing/")
    assert answer.content == first.content
    assert "There is nothing here" in answer.content.decode()
    assert answer.status_code == first.status_code == 404


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/unreadable/", 400, "We could not read that"),
        ("/broken/", 500, "Something went wrong on our side."),
        ("/locked/", 503, "We could not do that just now"),
        ("/full/", 503, "We could not do that just now"),
    ],
)
def test_what_went_wrong_is_said_plainly(client, address, status, words):
    answer = client.get(address)
    assert answer.status_code == status
    assert words in answer.content.decode()


@pytest.mark.parametrize("address", ["/missing/", "/broken/", "/locked/", "/unreadable/", "/refuse/", "/look/choose/"])
def test_a_person_to_ask_is_on_every_page(client, address):
    page = client.get(address).content.decode()
    assert "Priya Nair helps" in page
    assert 'href="tel:01632960142"' in page


@pytest.mark.parametrize("address", ["/missing/", "/broken/", "/locked/", "/unreadable/"])
def test_an_error_can_be_told_when_nothing_else_works(client, settings, address):
    settings.TEMPLATES[0]["OPTIONS"]["context_processors"].append("tests.web.look.test_when_things_go_wrong.broken")
    try:
        assert "<h1" in client.get(address).content.decode()
    finally:
        settings.TEMPLATES[0]["OPTIONS"]["context_processors"].pop()


def test_an_error_page_keeps_the_look_that_was_chosen(client):
    client.cookies["look"] = "dark.300."
    assert 'data-theme="dark" data-size="300"' in client.get("/missing/").content.decode()


def send(client, **headers):
    return client.post(
        "/write/", {"reason": LETTER, "position": "agree", "csrfmiddlewaretoken": "x" * 64}, headers=headers
    )


def test_a_form_that_came_too_late_gives_the_words_back():
    answer = send(Client(enforce_csrf_checks=True), origin="http://testserver")
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Your words are safe. Here they are." in page
    assert LETTER in page
    assert "x" * 64 not in page


@pytest.mark.parametrize("address", ["/refuse/", "/broken/", "/locked/", "/full/"])
def test_whatever_went_wrong_gives_the_words_back(client, address):
    page = client.post(address, {"reason": LETTER}, headers={"origin": "http://testserver"})
    assert LETTER in page.content.decode()
    assert LETTER not in client.post(address, {"reason": LETTER}, headers=ELSEWHERE).content.decode()
    assert LETTER not in client.post(address, {"reason": LETTER}).content.decode()


@pytest.mark.parametrize("address", ["/broken/", "/locked/", "/full/"])
def test_what_could_not_be_saved_can_be_sent_again_whole(client, address):
    """Every answer of the form, long or short, to the same page, and nobody else keeps a copy of it."""
    sent = {"position": "agree", "sources": ["1", "2"], "reason": '"><script>', "csrfmiddlewaretoken": "x" * 64}
    answer = client.post(address, sent, headers={"origin": "http://testserver"})
    again = FORM.search(answer.content.decode())
    assert again["to"] == address
    kept = [(name, unescape(value)) for name, value in HIDDEN.findall(again["fields"])]
    assert kept == [
        ("position", "agree"), ("sources", "1"), ("sources", "2"), ("reason", '"><script>'),
        ("csrfmiddlewaretoken", "x" * 64),
    ]  # fmt: skip
    assert "no-store" in answer["Cache-Control"]
    assert not FORM.search(client.get(address).content.decode())
    assert not FORM.search(client.post(address, sent, headers=ELSEWHERE).content.decode())


def test_what_passes_says_when_to_come_back(client):
    assert client.get("/locked/")["Retry-After"] == "60"
    assert "Retry-After" not in client.get("/broken/")


@pytest.mark.parametrize("headers", [{}, ELSEWHERE])
def test_words_from_another_site_are_not_shown(headers):
    page = send(Client(enforce_csrf_checks=True), **headers).content.decode()
    assert LETTER not in page
    assert "Your words are safe. They are still on the page you came from." in page


def test_an_installation_without_a_person_to_ask_is_warned(settings):
    settings.CONTACT = {"name": "", "phone": "", "hours": ""}
    assert [found.id for found in run_checks() if found.id == "alongside.W001"] == ["alongside.W001"]
    settings.CONTACT = {"name": "Priya Nair", "phone": "01632 960 142", "hours": ""}
    assert somebody_to_ask() == []
