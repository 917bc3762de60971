"""Does a piece of work only move when somebody from each side says so, whoever began it?"""

import pytest
from django.http import Http404

from alongside.domain.verdict import Refused
from alongside.initiatives import queries
from alongside.initiatives.actions import agree, ask_for_rung, ask_for_stage, leave, say_not_yet
from alongside.spaces.actions import see
from tests.contributions.speaking import entries, last_entry
from tests.initiatives.working import begins, joins

pytestmark = pytest.mark.django_db


@pytest.fixture
def work(cast):
    begun = begins(cast, cast.cy)
    joins(cast, begun, cast.ana, cast.bo, cast.cy)
    return begun


def asked(cast, work, *, by=None, stage="deliver"):
    return ask_for_stage(by=by or cast.cy, initiative=work, stage=stage, note=cast.note())


def test_it_moves_when_the_other_side_agrees_and_not_before(cast, work):
    move = asked(cast, work)
    work.refresh_from_db()
    assert work.stage == "design"
    agree(by=cast.ana, move=move, note=cast.note())
    work.refresh_from_db()
    assert work.stage == "deliver"
    acts = entries(cast.here)[-2:]
    assert [(each["act"], each["by"]) for each in acts] == [
        ("initiative.move_asked", cast.cy.pseudonym),
        ("initiative.moved", cast.ana.pseudonym),
    ]
    assert acts[1]["facts"] == {"initiative": work.id.hex, "stage": "deliver", "move": move.id.hex}


def test_whoever_began_it_cannot_move_it_alone(cast, work):
    move = asked(cast, work, by=cast.cy)
    with pytest.raises(Refused) as refused:
        agree(by=cast.cy, move=move, note=cast.note())
    assert refused.value.verdict.reason == "Somebody from the other side has to agree to this."


def test_two_from_one_side_are_not_both_sides(cast, work):
    move = asked(cast, work, by=cast.ana)
    with pytest.raises(Refused):
        agree(by=cast.bo, move=move, note=cast.note())
    assert list(queries.moves_to_answer(cast.bo.viewer)) == []
    assert list(queries.moves_to_answer(cast.cy.viewer)) == [move]
    assert list(queries.moves_to_answer(None)) == []


def test_a_claimed_rung_needs_both_sides_too(cast, work):
    move = ask_for_rung(by=cast.cy, initiative=work, rung=7, note=cast.note())
    assert last_entry(cast.here)["facts"]["rung"] == 7
    agree(by=cast.bo, move=move, note=cast.note())
    work.refresh_from_db()
    assert work.claimed_rung == 7
    assert last_entry(cast.here)["act"] == "initiative.rung_claimed"


def test_not_yet_changes_nothing_and_is_recorded(cast, work):
    move = asked(cast, work)
    say_not_yet(by=cast.ana, move=move, note=cast.note())
    work.refresh_from_db()
    assert work.stage == "design"
    assert last_entry(cast.here)["act"] == "initiative.move_declined"
    with pytest.raises(Refused) as refused:
        agree(by=cast.ana, move=move, note=cast.note())
    assert "already" in refused.value.verdict.reason
    assert asked(cast, work)


def test_one_question_of_each_kind_at_a_time(cast, work):
    asked(cast, work)
    with pytest.raises(Refused):
        asked(cast, work, by=cast.ana, stage="commission")
    assert ask_for_rung(by=cast.ana, initiative=work, rung=5, note=cast.note())
    with pytest.raises(Refused):
        ask_for_rung(by=cast.cy, initiative=work, rung=4, note=cast.note())


def test_only_people_who_take_part_have_a_say(cast, work):
    move = asked(cast, work)
    leave(by=cast.ana, initiative=work, note=cast.note())
    for act in (
        lambda: agree(by=cast.ana, move=move, note=cast.note()),
        lambda: say_not_yet(by=cast.ana, move=move, note=cast.note()),
        lambda: agree(by=cast.eve, move=move, note=cast.note()),
        lambda: ask_for_rung(by=cast.ana, initiative=work, rung=7, note=cast.note()),
    ):
        with pytest.raises(Refused):
            act()


def test_whoever_takes_part_is_told_what_somebody_else_asked_or_answered(cast, work):
    assert list(queries.news(cast.ana.viewer)) == []
    move = asked(cast, work)
    assert list(queries.news(cast.ana.viewer)) == list(queries.news(cast.bo.viewer)) == [work]
    assert list(queries.news(cast.cy.viewer)) == list(queries.news(None)) == []
    see(by=cast.ana, thing=work.pk, note=cast.note())
    agree(by=cast.ana, move=move, note=cast.note())
    assert list(queries.news(cast.ana.viewer)) == []
    assert list(queries.news(cast.cy.viewer)) == [work]


def test_every_move_is_listed_with_who_asked_and_who_answered(cast, work):
    move = asked(cast, work)
    agree(by=cast.bo, move=move, note=cast.note())
    (row,) = queries.moves(cast.cy.viewer, work)
    assert (row.asked_by, row.answered_by, row.agreed) == (cast.cy, cast.bo, True)
    assert queries.move_or_404(cast.ana.viewer, work, move.pk) == move
    with pytest.raises(Http404):
        queries.move_or_404(cast.eve.viewer, work, move.pk)
