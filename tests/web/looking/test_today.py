"""What needs me: each thing that only I can do, and nothing that somebody else has to do."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from alongside.contributions.actions.changing import decline, suggest
from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.replying import reply
from alongside.contributions.actions.taking_back import withdraw
from alongside.decisions.actions.objections import reply as answer_objection
from alongside.decisions.actions.objections import settle
from alongside.decisions.models import Objection
from alongside.domain.agreement import CO_CHAIR_LIVED
from alongside.domain.decisions import Answer
from alongside.initiatives.actions import agree, ask_for_stage
from alongside.partnerships.actions.leaving import leave
from alongside.partnerships.actions.roles import accept_role, name_for_role
from alongside.partnerships.actions.seats import leave_seat
from alongside.promises.actions import decline as decline_promise
from alongside.promises.actions import take_on
from alongside.spaces.actions import follow, see
from alongside.spaces.models import Followed
from alongside.web.actions import forget_member
from alongside.web.queries.today import MOST, needed_by
from tests.contributions.speaking import make_co_chair
from tests.contributions.speaking import says as said_by
from tests.decisions.world import after_its_time, opened, says
from tests.initiatives.working import begins, joins
from tests.promises.promising import judged, late, promised, reported


def needs(cast, who):
    """What needs one of the cast, as the kinds of it."""
    return [each.kind for each in needed_by(getattr(cast, who).viewer, now=cast.clock.at)]


def everyone(cast):
    return {who: needs(cast, who) for who in ("ana", "bo", "cy")}


def test_an_open_decision_needs_those_who_have_a_seat_until_they_answer_or_it_closes(cast):
    decision = opened(cast)
    cast.more("carer", "Dee")
    assert everyone(cast) == {"ana": ["answer"], "bo": ["answer"], "cy": ["answer"]}
    cast.dee = cast.here.members.get(name="Dee")
    assert needs(cast, "dee") == []
    says(cast, decision, cast.ana, Answer.AGREE)
    assert needs(cast, "ana") == []
    cast.clock.at = decision.closes_at
    assert everyone(cast) == {"ana": [], "bo": [], "cy": []}


def test_whoever_left_their_seat_still_answers_what_opened_before(cast):
    opened(cast)
    leave_seat(by=cast.bo, note=cast.note())
    assert needs(cast, "bo") == ["answer"]


def test_an_objection_that_was_answered_needs_whoever_made_it(cast):
    decision = opened(cast)
    for member in (cast.ana, cast.bo, cast.cy):
        says(cast, decision, member, Answer.OBJECT, "It is too far.", show_now=True)
    mine = Objection.objects.get(by=cast.ana)
    assert needs(cast, "ana") == []
    answer_objection(by=cast.cy, objection=mine, words="There is a bus.", note=cast.note())
    assert everyone(cast) == {"ana": ["objection"], "bo": [], "cy": []}
    settle(by=cast.ana, objection=mine, stands=True, note=cast.note())
    assert needs(cast, "ana") == []


def test_a_reply_that_is_late_is_told_to_its_author_alone(cast):
    need = said_by(cast, cast.ana, asks=True)
    assert needs(cast, "ana") == []
    cast.clock.at += timedelta(days=60)
    assert everyone(cast) == {"ana": ["overdue"], "bo": [], "cy": []}
    reply(by=cast.cy, contribution=need, outcome="planned", words="In May.", note=cast.note())
    assert everyone(cast) == {"ana": ["reply"], "bo": [], "cy": []}
    see(by=cast.ana, thing=need.pk, note=cast.note())
    assert needs(cast, "ana") == []


def test_a_reply_is_told_to_whoever_follows_until_they_look(cast):
    need = said_by(cast, cast.ana, asks=True)
    follow(by=cast.bo, kind=Followed.CONTRIBUTION, thing=need.pk, note=cast.note())
    reply(by=cast.cy, contribution=need, outcome="no", words="We cannot.", note=cast.note())
    assert everyone(cast) == {"ana": ["reply"], "bo": ["reply"], "cy": []}


@pytest.mark.parametrize("how", ["hidden", "taken back"])
def test_words_that_were_hidden_or_taken_back_are_told_to_nobody_who_follows_them(cast, how):
    """The words of what was answered stand in the list, and from here on they are for their author alone."""
    need = said_by(cast, cast.ana, "Cy Smith of 4 Quay Street was rude to me.", asks=True)
    follow(by=cast.bo, kind=Followed.CONTRIBUTION, thing=need.pk, note=cast.note())
    reply(by=cast.cy, contribution=need, outcome="noted", words="Sorry.", note=cast.note())
    make_co_chair(cast, cast.cy, "co_chair_professional")
    if how == "hidden":
        hide(by=cast.cy, contribution=need, reason="It names somebody.", note=cast.note())
    else:
        withdraw(by=cast.ana, contribution=need, note=cast.note())
    assert needs(cast, "bo") == []
    assert "Quay Street" not in cast.client("bo").get(reverse("web:today")).content.decode()
    assert needs(cast, "ana") == (["reply", "hidden"] if how == "hidden" else [])


def test_whoever_was_hidden_is_told_until_they_look(cast):
    story = said_by(cast, cast.ana, kind="story")
    make_co_chair(cast, cast.cy, "co_chair_professional")
    hide(by=cast.cy, contribution=story, reason="It names somebody.", note=cast.note())
    assert everyone(cast) == {"ana": ["hidden"], "bo": [], "cy": []}
    see(by=cast.ana, thing=story.pk, note=cast.note())
    assert needs(cast, "ana") == []


def test_a_suggestion_needs_the_author_of_the_words(cast):
    story = said_by(cast, cast.ana, "The dore.", kind="story")
    asked = suggest(by=cast.cy, contribution=story, words="The door.", note=cast.note())
    assert everyone(cast) == {"ana": ["suggestion"], "bo": [], "cy": []}
    decline(by=cast.ana, suggestion=asked, note=cast.note())
    assert needs(cast, "ana") == []


def test_a_suggestion_of_somebody_who_was_forgotten_needs_nobody(cast):
    story = said_by(cast, cast.ana, "The dore.", kind="story")
    suggest(by=cast.cy, contribution=story, words="The door.", note=cast.note())
    forget_member(by=cast.cy, note=cast.note())
    assert needs(cast, "ana") == []


def test_a_move_of_work_needs_the_other_side_of_those_who_take_part(cast):
    work = begins(cast, cast.cy)
    joins(cast, work, cast.ana, cast.cy)
    move = ask_for_stage(by=cast.cy, initiative=work, stage="deliver", note=cast.note())
    assert everyone(cast) == {"ana": ["move"], "bo": [], "cy": []}
    agree(by=cast.ana, move=move, note=cast.note())
    assert everyone(cast) == {"ana": [], "bo": [], "cy": []}


def test_a_role_needs_whoever_was_named_for_it(cast):
    asked = name_for_role(by=cast.bo, role=CO_CHAIR_LIVED, member=cast.ana, note=cast.note())
    assert everyone(cast) == {"ana": ["role"], "bo": [], "cy": []}
    page = cast.client("ana").get(reverse("web:today")).content.decode()
    assert "Somebody named you as" in page
    assert CO_CHAIR_LIVED not in page
    accept_role(by=cast.ana, asked=asked, note=cast.note())
    assert needs(cast, "ana") == []


def test_a_promise_needs_its_owner_when_it_is_due_and_the_others_when_it_is_over(cast, decision):
    owed = promised(cast, decision, cast.cy, days=30)
    assert everyone(cast) == {"ana": [], "bo": [], "cy": []}
    cast.clock.at += timedelta(days=24)
    assert needs(cast, "cy") == ["promise"]
    late(cast, owed)
    assert everyone(cast) == {"ana": ["judge"], "bo": ["judge"], "cy": ["promise"]}
    reported(cast, owed, done=True)
    judged(cast, cast.ana, owed)
    assert everyone(cast) == {"ana": [], "bo": ["judge"], "cy": []}


def test_nobody_is_asked_to_judge_their_own_promise(cast, decision):
    owed = promised(cast, decision, cast.ana)
    reported(cast, owed, done=True)
    assert everyone(cast) == {"ana": [], "bo": ["judge"], "cy": []}


@pytest.mark.parametrize("answer", [take_on, decline_promise])
def test_being_asked_to_promise_needs_whoever_was_asked(cast, decision, answer):
    asked = promised(cast, decision, cast.ana, by=cast.cy)
    assert everyone(cast) == {"ana": ["asked"], "bo": [], "cy": []}
    answer(by=cast.ana, promise=asked, note=cast.note())
    assert needs(cast, "ana") == []


def test_what_was_asked_by_somebody_who_was_forgotten_needs_nobody(cast, decision):
    promised(cast, decision, cast.ana, by=cast.cy)
    forget_member(by=cast.cy, note=cast.note())
    assert needs(cast, "ana") == []


def test_the_most_pressing_kind_stands_first_and_within_it_what_is_due_first(cast, decision):
    later, sooner = promised(cast, decision, cast.ana, days=6), promised(cast, decision, cast.ana, days=2)
    promised(cast, decision, cast.ana, by=cast.cy)
    open_one = opened(cast)
    found = needed_by(cast.ana.viewer, now=cast.clock.at)
    assert [each.kind for each in found] == ["answer", "promise", "promise", "asked"]
    assert [each.thing for each in found[:3]] == [str(each.pk) for each in (open_one, sooner, later)]


def test_there_are_never_more_than_can_be_read_and_always_one_question_of_the_database(
    cast, decision, django_assert_num_queries
):
    for number in range(MOST + 3):
        promised(cast, decision, cast.ana, words=f"Promise {number}", days=1)
    with django_assert_num_queries(1):
        assert len(needed_by(cast.ana.viewer, now=cast.clock.at)) == MOST


def test_nobody_and_eve_are_told_nothing_of_it(cast, decision):
    promised(cast, decision, cast.ana, days=1)
    opened(cast)
    assert needed_by(None, now=cast.clock.at) == []
    assert needs(cast, "eve") == []


def test_the_page_has_a_part_for_each_partnership_i_am_in_and_one_strong_button(cast):
    opened(cast)
    opened(cast)
    page = cast.client("ana").get(reverse("web:today")).content.decode()
    assert page.count('class="btn"') == 1
    assert page.count("Give my answer") == 2
    assert "Mill Road" not in page
    eve = cast.client("eve").get(reverse("web:today")).content.decode()
    assert "Nothing needs you here today." in eve
    assert "Harbour Lane" not in eve


@pytest.mark.parametrize("who", ["dot", "ana"])
def test_somebody_in_no_partnership_is_told_how_to_get_into_one(cast, who):
    if who == "ana":
        leave(by=cast.ana, note=cast.note())
    page = cast.client(who).get(reverse("web:today")).content.decode()
    assert "You are not in a partnership yet" in page
    assert reverse("partnerships:join") in page


def test_every_item_leads_to_a_page_that_is_there_for_them(cast, decision):
    work = begins(cast, cast.cy)
    joins(cast, work, cast.ana, cast.cy)
    ask_for_stage(by=cast.cy, initiative=work, stage="deliver", note=cast.note())
    name_for_role(by=cast.bo, role=CO_CHAIR_LIVED, member=cast.ana, note=cast.note())
    suggest(by=cast.cy, contribution=said_by(cast, cast.ana), words="Other words.", note=cast.note())
    late(cast, promised(cast, decision, cast.ana), promised(cast, decision, cast.cy))
    promised(cast, decision, cast.ana, by=cast.cy)
    opened(cast)
    client = cast.client("ana")
    items = [item for place in client.get(reverse("web:today")).context["places"] for item in place["needed"]]
    assert len(items) >= 7
    for item in items:
        assert client.get(item["url"]).status_code == 200, item


def test_after_its_close_nothing_is_left_to_answer(cast):
    decision = after_its_time(cast, opened(cast))
    assert decision.closed_at
    assert needs(cast, "ana") == []
