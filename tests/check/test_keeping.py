"""When is it counted again, and what is everybody else shown meanwhile?"""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from alongside.check.actions import GIVEN_UP, keep_up
from alongside.check.kept_form import FORM, as_kept, from_kept
from alongside.check.models import KeptCheck
from alongside.ledger.actions import CLOCK, seal
from tests.check import answers
from tests.contributions.speaking import says

pytestmark = pytest.mark.django_db
MOST = 8
"""Of them four are there on every page: the session, who it is of, the partnership, the clock of the demo."""


def look(cast, who="nobody"):
    return cast.client(who).get(reverse("check:index", args=["harbour-lane"]))


@pytest.mark.parametrize("answer", [answers.mixed(), answers.nothing_yet(), answers.all_well()])
def test_an_answer_is_kept_as_it_was(answer):
    assert from_kept(json.loads(json.dumps(as_kept(answer)))) == answer


def test_what_is_hidden_is_not_kept_at_all():
    kept = json.dumps(as_kept(answers.mixed())["findings"][0])
    hidden = [part for finding in json.loads(f"[{kept}]") for part in finding["stakes"] if part["hidden"]]
    assert all(part["figure"] is None for part in hidden)


def test_a_page_from_what_is_kept_asks_little_and_counts_nothing(at_this_time, counting):
    look(at_this_time)
    with CaptureQueriesContext(connection) as asked:
        assert look(at_this_time).status_code == 200
    assert len(asked) <= MOST
    assert counting.times == 1


def test_it_is_counted_again_once_more_is_signed_and_not_before(at_this_time, counting):
    seal(partnership_id=at_this_time.here.pk, note=at_this_time.note())
    look(at_this_time)
    says(at_this_time, at_this_time.ana, "Something new.")
    look(at_this_time)
    assert counting.times == 1
    seal(partnership_id=at_this_time.here.pk, note=at_this_time.note())
    look(at_this_time)
    assert counting.times == 2


def test_it_is_counted_again_when_a_day_has_passed(at_this_time, counting):
    look(at_this_time)
    at_this_time.clock.at += timedelta(days=1)
    look(at_this_time)
    look(at_this_time)
    assert counting.times == 2


def test_it_is_counted_again_by_another_version_of_the_house(at_this_time, counting):
    look(at_this_time)
    KeptCheck.objects.update(form=FORM - 1)
    look(at_this_time)
    assert counting.times == 2


def test_while_one_counts_others_see_the_last_answer_and_that_it_is_not_the_newest(at_this_time, counting):
    look(at_this_time)
    at_this_time.clock.at += timedelta(days=1)
    KeptCheck.objects.update(counting_since=at_this_time.clock.at)
    answer = look(at_this_time)
    assert answer.status_code == 200
    assert "Something has happened since" in answer.content.decode()
    assert counting.times == 1


def test_while_it_is_counted_for_the_first_time_the_page_says_so(at_this_time, counting):
    KeptCheck.objects.create(partnership=at_this_time.here, counting_since=at_this_time.clock.at)
    answer = look(at_this_time)
    assert answer.status_code == 202
    assert "being counted just now" in answer.content.decode()
    assert counting.times == 0


def test_whoever_stopped_without_a_word_is_not_waited_for(at_this_time, counting):
    KeptCheck.objects.create(partnership=at_this_time.here, counting_since=at_this_time.clock.at - GIVEN_UP * 2)
    assert look(at_this_time).status_code == 200
    assert counting.times == 1


def test_when_counting_fails_the_last_answer_stays_and_the_next_page_tries_again(at_this_time, counting):
    look(at_this_time)
    before = KeptCheck.objects.get()
    with pytest.raises(RuntimeError):
        keep_up(by=CLOCK, partnership=at_this_time.here, size=9, count=_fails, note=at_this_time.note())
    after = KeptCheck.objects.get()
    assert (after.answer, after.size, after.counting_since) == (before.answer, before.size, None)


def _fails():
    raise RuntimeError("The disk is full.")
