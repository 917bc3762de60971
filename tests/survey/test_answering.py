"""Somebody answers once, for themselves and in their own group; the clock tells it when enough have."""

from collections import Counter
from datetime import timedelta

import pytest

from alongside.domain.survey import Occasion
from alongside.domain.verdict import Refused
from alongside.ledger.actions import CLOCK
from alongside.partnerships.actions.leaving import leave
from alongside.partnerships.actions.standing import change_stake
from alongside.partnerships.models import Member
from alongside.survey import actions, queries
from alongside.survey.actions import answer, forget_words, tell_due
from alongside.survey.models import Answered, Round, Waiting
from alongside.web.actions import forget_member
from tests.decisions.record import acts, lines
from tests.survey.answering import KEYS, a_week_ends, group, now, says, told, types_in


def test_answering_writes_nothing_to_the_record(cast):
    before = acts(cast)
    says(cast, cast.ana, 5)
    assert acts(cast) == before


def test_when_enough_have_answered_the_clock_tells_it_at_the_end_of_the_week(cast):
    for member in group(cast):
        says(cast, member, 4)
    assert tell_due(by=CLOCK, note=cast.note()) == 0
    assert told(cast) == []
    assert a_week_ends(cast) == 1
    facts = told(cast)
    assert Counter(each["question"] for each in facts) == dict.fromkeys(KEYS, 6)
    assert {each["of_stake"] for each in facts} == {"uses_services"}
    assert {(each["after"], each["week"], each["channel"]) for each in facts} == {("quarter", "2026-01-05", "web")}
    written = [line for line in lines(cast) if line["act"] == "survey.answered"]
    assert {line["by"] for line in written} == {"clock"}
    assert len({line["at"] for line in written}) == 1
    assert not Waiting.objects.exists()


def test_too_few_wait_and_are_told_with_others_in_a_later_week(cast):
    first, *others = group(cast)
    for member in others[:3]:
        says(cast, member, 2)
    a_week_ends(cast)
    assert told(cast) == []
    says(cast, others[3], 2)
    a_week_ends(cast)
    assert told(cast) == []
    says(cast, first, 2)
    a_week_ends(cast)
    assert len(told(cast)) == 5 * 5


def test_another_group_that_is_too_small_waits_while_the_first_is_told(cast):
    for member in (*group(cast), cast.cy):
        says(cast, member, 3)
    a_week_ends(cast)
    assert {each["of_stake"] for each in told(cast)} == {"uses_services"}
    assert {each.stake for each in Waiting.objects.all()} == {"professional"}


def test_what_still_waits_after_the_quarter_is_destroyed_and_never_told(cast):
    says(cast, cast.cy, 1)
    for _ in range(13):
        a_week_ends(cast)
    assert Waiting.objects.count() == 5  # the last week of March is over: one more chance
    a_week_ends(cast)
    assert not Waiting.objects.exists()
    assert told(cast) == []


def test_a_skipped_question_is_counted_for_itself(cast):
    *most, last = group(cast)
    for member in most:
        says(cast, member, 5, 4)
    answer(by=last, occasion=now(cast), faces={"safe": 1}, note=cast.note())
    a_week_ends(cast)
    assert Counter(each["question"] for each in told(cast)) == {"heard": 5, "understood": 5}


def test_twice_is_refused_with_a_sentence_and_changes_nothing(cast):
    says(cast, cast.ana, 5)
    with pytest.raises(Refused, match="You have answered this time already"):
        says(cast, cast.ana, 1)
    assert {each.face for each in Waiting.objects.all()} == {5}
    cast.clock.at += timedelta(days=90)
    says(cast, cast.ana, 1)
    assert Answered.objects.filter(member=cast.ana).count() == 2


def test_after_a_meeting_is_asked_apart_and_hangs_on_it(cast):
    meeting = Occasion(now(cast).quarter, "a" * 32)
    for member in group(cast):
        says(cast, member, 4)
        says(cast, member, 2, occasion=meeting)
    with pytest.raises(Refused, match="already"):
        says(cast, cast.ana, 2, occasion=meeting)
    a_week_ends(cast)
    assert {(each["after"], each["meeting"], each["face"]) for each in told(cast)} == {
        ("quarter", "", 4),
        ("meeting", "a" * 32, 2),
    }


