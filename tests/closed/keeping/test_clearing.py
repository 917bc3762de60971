"""A room says how long its words are kept; what is older goes for good, and nothing else does."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from alongside.closed import queries
from alongside.closed.actions.agreeing import Suggested, answer_suggestion, settle, suggest
from alongside.closed.actions.clearing import clear_rooms
from alongside.closed.actions.drafting import allow_quote, quote
from alongside.closed.actions.entering import leave
from alongside.closed.actions.talking import Words, change_words
from alongside.closed.models import EarlierPost, Post, Presence, Quote, Statement, Suggestion, Voice
from alongside.contributions.models import Contribution
from alongside.domain.rooms import KEPT_FOR, Matter
from alongside.ledger.actions import CLOCK
from alongside.ledger.models import LedgerEntry
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def agree(five, days):
    suggested = Suggested(matter=Matter.KEEPING, days=days)
    made = suggest(by=five.cast.ana, space=five.space, suggested=suggested, note=five.note())
    for who in five.everyone:
        answer_suggestion(by=who, suggestion=made, objection="", note=five.note())
    five.days(3)
    return settle(by=five.cast.bo, suggestion=made, note=five.note())


def clear(five):
    clear_rooms(by=CLOCK, note=five.note())


def inside(five):
    return five.rooms.seen_by(five.cast.ana)


def lines(five):
    with inside(five):
        return [post.line for post in Post.objects.filter(space=five.space).order_by("said_at")]


def test_a_room_that_decided_nothing_keeps_all_of_it(five):
    five.rooms.says(five.cast.ana, five.space, "Old.")
    five.days(4000)
    clear(five)
    assert lines(five) == ["Old."]


def test_words_go_when_they_are_older_than_the_room_wants_and_not_before(five):
    five.rooms.says(five.cast.ana, five.space, "Old.")
    agree(five, 30)
    five.days(26)
    five.rooms.says(five.cast.bo, five.space, "New.")
    clear(five)
    assert lines(five) == ["Old.", "New."]
    five.days(2)
    clear(five)
    assert lines(five) == ["New."]


def test_a_line_stays_where_somebody_replied_since(five):
    post = five.rooms.says(five.cast.ana, five.space, "Old.", title="A heading", content_note="hard")
    change_words(by=five.cast.ana, post=post, saying=Words(words="Old, said anew."), note=five.note())
    agree(five, 30)
    five.days(25)
    five.rooms.replies(five.cast.bo, post, "New.")
    five.days(10)
    clear(five)
    assert lines(five) == ["These words are gone for good.", "New."]
    with inside(five):
        assert not EarlierPost.objects.exists()
        gone = Post.objects.get(pk=post.pk)
        assert (gone.words, gone.title, gone.content_note) == ("", "", "")
    five.days(30)
    clear(five)
    assert lines(five) == []


def test_other_rooms_keep_theirs(five):
    five.rooms.says(five.cast.ana, five.rooms.users, "In the other room.")
    agree(five, 30)
    five.days(60)
    clear(five)
    with inside(five):
        assert [post.words for post in Post.objects.filter(space=five.rooms.users)] == ["In the other room."]


def test_what_a_statement_quotes_goes_and_the_statement_starts_again(five):
    post = five.rooms.says(five.cast.ana, five.space, "They locked the door at night.")
    agree(five, 30)
    five.days(20)
    draft = five.draft()
    quoted = quote(by=five.cast.bo, statement=draft, post=post, words="They locked the door", note=five.note())
    with inside(five):
        quoted = Quote.objects.select_related("statement").get(pk=quoted.pk)
    allow_quote(by=five.cast.ana, quote=quoted, seen=five.now(draft).version, note=five.note())
    put = five.put(five.now(draft))
    five.says(five.cast.bo, put)
    five.days(10)
    clear(five)
    with inside(five):
        assert not Quote.objects.exists()
        assert not Voice.objects.exists()
    assert five.now(draft).put_at is None
    assert five.now(draft).version > put.version


def test_drafts_go_and_what_was_carried_stays(five):
    carried = five.carried(five.agreed())
    five.draft("A draft that nobody went on with.")
    agree(five, 30)
    five.days(60)
    clear(five)
    with inside(five):
        assert [each.contribution_id for each in Statement.objects.all()] == [carried.pk]
    assert Contribution.objects.get(pk=carried.pk).words


def test_the_name_of_somebody_who_left_long_ago_goes_with_their_words(five):
    gone = five.everyone[2]
    five.rooms.says(gone, five.space, "Old.")
    agree(five, 30)
    leave(by=gone, space=five.space, note=five.note())
    five.days(60)
    clear(five)
    with inside(five):
        here = Presence.objects.filter(space=five.space)
        assert [stay.name for stay in here.filter(member=gone)] == [""]
        assert all(stay.name for stay in here.exclude(member=gone))


def test_what_the_room_last_agreed_is_what_holds(five):
    five.rooms.says(five.cast.ana, five.space, "Old.")
    agree(five, 30)
    agree(five, 0)
    five.days(60)
    clear(five)
    assert lines(five) == ["Old."]
    with inside(five):
        assert queries.days_kept(five.cast.ana.viewer, five.space) == 0


def test_that_it_was_agreed_is_not_forgotten_after_that_time(five):
    agree(five, 30)
    five.days(90)
    clear(five)
    five.rooms.says(five.cast.ana, five.space, "Old.")
    five.days(31)
    clear(five)
    assert lines(five) == []


def test_the_record_is_silent(five):
    five.rooms.says(five.cast.ana, five.space, "Old.")
    agree(five, 30)
    five.days(60)
    before = LedgerEntry.objects.count()
    clear(five)
    assert LedgerEntry.objects.count() == before


@pytest.mark.parametrize("days", [None, 7, -30, 10**6])
def test_a_time_that_nobody_offered_is_refused(five, days):
    suggested = Suggested(matter=Matter.KEEPING, days=days)
    assert (
        refused(suggest, by=five.cast.ana, space=five.space, suggested=suggested, note=five.note())
        == "Words cannot be kept for that long."
    )


def test_the_database_takes_no_time_for_anything_else(five):
    agree(five, 30)
    assert 7 not in KEPT_FOR
    with inside(five):
        for change in ({"days": None}, {"days": 7}, {"matter": "rules"}):
            with pytest.raises(IntegrityError), transaction.atomic():
                Suggestion.objects.update(**change)


def test_nothing_is_read_on_the_way(five, settings, tmp_path):
    """Also where the key is lost: what should go goes."""
    five.rooms.says(five.cast.ana, five.space, "Old.")
    agree(five, 30)
    five.days(60)
    settings.ROOM_KEYS = tmp_path / "another-place"
    clear(five)
    with inside(five):
        assert not Post.objects.exists()
