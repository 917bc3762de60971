"""How far it is, in words, for whoever asked; the file for them alone."""

from __future__ import annotations

import pytest
from django.urls import reverse

from alongside.jobs import kinds
from alongside.jobs.kinds import Kind
from alongside.jobs.models import Job, State

pytestmark = pytest.mark.django_db
MADE = {"content": b"%PDF-", "content_type": "application/pdf", "file_name": 'Help "at" home\r\n.pdf'}


@pytest.fixture
def page(cast, monkeypatch):
    """Ana's job as it is said to be, as somebody sees it."""
    offered = {"bread": Kind(name="bread", called="your booklet", make=None)}
    monkeypatch.setattr(kinds, "_offered", lambda paths: offered)
    owner = cast.ana.account

    def seen(who="ana", name="job", **told):
        job = Job.objects.create(owner=owner, kind="bread", asked_at=cast.note().at, **told)
        return cast.client(who).get(reverse(f"jobs:{name}", args=[job.pk]))

    return seen


def test_somebody_who_waits_is_told_how_many_are_before_them(page):
    assert "Yours is next." in page().content.decode()
    assert "We make theirs first: 1." in page().content.decode()


def test_how_far_it_is_stands_on_the_page_with_a_link_to_look_again(page):
    told = page(state=State.WORKING, began_at="2026-01-05T09:00Z", step=2, steps=3, doing="We draw the pages.")
    words = told.content.decode()
    assert "Step 2 of 3: We draw the pages." in words
    assert "Look again</a>" in words


def test_what_was_not_made_says_why(page):
    told = page(state=State.FAILED, ended_at="2026-01-05T09:00Z", why="This machine has no voice.")
    assert "This machine has no voice." in told.content.decode()


def test_what_is_ready_can_be_saved_and_says_until_when(page):
    words = page(state=State.DONE, ended_at="2026-01-05T09:00Z", **MADE).content.decode()
    assert "You can save your booklet now." in words
    assert "We delete it on" in words


def test_the_file_is_saved_and_never_shown_as_a_page(page):
    told = page(name="file", state=State.DONE, ended_at="2026-01-05T09:00Z", **MADE)
    assert told.content == b"%PDF-"
    assert told["Content-Disposition"].startswith("attachment")
    assert "\n" not in told["Content-Disposition"]
    assert told["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in told["Cache-Control"]


@pytest.mark.parametrize("name", ["job", "file"])
def test_what_somebody_else_asked_for_is_not_there(page, name):
    told = page("bo", name, state=State.DONE, ended_at="2026-01-05T09:00Z", **MADE)
    assert told.status_code == 404
