"""Does a form ask, explain, and say what is wrong where it will be heard, keeping what was typed?"""

from __future__ import annotations

import re

import pytest
from django.test import Client

from alongside.web.samples import SampleForm

pytestmark = pytest.mark.django_db  # in a demo, the time of a request is ahead by what a row says
SENT = {
    "position": "object",
    "reason": "x" * 2_001,
    "needs": ["bsl"],
    "name": "",
    "seats": "lots",
    "day_day": "31",
    "day_month": "feb",
    "day_year": "2026",
    "time": "5",
}


def ids_of(html: str) -> set[str]:
    return set(re.findall(r'\sid="([^"]+)"', html))


def named_by(html: str, attribute: str) -> set[str]:
    return {one for value in re.findall(rf'\s{attribute}="([^"]+)"', html) for one in value.split()}


@pytest.mark.parametrize("data", [None, SENT], ids=["fresh", "with problems"])
def test_every_label_and_description_points_at_something(data):
    html = str(SampleForm(data))
    assert named_by(html, "for") <= ids_of(html)
    assert named_by(html, "aria-describedby") <= ids_of(html)
    assert len(re.findall(r'\sid="', html)) == len(ids_of(html))


def test_a_problem_is_tied_to_its_field():
    html = str(SampleForm(SENT))
    assert re.search(
        r'<textarea[^>]*aria-invalid="true"[^>]*aria-describedby="id_reason_helptext id_reason_error"', html
    )
    assert '<ul class="err" id="id_reason_error">' in html
    assert '<fieldset aria-describedby="id_day_helptext id_day_error">' in html


def test_what_was_typed_is_kept():
    html = str(SampleForm(SENT))
    assert "x" * 2_001 in html
    assert 'value="lots"' in html
    assert re.search(r'name="day_month" value="feb"', html)
    assert re.search(r'value="object"[^>]* checked', html)
    assert re.search(r'value="bsl"[^>]* checked', html)


def test_answers_are_cards_with_their_line_and_picture():
    html = str(SampleForm()["position"])
    assert html.count('class="choice"') == 5
    assert html.count("<svg") == 5
    assert "It could do harm. Everyone must talk about your reason." in html


def test_answers_without_a_picture_leave_no_hole():
    html = str(SampleForm()["needs"])
    assert html.count('class="choice no-pic"') == 3
    assert html.count('type="checkbox"') == 3


def test_a_question_that_can_be_skipped_says_so():
    html = str(SampleForm())
    assert html.count("(if you like)") == 2


def test_nothing_is_cut_off_or_caught_by_the_browser():
    html = str(SampleForm())
    assert "maxlength" not in html
    assert " required" not in html


def test_one_answer_of_a_group_is_never_called_invalid():
    html = str(SampleForm({})["position"])
    assert "aria-invalid" not in html


@pytest.fixture
def client(settings) -> Client:
    settings.DEMO = True
    return Client()


def test_the_page_says_first_what_is_wrong_and_leads_there(client):
    page = client.post("/look/", SENT).content.decode()
    assert "<title>Problem: Parts, in every state - Alongside</title>" in page
    summary = page[page.index('class="note bad problems"') : page.index("What you wrote is still here.")]
    leads = re.findall(r'href="#([^"]+)"', summary)
    assert leads == ["id_reason", "id_name", "id_seats", "id_owner", "id_day_0", "id_time", "id_sure"]
    assert set(leads) <= ids_of(page)
    assert summary.index("autofocus") < summary.index("We need a few more things")
    assert "There is no 31 February in 2026." in summary


def test_a_page_without_problems_has_no_summary(client):
    page = client.get("/look/").content.decode()
    assert "<title>Parts, in every state - Alongside</title>" in page
    assert "problems" not in page


@pytest.mark.parametrize(("demo", "debug", "status"), [(True, False, 200), (False, True, 200), (False, False, 404)])
def test_the_page_of_parts_is_shown_only_where_nothing_is_real(settings, demo, debug, status):
    settings.DEMO, settings.DEBUG = demo, debug
    assert Client().get("/look/").status_code == status
