"""What is said in a room: by those inside, in their own words, and for nobody else to find."""

from __future__ import annotations

import pytest
from django.http import Http404

from alongside.closed import queries
from alongside.closed.actions.entering import leave
from alongside.closed.actions.talking import Words, change_words, reply, say, withdraw
from alongside.closed.models import EarlierPost, Post
from alongside.domain.verdict import Refused
from alongside.ledger.models import LedgerEntry
from tests.closed.test_coming_in import refusal
from tests.contributions.speaking import says as says_to_everyone

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
NOTHING = "There is nothing here."


def now(rooms, post):
    with rooms.seen_by(rooms.cast.bo):
        found = queries.post_or_404(rooms.cast.bo.viewer, rooms.lived, post.pk, at=rooms.cast.clock.at)
        return {"words": found.words, "title": found.title, "line": found.line, "changed": found.changed_at}


def test_a_thread_with_replies_reads_in_the_order_it_was_said(rooms):
    cast = rooms.cast
    first, second = (rooms.says(cast.ana, rooms.lived, title=title) for title in ("First", "Second"))
    answers = [rooms.replies(who, first, words) for who, words in ((cast.bo, "One."), (cast.ana, "Two."))]
    again = rooms.replies(cast.bo, answers[0], "Three.")
    with rooms.seen_by(cast.bo):
        at = cast.clock.at
        assert [each.title for each in queries.threads(cast.bo.viewer, rooms.lived, at=at)] == ["First", "Second"]
        found = list(queries.replies(cast.bo.viewer, first, at=at))
        assert [each.words for each in found] == ["One.", "Two.", "Three."]
        assert [each.by.name for each in found] == ["Finch", "Robin", "Finch"]
        assert again.thread_id == first.pk
        assert not queries.replies(cast.bo.viewer, second, at=at)


def test_nothing_of_it_is_on_the_record_or_in_any_list_outside(rooms):
    count = LedgerEntry.objects.count()
    post = rooms.says(rooms.cast.bo, rooms.lived)
    rooms.replies(rooms.cast.ana, post)
    change_words(by=rooms.cast.bo, post=post, saying=Words(words="Other."), note=rooms.cast.note())
    withdraw(by=rooms.cast.bo, post=post, note=rooms.cast.note())
    assert LedgerEntry.objects.count() == count


def test_only_the_author_finds_other_words_and_the_ones_before_stay(rooms):
    cast = rooms.cast
    post = rooms.says(cast.bo, rooms.lived, "Frist words.", title="Frist")
    other = Words(words="First words.", title="First", content_note="hard")
    assert refusal(change_words, by=cast.ana, post=post, saying=other, note=cast.note()).startswith("Only the person")
    change_words(by=cast.bo, post=post, saying=other, note=cast.note())
    assert now(rooms, post)["words"] == "First words."
    with rooms.seen_by(cast.ana):
        before = queries.earlier(cast.ana.viewer, Post.objects.get(pk=post.pk), at=cast.clock.at)
        assert [(each.words, each.title) for each in before] == [("Frist words.", "Frist")]
    same = refusal(change_words, by=cast.bo, post=post, saying=other, note=cast.note())
    assert same == "These are the same words as now."


def test_what_is_taken_back_is_deleted_and_the_answers_stay(rooms):
    cast = rooms.cast
    post = rooms.says(cast.bo, rooms.lived, "I should not have said this.")
    change_words(by=cast.bo, post=post, saying=Words(words="Nor this."), note=cast.note())
    answer = rooms.replies(cast.ana, post)
    assert refusal(withdraw, by=cast.ana, post=post, note=cast.note()).startswith("Only the person")
    withdraw(by=cast.bo, post=post, note=cast.note())
    assert (now(rooms, post)["words"], now(rooms, post)["line"]) == ("", "This was taken back.")
    assert now(rooms, answer)["words"] == "I know."
    with rooms.seen_by(cast.bo):
        assert not EarlierPost.objects.exists()
    assert refusal(withdraw, by=cast.bo, post=post, note=cast.note()) == "This was taken back."
    assert rooms.replies(cast.ana, post, "I still know.")


def test_who_went_out_and_came_in_again_still_owns_what_they_said(rooms):
    cast = rooms.cast
    post = rooms.says(cast.bo, rooms.lived)
    leave(by=cast.bo, space=rooms.lived, note=cast.note())
    assert refusal(withdraw, by=cast.bo, post=post, note=cast.note()) == NOTHING
    rooms.enter(cast.bo, rooms.lived, "Another bird")
    withdraw(by=cast.bo, post=post, note=cast.note())
    assert now(rooms, post)["line"] == "This was taken back."


@pytest.mark.parametrize("who", ["ana", "cy", "eve"])
def test_nobody_outside_says_replies_changes_takes_back_or_finds_anything(rooms, who):
    cast, by = rooms.cast, getattr(rooms.cast, who)
    post, saying = rooms.says(cast.bo, rooms.carers), Words(words="Let me in.")
    attempts = [
        (say, {"space": rooms.carers, "saying": saying}),
        (reply, {"thread": post, "saying": saying}),
        (change_words, {"post": post, "saying": saying}),
        (withdraw, {"post": post}),
    ]
    assert {refusal(act, by=by, **named, note=cast.note()) for act, named in attempts} == {NOTHING}
    with rooms.seen_by(by):
        assert post.pk not in {each.pk for each in queries.posts_for(by.viewer, at=cast.clock.at)}
        with pytest.raises(Http404):
            queries.post_or_404(by.viewer, rooms.carers, post.pk, at=cast.clock.at)


def test_what_stands_in_one_room_is_not_in_another_by_its_id(rooms):
    post = rooms.says(rooms.cast.bo, rooms.carers)
    with rooms.seen_by(rooms.cast.bo), pytest.raises(Http404):
        queries.post_or_404(rooms.cast.bo.viewer, rooms.lived, post.pk, at=rooms.cast.clock.at)


def test_the_joint_room_is_no_closed_one(rooms):
    assert says_to_everyone(rooms.cast, rooms.cast.bo)
    joint = rooms.cast.joint
    assert refusal(say, by=rooms.cast.bo, space=joint, saying=Words(words="Here?"), note=rooms.cast.note()) == NOTHING


@pytest.mark.parametrize("words", ["", " \n ", "\u200b", "x" * 10_001])
def test_nothing_and_too_much_are_refused(rooms, words):
    with pytest.raises(Refused):
        rooms.says(rooms.cast.bo, rooms.lived, words)


def test_a_heading_has_an_end(rooms):
    with pytest.raises(Refused, match="longer than 120"):
        rooms.says(rooms.cast.bo, rooms.lived, title="x" * 121)
