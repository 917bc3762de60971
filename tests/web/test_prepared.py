"""A long question is put together once; what came of it for one person is never asked for another."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from alongside.ledger.prepared import ask
from alongside.partnerships.models import Member
from alongside.web.queries.loop import counts_of, loop_of
from alongside.web.queries.today import SOON, everything_for, needed_by
from tests.contributions.speaking import closed_space, says
from tests.decisions.world import opened, passed, rules
from tests.doors.house import furnished

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def names_of(viewer, *, partnership, before):
    found = Member.objects.filter(partnership=partnership, joined_at__lt=before)
    return (found.filter(side=viewer.side) if viewer else found).values_list("name")


def own_name(viewer):
    return Member.objects.filter(pk=viewer.member_id, partnership=viewer.partnership_id).values_list("name")


def names_as_they_are_now(viewer):
    return Member.objects.filter(name__in=[each.name for each in Member.objects.all()]).values_list("name")


def whoever_is_kept(viewer):
    return Member.objects.filter(pk__in=sorted(viewer.kept or [])).values_list("name")


def a_day_later(viewer, *, before):
    return Member.objects.filter(joined_at__lt=before + timedelta(days=1)).values_list("name")


def by_whether_it_is_early(viewer, *, before):
    found = Member.objects.order_by("name") if before < date(1799, 1, 1) else Member.objects.all()
    return found.filter(joined_at__year=before.year).values_list("name")


def test_it_answers_as_the_query_itself_would_for_any_values(cast):
    for partnership in (cast.here.pk, cast.elsewhere.pk, UUID(int=7)):
        for before in (cast.clock.at, datetime(2020, 1, 1, tzinfo=UTC)):
            for viewer in (cast.ana.viewer, cast.cy.viewer, None):
                values = {"partnership": partnership, "before": before}
                assert ask(names_of, viewer, **values) == list(names_of(viewer, **values))


def test_the_second_time_it_is_one_query_and_nothing_is_put_together(cast, monkeypatch):
    values = {"partnership": cast.here.pk, "before": cast.clock.at}
    ask(names_of, cast.ana.viewer, **values)
    monkeypatch.setattr(Member.objects, "filter", None)
    with CaptureQueriesContext(connection) as asked:
        assert sorted(ask(names_of, cast.ana.viewer, **values)) == [("Ana",), ("Bo",)]
    assert len(asked) == 1


def test_a_value_that_something_else_is_worked_out_of_is_refused():
    with pytest.raises(ValueError, match="worked out"):
        ask(a_day_later, None, before=datetime(2026, 1, 5, tzinfo=UTC))
    with pytest.raises(ValueError, match="worked out"):
        ask(by_whether_it_is_early, None, before=date(2026, 1, 5))


def test_only_ids_and_times_fill_a_question():
    with pytest.raises(ValueError, match="no value that fills a question"):
        ask(names_of, None, partnership="harbour-lane", before=datetime(2026, 1, 5, tzinfo=UTC))


def test_what_was_put_together_for_one_is_filled_with_the_next_of_the_same_group(cast, monkeypatch):
    (other,) = cast.more("uses_services", "Fay")
    assert ask(own_name, cast.ana.viewer) == [("Ana",)]
    monkeypatch.setattr(Member.objects, "filter", None)
    assert ask(own_name, other.viewer) == [("Fay",)]


def test_what_the_database_answers_is_never_kept_in_a_question(cast):
    with pytest.raises(ValueError, match="stay for good"):
        ask(names_as_they_are_now, cast.ana.viewer)


def test_who_is_kept_from_somebody_is_never_kept_in_a_question(cast):
    viewer = replace(cast.cy.viewer, kept=frozenset({cast.ana.pk}))
    with pytest.raises(ValueError, match="worked out"):
        ask(whoever_is_kept, viewer)


def test_what_needs_somebody_is_what_the_query_itself_says_for_everybody():
    house = furnished()
    today, soon = localdate(house.now), localdate(house.now + SOON)
    seen = set()
    for member in Member.objects.all():
        rows = everything_for(member.viewer, now=house.now, today=today, soon=soon)
        expected = [(row["sort"], str(row["thing"]), row["said"], row["at"]) for row in rows]
        found = needed_by(member.viewer, now=house.now)
        assert [(each.kind, each.thing, each.words, each.at) for each in found] == expected
        seen |= {each.kind for each in found}
    assert seen >= {"answer", "suggestion", "asked", "role"}


def test_what_stands_in_a_closed_room_is_told_to_nobody_else(cast):
    """The same question, asked in turn by those inside and those outside."""
    room = closed_space(cast, stake="carer")
    for who in (cast.bo, cast.ana, cast.cy):
        says(cast, who, f"Said by {who.name}", space=cast.joint, asks=True)
    says(cast, cast.bo, "Behind the door", space=room, asks=True)
    later = cast.clock.at + timedelta(days=60)
    told = {
        who.name: sorted(need.words for need in needed_by(who.viewer, now=later))
        for who in (cast.ana, cast.bo, cast.cy)
    }
    assert told == {
        "Ana": ["Said by Ana"], "Bo": ["Behind the door", "Said by Bo"], "Cy": ["Said by Cy"],
    }  # fmt: skip


def test_the_loop_counts_as_the_query_itself_does_and_each_partnership_apart(cast):
    rules(cast)
    says(cast, cast.ana, "A need", asks=True)
    passed(cast)
    opened(cast)
    for viewer in (cast.ana.viewer, cast.eve.viewer, None):
        for partnership in (cast.here, cast.elsewhere):
            found = loop_of(viewer, partnership, now=cast.clock.at)
            ((*expected,),) = counts_of(viewer, partnership=partnership.pk, today=localdate(cast.clock.at))
            assert [getattr(found, name) for name in found.__slots__] == expected
    assert loop_of(None, cast.here, now=cast.clock.at).decisions == 2
    assert loop_of(None, cast.elsewhere, now=cast.clock.at).decisions == 0
