"""What is asked for is made once, by one worker, and is there for whoever asked: whatever happens meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.http import Http404

from alongside.domain.verdict import Refused
from alongside.jobs import actions, kinds, queries
from alongside.jobs.kinds import CannotMake, Kind, Made
from alongside.jobs.models import Job, State
from alongside.ledger.actions import CLOCK, Note, SeededChance
from alongside.people.models import Account
from alongside.web.actions import close_account

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
CHANCE = SeededChance("jobs")
WHY = "There is no easy version of this any more."


def note(after=timedelta()):
    return Note(at=NOW + after, chance=CHANCE)


def _bread(owner, about, progress):
    progress(1, 2, "We read it.")
    progress(2, 2, "We bake it.")
    return Made(content=f"bread for {owner.pk}: {about['size']}".encode(), content_type="text/plain", name="bread.txt")


def _never(owner, about, progress):
    raise CannotMake(WHY)


def _breaks(owner, about, progress):
    raise RuntimeError("what somebody wrote in a closed room")


OFFERED = {
    name: Kind(name=name, called="your bread", make=make)
    for name, make in {"bread": _bread, "never": _never, "breaks": _breaks}.items()
}


@pytest.fixture(autouse=True)
def offered(monkeypatch):
    monkeypatch.setattr(kinds, "_offered", lambda paths: OFFERED)


@pytest.fixture
def ana(db):
    return Account.objects.create(name="Ana", made_at=NOW)


@pytest.fixture
def bo(db):
    return Account.objects.create(name="Bo", made_at=NOW)


def asked(by, kind="bread", *, after=timedelta(), **about):
    return actions.ask(by=by, kind=kind, about=about or {"size": "20"}, note=note(after))


def worked(after=timedelta(), most=20):
    return actions.work_off(by=CLOCK, note=note(after), most=most)


def test_what_is_asked_for_is_made_and_is_its_askers_alone(ana, bo):
    job = asked(ana)
    assert worked() == 1
    made = queries.made_or_404(ana, job.pk)
    assert bytes(made.content) == f"bread for {ana.pk}: 20".encode()
    assert (made.file_name, made.content_type) == ("bread.txt", "text/plain")
    for reads in (queries.job_or_404, queries.made_or_404):
        with pytest.raises(Http404):
            reads(bo, job.pk)


def test_the_same_thing_is_made_once_for_somebody_who_asks_twice(ana, bo):
    assert asked(ana).pk == asked(ana).pk
    assert asked(ana, size="24").pk != asked(ana).pk
    assert asked(bo).pk != asked(ana).pk


def test_nobody_fills_the_line_for_everybody_else(ana, bo):
    for size in range(actions.MOST_AT_ONCE):
        asked(ana, size=str(size))
    with pytest.raises(Refused) as problem:
        asked(ana, size="more")
    assert problem.value.verdict == actions.TOO_MANY
    asked(bo)


def test_whoever_asked_first_is_first(ana, bo):
    later = asked(ana, after=timedelta(seconds=5))
    first = asked(bo)
    assert queries.how_many_before(ana, later) == 1
    worked(timedelta(seconds=6), most=1)
    first.refresh_from_db()
    assert first.state == State.DONE
    assert queries.how_many_before(ana, later) == 0


def test_two_workers_never_make_the_same_thing(ana):
    """Another worker takes it after this one has looked, and before this one takes it."""
    asked(ana)
    first = actions._claimed(NOW)
    assert first is not None
    assert first.attempts == 1
    assert actions._claimed(NOW) is None


def test_a_worker_that_comes_back_late_changes_nothing(ana):
    job = asked(ana)
    slow = actions._claimed(NOW)
    later = actions.LOST + timedelta(seconds=1)
    actions.tidy(by=CLOCK, note=note(later))
    assert worked(later) == 1
    actions._keep(slow, Made(content=b"stale", content_type="text/plain", name="stale.txt"), note(later))
    actions._give_up(slow, note(later), why="stale")
    assert queries.made_or_404(ana, job.pk).file_name == "bread.txt"


def test_what_a_killed_worker_left_is_made_by_the_next(ana):
    job = asked(ana)
    actions._claimed(NOW)
    actions.tidy(by=CLOCK, note=note(actions.LOST - timedelta(seconds=1)))
    assert worked() == 0
    actions.tidy(by=CLOCK, note=note(actions.LOST + timedelta(seconds=1)))
    assert worked(actions.LOST + timedelta(seconds=2)) == 1
    assert queries.made_or_404(ana, job.pk)


def test_what_kills_every_worker_is_given_up(ana):
    job = asked(ana)
    at = timedelta()
    for _ in range(actions.MOST_ATTEMPTS):
        assert actions._claimed(NOW + at)
        at += actions.LOST + timedelta(seconds=1)
        actions.tidy(by=CLOCK, note=note(at))
    assert actions._claimed(NOW + at) is None
    assert queries.job_or_404(ana, job.pk).why == actions.DID_NOT_WORK


def test_what_cannot_be_made_says_why_and_the_next_is_made(ana):
    never, bread = asked(ana, "never"), asked(ana, after=timedelta(seconds=1))
    assert worked(timedelta(seconds=2)) == 2
    assert queries.job_or_404(ana, never.pk).why == WHY
    assert queries.made_or_404(ana, bread.pk)


def test_what_fails_tells_the_log_nothing_of_what_people_wrote(ana, caplog):
    job = asked(ana, "breaks")
    worked()
    assert queries.job_or_404(ana, job.pk).why == actions.DID_NOT_WORK
    assert "RuntimeError" in caplog.text
    assert "closed room" not in caplog.text


def test_a_kind_that_is_no_longer_offered_is_told_so(ana, monkeypatch):
    job = asked(ana)
    monkeypatch.setattr(kinds, "_offered", lambda paths: {})
    worked()
    assert "not made here any more" in queries.job_or_404(ana, job.pk).why


def test_how_far_it_is_is_what_was_told(ana, monkeypatch):
    job, seen = asked(ana), []

    def looking(owner, about, progress):
        progress(1, 2, "We read it.")
        now = queries.job_or_404(ana, job.pk)
        seen.append((now.state, now.step, now.steps, now.doing))
        return _bread(owner, about, progress)

    monkeypatch.setattr(kinds, "_offered", lambda paths: {"bread": Kind(name="bread", called="", make=looking)})
    worked()
    assert seen == [("working", 1, 2, "We read it.")]


def test_after_a_week_it_is_gone(ana):
    job = asked(ana)
    worked()
    actions.tidy(by=CLOCK, note=note(actions.KEPT))
    assert queries.made_or_404(ana, job.pk)
    actions.tidy(by=CLOCK, note=note(actions.KEPT + timedelta(seconds=1)))
    assert not Job.objects.exists()


def test_it_goes_when_whoever_asked_closes_their_account_and_others_stay(ana, bo):
    asked(ana)
    asked(bo)
    close_account(by=ana, note=note())
    assert [job.owner for job in Job.objects.all()] == [bo]


def test_a_file_without_being_made_and_made_without_a_file_are_refused_by_the_database(ana):
    job = asked(ana)
    for wrong in ({"content": b"x"}, {"state": State.DONE, "ended_at": NOW}, {"state": State.FAILED}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Job.objects.filter(pk=job.pk).update(**wrong)
