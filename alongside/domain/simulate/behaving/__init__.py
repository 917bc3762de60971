"""What do partnerships leave behind that behave in one way or another? Made from people and habits, by seed.

`acts_of(kind, …)` tells what happens, `entries_of` the same as entries of a record that nobody has hashed, and
`log_of` as a record that can be verified. `KINDS` is the table of all kinds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from alongside.domain.record.entry import Entry, entry_of
from alongside.domain.record.log import Log
from alongside.domain.record.signed.keys import SigningKey
from alongside.domain.simulate.behaving.kinds import GAMED, HONEST, KINDS, STRENGTHS, TOKENISTIC, Kind
from alongside.domain.simulate.behaving.living import Case, partnership_of, told
from alongside.domain.simulate.behaving.world import Told

ENDS = datetime(2026, 6, 30, 12, tzinfo=UTC)

__all__ = [
    "ENDS", "GAMED", "HONEST", "KINDS", "STRENGTHS", "TOKENISTIC", "Case", "Kind", "acts_of", "entries_of", "log_of",
]  # fmt: skip


def acts_of(case: Case) -> Iterator[Told]:
    """What happens in one made-up partnership, as (when, by whom, act), in order of time. The same for the same case.

    Raises KeyError for a kind or a strength that nobody knows, ValueError for fewer than 8 members or one month.
    """
    return told(case)


def entries_of(case: Case) -> Iterator[Entry]:
    """The same as the entries that its record would hold, without a log: nothing is hashed or signed."""
    partnership, last = partnership_of(case), None
    for number, (at, by, act) in enumerate(told(case)):
        last = at if last is None else max(at, last)
        yield entry_of(act, n=number, at=last, partnership=partnership, by=by)


def log_of(case: Case, *, key: SigningKey | None = None) -> Log:
    """The same as a record. With a `key`, each day on which something happened is signed for once it is over."""
    log = Log(partnership_of(case))
    for at, by, act in told(case):
        last = log.head.last_at
        if key and last and last.date() < at.date():
            log.seal(key)
        log.append(act, by=by, at=at)
    return log
