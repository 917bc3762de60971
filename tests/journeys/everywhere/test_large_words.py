"""On a phone, with words two and three times as large: does nothing slide sideways, and do words stay whole?"""

from __future__ import annotations

import pytest

from tests.doors.table import Row
from tests.journeys.everywhere.stage import page_or_skip
from tests.journeys.everywhere.test_every_page import OPENED_BY

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.django_db]
LONGEST = 14
"""A word of more letters may be cut at the end of a line: see docs/accessibility.md."""


@pytest.mark.parametrize("row", OPENED_BY, ids=str)
def test_large_words_fit(doors, stage, row: Row):
    body = page_or_skip(doors.once(OPENED_BY[row], row))
    stage.show(body, doors.address(row))
    sideways, words = stage.cut_words(200)
    assert sideways <= 0, "It slides sideways with words twice as large."
    assert not [word for word in words if len(word) <= LONGEST], "Words are cut that would fit."
    sideways, _ = stage.cut_words(300)
    assert sideways <= 0, "It slides sideways with words three times as large."


def test_a_word_that_is_cut_is_found(stage):
    body = (
        '<!doctype html><html lang="en"><body><p style="width:3em;overflow-wrap:anywhere">Partnership</p></body></html>'
    )
    stage.show(body)
    assert stage.cut_words(200)[1] == ["Partnership"]
