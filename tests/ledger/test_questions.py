"""Does a list that is put together once answer as the query itself would, for everybody and on every page?"""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.ledger.questions import Question
from alongside.partnerships.models import Member

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def members_of(viewer, *, partnership, before):
    found = Member.objects.filter(partnership=partnership, joined_at__lt=before).select_related("account")
    return found.defer("stake").order_by("name")


def nobody_at_all(viewer):
    return Member.objects.none()


def asked(cast, viewer=None, **other):
    values = {"partnership": cast.here.pk, "before": datetime(2100, 1, 1, tzinfo=UTC)} | other
    return Question(members_of, viewer, **values), list(members_of(viewer, **values))


def test_it_answers_as_the_query_would_for_any_values(cast):
    for partnership in (cast.here.pk, cast.elsewhere.pk, UUID(int=7)):
        for viewer in (cast.ana.viewer, cast.cy.viewer, None):
            question, expected = asked(cast, viewer, partnership=partnership)
            assert list(question) == expected
            assert question.count() == len(expected)
            assert bool(question) is bool(expected)


def test_each_page_and_how_many_there_are_is_as_django_would_say(cast):
    cast.more("carer", "Fay", "Gus", "Hal")
    question, expected = asked(cast, cast.ana.viewer)
    for size in (1, 2, 5):
        pages = question.pages(size)
        assert (pages.count, pages.num_pages) == (len(expected), -(-len(expected) // size))
        assert [each for number in pages.page_range for each in pages.page(number)] == expected


def test_what_it_fetches_beside_the_rows_is_there_and_what_it_leaves_is_read_when_it_is_wanted(cast):
    question, expected = asked(cast)
    with CaptureQueriesContext(connection) as first:
        found = list(question)
        assert [each.account.name for each in found] == [each.account.name for each in expected]
    assert len(first) == 1
    assert found[0].get_deferred_fields() == {"stake"}
    assert [each.stake for each in found] == [each.stake for each in expected]


def test_two_rows_of_two_askings_are_not_one(cast):
    question, _ = asked(cast)
    first, again = list(question), list(question)
    first[0].name = "Somebody else"
    assert again[0].name != "Somebody else"


def test_the_second_time_nothing_is_put_together_and_each_part_is_one_query(cast, monkeypatch):
    question, expected = asked(cast, cast.ana.viewer)
    question.count(), question[:2]
    monkeypatch.setattr(Member.objects, "filter", None)
    with CaptureQueriesContext(connection) as counted:
        assert (question.count(), question[:2]) == (len(expected), expected[:2])
    assert len(counted) == 2


def test_where_no_row_can_answer_nothing_is_asked(cast):
    question = Question(nobody_at_all, None)
    with CaptureQueriesContext(connection) as counted:
        assert (list(question), question.count(), bool(question)) == ([], 0, False)
    assert len(counted) == 0
