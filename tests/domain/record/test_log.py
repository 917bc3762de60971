"""Does a record grow one true entry at a time, whatever the clock and however long the act?"""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.domain.record import Log, file_of, verify
from alongside.domain.record.acts import ProposalMade
from alongside.domain.record.entry import LONGEST_LINE
from tests.domain.record.examples import ANA, HERE, KEY, NOON, contribution


def proposal(answers: int) -> ProposalMade:
    ids = tuple(f"{number:032x}" for number in range(answers))
    return ProposalMade(proposal="b" * 32, kind="ordinary", words="d" * 64, from_contributions=ids)


def test_an_entry_too_long_for_other_readers_is_never_written() -> None:
    log = Log(HERE)
    with pytest.raises(ValueError, match="about 1,900 ids"):
        log.append(proposal(1_900), by=ANA, at=NOON)
    log.append(proposal(1_850), by=ANA, at=NOON)
    assert LONGEST_LINE - 2_000 < len(log.lines[0]) <= LONGEST_LINE
    log.seal(KEY)
    assert verify(file_of(log)).verified


def test_times_never_run_backwards() -> None:
    log = Log(HERE)
    told = [timedelta(hours=hours) for hours in (0, 1, -5, 0, 1, 2)]
    written = [log.append(contribution(1), by=ANA, at=NOON + each).at - NOON for each in told]
    assert written == [timedelta(hours=hours) for hours in (0, 1, 1, 1, 1, 2)]
