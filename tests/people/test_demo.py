"""What a demo lets a visitor do, and nothing else does."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from alongside.domain.verdict import Refused
from alongside.people import actions, queries
from alongside.people.models import DemoClock


@pytest.fixture
def demo(settings):
    settings.DEMO = True


@pytest.fixture
def visitor(db, note):
    return actions.open_account(by=None, note=note(), name="Ana", demo_words="Uses the crisis café.")


def test_a_visitor_can_be_somebody(demo, visitor, client):
    page = client.get("/sign-in/").content.decode()
    assert "Uses the crisis café." in page
    assert f"/demo/be/{visitor.pk}/" in page
    assert client.post(f"/demo/be/{visitor.pk}/")["Location"] == "/me/"
    assert client.get("/me/").context["account"] == visitor


def test_a_visitor_meets_a_few_people_first_and_the_one_who_runs_the_server_after_them(demo, db, note, client):
    for name in ("Priya", "Ana", "Bo", "Cy", "Dee", "Eve"):
        actions.open_account(by=None, note=note(), name=name, demo_words="A line.", runs_server=name == "Priya")
    page = client.get("/sign-in/").content.decode()
    openly, _, folded = page.partition("Be somebody else")
    assert re.findall(r"Be <bdi>(\w+)</bdi>", openly) == ["Ana", "Bo", "Cy", "Dee", "Priya"]
    assert re.findall(r"Be <bdi>(\w+)</bdi>", folded) == ["Eve"]


def test_a_visitor_goes_on_to_the_page_they_wanted(demo, visitor, client):
    assert client.post(f"/demo/be/{visitor.pk}/", {"next": "/me/name/"})["Location"] == "/me/name/"
    assert client.post(f"/demo/be/{visitor.pk}/", {"next": "//evil.example/"})["Location"] == "/me/"


@pytest.mark.parametrize("method", ["get", "post"])
def test_outside_a_demo_its_doors_do_not_exist(visitor, client, method):
    for address in (f"/demo/be/{visitor.pk}/", "/demo/clock/"):
        assert getattr(client, method)(address, {"days": "7"}).status_code == 404
    assert client.get("/me/").status_code == 302
    assert "crisis café" not in client.get("/sign-in/").content.decode()


def test_outside_a_demo_the_acts_refuse_too(visitor, note):
    assert not actions.be_demo_person(by=None, note=note(), account_id=visitor.pk)
    with pytest.raises(Refused, match="This is not a demo"):
        actions.move_demo_clock(by=None, note=note(), days=1)


def test_a_link_makes_nobody_somebody(demo, visitor, client):
    assert client.get(f"/demo/be/{visitor.pk}/").status_code == 404


def test_only_made_up_people_can_be_been(demo, ana, client):
    assert client.post(f"/demo/be/{ana.pk}/").status_code == 404
    assert client.post(f"/demo/be/{uuid4()}/").status_code == 404
    assert "Ana" not in client.get("/sign-in/").content.decode()


def test_a_closed_made_up_person_can_be_been_by_nobody(demo, visitor, note, client):
    actions.close_account(by=visitor, note=note())
    assert client.post(f"/demo/be/{visitor.pk}/").status_code == 404


def test_the_clock_moves_on_by_a_day_or_a_week(demo, visitor, client):
    client.force_login(visitor)
    page = client.post("/demo/clock/", {"days": "1", "next": "/me/"}, follow=True).content.decode()
    assert "The demo’s clock has moved on by a day." in page
    client.post("/demo/clock/", {"days": "7"})
    assert queries.demo_ahead() == timedelta(days=8)
    assert DemoClock.objects.count() == 1


@pytest.mark.parametrize("days", ["", "-1", "0", "8", "1.5", "٧", "9" * 400, "week"])
def test_by_nothing_else(demo, db, client, days):
    page = client.post("/demo/clock/", {"days": days, "next": "/sign-in/"}, follow=True).content.decode()
    assert "Choose a day or a week." in page
    assert queries.demo_ahead() == timedelta()


def test_the_clock_does_not_run_away(demo, db, note):
    DemoClock.objects.create(pk=1, ahead=timedelta(days=3650))
    with pytest.raises(Refused, match="ten years"):
        actions.move_demo_clock(by=None, note=note(), days=1)


def test_a_step_nobody_offers_is_a_mistake_of_ours(demo, db, note):
    with pytest.raises(ValueError, match="one of"):
        actions.move_demo_clock(by=None, note=note(), days=-7)


@pytest.mark.both_databases
@pytest.mark.parametrize("row", [{"pk": 2, "ahead": timedelta()}, {"pk": 1, "ahead": timedelta(days=-1)}])
def test_the_database_keeps_one_clock_that_never_goes_back(db, row):
    with pytest.raises(IntegrityError), transaction.atomic():
        DemoClock.objects.create(**row)


def test_a_demos_now_is_ahead(demo, db):
    DemoClock.objects.create(pk=1, ahead=timedelta(days=7))
    assert timedelta(days=7) <= queries.clock_now() - timezone.now() + timedelta(seconds=5) < timedelta(days=8)


def test_anywhere_else_now_is_now_whatever_the_row_says(db, django_assert_num_queries):
    DemoClock.objects.create(pk=1, ahead=timedelta(days=7))
    with django_assert_num_queries(0):
        assert abs(queries.clock_now() - timezone.now()) < timedelta(seconds=5)


def test_every_page_of_a_request_has_the_one_time(demo, visitor, client, monkeypatch):
    read = []
    monkeypatch.setattr(queries, "clock_now", lambda: read.append(1) or timezone.now())
    page = client.get("/sign-in/")
    assert len(read) == 1
    assert page.wsgi_request.note.channel == "web"
