"""Does a piece of work begin with its whole card, and does nobody join without it?"""

from dataclasses import fields, replace

import pytest
from django.http import Http404

from alongside.domain.initiatives import Card
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import Refused
from alongside.initiatives import queries
from alongside.initiatives.actions import Beginning, begin, join, leave
from alongside.initiatives.models import Initiative
from tests.contributions.speaking import entries, last_entry
from tests.initiatives.working import CARD, begins, joins

pytestmark = pytest.mark.django_db


def test_a_piece_of_work_begins_with_its_card_and_an_entry(cast):
    work = begins(cast, cast.ana)
    assert work.card == CARD
    assert last_entry(cast.here)["facts"] == {
        "initiative": work.id.hex,
        "stage": "design",
        "rung_claimed": 6,
        "words": salted_digest(bytes(work.salt), CARD.whole),
    }


@pytest.mark.parametrize("part", [each.name for each in fields(Card)])
@pytest.mark.parametrize("words", ["", " \0 ", "x" * 2_001])
def test_every_part_of_the_card_is_said_and_fits(cast, part, words):
    beginning = Beginning(title="The café", card=replace(CARD, **{part: words}), stage="design", rung=6)
    with pytest.raises(Refused) as refused:
        begin(by=cast.ana, beginning=beginning, note=cast.note())
    assert refused.value.verdict.next_step
    assert not Initiative.objects.exists()


def test_whoever_began_it_does_not_take_part_until_they_join_like_anybody(cast):
    work = begins(cast, cast.ana)
    assert not queries.takes_part(cast.ana.viewer, work)
    joins(cast, work, cast.ana, cast.cy)
    assert [each.member for each in queries.people(cast.bo.viewer, work)] == [cast.ana, cast.cy]
    assert last_entry(cast.here)["facts"] == {"initiative": work.id.hex, "member": cast.cy.pseudonym}


@pytest.mark.parametrize("seen", ["", "0" * 16, replace(CARD, budget="Nothing").seal])
def test_nobody_joins_without_having_seen_this_card(cast, seen):
    work = begins(cast, cast.ana)
    with pytest.raises(Refused) as refused:
        join(by=cast.bo, initiative=work, seen=seen, note=cast.note())
    assert refused.value.verdict.reason == "Please read first what can and cannot change here."
    assert not queries.takes_part(cast.bo.viewer, work)


def test_joining_is_once_and_leaving_needs_no_reason(cast):
    work = begins(cast, cast.ana)
    joins(cast, work, cast.bo)
    with pytest.raises(Refused):
        joins(cast, work, cast.bo)
    leave(by=cast.bo, initiative=work, note=cast.note())
    assert last_entry(cast.here)["act"] == "initiative.left"
    assert list(queries.people(cast.ana.viewer, work)) == []
    assert queries.taking_part_in(cast.bo.viewer) == set()
    with pytest.raises(Refused):
        leave(by=cast.bo, initiative=work, note=cast.note())
    joins(cast, work, cast.bo)
    assert queries.taking_part_in(cast.bo.viewer) == {work.pk}


def test_another_partnership_finds_nothing_here(cast):
    work = begins(cast, cast.ana)
    before = len(entries(cast.here))
    for viewer in (cast.eve.viewer, None):
        with pytest.raises(Http404):
            queries.initiative_or_404(viewer, work.pk)
        assert list(queries.initiatives_for(viewer)) == []
        assert list(queries.people(viewer, work)) == list(queries.moves(viewer, work)) == []
        assert list(queries.search(viewer, "café")) == []
        assert not queries.takes_part(viewer, work)
    with pytest.raises(Refused):
        joins(cast, work, cast.eve)
    assert len(entries(cast.here)) == before


def test_work_can_be_looked_for_by_any_of_its_words(cast):
    work = begins(cast, cast.ana)
    assert list(queries.search(cast.cy.viewer, "crisis need")) == [work]
    assert list(queries.search(cast.cy.viewer, "crisis ballet")) == []
    assert list(queries.search(cast.cy.viewer, " ")) == []
    assert list(queries.initiatives_for(cast.bo.viewer)) == [work]
