"""Something is asked for, made by whoever works, and deleted after a week."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F

from alongside.domain.saying import say
from alongside.domain.verdict import Refused, no
from alongside.jobs.kinds import CannotMake, Made, kinds
from alongside.jobs.models import Job, State
from alongside.jobs.queries import UNDER_WAY
from alongside.ledger.actions import Note

KEPT = timedelta(days=7)
LOST = timedelta(minutes=10)
"""To make something takes seconds. Whoever has worked on it for so long is gone."""
MOST_ATTEMPTS = 3
MOST_AT_ONCE = 5
TOO_MANY = no("You have asked for 5 things that are not made yet.", "Wait until one of them is ready. Then ask again.")
DID_NOT_WORK = say("Something went wrong while it was made. You can ask for it again.")
logger = logging.getLogger(__name__)


@transaction.atomic
def ask(*, by: Any, kind: str, about: Mapping[str, str], note: Note) -> Job:
    """The same thing asked for twice is made once. Raises Refused where too much is waiting already."""
    mine = Job.objects.filter(owner=by.pk, state__in=UNDER_WAY)
    same = mine.filter(kind=kind, about=dict(about)).first()
    if same is not None:
        return same
    if mine.count() >= MOST_AT_ONCE:
        raise Refused(TOO_MANY)
    return Job.objects.create(
        id=note.chance.new_id(), owner_id=by.pk, kind=kinds()[kind].name, about=dict(about), asked_at=note.at
    )


def work_off(*, by: Any, note: Note, most: int = 20) -> int:
    """Makes what waits, the longest first. Answers how many were made or given up."""
    for number in range(most):
        job = _claimed(note.at)
        if job is None:
            return number
        _work(job, note)
    return most


@transaction.atomic
def tidy(*, by: Any, note: Note) -> None:
    """What somebody lost is put back, or given up after a few times; what is a week old goes."""
    Job.objects.filter(asked_at__lt=note.at - KEPT).delete()
    lost = Job.objects.filter(state=State.WORKING, began_at__lt=note.at - LOST)
    given_up = {"state": State.FAILED, "why": DID_NOT_WORK, "doing": "", "ended_at": note.at}
    lost.filter(attempts__gte=MOST_ATTEMPTS).update(**given_up)
    lost.update(state=State.WAITING, step=0, steps=0, doing="", began_at=None)


@transaction.atomic
def forget(*, by: Any, note: Note) -> None:
    """Whoever closes their account leaves no file behind."""
    Job.objects.filter(owner=by.pk).delete()


def _claimed(at: datetime) -> Job | None:
    """The next one, for this process alone.

    One statement both looks and takes: of two who try at once, the database lets one change the row, and the other
    finds that nothing is left to change. So it needs no lock, and is the same on both databases.
    """
    while True:
        job = Job.objects.filter(state=State.WAITING).order_by("asked_at", "pk").first()
        if job is None:
            return None
        waiting = Job.objects.filter(pk=job.pk, state=State.WAITING)
        if waiting.update(state=State.WORKING, began_at=at, attempts=F("attempts") + 1):
            job.refresh_from_db()
            return job


def _work(job: Job, note: Note) -> None:
    """Whatever goes wrong in one job, the next is begun."""

    def progress(step: int, steps: int, doing: str) -> None:
        _mine(job).update(step=step, steps=steps, doing=doing)

    kind = kinds().get(job.kind)
    try:
        if kind is None:
            raise CannotMake(say("This is not made here any more."))
        made = kind.make(job.owner, job.about, progress)
    except CannotMake as problem:
        _give_up(job, note, why=str(problem))
    except Exception as problem:  # noqa: BLE001 - a job of any app, that may fail in any way
        # Only where it failed: what an error says may be what somebody wrote.
        logger.error("A job of kind %s failed: %s.", job.kind, type(problem).__name__)
        _give_up(job, note, why=DID_NOT_WORK)
    else:
        _keep(job, made, note)


def _mine(job: Job) -> Any:
    """The row, as long as it is still this attempt that works on it. A late worker changes nothing any more."""
    return Job.objects.filter(pk=job.pk, state=State.WORKING, attempts=job.attempts)


def _give_up(job: Job, note: Note, *, why: str) -> None:
    _mine(job).update(state=State.FAILED, why=why, doing="", ended_at=note.at)


def _keep(job: Job, made: Made, note: Note) -> None:
    _mine(job).update(
        state=State.DONE,
        doing="",
        ended_at=note.at,
        content=made.content,
        content_type=made.content_type,
        file_name=made.name,
    )
