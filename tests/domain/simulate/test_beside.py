"""What goes on beside a story is done by its people, and points at nothing that is not there."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest

from alongside.domain.record import acts
from alongside.domain.simulate import Setting, Size, honest
from alongside.domain.simulate.beside import ELSEWHERE, OF_ONE_PERSON, OF_THE_TABLE, beside
from alongside.domain.simulate.faltering import falter
from alongside.domain.simulate.places import ASHBY, CORBY_ROAD, HARBOUR_LANE
from alongside.domain.simulate.steps import Judge, ReplyTo, Say, TellProgress

SETTING = Setting(seed=7, ends=datetime(2026, 6, 30, 12, tzinfo=UTC), months=12, size=Size(members=16, needs=8))
STORY = honest(SETTING)


@pytest.fixture(scope="module")
def told():
    return list(beside(STORY, kind="honest", seed=7, months=12))


def test_it_is_the_same_each_time_and_in_order(told):
    assert told == list(beside(STORY, kind="honest", seed=7, months=12))
    assert [each.at for each in told] == sorted(each.at for each in told)


def test_all_that_no_page_writes_goes_on(told):
    done = {type(each.act) for each in told}
    assert done <= set(OF_ONE_PERSON + OF_THE_TABLE)
    assert {acts.MeetingHeld, acts.AgendaSettled, acts.PaperPublished, acts.ClaimPaid, acts.SurveyAnswered} <= done


def test_each_is_done_by_and_about_somebody_of_that_stake(told):
    stakes = {each.key: each.stake for each in STORY.people}
    for each in told:
        assert not each.by or each.by in stakes
        assert not each.member or stakes[each.member] == each.act.member_stake
        assert not [name for name in ELSEWHERE if getattr(each.act, name, "")]


def test_nobody_is_at_one_meeting_twice(told):
    there = Counter((each.act.meeting, each.member) for each in told if isinstance(each.act, acts.MeetingAttended))
    assert set(there.values()) == {1}


def test_a_story_that_falters_is_the_same_until_then_and_silent_after_it():
    half = STORY.starts + (STORY.ends - STORY.starts) / 2
    slid = falter(STORY, seed=7, since=half)
    assert [step for step in slid.steps if step.at < half] == [step for step in STORY.steps if step.at < half]

    def later(story, kind):
        return [step for step in story.steps if step.at >= half and isinstance(step, kind)]

    assert len(later(slid, ReplyTo)) < len(later(STORY, ReplyTo)) / 2
    assert len(later(slid, TellProgress)) < len(later(STORY, TellProgress)) / 2
    assert not [step for step in later(slid, Judge) if step.kept == "yes" or step.helped != "no"]
    said = {step.said for step in slid.steps if isinstance(step, Say)}
    assert {step.said for step in later(slid, ReplyTo)} <= said


def test_the_places_share_nobody():
    names = [name for place in (HARBOUR_LANE, ASHBY, CORBY_ROAD) for name in place.names]
    assert len(set(names)) == len(names)
