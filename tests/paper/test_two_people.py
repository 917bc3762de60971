"""A vote on paper counts when two people have typed the same, and neither is alone in it."""

from datetime import timedelta

import pytest

from alongside.decisions.models import Decision, SecretBallot
from alongside.domain.decisions import Answer
from alongside.domain.paper import Reading, Stage
from alongside.domain.verdict import Refused
from alongside.paper import queries
from alongside.paper.models import Pack, Typed
from tests.decisions.record import those
from tests.decisions.world import after_its_time
from tests.doors.furnishing import Room, make_co_chair
from tests.paper.papers import NO, YES, answers, by_phone, counted, opened, pack_for, took_part, typed


def test_what_two_people_type_alike_counts_once_with_their_own_words(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    assert typed(cast, cast.bo, made).stage == Stage.ONCE
    assert answers(decision) == []
    assert typed(cast, cast.di, made, Reading("agree", "yes, if there's tea")).stage == Stage.COUNTED
    assert answers(decision) == [("Ana", "agree", "Yes if theres tea")]
    assert took_part(decision) == ["Ana"]
    assert not Typed.objects.exists()


def test_the_record_says_by_which_way_and_by_whom_it_came(cast):
    decision = opened(cast)
    counted(cast, decision, cast.ana)
    (entry,) = those(cast, "position.entered")
    assert entry["channel"] == "paper"
    assert (entry["entered_by"], entry["checked_by"]) == (cast.bo.pseudonym, cast.di.pseudonym)
    (printed,) = those(cast, "paper.pack_printed")
    assert printed["member"] == cast.ana.pseudonym


def test_two_different_readings_count_for_nothing_until_a_third_has_looked(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    typed(cast, cast.bo, made, YES)
    assert typed(cast, cast.di, made, NO).stage == Stage.DIFFERS
    assert answers(decision) == []
    with pytest.raises(Refused, match="not a helper"):
        typed(cast, cast.fay, made, NO)
    room = Room(cast.clock, cast.ana, cast.bo, cast.fay, cast.joint, "")
    make_co_chair(room, named_by=cast.di)
    assert typed(cast, cast.fay, made, NO).stage == Stage.COUNTED
    assert answers(decision) == [("Ana", "object", "To far at nite")]
    pack = Pack.objects.get()
    assert (pack.entered_by, pack.checked_by, pack.settled_by) == (cast.bo, cast.di, cast.fay)


def test_a_page_counts_once(cast):
    decision = opened(cast)
    made = counted(cast, decision, cast.ana)
    for again in (cast.bo, cast.di, cast.fay):
        with pytest.raises(Refused, match="counted already"):
            typed(cast, again, made, NO)
    assert answers(decision) == [("Ana", "agree", YES.words)]


def test_a_new_pack_stops_the_old_one_and_what_was_typed_of_it(cast):
    decision = opened(cast)
    old = pack_for(cast, cast.ana, decision)
    typed(cast, cast.bo, old)
    new = pack_for(cast, cast.ana, decision, by=cast.bo)
    assert not Typed.objects.exists()
    with pytest.raises(Refused, match="replaced"):
        typed(cast, cast.di, old)
    assert typed(cast, cast.bo, new).stage == Stage.ONCE


def test_while_the_clock_of_a_decision_stands_still_no_page_is_too_late(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    Decision.objects.filter(pk=decision.pk).update(stopped_at=decision.opened_at)
    cast.clock.at = decision.closes_at + timedelta(days=3)
    typed(cast, cast.bo, made)
    assert typed(cast, cast.di, made).stage == Stage.COUNTED
    assert answers(decision) == [("Ana", YES.answer, YES.words)]
    assert pack_for(cast, cast.bo, decision)


def test_an_answer_after_the_close_is_too_late_and_is_not_kept(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    typed(cast, cast.bo, made)
    cast.clock.at = decision.closes_at
    assert typed(cast, cast.di, made).stage == Stage.LATE
    assert not Typed.objects.exists()
    assert answers(decision) == []
    after_its_time(cast, decision)
    with pytest.raises(Refused, match="too late"):
        typed(cast, cast.fay, made)


def test_in_the_next_round_the_page_of_the_round_before_is_no_use(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    type(decision).objects.filter(pk=decision.pk).update(round=2)
    with pytest.raises(Refused, match="earlier round"):
        typed(cast, cast.bo, made)


def test_of_a_secret_page_nothing_can_be_read_without_its_code(cast):
    decision = opened(cast, secret=True)
    made = pack_for(cast, cast.ana, decision)
    typed(cast, cast.bo, made, NO)
    (row,) = Typed.objects.all()
    assert (row.answer, row.words) == ("", "")
    assert b"object" not in bytes(row.locked)
    assert b"nite" not in bytes(row.locked)
    assert queries.reading_of(cast.di.viewer, row, made.code) == NO
    other = pack_for(cast, cast.di, decision)
    assert queries.reading_of(cast.di.viewer, row, other.code) is None


def test_how_long_a_secret_page_is_kept_locked_tells_nothing_of_the_answer(cast):
    decision = opened(cast, secret=True)
    lengths = set()
    for answer in Answer:
        made = pack_for(cast, cast.ana, decision)
        typed(cast, cast.bo, made, Reading(answer.value, "a" * len(answer.value)))
        lengths.add(len(bytes(Typed.objects.get().locked)))
    assert len(lengths) == 1


def test_once_a_secret_page_counts_nothing_ties_the_answer_to_it(cast):
    decision = opened(cast, secret=True)
    counted(cast, decision, cast.ana, NO)
    assert not Typed.objects.exists()
    assert [each.answer for each in SecretBallot.objects.all()] == ["object"]
    pack = Pack.objects.get()
    kept = {field.name: getattr(pack, field.attname) for field in pack._meta.concrete_fields}
    assert not {"object", NO.words} & {str(each) for each in kept.values()}
    assert "object" not in str(those(cast, "position.taken") + those(cast, "position.entered"))


def test_by_phone_one_helper_is_enough_where_nobody_could_look_at_a_page(cast):
    decision = opened(cast)
    assert by_phone(cast, cast.bo, pack_for(cast, cast.ana, decision)).stage == Stage.COUNTED
    (entry,) = those(cast, "position.entered")
    assert (entry["channel"], entry["entered_by"], entry["checked_by"]) == ("phone", cast.bo.pseudonym, "")


def test_no_secret_vote_by_phone(cast):
    decision = opened(cast, secret=True)
    with pytest.raises(Refused, match="secret vote"):
        by_phone(cast, cast.bo, pack_for(cast, cast.ana, decision))
    assert answers(decision) == []
