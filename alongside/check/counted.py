"""What does the record of a partnership say today? Reads on in it, counts what grew, and makes findings."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime

from alongside.check import queries
from alongside.check.actions import Damaged
from alongside.counting.about import About, CannotAdd
from alongside.counting.behind import behind
from alongside.counting.engines import engine
from alongside.counting.following import RecordRefused
from alongside.counting.from_record import Kept, Wish, add_kept
from alongside.counting.knowing import known_of
from alongside.counting.remembered import Remembered
from alongside.domain.check.checking import check
from alongside.domain.check.finding import Check
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.telling.told import Entries
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.ledger import queries as ledger
from alongside.partnerships.models import Partnership

NOT_AS_SIGNED = say("It is not what was written down, or it is missing.")
_FIRST_DAY = date(1970, 1, 1)


def check_of(viewer: Viewer | None, partnership: Partnership, *, now: datetime, whole: bool = True) -> Check:
    """Everything the check says now. With `whole`, all of the record is looked at first, and not only what is new.

    Raises Damaged, with the first entry that does not hold.
    """
    bad = ledger.first_bad_entry(viewer, partnership.pk) if whole else None
    if bad is not None:
        raise Damaged(bad, NOT_AS_SIGNED)
    about = _brought_up_to_date(viewer, partnership, now)
    with Remembered(queries.evidence_folder(viewer, partnership), about) as counting:
        counting.prepare(INDICATORS.values())
        known = known_of(counting, about)
        return check(counting.counts(INDICATORS.values()), about=known, now_day=_day(now))


def _day(now: datetime) -> int:
    return (now.astimezone(UTC).date() - _FIRST_DAY).days


def _brought_up_to_date(viewer: Viewer | None, partnership: Partnership, now: datetime) -> About:
    """Evidence that does not fit the record is thrown away and made again once: then it is the record that is wrong."""
    try:
        return _added(viewer, partnership, now)
    except CannotAdd:
        shutil.rmtree(queries.evidence_folder(viewer, partnership), ignore_errors=True)
    try:
        return _added(viewer, partnership, now)
    except RecordRefused as refused:
        raise Damaged(refused.first_bad_entry or 0, str(refused)) from refused


def _added(viewer: Viewer | None, partnership: Partnership, now: datetime) -> About:
    folder = queries.evidence_folder(viewer, partnership)
    until = ledger.vouched(viewer, partnership.pk)
    kept = Kept(
        size=until.size,
        root=until.root,
        signed=until.is_signed,
        lines=lambda start: ledger.lines_of(viewer, partnership.pk, start=start, end=until.size),
    )
    return add_kept(folder, kept, Wish(now=now, as_of=_day(now)))


def entries_of(viewer: Viewer | None, partnership: Partnership, found: Check) -> Entries:
    """The numbers of the entries that each figure was counted from, of everybody and of each stake that is shown."""
    with engine(queries.evidence_folder(viewer, partnership)) as counting:
        return behind(counting, found)
