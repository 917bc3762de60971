"""The home of a partnership: the loop as a picture and the same facts in words, and where things are stuck."""

from __future__ import annotations

import re
from dataclasses import asdict, replace

import pytest
from django.urls import reverse

from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.replying import reply
from alongside.contributions.actions.taking_back import withdraw
from alongside.decisions.actions.proposals import withdraw as take_away
from alongside.domain.agreement import OverrideRight
from alongside.domain.decisions import Answer
from alongside.partnerships.actions.leaving import leave
from alongside.promises.actions import decline, take_on
from alongside.web import loop
from alongside.web.queries.loop import Loop, loop_of
from tests.contributions.speaking import closed_space, make_co_chair, says
from tests.decisions.deciding.test_overriding import LAW, set_it_aside
from tests.decisions.pages import look, text
from tests.decisions.test_roles import CHAIR, become_chair
from tests.decisions.world import agree_on, agreement, opened, passed, proposed
from tests.decisions.world import says as answers
from tests.promises.promising import judged, late, promised, reported


def counts(cast, **expected):
    """Those of the counts that a test is about, for any viewer alike."""
    found = [asdict(loop_of(viewer, cast.here, now=cast.clock.at)) for viewer in (cast.ana.viewer, None)]
    assert found[0] == found[1]
    return {name: found[0][name] for name in expected}


def insist(cast, **expected):
    assert counts(cast, **expected) == expected


def test_needs_are_counted_and_how_many_wait(cast):
    need = says(cast, cast.ana, asks=True)
    says(cast, cast.bo)
    for kind in ("story", "idea", "question", "comment"):
        says(cast, cast.bo, kind=kind, asks=True)
    insist(cast, needs=2, needs_waiting=1)
    reply(by=cast.cy, contribution=need, outcome="noted", words="We heard.", note=cast.note())
    insist(cast, needs=2, needs_waiting=0)


@pytest.mark.parametrize("how", ["closed room", "taken back", "hidden"])
def test_what_is_closed_hidden_or_gone_is_not_counted(cast, how):
    make_co_chair(cast, cast.cy, "co_chair_professional")
    room = {"space": closed_space(cast, stake="uses_services")} if how == "closed room" else {}
    need = says(cast, cast.ana, asks=True, **room)
    if how == "taken back":
        withdraw(by=cast.ana, contribution=need, note=cast.note())
    elif how == "hidden":
        hide(by=cast.cy, contribution=need, reason="A name.", note=cast.note())
    insist(cast, needs=0, needs_waiting=0)


def test_proposals_are_counted_and_how_many_came_from_lived_experience(cast):
    for member in (cast.ana, cast.bo, cast.cy):
        proposed(cast, by=member)
    gone = proposed(cast, by=cast.ana)
    insist(cast, proposals=4, proposals_lived=3)
    take_away(by=cast.ana, proposal=gone, note=cast.note())
    insist(cast, proposals=3, proposals_lived=2)


def test_decisions_are_counted_and_how_many_wait_for_a_promise(cast, decision):
    opened(cast)
    insist(cast, decisions=2, decisions_open=1, passed_unpromised=1)
    promised(cast, decision, cast.cy)
    insist(cast, passed_unpromised=0, promises=1)


@pytest.mark.parametrize(("answer", "waits"), [(None, 1), (decline, 1), (take_on, 0)])
def test_what_somebody_was_asked_to_promise_waits_until_they_say_yes(cast, decision, answer, waits):
    asked = promised(cast, decision, cast.cy, by=cast.ana)
    if answer:
        answer(by=cast.cy, promise=asked, note=cast.note())
    insist(cast, passed_unpromised=waits, promises=1 - waits)


def test_what_a_law_set_aside_waits_for_no_promise(cast, decision):
    become_chair(cast, cast.ana, named_by=cast.bo)
    agree_on(cast, replace(agreement(cast), overrides=(OverrideRight(role=CHAIR, law=LAW),)))
    set_it_aside(cast, decision)
    insist(cast, decisions=1, passed_unpromised=0)


