"""Is somebody told that there is something new in a room of theirs: that, no more, and nobody else?"""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from django.urls import reverse

from alongside.closed import queries
from alongside.closed.actions.drafting import begin_statement
from alongside.closed.actions.entering import ask_to_come_in, leave
from alongside.closed.actions.forgetting import forget_words
from alongside.closed.actions.living import mute, see, tell_again
from alongside.closed.actions.premeetings import call_off
from alongside.closed.actions.talking import withdraw
from alongside.closed.models import Presence
from alongside.closed.queries.news import stays_with_news
from alongside.domain.rooms import is_new, is_told
from alongside.partnerships.actions.leaving import leave as leave_partnership
from alongside.partnerships.actions.standing import change_stake
from tests.asked import Asked
from tests.closed.premeetings.planning import planned
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
SENTENCE = "There is something new in a room of yours."
HOME = reverse("web:home", args=["harbour-lane"])
TODAY = reverse("web:today")


@pytest.fixture
def told(rooms, monkeypatch):
    """Whether somebody is told, on both pages that say it."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: rooms.cast.clock.at)

    def is_told_on_both(who):
        pages = [rooms.cast.client(who).get(address).content.decode() for address in (HOME, TODAY)]
        assert len({SENTENCE in page for page in pages}) == 1
        return SENTENCE in pages[0]

    return is_told_on_both


def looks(rooms, who, space):
    answer = rooms.cast.client(who).get(reverse("closed:room", args=["harbour-lane", space.pk]))
    assert answer.status_code == 200


def stay_of(rooms, who, space):
    with rooms.seen_by(who):
        return Presence.objects.get(member=who, space=space)


def test_whoever_is_inside_is_told_until_they_have_looked_and_the_author_is_not(rooms, told):
    assert not told("ana")
    rooms.says(rooms.cast.bo, rooms.lived)
    assert told("ana")
    assert not told("bo")
    looks(rooms, "ana", rooms.users)
    assert told("ana"), "another room is not the one"
    looks(rooms, "ana", rooms.lived)
    assert not told("ana")
    post = rooms.says(rooms.cast.ana, rooms.lived)
    assert not told("ana")
    rooms.replies(rooms.cast.bo, post)
    assert told("ana")


def test_a_home_page_without_news_is_the_same_to_the_byte_as_one_before_there_was_any(rooms, told):
    ana = rooms.cast.client("ana")
    before = ana.get(HOME).content
    rooms.says(rooms.cast.bo, rooms.lived)
    with_news = ana.get(HOME).content
    looks(rooms, "ana", rooms.lived)
    after = ana.get(HOME).content
    assert before == after != with_news


def test_the_page_says_the_same_of_one_word_as_of_many_in_several_rooms(rooms, told):
    ana = rooms.cast.client("ana")
    rooms.says(rooms.cast.bo, rooms.lived, "Planted words.", title="Planted heading")
    one = ana.get(HOME).content
    for number in range(5):
        rooms.says(rooms.cast.bo, rooms.lived, f"Planted words {number}.", content_note="Planted note")
    many = ana.get(HOME).content
    assert one == many
    assert one.count(SENTENCE.encode()) == 1
    assert not [word for word in (b"Planted", b"Finch", b"Robin", rooms.lived.pk.hex.encode()) if word in one]


@pytest.mark.parametrize("who", ["cy", "eve", "dot", "nobody"])
def test_whoever_is_not_inside_gets_the_same_bytes_whatever_happens_there(rooms, told, who):
    browser = rooms.cast.client(who)
    before = [browser.get(address).content for address in (HOME, TODAY)]
    post = rooms.says(rooms.cast.bo, rooms.lived)
    rooms.replies(rooms.cast.ana, post)
    begin_statement(by=rooms.cast.ana, space=rooms.lived, words="We.", kind="need", note=rooms.cast.note())
    assert [browser.get(address).content for address in (HOME, TODAY)] == before


def test_whoever_could_go_in_and_has_not_is_not_told(rooms, told):
    rooms.cast.gus = rooms.cast.more("carer", "Gus")[0]
    rooms.says(rooms.cast.bo, rooms.lived)
    assert not told("gus")


@pytest.mark.parametrize("way", ["went out", "changed", "left"])
def test_whoever_is_not_inside_any_more_is_not_told(rooms, told, way):
    cast = rooms.cast
    if way == "went out":
        leave(by=cast.ana, space=rooms.lived, note=cast.note())
    elif way == "changed":
        change_stake(by=cast.ana, stake="professional", note=cast.note())
    else:
        leave_partnership(by=cast.ana, note=cast.note())
    rooms.says(cast.bo, rooms.lived)
    cast.ana.refresh_from_db()
    assert not told("ana")


def test_what_was_there_when_they_came_in_is_no_news(rooms, told):
    rooms.says(rooms.cast.bo, rooms.lived)
    rooms.cast.gus = rooms.cast.more("carer", "Gus")[0]
    rooms.enter(rooms.cast.gus, rooms.lived, "Lark")
    assert not told("gus")


def test_what_is_taken_back_before_they_look_is_no_news(rooms, told):
    post = rooms.says(rooms.cast.bo, rooms.lived)
    withdraw(by=rooms.cast.bo, post=post, note=rooms.cast.note())
    assert not told("ana")


def test_a_draft_and_somebody_who_asks_are_news_to_everybody_inside(rooms, told):
    cast = rooms.cast
    begin_statement(by=cast.bo, space=rooms.lived, words="We wait.", kind="need", note=cast.note())
    assert told("ana")
    assert told("bo"), "nothing keeps who began it, so it is new to them as well"
    for who in ("ana", "bo"):
        looks(rooms, who, rooms.lived)
        assert not told(who)
    change_stake(by=cast.cy, stake="carer", note=cast.note())
    cast.cy.refresh_from_db()
    ask_to_come_in(by=cast.cy, space=rooms.lived, note=cast.note())
    assert told("ana")
    assert not told("cy")


def test_a_meeting_that_is_planned_and_one_that_is_called_off_are_news(rooms, told):
    meeting = planned(rooms, rooms.cast.bo, rooms.lived)
    assert told("ana")
    looks(rooms, "ana", rooms.lived)
    assert not told("ana")
    call_off(by=rooms.cast.bo, premeeting=meeting, note=rooms.cast.note())
    assert told("ana")
    looks(rooms, "ana", rooms.lived)
    assert not told("ana")


def test_whoever_muted_a_room_is_not_told_of_it_but_of_others(rooms, told):
    cast = rooms.cast
    mute(by=cast.bo, space=rooms.carers, note=cast.note())
    rooms.cast.gus = cast.more("carer", "Gus")[0]
    rooms.enter(cast.gus, rooms.carers, "Lark")
    rooms.says(cast.gus, rooms.carers)
    assert not told("bo")
    rooms.says(cast.ana, rooms.lived)
    assert told("bo")
    looks(rooms, "bo", rooms.lived)
    tell_again(by=cast.bo, space=rooms.carers, note=cast.note())
    assert told("bo"), "what came in the meantime is still new"


def test_the_page_mutes_and_tells_again_and_says_which_it_is(rooms, told):
    bo, address = rooms.cast.client("bo"), reverse("closed:mute", args=["harbour-lane", rooms.lived.pk])
    assert "Do not tell me of anything new here</button>" in bo.get(address).content.decode()
    bo.post(address)
    assert stay_of(rooms, rooms.cast.bo, rooms.lived).muted_at
    assert "Tell me again</button>" in bo.get(address).content.decode()
    bo.post(address, {"again": "1"})
    assert stay_of(rooms, rooms.cast.bo, rooms.lived).muted_at is None


def test_nobody_sees_on_any_page_that_somebody_muted_the_room(rooms, told):
    ana = rooms.cast.client("ana")
    pages = [reverse(f"closed:{name}", args=["harbour-lane", rooms.lived.pk]) for name in ("room", "door", "together")]
    before = [ana.get(page).content for page in pages]
    mute(by=rooms.cast.bo, space=rooms.lived, note=rooms.cast.note())
    assert [ana.get(page).content for page in pages] == before


def test_no_row_says_when_somebody_looked(rooms, told):
    post = rooms.says(rooms.cast.bo, rooms.lived)
    rooms.cast.clock.at += timedelta(days=2)
    looks(rooms, "ana", rooms.lived)
    assert stay_of(rooms, rooms.cast.ana, rooms.lived).seen_to == post.said_at
    with Asked() as asked:
        looks(rooms, "ana", rooms.lived)
    assert not [sql for sql in asked if sql.startswith("UPDATE") and "closed_" in sql]


@pytest.mark.parametrize("act", [leave, forget_words])
def test_going_out_and_being_forgotten_leave_nothing_of_it(rooms, told, act):
    cast = rooms.cast
    rooms.says(cast.ana, rooms.lived)
    looks(rooms, "bo", rooms.lived)
    mute(by=cast.bo, space=rooms.lived, note=cast.note())
    kept = stay_of(rooms, cast.bo, rooms.lived)
    assert kept.seen_to
    act(by=cast.bo, note=cast.note(), **({"space": rooms.lived} if act is leave else {}))
    with rooms.seen_by(cast.bo if act is leave else cast.ana):
        assert Presence.objects.filter(pk=kept.pk, seen_to=None, muted_at=None).exists()


@pytest.mark.parametrize("who", ["cy", "eve"])
def test_nobody_outside_mutes_or_has_seen_anything(rooms, who):
    by, note = getattr(rooms.cast, who), rooms.cast.note()
    nothing = "There is nothing here."
    assert refused(mute, by=by, space=rooms.lived, note=note) == nothing
    assert refused(tell_again, by=by, space=rooms.lived, note=note) == nothing
    assert refused(see, by=by, space=rooms.lived, to=note.at, note=note) == nothing


def test_the_list_and_the_rule_agree(rooms):
    """The domain's rule, asked of each stay, says what the one question to the database says."""
    cast = rooms.cast
    moments = [rooms.says(cast.bo, rooms.lived).said_at for _ in range(3)]
    stay = stay_of(rooms, cast.ana, rooms.lived)
    found = set()
    for seen_to in (None, *moments):
        for muted_at in (None, cast.clock.at):
            with rooms.seen_by(cast.ana):
                Presence.objects.filter(pk=stay.pk).update(seen_to=seen_to, muted_at=muted_at)
                listed = stays_with_news(cast.ana.viewer, at=cast.clock.at).exists()
            new = is_new(moments[-1], seen_to=seen_to, entered_at=stay.entered_at)
            assert listed == (new and is_told(is_muted=muted_at is not None, is_on_a_break=False))
            found.add(listed)
    assert found == {True, False}
    assert all(one < other for one, other in pairwise(moments))


