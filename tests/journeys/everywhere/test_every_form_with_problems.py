"""Is every mistake in a form said first, beside its field, and in words that a screen reader reaches?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.doors.asking import Doors
from tests.doors.house import CAST
from tests.doors.table import ROWS, Row
from tests.journeys.everywhere.stage import Stage

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.django_db]
SENT_BY = {row: who for row in ROWS for who in reversed(CAST) if row.expects("post", who) == 200}
ANNOUNCED = (Path(__file__).parent / "announced.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def stage_without_a_script(browser: Browser) -> Iterator[Stage]:
    context = browser.new_context(locale="en-GB", java_script_enabled=False)
    yield Stage(context.new_page())
    context.close()


def body_with_problems(doors: Doors, row: Row) -> str:
    answer = doors.once(SENT_BY[row], row, "post")
    assert answer.status == 200
    told = 'class="note bad problems"' in answer.body
    if answer.is_page:
        assert told or 'aria-invalid="true"' not in answer.body, "A field is wrong, and nothing says so first."
    if not answer.is_page or not told:
        pytest.skip("An empty form of it is as good as a full one.")
    return answer.body


def assert_announced(page: Page) -> None:
    """A browser gives the focus when it first draws the page, which may be a moment after all has come."""
    expect(page.locator(".problems")).to_be_focused()
    seen: dict[str, Any] = page.evaluate(ANNOUNCED)
    assert seen["title"].startswith("Problem: ")
    assert seen["alert"] == "alert"
    assert seen["focused"]
    assert seen["first"], "The list of problems comes after the heading."
    assert not seen["lost"], "A problem leads to a field that is not there."
    assert not seen["silent"], "A field is wrong and does not say why."


@pytest.mark.parametrize("row", SENT_BY, ids=str)
def test_what_went_wrong_is_announced(doors, stage, row: Row):
    page = stage.show(body_with_problems(doors, row), doors.address(row))
    assert_announced(page)
    faults = stage.faults(themes=("contrast",))
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("row", SENT_BY, ids=str)
def test_and_where_scripts_are_off(doors, stage_without_a_script, row: Row):
    page = stage_without_a_script.show(body_with_problems(doors, row), doors.address(row))
    assert_announced(page)