def test_promises_are_counted_and_what_people_say_of_them(cast, decision):
    first, second, third = (promised(cast, decision, cast.cy, days=days) for days in (10, 20, 300))
    insist(cast, promises=3, promises_unjudged=0, judged=0)
    late(cast, first, second)
    insist(cast, promises_unjudged=2)
    reported(cast, third, done=True)
    insist(cast, promises_unjudged=3)
    judged(cast, cast.ana, first, "yes", "yes")
    judged(cast, cast.bo, first, "yes", "no")
    judged(cast, cast.ana, second, "no", "partly")
    insist(cast, promises_unjudged=1, judged=3, helped=1, not_helped=1)


def test_all_of_it_is_one_question_of_the_database(cast, decision, django_assert_num_queries):
    for _ in range(3):
        promised(cast, decision, cast.cy)
        says(cast, cast.ana, asks=True)
    with django_assert_num_queries(1):
        loop_of(None, cast.here, now=cast.clock.at)


def test_another_partnership_is_not_counted(cast, decision):
    promised(cast, decision, cast.cy)
    says(cast, cast.ana)
    assert not any(asdict(loop_of(cast.eve.viewer, cast.elsewhere, now=cast.clock.at)).values())


FULL = Loop(
    needs=31, needs_waiting=4, proposals=14, proposals_lived=10, decisions=9, decisions_open=1, passed_unpromised=2,
    promises=11, promises_unjudged=3, judged=6, helped=4, not_helped=1,
)  # fmt: skip
EMPTY = Loop(**dict.fromkeys(asdict(FULL), 0))


def test_each_stop_says_what_it_counts_in_words():
    lines = [(stop.count, stop.line) for stop in loop.stops(FULL, slug="x", is_member=True)]
    assert lines == [
        (31, "4 of them are still waiting for a reply."),
        (14, "10 came from people who use services or carers."),
        (9, "8 are closed. 1 is open now."),
        (11, "3 are due, and nobody has answered about them yet."),
        (6, "4 say yes. 1 say no. 1 say a bit, or are not sure."),
    ]


def test_none_of_none_is_nothing_to_count_yet():
    stops = loop.stops(EMPTY, slug="x", is_member=True)
    assert [(stop.count, stop.line) for stop in stops] == [(0, "Nothing to count yet.")] * 5
    assert loop.stuck_at(EMPTY) == ""


@pytest.mark.parametrize(
    ("change", "key", "line"),
    [
        ({"needs_waiting": 0}, "needs", "All that asked for a reply have one."),
        ({"needs_waiting": 1}, "needs", "1 of them is still waiting for a reply."),
        ({"promises_unjudged": 0}, "promises", "People have answered about each one that is due."),
        ({"promises_unjudged": 1}, "promises", "1 is due, and nobody has answered about it yet."),
        ({"decisions": 1, "decisions_open": 0}, "decisions", "1 is closed. 0 are open now."),
    ],
)
def test_one_and_none_are_said_as_people_say_them(change, key, line):
    found = {stop.key: stop.line for stop in loop.stops(replace(FULL, **change), slug="x", is_member=True)}
    assert found[key] == line


@pytest.mark.parametrize(
    ("waits", "stuck"),
    [
        ({}, "proposals"),
        ({"needs_waiting": 0}, "helped"),
        ({"needs_waiting": 0, "promises_unjudged": 0}, "promises"),
        ({"needs_waiting": 0, "promises_unjudged": 0, "passed_unpromised": 0}, ""),
    ],
)
def test_at_most_one_place_is_marked_as_stuck_the_one_where_most_waits(waits, stuck):
    assert loop.stuck_at(replace(FULL, **waits)) == stuck
    assert not stuck or loop.STUCK[stuck]


