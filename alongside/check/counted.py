"""What does the record of a partnership say today? Reads on in it from where it stopped, counts, and makes findings."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from alongside.check import queries
from alongside.check.actions import Damaged
from alongside.counting.about import About, CannotAdd, read_about
from alongside.counting.engines import Counting, engine
from alongside.counting.following import RecordRefused
from alongside.counting.from_record import Wish, add_new_lines
from alongside.counting.knowing import known_of
from alongside.domain.check.checking import check
from alongside.domain.check.finding import Check
from alongside.domain.check.findings.cells import IN_THE_WINDOW, quarter_of
from alongside.domain.check.indicator import KEYS, OWN, Indicator, Measure
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.telling.told import Behind, Entries
from alongside.domain.stakes import Side
from alongside.domain.visibility import Viewer
from alongside.ledger import queries as ledger
from alongside.partnerships.models import Partnership

NOT_AS_SIGNED = "It is not what was written down, or it is missing."
_FIRST_DAY = date(1970, 1, 1)


def check_of(viewer: Viewer | None, partnership: Partnership, *, now: datetime, whole: bool = True) -> Check:
    """Everything the check says now. With `whole`, all of the record is looked at first, and not only what is new.

    Raises Damaged, with the first entry that does not hold.
    """
    bad = ledger.first_bad_entry(viewer, partnership.pk) if whole else None
    if bad is not None:
        raise Damaged(bad, NOT_AS_SIGNED)
    about = _brought_up_to_date(viewer, partnership, now)
    with engine(queries.evidence_folder(viewer, partnership)) as counting:
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
    before = read_about(folder)
    start = before.state.entries if before else 0
    lines = ledger.lines_of(viewer, partnership.pk, start=start, end=until.size)
    wish = Wish(now=now, as_of=_day(now))
    return add_new_lines(folder, lines, wish, root=until.root, verified=until.is_signed)


def entries_behind(viewer: Viewer | None, partnership: Partnership, indicator: str) -> Sequence[int]:
    """The numbers of the entries that a figure was counted from, in order."""
    folder = queries.evidence_folder(viewer, partnership)
    with engine(folder) as counting:
        return sorted({entry for entry, _, _ in _opened(counting, INDICATORS[indicator], folder)})


def entries_of_all(viewer: Viewer | None, partnership: Partnership) -> Entries:
    """The same for every figure, of everybody and of each stake."""
    found: dict[tuple[str, str | None], Behind] = {}
    folder = queries.evidence_folder(viewer, partnership)
    with engine(folder) as counting:
        for key, indicator in INDICATORS.items():
            by_stake: defaultdict[str | None, list[tuple[int, bool]]] = defaultdict(list)
            for entry, stake, inside in _opened(counting, indicator, folder):
                by_stake[None].append((entry, inside))
                by_stake[stake].append((entry, inside))
            found |= {(key, stake): _behind(entries) for stake, entries in by_stake.items()}
    return found


def _behind(entries: Iterable[tuple[int, bool]]) -> Behind:
    listed = list(entries)
    inside = sorted({entry for entry, counts in listed if counts})
    return Behind(tuple(sorted({entry for entry, _ in listed})), tuple(inside))


def _opened(counting: Counting, indicator: Indicator, folder: Path) -> Iterator[tuple[int, str, bool]]:
    """Each row of the quarters looked at: its entry, its stake, and whether it is in the numerator."""
    about = read_about(folder)
    if about is None or not about.state.partnership:
        return
    own = OWN[indicator.measure]
    inside = len(KEYS) + 2 + (own.index("ended") if "ended" in own else 0)
    since = quarter_of(max(about.state.last_day, about.as_of)) - IN_THE_WINDOW
    for row in counting.opened(indicator, about.state.partnership):
        _, _, quarter, side, stake, entry = row[:6]
        looked_at = quarter > since or indicator.measure is Measure.STANDING
        if looked_at and not (indicator.of_lived and side == Side.PROFESSIONAL):
            yield entry, stake, bool(row[inside])
