"""Moderators are people of the room, willing, chosen by it for one turn, and nobody's turn is another moderator's."""

from __future__ import annotations

import pytest

from alongside.closed import queries
from alongside.closed.actions.agreeing import Suggested, answer_suggestion, settle, suggest
from alongside.closed.actions.entering import leave
from alongside.closed.actions.forgetting import forget_words
from alongside.closed.actions.living import come_back, take_a_break
from alongside.closed.actions.moderating import say_unwilling, say_willing, step_down
from alongside.closed.models import Moderating, Presence, Suggestion, Willing
from alongside.closed.queries import moderating
from alongside.domain.rooms import Matter
from alongside.domain.rooms import moderating as rule
from alongside.domain.rooms.agreeing import ABOUT_YOU
from alongside.domain.rooms.moderating import Did
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.models import LedgerEntry
from alongside.partnerships.actions.standing import change_stake
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def suggests(keepers, matter, who, by=None):
    return suggest(
        by=by or keepers.ana,
        space=keepers.space,
        suggested=Suggested(matter=matter, who=keepers.stay(who).pk),
        note=keepers.note(),
    )


def settles(keepers, made, by=None):
    return settle(by=by or keepers.ida, suggestion=made, note=keepers.note())


def test_the_room_chooses_somebody_who_is_willing_and_the_record_is_silent(keepers):
    lines = LedgerEntry.objects.count()
    assert keepers.on_turn() == set()
    keepers.moderates(keepers.gus)
    assert keepers.on_turn() == {keepers.gus.pk}
    assert keepers.how_many(Willing) == 0, "willing is for one turn"
    assert LedgerEntry.objects.count() == lines


def test_nobody_is_chosen_who_has_not_said_yes_for_themselves(keepers):
    assert refused(suggests, keepers, Matter.MODERATOR, keepers.gus) == rule.NOT_WILLING.reason
    keepers.willing(keepers.gus)
    made = keepers.asked(Matter.MODERATOR, who=keepers.stay(keepers.gus).pk)
    keepers.five.days(3)
    say_unwilling(by=keepers.gus, space=keepers.space, note=keepers.note())
    assert refused(settles, keepers, made) == rule.NOT_WILLING.reason
    assert keepers.on_turn() == set()


def test_a_guest_neither_moderates_nor_is_chosen(keepers):
    guest = keepers.five.guest(keepers.cast.cy)
    named = {"by": keepers.cast.cy, "space": keepers.space, "note": keepers.note()}
    assert refused(say_willing, **named) == rule.GUEST_MODERATES.reason
    named = {"by": keepers.ana, "space": keepers.space, "note": keepers.note()}
    about = Suggested(matter=Matter.MODERATOR, who=guest.pk)
    assert refused(suggest, **named, suggested=about) == rule.NOT_HERE_NOW.reason


def test_somebody_of_another_room_cannot_be_chosen_by_their_id(keepers):
    with keepers.rooms.seen_by(keepers.bo):
        elsewhere = Presence.objects.get(space=keepers.rooms.carers, member=keepers.bo)
    about = Suggested(matter=Matter.MODERATOR, who=elsewhere.pk)
    named = {"by": keepers.bo, "space": keepers.space, "suggested": about, "note": keepers.note()}
    assert refused(suggest, **named) == rule.NOT_HERE_NOW.reason


@pytest.mark.parametrize("act", [say_willing, say_unwilling, step_down])
def test_nobody_outside_does_any_of_it(keepers, act):
    assert refused(act, by=keepers.cast.cy, space=keepers.space, note=keepers.note()) == NOT_HERE.reason


def test_there_are_never_more_moderators_than_half_of_the_room(keepers):
    keepers.willing(keepers.gus, keepers.hal, keepers.bo)
    made = [keepers.asked(Matter.MODERATOR, who=keepers.stay(who).pk) for who in (keepers.gus, keepers.hal, keepers.bo)]
    keepers.five.days(3)
    settles(keepers, made[0])
    settles(keepers, made[1])
    assert refused(settles, keepers, made[2]) == rule.FULL.reason
    assert keepers.on_turn() == {keepers.gus.pk, keepers.hal.pk}


def test_a_turn_passes_on_after_ninety_days_to_somebody_else_who_is_willing(keepers):
    keepers.moderates(keepers.gus)
    keepers.five.days(89.9)
    assert keepers.on_turn() == {keepers.gus.pk}
    keepers.five.days(0.2)
    assert keepers.on_turn() == set()
    keepers.willing(keepers.gus, keepers.hal)
    assert refused(suggests, keepers, Matter.MODERATOR, keepers.gus) == rule.RESTS.reason
    keepers.agreed(Matter.MODERATOR, who=keepers.stay(keepers.hal).pk)
    assert keepers.on_turn() == {keepers.hal.pk}


