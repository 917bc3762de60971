"""Can everyone use every page that the table of doors names: in each theme, and at 400 percent?"""

from __future__ import annotations

import pytest

from tests.doors.house import CAST
from tests.doors.table import ROWS, Row
from tests.journeys.everywhere.stage import page_or_skip

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.django_db]
OPENED_BY = {row: who for row in ROWS for who in reversed(CAST) if row.expects("get", who) == 200}
"""Every page, and the first of the cast who may open it: members before others."""

MAIN = {
    "web:today",
    "web:home",
    "contributions:talk",
    "contributions:say",
    "contributions:one",
    "decisions:list",
    "decisions:show",
    "decisions:how",
    "decisions:answer",
    "promises:list",
    "promises:judge",
    "survey:ask",
}
"""Read, say something, decide, say whether it helped, answer the survey: with the rules of level AAA too."""


@pytest.mark.parametrize("row", OPENED_BY, ids=str)
def test_everyone_can_use_the_page(doors, stage, row: Row):
    body = page_or_skip(doors.once(OPENED_BY[row], row))
    stage.show(body, doors.address(row))
    faults = stage.faults(aaa=row.address in MAIN)
    assert not faults, "\n".join(faults)