@pytest.mark.parametrize(
    ("faces", "sentence"),
    [
        ({}, "No face is chosen"),
        ({"heard": 6}, "not one of the five"),
        ({"heard": 0}, "not one of the five"),
        ({"loved": 3}, "not one of the five"),
    ],
)
def test_what_is_no_answer_is_refused(cast, faces, sentence):
    with pytest.raises(Refused, match=sentence):
        answer(by=cast.ana, occasion=now(cast), faces=faces, note=cast.note())
    assert not Answered.objects.exists()


def test_nobody_answers_who_has_left_or_is_elsewhere(cast):
    leave(by=cast.ana, note=cast.note())
    with pytest.raises(Refused):
        says(cast, cast.ana, 5)
    assert not queries.may_answer_now(cast.eve.viewer, cast.bo, now(cast))
    assert not queries.may_answer_now(None, cast.bo, now(cast))


def test_whoever_changed_their_group_answers_from_the_next_quarter(cast):
    change_stake(by=cast.cy, stake="carer", note=cast.note())
    now_a_carer = Member.objects.select_related("partnership").get(pk=cast.cy.pk)
    with pytest.raises(Refused, match="You changed your group"):
        says(cast, now_a_carer, 5)
    cast.clock.at += timedelta(days=90)
    says(cast, now_a_carer, 5)
    assert {each.stake for each in Waiting.objects.all()} == {"carer"}


def test_being_forgotten_takes_away_that_somebody_answered_and_nothing_else(cast):
    for member in (cast.ana, cast.bo):
        says(cast, member, 3)
    forget_words(by=cast.ana, note=cast.note())
    assert [each.member_id for each in Answered.objects.all()] == [cast.bo.pk]
    assert Waiting.objects.count() == 10


def test_whoever_is_forgotten_by_the_whole_house_is_forgotten_here_too(cast):
    says(cast, cast.ana, 3)
    forget_member(by=cast.ana, note=cast.note())
    assert not Answered.objects.exists()


def test_a_sheet_counts_once_for_whoever_printed_it_in_their_group(cast):
    types_in(cast, cast.cy, cast.bo, 2)
    assert {(each.stake, each.channel, each.by_helper) for each in Waiting.objects.all()} == {("carer", "paper", True)}
    assert [each.member_id for each in Answered.objects.all()] == [cast.bo.pk]
    with pytest.raises(Refused, match="counted already"):
        types_in(cast, cast.ana, cast.bo, 5)
    with pytest.raises(Refused, match="already"):
        says(cast, cast.bo, 5)


def test_whoever_types_in_their_own_sheet_had_no_helper(cast):
    types_in(cast, cast.bo, cast.bo, 2)
    assert {(each.channel, each.by_helper) for each in Waiting.objects.all()} == {("paper", False)}


def test_a_sheet_opens_for_nobody_else_and_only_in_its_quarter(cast):
    words = queries.words_of_sheet(cast.bo.viewer, cast.bo, now(cast))
    assert len(words) == 6
    assert queries.words_of_sheet(cast.cy.viewer, cast.bo, now(cast)) == ()
    assert queries.words_of_sheet(None, cast.bo, now(cast)) == ()
    assert queries.whose_sheet(cast.eve.viewer, words, now(cast)) is None
    assert queries.whose_sheet(None, words, now(cast)) is None
    cast.clock.at += timedelta(days=90)
    assert queries.whose_sheet(cast.cy.viewer, words, now(cast)) is None


def test_a_sheet_outlives_a_change_of_the_sites_key(cast, settings):
    words = queries.words_of_sheet(cast.bo.viewer, cast.bo, now(cast))
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another key, drawn today"
    assert queries.whose_sheet(cast.cy.viewer, words, now(cast)) == cast.bo
    settings.SECRET_KEY_FALLBACKS = []
    assert queries.whose_sheet(cast.cy.viewer, words, now(cast)) is None


def test_one_partnership_that_fails_keeps_no_other_from_being_told(cast, monkeypatch):
    says(cast, cast.ana, 4)
    answer(by=cast.eve, occasion=now(cast), faces={"heard": 4}, note=cast.note())
    told_before, real = [], actions.sort_out

    def fails_first(*args, **named):
        told_before.append(1)
        if len(told_before) == 1:
            raise RuntimeError("broken")
        return real(*args, **named)

    monkeypatch.setattr(actions, "sort_out", fails_first)
    assert a_week_ends(cast) == 1
    assert Round.objects.filter(week="2026-01-12").count() == 1
