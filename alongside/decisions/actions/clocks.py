"""The clock of an open decision stands still while its easy version is out of date, and then goes on."""

from __future__ import annotations

from django.db import transaction
from django.utils.timezone import get_default_timezone

from alongside.decisions import queries
from alongside.decisions.models import Decision
from alongside.domain.decisions.days import moved_on
from alongside.domain.record.acts import ClockStarted, ClockStopped
from alongside.domain.record.shapes import moment
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Author, Note
from alongside.ledger.one_by_one import one_by_one
from alongside.partnerships import queries as partnerships


def look_at_clocks_due(*, by: Author, note: Note) -> int:
    """Every open decision, each by itself. Answers how many clocks were stopped or started."""
    return one_by_one(lambda decision: _look_if_open(by, decision, note), queries.running_clocks(None))


@transaction.atomic
def _look_if_open(by: Author, decision: Decision, note: Note) -> bool:
    partnerships.locked_partnership(None, decision.partnership_id)
    found = queries.running_clocks(None).filter(pk=decision.pk).first()
    return found is not None and look_at_clock(by=by, decision=found, note=note)


@transaction.atomic
def look_at_clock(*, by: Author, decision: Decision, note: Note) -> bool:
    """Stop it, or start it again, if that is due now. The partnership is locked by whoever calls. True if it changed.

    Its question, its options and its rule stay as they were frozen. When it starts, there is as much time as there was.
    """
    runs, may_run = decision.stopped_at is None, queries.may_keep_running(None, decision)
    if runs == may_run:
        return False
    if runs:
        Decision.objects.filter(pk=decision.pk).update(stopped_at=note.at)
        act = ClockStopped(decision=decision.id.hex, closes_at=moment(decision.closes_at))
        ledger.write(partnership_id=decision.partnership_id, by=by, act=act, note=note)
        return True
    closes = moved_on(
        decision.closes_at,
        stopped_at=decision.stopped_at or note.at,
        started_at=note.at,
        zone=get_default_timezone(),
    )
    Decision.objects.filter(pk=decision.pk).update(stopped_at=None, closes_at=closes)
    started = ClockStarted(decision=decision.id.hex, closes_at=moment(closes), round=decision.round)
    ledger.write(partnership_id=decision.partnership_id, by=by, act=started, note=note)
    return True