def test_it_is_one_question_however_many_rooms_and_words(rooms):
    viewer, at = rooms.cast.ana.viewer, rooms.cast.clock.at
    for _ in range(3):
        rooms.says(rooms.cast.bo, rooms.lived)
    queries.is_there_news(viewer, at=at)
    with Asked() as asked:
        assert queries.is_there_news(viewer, at=rooms.cast.clock.at)
    told = [sql for sql in asked if "closed_presence" in sql]
    assert len(told) == 1
    assert not queries.is_there_news(None, at=at)


def test_letters_tell_the_same_people_as_the_pages_each_as_themselves(rooms, told):
    """Everybody is asked about in turn, in both orders: nobody reads as whoever came before."""
    cast = rooms.cast
    rooms.says(cast.bo, rooms.lived)
    people = {who: getattr(cast, who) for who in ("ana", "bo", "cy", "eve")}
    expected = {people[who].pk for who in people if told(who)}
    assert expected == {cast.ana.pk}
    for readers in ([*people.values()], [*reversed(people.values())]):
        now = cast.clock.at
        news = queries.news_of_rooms(None, readers, since=now - timedelta(days=1), now=now)
        assert {each.to for each in news} == expected


def test_each_more_reader_of_letters_costs_two_questions_at_most(rooms):
    cast = rooms.cast
    now = cast.clock.at

    def asked_of(readers):
        with Asked() as asked:
            queries.news_of_rooms(None, readers, since=now - timedelta(days=1), now=now)
        return len(asked)

    one, three = asked_of([cast.ana]), asked_of([cast.ana, cast.bo, cast.cy])
    assert three - one <= 2 * 2
