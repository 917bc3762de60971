"""What waits in the outbox leaves: after it is saved, at most once, and with everything said that became of it."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence

from django.conf import settings
from django.db import transaction

from alongside.domain.notices import Standing, after_try
from alongside.domain.saying import say
from alongside.ledger.actions import Author, Note
from alongside.notices import queries
from alongside.notices.carrying import Carried, carrier_for
from alongside.notices.models import Outgoing, ReplyAddress
from alongside.notices.signing import reply_address
from alongside.people.models import Account

logger = logging.getLogger(__name__)
AT_A_TIME, MOST_A_ROUND = 50, 1_000
MAY_HAVE_GONE = say("The machine stopped while it was on its way. It may have gone out, or not.")
AGAIN = "(again) "


def send_waiting(*, by: Author, note: Note) -> Counter[str]:
    """Everything that may leave now, by every way there is a carrier for. Answers how many ended where.

    Without a carrier, as where no mail is set up, it stays where it is and can be read there.
    """
    done: Counter[str] = Counter()
    _own_up(note)
    for way in settings.CARRIERS:
        carrier = carrier_for(way)
        while carrier and done.total() < MOST_A_ROUND:
            batch = _take(queries.to_send(None, note.at, way=way, most=AT_A_TIME), note)
            if not batch:
                break
            numbers = _addresses(batch)
            came = carrier(batch, lambda each, numbers=numbers: numbers.get(each.pk, ""))  # type: ignore[misc]
            for each, carried in zip(batch, came, strict=True):
                done[_mark(each, carried, note)] += 1
    if done:
        logger.info("Sent: %s.", ", ".join(f"{count} {standing}" for standing, count in sorted(done.items())))
    return done


@transaction.atomic(durable=True)
def _take(batch: Sequence[Outgoing], note: Note) -> list[Outgoing]:
    """What is handed over is saved as on its way before it is. Two clocks at once: each thing is taken by one."""
    mine = []
    for each in batch:
        waiting = Outgoing.objects.filter(pk=each.pk, standing=Standing.WAITING)
        if waiting.update(standing=Standing.ON_ITS_WAY, changed_at=note.at, next_try_at=None, tries=each.tries + 1):
            each.tries += 1
            mine.append(each)
    return mine


@transaction.atomic(durable=True)
def _mark(outgoing: Outgoing, carried: Carried, note: Note) -> str:
    standing, again = after_try(carried.came, outgoing.tries, note.at)
    on_its_way = Outgoing.objects.filter(pk=outgoing.pk, standing=Standing.ON_ITS_WAY)
    on_its_way.update(standing=standing, reason=carried.reason, next_try_at=again, changed_at=note.at)
    return standing.value


@transaction.atomic(durable=True)
def _own_up(note: Note) -> None:
    """What was on its way when the machine stopped is not sent again by itself: nobody can know whether it went."""
    queries.stuck(None, note.at).update(standing=Standing.UNSURE, reason=MAY_HAVE_GONE, changed_at=note.at)


@transaction.atomic
def send_again(*, by: Account, outgoing: Outgoing, note: Note) -> None:
    """Its owner asks for it once more. The subject says so, in case it is the second."""
    ended = Outgoing.objects.filter(pk=outgoing.pk, account=by)
    ended = ended.filter(standing__in=[Standing.UNSURE, Standing.FAILED, Standing.BOUNCED])
    subject = outgoing.subject if outgoing.subject.startswith(AGAIN) else f"{AGAIN}{outgoing.subject}"[:200]
    ended.update(standing=Standing.WAITING, subject=subject, reason="", tries=0, changed_at=note.at)


@transaction.atomic
def clear(*, by: Author, note: Note) -> None:
    """What went out three months ago is deleted, whatever became of it."""
    queries.too_old(None, note.at).delete()


def _addresses(batch: Sequence[Outgoing]) -> dict[object, str]:
    rows = ReplyAddress.objects.select_related("member__account__reaching")
    by_number = {row.pk: row for row in rows.filter(pk__in=[each.answers_to for each in batch if each.answers_to])}
    return {
        each.pk: reply_address(row.pk, about=queries.about_number(None, row, queries.turn_of(None, row)))
        for each in batch
        if (row := by_number.get(each.answers_to or 0))
    }
