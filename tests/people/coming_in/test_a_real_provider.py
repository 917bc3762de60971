"""Somebody comes in by a provider of OpenID Connect that is not ours, from our button to our page."""

import subprocess
import sys
from http.client import HTTPConnection
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.test import Client

from alongside.people import actions
from tests.people.coming_in.provider import CLIENT, SECRET
from tests.processes import HOUSE, site

PAGE, BACK = "/sign-in/staff/council/", "/sign-in/staff/council/back/"


@pytest.fixture(scope="module")
def issuer(tmp_path_factory):
    folder = tmp_path_factory.mktemp("organisation")
    command = [sys.executable, "-m", "tests.people.coming_in.real_provider", str(folder), f"http://localhost{BACK}"]
    with subprocess.Popen(command, cwd=HOUSE, env=site(folder), stdout=subprocess.PIPE, text=True) as process:
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}/o"
        process.kill()


@pytest.fixture
def council(db, issuer, settings, monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    said = {"key": "council", "name": "The council", "issuer": issuer}
    settings.ORGANISATIONS = [said | {"client_id": CLIENT, "client_secret": SECRET}]
    settings.SITE_ADDRESS = "http://localhost"
    return issuer


def goes_there(address):
    """What the browser is sent back with."""
    where = urlsplit(address)
    there = HTTPConnection(where.netloc, timeout=20)
    there.request("GET", f"{where.path}?{where.query}")
    back = urlsplit(there.getresponse().headers["Location"])
    assert f"{back.scheme}://{back.netloc}{back.path}" == f"http://localhost{BACK}"
    return dict(parse_qsl(back.query))


def test_somebody_connects_it_and_comes_in_by_it_the_next_time(council, note):
    cy = actions.open_account(by=None, note=note(), name="Cy", email="cy@council.example")
    signed_in = Client()
    signed_in.force_login(cy)
    said = goes_there(signed_in.post("/me/staff/council/").context["address"])
    assert signed_in.get(BACK, said).status_code == 302
    assert cy.staff_keys.get().issuer == council
    later = Client()
    said = goes_there(later.post(PAGE).context["address"])
    assert later.get(BACK, said)["Location"] == "/me/"
    assert later.get("/me/").context["account"] == cy


def test_a_code_that_it_gave_counts_once(council, note):
    cy = actions.open_account(by=None, note=note(), name="Cy", email="cy@council.example")
    assert actions.connect_organisation(by=cy, note=note(), issuer=council, subject="1", name="The council")
    first, second = Client(), Client()
    code = goes_there(first.post(PAGE).context["address"])["code"]
    said = goes_there(second.post(PAGE).context["address"]) | {"code": code}
    second.get(BACK, said)
    assert second.get("/me/").status_code != 200, "the code was given for another question"
    third = Client()
    said = goes_there(third.post(PAGE).context["address"])
    third.get(BACK, said)
    assert third.get("/me/").status_code == 200