def test_the_picture_and_the_words_beside_it_say_the_same(cast, decision):
    says(cast, cast.ana, asks=True)
    owed = promised(cast, decision, cast.cy)
    late(cast, owed)
    judged(cast, cast.ana, owed, "yes", "no")
    page = text(look(cast, "ana", "web:home"))
    [picture] = re.findall(r'<svg[^>]*role="img".*?</svg>', page, re.DOTALL)
    drawn = re.findall(r'class="num"[^>]*>([\d,]+)<', picture)
    beside = re.findall(r"<li>\s*<b>([\d,]+)</b>", page)
    assert drawn == beside == ["1", "1", "1", "1", "1"]
    assert "A ring with five stops: 1 needs, 1 proposals, 1 decisions, 1 promises and 1 answers" in picture
    assert "Between needs and proposals the lines are dotted: things are stuck there." in picture
    assert "People have said what they need, and nobody has answered them yet." in page


@pytest.mark.parametrize("who", ["ana", "cy", "eve", "dot", "nobody"])
def test_everyone_sees_the_same_loop_and_members_alone_can_go_on(cast, decision, who):
    page = text(look(cast, who, "web:home"))
    assert page.count("<li>\n      <b>") == text(look(cast, "bo", "web:home")).count("<li>\n      <b>") == 5
    is_member = who in {"ana", "cy"}
    assert (reverse("promises:list", args=["harbour-lane"]) in page) is is_member
    assert ("What needs you today" in page) is is_member
    assert reverse("decisions:outcomes", args=["harbour-lane"]) in page


def test_until_it_closes_the_home_tells_nothing_of_what_people_answered(cast):
    """Two worlds that differ only in one hidden answer."""
    decision = opened(cast)
    answers(cast, decision, cast.bo, Answer.AGREE)
    first = text(look(cast, "nobody", "web:home"))
    answers(cast, decision, cast.bo, Answer.OBJECT, "No.")
    assert text(look(cast, "nobody", "web:home")) == first


def test_who_is_here_is_counted_by_group_with_nobody_left_out(cast):
    cast.more("carer", "Dee")
    page = text(look(cast, "nobody", "web:home"))
    for said in ("<strong>1</strong> person who uses services", "<strong>2</strong> carers"):
        assert said in page
    assert "<strong>1</strong> professional" in page
    leave(by=cast.ana, note=cast.note())
    assert "<strong>0</strong> people who use services" in text(look(cast, "nobody", "web:home"))


def test_that_a_closed_room_exists_is_told_and_nothing_of_what_is_in_it(cast):
    room = closed_space(cast, stake="carer")
    says(cast, cast.bo, "We are tired.", space=room)
    page = text(look(cast, "nobody", "web:home"))
    assert "carers" in page
    assert "We are tired." not in page
    assert room.name not in page


def test_nothing_to_do_is_said_as_such(cast):
    assert "Nothing needs you here today." in text(look(cast, "ana", "web:home"))


@pytest.mark.parametrize("who", ["ana", "nobody"])
def test_the_home_asks_as_much_when_there_is_more(cast, who, django_assert_max_num_queries):
    client, asked = cast.client(who), []
    for size in (1, 4):
        for _ in range(size):
            decision = passed(cast)
            says(cast, cast.ana, asks=True)
            promised(cast, decision, cast.ana, days=1)
            closed_space(cast, stake="carer")
        with django_assert_max_num_queries(12) as queries:
            client.get(reverse("web:home", args=["harbour-lane"]))
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_the_front_says_what_this_is_and_leads_whoever_is_signed_in_to_what_needs_them(cast):
    page = cast.client("nobody").get("/").content.decode()
    assert "Harbour Lane" in page
    assert "Mill Road" in page
    assert reverse("people:sign_in") in page
    assert cast.client("ana").get("/")["Location"] == reverse("web:today")
    assert "See what needs me" in cast.client("ana").get("/?stay").content.decode()
