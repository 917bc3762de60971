"""Is every mistake in a form said first, beside its field, and in words that a screen reader reaches?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.doors.house import CAST
from tests.doors.table import ROWS, Row

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.django_db]
SENT_BY = {row: who for row in ROWS for who in reversed(CAST) if row.expects("post", who) == 200}
ANNOUNCED = (Path(__file__).parent / "announced.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("row", SENT_BY, ids=str)
def test_what_went_wrong_is_announced(doors, stage, row: Row):
    answer = doors.once(SENT_BY[row], row, "post")
    if not answer.is_page or 'class="note bad problems"' not in answer.body:
        pytest.skip("An empty form of it is as good as a full one.")
    page = stage.show(answer.body, doors.address(row))
    seen = page.evaluate(ANNOUNCED)
    assert seen["title"].startswith("Problem: ")
    assert seen["alert"] == "alert"
    assert seen["focused"]
    assert seen["first"], "The list of problems comes after the heading."
    assert not seen["lost"], "A problem leads to a field that is not there."
    assert not seen["silent"], "A field is wrong and does not say why."
    faults = stage.faults(themes=("contrast",))
    assert not faults, "\n".join(faults)
