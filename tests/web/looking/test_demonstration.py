"""The demo: made-up partnerships, played through the same acts as any other, and its clock moved on."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.models import Answer, Making, Need, Round, Shown, Told
from alongside.decisions.models import Decision
from alongside.domain.record import verify
from alongside.domain.simulate import honest
from alongside.domain.simulate.needing import DAYS, PROFILES
from alongside.ledger.actions import seal
from alongside.ledger.queries import entries_of, export_for
from alongside.partnerships.models import Member, Partnership
from alongside.people.models import Account
from alongside.promises.models import Judgement, Promise
from alongside.web.demo import demonstration, playing
from alongside.web.queries.loop import loop_of
from alongside.web.ticking import tick

NOW = datetime(2026, 6, 30, 12, 34, tzinfo=UTC)
pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture(scope="module")
def played(django_db_setup, django_db_blocker):
    """To play it for each test would take minutes."""
    with django_db_blocker.unblock(), transaction.atomic():
        assert demonstration.prepare(now=NOW)
        yield Partnership.objects.get(slug="harbour-lane")
        transaction.set_rollback(True)


@pytest.fixture
def demo(played, settings, monkeypatch):
    settings.DEMO = True
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    return played


def test_every_stop_of_the_loop_has_something_in_it_and_something_is_still_open(demo):
    found = loop_of(None, demo, now=NOW)
    assert min(found.needs, found.proposals, found.decisions, found.promises, found.judged) >= 3
    assert found.decisions_open >= 1
    assert found.helped >= 1
    assert found.not_helped + Judgement.objects.filter(kept="no").count() >= 1
    assert Promise.objects.filter(said_done_at=None, due__lt=NOW.date()).exists() or found.promises_unjudged


def test_nearly_everything_in_the_story_happens(demo):
    """What the rules refuse does not; but a demo in which they refused much would be none."""
    told = Counter(type(step).__name__ for step in honest(demonstration.harbour_lane(NOW)).steps)
    done = Counter(entry.act for entry in entries_of(None, demo.pk, most=10_000))
    for step, act in (
        ("Join", "member.joined"), ("Say", "contribution.made"), ("ReplyTo", "reply.made"),
        ("Propose", "proposal.made"), ("Put", "proposal.put"), ("Answer", "position.taken"),
        ("Promise", "promise.made"), ("Judge", "promise.judged"),
    ):  # fmt: skip
        assert done[act] >= 0.75 * told[step], step


def test_its_record_verifies_and_everything_happened_when_the_story_says(demo):
    with transaction.atomic():
        seal(partnership_id=demo.pk, note=playing.Note(at=NOW, chance=playing.SeededChance("a test")))
        assert verify(export_for(None, demo.pk)).verified
        transaction.set_rollback(True)
    for decision in Decision.objects.exclude(closed_at=None):
        assert decision.closed_at == decision.closes_at
    times = [entry.at for entry in entries_of(None, demo.pk, most=10_000)]
    assert times == sorted(times)
    assert times[0] <= NOW - timedelta(days=183)
    assert times[-1] <= NOW


def test_people_say_what_they_need_and_whether_they_got_it(demo):
    """Told once, asked for each day, and answered by the person: one need at least was not met, and one day comes."""
    asked = Round.objects.filter(partnership=demo).order_by("day")
    assert asked.filter(day__lt=NOW.date()).count() == len(DAYS) - 1
    coming = asked.get(day__gt=NOW.date())
    assert {"same", "different", "nothing"} == {each.how for each in coming.answers.all()}
    assert Member.objects.filter(partnership=demo).exclude(access_answers__round=coming).count() >= 5
    met = Counter(
        Need.objects.filter(answer__round__partnership=demo, answer__round__day__lt=NOW.date()).values_list(
            "met", flat=True
        )
    )
    assert met["yes"] > met["no"] + met["part"]
    assert met["no"]
    assert met["part"]
    assert not met[""]
    told = Told.objects.filter(member__partnership=demo)
    assert told.filter(needs=0).exists()
    assert len({each.line.account_id for each in Shown.objects.filter(member__partnership=demo)}) == len(PROFILES)


def test_what_only_somebody_can_make_was_made_and_one_waits(demo):
    assert Making.objects.filter(made_at__isnull=False).exists()
    assert Making.objects.filter(taken_at__isnull=True).exists()


def test_every_answer_about_access_in_its_record_came_from_a_page(demo):
    """In the other two it stands beside the story."""
    done = Counter(entry.act for entry in entries_of(None, demo.pk, most=10_000))
    answered = Answer.objects.filter(round__partnership=demo)
    assert done["access.answered"] == answered.filter(said_met_at__isnull=False).count()
    assert done["access.asked"] == Told.objects.filter(member__partnership=demo).count() + answered.count()


def test_there_is_one_only_and_to_prepare_it_again_changes_nothing(demo):
    before = Account.objects.count(), Member.objects.count()
    assert demonstration.prepare(now=NOW + timedelta(days=3)) is False
    assert (Account.objects.count(), Member.objects.count()) == before


def test_whoever_runs_the_server_is_in_no_partnership(demo):
    operator = Account.objects.get(runs_server=True)
    assert operator.name == demonstration.OPERATOR
    assert not operator.memberships.exists()


def test_everyone_in_it_can_be_been_and_has_a_page_of_what_needs_them(demo):
    for member in Member.objects.filter(partnership=demo)[:4]:
        client = Client()
        client.post(reverse("people:be", args=[member.account_id]))
        assert client.get(reverse("web:today")).status_code == 200
        assert client.get(reverse("web:home", args=[demo.slug])).status_code == 200


def test_moving_the_clock_on_closes_what_is_open(demo, monkeypatch):
    # What is sent is marked so before it goes, in a transaction that nothing can take back: not within one of a test.
    monkeypatch.setattr("alongside.web.ticking.send_waiting", lambda **_: None)
    with transaction.atomic():
        client = Client()
        client.post(reverse("people:be", args=[Member.objects.filter(partnership=demo).first().account_id]))
        open_ones = list(Decision.objects.filter(closed_at=None))
        for _ in range(13):
            client.post(reverse("people:demo_clock"), {"days": "7"})
        tick()
        for decision in open_ones:
            decision.refresh_from_db()
            assert decision.outcome
        transaction.set_rollback(True)


@pytest.mark.parametrize("slug", ["ashby", "corby-road"])
def test_the_other_two_are_whole_partnerships_too(demo, slug):
    """What goes on beside the story stands in their records, in the order of time."""
    other = Partnership.objects.get(slug=slug)
    done = Counter(entry.act for entry in entries_of(None, other.pk, most=10_000))
    assert {"meeting.held", "meeting.attended", "agenda.proposed", "contribution.made"} <= set(done)
    assert Member.objects.filter(partnership=other).count() == demonstration.SMALLER.members
    with transaction.atomic():
        seal(partnership_id=other.pk, note=playing.Note(at=NOW, chance=playing.SeededChance("a test")))
        assert verify(export_for(None, other.pk)).verified
        transaction.set_rollback(True)
