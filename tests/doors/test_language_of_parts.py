"""Read in Welsh, does every page name the language of whatever in it is not Welsh? People's words here are English."""

from __future__ import annotations

import pytest

from alongside.languages.middleware import COOKIE
from tests.doors.house import CAST
from tests.doors.table import ROWS, Row
from tests.languages.spoken import language_faults

pytestmark = pytest.mark.django_db
OPENED_BY = {row: who for row in ROWS for who in reversed(CAST) if row.expects("get", who) == 200}
LEFT = frozenset(
    {
        "check:finding reply_rate",
        "check:index",
        "check:principle feedback",
        "check:report",
        "closed:rooms",
        "contributions:talk",
        "decisions:proposal how",
        "initiatives:one work",
        "notices:outgoing outgoing",
        "partnerships:agreement",
        "start:ask about",
        "web:home",
    }
)
"""Pages with sentences that are put together before anybody can say in which language they are. Only fewer."""


@pytest.mark.parametrize("row", OPENED_BY, ids=str)
def test_each_part_of_a_page_is_said_in_its_language(doors, row: Row):
    doors.browsers[OPENED_BY[row]].cookies[COOKIE] = "cy"
    answer = doors.ask(OPENED_BY[row], row)
    if not answer.is_page:
        pytest.skip("A file, not a page.")
    faults = language_faults(answer.body)
    assert bool(faults) == (str(row) in LEFT), faults