def test_going_out_and_in_again_is_no_rest(keepers):
    keepers.moderates(keepers.gus)
    leave(by=keepers.gus, space=keepers.space, note=keepers.note())
    assert keepers.on_turn() == set()
    keepers.rooms.enter(keepers.gus, keepers.space, "Another bird")
    assert keepers.on_turn() == set(), "the turn was over with the stay"
    keepers.willing(keepers.gus, keepers.hal)
    assert refused(suggests, keepers, Matter.MODERATOR, keepers.gus) == rule.RESTS.reason


def test_where_nobody_else_is_willing_the_same_person_can_go_on(keepers):
    keepers.moderates(keepers.gus)
    keepers.five.days(91)
    keepers.moderates(keepers.gus)
    assert keepers.on_turn() == {keepers.gus.pk}
    with keepers.rooms.seen_by(keepers.ana):
        assert Moderating.objects.count() == 2


def test_anyone_can_lay_it_down_and_leaving_does_so_too(keepers):
    keepers.moderates(keepers.gus, keepers.hal)
    step_down(by=keepers.gus, space=keepers.space, note=keepers.note())
    named = {"by": keepers.gus, "space": keepers.space, "note": keepers.note()}
    assert refused(step_down, **named) == rule.I_AM_NOT.reason
    leave(by=keepers.hal, space=keepers.space, note=keepers.note())
    assert keepers.on_turn() == set()


def test_whoever_changes_their_group_moderates_no_longer(keepers):
    keepers.moderates(keepers.gus)
    change_stake(by=keepers.gus, stake="professional", note=keepers.note())
    assert keepers.on_turn() == set()


def test_the_room_ends_a_turn_and_whom_it_is_about_is_not_asked(keepers):
    keepers.moderates(keepers.gus)
    made = keepers.asked(Matter.END_TURN, who=keepers.stay(keepers.gus).pk)
    said = {"by": keepers.gus, "suggestion": made, "objection": "I want to stay.", "note": keepers.note()}
    assert refused(answer_suggestion, **said) == ABOUT_YOU.reason
    with keepers.rooms.seen_by(keepers.ana):
        found = queries.suggestion_or_404(keepers.ana.viewer, keepers.space, made.pk, at=keepers.at)
        asked = queries.room_asked(keepers.ana.viewer, found, at=keepers.at)
    assert (asked.inside, asked.yes) == (4, 4)
    keepers.five.days(3)
    settles(keepers, made)
    assert keepers.on_turn() == set()


def test_an_objection_of_somebody_else_keeps_a_moderator(keepers):
    keepers.moderates(keepers.gus)
    made = keepers.asked(Matter.END_TURN, who=keepers.stay(keepers.gus).pk)
    answer_suggestion(by=keepers.hal, suggestion=made, objection="Let them finish.", note=keepers.note())
    keepers.five.days(3)
    assert refused(settles, keepers, made) == "Somebody in the room objects."


def test_what_was_agreed_about_an_earlier_turn_does_not_end_the_next(keepers):
    keepers.moderates(keepers.gus)
    made = keepers.asked(Matter.END_TURN, who=keepers.stay(keepers.gus).pk)
    step_down(by=keepers.gus, space=keepers.space, note=keepers.note())
    keepers.moderates(keepers.gus)
    assert refused(settles, keepers, made) == rule.NOT_ON_TURN.reason
    assert keepers.on_turn() == {keepers.gus.pk}


def test_only_a_turn_that_is_there_can_be_ended(keepers):
    assert refused(suggests, keepers, Matter.END_TURN, keepers.gus) == rule.NOT_ON_TURN.reason


def test_whoever_is_forgotten_was_never_a_moderator(keepers):
    keepers.moderates(keepers.gus)
    keepers.willing(keepers.hal)
    keepers.asked(Matter.END_TURN, who=keepers.stay(keepers.gus).pk)
    forget_words(by=keepers.gus, note=keepers.note())
    forget_words(by=keepers.hal, note=keepers.note())
    assert [keepers.how_many(each) for each in (Moderating, Willing)] == [0, 0]
    with keepers.rooms.seen_by(keepers.ana):
        assert not Suggestion.objects.filter(matter="end_turn").exists()


def test_who_is_willing_is_known_only_to_those_inside(keepers):
    keepers.willing(keepers.gus)
    for who in (keepers.cast.cy, keepers.cast.eve):
        with keepers.rooms.seen_by(who):
            assert not moderating.willing(who.viewer, keepers.space, at=keepers.at)
            assert not moderating.moderators(who.viewer, keepers.space, at=keepers.at)
            assert not moderating.candidates(who.viewer, keepers.space, at=keepers.at)


def test_a_break_ends_no_turn_and_whoever_takes_one_answers_nothing_meanwhile(keepers):
    keepers.moderates(keepers.gus)
    post = keepers.says(keepers.bo)
    keepers.reports(keepers.ida, post)
    take_a_break(by=keepers.gus, space=keepers.space, note=keepers.note())
    assert refused(keepers.does, keepers.gus, post, Did.STAYS) == "You are taking a break from this room."
    assert keepers.on_turn() == {keepers.gus.pk}, "nobody is told of a break"
    come_back(by=keepers.gus, space=keepers.space, note=keepers.note())
    keepers.does(keepers.gus, post, Did.STAYS)
