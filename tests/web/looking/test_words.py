"""Pages that only tell: who can see what, how it works, the way to everything, and the record."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from django.urls import resolve, reverse

from alongside.domain.record import verify
from alongside.ledger.actions import seal
from tests.decisions.pages import look, text

CAST = ("ana", "bo", "cy", "eve", "dot", "nobody")


def links(page):
    """Every address of ours that a page leads to."""
    return {urlsplit(found).path for found in re.findall(r'href="(/[^"#]*)', page) if "/static/" not in found}


@pytest.mark.parametrize("who", CAST)
@pytest.mark.parametrize("path", ["/privacy/", "/help/"])
def test_anyone_reads_how_it_works_and_who_sees_what(cast, who, path):
    assert cast.client(who).get(path).status_code == 200


def test_the_privacy_page_says_plainly_what_whoever_runs_the_server_could_read(cast):
    page = cast.client("nobody").get("/privacy/").content.decode()
    assert "With its disk, they could read what is said in the joint room" in page
    assert "They cannot find out what you answered in a secret decision" in page
    assert "Not who is in it, or what they say" in page


@pytest.mark.parametrize(("who", "leads"), [("ana", True), ("dot", True), ("nobody", False)])
def test_it_leads_whoever_is_signed_in_to_their_account(cast, who, leads):
    page = cast.client(who).get("/privacy/").content.decode()
    assert ("Go to my account" in page) is leads


@pytest.mark.parametrize("demo", [True, False])
def test_in_a_demo_it_says_that_nothing_real_belongs_there(cast, settings, demo):
    settings.DEMO = demo
    assert ("Please do not write anything real." in cast.client("nobody").get("/privacy/").content.decode()) is demo


def test_where_the_source_is_is_said_if_somebody_changed_it(cast, settings):
    assert "Its source" not in cast.client("nobody").get("/help/").content.decode()
    settings.SOURCE_ADDRESS = "https://source.example.org/"
    assert 'href="https://source.example.org/"' in cast.client("nobody").get("/help/").content.decode()


@pytest.mark.parametrize(
    ("who", "status"), [("ana", 200), ("bo", 200), ("cy", 200), ("eve", 404), ("dot", 404), ("nobody", 302)]
)
def test_more_leads_a_member_everywhere_and_every_way_is_open(cast, who, status):
    response = look(cast, who, "web:more")
    assert response.status_code == status
    if status == 200:
        client = cast.client(who)
        found = links(text(response))
        assert len(found) >= 12
        assert {path: client.get(path).status_code for path in found if path != "/"} == dict.fromkeys(
            found - {"/"}, 200
        )


@pytest.mark.parametrize("path", ["/", "/privacy/", "/help/", "/p/harbour-lane/", "/p/harbour-lane/record/"])
def test_no_page_for_anyone_leads_to_nowhere(cast, path):
    client = cast.client("nobody")
    for found in links(client.get(path).content.decode()):
        assert resolve(found)
        assert client.get(found).status_code in {200, 302}, found


@pytest.mark.parametrize("who", CAST)
def test_anyone_takes_the_record_away_and_it_verifies(cast, who):
    seal(partnership_id=cast.here.pk, note=cast.note())
    page = text(look(cast, who, "web:record"))
    assert "Take the record with me" in page
    assert "They say what was done, when, and by which kind of person." in page
    file = look(cast, who, "web:record_file")
    assert file["Content-Type"] == "application/zip"
    assert file["Content-Disposition"] == 'attachment; filename="harbour-lane-record.zip"'
    answer = verify(file.content)
    assert answer.verified
    assert f"{answer.entries} lines" in page


def test_the_newest_signature_is_there_to_be_kept_word_for_word(cast):
    note = str(seal(partnership_id=cast.here.pk, note=cast.note()))
    page = text(look(cast, "nobody", "web:record"))
    assert note.splitlines()[0] in page
    assert f'<pre class="card">{note}</pre>' in page.replace("&#x2B;", "+")


def test_before_anybody_signed_it_the_page_says_so_and_there_is_no_file(cast):
    page = text(look(cast, "nobody", "web:record"))
    assert "Not signed yet" in page
    assert "Take the record with me" not in page
    file = look(cast, "nobody", "web:record_file")
    assert file.status_code == 409
    assert "Nobody has signed this record yet." in text(file)


def test_a_record_of_nowhere_is_not_here(cast):
    for name in ("record", "record_file"):
        assert cast.client("nobody").get(reverse(f"web:{name}", args=["nowhere"])).status_code == 404
